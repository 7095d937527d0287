"""Which register 台账 opens: the one used last on this computer, else one that has something."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from wenming_desktop.ui import preferences

_COMMON = ("teams", "venues")
"""What every unit has first; the first of them where nothing is written anywhere."""


def opening_register(
    remembered: Path | None, names: Iterable[str], has_lines: Callable[[str], bool]
) -> str:
    """Return the name of the register to show first."""
    known = list(names)
    last = preferences.load(remembered).register if remembered is not None else ""
    if last in known:
        return last
    ordered = [*(name for name in _COMMON if name in known), *known]
    return next((name for name in ordered if has_lines(name)), ordered[0])


def remember_register(remembered: Path | None, name: str) -> None:
    """Keep which one a person has chosen."""
    if remembered is not None:
        before = preferences.load(remembered)
        if before.register != name:
            preferences.save(remembered, replace(before, register=name))

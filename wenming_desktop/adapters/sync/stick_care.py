"""What else lies on a stick: programs nobody asked for, and what broken-off exports left.

Programs are named and never opened, moved or deleted. Only our own unfinished files are ever
removed, and only when a person says so (reliability.md 36, 44, 48).
"""

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from wenming_desktop.adapters.sync.stick import MOST_FILES, leftovers
from wenming_desktop.adapters.sync.stick_files import is_plain_file
from wenming_desktop.services.sticks import StickFindings

_PROGRAMS = frozenset(
    (
        ".exe",
        ".lnk",
        ".scr",
        ".pif",
        ".com",
        ".bat",
        ".cmd",
        ".vbs",
        ".vbe",
        ".js",
        ".jse",
        ".wsf",
        ".hta",
        ".msi",
        ".ps1",
    )
)
_AUTORUN = "autorun.inf"


def look_at(root: Path) -> StickFindings:
    """Name the programs in the root of a stick and count our unfinished files."""
    programs: list[str] = []
    unfinished = 0
    with suppress(OSError):  # pulled meanwhile: whoever writes to it will say so
        with os.scandir(root) as entries:
            programs = [one.name for one in islice(entries, MOST_FILES) if _is_program(one.name)]
        unfinished = len(_unfinished(root))
    return StickFindings(tuple(sorted(programs)), unfinished)


def clean_up(root: Path) -> int:
    """Remove our own unfinished files and return how many; nothing else is touched."""
    removed = 0
    for path in _unfinished(root):
        with suppress(OSError):
            path.unlink()
            removed += 1
    return removed


def _unfinished(root: Path) -> list[Path]:
    return [path for path in leftovers(root) if is_plain_file(path)]


def _is_program(name: str) -> bool:
    folded = name.casefold()
    return folded == _AUTORUN or Path(folded).suffix in _PROGRAMS

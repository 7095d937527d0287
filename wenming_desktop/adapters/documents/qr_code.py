"""QR codes: of a form's digits always 21 × 21 modules, of anything longer as large as it needs."""

from functools import lru_cache

import segno

_LETTERS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
QUIET_MODULES = 4
_FORM_DIGITS = 27
"""What version 1 holds at level Q: a quarter of it may be smudged."""


@lru_cache(maxsize=8)  # a sheet carries its code twice
def rows_of(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return, row by row, the dark stretches as (first module, number of modules).

    Digits, or capital letters and digits; raises ValueError for anything else: every code of
    ours is composed, not typed.
    """
    if text.isascii() and text.isdecimal():
        mode = "numeric"
    elif text and set(text) <= _LETTERS:
        mode = "alphanumeric"
    else:
        raise ValueError("a code of ours has digits or capital letters only")
    small = mode == "numeric" and len(text) <= _FORM_DIGITS
    code = segno.make(
        text,
        version=1 if small else None,
        error="q" if small else "m",
        mode=mode,
        boost_error=False,
        micro=False,
    )
    return tuple(tuple(_stretches(row)) for row in code.matrix)


def _stretches(row: bytearray) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == column:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((column, 1))
    return found

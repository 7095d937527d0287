"""QR codes of digits: version 1, level Q, 21 × 21 modules, for every code the program prints."""

from functools import lru_cache

import segno

MODULES = 21
QUIET_MODULES = 4


@lru_cache(maxsize=8)  # a sheet carries its code twice
def rows_of(digits: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return, row by row, the dark stretches as (first module, number of modules).

    Raises ValueError for what is not 1 to 27 digits: every code of ours is composed, not typed.
    """
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("a code of ours has digits only")
    code = segno.make(digits, version=1, error="q", mode="numeric", boost_error=False, micro=False)
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

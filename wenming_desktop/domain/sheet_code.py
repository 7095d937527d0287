"""The 24 digits that a printed form carries in its QR code and in its foot line.

Digits only, because a USB scanner types them and letters would start an input-method composition:
kind 1 · org_no 6 · sheet number 6 · page 2 · pages 2 · layout 2 · check 5, where the check is the
first 19 digits modulo 99,991, a prime: no single wrong digit and no two swapped neighbours pass.
"""

import unicodedata
from dataclasses import dataclass
from typing import Self

from wenming_desktop.domain.errors import Code, WenmingError

DIGITS = 24
MODULUS = 99_991
MOST_PAGES = 99
SIGN_IN_SHEET_KIND = 1
ROSTER_LAYOUT = 1
"""Sign-in sheet with printed names (名册版)."""
BLANK_LAYOUT = 2
"""Sign-in sheet on which everybody writes their own name (空白版); the same geometry."""

_WIDTHS = (1, 6, 6, 2, 2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCode:
    """Which page of which printed form this is."""

    kind: int = SIGN_IN_SHEET_KIND
    org_no: int
    sheet_number: int
    """Counter of the device that printed it; the device's own number is part of it."""
    page: int = 1
    pages: int = 1
    layout: int = ROSTER_LAYOUT

    def __post_init__(self) -> None:
        """Refuse what 24 digits cannot hold: a bug of the caller, no wrong input."""
        too_wide = any(
            not 0 <= part < 10**width for part, width in zip(self._parts(), _WIDTHS, strict=True)
        )
        if too_wide or not 1 <= self.page <= self.pages:
            raise ValueError(f"a sheet code cannot hold {self._parts()}")

    def digits(self) -> str:
        """Return the 24 digits, as the QR code holds them."""
        return "".join(self._groups())

    def grouped(self) -> str:
        """Return the digits in their groups, for a person to read out or type."""
        return " ".join(self._groups())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a scanner or a person typed; spaces and full-width digits are no fault."""
        digits = "".join(unicodedata.normalize("NFKC", text).split())
        if len(digits) != DIGITS or not (digits.isascii() and digits.isdecimal()):
            raise WenmingError(Code.SHEET_CODE_INVALID)
        if digits[19:] != _check(digits[:19]):
            raise WenmingError(Code.SHEET_CODE_INVALID)
        parts, start = [], 0
        for width in _WIDTHS:
            parts.append(int(digits[start : start + width]))
            start += width
        kind, org_no, sheet_number, page, pages, layout = parts
        if not 1 <= page <= pages:
            raise WenmingError(Code.SHEET_CODE_INVALID)
        return cls(
            kind=kind,
            org_no=org_no,
            sheet_number=sheet_number,
            page=page,
            pages=pages,
            layout=layout,
        )

    def _parts(self) -> tuple[int, ...]:
        return (self.kind, self.org_no, self.sheet_number, self.page, self.pages, self.layout)

    def _groups(self) -> list[str]:
        groups = [f"{part:0{width}d}" for part, width in zip(self._parts(), _WIDTHS, strict=True)]
        return [*groups, _check("".join(groups))]


def _check(first_nineteen: str) -> str:
    return f"{int(first_nineteen) % MODULUS:05d}"

"""A sealed key as rows of digits on paper, so that it can be typed back after years.

Eight bytes make a row of twenty digits; two more digits check the row and its place, so a wrong
digit, two swapped ones or two swapped rows are named by their row (ISO 7064, MOD 97-10). The last
seven bytes check the whole. Digits only: a USB scanner types them past every input method.
"""

import hashlib
import unicodedata
from typing import Final

from wenming_desktop.domain.errors import Code, WenmingError

ROW_BYTES: Final = 8
ROW_DIGITS: Final = 20
CHECK_DIGITS: Final = 2
GROUP: Final = 5
CODE_SIGNS: Final = 25
_TOTAL_BYTES: Final = 7
_LINE: Final = ROW_DIGITS + CHECK_DIGITS
_MODULUS: Final = 97
_SCANNED: Final = "WMKIT"
"""What stands before the code in its QR code; no code can begin so, as none has an I."""
_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def rows_of(data: bytes) -> tuple[str, ...]:
    """Return bytes as rows of 22 digits; with the check they must fill whole rows."""
    whole = data + hashlib.sha256(data).digest()[:_TOTAL_BYTES]
    if len(whole) % ROW_BYTES:
        raise ValueError("a key on paper fills whole rows")
    numbers = (
        int.from_bytes(whole[start : start + ROW_BYTES])
        for start in range(0, len(whole), ROW_BYTES)
    )
    digits = [f"{number:0{ROW_DIGITS}d}" for number in numbers]
    return tuple(plain + _check(row, plain) for row, plain in enumerate(digits, start=1))


def bytes_of(typed: str) -> bytes:
    """Return what rows of digits stand for; blanks, dashes and line breaks do not count.

    Raises PAPER_KEY_SHORT (no whole rows), PAPER_KEY_ROW (which row was mistyped) or
    PAPER_KEY_DAMAGED (the rows do not belong together).
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKC", typed) if not _is_gap(sign))
    if not (plain.isascii() and plain.isdecimal()):
        raise WenmingError(Code.PAPER_KEY_SHORT, rows=0, over=len(plain))
    rows = [plain[start : start + _LINE] for start in range(0, len(plain), _LINE)]
    for number, row in enumerate(rows, start=1):
        if len(row) == _LINE and row[ROW_DIGITS:] != _check(number, row[:ROW_DIGITS]):
            raise WenmingError(Code.PAPER_KEY_ROW, row=number)
    if len(rows[-1]) != _LINE:
        raise WenmingError(Code.PAPER_KEY_SHORT, rows=len(rows) - 1, over=len(rows[-1]))
    numbers = [int(row[:ROW_DIGITS]) for row in rows]
    if max(numbers) >= 1 << 8 * ROW_BYTES:
        raise WenmingError(Code.PAPER_KEY_DAMAGED)
    whole = b"".join(number.to_bytes(ROW_BYTES) for number in numbers)
    data, total = whole[:-_TOTAL_BYTES], whole[-_TOTAL_BYTES:]
    if hashlib.sha256(data).digest()[:_TOTAL_BYTES] != total:
        raise WenmingError(Code.PAPER_KEY_DAMAGED)
    return data


def code_check(code: str) -> str:
    """Return the two digits that stand behind a code of 25 signs."""
    number = 0
    for sign in code.replace("-", ""):
        number = number * len(_SIGNS) + _SIGNS.index(sign)
    return f"{_MODULUS + 1 - number * 100 % _MODULUS:02d}"


def typed_code(typed: str) -> str:
    """Return a typed code; the two check digits may stand behind it and are then compared.

    Raises KIT_CODE_WRONG before the slow trial on the key itself.
    """
    wide = unicodedata.normalize("NFKC", typed).upper()
    plain = "".join(sign for sign in wide if not _is_gap(sign)).removeprefix(_SCANNED)
    code, check = plain[:CODE_SIGNS], plain[CODE_SIGNS:]
    if len(code) != CODE_SIGNS or set(code) - set(_SIGNS) or check not in {"", code_check(code)}:
        raise WenmingError(Code.KIT_CODE_WRONG)
    return code


def _check(row: int, digits: str) -> str:
    """Return the check of a row, its number included: the whole is 1 modulo 97."""
    return f"{_MODULUS + 1 - int(f'{row}{digits}00') % _MODULUS:02d}"


def _is_gap(sign: str) -> bool:
    return sign.isspace() or sign in "-—–_.,;:·、，。；："

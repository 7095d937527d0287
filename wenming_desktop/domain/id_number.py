"""Resident identity numbers: check digit, and what birth date and sex a number tells.

GB 11643-1999: 17 digits of body and one check character by ISO 7064 MOD 11-2. Numbers of the first
generation have 15 digits, a two-digit year of the 1900s and no check character.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wenming_desktop.domain.people import Gender

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_OLDEST = date(1900, 1, 1)
FULL_LENGTH, LEGACY_LENGTH = 18, 15
_ROUNDED_TAIL = "000"
"""Office programs keep 15 digits of a number; the last three of 18 become zeros."""


class IdFault(StrEnum):
    """What is wrong with a number; the first three are also reasons of a roster row."""

    LENGTH = "id_length"
    CHECK_DIGIT = "check_digit"
    DIGITS_LOST = "digits_lost"
    CHARACTERS = "id_characters"
    DATE = "id_date"


@dataclass(frozen=True, slots=True)
class IdReading:
    """A number as stored, and what it tells; ``fault`` is None for a sound one."""

    number: str
    fault: IdFault | None = None
    birth_date: date | None = None
    gender: Gender | None = None


def check_character(body: str) -> str:
    """Return the 18th character for 17 ASCII digits."""
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def read_id_number(number: str) -> IdReading:
    """Judge a number that is already free of spaces and has a capital X."""
    if len(number) not in (FULL_LENGTH, LEGACY_LENGTH):
        return IdReading(number, IdFault.LENGTH)
    body = number[:17]  # a legacy number is all body
    if re.fullmatch(r"[0-9]+", body) is None:
        return IdReading(number, IdFault.CHARACTERS)
    if len(number) == FULL_LENGTH and number[17] != check_character(body):
        rounded = number.endswith(_ROUNDED_TAIL)
        return IdReading(number, IdFault.DIGITS_LOST if rounded else IdFault.CHECK_DIGIT)
    return _told_by(number)


def _told_by(number: str) -> IdReading:
    legacy = len(number) == LEGACY_LENGTH
    digits = f"19{number[6:12]}" if legacy else number[6:14]
    sequence = number[14] if legacy else number[16]
    gender = Gender.MALE if int(sequence) % 2 else Gender.FEMALE
    try:
        birth = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        birth = date.min
    if birth < _OLDEST:
        return IdReading(number, IdFault.DATE, gender=gender)
    return IdReading(number, birth_date=birth, gender=gender)


def lengthened(number: str) -> str:
    """Return the 18-character form of a 15-digit number, for comparing; others stay as they are."""
    if re.fullmatch(r"[0-9]{15}", number) is None:
        return number
    body = f"{number[:6]}19{number[6:]}"
    return body + check_character(body)

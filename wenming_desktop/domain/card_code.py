"""The 24 digits of a volunteer's card, in its QR code, its Code 128 and in print.

Digits only, as on the sheets (sheet_code.py), so that a USB scanner's typing never meets an input
method: kind 1 (2 = card) · org_no 6 · person 12 · check 5, the check being the first nineteen
digits modulo the same prime. The person's twelve digits follow from the part of the row id that
stays when a provisional row is rehomed: a card printed before enrolment is good afterwards.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.sheet_code import DIGITS, MODULUS, SIGN_IN_SHEET_KIND

CARD_KIND = 2
_PERSON_DIGITS = 12
_PEOPLE = 1_000_000_000_000
_COUNTER_BITS = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCode:
    """Whose card this is."""

    org_no: int
    """Unit that printed it; 0 before the computer was enrolled."""
    person: int
    """Twelve digits of the person, see ``person_digits``."""

    @classmethod
    def of(cls, volunteer_id: UUID) -> Self:
        """Return the code of a person's card."""
        return cls(org_no=home_org_of(volunteer_id), person=person_digits(volunteer_id))

    def digits(self) -> str:
        """Return the 24 digits, as QR code and Code 128 hold them."""
        return "".join(self._groups())

    def grouped(self) -> str:
        """Return the digits in their groups, for a person to read out or type."""
        return " ".join(self._groups())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a scanner or a person typed; spaces and full-width digits are no fault.

        Raises CARD_INVALID for anything that is no card, CARD_IS_SHEET for a form's digits.
        """
        digits = "".join(unicodedata.normalize("NFKC", text).split())
        if len(digits) != DIGITS or not (digits.isascii() and digits.isdecimal()):
            raise WenmingError(Code.CARD_INVALID)
        if digits[19:] != _check(digits[:19]):
            raise WenmingError(Code.CARD_INVALID)
        if digits[0] == str(SIGN_IN_SHEET_KIND):
            raise WenmingError(Code.CARD_IS_SHEET)
        if digits[0] != str(CARD_KIND):
            raise WenmingError(Code.CARD_INVALID)
        return cls(org_no=int(digits[1:7]), person=int(digits[7:19]))

    def _groups(self) -> list[str]:
        person = f"{self.person:0{_PERSON_DIGITS}d}"
        groups = [str(CARD_KIND), f"{self.org_no:06d}", person[:6], person[6:]]
        return [*groups, _check("".join(groups))]


def person_digits(volunteer_id: UUID) -> int:
    """Return the number below 10¹² that stands for a person on cards.

    Two of 10,000 people of one unit share it once in 20,000 units; who looks it up must be ready
    to find two.
    """
    ms, counter = volunteer_id.int >> 80, volunteer_id.int & ((1 << _COUNTER_BITS) - 1)
    digest = hashlib.sha256(b"card" + ms.to_bytes(6) + counter.to_bytes(5)).digest()
    return int.from_bytes(digest[:8]) % _PEOPLE


def _check(first_nineteen: str) -> str:
    return f"{int(first_nineteen) % MODULUS:05d}"

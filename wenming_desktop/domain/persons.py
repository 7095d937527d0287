"""Two records of one person, and a person's way from one unit to another.

Both are decided by the unit whose people it is about, or by one that stands above both units.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from wenming_desktop.domain.id_number import FULL_LENGTH, LEGACY_LENGTH, lengthened


class SameVerdict(StrEnum):
    """What was decided about two records; ``open`` takes a decision back."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"


class MatchReason(StrEnum):
    """Why two records are asked about."""

    ID_NUMBER = "id_number"
    NAME_AND_PHONE = "name_and_phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson:
    """A decision about two records; the smaller id stands first."""

    id: UUID
    volunteer_id: UUID
    same_as_id: UUID
    verdict: SameVerdict = SameVerdict.OPEN
    decided_by: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A person's move to another unit; ``epoch`` counts the moves of one person from 1."""

    id: UUID
    volunteer_id: UUID
    epoch: int
    from_org: int
    to_org: int
    minutes_before: int = 0
    """Minutes of service recorded before; they stay with the units that recorded them."""
    decided_by: str = ""
    decided_at: datetime | None = None
    made_by: int | None = None
    """The unit whose move the centre states again; None for a move of one's own."""
    made_h: int | None = None
    made_d: int | None = None
    """Stamp of the move that is stated again: which of two of one epoch holds stays as it was."""


def comparable_id_number(number: str) -> str:
    """Return an identity number as it is compared, or nothing for what is none.

    Numbers of the first generation (15 digits) are the same as their 18-character form.
    """
    plain = "".join(number.split()).upper()
    if len(plain) not in (FULL_LENGTH, LEGACY_LENGTH):
        return ""
    return lengthened(plain)


def may_be_one(one: tuple[str, date | None], other: tuple[str, date | None]) -> bool:
    """Tell whether two people of one name and phone may be one person.

    Each is (comparable identity number, birth date); what both state must agree.
    """
    return all(not a or not b or a == b for a, b in zip(one, other, strict=True))


def classes(pairs: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Return for every record that is joined with another the smallest id of its person."""
    first: dict[bytes, bytes] = {}

    def find(row_id: bytes) -> bytes:
        while (up := first.setdefault(row_id, row_id)) != row_id:
            row_id = up
        return row_id

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        first[high] = low
    return {row_id: find(row_id) for row_id in first}


def is_settled(
    one: bytes, other: bytes, same: Mapping[bytes, bytes], different: Iterable[tuple[bytes, bytes]]
) -> bool:
    """Tell whether it is known if two records are one person: by decisions about them or theirs."""
    here, there = same.get(one, one), same.get(other, other)
    return here == there or any(
        {same.get(a, a), same.get(b, b)} == {here, there} for a, b in different
    )

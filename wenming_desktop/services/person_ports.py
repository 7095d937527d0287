"""What deciding about people's records needs of the store: pairs, decisions, moves."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.persons import MatchReason, SameVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """One record of a person as people compare them; numbers are masked by the service."""

    id: UUID
    name: str
    gender: str = "unknown"
    birth_date: date | None = None
    id_number: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    resident_group: str = ""
    unit: str = ""
    """Where the record is at home now."""
    team: str = ""
    registered_on: date | None = None
    written_by: str = ""
    """The computer that wrote who the person is."""
    minutes: int = 0
    """All minutes of service that are known here."""
    attendance: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPair:
    """Two records that may be, or were decided to be, one person or two.

    ``key`` is the same on every computer that holds both and tells nothing of the numbers.
    """

    key: str
    reason: MatchReason | None
    one: PersonRecord
    other: PersonRecord
    verdict: SameVerdict = SameVerdict.OPEN
    may_decide: bool = True
    """Whether both records belong to this unit or to units below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToGo:
    """A unit that a person can be moved to."""

    unit_id: UUID
    org_no: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeMove:
    """A person's move as it was written down; a unit that is not known here has no name."""

    id: UUID
    volunteer_id: UUID
    name: str
    epoch: int
    from_unit: str
    to_unit: str
    minutes_before: int
    decided_by: str
    decided_at: datetime | None


class PersonStore(Protocol):
    """Pairs of records and moves of people, on one store."""

    def waiting(self) -> tuple[RecordPair, ...]:
        """Return the pairs nobody has decided about."""
        ...

    def decided(self) -> tuple[RecordPair, ...]:
        """Return the pairs that were decided to be one person or two, both visible here."""
        ...

    def decide(self, one: UUID, other: UUID, verdict: SameVerdict, by: str) -> SameVerdict:
        """Decide about a pair; return what held before. Raises NOT_FOUND, PERSON_NOT_OURS."""
        ...

    def places(self, volunteer_id: UUID) -> tuple[PlaceToGo, ...]:
        """Return where this unit may move a person to; nothing where it may not."""
        ...

    def move(self, volunteer_id: UUID, unit_id: UUID, by: str) -> MadeMove:
        """Move a person. Raises NOT_FOUND, PERSON_NOT_OURS, PERSON_AT_HOME, NOT_ENROLLED."""
        ...

    def moves(self) -> tuple[MadeMove, ...]:
        """Return all moves known here, newest first."""
        ...

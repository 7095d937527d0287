"""Sums over the ledgers that a volunteer's life is judged by, as one query each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EarnedPoints:
    """Minutes of one person in one posted occurrence, and the points given for them so far."""

    volunteer_id: UUID
    occurrence_id: UUID
    minutes: int
    """After corrections."""
    given: int
    first_entry_id: UUID
    """The ledger line that points for this occurrence are written against."""
    first_points_id: UUID | None
    day: date


class ServiceSums(Protocol):
    """What is added up over all people; deleted rows are not seen."""

    def one_person(self, volunteer_id: UUID) -> tuple[UUID, ...]:
        """Return every record of the person that a record belongs to, itself included."""
        ...

    def minutes_by_person(self, first: date, last: date) -> Mapping[UUID, int]:
        """Return minutes of service between two days, per person (its first record's id)."""
        ...

    def last_service_days(self) -> Mapping[UUID, date]:
        """Return the last day of service per record."""
        ...

    def earned_points(self) -> tuple[EarnedPoints, ...]:
        """Return what the own unit's ledger lines of posted occurrences earn and earned."""
        ...

    def forget(self, volunteer_id: UUID) -> int:
        """Wipe what this computer keeps of a person beside the record itself.

        Conflicts about the record and drafts that may name somebody go; freed pages are
        overwritten. Returns how many sealed segments still hold older values: they are evidence
        of the exchange and go when their retention ends (sync.md 2.8).
        """
        ...

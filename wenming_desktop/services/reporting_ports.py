"""Who has reported and what was not taken, as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.periods import Period
from wenming_desktop.services.exchange_ports import Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitReport:
    """One unit below: whether anything of it came in a period, and what it holds here."""

    unit_id: UUID | None
    unit: str
    level: str
    above: str
    """The unit it reports to, where that is not this one."""
    reported: bool
    last_at: datetime | None
    """When something of it came last, by its own stick or by that of the unit above it."""
    days_silent: int | None
    last_number: int
    """Of its last bundle to this computer's unit; 0 where it sends none here."""
    gaps: tuple[int, ...]
    activities: int
    """Posted in the period, as far as they are here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """Own operations that a unit above refused, or holds without writing them yet."""

    unit: str
    code: str
    held: bool
    count: int
    subjects: tuple[str, ...]
    """Whose records they are, the first few."""


class ReportingStore(Protocol):
    """Looks at what came and at what was told; changes nothing."""

    def units(self, period: Period) -> tuple[UnitReport, ...]:
        """Return every unit below that has a computer, by number."""
        ...

    def not_taken(self) -> tuple[NotTaken, ...]:
        """Return what units above did not take of this unit's data, as they last said."""
        ...

    def contents(self, bundle_id: UUID) -> Contents:
        """Count what a bundle brought that was not here before."""
        ...

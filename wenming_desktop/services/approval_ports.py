"""What the screens and the console need of approvals, as frozen values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.approvals import Decision, ReviewState
from wenming_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Where a record or a month stands, and who said so."""

    state: ReviewState = ReviewState.OPEN
    reason: str = ""
    unit: str = ""
    """Name of the unit that decided."""
    decided_by: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedOccurrence:
    """One posted occurrence and what was decided about it; ``org_no`` is its unit's number."""

    id: UUID
    org_no: int
    unit: str
    day: date
    name: str
    attendance: int
    minutes: int
    beneficiaries: int | None
    review: Review
    waits: bool
    """Whether this computer's unit could decide now, and nobody has."""

    @property
    def month(self) -> str:
        return self.day.isoformat()[:7]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedMonth:
    """One unit's month: what was decided about all of it, and about its occurrences."""

    org_no: int
    unit: str
    unit_id: UUID | None
    month: str
    review: Review
    occurrences: int
    approved: int
    returned: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCounts:
    """What the start page tells: records that wait here, and own ones that came back."""

    waiting: int = 0
    returned: int = 0


class ApprovalStore(Protocol):
    """Decisions on this computer's store. Units are named by their number in the county.

    With ``own_level`` only the units right below this one are looked at.
    """

    def occurrences(self, period: Period, *, own_level: bool) -> tuple[ReviewedOccurrence, ...]:
        """Return the posted occurrences of a period, newest first."""
        ...

    def months(self, period: Period, *, own_level: bool) -> tuple[ReviewedMonth, ...]:
        """Return units and months in which something was posted, newest first."""
        ...

    def reviews(self, period: Period, only: Sequence[UUID] | None = None) -> Mapping[UUID, Review]:
        """Return what was decided about each posted occurrence of a period, or ``only`` these."""
        ...

    def own_month(self, month: str) -> Review:
        """Return what was decided about this unit's own month."""
        ...

    def counts(self, waiting: Period, returned: Period) -> ReviewCounts:
        """Count what waits for this unit in one period, and what came back in another."""
        ...

    def decide(self, occurrence_id: UUID, decision: Decision, reason: str, by: str) -> Review:
        """Decide about one posted occurrence. Raises NOT_FOUND or APPROVAL_…."""
        ...

    def decide_month(
        self, org_no: int, month: str, decision: Decision, reason: str, by: str
    ) -> Review:
        """Decide about a month; approving it approves what waits in it."""
        ...

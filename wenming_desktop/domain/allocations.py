"""Asking for what another unit has: 调配申请 (domain.md 7, 37)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class AllocationState(StrEnum):
    """How far a request has come."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


NEXT_STATES: dict[AllocationState, frozenset[AllocationState]] = {
    AllocationState.ASKED: frozenset(
        {AllocationState.GRANTED, AllocationState.REFUSED, AllocationState.WITHDRAWN}
    ),
    AllocationState.GRANTED: frozenset({AllocationState.RETURNED}),
    AllocationState.REFUSED: frozenset(),
    AllocationState.WITHDRAWN: frozenset(),
    AllocationState.RETURNED: frozenset(),
}
"""What may follow what."""
NEEDS_REASON = frozenset({AllocationState.REFUSED, AllocationState.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationRequest:
    """A wish for a venue, a team, a speaker or a thing of another unit, and what became of it.

    Its row lives with the unit that asks, so it travels up and the answer travels down. Who
    lends may not read that unit's rows: it gets a row of its own with ``origin_id``, which no
    count takes.
    """

    id: UUID
    wanted: str
    """What is asked for, in words: who asks cannot see what others have."""
    resource_kind: str = "equipment"
    quantity: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    purpose: str = ""
    asked_by: str = ""
    asked_on: date | None = None
    org_unit_id: UUID | None = None
    """The unit that asks."""
    origin_id: UUID | None = None
    """The request that a lender's row is about."""
    note: str = ""
    state: str = AllocationState.ASKED
    lender_unit_id: UUID | None = None
    venue_id: UUID | None = None
    team_id: UUID | None = None
    expert_id: UUID | None = None
    equipment_id: UUID | None = None
    reason: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    returned_on: date | None = None
    outcome: str = ""
    """How it was used, said when it came back."""

    @property
    def resource_id(self) -> UUID | None:
        """Return the row that was given, of whatever kind."""
        return self.venue_id or self.team_id or self.expert_id or self.equipment_id

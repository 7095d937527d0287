"""What units above decide about the records of those below: approved, or returned with a reason.

A decision is about what it has seen. ``covers`` names that version, so that an edit made later
shows: a returned record that was mended, an approved one that was changed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Decision(StrEnum):
    """What was decided; a withdrawn decision leaves things as if there had been none."""

    APPROVED = "approved"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class ReviewState(StrEnum):
    """What a decision means for the record as it is now (domain.md 6.3, review_state)."""

    OPEN = "open"
    """Nobody has decided."""
    APPROVED = "approved"
    RETURNED = "returned"
    MENDED = "mended"
    """Returned, and changed since."""
    CHANGED = "changed"
    """Approved, and changed since."""

    @property
    def is_undecided(self) -> bool:
        """Whether the version at hand waits for a decision."""
        return self in {ReviewState.OPEN, ReviewState.MENDED, ReviewState.CHANGED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One decision on an occurrence, or without one on a whole month of the row's home unit.

    Decisions are added, never changed: a later one has a larger ``round``.
    """

    id: UUID
    month: str
    """As 2026-11."""
    decision: Decision
    occurrence_id: UUID | None = None
    reason: str = ""
    covers: str = ""
    """The version that was decided on: number of the schema, colon, hash of all its stamps."""
    round: int = 1
    decided_by: str = ""
    """Account name of the officer: the unit below is told whom to ask."""
    decided_at: datetime | None = None


def state_of(decision: Decision | None, *, same: bool) -> ReviewState:
    """Return what a decision means; ``same`` tells whether its version still stands."""
    match decision:
        case Decision.APPROVED:
            return ReviewState.APPROVED if same else ReviewState.CHANGED
        case Decision.RETURNED:
            return ReviewState.RETURNED if same else ReviewState.MENDED
    return ReviewState.OPEN

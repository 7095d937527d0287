"""What the use of venues is drawn from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueSession:
    """A time for which a venue is taken: an occurrence of an activity, or a booking."""

    id: UUID
    """Of the occurrence or the booking."""
    is_booking: bool
    venue_id: UUID
    name: str
    """The activity's name, or what it is booked for."""
    unit: str
    """The unit that holds it."""
    starts_at: datetime
    ends_at: datetime


class VenueSessions(Protocol):
    """Every session at a venue that is known here, of any unit; cancelled ones are not seen."""

    def within(self, period: Period, venue_id: UUID | None = None) -> list[VenueSession]:
        """Return those that begin in a period, by their time."""
        ...

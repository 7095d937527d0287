"""What can be used: sharing and bookings of venues, experts, equipment."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueSharing:
    """An agreement to use a venue together; its ownership stays as it is (权属不变)."""

    id: UUID
    venue_id: UUID
    partner: str
    terms: str = ""
    first_day: date | None = None
    last_day: date | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueBooking:
    """A time for which a venue is taken."""

    id: UUID
    venue_id: UUID
    starts_at: datetime
    ends_at: datetime
    purpose: str = ""
    booked_by: str = ""
    occurrence_id: UUID | None = None
    cancelled: bool = False
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """Somebody who can be asked to speak, teach or advise (专家, 宣讲员)."""

    id: UUID
    name: str
    speaker_type: str = "expert"
    fields: tuple[str, ...] = ()
    """Codes of the list ``need_category``: what he or she can help with."""
    employer: str = ""
    phone: str = ""
    topics: tuple[str, ...] = ()
    volunteer_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """Things that can be lent: projector, sound, books, tents."""

    id: UUID
    name: str
    equipment_type: str = "other"
    quantity: int = 1
    ownership_unit: str = ""
    keeper: str = ""
    phone: str = ""
    venue_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""

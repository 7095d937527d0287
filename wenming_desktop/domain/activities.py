"""Activities, their occurrences (场次) and the venues they are held at."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class OccurrenceState(StrEnum):
    """How far the paper of one occurrence has come."""

    PLANNED = "planned"
    PRINTED = "printed"
    POSTED = "posted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place of practice (阵地). ``ownership_unit`` never changes by sharing the place."""

    id: UUID
    name: str
    venue_type: str = "other"
    ownership_unit: str = ""
    keeper: str = ""
    phone: str = ""
    address: str = ""
    area_m2: int | None = None
    capacity: int | None = None
    platforms: tuple[str, ...] = ()
    opening_hours: str = ""
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What is planned once: poster, plan and sign-in sheet are drawn from it."""

    id: UUID
    name: str
    activity_no: str = ""
    work_content: str = "theory_study"
    other_contents: tuple[str, ...] = ()
    service_platform: str = ""
    form: str = "other"
    nature: str = "themed"
    mode: str = "offline"
    venue_id: UUID | None = None
    place: str = ""
    team_id: UUID | None = None
    org_unit_id: UUID | None = None
    organiser: str = ""
    """Who holds it, as printed; the team's or unit's name unless typed otherwise."""
    leader_name: str = ""
    leader_phone: str = ""
    partner: str = ""
    audience: str = ""
    planned_count: int | None = None
    points: tuple[str, ...] = ()
    """Content in at most six points of at most forty characters."""
    slogan: str = ""
    notice: str = ""
    """Small print at the foot of the poster."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One session of an activity; attendance, hours and audience are counted here."""

    id: UUID
    activity_id: UUID
    day: date
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState = OccurrenceState.PLANNED
    beneficiaries: int | None = None
    summary: str = ""
    sheet_no: int | None = None
    """Number of its sign-in sheet: a counter of the device, device part included."""

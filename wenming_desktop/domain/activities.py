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
    opening_slots: tuple[str, ...] = ()
    """``1 08:30-11:30``: weekday (1 = Monday) and times, as many as there are."""
    uses_before: int | None = None
    """Uses a month before it was shared, to compare with (domain.md 7, 16)."""
    department_id: UUID | None = None
    settlement_id: UUID | None = None
    """The 自然村 or 村民小组 it stands in (domain.md 7, 17)."""


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
    project_id: UUID | None = None
    need_id: UUID | None = None
    scenario_tags: tuple[str, ...] = ()
    six_transmit: tuple[str, ...] = ()
    entry_targets: tuple[str, ...] = ()
    """五进: which five are a county's setting."""
    speaker_type: str = ""
    department_ids: tuple[str, ...] = ()
    """Departments that take part, as ids in text."""
    is_private: bool = False
    """Counselling: counted, its content is not written down (domain.md 7, 13)."""
    risk_level: str = "normal"
    risk_note: str = ""
    insured: bool = False
    least_age: int | None = None
    recurrence: str = ""
    """``daily``, ``weekly:2,4``, ``monthly:15`` or ``monthly:last``; empty = once."""
    repeats_until: date | None = None
    settlement_id: UUID | None = None
    """The 自然村 or 村民小组 it is held in; None = that of its venue, if it has one."""


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
    online_channel: str = ""
    online_views: int | None = None
    online_shares: int | None = None
    problems_solved: int | None = None
    is_typical: bool = False
    """May be told as a case in the work report."""
    record_keeper: str = ""
    reviewed_by: str = ""

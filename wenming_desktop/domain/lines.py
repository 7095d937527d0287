"""Rows as people read them: joined, ready for a list; personal data still unmasked.

Whoever shows them masks (masking.py); they exist so that no screen joins tables itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import Attendance

FILTERED_BY = frozenset(
    {
        *("work_content", "form", "service_platform", "nature", "mode"),
        *("scenario_tags", "six_transmit", "entry_targets"),
    }
)
"""Fields of an activity that its list is narrowed by."""
NO_TAGS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """A candidate while a name is being typed."""

    id: UUID
    name: str
    phone: str
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerLine:
    """One volunteer in the list."""

    id: UUID
    volunteer_no: str
    name: str
    gender: str
    birth_date: date | None
    phone: str
    id_number: str
    resident_group: str
    category: str
    skills: tuple[str, ...]
    team: str
    unit: str
    minutes: int
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceLine:
    """One occurrence in the list of activities."""

    id: UUID
    activity_id: UUID
    activity_no: str
    name: str
    work_content: str
    day: date
    starts_at: datetime
    ends_at: datetime
    place: str
    organiser: str
    unit: str
    state: OccurrenceState
    attendance: int
    minutes: int
    beneficiaries: int | None
    sheet_no: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One row of a posted sign-in sheet."""

    sign_in_id: UUID
    volunteer_id: UUID
    name: str
    phone: str
    team: str
    row_no: int | None
    attendance: Attendance
    minutes: int
    note: str


@dataclass(frozen=True, slots=True)
class HeldSession:
    """One posted occurrence as quotas count it."""

    org_no: int
    day: date
    work_content: str
    service_platform: str
    form: str
    occurrence_id: UUID | None = None
    name: str = ""
    """Of the activity."""

"""Lines of ledgers as the store gives them: joined, one at a time, however many there are.

Personal data are unmasked here; whoever writes a ledger masks by its columns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One occurrence with its activity (R5, R6)."""

    id: UUID
    activity_id: UUID
    activity_no: str
    name: str
    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    state: str
    work_content: str
    form: str
    service_platform: str
    nature: str
    mode: str
    place: str
    team: str
    organiser: str
    leader_name: str
    audience: str
    planned_count: int | None
    attendance: int
    beneficiaries: int | None
    minutes: int
    brand: str
    department_ids: tuple[str, ...]
    partner: str
    need_no: str
    sheet_no: int | None
    sheet_pages: int | None
    """Pages of the sign-in sheet up to the last line that somebody stands on."""
    photos: int
    summary: str
    record_keeper: str
    entered_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLine:
    """One line of the hours ledger with whom and what it is about (R7)."""

    id: UUID
    day: date | None
    minutes: int
    source: str
    reason: str
    corrects: bool
    person: str
    volunteer_no: str
    id_type: str
    id_number: str
    team: str
    activity: str
    activity_no: str
    work_content: str
    audience: str
    leader_name: str
    keeper: str
    reviewer: str
    sheet_no: int | None
    row_no: int | None
    score: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One need and the last order that was made of it (R10)."""

    id: UUID
    need_no: str
    asked_on: date | None
    channel: str
    requester_name: str
    phone: str
    resident_group: str
    address: str
    category: str
    content: str
    expected_on: date | None
    registered_by: str
    is_private: bool
    state: str
    mode: str
    team: str
    due_on: date | None
    dispatched_on: date | None
    claimed_on: date | None
    delivered_on: date | None
    closed_on: date | None
    minutes: int | None
    activity: str
    outcome: str
    score: float | None
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsLine:
    """One line of the points ledger (R12)."""

    id: UUID
    holder: str
    """Who has the points, for sums: a person's id, or the household and its unit."""
    day: date | None
    person: str
    household: str
    reason: str
    rule: str
    points: int
    reviewed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedemptionLine:
    """One exchange of points for goods (R12, 积分兑换登记)."""

    id: UUID
    day: date | None
    person: str
    household: str
    item: str
    quantity: int
    points: int
    handled_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """One team and what it did in a period (R3)."""

    id: UUID
    name: str
    rank: str
    kind: str
    field: str
    leader_name: str
    phone: str
    members: int
    sessions: int
    minutes: int
    projects: str
    service_scope: str
    established_on: date | None
    department: str
    unit: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueLine:
    """One venue and how it was used in a period (R2)."""

    id: UUID
    name: str
    venue_type: str
    platforms: tuple[str, ...]
    address: str
    ownership_unit: str
    keeper: str
    phone: str
    area_m2: int | None
    capacity: int | None
    opening_hours: str
    uses: int
    last_used: date | None
    unit: str
    unit_id: UUID | None
    note: str


@dataclass(frozen=True, slots=True)
class CultureMembers:
    """Who belongs to a culture team."""

    team_id: UUID
    members: int
    talents: int


@dataclass(frozen=True, slots=True)
class CultureSession:
    """A session of a culture team (``team_id``), or one that a culture volunteer came to."""

    team_id: UUID | None
    heads: int
    beneficiaries: int


class LedgerLines(Protocol):
    """Streams the lines of ledgers in their order: by day, then as they were entered."""

    def sessions(self, period: Period, *, planned: bool = False) -> Iterator[SessionLine]:
        """Give what was held; with ``planned`` what is to come and what was cancelled too."""
        ...

    def hours(self, period: Period) -> Iterator[HoursLine]: ...
    def needs(self, period: Period) -> Iterator[NeedLine]: ...
    def points(self, period: Period) -> Iterator[PointsLine]: ...
    def redemptions(self, period: Period) -> Iterator[RedemptionLine]: ...
    def points_before(self, period: Period) -> dict[str, int]:
        """Return holder → points on the day before the period."""
        ...

    def teams(self, period: Period) -> Iterator[TeamLine]: ...
    def venues(self, period: Period) -> Iterator[VenueLine]: ...
    def culture_members(self) -> Iterator[CultureMembers]: ...
    def culture_sessions(self, period: Period) -> Iterator[CultureSession]: ...
    def days_by_settlement(self, until: date) -> Iterator[tuple[UUID, date, int]]:
        """Give settlement, day, sessions held there and then; nothing after ``until``."""
        ...

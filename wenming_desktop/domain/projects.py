"""Projects of the library, what activities are counted by, works, customs reform, media."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProject:
    """An entry of the project library (项目库): what residents can ask for, or a brand."""

    id: UUID
    name: str
    project_no: str = ""
    work_content: str = "theory_study"
    service_platform: str = ""
    nature: str = "regular"
    category: str = ""
    """Need category that it answers."""
    service_types: tuple[str, ...] = ()
    audience: str = ""
    content: str = ""
    """What is done, as told to residents."""
    service_mode: str = ""
    times: str = ""
    """When and how often, as typed."""
    capacity: int | None = None
    skills: tuple[str, ...] = ()
    team_id: UUID | None = None
    venue_id: UUID | None = None
    need_id: UUID | None = None
    """The need it grew from, if it did (domain.md 7, 21)."""
    funding: str = ""
    plan: str = ""
    rules: str = ""
    state: str = "running"
    since: date | None = None
    brand_level: str = "none"
    story: str = ""
    is_pilot: bool = False
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceCount:
    """How many residents of one area, age band and sex an occurrence reached."""

    id: UUID
    occurrence_id: UUID
    age_band: str = ""
    sex: str = "unknown"
    area_unit_id: UUID | None = None
    heads: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitionResult:
    """One result of a sports meet or contest."""

    id: UUID
    occurrence_id: UUID
    event: str
    place: int | None = None
    winner: str = ""
    result: str = ""
    prize: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardedWork:
    """A work that won a prize (获奖作品), to be shown again."""

    id: UUID
    name: str
    work_type: str = "performance"
    prize: str = ""
    level: str = "county"
    awarded_on: date | None = None
    authors: str = ""
    team_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Showcase:
    """One showing of an awarded work (展演), by 五进 target."""

    id: UUID
    work_id: UUID
    day: date
    place: str = ""
    entry_target: str = ""
    occurrence_id: UUID | None = None
    spectators: int | None = None
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsCase:
    """A wedding or funeral reported beforehand (红白事报备) with what was promised."""

    id: UUID
    householder: str
    matter: str = "wedding"
    resident_group: str = ""
    event_on: date | None = None
    reported_on: date | None = None
    tables: int | None = None
    gift_limit: str = ""
    promise_signed: bool = False
    outcome: str = ""
    kept_promise: bool = False
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaReport:
    """A report or briefing about the work."""

    id: UUID
    name: str
    medium: str = ""
    level: str = "county"
    published_on: date | None = None
    link: str = ""
    activity_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """A day of the practice calendar (文明实践日历): date, what, who is responsible."""

    id: UUID
    name: str
    day_rule: str
    """``2026-03-05``, ``03-05`` every year, ``L01-15`` every lunar year."""
    work_content: str = ""
    responsible_unit: str = ""
    org_unit_id: UUID | None = None
    note: str = ""

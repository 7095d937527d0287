"""Volunteers and their teams."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Gender(StrEnum):
    """Sex by GB/T 2261.1-2003; the digit is given by ``GENDER_DIGITS``."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"


class NameOrder(StrEnum):
    """What lists of people go by."""

    PINYIN = "pinyin"
    STROKES = "strokes"


GENDER_DIGITS = {Gender.UNKNOWN: "0", Gender.MALE: "1", Gender.FEMALE: "2", Gender.UNSTATED: "9"}


class VolunteerStatus(StrEnum):
    """Where a person stands in the life of a volunteer."""

    CANDIDATE = "candidate"
    REGISTERED = "registered"
    PAUSED = "paused"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerTeam:
    """A volunteer service team; ranks and fields are code lists, see codes.py."""

    id: UUID
    name: str
    rank: str = "sub_squad"
    kind: str = "village"
    field: str = ""
    leader_name: str = ""
    phone: str = ""
    org_unit_id: UUID | None = None
    established_on: date | None = None
    note: str = ""
    parent_team_id: UUID | None = None
    commander_post: str = ""
    """Post of who commands it, as a general corps has the county's secretary (domain.md 7, 9)."""
    commander_name: str = ""
    service_scope: str = ""
    venue_id: UUID | None = None
    department_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer:
    """One person who serves (《志愿服务条例》 art. 7 names the minimum)."""

    id: UUID
    name: str
    volunteer_no: str = ""
    gender: Gender = Gender.UNKNOWN
    birth_date: date | None = None
    id_type: str = "resident_id"
    id_number: str = ""
    phone: str = ""
    resident_group: str = ""
    """村民组, as typed."""
    political_status: str = ""
    """GB/T 4762 code, or empty."""
    category: str = "resident"
    """Primary volunteer category, see codes.VOLUNTEER_CATEGORIES."""
    categories: tuple[str, ...] = ()
    """Further categories."""
    skills: tuple[str, ...] = ()
    team_id: UUID | None = None
    org_unit_id: UUID | None = None
    registered_on: date | None = None
    status: VolunteerStatus = VolunteerStatus.REGISTERED
    consent_on: date | None = None
    note: str = ""
    education: str = ""
    """GB/T 4658 code, or empty."""
    occupation: str = ""
    ethnic_group: str = ""
    address: str = ""
    available_times: tuple[str, ...] = ()
    service_areas: tuple[str, ...] = ()
    guardian_name: str = ""
    guardian_phone: str = ""
    guardian_consent_on: date | None = None
    """Under eighteen a guardian agrees; without that a child is counted, never recorded."""

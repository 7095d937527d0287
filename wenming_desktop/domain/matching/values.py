"""What is asked for, who could do it, and what speaks for or against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID


class SupplyKind(StrEnum):
    """What can be offered."""

    TEAM = "team"
    VENUE = "venue"
    PROJECT = "project"


class ReasonKind(StrEnum):
    """What a reason is about."""

    SUBJECT = "subject"
    WORDING = "wording"
    CATEGORY = "category"
    PLATFORM = "platform"
    AREA = "area"
    PEOPLE = "people"
    SKILL = "skill"
    LOAD = "load"
    FREE = "free"
    BUSY = "busy"
    BOOKED = "booked"
    CLOSED = "closed"
    HOLIDAYS_ONLY = "holidays_only"
    DECLINED = "declined"
    VOLUNTEER_DECLINED = "volunteer_declined"
    ADULTS = "adults"
    MINORS = "minors"
    DISCREET = "discreet"
    PUBLIC = "public"
    ROOM = "room"
    TOO_SMALL = "too_small"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that counts for a candidate (points above 0) or against it."""

    kind: ReasonKind
    points: int
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A need as far as it tells who suits it."""

    text: str
    unit_id: UUID | None = None
    """Where it is wanted: the unit that wrote it down."""
    category: str = "other"
    platform: str = ""
    audience: str = ""
    heads: int | None = None
    on: date | None = None
    """The day it is wanted for."""
    is_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """What is known of a team when something is to be given to it."""

    team_id: UUID
    members: int = 0
    minors: int = 0
    """Members under eighteen; only those who are recorded at all."""
    skills: Mapping[str, int] = field(default_factory=dict)
    """Skill as typed → members who have it."""
    times: tuple[str, ...] = ()
    """When its members say they can come, as typed."""
    open_orders: int = 0
    busy: frozenset[date] = frozenset()
    """Days on which it has something on already."""
    declined: int = 0
    """How often it, or its unit in its place, gave this very need back."""
    volunteers_declined: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """One team, venue or project."""

    id: UUID
    kind: SupplyKind
    name: str
    unit_id: UUID | None = None
    about: str = ""
    """What it does, in its own words."""
    audience: str = ""
    field: str = ""
    """Code of ``team_field``."""
    venue_type: str = ""
    category: str = ""
    platforms: tuple[str, ...] = ()
    capacity: int | None = None
    opening_slots: tuple[str, ...] = ()
    booked: frozenset[date] = frozenset()
    crew: Crew | None = None
    """The team itself, or who carries the project."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A supply with its score (0–100) and the reasons, the weightiest first."""

    supply: Supply
    score: int
    reasons: tuple[Reason, ...]

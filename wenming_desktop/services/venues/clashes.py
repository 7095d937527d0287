"""What stands in the way of using a venue at a time: named, never forbidden.

Times are compared as the clock on the wall showed them where they were entered: a venue is in one
place, and a computer that is set to another zone means the same clock.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.venue_hours import OpeningHours, readable_hours
from wenming_desktop.services.venues.ports import VenueSession


class ClashKind(StrEnum):
    """Why a venue is not free."""

    OCCUPIED = "occupied"
    CLOSED = "closed"
    OUTSIDE_HOURS = "outside_hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One thing in the way; ``other`` is who is there already."""

    kind: ClashKind
    venue: str
    starts_at: datetime
    ends_at: datetime
    reason: str = ""
    """Why it is closed: 维修, 关闭."""
    other: VenueSession | None = None


@dataclass(frozen=True, slots=True)
class DoubleUse:
    """Two sessions at one venue at one time."""

    venue: str
    first: VenueSession
    second: VenueSession


def clashes_of(
    venue: Venue,
    starts: datetime,
    ends: datetime,
    sessions: list[VenueSession],
    ignoring: frozenset[UUID] = frozenset(),
) -> list[Clash]:
    """Return what is in the way; sessions that only touch are not."""
    told = {"venue": venue.name, "starts_at": starts, "ends_at": ends}
    found = [
        Clash(kind=ClashKind.OCCUPIED, other=one, **told)  # type: ignore[arg-type]
        for one in sessions
        if one.id not in ignoring
        and _clock(one.starts_at) < _clock(ends)
        and _clock(starts) < _clock(one.ends_at)
    ]
    hours = readable_hours(venue.opening_slots)
    return [*_shut(hours, told, starts, ends), *found]


def _shut(
    hours: OpeningHours, told: dict[str, object], starts: datetime, ends: datetime
) -> list[Clash]:
    closure = hours.closure(starts.date())
    if closure is not None:
        return [Clash(kind=ClashKind.CLOSED, reason=closure.reason, **told)]  # type: ignore[arg-type]
    local = _clock(starts), _clock(ends)
    if (hours.weekly or hours.special) and not hours.covers(*local):
        return [Clash(kind=ClashKind.OUTSIDE_HOURS, **told)]  # type: ignore[arg-type]
    return []


def double_uses(names: dict[UUID, str], sessions: list[VenueSession]) -> list[DoubleUse]:
    """Return every two sessions that meet at one venue, by their time."""
    found: list[DoubleUse] = []
    running: dict[UUID, list[VenueSession]] = {}
    for one in sorted(sessions, key=lambda session: _clock(session.starts_at)):
        begins = _clock(one.starts_at)
        there = [other for other in running.get(one.venue_id, []) if _clock(other.ends_at) > begins]
        name = names.get(one.venue_id, "")
        found += [DoubleUse(name, other, one) for other in there]
        running[one.venue_id] = [*there, one]
    return found


def _clock(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)

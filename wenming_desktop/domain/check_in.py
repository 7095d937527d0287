"""Coming and going at the door of one occurrence: events in order, and what follows from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wenming_desktop.domain.attendance import MINUTES_PER_ACTIVITY
from wenming_desktop.domain.typed_hours import STEP_MINUTES


class DoorOutcome(StrEnum):
    """What one scan has done."""

    CAME = "came"
    LEFT = "left"
    CAME_BEFORE = "came_before"
    LEFT_BEFORE = "left_before"
    NEVER_CAME = "never_came"


RECORDED = frozenset({DoorOutcome.CAME, DoorOutcome.LEFT})
"""Outcomes that are written down; the others change nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorEvent:
    """Somebody came, or left."""

    volunteer_id: UUID
    at: datetime
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Presence:
    """When one person came and left."""

    arrived_at: datetime
    left_at: datetime | None = None


def presences(events: Iterable[DoorEvent]) -> dict[UUID, Presence]:
    """Return everybody who came, in the order in which they came."""
    found: dict[UUID, Presence] = {}
    for event in events:
        if not event.leaving:
            found.setdefault(event.volunteer_id, Presence(event.at))
        elif event.volunteer_id in found:
            arrived = found[event.volunteer_id].arrived_at
            found[event.volunteer_id] = Presence(arrived, event.at)
    return found


def judge(events: Sequence[DoorEvent], volunteer_id: UUID, *, leaving: bool) -> DoorOutcome:
    """Return what one more scan of this person does."""
    presence = presences(events).get(volunteer_id)
    if presence is None:
        return DoorOutcome.NEVER_CAME if leaving else DoorOutcome.CAME
    if presence.left_at is not None:
        return DoorOutcome.LEFT_BEFORE
    return DoorOutcome.LEFT if leaving else DoorOutcome.CAME_BEFORE


def minutes_served(presence: Presence, starts_at: datetime, ends_at: datetime) -> int:
    """Return the minutes of service that the times speak for; 0 while they do not speak.

    Only time within the planned span counts (waiting is no service), to the nearest half hour, the
    step in which hours are typed (typed_hours.py). The clerk sees and may change them.
    """
    if presence.left_at is None:
        return 0
    first, last = max(presence.arrived_at, starts_at), min(presence.left_at, ends_at)
    minutes = int((last - first).total_seconds()) // 60
    steps = (minutes + STEP_MINUTES // 2) // STEP_MINUTES
    return max(0, min(steps * STEP_MINUTES, MINUTES_PER_ACTIVITY))

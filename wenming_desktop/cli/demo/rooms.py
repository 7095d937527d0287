"""Where the demo county meets: activities in open slots of its venues, neighbours in others."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.venue_hours import Slot, readable_hours
from wenming_desktop.services.use_cases import UseCases

_LOOK_BACK = timedelta(days=6)
"""An activity may have been held up to so many days before the day that was thrown."""
_BOOKED = 0.4
"""Share of the slots without an activity that somebody books: about what a lively village does."""


@dataclass(frozen=True, slots=True)
class Room:
    """A venue in an open slot that is free."""

    venue: Venue
    day: date
    slot: Slot


@dataclass(slots=True)
class DemoRooms:
    """The venues of one home; no slot is given away twice."""

    use: UseCases
    dice: Random
    purposes: list[str]
    _taken: set[tuple[UUID, date, Slot]] = field(default_factory=set)

    def room(self, platform: str, day: date, first: date) -> Room | None:
        """Return the nearest free slot up to a day at a venue of a platform."""
        for venue in self._own():
            hours = readable_hours(venue.opening_slots)
            days = (day - timedelta(number) for number in range(_LOOK_BACK.days + 1))
            for each in days if platform in venue.platforms else ():
                for slot in hours.on(each) if each >= first else ():
                    if (venue.id, each, slot) not in self._taken:
                        self._taken.add((venue.id, each, slot))
                        return Room(venue, each, slot)
        return None

    def book(self, first: date, last: date) -> None:
        """Let neighbours book a part of what is left of these days."""
        items = [
            self._booking(venue, day, slot)
            for venue in self._own()
            for day in (first + timedelta(number) for number in range((last - first).days + 1))
            for slot in readable_hours(venue.opening_slots).on(day)
            if (venue.id, day, slot) not in self._taken and self.dice.random() < _BOOKED
        ]
        if items:
            self.use.records.record(self.use.actor, items)

    def _booking(self, venue: Venue, day: date, slot: Slot) -> dict[str, Any]:
        self._taken.add((venue.id, day, slot))
        starts, ends = (f"{_at(day, clock)}" for clock in slot)
        return {
            "kind": "venue_booking",
            "venue_id": str(venue.id),
            "starts_at": starts,
            "ends_at": ends,
            "purpose": self.dice.choice(self.purposes),
            "booked_by": "村民小组",
        }

    def _own(self) -> list[Venue]:
        org_no = self.use.org_units.own(self.use.actor).org_no
        return [one for one in self.use.activities.venues(self.use.actor) if _is(one, org_no)]


def _is(venue: Venue, org_no: int) -> bool:
    return home_org_of(venue.id) == org_no


def _at(day: date, clock: time) -> str:
    return f"{datetime.combine(day, clock).isoformat()}+08:00"

"""Use cases of venues in use: clashes before and after, the week, utilisation and what is idle.

Every figure comes from the metrics of domain/metric_list.py, so that the register and the report
say the same.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.metrics import IDLE_DAYS, TENTHS, divided
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.resources import VenueBooking, VenueSharing
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.venue_hours import Closure, Slot, readable_hours
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.venues.clashes import Clash, DoubleUse, clashes_of, double_uses
from wenming_desktop.services.venues.ports import VenueSession

_ALL = 100_000
_BEFORE_DAYS = 180
"""Days before a sharing that are compared with, as far as anything was recorded then."""
_LONG_AGO = 3650
_MONTH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueUse:
    """How one venue is used in a period."""

    venue: Venue
    slots_open: int
    """0 where nobody has said when it is open."""
    slots_used: int
    uses: int
    last_used: date | None
    is_idle: bool
    """Nobody has used it for IDLE_DAYS."""
    shared_since: date | None = None
    before: int | None = None
    """Uses a month before it was shared, in tenths: as recorded here, else as typed."""
    since: int | None = None
    """Uses a month since, in tenths."""

    @property
    def rate(self) -> int | None:
        """Return used slots of open slots in tenths of a percent."""
        if not self.slots_open:
            return None
        return divided(self.slots_used, self.slots_open, 100 * TENTHS)


@dataclass(frozen=True, slots=True)
class VenueDay:
    """One day of a venue."""

    day: date
    slots: tuple[Slot, ...]
    closure: Closure | None
    sessions: tuple[VenueSession, ...]
    clashing: frozenset[UUID]
    """Sessions that meet another one."""


class VenuesInUse:
    """Use cases of venues."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def clashes(
        self,
        actor: Actor,
        venue_id: UUID,
        times: list[tuple[datetime, datetime]],
        ignoring: frozenset[UUID] = frozenset(),
    ) -> list[Clash]:
        """Return what is in the way of using a venue at these times.

        ``ignoring`` are occurrences and bookings that are being changed themselves.
        """
        require(actor, Action.READ)
        if not times:
            return []
        first, last = min(times)[0].date(), max(times)[0].date()
        with self._uow(read_only=True) as work:
            venue = work.venues.get(venue_id)
            around = Period(first - timedelta(1), last + timedelta(1))
            sessions = work.venue_sessions.within(around, venue_id)
        return [
            clash
            for starts, ends in times
            for clash in clashes_of(venue, starts, ends, sessions, ignoring)
        ]

    def clashes_of_booking(self, actor: Actor, row_id: UUID) -> list[Clash]:
        """Return what a booking meets; nothing for a row that is no booking, or is cancelled."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            booking = work.rows(VenueBooking).find(row_id)
        if booking is None or booking.cancelled:
            return []
        own = frozenset({row_id} | ({booking.occurrence_id} if booking.occurrence_id else set()))
        times = [(booking.starts_at, booking.ends_at)]
        return self.clashes(actor, booking.venue_id, times, own)

    def double_uses(self, actor: Actor, period: Period) -> list[DoubleUse]:
        """Return every two sessions that meet at one venue in a period, of whatever units."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            names = {one.id: one.name for one in work.venues.all()}
            return double_uses(names, work.venue_sessions.within(period))

    def week(self, actor: Actor, venue_id: UUID, day: date) -> list[VenueDay]:
        """Return the seven days from the Monday of a week."""
        require(actor, Action.READ)
        monday = day - timedelta(day.weekday())
        with self._uow(read_only=True) as work:
            hours = readable_hours(work.venues.get(venue_id).opening_slots)
            period = Period(monday, monday + timedelta(6))
            sessions = work.venue_sessions.within(period, venue_id)
        met = double_uses({}, sessions)
        clashing = frozenset({one.id for pair in met for one in (pair.first, pair.second)})
        days = [monday + timedelta(number) for number in range(7)]
        return [
            VenueDay(
                one,
                hours.on(one),
                hours.closure(one),
                tuple(held for held in sessions if held.starts_at.date() == one),
                clashing,
            )
            for one in days
        ]

    def utilisation(self, actor: Actor, period: Period) -> list[VenueUse]:
        """Return how every venue known here is used, the least used first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            counted = {
                name: {one.id: one.value for one in work.figures.behind(name, period, limit=_ALL)}
                for name in ("venue_slots_open", "venue_slots_used", "venue_uses")
            }
            today = work.today()
            past = Period(today - timedelta(_LONG_AGO), today)
            days: dict[UUID, list[date]] = {}
            for held in work.venue_sessions.within(past):
                days.setdefault(held.venue_id, []).append(held.starts_at.date())
            found = [
                self._use(work, venue, counted, days.get(venue.id, []), today)
                for venue in work.venues.all()
            ]
        return sorted(found, key=lambda one: (one.rate is None, one.rate, one.uses, one.venue.name))

    def _use(
        self,
        work: UnitOfWork,
        venue: Venue,
        counted: dict[str, dict[UUID | None, int]],
        days: list[date],
        today: date,
    ) -> VenueUse:
        shared = _shared_since(work, venue.id, today)
        return VenueUse(
            venue=venue,
            slots_open=counted["venue_slots_open"].get(venue.id, 0),
            slots_used=counted["venue_slots_used"].get(venue.id, 0),
            uses=counted["venue_uses"].get(venue.id, 0),
            last_used=max(days, default=None),
            is_idle=not any(day > today - timedelta(IDLE_DAYS) for day in days),
            shared_since=shared,
            before=_before(venue, days, shared),
            since=_since(days, shared, today),
        )


def _shared_since(work: UnitOfWork, venue_id: UUID, today: date) -> date | None:
    begun = [
        one.first_day
        for one in work.rows(VenueSharing).where(venue_id=venue_id)
        if one.first_day is not None and one.first_day <= today
    ]
    return min(begun, default=None)


def _before(venue: Venue, days: list[date], shared: date | None) -> int | None:
    """Return uses a month before the sharing: counted from its first record, else as typed."""
    earlier = [day for day in days if shared and shared - timedelta(_BEFORE_DAYS) <= day < shared]
    if shared is None or not earlier:
        return None if venue.uses_before is None else venue.uses_before * TENTHS
    span = max(_MONTH, (shared - min(earlier)).days)
    return divided(len(earlier) * _MONTH, span, TENTHS)


def _since(days: list[date], shared: date | None, today: date) -> int | None:
    if shared is None:
        return None
    later = sum(1 for day in days if day >= shared)
    return divided(later * _MONTH, (today - shared).days + 1, TENTHS)

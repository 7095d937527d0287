"""Occurrences of regular activities: the same rows on every computer, made again at no harm.

An occurrence is known by its activity and the day the rule gives it, so its id follows from both.
Past ones and those that a person has changed, printed, entered or cancelled stay as they are.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.holidays import HolidayYears
from wenming_desktop.domain.ids import derived
from wenming_desktop.domain.recurrence import (
    Recurrence,
    SessionDay,
    parse_recurrence,
    schedule,
)
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.practice_calendar.holidays import all_states, known_holidays

REASON = "rescheduled"
"""Why an occurrence is removed that a changed rule no longer gives."""


@dataclass(frozen=True, slots=True)
class SeriesPreview:
    """What a rule would give."""

    days: tuple[SessionDay, ...]
    unknown_years: tuple[int, ...]
    """Years of these days whose holidays are not known here."""


@dataclass(frozen=True, slots=True)
class SeriesResult:
    """What became of the occurrences of one activity."""

    made: tuple[UUID, ...] = ()
    changed: int = 0
    removed: int = 0


def preview(work: UnitOfWork, rule: Recurrence, until: date | None) -> SeriesPreview:
    """Return the days a whole rule gives."""
    holidays = known_holidays(work)
    days = tuple(schedule(rule, until, _is_holiday(holidays)))
    unknown = {one.day.year for one in days} - holidays.years
    return SeriesPreview(days, tuple(sorted(unknown)))


def start_series(work: UnitOfWork, activity: Activity) -> SeriesResult:
    """Make all occurrences of an activity that is new, past days too: papers come late."""
    return _Series(work, activity, activity, since=date.min).keep()


def keep_series(work: UnitOfWork, activity: Activity, before: Activity) -> SeriesResult:
    """Make the occurrences of a regular activity agree with its rule, from today on.

    ``before`` is the activity as it was stored: occurrences that are still as its rule gave them
    follow the new rule, and holidays that have become known. Without a whole rule nothing is done.
    """
    return _Series(work, activity, before, since=work.today()).keep()


@dataclass(frozen=True, slots=True)
class SessionMove:
    """One session that another day is due for; None where it is not to be held at all."""

    occurrence_id: UUID
    day: date
    to: date | None


def due_moves(work: UnitOfWork, activity: Activity) -> tuple[SessionMove, ...]:
    """Return what ``keep_series`` would move or remove, by day; nothing is written."""
    series = _Series(work, activity, activity, since=work.today())
    found = [SessionMove(stored.id, stored.day, planned.day) for stored, planned in series.moved()]
    found += [SessionMove(one.id, one.day, None) for one in series.unwanted()]
    return tuple(sorted(found, key=lambda one: one.day))


class _Series:
    """One activity's occurrences: those wanted, those there, those that nobody has touched."""

    def __init__(
        self, work: UnitOfWork, activity: Activity, before: Activity, *, since: date
    ) -> None:
        self._work, self._since = work, since
        *earlier, now = (_is_holiday(one) for one in all_states(work))
        zone = work.now().tzinfo
        self._wanted = _given(activity, now, zone)
        self._earlier = [_given(before, now, zone), _given(activity, _no_holiday, zone)]
        self._earlier += [_given(activity, one, zone) for one in earlier]
        rows = work.occurrences.where(activity_id=activity.id)
        self._present = {one.id: one for one in rows}

    def keep(self) -> SeriesResult:
        gone = self._work.occurrences.removed(self._wanted)
        result = SeriesResult()
        for row_id, planned in self._wanted.items():
            wanted = row_id not in self._present and gone.get(row_id, REASON) == REASON
            if wanted and self._is_free(planned):
                self._add(planned, again=row_id in gone)
                result = replace(result, made=(*result.made, row_id))
        moved, unwanted = self.moved(), self.unwanted()
        for stored, planned in moved:
            self._work.occurrences.update(_as_planned(stored, planned))
        for one in unwanted:
            self._work.occurrences.remove(one.id, REASON)
        return replace(result, changed=len(moved), removed=len(unwanted))

    def moved(self) -> list[tuple[Occurrence, Occurrence]]:
        """Return those that are to be held at another time: as stored, as the rule gives them."""
        pairs = [
            (self._present[row_id], planned)
            for row_id, planned in self._wanted.items()
            if row_id in self._present
        ]
        return [
            (stored, planned)
            for stored, planned in pairs
            if self._may_follow(stored) and _when(stored) != _when(planned)
        ]

    def unwanted(self) -> list[Occurrence]:
        """Return those that the rule does not give any more."""
        once = {row_id for given in self._earlier for row_id in given} - self._wanted.keys()
        present = [self._present[row_id] for row_id in once if row_id in self._present]
        return [one for one in present if self._may_follow(one)]

    def _is_free(self, planned: Occurrence) -> bool:
        """Tell whether a session may be made: not past, and none of this activity is then."""
        return planned.day >= self._since and not any(
            one.starts_at < planned.ends_at and planned.starts_at < one.ends_at
            for one in self._present.values()
            if one.state is not OccurrenceState.CANCELLED
        )

    def _may_follow(self, stored: Occurrence) -> bool:
        """Tell whether nobody has done anything to an occurrence since a rule gave it."""
        planned = stored.state is OccurrenceState.PLANNED and stored.sheet_no is None
        given = [rows[stored.id] for rows in self._earlier if stored.id in rows]
        as_given = any(_when(stored) == _when(one) for one in given)
        return planned and stored.day >= self._since and as_given

    def _add(self, planned: Occurrence, *, again: bool) -> None:
        if again:
            self._work.occurrences.bring_back(planned)
        else:
            self._work.occurrences.add(planned)


def series_rule(activity: Activity) -> Recurrence | None:
    """Return the rule of a regular activity once it is whole and ends somewhere."""
    if not activity.recurrence:
        return None
    try:
        rule = parse_recurrence(activity.recurrence)
    except WenmingError:  # of a newer program, or of another one
        return None
    ends = rule.count is not None or activity.repeats_until is not None
    return rule if rule.is_whole and ends else None


def _given(
    activity: Activity, is_holiday: Callable[[date], bool], zone: tzinfo | None
) -> dict[UUID, Occurrence]:
    """Return the occurrences a rule gives, by their ids."""
    rule = series_rule(activity)
    if rule is None:
        return {}
    days = schedule(rule, activity.repeats_until, is_holiday)
    rows = [_occurrence(activity, rule, one, zone) for one in days]
    return {one.id: one for one in rows}


def _occurrence(
    activity: Activity, rule: Recurrence, one: SessionDay, zone: tzinfo | None
) -> Occurrence:
    if rule.starts is None or rule.ends is None:  # a whole rule has both
        raise ValueError(rule)
    return Occurrence(
        id=derived(activity.id, one.nominal.toordinal()),
        activity_id=activity.id,
        day=one.day,
        starts_at=datetime.combine(one.day, rule.starts, zone),
        ends_at=datetime.combine(one.day, rule.ends, zone),
    )


def _is_holiday(holidays: HolidayYears) -> Callable[[date], bool]:
    return lambda day: bool(holidays.holiday(day))


def _no_holiday(_day: date) -> bool:
    return False


def _when(one: Occurrence) -> tuple[date, datetime, datetime]:
    return one.day, one.starts_at, one.ends_at


def _as_planned(stored: Occurrence, planned: Occurrence) -> Occurrence:
    return replace(stored, day=planned.day, starts_at=planned.starts_at, ends_at=planned.ends_at)

"""Activities: planned once, printed and counted from the same rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState, Venue
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import FILTERED_BY, NO_TAGS, OccurrenceLine
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.recurrence import Recurrence, parse_recurrence
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.deeds.journal import note_added, note_cancelled, note_changed
from wenming_desktop.services.numbering import next_activity_no
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.practice_calendar.series import (
    SeriesPreview,
    keep_series,
    preview,
    start_series,
)
from wenming_desktop.services.rights import require

LONGEST_POINT, MOST_POINTS, LONGEST_SLOGAN = 40, 6, 16


@dataclass(frozen=True, slots=True)
class OccurrencePage:
    """One page of the list and how many there are in all."""

    lines: list[OccurrenceLine]
    total: int


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity together with one of its occurrences."""

    activity: Activity
    occurrence: Occurrence


class Activities:
    """Plans and changes activities and their occurrences."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def page(
        self,
        actor: Actor,
        text: str = "",
        period: Period | None = None,
        limit: int = 200,
        offset: int = 0,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
    ) -> OccurrencePage:
        """Return one page of occurrences, newest first; ``tags`` are fields of FILTERED_BY.

        Of all units unless some are named; INVALID_FIELD for another field.
        """
        require(actor, Action.READ)
        for name in tags.keys() - FILTERED_BY:
            raise WenmingError(Code.INVALID_FIELD, field=name, value="")
        with self._uow(read_only=True) as work:
            lines, total = work.lines.occurrences(
                text=text, period=period, tags=tags, units=units, limit=limit, offset=offset
            )
        return OccurrencePage(lines, total)

    def place(
        self,
        actor: Actor,
        occurrence_id: UUID,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
    ) -> int | None:
        """Return the row of an occurrence in the list that ``page`` pages through, from 0.

        None where it is not in that list.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.lines.occurrence_place(
                occurrence_id, text=text, period=period, tags=tags, units=units
            )

    def get(self, actor: Actor, occurrence_id: UUID) -> PlannedActivity:
        """Return one occurrence and its activity."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            occurrence = work.occurrences.get(occurrence_id)
            return PlannedActivity(work.activities.get(occurrence.activity_id), occurrence)

    def plan(
        self, actor: Actor, *, day: date, starts: time, ends: time, **fields: Any
    ) -> PlannedActivity:
        """Plan an activity with its first occurrence; ``fields`` are those of Activity."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            given: dict[str, Any] = {
                "activity_no": next_activity_no(work, day),
                "org_unit_id": work.own_unit().id,
                "organiser": organiser_of(work, fields.get("team_id")),
                **{name: value for name, value in fields.items() if value is not None},
            }
            activity = Activity(id=work.next_id(), **given)
            activity = with_rule(activity, day, starts, ends)
            check_activity(activity)
            span(work.now(), day, starts, ends)
            work.activities.add(activity)
            made = start_series(work, activity).made
            if made:
                occurrence = work.occurrences.get(made[0])
            else:
                occurrence = add_occurrence(work, activity.id, day, starts, ends)
            note_added(work, actor, "activity", activity)
        return PlannedActivity(activity, occurrence)

    def next_days(
        self,
        actor: Actor,
        rule: Recurrence,
        until: date | None,
    ) -> SeriesPreview:
        """Return the days a whole rule would give, before anything is saved.

        Raises FIELD_MISSING for a rule without an end.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return preview(work, rule, until)

    def change(
        self,
        actor: Actor,
        planned: PlannedActivity,
        *,
        day: date,
        starts: time,
        ends: time,
        **fields: Any,
    ) -> PlannedActivity:
        """Change an activity and this occurrence; the day of a posted one stands."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            stored = work.activities.get(planned.activity.id)
            activity = replace(planned.activity, **fields)
            check_activity(activity)
            work.activities.update(activity)
            starts_at, ends_at = span(work.now(), day, starts, ends)
            occurrence = replace(
                work.occurrences.get(planned.occurrence.id),
                day=day,
                starts_at=starts_at,
                ends_at=ends_at,
            )
            _keep_posted_day(planned.occurrence, occurrence)
            work.occurrences.update(occurrence)
            keep_series(work, activity, stored)
            note_changed(work, actor, "activity", stored, activity)
            occurrence = work.occurrences.find(occurrence.id) or occurrence
        return PlannedActivity(activity, occurrence)

    def add_occurrence(
        self, actor: Actor, activity_id: UUID, day: date, starts: time, ends: time
    ) -> Occurrence:
        """Add one more occurrence (场次)."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            work.activities.get(activity_id)
            return add_occurrence(work, activity_id, day, starts, ends)

    def cancel(self, actor: Actor, occurrence_id: UUID) -> Occurrence:
        """Cancel an occurrence that has not been posted."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            occurrence = work.occurrences.get(occurrence_id)
            if occurrence.state is OccurrenceState.POSTED:
                raise WenmingError(Code.ALREADY_POSTED)
            cancelled = replace(occurrence, state=OccurrenceState.CANCELLED)
            work.occurrences.update(cancelled)
            note_cancelled(work, actor, "occurrence", occurrence, cancelled)
        return cancelled

    def put_back(self, actor: Actor, occurrence_id: UUID) -> PlannedActivity:
        """Bring back an occurrence that was removed, wherever that was done, with its activity.

        NOT_FOUND where there never was one.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            gone = work.occurrences.removed([occurrence_id])
            if gone:
                work.occurrences.put_back(occurrence_id)
            occurrence = work.occurrences.get(occurrence_id)
            if work.activities.removed([occurrence.activity_id]):
                work.activities.put_back(occurrence.activity_id)
            activity = work.activities.get(occurrence.activity_id)
            if gone:
                work.audit.add(actor.user_no, "occurrence.put_back", str(occurrence_id))
            return PlannedActivity(activity, occurrence)

    def occurrence_ids(self, actor: Actor, activity_id: UUID) -> frozenset[UUID]:
        """Return the ids of all occurrences of an activity."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return frozenset(one.id for one in work.occurrences.where(activity_id=activity_id))

    def venues(self, actor: Actor) -> list[Venue]:
        """Return every venue."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return sorted(work.venues.all(), key=lambda venue: venue.name)


def organiser_of(work: UnitOfWork, team_id: UUID | None) -> str:
    """Return who holds an activity unless somebody types otherwise: the team, else the unit."""
    team = work.teams.find(team_id) if team_id else None
    return team.name if team else work.own_unit().name


def with_rule(activity: Activity, day: date, starts: time, ends: time) -> Activity:
    """Return an activity whose rule of recurrence begins with these times, if it has a rule."""
    if not activity.recurrence:
        return activity
    rule = parse_recurrence(activity.recurrence)
    if not rule.is_whole:
        rule = rule.beginning(day, starts, ends)
    return replace(activity, recurrence=rule.text())


def add_occurrence(
    work: UnitOfWork, activity_id: UUID, day: date, starts: time, ends: time
) -> Occurrence:
    """Add a row with times in this computer's zone."""
    starts_at, ends_at = span(work.now(), day, starts, ends)
    occurrence = Occurrence(
        id=work.next_id(), activity_id=activity_id, day=day, starts_at=starts_at, ends_at=ends_at
    )
    work.occurrences.add(occurrence)
    return occurrence


def span(now: datetime, day: date, starts: time, ends: time) -> tuple[datetime, datetime]:
    """Return aware start and end; an end at or before the start is refused."""
    if ends <= starts:
        raise WenmingError(Code.ENDS_BEFORE_START)
    zone = now.tzinfo
    return datetime.combine(day, starts, zone), datetime.combine(day, ends, zone)


def check_activity(activity: Activity) -> None:
    """Refuse what a poster could not carry, and a rule of recurrence that is none."""
    if activity.recurrence:
        parse_recurrence(activity.recurrence)
    if not activity.name.strip():
        raise WenmingError(Code.NAME_MISSING)
    if len(activity.points) > MOST_POINTS:
        raise WenmingError(Code.TOO_MANY_POINTS, most=MOST_POINTS)
    for number, point in enumerate(activity.points, 1):
        if len(point) > LONGEST_POINT:
            raise WenmingError(
                Code.POINT_TOO_LONG, number=number, length=len(point), most=LONGEST_POINT
            )
    if len(activity.slogan) > LONGEST_SLOGAN:
        raise WenmingError(Code.SLOGAN_TOO_LONG, length=len(activity.slogan), most=LONGEST_SLOGAN)


def _keep_posted_day(before: Occurrence, after: Occurrence) -> None:
    if before.state is OccurrenceState.POSTED and before.day != after.day:
        raise WenmingError(Code.ALREADY_POSTED)

"""服务记录: the five things that are recorded of a volunteer (条例 art. 19), and what is odd.

Every line of the hours ledger with its source, evidence and corrections; all records of the person
count, wherever they were made.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence
from wenming_desktop.domain.attendance import (
    MINUTES_PER_DAY,
    Attendance,
    HoursEntry,
    HoursSource,
)
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import (
    Honor,
    MakeUpHours,
    Training,
    TrainingAttendance,
    VolunteerEvaluation,
)
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One line of the hours ledger as it is read."""

    entry: HoursEntry
    activity: str
    work_content: str
    place: str
    confirmed_by: str
    """Who confirmed make-up hours; empty for other sources."""

    @property
    def is_made_up(self) -> bool:
        """Tell whether the minutes were entered afterwards (补录)."""
        return self.entry.source is HoursSource.MANUAL_MAKEUP


@dataclass(frozen=True, slots=True)
class OddDay:
    """What does not fit on a day: ``why`` is day_over_limit, overlaps or unconfirmed."""

    day: date
    why: str
    minutes: int = 0
    one: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLine:
    """A training somebody came to; minutes of the person."""

    name: str
    day: date
    organiser: str
    minutes: int
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRecord:
    """Everything that is recorded of a person."""

    ledger: tuple[LedgerLine, ...]
    """Newest first."""
    minutes: int
    made_up_minutes: int
    trainings: tuple[TrainingLine, ...]
    honours: tuple[Honor, ...]
    evaluations: tuple[VolunteerEvaluation, ...]
    no_shows: tuple[tuple[date, str], ...]
    """Day and activity to which the person had signed up and did not come."""
    odd_days: tuple[OddDay, ...]


class ServiceRecords:
    """Reads a person's record."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def of(self, actor: Actor, volunteer_id: UUID) -> ServiceRecord:
        """Return the record of a person, duplicates that were joined included."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return record_of(work, volunteer_id)


def record_of(work: UnitOfWork, volunteer_id: UUID) -> ServiceRecord:
    """Return the record of a person within a transaction."""
    ids = work.service_sums.one_person(volunteer_id)
    sessions = _Sessions(work)
    entries = [entry for one in ids for entry in work.hours.where(volunteer_id=one)]
    confirmed = {
        asked.hours_entry_id: asked.reviewed_by
        for one in ids
        for asked in work.rows(MakeUpHours).where(volunteer_id=one)
        if asked.hours_entry_id is not None
    }
    ledger = [sessions.line(entry, confirmed.get(entry.id, "")) for entry in entries]
    ledger.sort(key=lambda line: (line.entry.day, line.entry.id.bytes), reverse=True)
    sign_ins = [one for row_id in ids for one in work.sign_ins.where(volunteer_id=row_id)]
    missed = [one for one in sign_ins if one.attendance is Attendance.NO_SHOW]
    no_shows = sorted((sessions.named(one.occurrence_id) for one in missed), reverse=True)
    came = {line.entry.occurrence_id for line in ledger}
    return ServiceRecord(
        ledger=tuple(ledger),
        minutes=sum(entry.minutes for entry in entries),
        made_up_minutes=sum(line.entry.minutes for line in ledger if line.is_made_up),
        trainings=_trainings(work, ids),
        honours=tuple(one for row_id in ids for one in work.rows(Honor).where(volunteer_id=row_id)),
        evaluations=tuple(
            one
            for row_id in ids
            for one in work.rows(VolunteerEvaluation).where(volunteer_id=row_id)
        ),
        no_shows=tuple(no_shows),
        odd_days=_odd_days(ledger, sessions.known(came)),
    )


class _Sessions:
    """Occurrences and activities, each read once."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._found: dict[UUID, tuple[Occurrence | None, Activity | None]] = {}

    def of(self, occurrence_id: UUID) -> tuple[Occurrence | None, Activity | None]:
        if occurrence_id not in self._found:
            occurrence = self._work.occurrences.find(occurrence_id)
            activity = occurrence and self._work.activities.find(occurrence.activity_id)
            self._found[occurrence_id] = occurrence, activity or None
        return self._found[occurrence_id]

    def known(self, ids: set[UUID | None]) -> list[tuple[Occurrence, str]]:
        pairs = [self.of(one) for one in ids if one is not None]
        return [(one, held.name if held else "") for one, held in pairs if one is not None]

    def named(self, occurrence_id: UUID) -> tuple[date, str]:
        occurrence, activity = self.of(occurrence_id)
        day = occurrence.day if occurrence else date.min
        return day, activity.name if activity else ""

    def line(self, entry: HoursEntry, confirmed_by: str) -> LedgerLine:
        activity = self.of(entry.occurrence_id)[1] if entry.occurrence_id else None
        return LedgerLine(
            entry=entry,
            activity=activity.name if activity else "",
            work_content=activity.work_content if activity else "",
            place=activity.place if activity else "",
            confirmed_by=confirmed_by,
        )


def _trainings(work: UnitOfWork, ids: tuple[UUID, ...]) -> tuple[TrainingLine, ...]:
    found: list[TrainingLine] = []
    for row_id in ids:
        for came in work.rows(TrainingAttendance).where(volunteer_id=row_id):
            held = work.rows(Training).find(came.training_id)
            if held is not None:
                line = TrainingLine(
                    name=held.name,
                    day=held.day,
                    organiser=held.organiser,
                    minutes=came.minutes,
                    result=came.result,
                )
                found.append(line)
    return tuple(sorted(found, key=lambda line: line.day, reverse=True))


def _odd_days(
    ledger: list[LedgerLine], sessions: list[tuple[Occurrence, str]]
) -> tuple[OddDay, ...]:
    """Name days over the limit, activities at the same time, and make-up nobody confirmed."""
    by_day: dict[date, int] = defaultdict(int)
    for line in ledger:
        by_day[line.entry.day] += line.entry.minutes
    odd = [
        OddDay(day, "day_over_limit", minutes)
        for day, minutes in by_day.items()
        if minutes > MINUTES_PER_DAY
    ]
    odd += [
        OddDay(line.entry.day, "unconfirmed", line.entry.minutes, line.activity)
        for line in ledger
        if line.is_made_up and line.entry.minutes > 0 and not line.confirmed_by
    ]
    ordered = sorted(sessions, key=lambda pair: (pair[0].starts_at, pair[0].id.bytes))
    for (one, name), (other, second) in pairwise(ordered):
        if other.starts_at < one.ends_at:
            odd.append(OddDay(one.day, "overlaps", 0, name, second))
    return tuple(sorted(odd, key=lambda one: one.day, reverse=True))

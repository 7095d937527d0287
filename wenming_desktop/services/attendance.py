"""From the paper sheet to the ledger: rows are judged, posted once, and corrected by lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence, OccurrenceState
from wenming_desktop.domain.attendance import (
    CAME,
    MINUTES_PER_ACTIVITY,
    MINUTES_PER_DAY,
    HoursEntry,
    HoursSource,
    SignIn,
)
from wenming_desktop.domain.check_in import Presence, minutes_served
from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import SheetLine
from wenming_desktop.domain.sheet_rows import RowProblem, SheetRow, duplicates
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.check_in.door_log import take_presences
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import lacking_of

DRAFT_OF_SHEET = "sheet:"
"""How the place of a draft begins that belongs to an occurrence; its id follows."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What went into the ledger."""

    occurrence: Occurrence
    people: int
    minutes: int


class AttendanceEntry:
    """The use cases of the entry grid."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def judge(
        self, actor: Actor, occurrence_id: UUID, rows: Sequence[SheetRow]
    ) -> list[RowProblem]:
        """Return what is wrong, row by row; hard problems block posting."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return _judge(work, work.occurrences.get(occurrence_id), rows)

    def post(
        self,
        actor: Actor,
        occurrence_id: UUID,
        rows: Sequence[SheetRow],
        beneficiaries: int | None = None,
        source: HoursSource = HoursSource.PAPER_SHEET,
    ) -> Posted:
        """Write sign-ins and ledger lines of one occurrence, all or nothing.

        Times the door has seen go into the sign-ins; minutes that follow from them are marked
        as such, whatever ``source`` says.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            occurrence = work.occurrences.get(occurrence_id)
            if occurrence.state is OccurrenceState.POSTED:
                raise WenmingError(Code.ALREADY_POSTED)
            hard = [problem for problem in _judge(work, occurrence, rows) if problem.hard]
            if hard or not rows:
                raise WenmingError(Code.ROWS_NOT_RESOLVED, count=len({p.row_no for p in hard}))
            seen = take_presences(work, occurrence_id)
            for row in rows:
                presence = (
                    seen.get(row.volunteer_id)
                    if row.volunteer_id and row.attendance in CAME
                    else None
                )
                _write_row(work, actor, occurrence, row, source, presence)
            done = replace(
                occurrence,
                state=OccurrenceState.POSTED,
                beneficiaries=occurrence.beneficiaries if beneficiaries is None else beneficiaries,
            )
            work.occurrences.update(done)
            work.drafts.discard(draft_place(occurrence_id), actor.user_no)
            work.scans.remove_of(occurrence_id)
        came = [row for row in rows if row.attendance in CAME]
        return Posted(done, len(came), sum(row.minutes for row in came))

    def sheet(self, actor: Actor, occurrence_id: UUID) -> list[SheetLine]:
        """Return the posted rows of an occurrence."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.lines.sheet(occurrence_id)

    def correct(
        self, actor: Actor, sign_in_id: UUID, minutes: int, reason: str, evidence: str = ""
    ) -> list[HoursEntry]:
        """Set somebody's minutes right: a counter-entry and, unless 0, a new entry."""
        require(actor, Action.CORRECT_HOURS)
        with self._uow() as work:
            sign_in = work.sign_ins.get(sign_in_id)
            return correct_minutes(work, actor, sign_in, minutes, reason, evidence)


def draft_place(occurrence_id: UUID) -> str:
    """Return where the draft of an occurrence's sheet is kept."""
    return f"{DRAFT_OF_SHEET}{occurrence_id}"


def _judge(work: UnitOfWork, occurrence: Occurrence, rows: Sequence[SheetRow]) -> list[RowProblem]:
    problems = [*duplicates(rows), *_minors(work, rows)]
    for row in rows:
        if row.volunteer_id is None:
            problems.append(RowProblem(row.row_no, "unknown_person", hard=True))
            continue
        if row.attendance not in CAME:
            continue
        if not 0 < row.minutes <= MINUTES_PER_ACTIVITY:
            problems.append(RowProblem(row.row_no, "minutes_out_of_range", hard=True))
        before = work.lines.minutes_on_day(row.volunteer_id, occurrence.day)
        if before + row.minutes > MINUTES_PER_DAY:
            problems.append(RowProblem(row.row_no, "day_over_limit", hard=True))
        other = work.lines.overlapping(row.volunteer_id, occurrence)
        if other:
            problems.append(RowProblem(row.row_no, "overlaps", hard=False, other=other))
    return problems


def _minors(work: UnitOfWork, rows: Sequence[SheetRow]) -> Iterator[RowProblem]:
    """Tell of minors without their guardian's part; a child's row waits for the consent."""
    came = [row for row in rows if row.volunteer_id and row.attendance in CAME]
    lacking = lacking_of(work, {row.volunteer_id for row in came if row.volunteer_id})
    for row in came:
        match lacking.get(row.volunteer_id) if row.volunteer_id else None:
            case GuardianPart.AGREES:
                yield RowProblem(row.row_no, "guardian_consent_missing", hard=True)
            case GuardianPart.KNOWS:
                yield RowProblem(row.row_no, "guardian_missing", hard=False)


def _write_row(
    work: UnitOfWork,
    actor: Actor,
    occurrence: Occurrence,
    row: SheetRow,
    source: HoursSource,
    presence: Presence | None,
) -> None:
    if row.volunteer_id is None:  # _judge lets no such row through
        raise WenmingError(Code.ROWS_NOT_RESOLVED, count=1)
    sign_in = SignIn(
        id=work.next_id(),
        occurrence_id=occurrence.id,
        volunteer_id=row.volunteer_id,
        attendance=row.attendance,
        row_no=row.row_no,
        arrived_at=presence.arrived_at if presence else None,
        left_at=presence.left_at if presence else None,
        note=row.note,
    )
    work.sign_ins.add(sign_in)
    if presence and row.minutes == minutes_served(
        presence, occurrence.starts_at, occurrence.ends_at
    ):
        source = HoursSource.SIGN_IN_OUT
    if row.attendance in CAME:
        work.hours.add(
            ledger_entry(work, actor, sign_in, occurrence.day, row.minutes, source=source)
        )


def check_minutes(work: UnitOfWork, volunteer_id: UUID, day: date, minutes: int) -> None:
    """Refuse minutes beyond the limits of one occurrence or one day."""
    if type(minutes) is not int or not 0 < minutes <= MINUTES_PER_ACTIVITY:
        raise WenmingError(Code.MINUTES_OVER_LIMIT, minutes=minutes, limit=MINUTES_PER_ACTIVITY)
    total = work.lines.minutes_on_day(volunteer_id, day) + minutes
    if total > MINUTES_PER_DAY:
        raise WenmingError(Code.MINUTES_OVER_LIMIT, minutes=total, limit=MINUTES_PER_DAY)


def ledger_entry(
    work: UnitOfWork, actor: Actor, sign_in: SignIn, day: date, minutes: int, **more: Any
) -> HoursEntry:
    """Return a line of the ledger for a sign-in; ``more`` are further fields of HoursEntry."""
    return HoursEntry(
        id=work.next_id(),
        volunteer_id=sign_in.volunteer_id,
        occurrence_id=sign_in.occurrence_id,
        sign_in_id=sign_in.id,
        day=day,
        minutes=minutes,
        entered_by=str(actor.user_no),
        entered_at=work.now(),
        **more,
    )


def correct_minutes(
    work: UnitOfWork, actor: Actor, sign_in: SignIn, minutes: int, reason: str, evidence: str = ""
) -> list[HoursEntry]:
    """Write a counter-entry and, unless 0, a new entry; nothing where they are right already."""
    if not reason.strip():
        raise WenmingError(Code.REASON_MISSING)
    if not 0 <= minutes <= MINUTES_PER_ACTIVITY:
        raise WenmingError(Code.MINUTES_OVER_LIMIT, minutes=minutes, limit=MINUTES_PER_ACTIVITY)
    before = work.hours.where(sign_in_id=sign_in.id)
    standing = sum(entry.minutes for entry in before)
    if standing == minutes or not before:
        return []
    more: dict[str, Any] = {
        "source": HoursSource.CORRECTION,
        "corrects_id": before[0].id,
        "reason": reason.strip(),
        "evidence": evidence.strip(),
    }
    written = [
        ledger_entry(work, actor, sign_in, before[0].day, amount, **more)
        for amount in (-standing, minutes)
        if amount
    ]
    work.hours.add_many(written)
    work.audit.add(actor.user_no, "hours_corrected", str(sign_in.id), minutes=minutes)
    return written

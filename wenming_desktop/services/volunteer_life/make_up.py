"""补录时长: minutes asked for afterwards, with reason and evidence, confirmed by a second person.

Four eyes (design.md 4): somebody else with the right to approve; where this computer knows nobody
else, the printed recovery code stands in, and the log says so.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from wenming_desktop.domain.attendance import HoursEntry, HoursSource
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import device_no_of
from wenming_desktop.domain.users import RIGHTS, Action, Actor
from wenming_desktop.domain.volunteer_life import MakeUpHours
from wenming_desktop.services.attendance import check_minutes
from wenming_desktop.services.ports import KeySlots, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import require_guardian

SUBMITTED, APPROVED, RETURNED = "submitted", "approved", "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpWish:
    """What is asked for; minutes are whole."""

    volunteer_id: UUID
    day: date
    minutes: int
    reason: str
    evidence: str
    occurrence_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpLine:
    """A request as the queue shows it."""

    request: MakeUpHours
    name: str
    activity: str
    is_mine: bool
    """Whether the one who reads asked for it, and so may not confirm it."""
    day_minutes: int
    """Minutes the person has on that day already, over all activities."""
    overlaps: str
    """Another activity the person was at during this one, or nothing."""
    unit_id: UUID | None
    """Of the person."""


class MakeUps:
    """The queue 待审补录时长."""

    def __init__(self, uow: UnitOfWorkMaker, slots: KeySlots) -> None:
        self._uow, self._slots = uow, slots

    def ask(self, actor: Actor, wish: MakeUpWish) -> MakeUpHours:
        """Ask for minutes; nothing is in the ledger before somebody else confirms.

        Raises REASON_MISSING, EVIDENCE_MISSING, MINUTES_OVER_LIMIT (day or occurrence), or
        INVALID_FIELD for a day to come.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            person = work.volunteers.get(wish.volunteer_id)
            require_guardian(work, [person])
            if not wish.reason.strip():
                raise WenmingError(Code.REASON_MISSING)
            if not wish.evidence.strip():
                raise WenmingError(Code.EVIDENCE_MISSING)
            day = wish.day
            if wish.occurrence_id is not None:
                day = work.occurrences.get(wish.occurrence_id).day
            if day > work.today():
                raise WenmingError(Code.INVALID_FIELD, field="day", value=day.isoformat())
            _check_day(work, wish.volunteer_id, day, wish.minutes)
            request = MakeUpHours(
                id=work.next_id(),
                volunteer_id=wish.volunteer_id,
                day=day,
                minutes=wish.minutes,
                occurrence_id=wish.occurrence_id,
                reason=wish.reason.strip(),
                evidence=wish.evidence.strip(),
                asked_by=actor.name,
                asked_on=work.today(),
                state=SUBMITTED,
            )
            work.rows(MakeUpHours).add(request)
            work.audit.add(actor.user_no, "make_up_asked", str(request.id), minutes=wish.minutes)
        return request

    def waiting(self, actor: Actor) -> tuple[MakeUpLine, ...]:
        """Return what waits to be confirmed, oldest first."""
        return self.lines(actor, SUBMITTED)

    def lines(self, actor: Actor, state: str = "") -> tuple[MakeUpLine, ...]:
        """Return requests, all or of one state, by day."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            wanted = {"state": state} if state else {}
            found = work.rows(MakeUpHours).where(**wanted)
            found.sort(key=lambda one: (one.asked_on or one.day, one.id.bytes))
            return tuple(_line(work, actor, one) for one in found)

    def confirm(
        self, actor: Actor, request_id: UUID, *, opinion: str = "", recovery_code: str = ""
    ) -> HoursEntry:
        """Confirm a request: a line of the ledger with source manual_makeup.

        Raises SECOND_PERSON_NEEDED, RECOVERY_CODE_NEEDED, WRONG_PASSWORD (of the code),
        MAKE_UP_DECIDED, or MINUTES_OVER_LIMIT where the day has become too full meanwhile.
        """
        require(actor, Action.APPROVE)
        with self._uow() as work:
            request = _open_request(work, request_id)
            alone = self._second_person(work, actor, request, recovery_code)
            _check_day(work, request.volunteer_id, request.day, request.minutes)
            entry = HoursEntry(
                id=work.next_id(),
                volunteer_id=request.volunteer_id,
                day=request.day,
                minutes=request.minutes,
                occurrence_id=request.occurrence_id,
                source=HoursSource.MANUAL_MAKEUP,
                reason=request.reason,
                evidence=request.evidence,
                entered_by=str(actor.user_no),
                entered_at=work.now(),
            )
            work.hours.add(entry)
            done = replace(
                request,
                state=APPROVED,
                reviewed_by=actor.name,
                reviewed_on=work.today(),
                opinion=opinion.strip(),
                hours_entry_id=entry.id,
            )
            work.rows(MakeUpHours).update(done)
            facts = {"minutes": request.minutes, "recovery_code": alone}
            work.audit.add(actor.user_no, "make_up_confirmed", str(request_id), **facts)
        return entry

    def refuse(self, actor: Actor, request_id: UUID, opinion: str) -> MakeUpHours:
        """Return a request with a reason; the ledger stays as it is."""
        require(actor, Action.APPROVE)
        if not opinion.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            request = replace(
                _open_request(work, request_id),
                state=RETURNED,
                reviewed_by=actor.name,
                reviewed_on=work.today(),
                opinion=opinion.strip(),
            )
            work.rows(MakeUpHours).update(request)
            work.audit.add(actor.user_no, "make_up_returned", str(request_id))
        return request

    def needs_code(self, actor: Actor, request_id: UUID) -> bool:
        """Tell whether nobody else could confirm here, so that the recovery code is asked for."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            request = work.rows(MakeUpHours).get(request_id)
            return is_mine(work, actor, request) and not _has_second(work, actor)

    def _second_person(
        self, work: UnitOfWork, actor: Actor, request: MakeUpHours, code: str
    ) -> bool:
        """Return whether the recovery code stood in for a second person."""
        if not is_mine(work, actor, request):
            return False
        if _has_second(work, actor):
            raise WenmingError(Code.SECOND_PERSON_NEEDED)
        if not code.strip():
            raise WenmingError(Code.RECOVERY_CODE_NEEDED)
        if not self._slots.recovers(code):
            raise WenmingError(Code.WRONG_PASSWORD)
        return True


def is_mine(work: UnitOfWork, actor: Actor, request: MakeUpHours) -> bool:
    """Tell whether the actor asked for it: on this computer and under this name."""
    here = device_no_of(work.next_id()) == device_no_of(request.id)
    return here and request.asked_by in {actor.name, ""}


def _has_second(work: UnitOfWork, actor: Actor) -> bool:
    return any(
        user.user_no != actor.user_no
        and not user.disabled
        and any(Action.APPROVE in RIGHTS[role] for role in user.roles)
        for user in work.users.all()
    )


def _open_request(work: UnitOfWork, request_id: UUID) -> MakeUpHours:
    request = work.rows(MakeUpHours).get(request_id)
    if request.state != SUBMITTED:
        raise WenmingError(Code.MAKE_UP_DECIDED)
    return request


def _check_day(work: UnitOfWork, volunteer_id: UUID, day: date, minutes: int) -> None:
    """Refuse minutes that do not fit into the day, over all records of the person."""
    check_minutes(work, volunteer_id, day, minutes)
    others = work.service_sums.one_person(volunteer_id)[1:]
    for other in others:
        check_minutes(work, other, day, minutes)


def _line(work: UnitOfWork, actor: Actor, request: MakeUpHours) -> MakeUpLine:
    person = work.volunteers.find(request.volunteer_id)
    activity, overlaps = "", ""
    if request.occurrence_id is not None:
        occurrence = work.occurrences.find(request.occurrence_id)
        if occurrence is not None:
            held = work.activities.find(occurrence.activity_id)
            activity = held.name if held else ""
            overlaps = work.lines.overlapping(request.volunteer_id, occurrence)
    return MakeUpLine(
        request=request,
        name=person.name if person else "",
        activity=activity,
        is_mine=is_mine(work, actor, request),
        day_minutes=work.lines.minutes_on_day(request.volunteer_id, request.day),
        overlaps=overlaps,
        unit_id=person.org_unit_id if person else None,
    )

"""调配申请: who asks whom for what and when, who decides, and whether it came back.

Who asks cannot see what others have, so it says in words what it needs; a unit above it, which
sees both, picks the row that is lent. The row of the request stays with who asks; the lender gets
one of its own, so both know without reading each other's data.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.allocations import (
    NEEDS_REASON,
    NEXT_STATES,
    AllocationRequest,
    AllocationState,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.allocation.offers import Offer, chosen, offers, resource_name
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.coded_fields import CODED
from wenming_desktop.services.mechanism.below import own_and_below
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import from_json
from wenming_desktop.services.rights import require

_KIND = "allocation_request"


@dataclass(frozen=True, slots=True)
class AllocationLine:
    """A request as one unit sees it."""

    request: AllocationRequest
    asker: str
    lender: str
    resource: str
    """What is lent, once it was granted."""
    may_decide: bool
    """Whether this unit stands above who asks."""
    may_return: bool
    may_withdraw: bool
    days_over: int
    """Days it should have been back; 0 while it is in time."""
    taken_back: bool = False
    """The lender has said that it has it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for."""

    wanted: str
    resource_kind: str = "equipment"
    quantity: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    purpose: str = ""


class Allocations:
    """Use cases of requests between units."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def lines(self, actor: Actor) -> list[AllocationLine]:
        """Return what this unit asked, decides or lends: undecided first, then what is out."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _lines(work)

    def ask(self, actor: Actor, wish: Wish) -> AllocationRequest:
        """Ask for something; FIELD_MISSING without words, INVALID_FIELD for a kind or days."""
        require(actor, Action.RECORD)
        if not wish.wanted.strip():
            raise WenmingError(Code.FIELD_MISSING, field="要什么")
        if wish.first_day and wish.last_day and wish.last_day < wish.first_day:
            raise WenmingError(Code.INVALID_FIELD, field="归还日期", value=str(wish.last_day))
        kind = self._codes.recognise(CODED[_KIND]["resource_kind"], wish.resource_kind)
        if kind is None:
            raise WenmingError(Code.INVALID_FIELD, field="要哪一类", value=wish.resource_kind)
        words = from_json(
            AllocationRequest, {"wanted": wish.wanted.strip(), "purpose": wish.purpose.strip()}
        )
        with self._uow() as work:
            request = AllocationRequest(
                id=work.next_id(),
                resource_kind=kind,
                quantity=wish.quantity,
                first_day=wish.first_day,
                last_day=wish.last_day,
                asked_by=actor.name,
                asked_on=work.today(),
                org_unit_id=work.own_unit().id,
                **words,
            )
            work.rows(AllocationRequest).add(request)
            work.audit.add(actor.user_no, "allocation.ask", str(request.id))
        return request

    def offers(self, actor: Actor, request_id: UUID) -> list[Offer]:
        """Return what this unit and those below it have of the kind, free ones first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return offers(work, _asked(work, request_id))

    def grant(self, actor: Actor, request_id: UUID, resource_id: UUID | None) -> AllocationRequest:
        """Let somebody have something; nothing chosen means that it was settled in words.

        Raises NOT_ALLOWED where this unit does not stand above who asks, ALLOCATION_STEP, or
        RESOURCE_TAKEN where it is lent to somebody else in these days.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            request = _decidable(work, request_id)
            granted = _step(work, actor, request, AllocationState.GRANTED)
            offer = chosen(work, request, resource_id) if resource_id is not None else None
            if offer is not None:
                given: dict[str, Any] = {offer.field: offer.id, "lender_unit_id": offer.unit_id}
                granted = replace(granted, **given)
            work.rows(AllocationRequest).update(granted)
            _tell_lender(work, granted)
        return granted

    def refuse(self, actor: Actor, request_id: UUID, reason: str) -> AllocationRequest:
        """Say no, with the reason; as ``grant``."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            request = _decidable(work, request_id)
            refused = _step(work, actor, request, AllocationState.REFUSED, reason)
            work.rows(AllocationRequest).update(refused)
        return refused

    def withdraw(self, actor: Actor, request_id: UUID, reason: str) -> AllocationRequest:
        """Take an own request back before it was decided."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            request = _asked(work, request_id)
            if request.org_unit_id != work.own_unit().id:
                raise WenmingError(Code.NOT_ALLOWED, action="allocation")
            taken = _step(work, actor, request, AllocationState.WITHDRAWN, reason)
            work.rows(AllocationRequest).update(taken)
        return taken

    def give_back(self, actor: Actor, request_id: UUID, outcome: str = "") -> AllocationRequest:
        """Say that it came back: who borrowed it, who lent it, or who decided."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            request = work.rows(AllocationRequest).get(request_id)
            if not _place_of(work).takes_back(request):
                raise WenmingError(Code.NOT_ALLOWED, action="allocation")
            told = from_json(AllocationRequest, {"outcome": outcome.strip()})
            back = _step(work, actor, request, AllocationState.RETURNED)
            back = replace(back, returned_on=work.today(), **told)
            work.rows(AllocationRequest).update(back)
        return back


def _asked(work: UnitOfWork, request_id: UUID) -> AllocationRequest:
    request = work.rows(AllocationRequest).get(request_id)
    if request.origin_id is not None:  # a lender's row is about a request, and is none
        raise WenmingError(Code.NOT_FOUND, kind=_KIND)
    return request


def _decidable(work: UnitOfWork, request_id: UUID) -> AllocationRequest:
    request = _asked(work, request_id)
    if not _place_of(work).decides(request):
        raise WenmingError(Code.NOT_ALLOWED, action="allocation")
    return request


@dataclass(frozen=True, slots=True)
class _Place:
    """Where this unit stands; read once for a whole list."""

    unit_id: UUID
    is_top: bool
    below: frozenset[UUID]
    today: date

    def decides(self, request: AllocationRequest) -> bool:
        """Tell whether who asks stands below this unit; the top one decides about its own too."""
        if request.org_unit_id == self.unit_id:
            return self.is_top
        return request.org_unit_id in self.below

    def takes_back(self, request: AllocationRequest) -> bool:
        if request.origin_id is not None:
            return request.lender_unit_id == self.unit_id
        return request.org_unit_id == self.unit_id or self.decides(request)


def _place_of(work: UnitOfWork) -> _Place:
    own, *below = own_and_below(work)
    return _Place(own.id, own.parent_id is None, frozenset(one.id for one in below), work.today())


def _step(
    work: UnitOfWork,
    actor: Actor,
    request: AllocationRequest,
    state: AllocationState,
    reason: str = "",
) -> AllocationRequest:
    if state not in NEXT_STATES[AllocationState(request.state)]:
        raise WenmingError(Code.ALLOCATION_STEP, state=request.state, wanted=state.value)
    if state in NEEDS_REASON and not reason.strip():
        raise WenmingError(Code.REASON_MISSING)
    told = from_json(AllocationRequest, {"reason": reason.strip()}) if reason else {}
    work.audit.add(actor.user_no, "allocation.step", str(request.id), state=state.value)
    moved = replace(request, state=state.value, **told)
    if state in {AllocationState.GRANTED, AllocationState.REFUSED}:
        moved = replace(moved, decided_by=actor.name, decided_on=work.today())
    return moved


def _tell_lender(work: UnitOfWork, granted: AllocationRequest) -> None:
    """Write the lender's own row, unless it is who asks or who decides and sees the request."""
    lender = granted.lender_unit_id
    if lender is None or lender in {granted.org_unit_id, work.own_unit().id}:
        return
    home = work.org_units.get(lender).org_no
    told = replace(granted, id=work.next_id(home), origin_id=granted.id)
    work.rows(AllocationRequest).add(told)


def _lines(work: UnitOfWork) -> list[AllocationLine]:
    rows = work.rows(AllocationRequest).all()
    names, place = {one.id: one for one in work.org_units.all()}, _place_of(work)
    known = {one.id for one in rows}
    back = {one.origin_id for one in rows if one.state == AllocationState.RETURNED}
    found = [
        _line(one, place, names, resource_name(work, one), taken_back=one.id in back)
        for one in rows
        if one.origin_id is None or one.origin_id not in known
    ]
    return sorted(found, key=_rank)


def _line(
    request: AllocationRequest,
    place: _Place,
    names: dict[UUID, OrgUnit],
    resource: str,
    *,
    taken_back: bool,
) -> AllocationLine:
    def name(unit_id: UUID | None) -> str:
        return names[unit_id].name if unit_id in names else ""

    is_asked = request.state == AllocationState.ASKED
    is_out = request.state == AllocationState.GRANTED and not taken_back
    over = (place.today - request.last_day).days if is_out and request.last_day else 0
    mine = request.org_unit_id == place.unit_id and request.origin_id is None
    return AllocationLine(
        request,
        name(request.org_unit_id),
        name(request.lender_unit_id),
        resource,
        may_decide=is_asked and request.origin_id is None and place.decides(request),
        may_return=request.state == AllocationState.GRANTED and place.takes_back(request),
        may_withdraw=is_asked and mine,
        days_over=max(0, over),
        taken_back=taken_back,
    )


def _rank(line: AllocationLine) -> tuple[int, int, bytes]:
    order = (AllocationState.ASKED, AllocationState.GRANTED)
    state = AllocationState(line.request.state)
    rank = order.index(state) if state in order else len(order)
    day = line.request.first_day or line.request.asked_on
    number = day.toordinal() if day is not None else 0
    return rank, number if rank < len(order) else -number, line.request.id.bytes

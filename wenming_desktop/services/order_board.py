"""The board of 群众点单: needs and orders in six columns, what this unit has to do first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wenming_desktop.domain.order_flow import NeedState, OrderState
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.needs import NeedLine, Needs
from wenming_desktop.services.order_views import OrderLine
from wenming_desktop.services.orders import Orders
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


class Column(StrEnum):
    """The columns, in the order of the work."""

    REVIEW = "review"
    DISPATCH = "dispatch"
    CLAIM = "claim"
    SERVICE = "service"
    EVALUATE = "evaluate"
    DONE = "done"


_NEED_COLUMNS = {
    NeedState.SUBMITTED: Column.REVIEW,
    NeedState.ESCALATED: Column.REVIEW,
    NeedState.ACCEPTED: Column.DISPATCH,
    NeedState.DISPATCHED: Column.DISPATCH,
    NeedState.REJECTED: Column.DONE,
    NeedState.MERGED: Column.DONE,
    NeedState.REFERRED: Column.DONE,
    NeedState.CANCELLED: Column.DONE,
}
"""A dispatched need is seen as its order, unless every order of it has failed."""
_ORDER_COLUMNS = {
    OrderState.DISPATCHED: Column.CLAIM,
    OrderState.CLAIMED: Column.SERVICE,
    OrderState.SCHEDULED: Column.SERVICE,
    OrderState.IN_SERVICE: Column.SERVICE,
    OrderState.DELIVERED: Column.EVALUATE,
    OrderState.EVALUATED: Column.DONE,
    OrderState.CLOSED: Column.DONE,
    OrderState.DECLINED: Column.DONE,
    OrderState.CANCELLED: Column.DONE,
}
_FAILED = frozenset({OrderState.DECLINED, OrderState.CANCELLED})


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One need or one order."""

    id: UUID
    is_order: bool
    column: Column
    state: str
    number: str
    content: str
    category: str
    resident_group: str
    unit: str
    """Who shall do it; for a need, who wrote it down."""
    holder: str
    is_ours: bool
    due_on: date | None
    days_over: int
    score: int | None
    need_id: UUID


class OrderBoard:
    """What the page of needs and orders shows."""

    def __init__(self, uow: UnitOfWorkMaker, needs: Needs, orders: Orders) -> None:
        self._uow, self._needs, self._orders = uow, needs, orders

    def lines(self, actor: Actor) -> list[BoardLine]:
        """Return everything, what is late first within needs and within orders."""
        require(actor, Action.READ)
        orders = [_order(one) for one in self._orders.page(actor)]
        met = {one.need_id for one in orders if OrderState(one.state) not in _FAILED}
        needs = [_need(one) for one in self._needs.page(actor) if not _is_seen_as_order(one, met)]
        return needs + orders

    def targets(self, actor: Actor) -> list[OrgUnit]:
        """Return the units that an order may be given to: this one first, then those below."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            own = work.own_unit()
            units = sorted(work.org_units.all(), key=lambda unit: (unit.org_no, unit.name))
        below = {own.id}
        for _ in range(len(units)):
            more = {unit.id for unit in units if unit.parent_id in below} - below
            if not more:
                break
            below |= more
        return [own, *(unit for unit in units if unit.id in below and unit.id != own.id)]


def _is_seen_as_order(line: NeedLine, met: set[UUID]) -> bool:
    state = NeedState(line.need.state)
    if state is NeedState.DISPATCHED:  # its order may be one that this unit does not get to see
        return line.need.id in met or not line.is_ours
    return state not in _NEED_COLUMNS


def _need(line: NeedLine) -> BoardLine:
    need = line.need
    return BoardLine(
        need.id,
        is_order=False,
        column=_NEED_COLUMNS[NeedState(need.state)],
        state=need.state,
        number=need.need_no,
        content=need.content,
        category=need.category,
        resident_group=need.resident_group,
        unit=line.unit,
        holder=line.owner,
        is_ours=line.is_ours,
        due_on=need.expected_on,
        days_over=line.days_over,
        score=None,
        need_id=need.id,
    )


def _order(line: OrderLine) -> BoardLine:
    order = line.order
    return BoardLine(
        order.id,
        is_order=True,
        column=_ORDER_COLUMNS[OrderState(order.state)],
        state=order.state,
        number=order.order_no,
        content=order.content,
        category=order.category,
        resident_group=order.resident_group,
        unit=line.target,
        holder=line.holder,
        is_ours=line.is_ours,
        due_on=line.due_on,
        days_over=line.days_over,
        score=line.score,
        need_id=order.need_id,
    )

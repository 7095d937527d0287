"""The steps of one order within a transaction: judged, written, noted, told to the need.

Nothing here asks for rights; the use cases in orders.py do.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.order_flow import (
    HOLDERS,
    NEEDS_REASON,
    NEXT_STATES,
    Holder,
    NeedState,
    OrderState,
)
from wenming_desktop.domain.orders import Evaluation, OrderStep, ResidentNeed, ServiceOrder
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.needs import decided
from wenming_desktop.services.numbering import next_order_no
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import from_json

_REQUEST = (
    *("content", "category", "requester_name", "phone", "address", "resident_group"),
    "headcount",
)
_NEED_AFTER = {
    OrderState.CLOSED: NeedState.CLOSED,
    OrderState.DECLINED: NeedState.ACCEPTED,
    OrderState.CANCELLED: NeedState.ACCEPTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """Who shall do it, and by when."""

    need_id: UUID
    target_unit_id: UUID
    mode: str = "assign"
    team_id: UUID | None = None
    project_id: UUID | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step of an order and what is known with it."""

    state: OrderState
    reason: str = ""
    team_id: UUID | None = None
    volunteer_id: UUID | None = None
    activity_id: UUID | None = None
    outcome: str = ""
    minutes: int | None = None
    solved: bool = False


@dataclass(frozen=True, slots=True)
class OrderMoves:
    """What one person does to orders in one transaction."""

    work: UnitOfWork
    actor: Actor
    codes: CodeLists

    def give(
        self, asked: ResidentNeed | ServiceOrder, wish: Dispatch, target: OrgUnit
    ) -> ServiceOrder:
        """Write a new order; its row lives with the unit that shall do it.

        ``asked`` is the need, or the order that is passed on.
        """
        work = self.work
        order = ServiceOrder(
            id=work.next_id(target.org_no),
            need_id=wish.need_id,
            order_no=next_order_no(work),
            mode=self.coded("dispatch_mode", wish.mode),
            dispatched_by_id=work.own_unit().id,
            dispatched_on=work.today(),
            target_unit_id=target.id,
            team_id=wish.team_id,
            project_id=wish.project_id,
            due_on=wish.due_on,
            urgency=asked.urgency,
            owner_unit_id=target.id,
            **{name: getattr(asked, name) for name in _REQUEST},
        )
        work.rows(ServiceOrder).add(order)
        self.note(order, target.id)
        return order

    def held(self, order_id: UUID) -> ServiceOrder:
        """Return an order that this unit holds; ORDER_ELSEWHERE for any other."""
        order = self.work.rows(ServiceOrder).get(order_id)
        if order.owner_unit_id != self.work.own_unit().id:
            raise self.elsewhere(order.owner_unit_id)
        return order

    def take(self, order: ServiceOrder, move: Move) -> ServiceOrder:
        """Take a step that may follow; ORDER_STEP for one that may not."""
        if move.state not in NEXT_STATES[OrderState(order.state)]:
            raise self.wrong_step(order, move.state)
        return self.write(order, move)

    def write(self, order: ServiceOrder, move: Move) -> ServiceOrder:
        """Write a step down, whatever stood before."""
        reason = move.reason.strip()
        if move.state in NEEDS_REASON and not reason:
            raise WenmingError(Code.REASON_MISSING)
        today = self.work.today()
        told = from_json(ServiceOrder, {"reason": reason, "outcome": move.outcome})
        moved = replace(
            order,
            state=move.state.value,
            reason=told["reason"],
            owner_unit_id=_holder(order, move.state),
            team_id=move.team_id or order.team_id,
            volunteer_id=move.volunteer_id or order.volunteer_id,
            activity_id=move.activity_id or order.activity_id,
            outcome=told["outcome"] or order.outcome,
            minutes=order.minutes if move.minutes is None else move.minutes,
            solved=move.solved or order.solved,
            claimed_on=today if move.state is OrderState.CLAIMED else order.claimed_on,
            delivered_on=today if move.state is OrderState.DELIVERED else order.delivered_on,
            closed_on=today if move.state is OrderState.CLOSED else order.closed_on,
        )
        self.work.rows(ServiceOrder).update(moved)
        self.note(moved, moved.owner_unit_id)
        return moved

    def note(self, order: ServiceOrder, to_unit: UUID | None) -> None:
        """Add a line to what became of an order."""
        work = self.work
        target = work.org_units.get(order.target_unit_id) if order.target_unit_id else None
        numbers = [step.number for step in work.rows(OrderStep).where(order_id=order.id)]
        step = OrderStep(
            id=work.next_id(target.org_no if target is not None else None),
            order_id=order.id,
            state=order.state,
            moved_at=work.now(),
            number=max(numbers, default=0) + 1,
            from_unit_id=work.own_unit().id,
            to_unit_id=to_unit,
            moved_by=str(self.actor.user_no),
            reason=order.reason,
            due_on=order.due_on,
        )
        work.rows(OrderStep).add(step)
        work.audit.add(self.actor.user_no, "order.move", str(order.id), state=order.state)

    def say(self, order: ServiceOrder, said: Evaluation) -> None:
        """Write down an evaluation of a delivered order."""
        self.take(order, Move(state=OrderState.EVALUATED))
        self.work.rows(Evaluation).add(said)

    def conclude(self, order: ServiceOrder) -> None:
        """Tell the order above, or the need, what became of this one."""
        above = self._order_above(order)
        if above is not None:
            if order.state == OrderState.CLOSED:
                self._deliver_above(above, order)
            return
        need = self.work.rows(ResidentNeed).find(order.need_id)
        after = _NEED_AFTER.get(OrderState(order.state))
        if need is None or after is None or need.owner_unit_id != self.work.own_unit().id:
            return
        told = decided(self.work, self.actor, need, after, order.reason or "—", None, self.codes)
        self.work.rows(ResidentNeed).update(told)

    def _order_above(self, order: ServiceOrder) -> ServiceOrder | None:
        """Return the order that this one was cascaded from, while this unit works on it."""
        if order.mode != "cascade" or order.dispatched_by_id != self.work.own_unit().id:
            return None
        others = self.work.rows(ServiceOrder).where(
            need_id=order.need_id,
            target_unit_id=order.dispatched_by_id,
            state=OrderState.IN_SERVICE,
        )
        return next((other for other in others if other.id != order.id), None)

    def _deliver_above(self, above: ServiceOrder, order: ServiceOrder) -> None:
        """Hand the outcome up; figures count the order above only (domain/metrics.py)."""
        done = Move(
            state=OrderState.DELIVERED,
            outcome=order.outcome,
            minutes=order.minutes,
            solved=order.solved,
        )
        delivered = self.take(above, done)
        for said in self.work.rows(Evaluation).where(order_id=order.id):
            self.say(delivered, replace(said, id=self.work.next_id(), order_id=above.id))
            return

    def coded(self, list_id: str, word: str) -> str:
        """Return a code; INVALID_FIELD for a word that is none."""
        code = self.codes.recognise(list_id, word)
        if code is None:
            raise WenmingError(Code.INVALID_FIELD, field=self.codes.title(list_id), value=word[:40])
        return code

    def wrong_step(self, order: ServiceOrder, wanted: OrderState) -> WenmingError:
        """Return the refusal of a step that may not follow."""
        label = self.codes.label
        return WenmingError(
            Code.ORDER_STEP,
            state=label("order_state", order.state),
            wanted=label("order_state", wanted.value),
        )

    def elsewhere(self, unit_id: UUID | None) -> WenmingError:
        """Return the refusal of a step that another unit has to take."""
        unit = self.work.org_units.find(unit_id) if unit_id is not None else None
        return WenmingError(Code.ORDER_ELSEWHERE, unit=unit.name if unit is not None else "—")


def _holder(order: ServiceOrder, state: OrderState) -> UUID | None:
    match HOLDERS[state]:
        case Holder.PERFORMER:
            return order.target_unit_id
        case Holder.DISPATCHER:
            return order.dispatched_by_id
    return None

"""订单: one attempt to meet a need, moved by one unit at a time, every step written down."""

from dataclasses import replace
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.order_flow import OPEN, NeedState, OrderState
from wenming_desktop.domain.orders import Evaluation, OrderStep, ResidentNeed, ServiceOrder
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.needs import decided
from wenming_desktop.services.order_moves import Dispatch, Move, OrderMoves
from wenming_desktop.services.order_views import OrderLine, order_lines
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import from_json
from wenming_desktop.services.rights import require

GOOD_FROM, LOWEST, HIGHEST = 4, 1, 5
"""Scores: 很不满意 1 … 很满意 5; from 4 on it counts as good (domain.md 6.4)."""
_DEEPEST = 8
"""Levels looked up for a unit above: a tree has five, a damaged one may go round."""


class Orders:
    """Use cases of orders."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def dispatch(self, actor: Actor, wish: Dispatch) -> ServiceOrder:
        """Give a need that this unit holds to a unit: this one, or one below it.

        Raises ORDER_ELSEWHERE, NEED_STEP, NOT_FOUND, or NOT_ALLOWED for a unit that is not below.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            need = work.rows(ResidentNeed).get(wish.need_id)
            target = _below(work, wish.target_unit_id)
            if need.state == NeedState.SUBMITTED or _is_free_again(work, need):
                need = decided(work, actor, need, NeedState.ACCEPTED, "", None, self._codes)
            need = decided(work, actor, need, NeedState.DISPATCHED, "", None, self._codes)
            work.rows(ResidentNeed).update(need)
            return OrderMoves(work, actor, self._codes).give(need, wish, target)

    def cascade(self, actor: Actor, order_id: UUID, wish: Dispatch) -> ServiceOrder:
        """Let a unit below do what this unit was given (下派); this unit stays responsible.

        When the order below is closed, the one above is delivered with its outcome.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            moves = OrderMoves(work, actor, self._codes)
            order = moves.held(order_id)
            target = _below(work, wish.target_unit_id)
            if target.id == work.own_unit().id:
                raise WenmingError(Code.NOT_ALLOWED, action="dispatch")
            if order.state == OrderState.DISPATCHED:
                order = moves.take(order, Move(state=OrderState.CLAIMED))
            moves.take(order, Move(state=OrderState.IN_SERVICE))
            below = replace(wish, need_id=order.need_id, mode="cascade")
            return moves.give(order, below, target)

    def move(self, actor: Actor, order_id: UUID, move: Move) -> ServiceOrder:
        """Take the next step of an order that this unit holds.

        Raises ORDER_ELSEWHERE, ORDER_STEP or REASON_MISSING. Evaluating is ``evaluate``.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            moves = OrderMoves(work, actor, self._codes)
            order = moves.held(order_id)
            if move.state is OrderState.EVALUATED:
                raise moves.wrong_step(order, move.state)
            moved = moves.take(order, move)
            moves.conclude(moved)
        return moved

    def volunteer_declines(self, actor: Actor, order_id: UUID, reason: str) -> ServiceOrder:
        """Note that the volunteer who was asked declines (条例 art. 25: nobody is made to)."""
        require(actor, Action.RECORD)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            moves = OrderMoves(work, actor, self._codes)
            told = from_json(ServiceOrder, {"reason": reason.strip()})
            freed = replace(moves.held(order_id), volunteer_id=None, reason=told["reason"])
            work.rows(ServiceOrder).update(freed)
            moves.note(freed, freed.owner_unit_id)
        return freed

    def evaluate(
        self,
        actor: Actor,
        order_id: UUID,
        score: int,
        *,
        evaluator_type: str = "self",
        evaluator_name: str = "",
        comment: str = "",
        signed_on_paper: bool = False,
    ) -> Evaluation:
        """Write down what the resident said; the order then goes back to who dispatched it."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            return evaluated(
                OrderMoves(work, actor, self._codes),
                order_id,
                score,
                evaluator_type=evaluator_type,
                words={"comment": comment, "evaluator_name": evaluator_name},
                signed_on_paper=signed_on_paper,
            )

    def withdraw(self, actor: Actor, order_id: UUID, reason: str) -> ServiceOrder:
        """Take back an order that nobody has claimed yet; only who dispatched it can."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            moves = OrderMoves(work, actor, self._codes)
            order = work.rows(ServiceOrder).get(order_id)
            if order.dispatched_by_id != work.own_unit().id:
                raise moves.elsewhere(order.dispatched_by_id)
            if order.state != OrderState.DISPATCHED:
                raise moves.wrong_step(order, OrderState.CANCELLED)
            moved = moves.write(order, Move(state=OrderState.CANCELLED, reason=reason))
            moves.conclude(moved)
        return moved

    def page(self, actor: Actor, states: frozenset[OrderState] = frozenset()) -> list[OrderLine]:
        """Return the orders known here with their need, their holder and what is late."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return order_lines(work, states)

    def steps(self, actor: Actor, order_id: UUID) -> list[OrderStep]:
        """Return what became of an order, first step first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            rows = work.rows(OrderStep).where(order_id=order_id)
        return sorted(rows, key=lambda step: (step.number, step.moved_at, step.id.bytes))

    def evaluations(self, actor: Actor, order_id: UUID) -> list[Evaluation]:
        """Return what was said of an order, by whom and how asked, first answer first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            said = work.rows(Evaluation).where(order_id=order_id)
        return sorted(said, key=lambda one: (one.day, one.id.bytes))


def evaluated(
    moves: OrderMoves,
    order_id: UUID,
    score: int,
    *,
    evaluator_type: str,
    words: dict[str, str],
    signed_on_paper: bool,
) -> Evaluation:
    """Write down, within a transaction, what was said of an order; see ``Orders.evaluate``."""
    if not LOWEST <= score <= HIGHEST:
        raise WenmingError(Code.INVALID_FIELD, field="score", value=str(score))
    order, work = moves.held(order_id), moves.work
    said = Evaluation(
        id=work.next_id(),
        score=score,
        day=work.today(),
        order_id=order.id,
        evaluator_type=moves.coded("evaluator_type", evaluator_type),
        **from_json(Evaluation, dict(words)),
        signed_on_paper=signed_on_paper,
        entered_by=str(moves.actor.user_no),
    )
    moves.say(order, said)
    return said


def _is_free_again(work: UnitOfWork, need: ResidentNeed) -> bool:
    """Tell whether every order of a dispatched need is over without having met it."""
    if need.state != NeedState.DISPATCHED:
        return False
    orders = work.rows(ServiceOrder).where(need_id=need.id)
    return all(OrderState(order.state) not in OPEN | {OrderState.CLOSED} for order in orders)


def _below(work: UnitOfWork, unit_id: UUID) -> OrgUnit:
    """Return the own unit or one below it; NOT_ALLOWED for any other."""
    own = work.own_unit().id
    target = unit = work.org_units.get(unit_id)
    for _ in range(_DEEPEST):
        if unit.id == own:
            return target
        above = work.org_units.find(unit.parent_id) if unit.parent_id is not None else None
        if above is None:
            break
        unit = above
    raise WenmingError(Code.NOT_ALLOWED, action="dispatch")

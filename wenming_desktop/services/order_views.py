"""Orders as lists show them: with their need, who holds them, and what is late."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wenming_desktop.domain.order_flow import OPEN, OrderState, days_over, order_due_on
from wenming_desktop.domain.orders import Evaluation, OrderStep, ResidentNeed, ServiceOrder
from wenming_desktop.domain.rules import step_days
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.rule_packs import pack_in_force


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One order with what a person wants to know of it at a glance."""

    order: ServiceOrder
    need: ResidentNeed | None
    """None while it has not arrived here."""
    target: str
    holder: str
    """The unit that may move it now; empty when it is over."""
    is_ours: bool
    since: date | None
    """Day of the last step."""
    due_on: date | None
    days_over: int
    score: int | None
    twice: bool
    """Two units took a step of the same number: both are kept, the later stamp counts."""


def order_lines(work: UnitOfWork, states: frozenset[OrderState]) -> list[OrderLine]:
    """Return the orders in these states (none = all), the latest first among the not late."""
    today, own = work.today(), work.own_unit().id
    days = step_days(pack_in_force(work, "sla", today))
    names = {unit.id: unit.name for unit in work.org_units.all()}
    needs = {need.id: need for need in work.rows(ResidentNeed).all()}
    scores = {one.order_id: one.score for one in work.rows(Evaluation).all()}
    steps = _steps(work)
    lines = []
    for order in work.rows(ServiceOrder).all():
        state = OrderState(order.state)
        if states and state not in states:
            continue
        taken = steps.get(order.id, [])
        since = max((step.moved_at.date() for step in taken), default=order.dispatched_on)
        due = None
        if since is not None and state in OPEN:
            due = order_due_on(state, since, days.get(order.urgency, days["normal"]), order.due_on)
        numbers = [step.number for step in taken]
        lines.append(
            OrderLine(
                order,
                needs.get(order.need_id),
                names.get(order.target_unit_id, "") if order.target_unit_id else "",
                names.get(order.owner_unit_id, "") if order.owner_unit_id else "",
                order.owner_unit_id == own,
                since,
                due,
                days_over(due, today),
                scores.get(order.id),
                len(set(numbers)) < len(numbers),
            )
        )
    return sorted(lines, key=lambda line: (-line.days_over, line.order.order_no))


def _steps(work: UnitOfWork) -> dict[UUID, list[OrderStep]]:
    found: dict[UUID, list[OrderStep]] = {}
    for step in work.rows(OrderStep).all():
        found.setdefault(step.order_id, []).append(step)
    return found

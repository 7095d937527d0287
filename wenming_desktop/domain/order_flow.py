"""点单 → 派单 → 接单 → 评单: which step follows, who may take it, by when (domain.md 2.2).

One unit at a time may move an order: whoever holds it. Steps never go back; an order that was
declined or cancelled is over, and the need gets a new one.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wenming_desktop.domain.rules import StepDays


class NeedState(StrEnum):
    """Where a need stands."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted_for_review"
    REJECTED = "rejected"
    MERGED = "merged"
    ESCALATED = "escalated"
    REFERRED = "referred"
    DISPATCHED = "dispatched"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class OrderState(StrEnum):
    """Where an order stands."""

    DISPATCHED = "dispatched"
    DECLINED = "declined"
    CLAIMED = "claimed"
    SCHEDULED = "scheduled"
    IN_SERVICE = "in_service"
    DELIVERED = "delivered"
    EVALUATED = "evaluated"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Holder(StrEnum):
    """Who holds an order in a state."""

    PERFORMER = "performer"
    DISPATCHER = "dispatcher"
    NOBODY = "nobody"


HOLDERS: dict[OrderState, Holder] = {
    OrderState.DISPATCHED: Holder.PERFORMER,
    OrderState.CLAIMED: Holder.PERFORMER,
    OrderState.SCHEDULED: Holder.PERFORMER,
    OrderState.IN_SERVICE: Holder.PERFORMER,
    OrderState.DELIVERED: Holder.PERFORMER,
    OrderState.EVALUATED: Holder.DISPATCHER,
    OrderState.DECLINED: Holder.NOBODY,
    OrderState.CLOSED: Holder.NOBODY,
    OrderState.CANCELLED: Holder.NOBODY,
}
"""The paper slip carries the evaluation back, so whoever did the work holds it until then."""

_S = OrderState
NEXT_STATES: dict[OrderState, tuple[OrderState, ...]] = {
    _S.DISPATCHED: (_S.CLAIMED, _S.DECLINED),
    _S.CLAIMED: (_S.SCHEDULED, _S.IN_SERVICE, _S.DELIVERED, _S.DECLINED),
    _S.SCHEDULED: (_S.IN_SERVICE, _S.DELIVERED, _S.DECLINED),
    _S.IN_SERVICE: (_S.DELIVERED, _S.DECLINED),
    _S.DELIVERED: (_S.EVALUATED,),
    _S.EVALUATED: (_S.CLOSED,),
    _S.DECLINED: (),
    _S.CLOSED: (),
    _S.CANCELLED: (),
}
"""What may follow. Closing without an evaluation is not offered: such an order stays 待评."""

NEEDS_REASON = frozenset({_S.DECLINED, _S.CANCELLED})
OPEN = frozenset(
    {_S.DISPATCHED, _S.CLAIMED, _S.SCHEDULED, _S.IN_SERVICE, _S.DELIVERED, _S.EVALUATED}
)

_N = NeedState
NEXT_NEED_STATES: dict[NeedState, tuple[NeedState, ...]] = {
    _N.SUBMITTED: (
        _N.ACCEPTED,
        _N.REJECTED,
        _N.MERGED,
        _N.ESCALATED,
        _N.REFERRED,
        _N.CANCELLED,
    ),
    _N.ACCEPTED: (_N.DISPATCHED, _N.REJECTED, _N.MERGED, _N.ESCALATED, _N.REFERRED, _N.CANCELLED),
    _N.ESCALATED: (
        _N.ACCEPTED,
        _N.REJECTED,
        _N.MERGED,
        _N.ESCALATED,
        _N.REFERRED,
        _N.DISPATCHED,
    ),
    _N.DISPATCHED: (_N.ACCEPTED, _N.CLOSED),  # back to 受理 when the order was declined
    _N.REFERRED: (_N.CLOSED,),
    _N.REJECTED: (),
    _N.MERGED: (),
    _N.CLOSED: (),
    _N.CANCELLED: (),
}
NEED_REASONS = frozenset({_N.REJECTED, _N.CANCELLED, _N.REFERRED})
WAITING_NEEDS = frozenset({_N.SUBMITTED, _N.ACCEPTED, _N.ESCALATED})
"""Needs somebody still has to decide about."""
OVER_NEEDS = frozenset({_N.REJECTED, _N.MERGED, _N.CLOSED, _N.CANCELLED})
"""Needs that nothing more becomes of: none is merged into one of them."""


@dataclass(frozen=True, slots=True)
class Overdue:
    """A step that should have been taken: which, and since how many days."""

    step: str
    days: int


def need_due_on(state: NeedState, since: date, days: StepDays) -> date | None:
    """Return by when a need in this state has to be decided; None when nothing is due."""
    if state in {NeedState.SUBMITTED, NeedState.ESCALATED}:
        return since + timedelta(days=days.review)
    return since + timedelta(days=days.dispatch) if state is NeedState.ACCEPTED else None


def order_due_on(
    state: OrderState, since: date, days: StepDays, due_on: date | None
) -> date | None:
    """Return by when the next step is due; the promised day of the order counts for the service."""
    if state is OrderState.DISPATCHED:
        return since + timedelta(days=days.claim)
    if state in {OrderState.CLAIMED, OrderState.SCHEDULED, OrderState.IN_SERVICE}:
        return due_on or since + timedelta(days=days.service)
    return since + timedelta(days=days.evaluate) if state is OrderState.DELIVERED else None


def days_over(due: date | None, today: date) -> int:
    """Return by how many days a step is late; 0 when it is not."""
    return max((today - due).days, 0) if due is not None else 0

"""Which buttons stand under a line of the board: only what this unit may do with it now."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.order_flow import NeedState, OrderState
from wenming_desktop.services.order_board import BoardLine

Act = tuple[str, Callable[[], None]]


class Hands(Protocol):
    """What the page can do with a line."""

    def steps(self, line: BoardLine) -> None: ...
    def decide(self, line: BoardLine, state: NeedState, reason: str = "") -> None: ...
    def take(self, line: BoardLine, state: OrderState, reason: str = "") -> None: ...
    def withdraw(self, line: BoardLine, reason: str) -> None: ...
    def free_volunteer(self, line: BoardLine, reason: str) -> None: ...
    def ask_why(self, verb: str, words: str, deed: Callable[[str], None]) -> None: ...
    def give(self, line: BoardLine) -> None: ...
    def step(self, line: BoardLine, verb: str, state: OrderState) -> None: ...
    def evaluate(self, line: BoardLine) -> None: ...
    def merge(self, line: BoardLine) -> None: ...
    def refer(self, line: BoardLine) -> None: ...


def acts_for(line: BoardLine, page: Hands) -> list[Act]:
    """Return words and deeds, the likeliest last, where the eye ends."""
    if line.is_order:
        return [
            (QCoreApplication.translate("orders", "办理经过"), partial(page.steps, line)),
            *_order_acts(line, page),
        ]
    return _need_acts(line, page) if line.is_ours else []


def _need_acts(line: BoardLine, page: Hands) -> list[Act]:
    state = NeedState(line.state)
    if state is NeedState.REFERRED:
        return [_answered(line, page)]
    if state not in {
        NeedState.SUBMITTED,
        NeedState.ESCALATED,
        NeedState.ACCEPTED,
        NeedState.DISPATCHED,
    }:
        return []
    refuse = QCoreApplication.translate("orders", "不予受理")
    why = QCoreApplication.translate("orders", "写明为什么不受理，好给居民一个答复。")
    give: list[Act] = [(QCoreApplication.translate("orders", "派单…"), partial(page.give, line))]
    if state is NeedState.DISPATCHED:  # its order was declined: it can be given again
        return give
    acts: list[Act] = [
        (
            f"{refuse}…",
            lambda: page.ask_why(
                refuse, why, lambda reason: page.decide(line, NeedState.REJECTED, reason)
            ),
        ),
        (QCoreApplication.translate("orders", "合并…"), partial(page.merge, line)),
        (QCoreApplication.translate("orders", "转部门…"), partial(page.refer, line)),
        (
            QCoreApplication.translate("orders", "上报上级"),
            partial(page.decide, line, NeedState.ESCALATED),
        ),
    ]
    if state is not NeedState.ACCEPTED:
        acts.append(
            (
                QCoreApplication.translate("orders", "受理"),
                partial(page.decide, line, NeedState.ACCEPTED),
            )
        )
    return acts + give


def _order_acts(line: BoardLine, page: Hands) -> list[Act]:
    state = OrderState(line.state)
    if not line.is_ours:
        return [_withdrawal(line, page)] if state is OrderState.DISPATCHED else []
    decline = QCoreApplication.translate("orders", "退单")
    why = QCoreApplication.translate("orders", "写明退单的原因，派单的单位会看到。")
    refuse: Act = (
        f"{decline}…",
        lambda: page.ask_why(
            decline, why, lambda reason: page.take(line, OrderState.DECLINED, reason)
        ),
    )
    cascade: Act = (QCoreApplication.translate("orders", "下派…"), partial(page.give, line))
    claim, schedule, deliver = (
        QCoreApplication.translate("orders", "接单"),
        QCoreApplication.translate("orders", "排活动"),
        QCoreApplication.translate("orders", "办完"),
    )
    following: dict[OrderState, list[Act]] = {
        OrderState.DISPATCHED: [
            refuse,
            cascade,
            (f"{claim}…", partial(page.step, line, claim, OrderState.CLAIMED)),
        ],
        OrderState.CLAIMED: [
            refuse,
            _volunteer(line, page),
            cascade,
            (f"{schedule}…", partial(page.step, line, schedule, OrderState.SCHEDULED)),
            (f"{deliver}…", partial(page.step, line, deliver, OrderState.DELIVERED)),
        ],
        OrderState.SCHEDULED: [
            refuse,
            (f"{deliver}…", partial(page.step, line, deliver, OrderState.DELIVERED)),
        ],
        OrderState.IN_SERVICE: [
            (f"{deliver}…", partial(page.step, line, deliver, OrderState.DELIVERED)),
        ],
        OrderState.DELIVERED: [
            (QCoreApplication.translate("orders", "评单…"), partial(page.evaluate, line))
        ],
        OrderState.EVALUATED: [
            (
                QCoreApplication.translate("orders", "办结"),
                partial(page.take, line, OrderState.CLOSED),
            )
        ],
    }
    return following.get(state, [])


def _answered(line: BoardLine, page: Hands) -> Act:
    verb = QCoreApplication.translate("orders", "办结")
    why = QCoreApplication.translate("orders", "写明部门怎样办的、怎样答复的。")

    def close(answer: str) -> None:
        page.decide(line, NeedState.CLOSED, answer)

    return (f"{verb}…", lambda: page.ask_why(verb, why, close))


def _withdrawal(line: BoardLine, page: Hands) -> Act:
    verb, why = (
        QCoreApplication.translate("orders", "撤回"),
        QCoreApplication.translate("orders", "还没有接的单可以撤回。写明原因。"),
    )
    return (f"{verb}…", lambda: page.ask_why(verb, why, partial(page.withdraw, line)))


def _volunteer(line: BoardLine, page: Hands) -> Act:
    verb = QCoreApplication.translate("orders", "志愿者不接")
    why = QCoreApplication.translate("orders", "志愿服务凭自愿。写明原因，再请别的志愿者。")
    return (f"{verb}…", lambda: page.ask_why(verb, why, partial(page.free_volunteer, line)))

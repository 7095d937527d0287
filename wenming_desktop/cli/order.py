"""order: giving needs to units, and every step until they are closed."""

import argparse
from datetime import date
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.order_moves import Dispatch, Move
from wenming_desktop.services.order_views import OrderLine
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.use_cases import UseCases

_MOVES = {
    "claim": (OrderState.CLAIMED, "接单"),
    "schedule": (OrderState.SCHEDULED, "排成一场活动"),
    "start": (OrderState.IN_SERVICE, "开始服务"),
    "deliver": (OrderState.DELIVERED, "办完，等评单"),
    "close": (OrderState.CLOSED, "办结"),
    "decline": (OrderState.DECLINED, "退单，写明原因"),
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    for name, words in (("dispatch", "派单"), ("cascade", "下派已接的单")):
        give = deeds.add_parser(name, help=words)
        give.add_argument(
            "id", type=UUID, help="需求的编号" if name == "dispatch" else "订单的编号"
        )
        give.add_argument("--unit", type=UUID, required=True, help="派给哪个单位")
        give.add_argument("--mode", default="assign", help="assign 指派、claim 抢单")
        give.add_argument("--team", type=UUID)
        give.add_argument("--project", type=UUID)
        give.add_argument("--due", type=date.fromisoformat, metavar="日期")
        give.set_defaults(run=run_give)
    for name, (_, words) in _MOVES.items():
        step = deeds.add_parser(name, help=words)
        step.add_argument("id", type=UUID)
        step.add_argument("--reason", default="")
        step.add_argument("--team", type=UUID)
        step.add_argument("--volunteer", type=UUID)
        step.add_argument("--activity", type=UUID)
        step.add_argument("--outcome", default="")
        step.add_argument("--minutes", type=int)
        step.add_argument("--solved", action="store_true")
        step.set_defaults(run=run_move)
    say = deeds.add_parser("evaluate", help="评单")
    say.add_argument("id", type=UUID)
    say.add_argument("score", type=int, help="1 很不满意 … 5 很满意")
    say.add_argument("--by", default="self", help="self 本人、proxy 代评、visit 回访、phone 电话")
    say.add_argument("--name", default="", help="谁评的")
    say.add_argument("--comment", default="")
    say.add_argument("--signed", action="store_true", help="纸上有签字")
    say.set_defaults(run=run_evaluate)
    for name, words in (("withdraw", "撤回还没人接的单"), ("no-volunteer", "志愿者不接")):
        take = deeds.add_parser(name, help=words)
        take.add_argument("id", type=UUID)
        take.add_argument("--reason", required=True)
        take.set_defaults(run=run_with_reason)
    listed = deeds.add_parser("list", help="列出")
    states = [one.value for one in OrderState]
    listed.add_argument("--state", action="append", default=[], choices=states)
    listed.set_defaults(run=run_list)
    rating = deeds.add_parser("rating", help="好评率，连同未评率和件数")
    rating.add_argument("--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日")
    rating.set_defaults(run=run_rating)
    steps = deeds.add_parser("steps", help="一张订单走过的每一步")
    steps.add_argument("id", type=UUID)
    steps.set_defaults(run=run_steps)


def run_give(console: Console, options: argparse.Namespace) -> int:
    """Dispatch a need, or cascade an order."""
    with console.signed_in() as use:
        wish = Dispatch(
            need_id=options.id,
            target_unit_id=options.unit,
            mode=options.mode,
            team_id=options.team,
            project_id=options.project,
            due_on=options.due,
        )
        if options.deed == "dispatch":
            order = use.orders.dispatch(use.actor, wish)
        else:
            order = use.orders.cascade(use.actor, options.id, wish)
        _answer(console, use, order)
    return DONE


def run_move(console: Console, options: argparse.Namespace) -> int:
    """Take one step."""
    with console.signed_in() as use:
        move = Move(
            state=_MOVES[options.deed][0],
            reason=options.reason,
            team_id=options.team,
            volunteer_id=options.volunteer,
            activity_id=options.activity,
            outcome=options.outcome,
            minutes=options.minutes,
            solved=options.solved,
        )
        _answer(console, use, use.orders.move(use.actor, options.id, move))
    return DONE


def run_evaluate(console: Console, options: argparse.Namespace) -> int:
    """Write down what the resident said."""
    with console.signed_in() as use:
        said = use.orders.evaluate(
            use.actor,
            options.id,
            options.score,
            evaluator_type=options.by,
            evaluator_name=options.name,
            comment=options.comment,
            signed_on_paper=options.signed,
        )
        console.answer({"item": to_json(said, masked=True)}, f"已评：{said.score} 分")
    return DONE


def run_with_reason(console: Console, options: argparse.Namespace) -> int:
    """Withdraw an order, or note that a volunteer declines."""
    with console.signed_in() as use:
        orders = use.orders
        deed = orders.withdraw if options.deed == "withdraw" else orders.volunteer_declines
        _answer(console, use, deed(use.actor, options.id, options.reason))
    return DONE


def run_list(console: Console, options: argparse.Namespace) -> int:
    """List orders with their holder and what is late."""
    states = frozenset(OrderState(one) for one in options.state)
    with console.signed_in() as use:
        lines = use.orders.page(use.actor, states)
        items = [_item(one) for one in lines]
        label = use.code_lists.label
        words = (
            f"{one.order.order_no}　{label('order_state', one.order.state)}　{one.target}"
            f"{f'　现归 {one.holder}' if one.holder else ''}"
            f"{f'　超 {one.days_over} 天' if one.days_over else ''}"
            for one in lines
        )
        console.answer({"items": items, "total": len(items)}, *words, f"共 {len(items)} 单")
    return DONE


def run_steps(console: Console, options: argparse.Namespace) -> int:
    """Print what became of an order."""
    with console.signed_in() as use:
        steps = use.orders.steps(use.actor, options.id)
        label = use.code_lists.label
        words = (
            f"{step.number}　{step.moved_at:%Y-%m-%d %H:%M}　{label('order_state', step.state)}"
            f"{f'　{step.reason}' if step.reason else ''}"
            for step in steps
        )
        console.answer({"items": [to_json(step, masked=True) for step in steps]}, *words)
    return DONE


def run_rating(console: Console, options: argparse.Namespace) -> int:
    """Print the share of good answers, with how many were asked and how many said nothing."""
    period = parse_period(options.period)
    with console.signed_in() as use:
        found = use.order_ratings.rating(use.actor, period)
        payload = {
            "period": {
                "from": found.period.first.isoformat(),
                "to": found.period.last.isoformat(),
            },
            "evaluations": found.evaluations,
            "good": found.good,
            "orders_closed": found.closed,
            "orders_delivered": found.delivered,
            "unrated": found.unrated,
            "waiting": found.waiting,
        }
        console.answer(payload, found.words(options.period or "今年"))
    return DONE


def _item(line: OrderLine) -> dict[str, object]:
    return to_json(line.order, masked=True) | {
        "target": line.target,
        "holder": line.holder,
        "ours": line.is_ours,
        "due": line.due_on.isoformat() if line.due_on is not None else None,
        "days_over": line.days_over,
        "score": line.score,
        "twice": line.twice,
    }


def _answer(console: Console, use: UseCases, order: object) -> None:
    item = to_json(order, masked=True)
    words = use.code_lists.label("order_state", str(item["state"]))
    console.answer({"item": item}, f"{item['order_no']}：{words}")

"""approval: what waits for a decision, and deciding about records and whole months."""

import argparse
from typing import TYPE_CHECKING, Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.approval_ports import Review, ReviewedMonth, ReviewedOccurrence
from wenming_desktop.services.use_cases import UseCases

if TYPE_CHECKING:
    from collections.abc import Callable

_STATES = {
    ReviewState.OPEN: "待审批",
    ReviewState.APPROVED: "已审批",
    ReviewState.RETURNED: "已退回",
    ReviewState.MENDED: "退回后已改",
    ReviewState.CHANGED: "审批后又改动",
}
_DEEDS = ("approve", "return", "withdraw")


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    for deed, summary in (("list", "列出下级已入账的活动"), ("months", "按单位和月份列出")):
        listing = deeds.add_parser(deed, help=summary)
        listing.add_argument("--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日")
        listing.add_argument("--waiting", action="store_true", help="只要等着审批的")
        listing.add_argument("--all-below", action="store_true", help="下级的下级也算")
    deeds.add_parser("own", help="本单位的活动和月份审批得怎样").add_argument(
        "--period", required=True, help="2026-03"
    )
    for deed, summary in zip(_DEEDS, ("通过", "退回", "撤回决定"), strict=True):
        deciding = deeds.add_parser(deed, help=summary)
        deciding.add_argument("id", nargs="*", help="场次的编号")
        deciding.add_argument("--unit", metavar="编号", help="单位的编号：整月一起")
        deciding.add_argument("--month", metavar="2026-03", help="哪个月")
        if deed == "return":
            deciding.add_argument("--reason", required=True, help="退回的原因")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, or decide."""
    door = console.door()
    use = console.open(door)
    if options.deed in _DEEDS:
        code = _decide(console, use, options)
    else:
        code = {"list": _list, "months": _months, "own": _own}[options.deed](console, use, options)
    door.close()
    return code


def _list(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    period = parse_period(options.period)
    found = use.approvals.occurrences(use.actor, period, own_level=not options.all_below)
    items = [_occurrence(one) for one in found if one.waits or not options.waiting]
    lines = [
        f"{one['id']}　{one['unit']}　{one['day']}　{one['name']}：{one['attendance']} 人次，"
        f"{show_hours(one['minutes'])} 小时，{_told(one)}"
        for one in items
    ]
    console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 场")
    return DONE


def _months(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    period = parse_period(options.period)
    found = use.approvals.months(use.actor, period, own_level=not options.all_below)
    items = [_month(one) for one in found if one.waiting or not options.waiting]
    lines = [
        f"{one['unit_id']}　{one['unit']}　{one['month']}：{one['occurrences']} 场，通过 "
        f"{one['approved']}，退回 {one['returned']}，待审批 {one['waiting']}；整月{_told(one)}"
        for one in items
    ]
    console.answer({"items": items, "total": len(items)}, *lines)
    return DONE


def _own(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    period = parse_period(options.period)
    month = _review(use.approvals.own_month(use.actor, options.period))
    reviews = use.approvals.reviews(use.actor, period)
    items = [{"id": str(row_id), **_review(one)} for row_id, one in reviews.items()]
    lines = [f"{one['id']}　{_told(one)}" for one in items]
    console.answer({"month": month, "items": items, "total": len(items)}, *lines)
    return DONE


def _decide(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    """Decide in the order given; a refusal stops, and what was decided before it stands."""
    results: list[dict[str, Any]] = []
    try:
        if options.unit or options.month or not options.id:
            results.append(_decide_month(use, options))
        results += (_decide_record(use, options, text) for text in options.id)
    except WenmingError as error:
        return console.refuse(error, results=results)
    console.answer({"results": results}, *(f"{one['id']}　{_told(one)}" for one in results))
    return DONE


def _decide_record(use: UseCases, options: argparse.Namespace, text: str) -> dict[str, Any]:
    approvals, row_id = use.approvals, _row_id(text)
    deeds: dict[str, Callable[..., Review]] = {
        "approve": approvals.approve,
        "return": approvals.give_back,
        "withdraw": approvals.withdraw,
    }
    return {
        "id": str(row_id),
        **_review(deeds[options.deed](use.actor, row_id, *_reason(options))),
    }


def _decide_month(use: UseCases, options: argparse.Namespace) -> dict[str, Any]:
    approvals, unit = use.approvals, _row_id(options.unit or "")
    deeds: dict[str, Callable[..., Review]] = {
        "approve": approvals.approve_month,
        "return": approvals.give_back_month,
        "withdraw": approvals.withdraw_month,
    }
    month = options.month or ""
    review = deeds[options.deed](use.actor, unit, month, *_reason(options))
    return {"id": str(unit), "month": month, **_review(review)}


def _reason(options: argparse.Namespace) -> tuple[str, ...]:
    return (options.reason,) if options.deed == "return" else ()


def _occurrence(one: ReviewedOccurrence) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "unit": one.unit,
        "day": one.day.isoformat(),
        "name": one.name,
        "attendance": one.attendance,
        "minutes": one.minutes,
        "beneficiaries": one.beneficiaries,
        "waits": one.waits,
        **_review(one.review),
    }


def _month(one: ReviewedMonth) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "unit_id": str(one.unit_id) if one.unit_id else None,
        "month": one.month,
        "occurrences": one.occurrences,
        "approved": one.approved,
        "returned": one.returned,
        "waiting": one.waiting,
        **_review(one.review),
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "state": review.state.value,
        "reason": review.reason,
        "decided_unit": review.unit,
        "decided_by": review.decided_by,
        "decided_at": review.decided_at.isoformat() if review.decided_at else None,
    }


def _told(one: dict[str, Any]) -> str:
    words = _STATES[ReviewState(one["state"])]
    return f"{words}（{one['reason']}）" if one["reason"] else words


def _row_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="id") from problem

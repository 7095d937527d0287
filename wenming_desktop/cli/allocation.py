"""allocation: asking for what another unit has, deciding about it, giving it back."""

import argparse
from datetime import date
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.allocations import AllocationRequest
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_dates import Precision, read_date
from wenming_desktop.services.allocation.requests import AllocationLine, Wish
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    ask = deeds.add_parser("ask", help="提一份申请")
    ask.add_argument("wanted", help="要什么，如 移动音响一套")
    ask.add_argument("--kind", default="equipment", help="venue、team、expert、equipment、other")
    ask.add_argument("--quantity", type=int)
    ask.add_argument("--from", dest="first_day", default="", metavar="日期")
    ask.add_argument("--until", dest="last_day", default="", metavar="日期")
    ask.add_argument("--purpose", default="", help="办什么用")
    ask.set_defaults(run=_ask)
    deeds.add_parser("list", help="列出").set_defaults(run=_list)
    for name, words in (
        ("offers", "看有什么可以调"),
        ("grant", "同意"),
        ("refuse", "不同意，写明原因"),
        ("withdraw", "撤回自己的申请，写明原因"),
        ("return", "归还了"),
    ):
        one = deeds.add_parser(name, help=words)
        one.add_argument("id", type=UUID)
        one.set_defaults(run=_offers if name == "offers" else _decide)
        if name == "grant":
            one.add_argument("--resource", type=UUID, metavar="编号", help="调哪一件")
        elif name == "return":
            one.add_argument("--outcome", default="", help="用得怎样")
        elif name != "offers":
            one.add_argument("--reason", required=True)


def _ask(console: Console, options: argparse.Namespace) -> int:
    wish = Wish(
        wanted=options.wanted,
        resource_kind=options.kind,
        quantity=options.quantity,
        first_day=_day("--from", options.first_day),
        last_day=_day("--until", options.last_day),
        purpose=options.purpose,
    )
    with console.signed_in() as use:
        request = use.allocations.ask(use.actor, wish)
        console.answer({"item": _item(use, request)}, f"已申请：{request.wanted}")
    return DONE


def _day(name: str, text: str) -> date | None:
    read = read_date(text) if text else None
    if text and (read is None or read.precision is not Precision.DAY):
        raise WenmingError(Code.INVALID_FIELD, field=name, value=text[:20])
    return read.day if read is not None else None


def _list(console: Console, _options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        lines = use.allocations.lines(use.actor)
        words = (f"{one.request.state}　{one.request.wanted}　{one.asker}" for one in lines)
        items = [_told(one) for one in lines]
        console.answer({"items": items, "total": len(items)}, *words)
    return DONE


def _offers(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        found = use.allocations.offers(use.actor, options.id)
        items = [
            {"id": str(one.id), "name": one.name, "unit": one.unit, "taken_by": one.taken_by}
            for one in found
        ]
        words = (f"{one['name']}　{one['unit']}　{one['taken_by']}" for one in items)
        console.answer({"items": items, "total": len(items)}, *words)
    return DONE


def _decide(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        cases, actor = use.allocations, use.actor
        if options.deed == "grant":
            request = cases.grant(actor, options.id, options.resource)
        elif options.deed == "refuse":
            request = cases.refuse(actor, options.id, options.reason)
        elif options.deed == "withdraw":
            request = cases.withdraw(actor, options.id, options.reason)
        else:
            request = cases.give_back(actor, options.id, options.outcome)
        console.answer({"item": _item(use, request)}, f"{request.wanted}：{request.state}")
    return DONE


def _item(use: UseCases, request: AllocationRequest) -> dict[str, object]:
    lines = use.allocations.lines(use.actor)
    return next(_told(one) for one in lines if one.request.id == request.id)


def _told(line: AllocationLine) -> dict[str, object]:
    return to_json(line.request, masked=True) | {
        "asker": line.asker,
        "lender": line.lender,
        "resource": line.resource,
        "may_decide": line.may_decide,
        "may_return": line.may_return,
        "may_withdraw": line.may_withdraw,
        "days_over": line.days_over,
        "taken_back": line.taken_back,
    }

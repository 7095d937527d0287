"""need: what residents ask for, and deciding about it."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.order_flow import NeedState
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.services.needs import NeedLine
from wenming_desktop.services.record_shapes import to_json

_DECISIONS = {
    "accept": (NeedState.ACCEPTED, "受理"),
    "reject": (NeedState.REJECTED, "不予受理，写明原因"),
    "merge": (NeedState.MERGED, "并入另一条"),
    "escalate": (NeedState.ESCALATED, "交上级办"),
    "refer": (NeedState.REFERRED, "转部门，写明转给谁"),
    "cancel": (NeedState.CANCELLED, "撤单，写明原因"),
    "close": (NeedState.CLOSED, "办结（转出去的）"),
}


_GIVEN = ("content", "category", "channel", "requester_name", "phone", "resident_group", "urgency")


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    add = deeds.add_parser("add", help="登记一条")
    add.add_argument("content", help="要什么")
    add.add_argument("--category", default="other", help="类别，如 养老、education")
    add.add_argument("--channel", default="walk_in", help="来源，如 visit、phone")
    add.add_argument("--name", dest="requester_name", default="")
    add.add_argument("--phone", default="")
    add.add_argument("--group", dest="resident_group", default="", help="村组")
    add.add_argument("--urgency", default="normal", help="normal、soon、urgent")
    add.add_argument("--expected", default="", metavar="日期")
    add.set_defaults(run=run_add)
    listed = deeds.add_parser("list", help="列出")
    states = [one.value for one in NeedState]
    listed.add_argument("--state", action="append", default=[], choices=states)
    listed.set_defaults(run=run_list)
    for name, (_, words) in _DECISIONS.items():
        one = deeds.add_parser(name, help=words)
        one.add_argument("id", type=UUID)
        one.add_argument("--reason", default="")
        one.set_defaults(run=run_decide, into=None)
        if name == "merge":
            one.add_argument("--into", type=UUID, required=True)


def run_add(console: Console, options: argparse.Namespace) -> int:
    """Register a need."""
    given = {name: getattr(options, name) for name in _GIVEN}
    if options.expected:
        reading = read_date(options.expected)
        given["expected_on"] = reading.day.isoformat() if reading else options.expected
    with console.signed_in() as use:
        need = use.needs.register(use.actor, **given)
        console.answer({"item": to_json(need, masked=True)}, f"已登记：{need.need_no}")
    return DONE


def run_list(console: Console, options: argparse.Namespace) -> int:
    """List needs with what is late."""
    states = frozenset(NeedState(one) for one in options.state)
    with console.signed_in() as use:
        lines = use.needs.page(use.actor, states)
        label = use.code_lists.label
        words = (
            f"{one.need.need_no}　{label('order_state', one.need.state)}　{one.need.content[:30]}"
            f"{f'　超 {one.days_over} 天' if one.days_over else ''}"
            for one in lines
        )
        items = [_item(one) for one in lines]
        console.answer({"items": items, "total": len(items)}, *words, f"共 {len(items)} 条")
    return DONE


def run_decide(console: Console, options: argparse.Namespace) -> int:
    """Decide about a need that this unit holds."""
    state = _DECISIONS[options.deed][0]
    with console.signed_in() as use:
        need = use.needs.decide(use.actor, options.id, state, options.reason, options.into)
        words = use.code_lists.label("order_state", need.state)
        console.answer({"item": to_json(need, masked=True)}, f"{need.need_no}：{words}")
    return DONE


def _item(line: NeedLine) -> dict[str, object]:
    beside = {"unit": line.unit, "owner": line.owner, "ours": line.is_ours}
    return to_json(line.need, masked=True) | beside | {"days_over": line.days_over}

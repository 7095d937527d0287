"""duplicate: records that may be one person, and what was decided about them."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.person_ports import PersonRecord, RecordPair

_DEEDS = {
    "merge": "是同一个人：人数只算一个，两边的时长都在",
    "unmerge": "撤回决定，重新来定",
    "differ": "不是同一个人，以后不再问",
}
_VERDICTS = {"same": "同一人", "different": "不是同一人", "open": "待定"}
_REASONS = {"id_number": "证件号相同", "name_and_phone": "姓名和电话相同"}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    listing = deeds.add_parser("list", help="列出还没定的")
    listing.add_argument("--decided", action="store_true", help="改为列出已定的")
    for deed, summary in _DEEDS.items():
        deciding = deeds.add_parser(deed, help=summary)
        deciding.add_argument("one", help="一条记录的编号")
        deciding.add_argument("other", help="另一条记录的编号")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, or decide and list what is left."""
    door = console.door()
    use = console.open(door)
    decided = options.deed == "list" and options.decided
    if options.deed in _DEEDS:
        deed = getattr(use.duplicates, options.deed)
        deed(use.actor, _id(options.one), _id(options.other))
    pairs = use.duplicates.decided(use.actor) if decided else use.duplicates.waiting(use.actor)
    items = [_item(pair) for pair in pairs]
    lines = [_line(pair) for pair in pairs]
    console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 对")
    door.close()
    return DONE


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="volunteer") from problem


def _item(pair: RecordPair) -> dict[str, object]:
    return {
        "key": pair.key,
        "reason": pair.reason.value if pair.reason else None,
        "verdict": pair.verdict.value,
        "may_decide": pair.may_decide,
        "one": _record(pair.one),
        "other": _record(pair.other),
    }


def _record(one: PersonRecord) -> dict[str, object]:
    return {
        "id": str(one.id),
        "name": one.name,
        "gender": one.gender,
        "birth_date": one.birth_date.isoformat() if one.birth_date else None,
        "id_number": one.id_number,
        "phone": one.phone,
        "unit": one.unit,
        "team": one.team,
        "written_by": one.written_by,
        "minutes": one.minutes,
        "attendance": one.attendance,
    }


def _line(pair: RecordPair) -> str:
    why = _REASONS[pair.reason.value] if pair.reason else _VERDICTS[pair.verdict.value]
    sides = (
        f"{one.name}（{one.unit}，{show_hours(one.minutes)} 小时，{one.id}）"
        for one in (pair.one, pair.other)
    )
    return f"{why}：{' ⇄ '.join(sides)}"

"""transfer: people who go from one unit to another (转出/转入)."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.person_ports import MadeMove


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("list", help="列出转过的人")
    places = deeds.add_parser("places", help="这个人可以转到哪些单位")
    places.add_argument("id", help="志愿者的编号")
    make = deeds.add_parser("make", help="转到另一个单位")
    make.add_argument("id", help="志愿者的编号")
    make.add_argument("--to", required=True, metavar="编号", help="单位的编号")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, show where to, or move."""
    door = console.door()
    use = console.open(door)
    if options.deed == "places":
        found = use.transfers.places(use.actor, _id(options.id, "volunteer"))
        items: list[dict[str, object]] = [
            {"id": str(one.unit_id), "name": one.name, "org_no": one.org_no} for one in found
        ]
        lines = [f"{one['id']}　{one['name']}" for one in items]
        console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 个")
    elif options.deed == "make":
        unit = _id(options.to, "org_unit")
        made = use.transfers.move(use.actor, _id(options.id, "volunteer"), unit)
        console.answer(_item(made), _line(made))
    else:
        moves = use.transfers.moves(use.actor)
        items = [_item(one) for one in moves]
        lines = [_line(one) for one in moves]
        console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 次")
    door.close()
    return DONE


def _id(text: str, kind: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind=kind) from problem


def _item(one: MadeMove) -> dict[str, object]:
    return {
        "id": str(one.id),
        "volunteer_id": str(one.volunteer_id),
        "name": one.name,
        "epoch": one.epoch,
        "from": one.from_unit,
        "to": one.to_unit,
        "minutes_before": one.minutes_before,
        "decided_by": one.decided_by,
        "decided_at": one.decided_at.isoformat() if one.decided_at else None,
    }


def _line(one: MadeMove) -> str:
    day = f"{one.decided_at:%Y-%m-%d}　" if one.decided_at else ""
    return f"{day}{one.name or one.volunteer_id}：{one.from_unit} → {one.to_unit}"

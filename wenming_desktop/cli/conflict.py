"""conflict: both values, both authors, both times; and which one is to stand."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import mask_id_number, mask_phone


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("list", help="列出")
    resolve = deeds.add_parser("resolve", help="定下以哪边为准")
    resolve.add_argument("id")
    resolve.add_argument("side", choices=("mine", "theirs"))
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List or resolve."""
    door = console.door()
    use = console.open(door)
    if options.deed == "resolve":
        try:
            conflict_id = UUID(options.id)
        except ValueError as problem:
            raise WenmingError(Code.NOT_FOUND, kind="conflict") from problem
        use.exchange.resolve(use.actor, conflict_id, options.side)
    items = [
        {
            "id": str(one.id),
            "kind": one.kind,
            "row_id": str(one.row_id),
            "group": one.group,
            "mine": _masked(one.mine),
            "theirs": _masked(one.theirs),
            "by": list(one.by),
            "at": [moment.isoformat() if moment else None for moment in one.at],
            "winner": one.winner,
        }
        for one in use.exchange.conflicts(use.actor)
    ]
    lines = [f"{item['id']}　{item['kind']}：{item['mine']} ⇄ {item['theirs']}" for item in items]
    console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 处")
    door.close()
    return DONE


def _masked(values: dict[str, object]) -> dict[str, object]:
    masks = {"phone": mask_phone, "id_number": mask_id_number}
    return {
        name: masks[name](value) if name in masks and isinstance(value, str) else value
        for name, value in values.items()
    }

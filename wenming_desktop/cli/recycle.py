"""recycle: what was removed in the last 30 days, the deeds of one user, and taking them back."""

import argparse

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.deeds import Deed, Verb
from wenming_desktop.services.deeds.service import Binned

_VERBS = {
    Verb.ADDED: "新增",
    Verb.CHANGED: "修改",
    Verb.CANCELLED: "取消",
    Verb.REMOVED: "删除",
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("list", help="列出回收站里的：谁、什么时候、为什么，还剩几天")
    deeds.add_parser("history", help="列出本人最近 50 步")
    for name, summary in (("restore", "从回收站恢复一条"), ("undo", "撤销本人的一步")):
        one = deeds.add_parser(name, help=summary)
        one.add_argument("number", type=int, help="list 或 history 里的号")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, or take one back."""
    door = console.door()
    use = console.open(door)
    if options.deed == "list":
        binned = use.deeds.binned(use.actor)
        items = [_binned(one) for one in binned]
        lines = [f"{_line(one.deed)}（{one.user}，还剩 {one.days_left} 天）" for one in binned]
        console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 条")
    elif options.deed == "history":
        mine = use.deeds.mine(use.actor)
        listed = [_deed(one) for one in mine]
        console.answer({"items": listed, "total": len(listed)}, *map(_line, mine))
    else:
        act = use.deeds.restore if options.deed == "restore" else use.deeds.undo
        done = act(use.actor, options.number)
        console.answer({**_deed(done.deed), "kept": done.kept}, f"已撤销：{_line(done.deed)}")
    door.close()
    return DONE


def _deed(deed: Deed) -> dict[str, object]:
    return {
        "number": deed.number,
        "at": deed.at.isoformat(),
        "user_no": deed.user_no,
        "verb": deed.verb.value,
        "kind": deed.kind,
        "id": str(deed.row_id),
        "title": deed.title,
        "reason": deed.reason,
        "fields": sorted(deed.new),
    }


def _binned(one: Binned) -> dict[str, object]:
    return {**_deed(one.deed), "user": one.user, "days_left": one.days_left}


def _line(deed: Deed) -> str:
    why = f"：{deed.reason}" if deed.reason else ""
    return f"{deed.number} {deed.at:%m-%d %H:%M} {_VERBS[deed.verb]}“{deed.title}”{why}"

"""backup: make, list and verify copies of the store; put one in the store's place."""

import argparse
import os
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import DONE, Console, ask_who, make_folder
from wenming_desktop.services.backup_ports import Backup, Difference, Drill
from wenming_desktop.services.restoring import RestoreOrder


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the steps."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="步骤")
    make = steps.add_parser("make", help="做一份备份，打开、检查、点数以后才算数")
    make.add_argument("--to", type=Path, help="再写一份到这个文件夹或 U 盘，写完读回核对")
    listing = steps.add_parser("list", help="有哪些备份")
    listing.add_argument("--from", dest="source", type=Path, help="看这个文件夹或 U 盘里的")
    verify = steps.add_parser("verify", help="打开一份备份，每一页都检查，再点一遍数")
    verify.add_argument("file", type=Path, metavar="备份文件")
    compare = steps.add_parser("compare", help="恢复这一份会变什么：每种记录回来几条、少掉几条")
    compare.add_argument("file", type=Path, metavar="备份文件")
    drill = steps.add_parser(
        "drill", help="恢复演练：把备份恢复到临时地方，逐表点数核对，完了删掉，不动现在的数据"
    )
    drill.add_argument("file", type=Path, nargs="?", metavar="备份文件", help="不写是最新的一份")
    restore = steps.add_parser(
        "restore",
        help="用备份换下现在的数据，换下的整份留着；要第二个人（WENMING_SECOND_PASSWORD），"
        "没有第二个人时要恢复码（WENMING_RECOVERY_CODE）",
    )
    restore.add_argument("file", type=Path, metavar="备份文件")
    restore.add_argument("--second-user", default="", help="在场的第二个人的用户名")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do one step."""
    if options.step == "restore":
        return _restore(console, options)
    with console.signed_in() as use:
        if options.step == "list":
            found = use.backups.all(use.actor, options.source)
            return _answer_list(console, found)
        if options.step == "compare":
            return _answer_compare(console, use.backups.compare(use.actor, options.file.absolute()))
        if options.step == "drill":
            done = use.backups.drill(use.actor, options.file and options.file.absolute())
            return _answer_drill(console, done)
        if options.step == "verify":
            backup = use.backups.verify(use.actor, options.file.absolute())
        else:
            to = options.to.absolute() if options.to else None
            if to is not None:
                make_folder(to)
            backup = use.backups.make(use.actor, to=to)
    words = "备份完好" if options.step == "verify" else "备份做好了，已打开检查、点数"
    console.answer(_shape(backup), f"{words}：{backup.file}", _counted(backup))
    return DONE


def _restore(console: Console, options: argparse.Namespace) -> int:
    user, password = ask_who()
    order = RestoreOrder(
        file=options.file.absolute(),
        user=user,
        password=password,
        second_user=options.second_user,
        second_password=os.environ.get("WENMING_SECOND_PASSWORD", ""),
        recovery_code=os.environ.get("WENMING_RECOVERY_CODE", ""),
    )
    done = console.door().restore(order)
    console.answer(
        _shape(done.backup) | {"replaced": str(done.replaced)},
        f"已恢复第 {done.backup.number} 号备份。",
        f"换下的数据整份留在 {done.replaced}。",
        "做备份以后已经上报过的，下次交换时由上级送回；程序会先请这台电脑换新身份。",
    )
    return DONE


def _answer_compare(console: Console, found: tuple[Difference, ...]) -> int:
    items = [{"kind": one.kind, "back": one.back, "away": one.away} for one in found]
    told = (f"{one.kind}　+{one.back}　-{one.away}" for one in found)
    console.answer({"items": items, "total": len(items)}, *told, f"共 {len(items)} 种有变化")
    return DONE


def _answer_drill(console: Console, done: Drill) -> int:
    console.answer(
        {
            "number": done.number,
            "at": done.at.isoformat(),
            "rows": done.rows,
            "passed": done.passed,
        },
        f"恢复演练成功：第 {done.number} 号备份恢复到临时地方，{done.rows} 行全部对上。",
    )
    return DONE


def _answer_list(console: Console, found: list[Backup]) -> int:
    items = [
        {
            "number": one.number,
            "file": str(one.file),
            "made_at": one.made_at.isoformat(),
            "why": one.why.value,
            "bytes": one.size,
            "audit_head": one.audit_head,
        }
        for one in found
    ]
    lines = [
        f"第 {one.number} 号　{one.made_at:%Y-%m-%d %H:%M}　{one.size // 1024} KB　{one.file}"
        for one in found
    ]
    console.answer({"items": items, "total": len(items)}, *(lines or ["还没有备份。"]))
    return DONE


def _shape(backup: Backup) -> dict[str, Any]:
    return {
        "file": str(backup.file),
        "number": backup.number,
        "rows": dict(backup.rows),
        "audit_head": backup.audit_head,
        "verified": True,
    }


def _counted(backup: Backup) -> str:
    return f"第 {backup.number} 号，共 {sum(backup.rows.values())} 行。"

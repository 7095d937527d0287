"""rules: the rule packs in force, and issuing a version at the centre."""

import argparse
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.rules import LARGEST_PACK
from wenming_desktop.services.rule_packs import PACKS
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("list", help="各规则包的版本，哪一版正在用")
    show = deeds.add_parser("show", help="一个规则包的内容")
    show.add_argument("pack", choices=PACKS)
    show.add_argument("--version", default="", metavar="版本", help="不写是正在用的")
    issue = deeds.add_parser("issue", help="县中心发布一版，随数据包下发")
    issue.add_argument("file", type=Path)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, show or issue."""
    door = console.door()
    use = console.open(door)
    {"list": _list, "show": _show, "issue": _issue}[options.deed](console, use, options)
    door.close()
    return DONE


def _list(console: Console, use: UseCases, _options: argparse.Namespace) -> None:
    lines = use.rule_packs.list(use.actor)
    packs = [
        {
            "pack": one.pack,
            "version": one.version,
            "effective_from": one.effective_from.isoformat(),
            "issuer": one.issuer,
            "in_force": one.in_force,
        }
        for one in lines
    ]
    words = (
        f"{'* ' if one.in_force else '  '}{one.pack} {one.version}　{one.effective_from} 起　"
        f"{one.issuer or '程序自带'}"
        for one in lines
    )
    console.answer({"packs": packs}, *words)


def _show(console: Console, use: UseCases, options: argparse.Namespace) -> None:
    content = use.rule_packs.text(use.actor, options.pack, options.version)
    console.answer({"content": content}, str(content))


def _issue(console: Console, use: UseCases, options: argparse.Namespace) -> None:
    path = options.file.expanduser().resolve()
    try:
        raw = path.read_bytes()[: LARGEST_PACK + 1]
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise WenmingError(Code.RULE_PACK_INVALID, problem=path.name) from problem
    issued = use.rule_packs.issue(use.actor, text)
    payload = {"id": str(issued.id), "pack": issued.pack, "version": issued.version}
    console.answer(payload, f"已发布 {issued.pack} {issued.version}，随下一批数据包下发。")

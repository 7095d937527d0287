"""rules: the rule packs in force, and issuing a version at the centre."""

import argparse
from datetime import date
from pathlib import Path

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import RulePack
from wenming_desktop.messages.rules import pack_words
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
    check = deeds.add_parser("check", help="一个文件哪一行写得不对，不发布")
    check.add_argument("file", type=Path)
    out = deeds.add_parser("export", help="把一版存成文件，改好再发布")
    out.add_argument("pack", choices=PACKS)
    out.add_argument("--version", default="", metavar="版本")
    out.add_argument("--to", type=Path, required=True)
    change = deeds.add_parser("change", help="县中心只改几个数，发布一版")
    change.add_argument("pack", choices=PACKS)
    change.add_argument("--set", action="append", default=[], metavar="位置=数", dest="numbers")
    change.add_argument("--from", type=date.fromisoformat, required=True, dest="begins")
    change.add_argument("--source", default="", metavar="依据")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List, show or issue."""
    door = console.door()
    use = console.open(door)
    deeds = {"list": _list, "show": _show, "issue": _issue, "check": _check}
    deeds |= {"export": _export, "change": _change}
    code = deeds[options.deed](console, use, options)
    door.close()
    return code


def _list(console: Console, use: UseCases, _options: argparse.Namespace) -> int:
    lines = use.rule_packs.list(use.actor)
    packs = [
        {
            "pack": one.pack,
            "version": one.version,
            "effective_from": one.effective_from.isoformat(),
            "issuer": one.issuer,
            "in_force": one.in_force,
            "source": one.source,
            "readable": one.is_readable,
        }
        for one in lines
    ]
    words = (
        f"{'* ' if one.in_force else '  '}{one.pack} {one.version}　{one.effective_from} 起　"
        f"{one.issuer or '程序自带'}"
        for one in lines
    )
    console.answer({"packs": packs}, *words)
    return DONE


def _show(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    content = use.rule_packs.text(use.actor, options.pack, options.version)
    label = use.code_lists.label
    console.answer({"content": content}, *pack_words(options.pack, content, label))
    return DONE


def _issue(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    issued = use.rule_packs.issue(use.actor, _text(use, options))
    return _issued(console, issued)


def _check(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    problems = use.rule_packs.check(_text(use, options))
    console.answer({"ok": not problems, "problems": list(problems)}, *(problems or ("没有问题。",)))
    return REFUSED if problems else DONE


def _export(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    target = options.to.expanduser().resolve()
    use.rule_packs.export(use.actor, options.pack, options.version, target)
    console.answer({"file": str(target)}, f"已写好 {target}")
    return DONE


def _change(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    numbers = dict(_number(one) for one in options.numbers)
    issued = use.rule_packs.change(use.actor, options.pack, numbers, options.begins, options.source)
    return _issued(console, issued)


def _issued(console: Console, issued: RulePack) -> int:
    payload = {"id": str(issued.id), "pack": issued.pack, "version": issued.version}
    console.answer(payload, f"已发布 {issued.pack} {issued.version}，随下一批数据包下发。")
    return DONE


def _number(typed: str) -> tuple[tuple[str | int, ...], int]:
    """Read ``quotas.0.least=2``: where a number stands, and the number."""
    place, _, number = typed.partition("=")
    if not number.isdecimal():
        raise WenmingError(Code.INVALID_FIELD, field="--set", value=typed[:40])
    return tuple(int(one) if one.isdecimal() else one for one in place.split(".")), int(number)


def _text(use: UseCases, options: argparse.Namespace) -> str:
    try:
        return use.rule_packs.read_file(options.file.expanduser().resolve())
    except WenmingError as error:
        raise WenmingError(Code.RULE_PACK_INVALID, problem=options.file.name) from error

"""register: workbooks in and out, by the rules the window's import uses."""

import argparse
from pathlib import Path

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.roster import Verdict
from wenming_desktop.messages import sentence
from wenming_desktop.services.ledgers.exports import LEDGERS
from wenming_desktop.services.register_forms import RegisterForms
from wenming_desktop.services.roster_choices import Choice
from wenming_desktop.services.roster_results import ImportResult
from wenming_desktop.services.use_cases import UseCases

VOLUNTEERS = "volunteers"
"""The register with an import of its own."""
_COUNTS = {
    Verdict.NEW: "新增",
    Verdict.CHANGED: "更新",
    Verdict.SAME: "不变",
    Verdict.SUSPECT: "疑似",
    Verdict.BAD: "错误",
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    out = deeds.add_parser("export", help="导出台账")
    names = list(dict.fromkeys((*LEDGERS, VOLUNTEERS, *RegisterForms.load().registers)))
    out.add_argument("name", choices=names, metavar="名称", help="、".join(names))
    out.add_argument("--to", type=Path, required=True)
    out.add_argument("--period", default="", metavar="期间", help="如 2026-Q1；不写是全部")
    out.add_argument("--reveal", metavar="原因", help="号码不打码；要有权限，会记入日志")
    into = deeds.add_parser("import", help="导入台账")
    into.add_argument("name", choices=(VOLUNTEERS,))
    into.add_argument("file", type=Path)
    into.add_argument("--dry-run", action="store_true", help="只核对，不写入")
    into.add_argument("--bad", choices=("refuse", "skip"), default="refuse", help="有错的行")
    into.add_argument("--suspect", choices=[one.value for one in Choice], default="refuse")
    into.add_argument(
        "--map", action="append", default=[], metavar="列=字段", help="改对应列，如 E=phone"
    )
    into.add_argument("--sheet", help="工作表名")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Import or export."""
    door = console.door()
    use = console.open(door)
    deed = _export if options.deed == "export" else _import
    code = deed(console, use, options)
    door.close()
    return code


def _export(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    target = options.to.expanduser().resolve()
    period = parse_period(options.period)
    done = use.ledgers.export(use.actor, options.name, target, period, reveal_reason=options.reveal)
    words = f"已导出 {done.rows} 行：{done.file}"
    console.answer({"file": str(done.file), "rows": done.rows}, words)
    return DONE


def _import(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    register, path = use.volunteer_register, options.file.expanduser().resolve()
    mapping = _mapping(use, path, options)
    if options.dry_run:
        result = register.dry_run(use.actor, path, mapping=mapping, sheet=options.sheet)
    else:
        result = register.apply(
            use.actor,
            path,
            bad=options.bad,
            suspect=options.suspect,
            mapping=mapping,
            sheet=options.sheet,
            progress=console.progress,
        )
    payload = result.as_json()
    if result.refusal is not None:
        counts = {"bad": result.counts["bad"], "suspect": result.counts["suspect"]}
        words = sentence(WenmingError(result.refusal, **counts))
        payload = {"error": result.refusal.value, "message": words, **payload}
    console.answer(payload, *_lines(result))
    return REFUSED if result.refusal is not None else DONE


def _mapping(use: UseCases, path: Path, options: argparse.Namespace) -> dict[str, str] | None:
    """Return the proposed columns with the corrections of --map."""
    if not options.map:
        return None
    proposal = use.volunteer_register.propose(use.actor, path, sheet=options.sheet)
    mapping = {column.letter: column.field for column in proposal.columns}
    for pair in options.map:
        letter, _, field = pair.partition("=")
        mapping[letter.strip().upper()] = field.strip()
    return mapping


def _lines(result: ImportResult) -> list[str]:
    counts = " · ".join(f"{words} {result.counts[name]}" for name, words in _COUNTS.items())
    lines = [f"第 {row['row']} 行：{row['message']}" for row in _spoken(result)]
    lines.append(f"{counts}{'' if result.applied else '（没有写入）'}")
    if result.new_teams:
        lines.append(f"新队伍：{'、'.join(result.new_teams)}")
    if result.annotated:
        lines.append(f"标注好的表：{result.annotated}")
    return lines


def _spoken(result: ImportResult) -> list[dict[str, object]]:
    rows: object = result.as_json()["rows"]
    assert isinstance(rows, list)  # noqa: S101  the shape of design.md 3.1
    return [row for row in rows if row["verdict"] in {"bad", "suspect"}]

"""register: workbooks in and out, by the rules the window's import uses."""

import argparse
from collections.abc import Callable
from pathlib import Path

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.roster import Verdict
from wenming_desktop.messages import sentence
from wenming_desktop.services.ledgers import upload
from wenming_desktop.services.ledgers.exports import LEDGERS
from wenming_desktop.services.register_forms import RegisterForms
from wenming_desktop.services.roster_choices import Choice
from wenming_desktop.services.roster_results import ImportResult
from wenming_desktop.services.table_import.kinds import ALIASES, import_kinds
from wenming_desktop.services.table_import.service import TableImport, TableResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_register import VolunteerRegister

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
    plain = RegisterForms.load().registers
    names = list(dict.fromkeys((*LEDGERS, VOLUNTEERS, *plain, upload.NAME)))
    out.add_argument("name", choices=names, metavar="名称", help="、".join(names))
    out.add_argument("--to", type=Path, required=True)
    out.add_argument("--period", default="", metavar="期间", help="如 2026-Q1；不写是全部")
    out.add_argument("--reveal", metavar="原因", help="号码不打码；要有权限，会记入日志")
    look = deeds.add_parser("look", help="看一本汇总的台账")
    look.add_argument("name", choices=list(LEDGERS), metavar="名称", help="、".join(LEDGERS))
    look.add_argument("--period", default="", metavar="期间", help="如 2026-Q1；不写是全部")
    into = deeds.add_parser("import", help="导入台账")
    kinds = [VOLUNTEERS, *import_kinds(), *ALIASES]
    into.add_argument("name", choices=kinds, metavar="名称", help="、".join(kinds))
    into.add_argument("file", type=Path)
    into.add_argument("--dry-run", action="store_true", help="只核对，不写入")
    into.add_argument("--bad", choices=("refuse", "skip"), default="refuse", help="有错的行")
    into.add_argument("--suspect", choices=[one.value for one in Choice], default="refuse")
    into.add_argument(
        "--map", action="append", default=[], metavar="列=字段", help="改对应列，如 E=phone"
    )
    into.add_argument("--sheet", help="工作表名")
    monthly = deeds.add_parser("monthly", help="导出本期全部台账")
    monthly.add_argument("--to-dir", type=Path, required=True, metavar="文件夹")
    monthly.add_argument("--period", default="", metavar="期间", help="如 2026-11；不写是全部")
    deeds.add_parser("imports", help="列出可以撤销的导入")
    undo = deeds.add_parser("undo", help="撤销一次导入")
    undo.add_argument("number", type=int, metavar="号")
    undo.add_argument("--reason", required=True, metavar="原因")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Import or export."""
    door = console.door()
    use = console.open(door)
    code = _DEEDS[options.deed](console, use, options)
    door.close()
    return code


def _export(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    target = options.to.expanduser().resolve()
    period = parse_period(options.period)
    if options.name == upload.NAME:
        return _upload(console, use, target, period, options.reveal)
    done = use.ledgers.export(use.actor, options.name, target, period, reveal_reason=options.reveal)
    words = f"已导出 {done.rows} 行：{done.file}"
    console.answer({"file": str(done.file), "rows": done.rows}, words)
    return DONE


def _look(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    found = use.ledgers.look(use.actor, options.name, parse_period(options.period))
    heads = [head for head, _ in found.columns]
    answer = {
        "title": found.title,
        "columns": heads,
        "rows": found.rows,
        "sums": found.sums,
        "total": found.total,
    }
    console.answer(answer, found.title, *("\t".join(row) for row in (heads, *found.rows)))
    return DONE


def _upload(
    console: Console, use: UseCases, target: Path, period: Period, reason: str | None
) -> int:
    """Write the list; what lacks something is named and makes the exit code 3."""
    done = use.national_upload.export(use.actor, target, period, reveal_reason=reason)
    lacking = [
        {"sheet": one.sheet, "row": one.row, "name": one.name, "missing": list(one.missing)}
        for one in done.lacking
    ]
    lines = [
        f"{one.sheet}第 {one.row} 条 {one.name}：缺{'、'.join(one.missing)}" for one in done.lacking
    ]
    lines.append(f"已导出 {done.rows} 行，缺项未报 {len(lacking)} 行：{done.file}")
    console.answer({"file": str(done.file), "rows": done.rows, "lacking": lacking}, *lines)
    return REFUSED if lacking else DONE


def _monthly(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    period = parse_period(options.period)
    folder = options.to_dir.expanduser().resolve()
    done = use.ledgers.export_period(use.actor, folder, period, progress=console.progress)
    files = [{"file": str(one.file), "rows": one.rows} for one in done]
    console.answer({"files": files}, *(f"{one.rows} 行：{one.file}" for one in done))
    return DONE


def _imports(console: Console, use: UseCases, _options: argparse.Namespace) -> int:
    found = use.past_imports.all(use.actor)
    items = [
        {
            "import": one.number,
            "kind": one.kind,
            "file": one.file,
            "at": one.at.isoformat(),
            "created": one.made,
            "changed": one.altered,
        }
        for one in found
    ]
    lines = (
        f"{one.number}：{one.at:%Y-%m-%d %H:%M} {one.file}，新增 {one.made}，更新 {one.altered}"
        for one in found
    )
    console.answer({"imports": items, "total": len(items)}, *lines)
    return DONE


def _undo(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    done = use.past_imports.undo(use.actor, options.number, options.reason)
    facts = {"removed": done.removed, "restored": done.restored, "kept": done.kept}
    words = f"已撤销：作废 {done.removed} 条，改回 {done.restored} 条，保留 {done.kept} 条"
    console.answer({"import": done.number, **facts}, words)
    return DONE


def _importer(use: UseCases, name: str) -> VolunteerRegister | TableImport:
    if name == VOLUNTEERS:
        return use.volunteer_register
    return use.table_imports[ALIASES.get(name, name)]


def _import(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    register, path = _importer(use, options.name), options.file.expanduser().resolve()
    mapping = _mapping(use, register, path, options)
    result: ImportResult | TableResult
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


def _mapping(
    use: UseCases,
    register: VolunteerRegister | TableImport,
    path: Path,
    options: argparse.Namespace,
) -> dict[str, str] | None:
    """Return the proposed columns with the corrections of --map."""
    if not options.map:
        return None
    proposal = register.propose(use.actor, path, sheet=options.sheet)
    mapping = {column.letter: column.field for column in proposal.columns}
    for pair in options.map:
        letter, _, field = pair.partition("=")
        mapping[letter.strip().upper()] = field.strip()
    return mapping


def _lines(result: ImportResult | TableResult) -> list[str]:
    counts = " · ".join(f"{words} {result.counts[name]}" for name, words in _COUNTS.items())
    lines = [f"第 {row['row']} 行：{row['message']}" for row in _spoken(result)]
    lines.append(f"{counts}{'' if result.applied else '（没有写入）'}")
    if result.new_teams:
        lines.append(f"新队伍：{'、'.join(result.new_teams)}")
    if result.annotated:
        lines.append(f"标注好的表：{result.annotated}")
    return lines


def _spoken(result: ImportResult | TableResult) -> list[dict[str, object]]:
    rows: object = result.as_json()["rows"]
    assert isinstance(rows, list)  # noqa: S101  the shape of design.md 3.1
    return [row for row in rows if row["verdict"] in {"bad", "suspect"}]


_DEEDS: dict[str, Callable[[Console, UseCases, argparse.Namespace], int]] = {
    "export": _export,
    "look": _look,
    "import": _import,
    "monthly": _monthly,
    "imports": _imports,
    "undo": _undo,
}

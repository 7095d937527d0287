"""bundle: export, import, inspect, status, reports, arrived."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wenming_desktop.cli import bundle_reports
from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import COUNTY_LOST, finding_words, held_words, sentence
from wenming_desktop.services.exchange_ports import ImportedBundle, ImportReport
from wenming_desktop.services.import_summary import (
    MANY,
    UnitSummary,
    summary_of,
    told_one_by_one,
)
from wenming_desktop.services.use_cases import UseCases

VERDICTS = {
    "applied": "已导入",
    "duplicate": "以前已导入",
    "held": "已收下，还没有写入",
    "refused": "拒收",
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    export = deeds.add_parser("export", help="封存新记录，写到 U 盘")
    export.add_argument("--to", type=Path, required=True, help="U 盘或文件夹")
    taken = deeds.add_parser("import", help="导入数据包文件、U 盘，或装着许多 U 盘内容的文件夹")
    taken.add_argument("paths", type=Path, nargs="+")
    deeds.add_parser("inspect", help="查看一个数据包").add_argument("file", type=Path)
    deeds.add_parser("status", help="各单位收到第几号包")
    bundle_reports.declare(deeds)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it."""
    door = console.door()
    use = console.open(door)
    deed = {
        "export": _export,
        "import": _import,
        "inspect": _inspect,
        "status": _status,
        "reports": bundle_reports.reports,
        "arrived": bundle_reports.arrived,
    }
    code = deed[options.deed](console, use, options)
    door.close()
    return code


def _export(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    target = options.to.expanduser().resolve()
    report = use.exchange.export(use.actor, target, console.progress)
    files = [
        {
            "file": str(one.file),
            "bundle_id": str(one.bundle_id),
            "number": one.number,
            "to": list(one.to),
            "bytes": one.bytes,
            "operations": one.operations,
            "attachments": one.attachments,
        }
        for one in report.files
    ]
    lines = [
        f"第 {one.number} 号数据包 → {'、'.join(one.to)}：{one.operations} 条，{one.file}"
        for one in report.files
    ] or ["没有要送的新内容。"]
    console.answer(
        {"files": files, "sealed_operations": report.sealed_operations},
        *lines,
        f"本次封存 {report.sealed_operations} 条改动；文件已读回核对。",
    )
    return DONE


def _import(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    paths = [path.expanduser().resolve() for path in options.paths]
    try:
        report = use.exchange.import_paths(use.actor, paths, console.progress)
    except WenmingError as error:
        return console.refuse(error, **import_payload(ImportReport((), ())))
    payload = import_payload(report)
    if report.is_refused:
        first = next(one for one in report.bundles if one.status == "refused")
        payload = {"error": first.reason, "message": verdict_words(first), **payload}
    console.answer(payload, *_import_lines(report))
    return REFUSED if report.is_refused else DONE


def _import_lines(report: ImportReport) -> list[str]:
    """Return a line per file, or of many files a line per unit and one per refused file."""
    one_by_one = report.bundles
    lines: list[str] = []
    if len(report.bundles) > MANY:
        one_by_one = tuple(told_one_by_one(report.bundles))
        lines = [unit_words(one) for one in summary_of(report)]
    lines += [f"{one.file.name}：{verdict_words(one)}" for one in one_by_one]
    gaps = report.gaps if one_by_one is report.bundles else ()
    return lines + [f"{gap.unit}：{_missing(gap.missing)}" for gap in gaps]


def unit_words(line: UnitSummary) -> str:
    """Return what came from one unit, in a sentence."""
    words = f"{line.unit or '不知是谁的'}：{line.files} 个文件，共 {line.count} 条，"
    words += f"写入 {line.applied}，相同 {line.same}，冲突 {line.conflict}，不收 {line.rejected}"
    words += f"，待补 {line.held}" if line.held else ""
    words += f"，拒收 {line.refused} 个文件" if line.refused else ""
    return words + (f"；{_missing(line.missing)}" if line.missing else "")


def _missing(numbers: tuple[int, ...]) -> str:
    return f"第 {'、'.join(map(str, numbers))} 号数据包未收到"


def import_payload(report: ImportReport) -> dict[str, Any]:
    """Return the object of design.md 3.1."""
    bundles = [
        {
            "file": str(one.file),
            "status": one.status,
            "reason": one.reason,
            "message": verdict_words(one),
            "sender": one.sender,
            "number": one.number,
            "applied": one.applied,
            "same": one.same,
            "conflict": one.conflict,
            "rejected": one.rejected,
            "count": one.count,
            "held": one.held,
            "needed_height": one.needed_height,
            "attachments": one.attachments,
            "unreferenced": one.unreferenced,
        }
        for one in report.bundles
    ]
    gaps = [{"unit": gap.unit, "missing": list(gap.missing)} for gap in report.gaps]
    units = [asdict(line) | {"missing": list(line.missing)} for line in summary_of(report)]
    return {"bundles": bundles, "gaps": gaps, "units": units}


def verdict_words(bundle: ImportedBundle) -> str:
    """Return what became of one file, in a sentence."""
    if bundle.reason is not None and bundle.status == "refused":
        return sentence(WenmingError(Code(bundle.reason), **dict(bundle.facts)))
    words = f"{VERDICTS[bundle.status]}：共 {bundle.count} 条，"
    words += (
        f"写入 {bundle.applied}，相同 {bundle.same}，冲突 {bundle.conflict}，不收 {bundle.rejected}"
    )
    if bundle.attachments:
        words += f"，照片和扫描件 {bundle.attachments} 张"
    if not bundle.held:
        return words
    return f"{words}，待补 {bundle.held}（{held_words(bundle.reason or '', bundle.needed_height)}）"


def _inspect(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    found = use.exchange.inspect(use.actor, options.file.expanduser().resolve())
    payload = asdict(found) | {
        "file": str(found.file),
        "bundle_id": str(found.bundle_id),
        "to": list(found.to),
        "created_at": found.created_at.isoformat() if found.created_at else None,
    }
    state = "能打开" if found.readable else "不是给本机的，打不开"
    console.answer(
        payload,
        f"{found.sender} → {'、'.join(found.to)}，{found.bytes} 字节，{state}",
        f"第 {found.number} 号，{found.operations} 条",
    )
    return DONE


def _status(console: Console, use: UseCases, _options: argparse.Namespace) -> int:
    report = use.exchange.status(use.actor)
    refused = [bundle_reports.not_taken(one) for one in use.reporting.not_taken(use.actor)]
    units = [
        {
            "unit_id": str(one.unit_id) if one.unit_id else None,
            "unit": one.unit,
            "level": one.level,
            "last_number": one.last_number,
            "last_at": one.last_at.isoformat() if one.last_at else None,
            "gaps": list(one.gaps),
            "days_silent": one.days_silent,
        }
        for one in report.units
    ]
    lines = [
        f"{one.unit}：最近第 {one.last_number} 号"
        + (f"，缺第 {'、'.join(map(str, one.gaps))} 号" if one.gaps else "")
        for one in report.units
    ]
    console.answer(
        {
            "units": units,
            "unsent_operations": report.unsent_operations,
            "days_without_county": report.days_without_county,
            "county_lost": report.is_county_lost,
            "not_taken": refused,
            "differing": list(report.differing),
        },
        *lines,
        *(f"{one['unit']}没有写入 {one['count']} 条：{one['message']}" for one in refused),
        *([COUNTY_LOST.format(days=report.days_without_county)] if report.is_county_lost else []),
        *(finding_words("state_differs", {"unit": one}) for one in report.differing),
        f"未送出的改动：{report.unsent_operations} 条",
    )
    return DONE

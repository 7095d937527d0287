"""report: the work report as .docx, .pdf and figures.xlsx; totals for the city; saved reports."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console, make_folder
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figure_book import shown
from wenming_desktop.domain.figures import printed
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import Choices
from wenming_desktop.services.report_files import ReportFiles
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.work_reports import Draft


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    verbs = parser.add_subparsers(dest="what", required=True, metavar="做什么")
    work = verbs.add_parser("work", help="写工作开展情况汇报：Word、PDF、数字表")
    _add_period(work)
    work.add_argument("--to-dir", type=Path, required=True, help="写到哪个文件夹")
    work.add_argument("--city", action="store_true", help="用各县（区）汇总写市级汇报")
    work.add_argument(
        "--unknown",
        choices=("refuse", "drop"),
        default="refuse",
        help="没有人登记的数字：拒绝导出，或不写那一句",
    )
    work.add_argument(
        "--set",
        action="append",
        type=_change,
        default=[],
        metavar="代号=值",
        help="手工写入一个数字",
    )
    work.add_argument("--reason", default="", help="手工写入的原因（留在记录里）")
    work.add_argument("--leave-out", action="append", default=[], metavar="句子", help="不写这一句")
    work.add_argument(
        "--take", action="append", default=[], metavar="句子", help="采用提示的问题、事例"
    )
    work.set_defaults(run=_run_work)
    totals = verbs.add_parser("totals", help="县级汇总，给市里用，不含个人信息")
    _add_period(totals)
    totals.add_argument("--to-file", type=Path, required=True, help="写到哪个文件")
    totals.set_defaults(run=_run_totals)
    take = verbs.add_parser("take-totals", help="收各县（区）的汇总文件")
    take.add_argument("files", nargs="+", type=Path, help="汇总文件")
    take.set_defaults(run=_run_take)
    saved = verbs.add_parser("list", help="已定稿的汇报")
    saved.set_defaults(run=_run_list)
    compare = verbs.add_parser("compare", help="定稿时的数字与现在的比较")
    compare.add_argument("id", help="定稿编号")
    compare.set_defaults(run=_run_compare)


def _add_period(parser: argparse.ArgumentParser, last: str = "--to") -> None:
    parser.add_argument("--from", dest="first", type=_day, required=True, help="起日 2026-01-01")
    parser.add_argument(last, dest="last", type=_day, required=True, help="止日；可以在今天以后")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"看不懂日期“{text[:20]}”") from problem


def _change(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError("要写成 代号=值")
    return name, value


def _period(options: argparse.Namespace) -> Period:
    if options.first > options.last:
        raise WenmingError(Code.PERIOD_INVALID, period=f"{options.first}..{options.last}")
    return Period(options.first, options.last)


def _run_work(console: Console, options: argparse.Namespace) -> int:
    period = _period(options)
    door = console.door()
    use = console.open(door)
    choices = Choices(left_out=frozenset(options.leave_out), taken=frozenset(options.take))
    draft = _draft(use, period, choices, options)
    for name, value in options.set:
        choices = use.work_reports.change(use.actor, draft, name, value, options.reason)
        draft = _draft(use, period, choices, options)
    folder = options.to_dir.expanduser().resolve()
    try:
        if draft.is_ready:
            make_folder(folder)
        files = use.work_reports.export(use.actor, draft, folder)
    except WenmingError as error:
        return console.refuse(error, **_payload(draft, None))
    console.answer(
        _payload(draft, files),
        draft.report.title,
        f"数据截至 {draft.report.as_of}；Word、PDF（{files.pages} 页）和数字表在 {folder}",
        *(f"疑似错字：{slip.around}（{slip.words}）" for _, slip in draft.slips),
    )
    door.close()
    return DONE


def _draft(use: UseCases, period: Period, choices: Choices, options: argparse.Namespace) -> Draft:
    drop = options.unknown == "drop"
    return use.work_reports.draft(use.actor, period, choices, city=options.city, drop_unknown=drop)


def _payload(draft: Draft, files: ReportFiles | None) -> dict[str, Any]:
    report = draft.report
    return {
        "title": report.title,
        "unit": report.unit,
        "period": _bounds(report.period),
        "as_of": report.as_of.isoformat(),
        "files": [str(path) for path in (files.word, files.pdf, files.figures)] if files else [],
        "pages": files.pages if files else 0,
        "saved": str(files.saved_id) if files else None,
        "parts": [
            {
                "number": part.number,
                "heading": part.heading,
                "items": [
                    {
                        "id": item.id,
                        "heading": f"{item.ordinal}{item.heading}",
                        "sentences": [{"id": one.id, "text": one.text} for one in item.sentences],
                    }
                    for item in part.items
                ],
            }
            for part in report.parts
        ],
        "figures": {name: _figure(draft, name) for name in report.figures()},
        "unknown": [figure.name for figure in draft.unknown],
        "wrong_sums": [f"{check.whole}.{check.grouping}" for check in draft.sums],
        "slips": [
            {"item": item, "kind": slip.kind.value, "text": slip.text, "right": slip.right}
            for item, slip in draft.slips
        ],
        "offers": [{"item": item, "id": one.id, "text": one.text} for item, one in report.offers],
        "cases": [{"id": case.id, "item": case.item, "text": case.text} for case in report.cases],
    }


def _figure(draft: Draft, name: str) -> dict[str, Any]:
    figure = draft.book.get(name)
    return {
        "label": figure.label,
        "unit": figure.unit,
        "value": figure.value,
        "printed": printed(figure),
        "definition": figure.definition,
    }


def _bounds(period: Period) -> dict[str, str]:
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def _run_totals(console: Console, options: argparse.Namespace) -> int:
    period = _period(options)
    door = console.door()
    use = console.open(door)
    target = options.to_file.expanduser().resolve()
    make_folder(target.parent)
    totals = use.work_reports.export_totals(use.actor, period, target)
    payload = {"file": str(target), "period": _bounds(period), "as_of": totals["as_of"]}
    console.answer(payload, f"已写好 {target}，数据截至 {totals['as_of']}，不含个人信息")
    door.close()
    return DONE


def _run_take(console: Console, options: argparse.Namespace) -> int:
    door = console.door()
    use = console.open(door)
    taken = use.work_reports.take_totals(use.actor, options.files)
    payload = {"counties": [{"county": name, "period": _bounds(period)} for name, period in taken]}
    lines = [f"{name}：{p.first} 至 {p.last}" for name, p in taken]
    console.answer(payload, *lines)
    door.close()
    return DONE


def _run_list(console: Console, _options: argparse.Namespace) -> int:
    door = console.door()
    use = console.open(door)
    saved = use.work_reports.saved(use.actor)
    items = [
        {
            "id": str(one.id),
            "title": one.title,
            "period": _bounds(one.period),
            "as_of": one.as_of.isoformat(),
            "saved_at": one.saved_at.isoformat(),
        }
        for one in saved
    ]
    lines = [f"{one.saved_at:%Y-%m-%d %H:%M}  {one.title}（截至 {one.as_of}）" for one in saved]
    console.answer({"items": items, "total": len(items)}, *(lines or ["还没有定稿的汇报"]))
    door.close()
    return DONE


def _run_compare(console: Console, options: argparse.Namespace) -> int:
    try:
        report_id = UUID(options.id)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="saved_report") from problem
    door = console.door()
    use = console.open(door)
    frozen = use.work_reports.reopen(use.actor, report_id)
    pairs = use.work_reports.compare(use.actor, report_id)
    payload = {
        "title": frozen.report.title,
        "changes": [
            {"figure": then.name, "label": then.label, "then": then.value, "now": now.value}
            for then, now in pairs
        ],
    }
    lines = [f"{then.label}：定稿时 {shown(then)}，现在 {shown(now)}" for then, now in pairs]
    console.answer(payload, frozen.report.title, *(lines or ["数字没有变化"]))
    door.close()
    return DONE

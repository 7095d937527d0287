"""assess: self-assessments and rechecks, for scripts."""

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.services.mechanism.assessing import RECHECK, SELF, AssessmentSheet
from wenming_desktop.services.mechanism.assessment_files import evidence_words, points
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("list", help="各年的自评和复评")
    begin = deeds.add_parser("begin", help="开始一年的自评；写 --unit 是对下级的复评")
    begin.add_argument("scheme", metavar="指标体系")
    begin.add_argument("year", type=int, metavar="年")
    begin.add_argument("--unit", type=UUID, metavar="下级单位编号")
    show = deeds.add_parser("show", help="得分、佐证、差距")
    score = deeds.add_parser("score", help="给一项打分")
    out = deeds.add_parser("export", help="写成 PDF 或 Excel，看文件名的结尾")
    for one in (show, score, out):
        one.add_argument("id", type=UUID, metavar="测评编号")
    score.add_argument("indicator", metavar="指标")
    score.add_argument("points", type=float, metavar="得分")
    score.add_argument("--evidence", default="", metavar="佐证说明")
    score.add_argument("--gap", default="", metavar="差距和改进")
    out.add_argument("--to", type=Path, required=True)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it and answer."""
    deeds = {"list": _list, "begin": _begin, "show": _show, "score": _score, "export": _export}
    with console.signed_in() as use:
        payload, lines = deeds[options.deed](use, options)
        console.answer(payload, *lines)
    return DONE


def _list(use: UseCases, _options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    found = use.assessing.history(use.actor)
    items = [
        {
            "id": str(one.assessment.id),
            "name": one.assessment.name,
            "unit": one.unit.name,
            "method": one.assessment.method,
            "score_hundredths": one.total,
            "open": one.open,
        }
        for one in found
    ]
    lines = [f"{one.unit.name}　{one.assessment.name}　{points(one.total)} 分" for one in found]
    return {"items": items}, lines


def _begin(use: UseCases, options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    method = SELF if options.unit is None else RECHECK
    begun = use.assessing.begin(
        use.actor, options.scheme, options.year, unit_id=options.unit, method=method
    )
    return {"id": str(begun.id), "method": method}, [f"已开始：{begun.name}"]


def _show(use: UseCases, options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    return _told(use.assessing.sheet(use.actor, options.id))


def _score(use: UseCases, options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    told = {"evidence": options.evidence, "gap": options.gap}
    hundredths = round(options.points * 100)
    use.assessing.score(use.actor, options.id, options.indicator, hundredths, **told)
    return _told(use.assessing.sheet(use.actor, options.id))


def _told(sheet: AssessmentSheet) -> tuple[dict[str, Any], list[str]]:
    lines = [
        {
            "indicator": one.indicator.id,
            "title": one.indicator.title,
            "most_hundredths": one.indicator.most_hundredths,
            "score_hundredths": one.given,
            "other_hundredths": one.other_hundredths,
            "evidence": evidence_words(one),
            "gap": one.score.gap if one.score is not None else "",
        }
        for one in sheet.lines
    ]
    whole = {"id": str(sheet.assessment.id), "unit": sheet.unit.name, "lines": lines}
    sums = {"total": sheet.total, "most": sheet.most, "other_total": sheet.other_total}
    words = f"{sheet.unit.name}：{points(sheet.total)} / {points(sheet.most)} 分"
    gaps = [f"差 {points(one.lost)} 分　{one.indicator.title}" for one in sheet.gaps]
    return {**whole, **sums}, [words, *gaps]


def _export(use: UseCases, options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    target, files = options.to.expanduser().resolve(), use.assessment_files
    if target.suffix.lower() == ".xlsx":
        files.export(use.actor, options.id, target)
    else:
        files.print(use.actor, options.id, target)
    return {"file": str(target)}, [f"已写好 {target}"]

"""scan: reads sheets, slips and pages of questions back from photos and scans.

It fills a review queue; with ``--enter`` the answers that leave no doubt go into the books too.
"""

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.box_form import form_of
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.scanned_rows import ScannedRow
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.messages import sentence
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.scanning.entering import Entered
from wenming_desktop.services.scanning.scanned_sheets import PictureVerdict, ReadBack
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "images", type=Path, nargs="+", metavar="图片", help="JPG、PNG、PDF，或装着它们的文件夹"
    )
    parser.add_argument("--activity", type=UUID, metavar="编号", help="只收这个活动的签到表")
    parser.add_argument(
        "--enter", action="store_true", help="认清的回执记为评单，认清的测评表计数；签到表不会"
    )
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Read them all; exit 3 when at least one was not taken, the others stay in the queue."""
    paths = [path.expanduser().absolute() for path in options.images]
    with console.signed_in() as use:
        done = use.scanned_sheets.read(use.actor, paths, options.activity, console.progress)
        payload, lines = _payload(use, done), _lines(done)
        if options.enter:
            mine = [one.sheet.id for one in done.pictures if one.sheet and one.sheet.is_answers]
            entered = use.answer_sheets.enter(use.actor, mine) if mine else Entered()
            payload["entered"] = _entered(entered)
            lines += _entered_lines(entered)
    console.answer(payload, *lines)
    return REFUSED if any(one.sheet is None for one in done.pictures) else DONE


def _payload(use: UseCases, done: ReadBack) -> dict[str, Any]:
    return {
        "sheets": [_sheet(use, one) for one in done.pictures],
        "missing": [{**error.facts, "message": sentence(error)} for error in done.missing],
    }


def _sheet(use: UseCases, verdict: PictureVerdict) -> dict[str, Any]:
    code, kept, refusal = verdict.code, verdict.sheet, verdict.refusal
    occurrence_id = kept.occurrence_id if kept else None
    people = {}
    if kept and occurrence_id:
        rows = use.scanned_sheets.rows(use.actor, occurrence_id)
        people = {one.row.n: one.person.id for one in rows if one.person}
    return {
        "file": str(verdict.file),
        "picture": verdict.picture,
        "located": verdict.located,
        "state": verdict.state.value,
        "sheet_no": code.sheet_number if code else None,
        "page": (kept.page if kept else 0) or (code.page if code else None),
        "pages": code.pages if code else None,
        "digits": code.digits() if code else None,
        "form": form_of(code.layout).name if code else None,
        "id": str(kept.id) if kept else None,
        "about": str(kept.about) if kept and kept.about else None,
        "signed": bool(kept and kept.is_signed),
        "names_known": bool(people),
        "occurrence_id": str(occurrence_id) if occurrence_id else None,
        "rows": [_row(row, people) for row in verdict.rows],
        "reason": refusal.code.value if refusal else None,
        "message": sentence(refusal) if refusal else "",
    }


def _row(row: ScannedRow, people: dict[int, UUID]) -> dict[str, Any]:
    person = people.get(row.n)
    return {
        "n": row.n,
        "boxes": [mark.value for mark in row.boxes],
        "verdict": row.verdict.value,
        "chosen": row.chosen if row.is_choice else None,
        "part": row.part or None,
        "minutes": row.minutes,
        "volunteer_id": str(person) if person else None,
    }


def _lines(done: ReadBack) -> list[str]:
    lines = [_line(one) for one in done.pictures]
    lines += [sentence(error) for error in done.missing]
    if any(one.sheet for one in done.pictures):
        lines.append("识别的结果在“签到补录 → 识别签到表”里等您核对，还没有入账。")
    return lines


def _line(verdict: PictureVerdict) -> str:
    name = verdict.file.name + (f"（第 {verdict.picture} 张）" if verdict.picture > 1 else "")
    if verdict.sheet is None or verdict.code is None or verdict.refusal is not None:
        return f"{name}：{_words(verdict.refusal)}"
    if verdict.sheet.is_answers:
        return f"{name}：{_answer_words(verdict.sheet)}"
    came = sum(row.came for row in verdict.rows)
    doubts = len(verdict.sheet.open_rows())
    page = f"表号 {verdict.code.sheet_number:06d} 第 {verdict.sheet.page} 页"
    return f"{name}：{page}，到场 {came} 人，{f'{doubts} 行待核对' if doubts else '都已认清'}"


def _answer_words(sheet: ScannedSheet) -> str:
    answers = sheet.answers()
    answered = sum(row.chosen is not None for row in answers)
    doubts = len(sheet.open_rows())
    left = f"{doubts} 行待核对" if doubts else "都已认清"
    kind = "测评表" if len(sheet.rows) > 1 else "回执"
    return f"{kind}，{len(answers)} 题答了 {answered} 题，{left}"


def _entered(entered: Entered) -> dict[str, Any]:
    return {
        "evaluations": [to_json(one, masked=True) for one in entered.evaluations],
        "pages": entered.pages,
        "left": [
            {"reason": error.code.value, "message": sentence(error)} for error in entered.left
        ],
    }


def _entered_lines(entered: Entered) -> list[str]:
    words = f"评单 {len(entered.evaluations)} 件，测评表 {entered.pages} 张，已记入。"
    return [words, *(sentence(error) for error in entered.left)]


def _words(refusal: WenmingError | None) -> str:
    return sentence(refusal) if refusal else ""

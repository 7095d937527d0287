"""scan: reads sign-in sheets back from photos and scans; fills a review queue, never the ledger."""

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.scanned_rows import ScannedRow
from wenming_desktop.messages import sentence
from wenming_desktop.services.scanning.scanned_sheets import PictureVerdict, ReadBack
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "images", type=Path, nargs="+", metavar="图片", help="JPG、PNG、PDF，或装着它们的文件夹"
    )
    parser.add_argument("--activity", type=UUID, metavar="编号", help="只收这个活动的签到表")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Read them all; exit 3 when at least one was not taken, the others stay in the queue."""
    paths = [path.expanduser().absolute() for path in options.images]
    with console.signed_in() as use:
        done = use.scanned_sheets.read(use.actor, paths, options.activity, console.progress)
        payload = _payload(use, done)
    console.answer(payload, *_lines(done))
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
        "id": str(kept.id) if kept else None,
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
    if verdict.sheet is None or verdict.code is None:
        return f"{name}：{_words(verdict.refusal)}"
    came = sum(row.came for row in verdict.rows)
    doubts = len(verdict.sheet.open_rows())
    page = f"表号 {verdict.code.sheet_number:06d} 第 {verdict.sheet.page} 页"
    return f"{name}：{page}，到场 {came} 人，{f'{doubts} 行待核对' if doubts else '都已认清'}"


def _words(refusal: WenmingError | None) -> str:
    return sentence(refusal) if refusal else ""

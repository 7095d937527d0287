"""Slips and pages of questions as residents fill them in: printed, ticked, signed, cut, damaged."""

import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np

from tests.scanning import hands, sheets
from tests.scanning.printed import MM, ORG_NO, picture_of
from wenming_desktop.adapters.documents.form_press import ReportlabFormPress
from wenming_desktop.domain.box_form import SATISFACTION_FORM, SLIP_FORM, BoxForm
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.domain.slip_layout import (
    ABOUT_LAYOUT,
    ABOUT_ROW,
    CANNOT_SAY,
    ORDER_SLIP_KIND,
    SATISFACTION_KIND,
    SEX_COLUMNS,
    SLIP_CUT,
    SLIP_LAYOUT,
)
from wenming_desktop.services.forms.order_forms import RATINGS
from wenming_desktop.services.forms.ports import SatisfactionFormContent, ServiceSlipContent

SLIP, HALF, QUESTIONS = "slip", "half slip", "questions"
FORMS = (SLIP, HALF, QUESTIONS)
DAMAGES = ("flatbed", "phone", "photocopy")
_AGES = ("7–13岁", "14–17岁", "18–35岁", "36–59岁", "60–79岁", "80岁以上")
_ASKED = ("活动内容", "服务态度", "时间安排", "场地和设施", "解决问题", "总体评价")


@dataclass(frozen=True, slots=True)
class Answered:
    """A picture file and the truth about it."""

    jpeg: bytes
    digits: str
    truth: list[list[str]]
    unclear: set[int]
    signed: bool


@lru_cache(maxsize=12)
def printed_slip(number: int) -> tuple[np.ndarray, SheetCode]:
    """Print an order's slip."""
    code = SheetCode(kind=ORDER_SLIP_KIND, org_no=ORG_NO, sheet_number=number, layout=SLIP_LAYOUT)
    facts = (("派单编号", f"00257000{number:04d}"), ("服务内容", "给独居老人理发，打扫院子"))
    content = ServiceSlipContent(
        title="志愿服务派单",
        unit="柳河村新时代文明实践站",
        code=code,
        facts=(*facts, ("承办", "柳河村党员志愿服务队"), ("办理人签字", "")),
        receipt_title="服务回执",
        receipt_facts=facts,
        ratings=RATINGS,
        note="办结后请填好本联，交回文明实践站。",
    )
    return _pressed(content), code


@lru_cache(maxsize=12)
def printed_questions(number: int, layout: int = ABOUT_LAYOUT) -> tuple[np.ndarray, SheetCode, int]:
    """Print a page with one to twelve questions."""
    code = SheetCode(kind=SATISFACTION_KIND, org_no=ORG_NO, sheet_number=number, layout=layout)
    many = 1 + number % 12
    asked = tuple(f"{_ASKED[at % len(_ASKED)]}怎么样" for at in range(many))
    content = SatisfactionFormContent(
        title="文明实践活动满意度测评表",
        unit="柳河村新时代文明实践站",
        code=code,
        questions=asked,
        ratings=(*RATINGS, "说不清"),
        ages=_AGES,
        sexes=("男", "女"),
    )
    return _pressed(content), code, many


def _pressed(content: ServiceSlipContent | SatisfactionFormContent) -> np.ndarray:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "form.pdf"
        ReportlabFormPress().form(content, file)
        return picture_of(file)


def make(form: str, damage: str, seed: int, *, blank: bool = False) -> Answered:
    """Return a form of this kind and seed; ``blank``: nobody wrote on it."""
    rng = np.random.default_rng([seed, *form.encode(), *damage.encode()])
    if form == QUESTIONS:
        page, code, many = printed_questions(1 + seed % 12)
        grey, boxes, signed = page.copy(), SATISFACTION_FORM, False
    else:
        page, code = printed_slip(1 + seed % 9)
        grey, boxes, many, signed = page.copy(), SLIP_FORM, 1, bool(rng.random() < 0.7)
    pen, truth, unclear = hands.pick_pen(rng), [], set()
    for row in range(many):
        answered = (
            [hands.EMPTY] * len(boxes.columns) if blank else _answer(grey, boxes, row, pen, rng)
        )
        truth.append(answered)
        if answered.count(hands.TICKED) > 1:
            unclear.add(row)
    if form == QUESTIONS:
        truth += _who(grey, pen, rng, blank=blank)
    signed = signed and not blank
    if signed and boxes.signature:
        left, top, _, bottom = boxes.signature
        hands.scribble(grey, (left + 2, top + 2, left + 30, bottom - 1), pen, rng)
    if form == HALF:  # the resident brought the lower half back: the upper one is table
        grey[: round(SLIP_CUT * MM)] = rng.uniform(30, 190)
    picture = sheets.KINDS[damage](grey, rng)
    _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(45, 96))])
    return Answered(jpeg.tobytes(), code.digits(), truth, unclear, signed)


def _who(
    grey: np.ndarray, pen: hands.Pen, rng: np.random.Generator, *, blank: bool
) -> list[list[str]]:
    """Tick age and sex, or leave one of them or both open."""
    truth = []
    for columns in ((*BOX_COLUMNS, CANNOT_SAY), SEX_COLUMNS):
        boxes = [hands.EMPTY] * len(columns)
        if not blank and rng.random() < 0.8:
            chosen = int(rng.integers(0, len(columns)))
            hands.mark(grey, (columns[chosen], row_middle(ABOUT_ROW)), pen, rng)
            boxes[chosen] = hands.TICKED
        truth.append(boxes)
    return truth


def _answer(
    grey: np.ndarray, form: BoxForm, row: int, pen: hands.Pen, rng: np.random.Generator
) -> list[str]:
    """Tick one box as people do; now and then none, two, or one filled and another ticked."""
    boxes = [hands.EMPTY] * len(form.columns)
    way = rng.choice(["one", "none", "two", "changed"], p=[0.9, 0.05, 0.02, 0.03])
    first, second = rng.choice(len(form.columns), 2, replace=False)
    middle = row_middle(form.rows[row])
    if way != "none":
        hands.mark(grey, (form.columns[first], middle), pen, rng)
        boxes[first] = hands.TICKED
    if way == "two":
        hands.mark(grey, (form.columns[second], middle), pen, rng)
        boxes[second] = hands.TICKED
    elif way == "changed":
        hands.fill(grey, (form.columns[second], middle), pen, rng)
        boxes[second] = hands.CANCELLED
    return boxes

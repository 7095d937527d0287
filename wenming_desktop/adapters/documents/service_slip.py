"""Form T6, 点单登记单 and 派单: A4, the upper half stays, the lower half is the receipt to rate.

The boxes of the rating stand at the places of layout 03, for the reader of sheets.
"""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LABEL,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_over_rule,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.sheet_marks import (
    draw_box,
    draw_code_text,
    draw_sheet_marks,
)
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.domain.slip_layout import SLIP_CUT, SLIP_ROW
from wenming_desktop.services.forms.ports import ServiceSlipContent

_TITLE: Final = Style(Face.TITLE, 18)
_VALUE: Final = Style(Face.SANS, 11)
_BESIDE_QR, _QR_BOTTOM = 158.0, 52.0
_FIRST, _STEP = 41.0, 9.6
_RECEIPT_FIRST: Final = SLIP_CUT + 21


def draw_service_slip(content: ServiceSlipContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title)
    paper.start_page()
    draw_sheet_marks(paper, content.code)
    title = paper.fit(content.title, _TITLE, 12, 130)
    paper.fitted(88, 17, title, _TITLE, Slot("title", "标题"), Align.CENTRE)
    unit = Style(Face.KAI, 11)
    fitted = paper.fit(content.unit, unit, SMALLEST, 130)
    paper.fitted(88, 27, fitted, unit, Slot("unit", "单位"), Align.CENTRE)
    if content.mark:
        paper.frame((LEFT, 20, 9, 5.4), 0.6, radius=0.8)
        mark = Style(Face.BOLD, 9)
        paper.text(LEFT + 4.5, 23.9, content.mark, mark, Slot("mark", "角标"), Align.CENTRE)
    _lines(paper, content.facts, _FIRST)
    _cut(paper)
    _receipt(paper, content)
    draw_code_text(paper, content.code)
    return paper


def _lines(paper: Paper, facts: tuple[tuple[str, str], ...], first: float) -> None:
    for number, (label, value) in enumerate(facts):
        y = first + number * _STEP
        right = _BESIDE_QR if y < _QR_BOTTOM else RIGHT
        paper.text(LEFT, y, f"{label}：", LABEL, FORM)
        start = LEFT + (len(label) + 1) * 3.75
        paper.rule((start, y + 1.6, right, y + 1.6), 0.4)
        fitted = paper.fit(value, _VALUE, 8.5, right - start - 1, 2, height=_STEP - 1)
        slot = Slot(label, label)
        draw_over_rule(paper, (start + 0.8, y + 1.6), fitted, _VALUE, slot)


def _cut(paper: Paper) -> None:
    paper.rule((8.5, SLIP_CUT, 201.5, SLIP_CUT), 0.5, dashed=True)
    words = "沿虚线裁开：上联留存，下联交群众"
    small = Style(Face.KAI, 8.5)
    paper.text(105, SLIP_CUT - 1.5, words, small, FORM, Align.CENTRE)


def _receipt(paper: Paper, content: ServiceSlipContent) -> None:
    head = Style(Face.TITLE, 15)
    paper.text(105, SLIP_CUT + 11, content.receipt_title, head, FORM, Align.CENTRE)
    _lines(paper, content.receipt_facts, _RECEIPT_FIRST)
    middle = row_middle(SLIP_ROW)
    paper.text(LEFT, middle + 1.3, "请您评价（在一格打“√”）", Style(Face.BOLD, 10.5), FORM)
    for x, words in zip(BOX_COLUMNS, content.ratings, strict=True):
        label = Style(Face.SANS, 9)
        fitted = paper.fit(words, label, SMALLEST, 11.6)
        paper.fitted(x, middle - 5.6, fitted, label, FORM, Align.CENTRE)
        draw_box(paper, x, middle)
    paper.text(LEFT, middle + 13, "意见和建议：", LABEL, FORM)
    for number in range(4):
        y = middle + 15 + number * 10
        start = LEFT + 23 if number == 0 else LEFT
        paper.rule((start, y, RIGHT, y), 0.4)
    y = middle + 59
    for words, start, end in (("签名", LEFT, 90.0), ("日期", 96.0, _BESIDE_QR)):
        paper.text(start, y, f"{words}：", LABEL, FORM)
        paper.rule((start + 12, y + 1.4, end, y + 1.4), 0.4)
    small = Style(Face.KAI, 9)
    fitted = paper.fit(content.note, small, SMALLEST, _BESIDE_QR - LEFT)
    paper.fitted(LEFT, y + 9, fitted, small, FORM)

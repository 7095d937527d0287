"""活动方案: a title, numbered parts with their paragraphs, the unit at the foot; A4 upright."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, draw_mark
from wenming_desktop.adapters.documents.paper import MM, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.text_layout import wrap
from wenming_desktop.services.forms.ports import PlanContent

LEFT: Final = 28.0
RIGHT: Final = 184.0
_TITLE: Final = Style(Face.TITLE, 22)
_SMALLEST_TITLE: Final = 14.0
_HEAD: Final = Style(Face.BOLD, 14)
_BODY: Final = Style(Face.SANS, 14)
_STEP: Final = 9.2
"""Millimetres from line to line."""
_TOP, _BOTTOM = 33.0, 268.0
_NUMBERS: Final = "一二三四五六七八九十"


def draw_plan(content: PlanContent) -> Paper:
    """Draw all pages."""
    paper = Paper(content.title)
    add_plan(paper, content)
    return paper


def add_plan(paper: Paper, content: PlanContent) -> None:
    """Draw the plan behind the pages that are there."""
    paper.start_page()
    draw_mark(paper, content.mark)
    fitted = paper.fit(content.title, _TITLE, _SMALLEST_TITLE, RIGHT - LEFT, 2, even=True)
    slot = Slot("title", "标题")
    paper.fitted(105, _TOP, fitted, _TITLE, slot, Align.CENTRE, leading=1.4)
    y = _TOP + 18 + 8 * (len(fitted.lines) - 1)
    for number, (head, paragraphs) in enumerate(content.parts):
        y = _room(paper, y, 2)
        heading = f"{_NUMBERS[number]}、{head}"
        paper.text(LEFT + 2 * _BODY.size / MM, y, heading, _HEAD, FORM)
        for words in paragraphs:
            for line in wrap(f"　　{words}", _BODY.face, (RIGHT - LEFT) * MM / _BODY.size):
                y = _room(paper, y + _STEP, 1)
                paper.text(LEFT, y, line, _BODY, Slot(f"parts[{number}]", head))
        y += _STEP
    y = _room(paper, y + _STEP, 2)
    fitted = paper.fit(content.unit, _BODY, 9, RIGHT - LEFT)
    paper.fitted(RIGHT, y - 1.8, fitted, _BODY, Slot("unit", "单位"), Align.RIGHT)
    paper.text(RIGHT, y + _STEP, content.day, _BODY, FORM, Align.RIGHT)


def _room(paper: Paper, y: float, lines: int) -> float:
    """Return y, or the top of a new page where so many lines have no room any more."""
    if y + (lines - 1) * _STEP <= _BOTTOM:
        return y
    paper.start_page()
    return _TOP

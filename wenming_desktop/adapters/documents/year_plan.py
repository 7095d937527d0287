"""Form T11, the plan of a year (年度活动计划, R5): A4 broadside, a table over several pages."""

from typing import Final

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, SMALLEST
from wenming_desktop.adapters.documents.month_sheet import BROADSIDE
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.practice_calendar.ports import YearPlanContent
from wenming_desktop.services.practice_calendar.printing import YEAR_PLAN_HEADS

ROWS_A_PAGE: Final = 18
_LEFT, _RIGHT, _TOP, _ROW = 12.0, 285.0, 34.0, 8.2
_COLUMNS: Final = (12.0, 35.0, 65.0, 119.0, 158.0, 200.0, 236.0, 273.0, 285.0)
_FILL: Final = HexColor(0xEFEFEF)


def draw_year_plan(content: YearPlanContent) -> Paper:
    """Draw all pages; a plan without a row is one page with its heads."""
    paper = Paper(content.title, BROADSIDE)
    pages = max(1, -(-len(content.rows) // ROWS_A_PAGE))
    for page in range(pages):
        paper.start_page()
        _top(paper, content, f"第 {page + 1} 页 / 共 {pages} 页")
        rows = content.rows[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]
        for number, row in enumerate(rows, 1):
            _row(paper, _TOP + number * _ROW, row, Slot(f"rows[{number}]", row[2]))
        _grid(paper, len(rows) + 1)
    return paper


def _top(paper: Paper, content: YearPlanContent, page: str) -> None:
    paper.text(148.5, 20, content.title, Style(Face.TITLE, 20), FORM, Align.CENTRE)
    if content.mark:
        paper.frame((_LEFT, 15, 9, 5.4), 0.6, radius=0.8)
        paper.text(_LEFT + 4.5, 18.9, content.mark, Style(Face.BOLD, 9), FORM, Align.CENTRE)
    unit = Style(Face.KAI, 11)
    fitted = paper.fit(content.unit, unit, SMALLEST, 150)
    paper.fitted(_LEFT, 29, fitted, unit, Slot("unit", "单位"))
    paper.text(_RIGHT, 30, page, Style(Face.SANS, 8.5), FORM, Align.RIGHT)
    paper.solid((_LEFT, _TOP, _RIGHT - _LEFT, _ROW), _FILL)
    for head, left, right in zip(YEAR_PLAN_HEADS, _COLUMNS, _COLUMNS[1:], strict=False):
        style = Style(Face.BOLD, 10.5)
        paper.text((left + right) / 2, _TOP + 5.6, head, style, FORM, Align.CENTRE)


def _row(paper: Paper, top: float, row: tuple[str, ...], slot: Slot) -> None:
    style = Style(Face.SANS, 9.5)
    for words, left, right in zip(row, _COLUMNS, _COLUMNS[1:], strict=False):
        fitted = paper.fit(words, style, 6, right - left - 2.4, 2, height=_ROW - 1)
        paper.fitted(left + 1.2, top + _ROW / 2, fitted, style, slot)


def _grid(paper: Paper, rows: int) -> None:
    bottom = _TOP + rows * _ROW
    for number in range(1, rows):
        y = _TOP + number * _ROW
        paper.rule((_LEFT, y, _RIGHT, y), 0.4)
    for x in _COLUMNS[1:-1]:
        paper.rule((x, _TOP, x, bottom), 0.4)
    paper.frame((_LEFT, _TOP, _RIGHT - _LEFT, bottom - _TOP), 1.0)

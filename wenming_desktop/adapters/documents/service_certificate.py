"""Form T5, 志愿服务记录证明: four groups by 民政部令第67号, A4 upright, and pages of detail.

The first page holds twelve rows of the detail table; what is more stands on the pages after it.
"""

from collections.abc import Sequence
from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_mark,
)
from wenming_desktop.adapters.documents.grid import Grid, draw_grid
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.volunteer_life.paper_content import (
    ServiceCertificateContent,
    ServiceRow,
)

ROWS_ON_FIRST: Final = 12
ROWS_ON_FURTHER: Final = 27
_TITLE: Final = "志愿服务记录证明"
_HEADS: Final = ("序号", "日期", "活动名称", "服务内容", "时长（小时）")
_WIDTHS: Final = (13.0, 27.0, 66.0, 42.0, 26.0)
_HEAD_STYLE: Final = Style(Face.BOLD, 11.5)
_WORDS: Final = Style(Face.SANS, 10.5)
_SEAL: Final = (148.0, 236.0, 42.0)
"""Left, top and size of the place for the seal."""
_DASH: Final = 2.0


def draw_service_certificate(content: ServiceCertificateContent) -> Paper:
    """Draw all pages."""
    paper = Paper(_TITLE)
    further = content.rows[ROWS_ON_FIRST:]
    pages = 1 + -(-len(further) // ROWS_ON_FURTHER)
    _first_page(paper, content, pages)
    for number in range(pages - 1):
        start = ROWS_ON_FIRST + number * ROWS_ON_FURTHER
        _further_page(paper, content, start, (number + 2, pages))
    return paper


def _first_page(paper: Paper, content: ServiceCertificateContent, pages: int) -> None:
    paper.start_page()
    paper.text(105, 26, _TITLE, Style(Face.TITLE, 22), FORM, Align.CENTRE)
    draw_mark(paper, content.mark)
    _number(paper, content, 35, (1, pages))
    bottom = _pairs(paper, "一、志愿者身份", content.identity, 39)
    y = bottom + 7
    paper.text(LEFT, y, "二、服务情况", _HEAD_STYLE, FORM)
    words = f"{content.period}，参加志愿服务共 {content.total_hours} 小时"
    words += f"，其中补录 {content.made_up_hours} 小时" if content.made_up_hours else ""
    fitted = paper.fit(f"{words}。", _WORDS, SMALLEST, RIGHT - LEFT - 30)
    paper.fitted(LEFT + 28, y - 1.4, fitted, _WORDS, Slot("period", "服务情况"))
    grid = Grid(LEFT, y + 3, _WIDTHS, _HEADS, row=7.6, left_columns=frozenset({2}))
    rows = _cells(content.rows[:ROWS_ON_FIRST], 1)
    more = len(content.rows) - ROWS_ON_FIRST
    last = f"合计（其余 {more} 条见附页）" if more > 0 else "合计"
    bottom = draw_grid(paper, grid, [*rows, ("", "", last, "", content.total_hours)])
    bottom = _pairs(paper, "三、出具单位", content.issuer, bottom + 3.5)
    _foot(paper, content, bottom + 7)


def _foot(paper: Paper, content: ServiceCertificateContent, top: float) -> None:
    """Draw group four, the signatures and the place for the seal."""
    paper.text(LEFT, top, "四、编号、日期和说明", _HEAD_STYLE, FORM)
    kai = Style(Face.KAI, 9.5)
    y = top + 5.5
    for note in content.notes:
        fitted = paper.fit(note, kai, SMALLEST, RIGHT - LEFT, 2, height=8.5)
        paper.fitted(LEFT, y, fitted, kai, Slot("notes", "说明"), leading=1.2)
        y += 4.6 * len(fitted.lines) + 0.8
    _seal(paper)
    if content.qr_digits:
        paper.qr(LEFT, 256, 22, content.qr_digits)
    label = Style(Face.SANS, 11)
    for number, words in enumerate(("负责人签字：", "经办人签字：")):
        base = 258 + number * 11
        paper.text(46, base, words, label, FORM)
        paper.rule((70, base + 1.2, 120, base + 1.2), 0.4)
    paper.text(46, 280, f"出具日期：{content.issued_on}", label, Slot("issued_on", "日期"))


def _seal(paper: Paper) -> None:
    """Draw the dashed square for the seal."""
    left, top, size = _SEAL
    steps = int(size / _DASH / 2)
    for number in range(steps + 1):
        start = number * 2 * _DASH
        end = min(start + _DASH, size)
        for y in (top, top + size):
            paper.rule((left + start, y, left + end, y), 0.5)
        for x in (left, left + size):
            paper.rule((x, top + start, x, top + end), 0.5)
    middle = Style(Face.KAI, 11)
    paper.text(left + size / 2, top + size / 2 + 1.5, "（公章）", middle, FORM, Align.CENTRE)


def _further_page(
    paper: Paper, content: ServiceCertificateContent, start: int, page: tuple[int, int]
) -> None:
    paper.start_page()
    paper.text(105, 26, f"{_TITLE}（附页）", Style(Face.TITLE, 18), FORM, Align.CENTRE)
    draw_mark(paper, content.mark)
    _number(paper, content, 35, page)
    grid = Grid(LEFT, 40, _WIDTHS, _HEADS, row=7.6, left_columns=frozenset({2}))
    rows = content.rows[start : start + ROWS_ON_FURTHER]
    bottom = draw_grid(paper, grid, _cells(rows, start + 1))
    words = f"姓名：{content.identity[0][1]}　　合计 {content.total_hours} 小时　　盖骑缝章有效"
    fitted = paper.fit(words, _WORDS, SMALLEST, RIGHT - LEFT)
    paper.fitted(LEFT, bottom + 6, fitted, _WORDS, Slot("identity", "姓名"))


def _number(
    paper: Paper, content: ServiceCertificateContent, y: float, page: tuple[int, int]
) -> None:
    paper.text(LEFT, y, f"编号：{content.number}", _WORDS, Slot("number", "编号"))
    if content.reprint:
        bold = Style(Face.BOLD, 10.5)
        paper.text(105, y, content.reprint, bold, Slot("reprint", "补打"), Align.CENTRE)
    words = f"第 {page[0]} 页 / 共 {page[1]} 页"
    paper.text(RIGHT, y, words, Style(Face.SANS, 9), FORM, Align.RIGHT)


def _pairs(paper: Paper, title: str, facts: Sequence[tuple[str, str]], top: float) -> float:
    """Draw a title and facts two in a line; return where the box ends."""
    paper.text(LEFT, top + 4.5, title, _HEAD_STYLE, FORM)
    box, step = top + 7, 8.6
    lines = -(-len(facts) // 2)
    middle = (LEFT + RIGHT) / 2
    for number, (words, text) in enumerate(facts):
        line, side = divmod(number, 2)
        left = middle if side else LEFT
        room = (RIGHT if side else middle) - left
        label = Style(Face.BOLD, 10.5)
        y = box + (line + 0.5) * step
        fitted_label = paper.fit(words, label, SMALLEST, 30)
        paper.fitted(left + 2, y, fitted_label, label, FORM)
        fitted = paper.fit(text, _WORDS, SMALLEST, room - 36, 2, height=step - 0.8)
        paper.fitted(left + 34, y, fitted, _WORDS, Slot("facts", words))
        paper.rule((left + 32, box + line * step, left + 32, box + (line + 1) * step), 0.3)
        if side == 0 and line:
            paper.rule((LEFT, box + line * step, RIGHT, box + line * step), 0.4)
    paper.rule((middle, box, middle, box + lines * step), 0.4)
    paper.frame((LEFT, box, RIGHT - LEFT, lines * step), 1.0)
    return box + lines * step


def _cells(rows: Sequence[ServiceRow], first: int) -> list[tuple[str, ...]]:
    return [
        (
            str(number),
            row.day,
            row.activity,
            row.content,
            f"{row.hours} 补" if row.is_made_up else row.hours,
        )
        for number, row in enumerate(rows, first)
    ]

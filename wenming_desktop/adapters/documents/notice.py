"""Form T11, 公示表: a list for the wall, A4 upright, what is said below it on the last page."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_heading,
)
from wenming_desktop.adapters.documents.grid import Grid, draw_grid
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.volunteer_life.paper_content import NoticeContent

ROWS_A_PAGE: Final = 20
_ROW: Final = 9.0


def draw_notice(content: NoticeContent) -> Paper:
    """Draw all pages."""
    paper = Paper(content.title)
    pages = max(1, -(-len(content.rows) // ROWS_A_PAGE))
    for page in range(pages):
        paper.start_page()
        draw_heading(paper, content.title, content.about, content.mark)
        small = Style(Face.SANS, 9)
        paper.text(RIGHT, 45, f"第 {page + 1} 页 / 共 {pages} 页", small, FORM, Align.RIGHT)
        shown = content.rows[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]
        grid = Grid(LEFT, 48, content.widths, content.heads, row=_ROW)
        bottom = draw_grid(paper, grid, shown)
    _below(paper, content, bottom + 9)
    return paper


def _below(paper: Paper, content: NoticeContent, top: float) -> None:
    words = Style(Face.SANS, 11)
    y = top
    for note in content.notes:
        fitted = paper.fit(note, words, SMALLEST, RIGHT - LEFT, 2)
        paper.fitted(LEFT, y, fitted, words, Slot("notes", "说明"), leading=1.3)
        y += 6.2 * len(fitted.lines) + 1
    fitted = paper.fit(content.unit, words, SMALLEST, 110)
    paper.fitted(RIGHT, y + 5, fitted, words, Slot("unit", "单位"), Align.RIGHT)
    paper.text(RIGHT, y + 13, f"{content.day}（盖章）", words, FORM, Align.RIGHT)

"""Form T12, the paper of one row (红白事报备单, 品牌, 阵地共享): A4 upright, one page."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_facts,
    draw_heading,
    draw_signatures,
    draw_steps,
)
from wenming_desktop.adapters.documents.paper import Paper, Slot, Style
from wenming_desktop.services.field_papers.ports import FieldPaperContent

_SIGNED_BY: Final = ("签字", "电话", "日期")
_BOTTOM, _SIGNATURES, _MOST_LINES = 280.0, 232.0, 24


def draw_field_paper(content: FieldPaperContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title)
    paper.start_page()
    draw_heading(paper, content.title, content.about, content.mark)
    y = draw_facts(paper, content.facts, 56, 12) + 16
    if content.sentences:
        y = draw_steps(paper, content.heading, content.sentences, y, 9) + 12
    signed = any(content.sides)
    if content.text:
        style = Style(Face.SANS, 12)
        room = (_SIGNATURES if signed else _BOTTOM) - y - 4
        fitted = paper.fit(content.text, style, SMALLEST, RIGHT - LEFT, _MOST_LINES, height=room)
        height = len(fitted.lines) * fitted.size * 1.6 * 25.4 / 72
        paper.fitted(LEFT, y + height / 2, fitted, style, Slot("text", "正文"), leading=1.6)
    if signed:
        paper.text(LEFT, _SIGNATURES - 4, "双方各存一份。", Style(Face.KAI, 10), FORM)
        draw_signatures(paper, (_SIGNATURES, 46), content.sides, _SIGNED_BY)
    return paper

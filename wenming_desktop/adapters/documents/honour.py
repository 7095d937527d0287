"""Form T4, 荣誉证书: A4 lying, one page, a double border and room for the seal."""

from typing import Final

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import A4, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.text_layout import wrap
from wenming_desktop.services.volunteer_life.paper_content import HonourContent

_RED: Final = HexColor(0xA4221A)
_GOLD: Final = HexColor(0xB58A3C)
_WIDTH, _HEIGHT = A4[1], A4[0]
_LEFT, _RIGHT = 40.0, 257.0
_BODY: Final = Style(Face.KAI, 20)
_SMALLEST: Final = 14.0
_MM: Final = 72 / 25.4


def draw_honour(content: HonourContent) -> Paper:
    """Draw the page."""
    paper = Paper("荣誉证书", (_WIDTH, _HEIGHT))
    paper.start_page()
    for inset, points, colour in ((9.0, 3.4, _RED), (11.5, 0.8, _GOLD), (14.0, 0.8, _RED)):
        box = (inset, inset, _WIDTH - 2 * inset, _HEIGHT - 2 * inset)
        paper.frame(box, points, colour)
    title = Style(Face.TITLE, 44, _RED)
    paper.spread(_WIDTH / 2 - 44, 52, "荣誉证书", title, FORM, 88)
    if content.mark:
        paper.frame((20, 22, 12, 7), 0.6, radius=0.8)
        mark = Style(Face.BOLD, 11)
        paper.text(26, 27, content.mark, mark, Slot("mark", "角标"), Align.CENTRE)
    head = Style(Face.KAI, 24)
    fitted = paper.fit(content.salutation, head, _SMALLEST, _RIGHT - _LEFT)
    paper.fitted(_LEFT, 76, fitted, head, Slot("salutation", "称呼"))
    _body(paper, content.body)
    signed = Style(Face.SANS, 18)
    fitted = paper.fit(content.signed_by, signed, 10, 150)
    paper.fitted(254, 160, fitted, signed, Slot("signed_by", "落款"), Align.RIGHT)
    paper.text(254, 173, content.signed_on, signed, Slot("signed_on", "日期"), Align.RIGHT)
    if content.number.isdecimal():
        paper.qr(24, 164, 22, content.number)
        small = Style(Face.SANS, 9)
        paper.text(49, 184, f"志愿者编号 {content.number}", small, Slot("number", "编号"))
    return paper


def _body(paper: Paper, words: str) -> None:
    """Draw the body, first line set in by two characters, 1.75 lines apart."""
    size = _BODY.size
    while True:
        ems = (_RIGHT - _LEFT) * _MM / size
        lines = wrap(f"　　{words}", _BODY.face, ems)
        if len(lines) <= 4 or size <= _SMALLEST:  # noqa: PLR2004  what stands above the signature
            break
        size -= 0.5
    step = size * 1.75 / _MM
    for number, line in enumerate(lines):
        style = Style(_BODY.face, size)
        paper.text(_LEFT, 94 + number * step, line, style, Slot("body", "正文"))

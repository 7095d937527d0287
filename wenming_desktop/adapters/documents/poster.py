"""Form T2, the poster (海报), in three looks. Millimetres are those of A3; A4 is the same, smaller.

Head and foot stand still; poster_body shares out what is between them.
"""

from reportlab.lib.colors import Color

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import MM, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.poster_body import draw_body
from wenming_desktop.adapters.documents.poster_look import (
    FOOT_RULE,
    GREY,
    HEAD_BOTTOM,
    HEIGHT,
    LEFT,
    LOOKS,
    MIDDLE,
    RED,
    RIGHT,
    WIDTH,
    Look,
)
from wenming_desktop.adapters.documents.text_layout import Fitted
from wenming_desktop.services.paper_content import PosterContent

A4_OF_A3 = 210 / 297
QR = (32.0, 355.0, 40.0)
"""Left, top and size of the dark modules, on A3."""

_FRAME = 12.5
_INNER_FRAME = 15.5
_FOOT_HEIGHT = 46.0
_FORM = Slot("form", "海报")


def draw_poster(content: PosterContent) -> Paper:
    """Draw the poster on A4."""
    paper = Paper(content.title)
    paper.start_page()
    add_poster(paper, content)
    return paper


def add_poster(paper: Paper, content: PosterContent) -> None:
    """Draw the poster on an A4 page that is there already."""
    with paper.part(A4_OF_A3):
        draw_everything(paper, content)


def draw_everything(paper: Paper, content: PosterContent) -> None:
    """Draw the poster at the scale that the paper has, its millimetres being those of A3."""
    look = LOOKS[content.variant]
    _frame(paper, look)
    _head(paper, content, look)
    draw_body(paper, content, look)
    _foot(paper, content, look)


def _frame(paper: Paper, look: Look) -> None:
    if look.solid:
        paper.solid((_FRAME, _FRAME, WIDTH - 2 * _FRAME, HEAD_BOTTOM - _FRAME), RED)
    for inset, points in ((_FRAME, 2.4), (_INNER_FRAME, 0.8)):
        box = (inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
        paper.frame(box, points, look.line)
    if not look.solid:
        paper.rule((LEFT, HEAD_BOTTOM, RIGHT, HEAD_BOTTOM), 2.4, look.accent)
        paper.rule((LEFT, HEAD_BOTTOM + 2, RIGHT, HEAD_BOTTOM + 2), 0.8, look.accent)


def _head(paper: Paper, content: PosterContent, look: Look) -> None:
    organisation = Style(Face.SANS, 21, look.head_colour)
    fitted = paper.fit(content.organisation, organisation, 12, 220)
    slot = Slot("organisation", "单位")
    paper.fitted(MIDDLE, 29, fitted, organisation, slot, Align.CENTRE)
    title = Style(Face.TITLE, look.title[0], look.title_colour)
    fitted = paper.fit(content.title, title, look.title[1], 246, 2, height=42, even=True)
    middle = 56.0 if content.slogan else 65.0
    slot = Slot("title", "标题")
    paper.fitted(MIDDLE, middle, fitted, title, slot, Align.CENTRE, leading=1.24)
    if content.slogan:
        _ornament(paper, 80, look.line)
        slogan = Style(Face.KAI, 22, look.head_colour)
        fitted = paper.fit(content.slogan, slogan, 14, 240)
        paper.fitted(MIDDLE, 90.5, fitted, slogan, Slot("slogan", "口号"), Align.CENTRE)
    if content.mark:
        style = Style(Face.BOLD, 13, look.title_colour)
        paper.frame((21, 21, 16, 9), 1.0, look.title_colour, radius=1.5)
        fitted = paper.fit(content.mark, style, 8, 14)
        paper.fitted(29, 25.5, fitted, style, Slot("mark", "角标"), Align.CENTRE)


def _ornament(paper: Paper, y: float, colour: Color) -> None:
    paper.rule((MIDDLE - 40, y, MIDDLE - 4.5, y), 1.0, colour)
    paper.rule((MIDDLE + 4.5, y, MIDDLE + 40, y), 1.0, colour)
    paper.diamond(MIDDLE, y, 1.6, colour)


def _foot(paper: Paper, content: PosterContent, look: Look) -> None:
    paper.rule((LEFT, FOOT_RULE, RIGHT, FOOT_RULE), 1.0, look.line)
    left = LEFT
    if content.qr_digits:
        paper.qr(*QR, content.qr_digits)
        left = QR[0] + QR[2] + 14
    heading = Style(Face.TITLE, look.heading * 0.84, look.accent)
    contact = Style(Face.BOLD, look.contact)
    note = Style(Face.KAI, look.note, GREY)
    width = RIGHT - left
    parts = []
    if content.contact:
        fitted = paper.fit("报名与咨询", heading, heading.size, width)
        parts.append((fitted, heading, _FORM))
        fitted = _readable(paper, content.contact, contact, width)
        parts.append((fitted, contact, Slot("contact", "联系人")))
    if content.note:
        fitted = _readable(paper, content.note, note, width)
        parts.append((fitted, note, Slot("note", "备注")))
    if content.qr_digits:
        number = Style(Face.SANS, 10.8, GREY)
        words = f"编号  {_grouped(content.qr_digits)}"
        parts.append((paper.fit(words, number, 10.7, width), number, _FORM))
    _stack(paper, left, parts)


def _grouped(digits: str) -> str:
    """Return digits in groups of four, for a person to read out."""
    return "  ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def _readable(paper: Paper, text: str, style: Style, width: float) -> Fitted:
    """Fit into two lines; rather two lines of a good size than one small line."""
    fitted = paper.fit(text, style, style.size * 0.87, width, 2, height=16)
    return paper.fit(text, style, 11, width, 2, height=16) if fitted.lost else fitted


def _stack(paper: Paper, left: float, parts: list[tuple[Fitted, Style, Slot]]) -> None:
    """Spread the lines of the foot evenly beside the QR code, a little beyond its height."""
    heights = [fitted.size / MM * (1 + 1.3 * (len(fitted.lines) - 1)) for fitted, _, _ in parts]
    spare = (_FOOT_HEIGHT - sum(heights)) / max(len(parts), 1)
    y = QR[1] + (QR[2] - _FOOT_HEIGHT + spare) / 2
    for (fitted, style, slot), height in zip(parts, heights, strict=True):
        paper.fitted(left, y + height / 2, fitted, style, slot, leading=1.3)
        y += height + spare

"""Form T9, 校准页: a grid, rulers from the edges and a cross of 180 × 250 mm to measure; A4."""

from typing import Final

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, SMALLEST
from wenming_desktop.adapters.documents.paper import A4, WHITE, Align, Paper, Style
from wenming_desktop.services.forms.ports import CalibrationContent

EDGE: Final = 5.0
CROSS: Final = (180.0, 250.0)
"""Lengths in mm, between the ends of the thick lines."""
_MIDDLE: Final = (A4[0] / 2, A4[1] / 2)
_FINE: Final = HexColor(0xBBBBBB)
_TEXT: Final = Style(Face.SANS, 11)


def draw_calibration_page(content: CalibrationContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title)
    paper.start_page()
    _grid(paper)
    _rulers(paper)
    _cross(paper)
    _words(paper, content)
    return paper


def _grid(paper: Paper) -> None:
    width, height = A4
    for x in range(10, int(width), 10):
        paper.rule((x, EDGE, x, height - EDGE), 0.25, _FINE)
    for y in range(10, int(height), 10):
        paper.rule((EDGE, y, width - EDGE, y), 0.25, _FINE)
    paper.frame((EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE), 0.5)


def _rulers(paper: Paper) -> None:
    """Draw, in the middle of each edge, a scale that counts millimetres from that edge."""
    width, height = A4
    small = Style(Face.SANS, 6.5)
    for mm in range(int(EDGE), 31):
        long = 5.0 if mm % 5 == 0 else 2.5
        for y in (60.0, 200.0):
            paper.rule((mm, y, mm, y + long), 0.4)
            paper.rule((width - mm, y, width - mm, y + long), 0.4)
        for x in (60.0, 150.0):
            paper.rule((x, mm, x + long, mm), 0.4)
            paper.rule((x, height - mm, x + long, height - mm), 0.4)
        if mm % 10 == 0:
            paper.text(mm, 69, str(mm), small, FORM, Align.CENTRE)
            paper.text(width - mm, 69, str(mm), small, FORM, Align.CENTRE)
            paper.text(67, mm + 1, str(mm), small, FORM)
            paper.text(67, height - mm + 1, str(mm), small, FORM)


def _cross(paper: Paper) -> None:
    (x, y), (width, height) = _MIDDLE, CROSS
    paper.rule((x - width / 2, y, x + width / 2, y), 0.8)
    paper.rule((x, y - height / 2, x, y + height / 2), 0.8)
    for end in (x - width / 2, x + width / 2):
        paper.rule((end, y - 4, end, y + 4), 0.8)
    for end in (y - height / 2, y + height / 2):
        paper.rule((x - 4, end, x + 4, end), 0.8)
    number = Style(Face.BOLD, 14)
    places = ((10.0, y - 2), (x + 7, 18.0), (50.0, y - 2), (x + 7, 250.0))
    for (left, foot), words in zip(places, "①②③④", strict=True):
        paper.solid((left - 3.4, foot - 5, 6.8, 6.6), WHITE)
        paper.text(left, foot, words, number, FORM, Align.CENTRE)


def _words(paper: Paper, content: CalibrationContent) -> None:
    paper.solid((30.3, 80.3, 149.4, 59.4), WHITE)
    paper.text(_MIDDLE[0], 90, content.title, Style(Face.TITLE, 18), FORM, Align.CENTRE)
    for number, words in enumerate(content.steps):
        y = 100 + number * 9
        fitted = paper.fit(words, _TEXT, SMALLEST, 143)
        paper.fitted(34, y, fitted, _TEXT, FORM)
    paper.solid((30.3, 160.3, 149.4, 39.4), WHITE)
    for number, words in enumerate(content.measured):
        y = 170 + number * 8
        paper.text(34, y, words, _TEXT, FORM)
        paper.rule((110, y + 1.2, 150, y + 1.2), 0.4)
        paper.text(152, y, "毫米", _TEXT, FORM)

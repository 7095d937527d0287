"""Form T3, 志愿者证 85.6 × 54 mm: eight on A4 with crop marks, their backs on the page behind.

The backs stand in mirrored columns, so that they meet their fronts when the sheet is turned over
its long edge.
"""

from typing import Final

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.bar_code import bars_of
from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import WHITE, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.poster_look import RED
from wenming_desktop.services.forms.ports import VolunteerCard, VolunteerCardsContent

CARD: Final = (85.6, 54.0)
GAP: Final = (6.0, 3.0)
COLUMNS, ROWS = 2, 4
LEFT: Final = (210 - COLUMNS * CARD[0] - GAP[0]) / 2
TOP: Final = (297 - ROWS * CARD[1] - (ROWS - 1) * GAP[1]) / 2
QR: Final = (64.1, 31.5, 17.0)
"""Left, top and side within a card."""
BARS: Final = (17.8, 17.0, 50.0, 10.0)
"""Left, top, width, height of the lines on the back."""
_BAND: Final = 11.5
_PHOTO: Final = (5.0, 16.0, 21.0, 28.0)
_GREY: Final = HexColor(0x777777)
_CROP: Final = 4.0


def draw_volunteer_cards(content: VolunteerCardsContent) -> Paper:
    """Draw fronts and backs, page by page."""
    paper = Paper("志愿者证")
    each = COLUMNS * ROWS
    for first in range(0, len(content.cards), each):
        cards = content.cards[first : first + each]
        for back in (False, True):
            paper.start_page()
            _crop_marks(paper)
            for place, card in enumerate(cards):
                row, column = divmod(place, COLUMNS)
                column = COLUMNS - 1 - column if back else column
                left = LEFT + column * (CARD[0] + GAP[0])
                top = TOP + row * (CARD[1] + GAP[1])
                draw = _back if back else _front
                draw(paper, content, card, (left, top))
    return paper


def _crop_marks(paper: Paper) -> None:
    """Draw short lines outside the block, in line with every edge of a card."""
    for column in range(COLUMNS):
        for x in (LEFT + column * (CARD[0] + GAP[0]), LEFT + column * (CARD[0] + GAP[0]) + CARD[0]):
            paper.rule((x, TOP - 1 - _CROP, x, TOP - 1), 0.4)
            paper.rule((x, 297 - TOP + 1, x, 297 - TOP + 1 + _CROP), 0.4)
    for row in range(ROWS):
        for y in (TOP + row * (CARD[1] + GAP[1]), TOP + row * (CARD[1] + GAP[1]) + CARD[1]):
            paper.rule((LEFT - 1 - _CROP, y, LEFT - 1, y), 0.4)
            paper.rule((210 - LEFT + 1, y, 210 - LEFT + 1 + _CROP, y), 0.4)


def _front(
    paper: Paper, content: VolunteerCardsContent, card: VolunteerCard, at: tuple[float, float]
) -> None:
    left, top = at
    paper.solid((left, top, CARD[0], _BAND), RED)
    paper.frame((left, top, *CARD), 0.4, _GREY)
    title = Style(Face.TITLE, 15, WHITE)
    paper.text(left + 5, top + 7.7, "志愿者证", title, FORM)
    unit = Style(Face.SANS, 8.5, WHITE)
    fitted = paper.fit(content.unit, unit, 6, 50, 2, height=9)
    paper.fitted(left + 81, top + _BAND / 2, fitted, unit, Slot("unit", "单位"), Align.RIGHT)
    photo_left, photo_top, width, height = _PHOTO
    paper.frame((left + photo_left, top + photo_top, width, height), 0.4, _GREY)
    words = Style(Face.KAI, 9, _GREY)
    middle = left + photo_left + width / 2
    paper.text(middle, top + photo_top + height / 2, "贴照片", words, FORM, Align.CENTRE)
    name = Style(Face.BOLD, 17)
    fitted = paper.fit(card.name, name, 10, 31, 2, height=12)
    paper.fitted(left + 30, top + 20, fitted, name, Slot("name", "姓名"))
    small = Style(Face.SANS, 8.5)
    for line, (label, value) in enumerate(
        (("编号", card.number), ("队伍", card.team), ("站点", content.short_unit))
    ):
        y = top + 29 + line * 6
        paper.text(left + 30, y + 1, label, Style(Face.BOLD, 8), FORM)
        fitted = paper.fit(value or "—", small, 6, 25.5, 2, height=5.6)
        paper.fitted(left + 37.5, y, fitted, small, Slot(label, label))
    if card.digits:
        paper.qr(left + QR[0], top + QR[1], QR[2], card.digits)
    motto = Style(Face.KAI, 8.5, RED)
    fitted = paper.fit(content.motto, motto, 6.5, 57)
    paper.fitted(left + 5, top + 49.5, fitted, motto, Slot("motto", "誓词"))
    _mark(paper, content, (left + 64.1, top + 15))


def _back(
    paper: Paper, content: VolunteerCardsContent, card: VolunteerCard, at: tuple[float, float]
) -> None:
    left, top = at
    paper.frame((left, top, *CARD), 0.4, _GREY)
    middle = left + CARD[0] / 2
    head = Style(Face.BOLD, 10)
    fitted = paper.fit(card.name, head, 7, 70)
    paper.fitted(middle, top + 8, fitted, head, Slot("name", "姓名"), Align.CENTRE)
    if card.digits:
        bar_left, bar_top, width, height = BARS
        for start, share in bars_of(card.digits):
            box = (left + bar_left + start * width, top + bar_top, share * width, height)
            paper.solid(box)
        digits = Style(Face.SANS, 9)
        paper.text(middle, top + 31, card.digits, digits, FORM, Align.CENTRE)
    small = Style(Face.SANS, 8)
    lines = ("本证用于志愿服务签到，仅限本人使用。", f"遗失请告诉本单位　电话：{content.phone}")
    for number, words in enumerate(lines):
        fitted = paper.fit(words, small, 6, CARD[0] - 12)
        y = top + 39 + number * 5.5
        paper.fitted(middle, y, fitted, small, Slot("phone", "挂失电话"), Align.CENTRE)


def _mark(paper: Paper, content: VolunteerCardsContent, at: tuple[float, float]) -> None:
    if content.mark:
        paper.frame((*at, 9, 5), 0.5, radius=0.8)
        style = Style(Face.BOLD, 8)
        slot = Slot("mark", "角标")
        paper.text(at[0] + 4.5, at[1] + 3.6, content.mark, style, slot, Align.CENTRE)

"""Form T7, 活动情况记录表: A4 upright, one page, two photos of 80 × 60 mm."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LABEL,
    LEFT,
    RIGHT,
    SMALLEST,
    VALUE,
    draw_heading,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.small_picture import draw_photo
from wenming_desktop.services.forms.ports import RecordSheetContent

PHOTO: Final = (80.0, 60.0)
"""Millimetres of a photo's place."""
PHOTOS_AT: Final = ((22.0, 184.5), (108.0, 184.5))
_TOP, _ROW, _LABEL_WIDTH = 44.0, 11.0, 26.0
_SUMMARY: Final = Style(Face.SANS, 11)
_SUMMARY_HEIGHT: Final = 70.0
_MOST_LINES: Final = 13
_LINE: Final = 10.0
_MIDDLE: Final = (LEFT + RIGHT) / 2
_PHOTOS_HEIGHT: Final = 75.0


def draw_record_sheet(content: RecordSheetContent) -> Paper:
    """Draw the page."""
    paper = Paper("活动情况记录表")
    add_record_sheet(paper, content)
    return paper


def add_record_sheet(paper: Paper, content: RecordSheetContent) -> None:
    """Draw the sheet behind the pages that are there."""
    paper.start_page()
    draw_heading(paper, "活动情况记录表", content.unit, content.mark)
    y = _cell(paper, (LEFT, _TOP, RIGHT - LEFT), "活动名称", content.activity_name)
    half = (RIGHT - LEFT) / 2
    for number, (words, value) in enumerate(content.facts):
        left = LEFT + half * (number % 2)
        bottom = _cell(paper, (left, y, half), words, value)
        if number % 2:
            y = bottom
    y = _summary(paper, content, y)
    _photos(paper, content, y)
    _signed(paper, content, y + _PHOTOS_HEIGHT + 10)


def _cell(paper: Paper, place: tuple[float, float, float], words: str, value: str) -> float:
    """Draw a label and its value at (left, top, width); return where the row ends."""
    left, top, width = place
    paper.frame((left, top, width, _ROW), 0.5)
    paper.rule((left + _LABEL_WIDTH, top, left + _LABEL_WIDTH, top + _ROW), 0.5)
    middle = top + _ROW / 2
    paper.fitted(
        left + _LABEL_WIDTH / 2, middle, paper.fit(words, LABEL, 8, 24), LABEL, FORM, Align.CENTRE
    )
    room = width - _LABEL_WIDTH - 4
    fitted = paper.fit(value, VALUE, 9.5, room, 2, height=_ROW - 1)
    if fitted.lost:
        fitted = paper.fit(value, VALUE, SMALLEST, room, 2, height=_ROW - 1)
    paper.fitted(left + _LABEL_WIDTH + 2, middle, fitted, VALUE, Slot(words, words))
    return top + _ROW


def _summary(paper: Paper, content: RecordSheetContent, top: float) -> float:
    """Draw how it went, or lines to write it on; return where the box ends."""
    height = _SUMMARY_HEIGHT
    paper.frame((LEFT, top, RIGHT - LEFT, height), 0.5)
    paper.text(LEFT + 3, top + 6.5, "活动过程（300 字以内）", LABEL, FORM)
    if not content.summary:
        for number in range(1, int((height - 8) / _LINE) + 1):
            y = top + 8 + number * _LINE
            paper.rule((LEFT + 3, y, RIGHT - 3, y), 0.4)
        return top + height
    room = height - 12
    fitted = paper.fit(
        content.summary, _SUMMARY, SMALLEST, RIGHT - LEFT - 8, _MOST_LINES, height=room / 1.25
    )
    lines = len(fitted.lines) * fitted.size * 1.4 * 25.4 / 72
    slot = Slot("summary", "活动过程")
    paper.fitted(LEFT + 4, top + 9.5 + lines / 2, fitted, _SUMMARY, slot, leading=1.4)
    return top + height


def _photos(paper: Paper, content: RecordSheetContent, top: float) -> None:
    paper.frame((LEFT, top, RIGHT - LEFT, _PHOTOS_HEIGHT), 0.5)
    for number, (left, photo_top) in enumerate(PHOTOS_AT):
        photo = content.photos[number] if number < len(content.photos) else None
        draw_photo(paper, (left, photo_top, *PHOTO), photo, Slot(f"photos[{number}]", "照片说明"))


def _signed(paper: Paper, content: RecordSheetContent, base: float) -> None:
    step = (RIGHT - LEFT) / 3
    for number, (words, name) in enumerate(
        (("记录人", content.record_keeper), ("审核人", content.reviewed_by), ("日期", ""))
    ):
        left = LEFT + number * step
        paper.text(left, base, words, LABEL, FORM)
        paper.rule((left + 14, base + 1.2, left + step - 5, base + 1.2), 0.4)
        fitted = paper.fit(name, VALUE, SMALLEST, step - 21)
        paper.fitted(left + 15, base - 1.3, fitted, VALUE, Slot(words, words))

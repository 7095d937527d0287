"""Form T10, a month of the practice calendar: A4 broadside, one page, for the notice board."""

from typing import Final

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, SMALLEST
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.text_layout import Fitted
from wenming_desktop.services.practice_calendar.ports import (
    MonthContent,
    PrintedDay,
    PrintedLine,
)

BROADSIDE: Final = (297.0, 210.0)
_LEFT, _RIGHT, _TOP, _HEAD, _BOTTOM = 12.0, 285.0, 30.0, 8.0, 198.0
_DAYS: Final = 7
_WIDTH: Final = (_RIGHT - _LEFT) / _DAYS
_RED, _GREY = HexColor(0xB3261E), HexColor(0x5F5A52)
_PALE: Final = HexColor(0xFBEDEB)
_LINE: Final = 5.0
"""Height of one line of a cell, in millimetres."""
_TIGHT: Final = 0.8
"""What the second line of one item takes of that."""


def draw_month(content: MonthContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title, BROADSIDE)
    paper.start_page()
    paper.text(148.5, 20, content.title, Style(Face.TITLE, 20), FORM, Align.CENTRE)
    unit = Style(Face.KAI, 11)
    fitted = paper.fit(content.unit, unit, SMALLEST, 85)
    paper.fitted(_RIGHT, 24.5, fitted, unit, Slot("unit", "单位"), Align.RIGHT)
    if content.mark:
        paper.frame((_LEFT, 15, 9, 5.4), 0.6, radius=0.8)
        paper.text(_LEFT + 4.5, 18.9, content.mark, Style(Face.BOLD, 9), FORM, Align.CENTRE)
    _week_heads(paper)
    weeks = [content.days[at : at + _DAYS] for at in range(0, len(content.days), _DAYS)]
    height = (_BOTTOM - _TOP - _HEAD) / len(weeks)
    for row, week in enumerate(weeks):
        for column, day in enumerate(week):
            box = (_LEFT + column * _WIDTH, _TOP + _HEAD + row * height, _WIDTH, height)
            _cell(paper, box, day)
    if content.note:
        paper.text(_LEFT, 204, content.note, Style(Face.KAI, 9, _GREY), FORM)
    return paper


def _week_heads(paper: Paper) -> None:
    for column, words in enumerate("一二三四五六日"):
        colour = _RED if column >= _DAYS - 2 else HexColor(0x1F1B16)
        middle = _LEFT + (column + 0.5) * _WIDTH
        style = Style(Face.BOLD, 12, colour)
        paper.text(middle, _TOP + 5.6, f"星期{words}", style, FORM, Align.CENTRE)


def _cell(paper: Paper, box: tuple[float, float, float, float], day: PrintedDay) -> None:
    left, top, width, height = box
    if day.number and day.is_free:
        paper.solid(box, _PALE)
    paper.frame(box, 0.5, _GREY)
    if not day.number:
        return
    colour = _RED if day.is_free else HexColor(0x1F1B16)
    paper.text(left + 2, top + 6.4, f"{day.number}", Style(Face.BOLD, 15, colour), FORM)
    if day.badge:
        paper.text(left + 11, top + 5.4, day.badge, Style(Face.BOLD, 9, colour), FORM)
    slot = Slot(f"days[{day.number}]", f"{day.number}日")
    paper.text(left + width - 2, top + 5.4, day.lunar, Style(Face.KAI, 9, _GREY), slot, Align.RIGHT)
    y = top + 10.2
    if day.occasions:
        style = Style(Face.BOLD, 9, _RED)
        paper.fitted(left + 2, y, paper.fit(day.occasions, style, 6.5, width - 4), style, slot)
        y += _LINE
    _lines(paper, (left, y, width, top + height), day, slot)


def _lines(
    paper: Paper, room: tuple[float, float, float, float], day: PrintedDay, slot: Slot
) -> None:
    """Draw as many items as there is room for, on two lines each where all have room for that."""
    left, y, width, bottom = room
    most = max(1, int((bottom - y + _LINE / 2) / _LINE))
    shown = day.lines if len(day.lines) <= most else day.lines[: most - 1]
    several = 2 if 2 * len(day.lines) <= most else 1
    style = Style(Face.SANS, 9)
    for words in shown:
        fitted = _fitted(paper, words, style, width - 4, several)
        taken = (len(fitted.lines) - 1) * _LINE * _TIGHT
        paper.fitted(left + 2, y + taken / 2, fitted, style, slot)
        y += _LINE + taken
    if len(shown) < len(day.lines):
        more = f"还有 {len(day.lines) - len(shown)} 项"
        paper.fitted(left + 2, y, paper.fit(more, style, 6, width - 4), style, slot)


def _fitted(paper: Paper, line: PrintedLine, style: Style, width: float, lines: int) -> Fitted:
    """Fit one item; where there is no room for its place, the place is left out."""
    height = lines * _LINE
    whole = f"{line.words}（{line.place}）" if line.place else line.words
    fitted = paper.fit(whole, style, 7, width, lines, height=height)
    if not fitted.lost:
        return fitted
    return paper.fit(line.words, style, 6, width, lines, height=height)

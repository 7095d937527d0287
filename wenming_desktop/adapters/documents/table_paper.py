"""Lists as PDF: tables over as many A4 pages as they need, drawn in black for cheap printers."""

from dataclasses import dataclass
from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import A4, MM, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.text_layout import LEADING, Fitted
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
)

_SIDE: Final = 15.0
_FOOT: Final = 16.0
_TOP: Final = 15.0
_CELL: Final = 1.6
"""Millimetres left free in a cell on each side."""
_LEAST_ROW: Final = 8.0
_MOST_LINES: Final = 14
_TEXT: Final = Style(Face.SANS, 10)
_HEAD: Final = Style(Face.BOLD, 10)
_SMALLEST: Final = 8.0
_SLOT: Final = Slot("table", "表格")
_ROOM_TO_SIGN: Final = 14.0


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Fitted, ...]
    height: float


class TableDrawing:
    """Draws one list from top to bottom."""

    def __init__(self, content: TablePaperContent) -> None:
        self._content = content
        width, height = A4[::-1] if content.wide else A4
        self._paper = Paper(content.title, (width, height))
        self._left, self._right, self._bottom = _SIDE, width - _SIDE, height - _FOOT
        self._y = 0.0
        self._turn()

    def drawn(self) -> Paper:
        """Draw everything and return the paper."""
        self._title()
        for table in self._content.tables:
            self._table(table)
        self._notes()
        self._sign()
        return self._paper

    def _turn(self) -> None:
        self._paper.start_page()
        self._y = _TOP
        words = f"第 {self._paper.pages} 页"
        middle = (self._left + self._right) / 2
        style = Style(Face.SANS, 9)
        self._paper.text(middle, self._bottom + 8, words, style, _SLOT, Align.CENTRE)

    def _title(self) -> None:
        middle, width = (self._left + self._right) / 2, self._right - self._left
        title = Style(Face.TITLE, 20)
        fitted = self._paper.fit(self._content.title, title, 12, width - 24, 2, even=True)
        self._paper.fitted(middle, self._y + 6, fitted, title, _SLOT, Align.CENTRE)
        self._y += 6 + 8 * len(fitted.lines)
        if self._content.mark:
            self._paper.frame((self._left, _TOP, 11, 6), 0.6, radius=0.8)
            mark = Style(Face.BOLD, 9)
            at = (self._left + 5.5, _TOP + 4.2)
            self._paper.text(*at, self._content.mark, mark, _SLOT, Align.CENTRE)
        if self._content.about:
            about = Style(Face.KAI, 11)
            fitted = self._paper.fit(self._content.about, about, _SMALLEST, width, 2)
            self._paper.fitted(middle, self._y + 1, fitted, about, _SLOT, Align.CENTRE)
            self._y += 6 * len(fitted.lines)

    def _table(self, table: PaperTable) -> None:
        widths = self._widths(table.columns)
        head = self._measured(tuple(one.title for one in table.columns), widths, _HEAD)
        rows = [self._measured(cells, widths, _TEXT) for cells in table.rows]
        first = rows[0].height if rows else 0.0
        if self._y + 10 + head.height + first > self._bottom:
            self._turn()
        if table.heading:
            self._y += 7
            fitted = self._paper.fit(
                table.heading, Style(Face.BOLD, 12), 9, self._right - self._left
            )
            self._paper.fitted(self._left, self._y, fitted, Style(Face.BOLD, 12), _SLOT)
            self._y += 4
        self._row(head, table.columns, widths, _HEAD)
        for row in rows:
            if self._y + row.height > self._bottom:
                self._turn()
                self._row(head, table.columns, widths, _HEAD)
            self._row(row, table.columns, widths, _TEXT)

    def _widths(self, columns: tuple[PaperColumn, ...]) -> list[float]:
        whole = sum(one.share for one in columns)
        return [(self._right - self._left) * one.share / whole for one in columns]

    def _measured(self, cells: tuple[str, ...], widths: list[float], style: Style) -> _Row:
        fitted = tuple(
            self._paper.fit(text, style, _SMALLEST, width - 2 * _CELL, _MOST_LINES)
            for text, width in zip(cells, widths, strict=True)
        )
        tallest = max(len(one.lines) * one.size * LEADING / MM for one in fitted)
        return _Row(fitted, max(_LEAST_ROW, tallest + 2 * _CELL))

    def _row(
        self, row: _Row, columns: tuple[PaperColumn, ...], widths: list[float], style: Style
    ) -> None:
        left, middle = self._left, self._y + row.height / 2
        for column, width, fitted in zip(columns, widths, row.cells, strict=True):
            self._paper.frame((left, self._y, width, row.height), 0.5)
            if column.centred or style is _HEAD:
                at = (left + width / 2, middle)
                self._paper.fitted(*at, fitted, style, _SLOT, Align.CENTRE)
            else:
                self._paper.fitted(left + _CELL, middle, fitted, style, _SLOT)
            left += width
        self._y += row.height

    def _notes(self) -> None:
        for words in self._content.notes:
            fitted = self._paper.fit(words, _TEXT, _SMALLEST, self._right - self._left, 4)
            height = len(fitted.lines) * fitted.size * LEADING / MM + 2
            if self._y + height > self._bottom:
                self._turn()
            self._y += height
            self._paper.fitted(self._left, self._y - height / 2 + 1, fitted, _TEXT, _SLOT)

    def _sign(self) -> None:
        if not self._content.signatures:
            return
        if self._y + _ROOM_TO_SIGN > self._bottom:
            self._turn()
        self._y += _ROOM_TO_SIGN
        step = (self._right - self._left) / len(self._content.signatures)
        for number, words in enumerate(self._content.signatures):
            left = self._left + number * step
            self._paper.text(left, self._y, words, _TEXT, _SLOT)
            start = left + 4.2 * len(words)
            self._paper.rule((start, self._y + 1.2, left + step - 6, self._y + 1.2), 0.5)


def draw_table_paper(content: TablePaperContent) -> Paper:
    """Draw all pages."""
    return TableDrawing(content).drawn()

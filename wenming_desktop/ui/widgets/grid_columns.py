"""Widths of the entry grid: what does not fit is left out from the least needed on.

The name stays in sight at every text size, without scrolling sideways.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.entry_words import Cell

_LETTERS = {
    Cell.NUMBER: 3,
    Cell.NAME: 10,
    Cell.PHONE: 7,
    Cell.TEAM: 9,
    Cell.CAME: 3,
    Cell.HOURS: 4,
    Cell.NOTE: 7,
    Cell.CHECK: 13,
}
"""Least width in Chinese characters; the last column takes what is left."""
_DISPENSABLE = (Cell.TEAM, Cell.PHONE, Cell.NOTE)


class GridColumns(QTableView):
    """A table for typing: cells, not rows, and columns that fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        em = metrics.horizontalAdvance("国")
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 2 * tokens.S)
        widths = {cell: em * letters + tokens.M for cell, letters in _LETTERS.items()}
        room = self.viewport().width() - sum(widths.values())
        for cell in _DISPENSABLE:
            hidden = room < 0
            self.setColumnHidden(cell, hidden)
            room += widths[cell] if hidden else 0
        for cell, width in widths.items():
            if cell is not Cell.CHECK:
                self.setColumnWidth(cell, width)

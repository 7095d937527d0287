"""A table whose columns give way: where there is no room, the least needed ones are left out.

Where there is some, those whose words would be cut are wider.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.table import Table


class Room(Protocol):
    """How much room a column wants, in Chinese characters, and whether it may be left out."""

    @property
    def letters(self) -> int: ...
    @property
    def stretched(self) -> bool: ...
    @property
    def spare(self) -> int: ...


class ListTable(Table):
    """Shows a model with one Room for each of its columns."""

    def __init__(
        self,
        name: str,
        words: str,
        model: QAbstractItemModel,
        columns: Sequence[Room],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, words, parent)
        self._columns = columns
        self.setModel(model)
        for number, column in enumerate(self._columns):
            stretched = QHeaderView.ResizeMode.Stretch
            mode = stretched if column.stretched else QHeaderView.ResizeMode.Interactive
            self.horizontalHeader().setSectionResizeMode(number, mode)
        model.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        widths = [em * column.letters + tokens.XL for column in self._columns]
        room = self.viewport().width() - sum(widths)
        order = sorted(range(len(widths)), key=lambda number: self._columns[number].spare)
        for number in order:
            if self._columns[number].spare:
                hidden = room < 0
                self.setColumnHidden(number, hidden)
                room += widths[number] if hidden else 0
        for number, width in enumerate(self._widened(widths, room)):
            if not self._columns[number].stretched:
                self.setColumnWidth(number, width)

    def _widened(self, widths: list[int], room: int) -> list[int]:
        """Give what the stretched column does not need to those whose words are cut."""
        shown = [number for number in range(len(widths)) if not self.isColumnHidden(number)]
        short = {number: self._wanted(number) - widths[number] for number in shown}
        room -= sum(max(0, short[number]) for number in shown if self._columns[number].stretched)
        for number in shown:
            if not self._columns[number].stretched:
                more = max(0, min(short[number], room))
                widths[number] += more
                room -= more
        return widths

    def _wanted(self, column: int) -> int:
        """Return how wide the words in sight are; Qt's own way takes twice as long."""
        model, metrics, widest = self.model(), self.fontMetrics(), 0
        first = max(0, self.rowAt(0))
        rows = self.viewport().height() // self.verticalHeader().defaultSectionSize() + 1
        for row in range(first, min(first + rows, model.rowCount())):
            index = model.index(row, column)
            width = metrics.horizontalAdvance(str(index.data() or ""))
            if index.data(Qt.ItemDataRole.DecorationRole) is not None:
                width += self.iconSize().width() + tokens.S
            widest = max(widest, width)
        return widest + tokens.XL

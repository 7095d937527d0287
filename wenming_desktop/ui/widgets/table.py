"""A table of records over a model: row heights, header and keys the same on every page."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from wenming_desktop.ui import theme
from wenming_desktop.ui.tokens import TextSize

_ROWS_ASKED = 3
_LEAST_ROWS = 2


class Table(QTableView):
    """Whole rows, no editing; Enter or double click is ``activated``; Tab leaves the table."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._letters: tuple[int, ...] = ()
        self._take_size()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._take_size()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens the row, as Enter does: those who know Excel press it to change."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for a few rows; whoever has more room gives it, and the table scrolls.

        Of the largest letters two, before the buttons below would be pushed out of sight.
        """
        largest = theme.text_size(theme.application()) is TextSize.LARGEST
        rows = _LEAST_ROWS if largest else _ROWS_ASKED
        return QSize(super().sizeHint().width(), self._height_of(rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height_of(_LEAST_ROWS))

    def _height_of(self, rows: int) -> int:
        head = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        return head + rows * self.verticalHeader().defaultSectionSize()

    def setColumnLetters(self, *letters: int) -> None:
        """Make each column wide enough for so many Chinese characters; 0 takes what is left."""
        self._letters = letters
        self._widen()

    def _widen(self) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        header = self.horizontalHeader()
        for column, count in enumerate(self._letters):
            if count:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, em * count + 20)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _take_size(self) -> None:
        size = theme.text_size(theme.application())
        self.verticalHeader().setDefaultSectionSize(theme.row_height(size))
        side = round(self.fontMetrics().height() * 0.9)
        self.setIconSize(QSize(side, side))
        self._widen()

"""Who could be meant by what is being typed: a small list under the cell, above it where low."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page

_MOST_ROWS = 6
_LETTERS = (7, 8, 10)
"""Width of name, telephone and team in Chinese characters."""


class PersonPopup(QFrame):
    """Never takes the focus: the keys stay with the editor, which asks ``chosen``.

    ``picked(hit)`` comes from the mouse only.
    """

    picked = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("personPopup")
        self.setAccessibleName(self.tr("候选人"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = over
        self._hits: list[PersonHit] = []
        self._model = QStandardItemModel(0, len(_LETTERS), self)
        self._list = _candidates(self)
        self._list.setModel(self._model)
        self._list.clicked.connect(self._pick)
        self._none = Label("", self, name="personPopupNone", wrap=False)
        self._keys = Label("", self, name="personPopupKeys", tone="muted")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self._list)
        for label in (self._none, self._keys):
            label.setContentsMargins(tokens.S, tokens.XS, tokens.S, tokens.XS)
            column.addWidget(label)
        self.hide()

    def offer(self, hits: Sequence[PersonHit], typed: str, cell: QRect) -> None:
        """Show these candidates at a cell, given in the coordinates of the widget below."""
        self._hits = list(hits)
        self._model.setRowCount(0)
        for hit in self._hits:
            self._model.appendRow([_item(text) for text in _texts(hit)])
        self._list.setVisible(bool(self._hits))
        self._none.setVisible(not self._hits)
        self._none.setText(self.tr("没有找到“{typed}”").format(typed=typed))
        if self._hits:
            self._list.selectRow(0)
            self._keys.setText(self.tr("Enter 选中 · ↓↑ 换人 · F4 建新档 · Esc 收起"))
        else:
            self._keys.setText(self.tr("Enter 先记下，待建档 · F4 马上建档"))
        self._place(cell)
        self.show()
        self.raise_()

    def chosen(self) -> PersonHit | None:
        """Return the candidate that Enter takes; None when there is none or nothing is shown."""
        row = self._list.currentIndex().row()
        return self._hits[row] if self.isVisible() and 0 <= row < len(self._hits) else None

    def candidates(self) -> list[PersonHit]:
        """Return who is offered; nobody while it is hidden."""
        return list(self._hits) if self.isVisible() else []

    def move_by(self, steps: int) -> None:
        """Go up or down the list; it does not go round."""
        row = self._list.currentIndex().row() + steps
        if 0 <= row < len(self._hits):
            self._list.selectRow(row)

    def rect_of(self, widget: QWidget) -> QRect:
        """Return where a widget stands in the one the candidates are shown over."""
        return QRect(widget.mapTo(self._room(), QPoint(0, 0)), widget.size())

    def _room(self) -> QWidget:
        """Return what the candidates are shown over: the whole page, for a part of it scrolls."""
        room: QWidget = self._over
        while not isinstance(room, Page) and (above := room.parentWidget()) is not None:
            room = above
        room = room if isinstance(room, Page) else self._over
        if self.parentWidget() is not room:
            self.setParent(room)
        return room

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self._hits[index.row()])

    def _place(self, cell: QRect) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        for column, letters in enumerate(_LETTERS[:-1]):
            self._list.setColumnWidth(column, em * letters)
        over = self._room().rect()
        width = min(max(cell.width(), em * sum(_LETTERS)), over.width() - tokens.S)
        self.setFixedWidth(width)
        room_below, room_above = over.bottom() - cell.bottom(), cell.top()
        height = self._take_height(max(room_below, room_above))
        left = max(0, min(cell.left(), over.width() - width))
        below = height <= room_below or room_below >= room_above
        self.move(left, cell.bottom() + 1 if below else cell.top() - height)

    def _take_height(self, room: int) -> int:
        """Show as many rows as fit; the list scrolls where there are more."""
        row = self.fontMetrics().height() + 2 * tokens.S
        self._list.verticalHeader().setDefaultSectionSize(row)
        for rows in range(min(len(self._hits), _MOST_ROWS), -1, -1):
            self._list.setFixedHeight(row * rows)
            self._column.activate()
            height = self._column.sizeHint().height()
            if height <= room or rows <= 1:
                break
        self.setFixedHeight(height)
        return height


def _candidates(parent: QWidget) -> QTableView:
    view = QTableView(parent)
    view.setObjectName("personCandidates")
    view.setAccessibleName(parent.accessibleName())
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setStretchLastSection(True)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return view


def _texts(hit: PersonHit) -> tuple[str, str, str]:
    return hit.name, mask_phone(hit.phone), hit.team


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    return item

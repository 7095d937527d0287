"""Typing into a cell of the entry grid: one editor a column, keys that lead on."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.models.paged import Index
from wenming_desktop.ui.widgets.fields import DigitsField, TextField

_LONGEST = {Cell.NAME: 60, Cell.HOURS: 8, Cell.NOTE: 200}


class CellDelegate(QStyledItemDelegate):
    """Makes the editors. What a key means is decided by the grid: ``takes`` tells if it was one.

    An editor that loses the focus stores what is in it and stays open, so that locking the window
    or looking something up leaves the cell as it was.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, takes: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._takes = takes
        self._editor: QLineEdit | None = None

    def editor(self) -> QLineEdit | None:
        """Return the editor that is open."""
        return self._editor

    def close(self) -> None:
        """Close the editor and leave the cell as it was stored last."""
        editor, self._editor = self._editor, None
        if editor is not None:
            self.closeEditor.emit(editor, self.EndEditHint.RevertModelCache)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        del option
        cell = Cell(index.column())
        kind = DigitsField if cell is Cell.HOURS else TextField
        editor = kind(parent, name="cellEditor", longest=_LONGEST[cell])
        editor.setFrame(False)
        editor.setAccessibleName(str(index.model().headerData(cell, Qt.Orientation.Horizontal)))
        if cell is Cell.NAME:
            editor.textEdited.connect(self.named)
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            place = model.index(index.row(), index.column())
            model.setData(place, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event) or super().eventFilter(editor, event)
        if event.type() == QEvent.Type.FocusOut and editor is self._editor:
            self.commitData.emit(editor)
            self.left.emit()
            return False
        return super().eventFilter(editor, event)

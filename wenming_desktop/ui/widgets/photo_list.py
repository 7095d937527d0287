"""The photos of a session as a list that is put in an order: dragged, or with Alt+↑ and Alt+↓."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PhotoList(QListWidget):
    """``moved()`` when a person has put a photo elsewhere; ``order()`` tells which went where."""

    moved = Signal()

    def __init__(self, name: str, words: str, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setIconSize(QSize(side, side))
        self.setMinimumWidth(2 * side)
        self.setDragDropMode(QListWidget.DragDropMode.NoDragDrop)
        self.model().rowsMoved.connect(self._tell)

    def allow_moving(self, *, allowed: bool) -> None:
        """Let a person who may change something drag photos."""
        mode = QListWidget.DragDropMode
        self.setDragDropMode(mode.InternalMove if allowed else mode.NoDragDrop)

    def show_items(self, items: list[QListWidgetItem], current: int) -> None:
        """Show these and nothing else."""
        self.blockSignals(True)  # shown once, by whoever asked
        self.clear()
        for at, item in enumerate(items):
            item.setData(Qt.ItemDataRole.UserRole, at)
            self.addItem(item)
        self.setCurrentRow(min(current, len(items) - 1))
        self.blockSignals(False)

    def order(self) -> list[int]:
        """Return which place each photo had when it was shown, from the first one now."""
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def move_chosen(self, step: int) -> None:
        """Put the chosen photo before or behind its neighbour; at the end nothing happens."""
        row = self.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.count():
            return
        self.blockSignals(True)
        self.insertItem(target, self.takeItem(row))
        self.setCurrentRow(target)
        self.blockSignals(False)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        is_allowed = self.dragDropMode() != QListWidget.DragDropMode.NoDragDrop
        if step and is_alt and is_allowed:
            self.move_chosen(step)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, int, int, QModelIndex, int)
    def _tell(self) -> None:
        self.moved.emit()

"""The grid a paper sheet is typed into, without the mouse: letters, Enter, hours, Enter.

The cell one comes to is open for typing at once, so that an input method finds a live editor.
"""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.ui.models.entry_history import Step
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.models.sheet import TYPED, SheetModel
from wenming_desktop.ui.widgets.cell_editing import CellDelegate
from wenming_desktop.ui.widgets.grid_columns import GridColumns
from wenming_desktop.ui.widgets.person_popup import PersonPopup

Search = Callable[[str], list[PersonHit]]

_NEXT = {Cell.NAME: Cell.HOURS, Cell.CAME: Cell.HOURS, Cell.HOURS: Cell.NOTE}
"""Where Enter leads within a row; from the last one it leads to the next row."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OPENED = {Cell.NAME, Cell.HOURS, Cell.NOTE}


class SignInGrid(GridColumns):
    """``newPersonWanted(row, typed)`` asks for a record; ``over`` is where candidates are shown."""

    newPersonWanted = Signal(int, str)  # noqa: N815  Qt's way to name a signal

    def __init__(self, model: SheetModel, search: Search, over: QWidget) -> None:
        super().__init__(over)
        self._sheet, self._search = model, search
        self.setObjectName("signInGrid")
        self.setAccessibleName(self.tr("签到表各行"))
        self.setModel(model)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.popup = PersonPopup(over)
        self.popup.picked.connect(self._pick)
        self._delegate = CellDelegate(self._take_key, self)
        self._delegate.named.connect(self._look_up)
        self._delegate.left.connect(self.popup.hide)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._open)
        self._bind_keys()

    def go(self, row: int, cell: Cell) -> None:
        """Come to a cell, ready for typing."""
        if not 0 <= row < self._sheet.rowCount():
            return
        self.popup.hide()
        index = self._sheet.index(row, cell)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._open(index)

    def finish(self) -> None:
        """Store what is being typed."""
        editor = self._delegate.editor()
        self.popup.hide()
        if editor is not None:
            self._delegate.commitData.emit(editor)
            self._delegate.close()

    def place(self) -> tuple[int, Cell]:
        """Return the row and the column one is in."""
        index = self.currentIndex()
        return max(index.row(), 0), Cell(max(index.column(), Cell.NAME))

    @Slot()
    def undo(self) -> None:
        """Take the last step back and go where it was."""
        self._show_step(self._sheet.undo)

    @Slot()
    def redo(self) -> None:
        """Do it again and go where it was."""
        self._show_step(self._sheet.redo)

    @Slot()
    def next_doubtful(self) -> None:
        """Go to the next row with something to look at, round to the first one."""
        self._go_doubtful(1)

    @Slot()
    def last_doubtful(self) -> None:
        """Go to the row before with something to look at."""
        self._go_doubtful(-1)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the cells, not for looking through the list."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:  # Qt would leave the grid
                return self._take_key(event)
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self.popup.hide()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, cell = self.place()
        if self._take_key(event):
            return
        if cell is Cell.CAME and event.text() in {" ", "0", "1"}:
            wanted = event.text() == "1" or (event.text() == " " and not self._sheet.row(row).came)
            if self._sheet.row(row).came is not wanted:
                self._sheet.toggle_came(row)
            return
        if event.key() == Qt.Key.Key_Delete and cell in _OPENED:
            self._sheet.setData(self.currentIndex(), "")
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        editor = self._delegate.editor()
        if editor is not None and self.state() is QAbstractItemView.State.EditingState:
            editor.setFocus()
        elif event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }:
            self.go(*self.place())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.popup.hide()
        self.scrollTo(self.currentIndex())

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self.redo,
            "Ctrl+D": self._copy_above,
            "Ctrl+Shift+D": self._copy_down,
            "F4": self._ask_for_person,
            "F8": self.next_doubtful,
            "Shift+F8": self.last_doubtful,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        editor = self._delegate.editor()
        if editor is not None:
            editor.setFocus()
        elif Cell(index.column()) in _OPENED:
            self.edit(index)
        else:
            self.setFocus()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here and tell so; the rest belongs to the editor or the list."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        editor = self._delegate.editor()
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return self._tab(1 if key == Qt.Key.Key_Tab else -1)
        if key in _ENTER and plain:
            self._enter()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and plain:
            self._up_or_down(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and plain and (editor or self.popup.isVisible()):
            self._escape()
        elif event.matches(QKeySequence.StandardKey.Undo) and editor:
            if editor.isUndoAvailable():
                return False
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and editor:
            self.redo()
        else:
            return False
        return True

    def _enter(self) -> None:
        row, cell = self.place()
        hit = self.popup.chosen() if cell is Cell.NAME else None
        if hit is not None:
            self._pick(hit)
            return
        self.finish()
        self._lead_on(row, cell)

    def _lead_on(self, row: int, cell: Cell) -> None:
        """Go where Enter leads: on in the row, or to the next one."""
        done = self._sheet.row(row)
        pinned = cell is Cell.NAME and self._sheet.pinned_hours() and done.hours
        onward = _NEXT.get(cell)
        if onward and not (done.blank or pinned or self.isColumnHidden(onward)):
            self.go(row, onward)
        else:
            self.go(min(row + 1, self._sheet.rowCount() - 1), Cell.NAME)

    def _tab(self, step: int) -> bool:
        """Go to the next cell one types in; out of the grid from a blank row and the first cell."""
        row, cell = self.place()
        editor = self._delegate.editor()
        nothing_typed = editor is None or not editor.text()
        self.finish()
        if nothing_typed and step > 0 and cell is Cell.NAME and self._sheet.row(row).blank:
            self.focusNextChild()
            return True
        cells = [one for one in TYPED if not self.isColumnHidden(one)]
        place = (cells.index(cell) if cell in cells else 0) + row * len(cells) + step
        if place < 0:
            self.focusPreviousChild()
            return True
        self.go(place // len(cells), cells[place % len(cells)])
        return True

    def _up_or_down(self, step: int) -> None:
        if self.popup.isVisible():
            self.popup.move_by(step)
            return
        row, cell = self.place()
        self.finish()
        self.go(row + step if 0 <= row + step < self._sheet.rowCount() else row, cell)

    def _escape(self) -> None:
        if self.popup.isVisible():
            self.popup.hide()
        else:
            self._delegate.close()
            self.setFocus()

    @Slot(str)
    def _look_up(self, text: str) -> None:
        typed = unicodedata.normalize("NFKC", text).strip()
        editor = self._delegate.editor()
        if not typed or editor is None:
            self.popup.hide()
            return
        self.popup.offer(self._search(typed), typed, self.popup.rect_of(editor))

    @Slot(object)
    def _pick(self, hit: PersonHit) -> None:
        row, _ = self.place()
        self.popup.hide()
        self._delegate.close()
        self._sheet.put_person(row, hit)
        self._lead_on(row, Cell.NAME)

    @Slot()
    def _copy_above(self) -> None:
        row, cell = self.place()
        self._delegate.close()
        self._sheet.copy_from_above(row, cell)
        self.go(row, cell)

    @Slot()
    def _copy_down(self) -> None:
        row, cell = self.place()
        self.finish()
        self._sheet.copy_to_end(row, cell)
        self.go(row, cell)

    @Slot()
    def _ask_for_person(self) -> None:
        row, cell = self.place()
        self.finish()
        if self._sheet.row(row).volunteer_id is None or cell is Cell.NAME:
            self.newPersonWanted.emit(row, self._sheet.row(row).name)

    def _show_step(self, change: Callable[[], Step | None]) -> None:
        self._delegate.close()
        step = change()
        if step is not None:
            self.go(step.row, Cell(step.column))
        else:
            self.go(*self.place())

    def _go_doubtful(self, direction: int) -> None:
        row, _ = self.place()
        self.finish()
        rows = self._sheet.doubtful_rows()
        if not rows:
            self.go(row, Cell.NAME)
            return
        onward = [one for one in rows if (one - row) * direction > 0]
        ends = (rows[0], rows[-1])
        chosen = (min(onward) if direction > 0 else max(onward)) if onward else ends[direction < 0]
        self.go(chosen, self._sheet.found(chosen)[0].cell)

"""The rows of a sign-in sheet while they are entered; every change is a named step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor

from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.models.entry_history import EntryHistory, Step
from wenming_desktop.ui.models.entry_rows import EntryRow, fresh_rows, sheet_row, tidy_hours
from wenming_desktop.ui.models.entry_words import Cell, cell_words, step_words, titles
from wenming_desktop.ui.models.paged import Index
from wenming_desktop.ui.models.sheet_findings import Finding

Identify = Callable[[str], PersonHit | None]
"""Returns the one person of exactly this name, if there is only one."""

_COLOURS = {
    "ok": tokens.OK,
    "warn": tokens.WARN,
    "error": tokens.ERROR,
    "draft": tokens.MUTED,
}
_GROUNDS = {"warn": tokens.WARN_GROUND, "error": tokens.ERROR_GROUND}


TYPED = (Cell.NAME, Cell.CAME, Cell.HOURS, Cell.NOTE)
"""What Tab goes through."""
_CENTRED = {Cell.NUMBER, Cell.PHONE, Cell.CAME, Cell.HOURS}


class SheetModel(QAbstractTableModel):
    """Rows as typed; ``changed(row)`` after each committed cell, each step back included."""

    changed = Signal(int)

    def __init__(self, identify: Identify, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._identify = identify
        self._rows: list[EntryRow] = fresh_rows([])
        self._findings: dict[int, list[Finding]] = {}
        self._history = EntryHistory()
        self._pinned = ""

    def load(self, rows: Sequence[EntryRow]) -> None:
        """Begin with these rows and an empty history."""
        self.beginResetModel()
        self._rows, self._findings = fresh_rows(list(rows)), {}
        self._history.clear()
        self.endResetModel()

    def rows(self) -> list[EntryRow]:
        """Return every row, blank ones too."""
        return list(self._rows)

    def row(self, number: int) -> EntryRow:
        """Return one row, counted from 0."""
        return self._rows[number]

    def sheet_rows(self) -> list[SheetRow]:
        """Return what is judged and posted."""
        return [sheet_row(n, row) for n, row in enumerate(self._rows, 1) if not row.blank]

    def pin_hours(self, text: str) -> None:
        """Let every further person have these hours; empty: those of the row above."""
        self._pinned = tidy_hours(text)

    def pinned_hours(self) -> str:
        """Return the hours that are pinned, or an empty text."""
        return self._pinned

    def put_person(self, number: int, hit: PersonHit) -> None:
        """Put a person into a row; the hours come from above unless there are some."""
        row = self._rows[number]
        after = replace(row.of_person(hit), hours=row.hours or self._hours_above(number))
        self._change(number, Cell.NAME, after)

    def type_name(self, number: int, text: str) -> None:
        """Take a typed name: the person of exactly that name, or one without a record."""
        row, name = self._rows[number], text.strip()
        if name == row.name:
            return
        if not name:
            self._change(number, Cell.NAME, EntryRow())
            return
        hit = self._identify(name)
        if hit is not None:
            self.put_person(number, hit)
            return
        hours = row.hours or self._hours_above(number)
        self._change(number, Cell.NAME, replace(row.of_nobody_known(name), hours=hours))

    def copy_from_above(self, number: int, cell: Cell) -> None:
        """Make hours, attendance or note the same as in the row above."""
        if number == 0:
            return
        row, above = self._rows[number], self._rows[number - 1]
        copies = {
            Cell.HOURS: replace(row, hours=above.hours),
            Cell.CAME: replace(row, came=above.came),
            Cell.NOTE: replace(row, note=above.note),
        }
        self._change(number, cell, copies.get(cell, row))

    def copy_to_end(self, number: int, cell: Cell) -> None:
        """Copy a cell to every filled row below."""
        last = max((n for n, row in enumerate(self._rows) if not row.blank), default=0)
        for below in range(number + 1, last + 1):
            self.copy_from_above(below, cell)

    def toggle_came(self, number: int) -> None:
        """Turn came into did not come, and back."""
        row = self._rows[number]
        if not row.blank:
            self._change(number, Cell.CAME, replace(row, came=not row.came))

    def undo(self) -> Step | None:
        """Take the last step back and return it."""
        step = self._history.take_back()
        if step is not None:
            self._set(step.row, step.before)
        return step

    def redo(self) -> Step | None:
        """Do the step again that was taken back last."""
        step = self._history.take_again()
        if step is not None:
            self._set(step.row, step.after)
        return step

    def history(self) -> list[str]:
        """Return what was done, the latest first."""
        return self._history.words()

    def show_findings(self, found: dict[int, list[Finding]]) -> None:
        """Show what was found about the rows; no editor is disturbed by it."""
        self._findings = found
        last = len(self._rows) - 1
        for column in (Cell.NUMBER, Cell.CHECK):
            self.dataChanged.emit(self.index(0, column), self.index(last, column))

    def found(self, number: int) -> list[Finding]:
        """Return what was found about a row."""
        return self._findings.get(number, [])

    def doubtful_rows(self) -> list[int]:
        """Return the rows with something to look at."""
        return sorted(number for number, found in self._findings.items() if found)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(Cell)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in {Cell.NAME, Cell.HOURS, Cell.NOTE}:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if role != Qt.ItemDataRole.EditRole:
            return False
        number, text = index.row(), str(value)
        match Cell(index.column()):
            case Cell.NAME:
                self.type_name(number, text)
            case Cell.HOURS:
                self._change(
                    number, Cell.HOURS, replace(self._rows[number], hours=tidy_hours(text))
                )
            case Cell.NOTE:
                self._change(number, Cell.NOTE, replace(self._rows[number], note=text.strip()))
            case _:
                return False
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return titles()[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        number, cell = index.row(), Cell(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(number, cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{titles()[cell]} {self._text(number, cell)}".strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(cell)
        return self._looks(number, cell, role)

    def _looks(self, number: int, cell: Cell, role: int) -> Any:  # noqa: ANN401  Qt's roles
        row, found = self._rows[number], self.found(number)
        if row.blank:
            return None
        sign = _worst(found)
        match role:
            case Qt.ItemDataRole.BackgroundRole if sign in _GROUNDS:
                return QColor(_GROUNDS[sign])
            case Qt.ItemDataRole.DecorationRole if cell is Cell.CHECK:
                return icons.icon(sign, _COLOURS[sign])
            case Qt.ItemDataRole.ForegroundRole if cell is Cell.CHECK:
                return QColor(_COLOURS[sign])
            case Qt.ItemDataRole.ToolTipRole if cell is Cell.CHECK:
                return self._text(number, cell)
        return None

    def _text(self, number: int, cell: Cell) -> str:
        row = self._rows[number]
        if cell is Cell.NUMBER:
            return str(number + 1)
        if cell is Cell.CHECK and not row.blank:
            return sentences(one.words for one in self.found(number)) or self.tr("无误")
        return cell_words(row, cell)

    def _hours_above(self, number: int) -> str:
        above = (row.hours for row in reversed(self._rows[:number]) if row.came and row.hours)
        return self._pinned or next(above, "")

    def _change(self, number: int, cell: Cell, after: EntryRow) -> None:
        before = self._rows[number]
        if before == after:
            return
        self._history.add(
            Step(number, cell, before, after, step_words(number, cell, before, after))
        )
        self._set(number, after)

    def _set(self, number: int, row: EntryRow) -> None:
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Cell) - 1))
        wanted = len(fresh_rows(self._rows))
        if wanted > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), wanted - 1)
            self._rows = fresh_rows(self._rows)
            self.endInsertRows()
        self.changed.emit(number)


def _worst(found: list[Finding]) -> str:
    signs = [one.sign for one in found]
    return next((sign for sign in ("error", "warn", "draft") if sign in signs), "ok")


def _alignment(cell: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if cell in _CENTRED else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

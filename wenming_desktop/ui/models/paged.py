"""Long lists, a page at a time: the total is known at once, a row is read when looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)

Line = TypeVar("Line")
Index = QModelIndex | QPersistentModelIndex
Reader = Callable[[int, int], tuple[list[Line], int]]
"""Gets limit and offset; returns the lines of that page and how many there are in all."""

PAGE = 200
_MOST_PAGES = 40
"""Pages kept at once; the one read longest ago goes first."""


@dataclass(frozen=True)  # no slots: Python 3.11 cannot make a frozen generic one
class Column(Generic[Line]):
    """One column of a list: its head, what a line shows in it, and how it stands."""

    title: str
    text: Callable[[Line], str]
    letters: int
    """Width in Chinese characters, or least width of the one that takes what is left."""
    stretched: bool = False
    right: bool = False
    spare: int = 0
    """Above 0 it may be left out where there is no room; 1 goes first."""


class PagedModel(QAbstractTableModel, Generic[Line]):
    """Lines of a list. ``data`` never reads: a line not yet here is asked for and drawn later."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column[Line]] = []
        self._read: Reader[Line] | None = None
        self._pages: dict[int, list[Line]] = {}
        self._total = 0
        self._missing: dict[int, None] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fill)

    def set_columns(self, columns: list[Column[Line]]) -> None:
        """Say what is shown; subclasses do so once, when their words can be translated."""
        self._columns = columns

    def show(self, read: Reader[Line]) -> None:
        """Show what this reader gives, from the first page on."""
        lines, total = read(PAGE, 0)
        self.beginResetModel()
        self._read, self._total = read, total
        self._pages, self._missing = {0: lines}, {}
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a line that is here; None for one not read yet."""
        page = self._pages.get(row // PAGE)
        place = row % PAGE
        return page[place] if page is not None and place < len(page) else None

    def reach(self, row: int) -> None:
        """Read the page of a row now, so that what stands there can be asked for at once."""
        page = row // PAGE
        if self._read is not None and 0 <= row < self._total and page not in self._pages:
            self._ask_for(page)
            self._fill()

    def row_of(self, wanted: Callable[[Line], bool]) -> int | None:
        """Return the row of a line, reading page after page; for lists of a few thousand."""
        for start in range(0, self._total, PAGE):
            self.reach(start)
            lines = self._pages.get(start // PAGE, [])
            found = next((at for at, line in enumerate(lines) if wanted(line)), None)
            if found is not None:
                return start + found
        return None

    def rows_here(self) -> list[tuple[int, Line]]:
        """Return the lines already read, with their rows."""
        return [
            (page * PAGE + place, line)
            for page, lines in sorted(self._pages.items())
            for place, line in enumerate(lines)
        ]

    def columns(self) -> list[Column[Line]]:
        """Return the columns."""
        return list(self._columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        line = self.line(index.row())
        if line is None:
            self._ask_for(index.row() // PAGE)
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._columns[index.column()].text(line)
        return self.more_data(line, index.column(), role)

    def more_data(self, line: Line, column: int, role: int) -> Any:  # noqa: ANN401, ARG002  for subclasses
        """Return what else a cell has, such as a colour; nothing by default."""
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        right = self._columns[column].right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _ask_for(self, page: int) -> None:
        self._missing[page] = None
        self._later.start()

    @Slot()
    def _fill(self) -> None:
        """Read the pages that were looked at last; what scrolled by in between is left out."""
        wanted, self._missing = list(self._missing)[-2:], {}
        for page in wanted:
            if self._read is None or page in self._pages:
                continue
            lines, total = self._read(PAGE, page * PAGE)
            if total != self._total:  # somebody wrote in between: begin again
                self.show(self._read)
                return
            while len(self._pages) >= _MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[page] = lines
            first, last = page * PAGE, page * PAGE + len(lines) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

"""A short table of finished words: rows that are read once and only looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wenming_desktop.ui import icons

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; ``icon`` is (drawing, colour)."""

    words: str
    icon: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Width:
    """Room of a column in Chinese characters; see ListTable."""

    letters: int
    stretched: bool = False
    spare: int = 0


class PlainRows(QAbstractTableModel):
    """Replaces all rows at once."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: list[tuple[Cell, ...]] = []

    def show_rows(self, rows: Sequence[tuple[str | Cell, ...]]) -> None:
        """Replace the rows; a text stands for a cell without an icon."""
        self.beginResetModel()
        self._rows = [
            tuple(one if isinstance(one, Cell) else Cell(one) for one in row) for row in rows
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.words
        if role == Qt.ItemDataRole.DecorationRole and cell.icon is not None:
            return icons.icon(*cell.icon)
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

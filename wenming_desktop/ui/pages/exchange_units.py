"""How far each unit's bundles have come: last number, last day, what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.services.exchange_ports import UnitStatus
from wenming_desktop.ui import tokens
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex


class _UnitsModel(QAbstractTableModel):
    """One row for each unit that sends here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = (
            self.tr("单位"),
            self.tr("层级"),
            self.tr("最近一号"),
            self.tr("收到日期"),
            self.tr("多久没报"),
            self.tr("缺号"),
        )
        self._rows: list[tuple[str, ...]] = []

    def show_units(self, units: Sequence[UnitStatus]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = [self._row(unit) for unit in units]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def _row(self, unit: UnitStatus) -> tuple[str, ...]:
        silent = self.tr("还没有报过")
        if unit.days_silent is not None:
            silent = self.tr("{days} 天").format(days=unit.days_silent)
        missing = "、".join(map(str, unit.gaps))
        return (
            unit.unit,
            level_words(unit.level),
            str(unit.last_number) if unit.last_number else "—",
            f"{unit.last_at:%Y-%m-%d}" if unit.last_at else "—",
            silent,
            self.tr("缺第 {numbers} 号").format(numbers=missing) if missing else "✓",
        )


class UnitsPanel(QWidget):
    """The table, or why it is empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _UnitsModel(self)
        self._table = Table("units", self.tr("各单位"), self)
        self._table.setModel(self._model)
        self._table.setColumnLetters(0, 8, 5, 7, 7, 10)
        empty = EmptyState("exchange", self.tr("还没有别的单位和本机交换过数据。"), parent=self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.addLayout(self._stack)

    def show_units(self, units: Sequence[UnitStatus]) -> None:
        """Replace the rows."""
        self._model.show_units(units)
        self._stack.setCurrentIndex(0 if units else 1)

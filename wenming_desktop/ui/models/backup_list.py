"""Backups as rows: number, when, why, size."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.backup_ports import Backup, Why

Index = QModelIndex | QPersistentModelIndex
_MIB = 1 << 20


class BackupModel(QAbstractTableModel):
    """The newest first; the time is what the computer's clock said then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = (self.tr("号"), self.tr("做的时间"), self.tr("为什么做"), self.tr("大小"))
        self._why = {
            Why.PERSON: self.tr("自己做的"),
            Why.SAVES: self.tr("程序按保存次数做的"),
            Why.MIGRATION: self.tr("程序升级以前"),
            Why.IMPORT: self.tr("收数据包以前"),
        }
        self._backups: list[Backup] = []

    def show_backups(self, backups: list[Backup]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._backups = backups
        self.endResetModel()

    def backup(self, row: int) -> Backup | None:
        """Return the backup of a row."""
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._backups)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        one = self._backups[index.row()]
        size = self.tr("{mib:.1f} MB").format(mib=one.size / _MIB)
        cells = (f"{one.number}", f"{one.made_at:%Y-%m-%d %H:%M}", self._why[one.why], size)
        return cells[index.column()]

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

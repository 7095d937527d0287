"""The rows of a sheet that is in the ledger; they can be read, not typed over."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.lines import SheetLine
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.ui.models.entry_words import came_words
from wenming_desktop.ui.models.paged import Index


class PostedSheetModel(QAbstractTableModel):
    """One person a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SheetLine] = []

    def show(self, lines: list[SheetLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> SheetLine:
        """Return a line."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        return (
            str(line.row_no or index.row() + 1),
            line.name,
            mask_phone(line.phone),
            line.team,
            came_words(came=line.attendance in CAME),
            show_hours(line.minutes),
            line.note,
        )[index.column()]

    def _titles(self) -> list[str]:
        return [
            self.tr("序号"),
            self.tr("姓名"),
            self.tr("电话"),
            self.tr("服务队"),
            self.tr("到场"),
            self.tr("时长"),
            self.tr("备注"),
        ]

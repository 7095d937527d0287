"""The paper beside the entry grid: the row one is in, as it was photographed."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.paper_row import PaperRow


class PaperStrip(QWidget):
    """Hidden where no paper was read."""

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paperStrip")
        self._cases = use_cases
        self._sheets: dict[int, UUID] = {}
        self._words = Label("", self, name="paperStripWords", tone="gold")
        self._picture = PaperRow("paperStripRow", self.tr("纸面上的这一行"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.XS)
        column.addWidget(self._words)
        column.addWidget(self._picture)
        self.hide()

    def open(self, occurrence_id: UUID) -> None:
        """Take the paper of an occurrence, if any was read."""
        rows = self._cases.scanned_sheets.rows(self._cases.actor, occurrence_id)
        self._sheets = {one.row.n: one.sheet_id for one in rows}
        self.setVisible(bool(self._sheets))

    @Slot(QModelIndex, QModelIndex)
    def follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Show the paper of the row one has come to."""
        if not self._sheets or not current.isValid():
            return
        n = current.row() + 1
        sheet_id = self._sheets.get(n)
        self._words.setText(self.tr("纸面第 {n} 行").format(n=n) if sheet_id else "")
        crop = self._cases.scanned_sheets.crop(self._cases.actor, sheet_id, n) if sheet_id else None
        self._picture.show_jpeg(crop)

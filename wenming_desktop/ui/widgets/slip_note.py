"""What stands on a slip besides its boxes: the resident's words and signature, for a person."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.paper_row import PaperRow

_CROP = 2
"""Place of the part below the boxes among the crops of a slip."""


class SlipNote(QWidget):
    """``noted(ScannedSheet)`` after the words or the signature were set."""

    noted = Signal(object)

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slipNote")
        self._cases = use_cases
        self._sheet: ScannedSheet | None = None
        self.paper = PaperRow("slipPaper", self.tr("回执上的意见和签名"), self)
        self._comment = TextField(self, name="slipComment", longest=200)
        self._comment.setAccessibleName(self.tr("群众写的意见"))
        self._comment.setPlaceholderText(self.tr("照纸面写下群众的意见（可以不写）"))
        self._comment.editingFinished.connect(self._keep)
        self._signed = QCheckBox(self.tr("纸上有签名"), self)
        self._signed.setObjectName("slipSigned")
        self._signed.clicked.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self.paper)
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        row.addWidget(self._comment, 1)
        row.addWidget(self._signed)
        column.addLayout(row)
        self.hide()

    def open(self, sheet: ScannedSheet | None) -> None:
        """Show the rest of a slip; anything else has none."""
        is_slip = sheet is not None and sheet.is_answers and len(sheet.rows) == 1
        self._sheet = sheet if is_slip else None
        self.setVisible(is_slip)
        if self._sheet is None:
            return
        actor = self._cases.actor
        self.paper.show_jpeg(self._cases.scanned_sheets.crop(actor, self._sheet.id, _CROP))
        self._comment.setText(self._sheet.comment)
        self._signed.setChecked(self._sheet.is_signed)

    @Slot()
    def _keep(self) -> None:
        if self._sheet is None:
            return
        comment, is_signed = self._comment.text().strip(), self._signed.isChecked()
        if (comment, is_signed) == (self._sheet.comment, self._sheet.is_signed):
            return
        self._sheet = self._cases.answer_sheets.note(
            self._cases.actor, self._sheet.id, comment=comment, is_signed=is_signed
        )
        self.noted.emit(self._sheet)

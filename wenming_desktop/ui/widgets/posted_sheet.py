"""A sheet that is in the ledger: read only, with a way to set a mistake right."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.correction import CorrectionDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.posted_sheet import PostedSheetModel
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.table import Table


class PostedSheet(QWidget):
    """``corrected(name)`` after a correction."""

    corrected = Signal(str)

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("postedSheet")
        self._cases = use_cases
        self._occurrence_id: UUID | None = None
        self._model = PostedSheetModel(self)
        self._table = Table("postedTable", self.tr("已入账的签到表"), self)
        self._table.setModel(self._model)
        self._table.setColumnLetters(4, 7, 8, 10, 4, 5, 0)
        self._table.activated.connect(self._correct)
        self.setFocusProxy(self._table)
        self._sums = Label("", self, name="postedSums", bold=True)
        self._button = secondary(self.tr("更正选中的人…"), "correct", self)
        self._button.setEnabled(use_cases.actor.may(Action.CORRECT_HOURS))
        self._button.clicked.connect(self._correct_current)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.M)
        words = self.tr("已入账的记录不能改写；有错请选中一行按 Enter 更正，原记录会保留。")
        foot.addWidget(Hint(words, self, name="postedHint"), 1)
        foot.addWidget(self._sums)
        foot.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._table, 1)
        column.addLayout(foot)

    def open(self, occurrence_id: UUID) -> None:
        """Show what was posted for an occurrence."""
        self._occurrence_id = occurrence_id
        lines = self._cases.attendance.sheet(self._cases.actor, occurrence_id)
        self._model.show(lines)
        came = [line for line in lines if line.attendance in CAME]
        words = self.tr("{people} 人　{hours} 小时").format(
            people=len(came), hours=show_hours(sum(line.minutes for line in lines))
        )
        self._sums.setText(words)
        self._table.selectRow(0)
        self._table.setFocus()

    @Slot()
    def _correct_current(self) -> None:
        self._correct(self._table.currentIndex())

    @Slot(QModelIndex)
    def _correct(self, index: QModelIndex) -> None:
        if not index.isValid() or not self._button.isEnabled():
            return
        line, actor = self._model.line(index.row()), self._cases.actor

        def correct(minutes: int, reason: str, evidence: str) -> None:
            self._cases.attendance.correct(actor, line.sign_in_id, minutes, reason, evidence)

        dialog = CorrectionDialog(line, correct, self)
        dialog.accepted.connect(self._show_corrected)
        dialog.open()

    @Slot()
    def _show_corrected(self) -> None:
        row = self._table.currentIndex().row()
        name = self._model.line(row).name
        if self._occurrence_id is not None:
            self.open(self._occurrence_id)
            self._table.selectRow(row)
        self.corrected.emit(name)

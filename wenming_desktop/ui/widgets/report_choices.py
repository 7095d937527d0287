"""What the data suggest and the writer may take: problems, and cases to be told."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from wenming_desktop.domain.work_report import Choices, WorkReport
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label

_ROLE = Qt.ItemDataRole.UserRole


class ReportChoices(QWidget):
    """``changed(ids)`` with everything that is ticked now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, *, editable: bool) -> None:
        super().__init__(parent)
        self._editable = editable
        self._problems, self._cases = self._list("reportProblems"), self._list("reportCases")
        self._problems.setAccessibleName(self.tr("可写入“存在的问题”"))
        self._cases.setAccessibleName(self.tr("可写入的事例"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        words = self.tr("数据提示的问题，打勾的写入第二部分：")
        column.addWidget(Label(words, self, name="problemWords", wrap=True))
        column.addWidget(self._problems, 3)
        words = self.tr("典型活动和品牌，打勾的写入第一部分：")
        column.addWidget(Label(words, self, name="caseWords", wrap=True))
        column.addWidget(self._cases, 2)

    def show_report(self, report: WorkReport, choices: Choices) -> None:
        """List what is offered and what was taken."""
        taken = {
            sentence.id: sentence.text
            for item, sentence in report.sentences()
            if item.startswith("2-") and sentence.id in choices.taken
        }
        offered = {sentence.id: sentence.text for _, sentence in report.offers}
        self._fill(self._problems, [*taken.items(), *offered.items()], choices)
        self._fill(self._cases, [(case.id, case.text) for case in report.cases], choices)

    def _list(self, name: str) -> QListWidget:
        entries = QListWidget(self)
        entries.setObjectName(name)
        entries.setWordWrap(True)
        entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # two lists that ask for their usual height make the whole page scroll beside the report
        entries.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        entries.itemChanged.connect(self._tell)
        return entries

    def _fill(
        self, entries: QListWidget, rows: Iterable[tuple[str, str]], choices: Choices
    ) -> None:
        entries.blockSignals(True)
        entries.clear()
        for name, text in rows:
            item = QListWidgetItem(text, entries)
            item.setData(_ROLE, name)
            item.setToolTip(text)
            state = Qt.CheckState.Checked if name in choices.taken else Qt.CheckState.Unchecked
            item.setCheckState(state)
            if not self._editable:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        entries.blockSignals(False)

    @Slot()
    def _tell(self) -> None:
        found = {
            entries.item(row).data(_ROLE)
            for entries in (self._problems, self._cases)
            for row in range(entries.count())
            if entries.item(row).checkState() == Qt.CheckState.Checked
        }
        self.changed.emit(frozenset(found))

"""Reports that were frozen: read again, and what has changed since."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from wenming_desktop.domain.figure_book import shown
from wenming_desktop.domain.figures import Figure
from wenming_desktop.services.report_ports import SavedReport
from wenming_desktop.services.report_snapshot import Snapshot
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.report_view import ReportView

Look = Callable[[UUID], tuple[Snapshot, list[tuple[Figure, Figure]]] | None]


class SavedReportsDialog(FramedDialog):
    """One list of frozen reports; text, changes since and manual changes of the chosen one."""

    def __init__(self, parent: QWidget, saved: list[SavedReport], look: Look) -> None:
        super().__init__(self.tr("已定稿的汇报"), "savedReports", parent, letters=56)
        self._look = look
        self._choice = Choice(self, name="savedReport")
        self._choice.setAccessibleName(self.tr("哪一份"))
        self._choice.offer(
            [(f"{one.saved_at:%Y-%m-%d %H:%M}　{one.title}", one.id) for one in saved]
        )
        self._choice.currentIndexChanged.connect(self._show)
        self._view = ReportView(self)
        self._since = PlainRows([self.tr("数字"), self.tr("定稿时"), self.tr("现在")], self)
        self._by_hand = PlainRows(
            [self.tr("数字"), self.tr("原值"), self.tr("改为"), self.tr("原因")], self
        )
        tabs = QTabWidget(self)
        tabs.tabBar().setAccessibleName(self.tr("存档汇报的各部分"))
        tabs.addTab(self._view, self.tr("全文"))
        tabs.addTab(self._table("sinceRows", self._since, 2), self.tr("与现在比较"))
        tabs.addTab(self._table("byHandRows", self._by_hand, 3), self.tr("手工改写"))
        self._note = Label("", self, name="savedNote", tone="muted", wrap=True)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._note)
        self.body.addWidget(tabs, 1)
        self._view.setMinimumHeight(self.fontMetrics().lineSpacing() * 14)
        close = secondary(self.tr("关闭"), "savedClose", self)
        close.clicked.connect(self.reject)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self._show()

    def _table(self, name: str, model: PlainRows, others: int) -> ListTable:
        widths = [Width(10, stretched=True), *(Width(8) for _ in range(others))]
        return ListTable(name, self.tr("数字"), model, widths, self)

    @Slot()
    def _show(self) -> None:
        chosen = self._choice.currentData()
        found = self._look(chosen) if isinstance(chosen, UUID) else None
        if found is None:
            return
        snapshot, pairs = found
        self._view.show_report(snapshot.report, editable=False)
        self._since.show_rows([(then.label, shown(then), shown(now)) for then, now in pairs])
        rows = [
            (one.label, "" if one.old is None else str(one.old), str(one.value), one.reason)
            for one in snapshot.choices.changes
        ]
        self._by_hand.show_rows(rows)
        words = self.tr("定稿后有 {count} 个数字变了") if pairs else self.tr("定稿后数字没有变化")
        self._note.setText(words.format(count=len(pairs)))

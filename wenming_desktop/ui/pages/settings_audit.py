"""设置 → 操作记录: who did what on this computer, and whether anything is missing from that."""

from datetime import datetime, time

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.messages import finding_words
from wenming_desktop.services.audit_ports import AuditProof
from wenming_desktop.services.audit_trail import NamedLine
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.audit_list import AuditListModel
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.result_list import ResultList

_LONGEST_DAY = 20


class AuditPart(Part):
    """For those who may read the log."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._use = page, page.use_cases
        self.primary = self._prove = primary(self.tr("核对有没有被改过"), "proveAudit", self)
        self._prove.clicked.connect(self._start)
        self._since = TextField(self, name="auditSince", longest=_LONGEST_DAY)
        self._since.setAccessibleName(self.tr("从哪一天起"))
        self._since.setPlaceholderText(self.tr("从哪一天起，如 2026-11-1"))
        self._since.editingFinished.connect(self.refresh)
        self._count = Label("", self, name="auditCount", tone="muted")
        self._verdict = ResultList("auditVerdict", self)
        self._model = AuditListModel(self)
        self._table = ListTable(
            "auditTable", self.tr("操作记录"), self._model, self._model.columns(), self
        )
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._since, 1)
        row.addWidget(self._count, 2)
        hint = self.tr(
            "记着谁做了什么，只有编号和数目。改一条、删一条都会断链；"
            "删掉末尾的，上级记着以前有多少条。"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(Hint(hint, self, name="auditHint"))
        column.addWidget(self._verdict)
        column.addLayout(row)
        column.addWidget(self._table, 1)

    @Slot()
    def refresh(self) -> None:
        typed = self._since.text().strip()
        read = read_date(typed) if typed else None
        self._since.setProperty("wrong", bool(typed and read is None))
        self._since.style().polish(self._since)
        if typed and read is None:
            self._count.setText(self.tr("看不懂这个日期，请写成 2026-11-1"))
            return
        since = datetime.combine(read.day, time()).astimezone() if read else None

        def page(limit: int, offset: int) -> tuple[list[NamedLine], int]:
            return self._use.audit.page(self._page.actor, since, limit=limit, offset=offset)

        self._page.try_to(lambda: self._model.show(page))
        self._count.setText(self.tr("共 {count} 条").format(count=self._model.rowCount()))

    @Slot()
    def _start(self) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> AuditProof:
            return self._use.audit.prove(self._page.actor)

        self._prove.setEnabled(False)
        self._page.tasks.run(self, work, done=self._show)

    def _show(self, proof: AuditProof) -> None:
        self._prove.setEnabled(True)
        faults = [("error", finding_words(one.code, dict(one.facts))) for one in proof.faults]
        words = self.tr("{lines} 条都在，没有被改过。末条校验 {head}。")
        sound = [("ok", words.format(lines=proof.lines, head=proof.head[:16]))]
        self._verdict.show_results(faults or sound)

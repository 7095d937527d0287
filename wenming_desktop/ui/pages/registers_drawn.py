"""台账 → 汇总查看: ledgers that draw themselves up, looked at without an Excel file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.ledgers.looking import LookedAt
from wenming_desktop.ui import tokens
from wenming_desktop.ui.export_spans import spans
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import PlainList
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_NARROW = 4
_FULL = 3
"""Columns that always stay; the others give way from the right where there is no room."""


class DrawnPart(Part):
    """Which ledger, which period, the lines, and what they add up to."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._use, self._actor = page.use_cases, page.actor
        self._ledger = Choice(self, name="drawnLedger")
        self._ledger.setAccessibleName(self.tr("哪一本"))
        self._ledger.offer([(one.title, one.name) for one in self._use.ledgers.drawn()])
        self._span = Choice(self, name="drawnSpan")
        self._span.setAccessibleName(self.tr("期间"))
        self._span.offer(spans(local_now().date(), _span_words()))
        for choice in (self._ledger, self._span):
            choice.currentIndexChanged.connect(self.refresh)
        self._sum = Label("", self, name="drawnSum", wrap=True)
        self.primary = primary(self.tr("导出 Excel…"), "drawnExport", self, icon="save")
        self.primary.clicked.connect(self._export)
        top = WrappingRow()
        top.addWidget(self._ledger)
        top.addWidget(self._span)
        self._room = QVBoxLayout()
        self.list: PlainList | None = None
        self._heads: tuple[tuple[str, int], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(top)
        column.addWidget(self._sum)
        column.addLayout(self._room, 1)

    def refresh(self) -> None:
        """Draw the chosen ledger up again."""
        name, period = str(self._ledger.currentData()), self._period()
        found = self._page.try_to(lambda: self._use.ledgers.look(self._actor, name, period))
        if found is None:
            return
        self._show(found)
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(bool(found.rows) and self._actor.may(Action.EXPORT_REGISTER))

    def _period(self) -> Period:
        chosen = self._span.currentData()
        return chosen if isinstance(chosen, Period) else EVER

    def _show(self, found: LookedAt) -> None:
        shown = self._table(found)
        words = self.tr("期间没有可以汇总的记录。换一个期间，或先登记活动。")
        shown.show_rows(found.rows, words)
        parts = [
            f"{head} {total}"
            for (head, _), total in zip(found.columns, found.sums, strict=True)
            if total
        ]
        count = self.tr("共 {count} 行").format(count=found.total)
        if found.total > len(found.rows):
            rest = self.tr("（只显示前 {shown} 行，导出的 Excel 是全的）")
            count += rest.format(shown=len(found.rows))
        self._sum.setText("　".join([count, *parts]) if found.rows else "")

    def _table(self, found: LookedAt) -> PlainList:
        """Return the list, a new one where the columns are others."""
        if self.list is None or self._heads != found.columns:
            if self.list is not None:
                self._room.removeWidget(self.list)
                self.list.hide()
                self.list.deleteLater()
            columns = [
                (head, Width(max(_NARROW, len(head), round(width * 0.6)), number == 0, spare))
                for number, (head, width) in enumerate(found.columns)
                for spare in (0 if number < _FULL else len(found.columns) - number,)
            ]
            self._heads = found.columns
            self.list = PlainList("drawnTable", found.title, columns, "registers", self)
            self._room.addWidget(self.list)
        return self.list

    @Slot()
    def _export(self) -> None:
        name, period, title = (
            str(self._ledger.currentData()),
            self._period(),
            self._ledger.currentText(),
        )

        def write(path: Path) -> None:
            self._page.banner.clear()
            done = self._page.try_to(
                lambda: self._use.ledgers.export(self._actor, name, path, period)
            )
            if done is not None:
                words = self.tr("已导出 {rows} 行：{file}")
                self._page.banner.tell("ok", words.format(rows=done.rows, file=done.file))

        file_choice.choose(
            self, "save", title, write, suggestion=f"{title}.xlsx", kinds="Excel (*.xlsx)"
        )


def _span_words() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("DrawnPart", "本月"),
        QCoreApplication.translate("DrawnPart", "上月"),
        QCoreApplication.translate("DrawnPart", "本季"),
        QCoreApplication.translate("DrawnPart", "今年"),
        QCoreApplication.translate("DrawnPart", "去年"),
        QCoreApplication.translate("DrawnPart", "全部"),
    )

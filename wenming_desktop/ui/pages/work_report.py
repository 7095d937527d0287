"""工作汇报: the report of a period and the figures it is made of, a tab each."""

from PySide6.QtCore import Slot

from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.work_report_writing import WritingPart
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.workplace import Workplace


class WorkReportPage(Page):
    """The report first; what is looked at less often is made when it is opened."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("工作汇报"))
        self.writing = WritingPart(self)
        for button in self.writing.buttons:
            self.head.addWidget(button)
        self._tabs = PageTabs(self, "workReportTabs", self.tr("工作汇报的几个部分"))
        self._own = self._tabs.own(self.writing, self.tr("汇报"), *self.writing.buttons)
        self._quotas = self._tabs.add(self.tr("还差几场"), self._make_quotas)
        self._tabs.add(self.tr("统计"), self._make_figures)
        self._tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self._tabs)

    def refresh(self) -> None:
        """Read again the part that is open."""
        if self._tabs.currentIndex() == self._own:
            self.writing.refresh()
        self._tabs.refresh()

    def receive(self, subject: object) -> None:
        """Show 还差几场 when the start page asks for it."""
        if subject == "quotas":
            self._tabs.setCurrentIndex(self._quotas)

    def _make_quotas(self) -> Part:
        from wenming_desktop.ui.pages.work_report_quotas import (  # noqa: PLC0415  when opened
            QuotasPart,
        )

        return QuotasPart(self)

    def _make_figures(self) -> Part:
        from wenming_desktop.ui.pages.work_report_figures import FiguresPart  # noqa: PLC0415

        return FiguresPart(self)

    @Slot(int)
    def _turned(self, index: int) -> None:
        self.banner.clear()
        self.set_about("")
        if index == self._own:
            self.writing.refresh()

"""工作汇报: what a county gives the city, and what a city takes: totals without personal data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary


class CountyTotals(QWidget):
    """The two buttons of totals; ``taken`` says that a city has new ones."""

    taken = Signal()

    def __init__(self, page: Page, period: Callable[[], Period]) -> None:
        super().__init__(page)
        self._page, self._period = page, period
        self.use_cases, self.actor = page.use_cases, page.actor
        self._give = secondary(self.tr("导出县级汇总…"), "exportTotals", self)
        self._give.clicked.connect(self._ask_totals_file)
        self._take = secondary(self.tr("收县级汇总…"), "takeTotals", self)
        self._take.clicked.connect(self._ask_totals)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        row.addWidget(self._give)
        row.addWidget(self._take)

    def refresh(self, level: Level) -> None:
        """Show the button of the level, if there is one and the actor may press it."""
        city = level is Level.CITY_ROLLUP
        self._take.setVisible(city and self.actor.may(Action.EXCHANGE))
        county = level is Level.COUNTY_CENTER
        self._give.setVisible(county and self.actor.may(Action.PRINT))

    @Slot()
    def _ask_totals_file(self) -> None:
        period = self._period()
        name = self.tr("县级汇总") + f"-{period.first}-{period.last}.json"
        title = self.tr("县级汇总写到哪里")
        kinds = self.tr("县级汇总 (*.json)")
        file_choice.choose(self, "save", title, self._write_totals, suggestion=name, kinds=kinds)

    def _write_totals(self, path: Path) -> None:
        period, reports = self._period(), self.use_cases.work_reports
        done = self._page.try_to(lambda: reports.export_totals(self.actor, period, path))
        if done is not None:
            words = self.tr("已写好 {file}，只有合计数，不含个人信息。")
            self._page.banner.tell("ok", words.format(file=path))

    @Slot()
    def _ask_totals(self) -> None:
        title, kinds = self.tr("打开县级汇总"), self.tr("县级汇总 (*.json)")
        file_choice.choose(self, "open", title, self._take_totals, kinds=kinds)

    def _take_totals(self, path: Path) -> None:
        reports = self.use_cases.work_reports
        if self._page.try_to(lambda: reports.take_totals(self.actor, [path])) is not None:
            self.taken.emit()

"""工作汇报 → 还差几场: units by number, a column for each rule; never a ranking."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.quotas import QuotaState
from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.counted import CountedDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import ListPart, PlainList


class QuotasPart(ListPart):
    """A row a unit; the columns follow the rules of the chosen level."""

    def __init__(self, page: Page) -> None:
        columns = ((QCoreApplication.translate("QuotasPart", "单位"), Width(12, stretched=True)),)
        super().__init__(
            page,
            "quotaTable",
            QCoreApplication.translate("QuotasPart", "还差几场"),
            columns,
            "figures",
        )
        self._states: list[QuotaState] = []
        self._rules: list[str] = []
        self._units: list[tuple[int, str]] = []
        self._level = Choice(self, name="quotaLevel")
        self._level.setAccessibleName(self.tr("看哪一级"))
        self._level.setMinimumContentsLength(10)
        self._level.currentIndexChanged.connect(self._show)
        about = self.tr("按本周、本月、本季、本年正在计的算，入账才算。按单位编号排列，不排名次。")
        self.top.addWidget(self._level)
        self.top.addWidget(Hint(about, self, name="quotaAbout"), 1)
        self.primary = primary(self.tr("看计入的活动"), "quotaCounted", self)
        self.primary.clicked.connect(self._look)
        self._paper = secondary(self.tr("打印"), "quotaPrint", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self._book = secondary(self.tr("导出 Excel"), "quotaExport", self, icon="file")
        self._book.clicked.connect(self._export)
        self.add_foot(self._book, self._paper)
        self._paper.setEnabled(self.actor.may(Action.PRINT))
        self._book.setEnabled(self.actor.may(Action.EXPORT_REGISTER))

    def refresh(self) -> None:
        """Count again."""
        self._states = self.use_cases.quotas.running(self.actor)
        levels = list(dict.fromkeys(one.quota.level for one in self._states))
        before = self._level.currentData()
        self._level.blockSignals(True)
        self._level.offer([(level_words(one), one) for one in levels])
        self._level.choose(before)
        self._level.blockSignals(False)
        self._level.setVisible(len(levels) > 1)
        self._show()

    @Slot()
    def _show(self) -> None:
        level = self._level.currentData()
        states = [one for one in self._states if one.quota.level == level]
        titles = {one.quota.id: one.quota.title for one in states}
        self._rules = list(titles)
        self._units = sorted({(one.org_no, one.unit) for one in states})
        cells = {(one.org_no, one.unit, one.quota.id): one for one in states}
        self._replace_list(list(titles.values()))
        rows: list[tuple[str | Cell, ...]] = [
            (short_unit(name), *(self._cell(cells[number, name, rule]) for rule in self._rules))
            for number, name in self._units
        ]
        self.list.show_rows(rows, self.tr("规则包里没有对本级的场次要求。"))
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(bool(rows))

    def _replace_list(self, titles: list[str]) -> None:
        """Give the table the columns of these rules."""
        wide = max((len(one) for one in titles), default=0)
        columns = [
            (self.tr("单位"), Width(10, stretched=True)),
            *((one, Width(min(wide, 16))) for one in titles),
        ]
        fresh = PlainList("quotaTable", self.tr("还差几场"), columns, "figures", self)
        fresh.table.activated.connect(self._look)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made by ListPart
        column.replaceWidget(self.list, fresh)
        self.list.setParent(None)
        self.list.deleteLater()
        self.list = fresh

    def _cell(self, one: QuotaState) -> Cell:
        if not one.missing:
            return Cell(self.tr("达到"), ("ok", tokens.OK))
        words = self.tr("还差 {missing} 场").format(missing=one.missing)
        return Cell(words, ("warn", tokens.WARN))

    @Slot()
    def _look(self) -> None:
        index = self.list.table.currentIndex()
        if not index.isValid() or not self._rules:
            return
        number, unit = self._units[index.row()]
        rule = self._rules[max(index.column() - 1, 0)]
        use = self.use_cases.quotas
        held = self.page.try_to(lambda: use.counted(self.actor, rule, number))
        if held is not None:
            title = next(one.quota.title for one in self._states if one.quota.id == rule)
            CountedDialog(f"{unit}　{title}", held, self).open()

    @Slot()
    def _print(self) -> None:
        files, title = self.use_cases.quota_files, self.tr("还差几场")
        self.save(title, f"{title}.pdf", lambda path: files.print(self.actor, path))

    @Slot()
    def _export(self) -> None:
        files, title = self.use_cases.quota_files, self.tr("还差几场")
        self.save(title, f"{title}.xlsx", lambda path: files.export(self.actor, path))

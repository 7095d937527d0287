"""供需对接: what residents still lack and what nobody asks for, beside the three lists."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.users import Action
from wenming_desktop.services.matching.supply_demand import (
    LIST_TITLES,
    ListName,
    SupplyDemandLine,
    SupplyDemandLists,
)
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.report_period import ReportPeriod
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_WIDTHS = (Width(12, stretched=True), Width(6), Width(8, spare=1), Width(14))
_MOST_TOLD = 4
"""Categories and units named in the sentence above the list."""


class SupplyDemand(Part):
    """One list at a time; Enter opens the row of a line."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._cases = page, page.use_cases
        self._found: SupplyDemandLists | None = None
        self.primary = primary(self.tr("导出 Excel…"), "exportSupplyDemand", page)
        self.primary.clicked.connect(self._ask_file)
        self.primary.setEnabled(page.actor.may(Action.EXPORT_REGISTER))
        self._which = Choice(self, name="supplyList")
        self._which.setAccessibleName(self.tr("看哪张清单"))
        self._which.setMinimumContentsLength(20)
        self._which.offer([(LIST_TITLES[one], one) for one in ListName])
        self._which.currentIndexChanged.connect(self._show)
        self._period = ReportPeriod(self)
        self._period.changed.connect(self.refresh)
        heads = (self.tr("名称或内容"), self.tr("类别"), self.tr("单位"), self.tr("情况"))
        self._model = PlainRows(heads, self)
        words = self.tr("供需对接的清单")
        self._table = ListTable("supplyTable", words, self._model, _WIDTHS, self)
        self._table.activated.connect(self._open)
        self._told = Label("", self, name="unmetTold", wrap=True)
        self._empty = EmptyState("orders", "", "", self)
        self._count = Label("", self, name="supplyCount", tone="muted")
        self._look = secondary(self.tr("打开这一条"), "openSupply", self)
        self._look.clicked.connect(self._open)
        self._arrange()

    def _arrange(self) -> None:
        top = WrappingRow(self)
        top.addWidget(self._which)
        top.addStretch(1)
        top.addWidget(self._period)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(top)
        column.addWidget(self._told)
        column.addLayout(self._stack, 1)
        column.addLayout(foot)

    @Slot()
    def refresh(self) -> None:
        period = self._period.period()
        lists = self._cases.supply_demand.lists
        self._found = self._page.try_to(lambda: lists(self._page.actor, period))
        for number, name in enumerate(ListName):
            many = len(self._found.lists[name]) if self._found is not None else 0
            self._which.setItemText(number, f"{LIST_TITLES[name]}（{many}）")
        self._show()

    def _lines(self) -> tuple[SupplyDemandLine, ...]:
        name = self._which.currentData()
        return self._found.lists[name] if self._found is not None else ()

    @Slot()
    def _show(self) -> None:
        lines = self._lines()
        self._model.show_rows(
            [(one.name, one.sort, short_unit(one.unit), one.state) for one in lines]
        )
        self._stack.setCurrentIndex(0 if lines else 1)
        self._look.setEnabled(bool(lines))
        self._count.setText(self.tr("共 {total} 条").format(total=len(lines)) if lines else "")
        self._tell()
        if lines:
            self._table.selectRow(0)
        else:
            self._empty.tell(self._nothing())

    def _nothing(self) -> str:
        return {
            ListName.UNMET: self.tr("没有超期、退回或因为没人办而不受理的需求。"),
            ListName.UNUSED: self.tr("队伍都派过单，阵地都用过，项目都有人点过。"),
            ListName.NEEDS: self.tr("这段时间没有人点单。"),
            ListName.RESOURCES: self.tr("还没有登记队伍和阵地。在“台账”里登记。"),
            ListName.PROJECTS: self.tr("项目库还是空的。在“台账”的“项目库”里登记。"),
        }[self._which.currentData()]

    def _tell(self) -> None:
        """Say where most is lacking, by category and by unit."""
        unmet = self._which.currentData() == ListName.UNMET and bool(self._lines())
        self._told.setVisible(unmet)
        if not unmet or self._found is None:
            return
        by_category = self._found.unmet_by("sort")[:_MOST_TOLD]
        by_unit = self._found.unmet_by("unit")[:_MOST_TOLD]
        sorts = listed(f"{words} {many}" for words, many in by_category)
        units = listed(f"{short_unit(words) or '—'} {many}" for words, many in by_unit)
        words = self.tr("按类别：{sorts}。按单位：{units}。")
        self._told.setText(words.format(sorts=sorts, units=units))

    @Slot()
    def _open(self, _index: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002  Qt's
        row = self._table.currentIndex().row()
        lines = self._lines()
        if not 0 <= row < len(lines):
            return
        line = lines[row]
        register = self._cases.registers.named(line.register)
        form = self._page.try_to(lambda: RegisterForm(self._cases, register, line.id, self))
        if form is not None:
            form.saved.connect(self._tell_saved)
            form.open()

    @Slot(object)
    def _tell_saved(self, _row_id: UUID) -> None:
        self.refresh()
        self._page.banner.tell("ok", self.tr("已保存。"))

    @Slot()
    def _ask_file(self) -> None:
        period = self._period.period()
        name = self.tr("供需对接") + f"-{period.first}-{period.last}.xlsx"
        kinds = self.tr("Excel 工作簿 (*.xlsx)")
        title = self.tr("供需对接的清单写到哪里")
        file_choice.choose(self, "save", title, self._write, suggestion=name, kinds=kinds)

    def _write(self, path: Path) -> None:
        period = self._period.period()
        export = self._cases.supply_demand.export
        many = self._page.try_to(lambda: export(self._page.actor, period, path))
        if many is not None:
            words = self.tr("已写好 {file}，共 {many} 条。")
            self._page.banner.tell("ok", words.format(file=path, many=many))

"""Who has reported and who has not, what is missing, and what the last sticks contained."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.county_ports import KeyState
from wenming_desktop.services.exchange_ports import ArrivedBundle
from wenming_desktop.services.exchange_status import UnitStatus
from wenming_desktop.services.reporting_ports import UnitReport
from wenming_desktop.ui import tokens
from wenming_desktop.ui.exchange_words import (
    missing_words,
    reported_words,
    silence_words,
    verdict_words,
)
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.keys_due import KeysDue
from wenming_desktop.ui.widgets.list_table import ListTable

LONG_SILENT = 30
"""Days after which a unit that sends nothing is marked."""
_MOST_NAMES = 5
_UNIT_WIDTHS = (
    Width(10, stretched=True),
    Width(5, spare=1),
    Width(8, spare=2),
    Width(6),
    Width(4, spare=4),
    Width(6, spare=3),
    Width(6),
    Width(11),
)
_BUNDLE_WIDTHS = (
    Width(6),
    Width(10, stretched=True),
    *(Width(3) for _ in range(4)),
    Width(4),
    Width(3),
    Width(5, spare=1),
)
_ALL, _SILENT, _MISSING, _BUNDLES = "all", "silent", "missing", "bundles"


class UnitsPanel(QWidget):
    """The units, those that have not reported first; or the bundles that came."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._reports: tuple[UnitReport, ...] = ()
        self._above: list[UnitStatus] = []
        self._arrived: tuple[ArrivedBundle, ...] = ()
        self._words = Label("", self, name="silentUnits", wrap=True)
        self._keys_due = KeysDue(self)
        self._filter = Choice(self, name="unitFilter")
        self._filter.setAccessibleName(self.tr("看哪些单位"))
        self._filter.setMinimumContentsLength(9)
        self._filter.offer(
            [
                (self.tr("全部单位"), _ALL),
                (self.tr("本月未上报的"), _SILENT),
                (self.tr("缺数据包的"), _MISSING),
                (self.tr("收到的数据包"), _BUNDLES),
            ]
        )
        self._filter.currentIndexChanged.connect(self._show_units)
        self._units = PlainRows(self._unit_heads(), self)
        self._bundles = PlainRows(self._bundle_heads(), self)
        words = self.tr("收到的数据包")
        self._bundle_table = ListTable("arrivedBundles", words, self._bundles, _BUNDLE_WIDTHS, self)
        self._bundle_table.selectionModel().currentRowChanged.connect(self._show_contents)
        self._contents = Label("", self, name="bundleContents", wrap=True)
        self._arrange()

    def _unit_heads(self) -> tuple[str, ...]:
        return (
            self.tr("单位"),
            self.tr("层级"),
            self.tr("由谁转来"),
            self.tr("本月"),
            self.tr("本月活动"),
            self.tr("收到日期"),
            self.tr("多久没来数据"),
            self.tr("缺号"),
        )

    def _bundle_heads(self) -> tuple[str, ...]:
        return (
            self.tr("收到时间"),
            self.tr("哪个单位"),
            self.tr("第几号"),
            self.tr("共几条"),
            self.tr("写入"),
            self.tr("相同"),
            self.tr("两边不同"),
            self.tr("没有收"),
            self.tr("结果"),
        )

    def _arrange(self) -> None:
        tables = QWidget(self)
        column = QVBoxLayout(tables)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        top = QHBoxLayout()
        top.setSpacing(tokens.M)
        top.addWidget(self._words, 1)
        top.addWidget(self._filter)
        column.addLayout(top)
        column.addWidget(self._keys_due)
        names = ListTable("units", self.tr("各单位"), self._units, _UNIT_WIDTHS, self)
        self._lists = QStackedLayout()
        self._lists.addWidget(names)
        self._lists.addWidget(self._bundle_table)
        column.addLayout(self._lists, 1)
        column.addWidget(self._contents)
        self._stack = QStackedLayout()
        self._stack.addWidget(tables)
        empty = EmptyState("exchange", self.tr("还没有别的单位和本机交换过数据。"), parent=self)
        self._stack.addWidget(empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, tokens.M, 0, 0)
        outer.addLayout(self._stack)

    def show_keys(self, states: Sequence[KeyState]) -> None:
        """Say whose keys come to their end, and who has heard nothing of the county for long."""
        self._keys_due.show_states(states)

    def show_units(self, units: Sequence[UnitStatus]) -> None:
        """Replace the rows; ``units`` are those that send here, the one above among them."""
        use, actor = self._page.use_cases, self._page.actor
        month = parse_period(f"{date.today():%Y-%m}")  # noqa: DTZ011  this computer's wall clock
        self._reports = self._page.try_to(lambda: use.reporting.units(actor, month)) or ()
        below = {one.unit_id for one in self._reports}
        self._above = [one for one in units if one.unit_id not in below]
        self._arrived = self._page.try_to(lambda: use.exchange.arrived(actor)) or ()
        self._bundles.show_rows([_bundle_row(bundle) for bundle in self._arrived])
        if self._arrived:
            self._bundle_table.selectRow(0)
        self._show_contents()
        self._tell_silent()
        self._stack.setCurrentIndex(0 if units or self._reports else 1)
        self._show_units()

    @Slot()
    def _show_units(self) -> None:
        asked = self._filter.currentData()
        self._lists.setCurrentIndex(1 if asked == _BUNDLES else 0)
        rows = [_unit_row(one) for one in self._reports if _is_asked(one, asked)]
        if asked == _ALL:
            rows += [_above_row(one) for one in self._above]
        self._units.show_rows(rows)

    def _tell_silent(self) -> None:
        """Say how many have reported this month and name the first of those that have not."""
        silent = [short_unit(one.unit) for one in self._reports if not one.reported]
        words = self.tr("✓ 本月 {all} 个单位都已上报。")
        if silent:
            words = self.tr("⚠ 本月 {all} 个单位中，{count} 个还没有上报：{names}。")
        names = listed(silent[:_MOST_NAMES])
        if len(silent) > _MOST_NAMES:
            names = self.tr("{names}等").format(names=names)
        self._words.setText(
            words.format(all=len(self._reports), count=len(silent), names=names)
            if self._reports
            else ""
        )
        self._words.setTone("warn" if silent else "ok")

    @Slot()
    def _show_contents(self) -> None:
        """Count what the chosen bundle brought that was new here."""
        row = self._bundle_table.currentIndex().row()
        bundle = self._arrived[row] if 0 <= row < len(self._arrived) else None
        bundle_id = bundle.bundle_id if bundle else None
        self._contents.setText("")
        if bundle is None or bundle_id is None:
            return
        use, actor = self._page.use_cases.reporting, self._page.actor
        found = self._page.try_to(lambda: use.contents(actor, bundle_id))
        if found is not None:
            words = self.tr(
                "{time} 收到{unit}第 {number} 号，新带来：活动 {activities} 场，"
                "签到 {attendance} 人次，服务时长 {hours} 小时。"
            )
            self._contents.setText(
                words.format(
                    time=f"{bundle.at:%m-%d %H:%M}",
                    unit=bundle.unit,
                    number=bundle.number,
                    activities=found.activities,
                    attendance=found.attendance,
                    hours=show_hours(found.minutes),
                )
            )


def _is_asked(one: UnitReport, asked: object) -> bool:
    return {_SILENT: not one.reported, _MISSING: bool(one.gaps)}.get(str(asked), True)


def _unit_row(unit: UnitReport) -> tuple[str | Cell, ...]:
    warned, fine = ("warn", tokens.WARN), ("ok", tokens.OK)
    silent = unit.days_silent is None or unit.days_silent > LONG_SILENT
    return (
        short_unit(unit.unit),
        level_words(unit.level),
        short_unit(unit.above),
        Cell(reported_words(reported=unit.reported), fine if unit.reported else warned),
        str(unit.activities),
        f"{unit.last_at:%Y-%m-%d}" if unit.last_at else "—",
        Cell(silence_words(unit.days_silent), warned if silent else None),
        Cell(missing_words(unit.gaps), warned if unit.gaps else fine),
    )


def _above_row(unit: UnitStatus) -> tuple[str | Cell, ...]:
    return (
        short_unit(unit.unit),
        level_words(unit.level),
        *("",) * 3,
        f"{unit.last_at:%Y-%m-%d}" if unit.last_at else "—",
        silence_words(unit.days_silent),
        Cell(missing_words(unit.gaps), ("warn", tokens.WARN) if unit.gaps else ("ok", tokens.OK)),
    )


def _bundle_row(bundle: ArrivedBundle) -> tuple[str | Cell, ...]:
    numbers = (bundle.applied, bundle.same, bundle.conflict, bundle.rejected)
    trouble = bundle.conflict or bundle.rejected or bundle.status == "held"
    icon = ("warn", tokens.WARN) if trouble else ("ok", tokens.OK)
    return (
        f"{bundle.at:%m-%d %H:%M}",
        short_unit(bundle.unit),
        str(bundle.number),
        str(bundle.count),
        *("—" if one is None else str(one) for one in numbers),
        Cell(verdict_words(bundle.status), icon),
    )

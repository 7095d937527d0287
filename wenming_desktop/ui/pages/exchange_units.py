"""Who has reported and who has not, what is missing, and what the last sticks contained."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.services.exchange_ports import ArrivedBundle, UnitStatus
from wenming_desktop.ui import tokens
from wenming_desktop.ui.exchange_words import missing_words, silence_words, verdict_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable

LONG_SILENT = 30
"""Days after which a unit that sends nothing is marked."""
_UNIT_WIDTHS = (
    Width(10, stretched=True),
    Width(6, spare=1),
    Width(4, spare=3),
    Width(6, spare=2),
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


class UnitsPanel(QWidget):
    """The units, the silent ones first, and under them the bundles that came."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Label("", self, name="silentUnits", wrap=True)
        self._units = PlainRows(
            (
                self.tr("单位"),
                self.tr("层级"),
                self.tr("最近一号"),
                self.tr("收到日期"),
                self.tr("多久没来数据"),
                self.tr("缺号"),
            ),
            self,
        )
        self._bundles = PlainRows(
            (
                self.tr("收到时间"),
                self.tr("哪个单位"),
                self.tr("第几号"),
                self.tr("共几条"),
                self.tr("写入"),
                self.tr("相同"),
                self.tr("两边不同"),
                self.tr("没有收"),
                self.tr("结果"),
            ),
            self,
        )
        tables = QWidget(self)
        column = QVBoxLayout(tables)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._words)
        column.addWidget(self._table("units", self.tr("各单位"), self._units), 3)
        column.addWidget(Label(self.tr("最近收到的数据包"), self, bold=True))
        column.addWidget(self._table("arrivedBundles", self.tr("收到的数据包"), self._bundles), 2)
        self._stack = QStackedLayout()
        self._stack.addWidget(tables)
        empty = EmptyState("exchange", self.tr("还没有别的单位和本机交换过数据。"), parent=self)
        self._stack.addWidget(empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, tokens.M, 0, 0)
        outer.addLayout(self._stack)

    def show_units(self, units: Sequence[UnitStatus], bundles: Sequence[ArrivedBundle]) -> None:
        """Replace the rows."""
        ordered = sorted(units, key=_silence, reverse=True)
        self._units.show_rows([_unit_row(unit) for unit in ordered])
        self._bundles.show_rows([_bundle_row(bundle) for bundle in bundles])
        silent = [unit.unit for unit in ordered if _is_silent(unit)]
        words = self.tr("✓ 各单位最近都有数据来。")
        if silent:
            words = self.tr("⚠ {count} 个单位很久没有来数据：{names}。").format(
                count=len(silent), names="、".join(silent)
            )
        self._words.setText(words)
        self._words.setTone("warn" if silent else "ok")
        self._stack.setCurrentIndex(0 if units else 1)

    def _table(self, name: str, words: str, rows: PlainRows) -> ListTable:
        widths = _UNIT_WIDTHS if rows is self._units else _BUNDLE_WIDTHS
        return ListTable(name, words, rows, widths, self)


def _silence(unit: UnitStatus) -> tuple[bool, int]:
    return unit.days_silent is None, unit.days_silent or 0


def _is_silent(unit: UnitStatus) -> bool:
    return unit.days_silent is None or unit.days_silent > LONG_SILENT


def _unit_row(unit: UnitStatus) -> tuple[str | Cell, ...]:
    warned = ("warn", tokens.WARN)
    return (
        unit.unit,
        level_words(unit.level),
        str(unit.last_number) if unit.last_number else "—",
        f"{unit.last_at:%Y-%m-%d}" if unit.last_at else "—",
        Cell(silence_words(unit.days_silent), warned if _is_silent(unit) else None),
        Cell(missing_words(unit.gaps), warned if unit.gaps else ("ok", tokens.OK)),
    )


def _bundle_row(bundle: ArrivedBundle) -> tuple[str | Cell, ...]:
    numbers = (bundle.applied, bundle.same, bundle.conflict, bundle.rejected)
    trouble = bundle.conflict or bundle.rejected or bundle.status == "held"
    icon = ("warn", tokens.WARN) if trouble else ("ok", tokens.OK)
    return (
        f"{bundle.at:%m-%d %H:%M}",
        bundle.unit,
        str(bundle.number),
        str(bundle.count),
        *("—" if one is None else str(one) for one in numbers),
        Cell(verdict_words(bundle.status), icon),
    )

"""The units of the county: the tree, what was decided about each, and deciding."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.county_ports import Unit, UnitChange
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.county.unit import (
    CLOSE,
    CREATE,
    MERGE,
    MOVE,
    RENAME,
    UnitDialog,
    UnitPlan,
)
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.rights_words import unit_action_words
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.list_table import ListTable

_WIDTHS = (Width(4), Width(12, stretched=True), Width(8, spare=2), Width(4), Width(10, spare=1))
_MOST_CHANGES = 6


class DecidedUnits(QWidget):
    """``changed`` when a unit was added, renamed, moved, merged or closed."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._units: tuple[Unit, ...] = ()
        heads = (
            self.tr("编号"),
            self.tr("单位"),
            self.tr("层级"),
            self.tr("电脑"),
            self.tr("情况"),
        )
        self._model = PlainRows(heads, self)
        self._table = ListTable("decidedUnits", self.tr("县里的单位"), self._model, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._history = Label("", self, name="unitHistory", tone="muted", wrap=True)
        add = secondary(self.tr("新单位…"), "unitCreate", self, icon="plus")
        add.clicked.connect(partial(self._ask, CREATE))
        self._acts = {
            RENAME: secondary(self.tr("改名…"), "unitRename", self),
            MOVE: secondary(self.tr("划到别处…"), "unitMove", self),
            MERGE: secondary(self.tr("并入别的单位…"), "unitMerge", self),
            CLOSE: secondary(self.tr("撤销…"), "unitClose", self),
        }
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(add)
        for action, button in self._acts.items():
            button.clicked.connect(partial(self._ask, action))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._table, 1)
        column.addWidget(self._history)
        column.addLayout(buttons)

    @Slot()
    def refresh(self) -> None:
        """Read the tree; the chosen unit stays chosen."""
        cases, chosen = self._page.use_cases, self._chosen()
        self._units = self._page.try_to(lambda: cases.county.units(cases.actor)) or ()
        self._model.show_rows([self._row(one) for one in self._units])
        for number, one in enumerate(self._units):
            if chosen is not None and one.org_no == chosen.org_no:
                self._table.selectRow(number)
        self._show_chosen()

    def _row(self, unit: Unit) -> tuple[str | Cell, ...]:
        state: str | Cell = self.tr("在用")
        if unit.merged_into:
            into = self._name(unit.merged_into)
            state = Cell(self.tr("已并入{unit}").format(unit=into), ("lock", tokens.MUTED))
        elif unit.closed:
            state = Cell(self.tr("已撤销"), ("lock", tokens.MUTED))
        elif unit.row_differs:
            state = Cell(self.tr("单位表里写的不一样"), ("warn", tokens.WARN))
        elif not unit.devices:
            state = self.tr("还没有电脑")
        return (
            str(unit.org_no),
            "　" * (len(unit.path) - 1) + unit.name,
            level_words(unit.level),
            str(unit.devices),
            state,
        )

    def _name(self, org_no: int) -> str:
        return next((one.name for one in self._units if one.org_no == org_no), str(org_no))

    def _chosen(self) -> Unit | None:
        rows = self._table.selectionModel().selectedRows()
        return self._units[rows[0].row()] if rows and rows[0].row() < len(self._units) else None

    @Slot()
    def _show_chosen(self) -> None:
        """Tell what was decided about the unit, and let what may be done with it."""
        unit = self._chosen()
        is_open = unit is not None and not unit.closed
        below = is_open and unit is not None and unit.org_no != CENTRE_ORG_NO
        for action, button in self._acts.items():
            button.setEnabled(is_open if action == RENAME else below)
        if unit is None:
            self._history.setText(
                self.tr("在表里选中一个单位，再按下面的按钮；选中后这里写着它的经过。")
            )
            return
        cases, org_no = self._page.use_cases, unit.org_no
        found = self._page.try_to(lambda: cases.county.unit_history(cases.actor, org_no)) or ()
        lines = [self._line(one) for one in found[-_MOST_CHANGES:]]
        self._history.setText("\n".join(lines) or self.tr("入网以后没有变动过。"))

    def _line(self, change: UnitChange) -> str:
        words = {
            CREATE: self.tr("{day}　编号，名称“{name}”，上级{above}（{by}定）"),
            RENAME: self.tr("{day}　改名为“{name}”（{by}定）"),
            MOVE: self.tr("{day}　划到{above}下面（{by}定）"),
            MERGE: self.tr("{day}　并入{above}（{by}定）"),
        }.get(change.action, self.tr("{day}　{action}（{by}定）"))
        return words.format(
            day=f"{change.at.astimezone():%Y-%m-%d}",
            action=unit_action_words(change.action),
            name=change.name,
            above=change.above,
            by=change.by,
        )

    def _ask(self, action: str, *_: object) -> None:
        cases, unit = self._page.use_cases, self._chosen()
        effects = None
        if unit is not None and action != CREATE:
            org_no = unit.org_no
            effects = self._page.try_to(lambda: cases.county.unit_effects(cases.actor, org_no))
        dialog = UnitDialog(self.window(), action, self._units, unit, effects)
        dialog.decided.connect(self._decide)
        dialog.open()

    def _decide(self, plan: UnitPlan) -> None:
        done = self._page.try_to(self._deed(plan))
        if done is None:
            return
        self.refresh()
        words = self.tr("{name}（{number}）：{action}，已定。请照常交换一次，把这件事送到各单位。")
        action = unit_action_words(plan.action)
        self._page.banner.tell(
            "ok", words.format(name=done.name, number=done.org_no, action=action)
        )
        self.changed.emit()

    def _deed(self, plan: UnitPlan) -> Callable[[], Unit]:
        county, actor = self._page.use_cases.county, self._page.use_cases.actor
        deeds: dict[str, Callable[[], Unit]] = {
            CREATE: lambda: county.create_unit(actor, plan.name, plan.level, plan.other),
            RENAME: lambda: county.rename_unit(actor, plan.org_no, plan.name),
            MOVE: lambda: county.move_unit(actor, plan.org_no, plan.other),
            MERGE: lambda: county.merge_unit(actor, plan.org_no, plan.other),
            CLOSE: lambda: county.close_unit(actor, plan.org_no),
        }
        return deeds[plan.action]

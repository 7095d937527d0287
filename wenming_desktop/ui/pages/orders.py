"""群众点单: what residents ask for, who does it, and what they said of it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.order_flow import NeedState, OrderState
from wenming_desktop.domain.users import Action
from wenming_desktop.services.order_board import BoardLine, Column
from wenming_desktop.services.order_moves import Move
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.need_decisions import MergeDialog, ReferDialog
from wenming_desktop.ui.dialogs.order_forms import (
    EvaluationDialog,
    OrderDialog,
    StepDialog,
)
from wenming_desktop.ui.dialogs.order_give import GiveDialog
from wenming_desktop.ui.dialogs.order_steps import OrderSteps
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.board_list import BoardModel
from wenming_desktop.ui.order_acts import acts_for
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import Button, primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.workplace import Workplace

_MOST_ACTS = 6


class OrdersPage(Page):
    """Takes ``"new"``. Keys 1–6 choose a column."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("群众点单"))
        self._lines: list[BoardLine] = []
        self._column = Column.REVIEW
        self._new = primary(self.tr("登记需求 F4"), "newNeed", self, icon="plus")
        self._new.setKey("F4")
        self._new.clicked.connect(self._register)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self.head.addWidget(self._new)
        self._model = BoardModel(self.use_cases.code_lists, self)
        self._table = ListTable(
            "boardTable", self.tr("需求和订单"), self._model, self._model.columns(), self
        )
        self._table.activated.connect(self._open)
        self._table.selectionModel().currentRowChanged.connect(self._offer_acts)
        self._empty = EmptyState("orders", "", "", self)
        self._empty.acted.connect(self._register)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._tabs_of_page = PageTabs(self, "ordersTabs", self.tr("群众点单的几个部分"))
        self._tabs_of_page.own(self._board(), self.tr("点单办理"), self._new)
        self._tabs_of_page.add(self.tr("供需对接"), self._make_supply_demand)
        self._allocations = self._tabs_of_page.add(self.tr("资源调配"), self._make_allocations)
        self.body.addWidget(self._tabs_of_page, 1)

    def _board(self) -> QWidget:
        board = QWidget(self)
        column = QVBoxLayout(board)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        column.addLayout(self._columns())
        column.addLayout(self._stack, 1)
        column.addLayout(self._foot())
        self._rating = Label("", board, name="orderRating", tone="muted", wrap=True)
        column.addWidget(self._rating)
        return board

    def _make_supply_demand(self) -> Part:
        from wenming_desktop.ui.pages.orders_supply import SupplyDemand  # noqa: PLC0415  when opened

        return SupplyDemand(self)

    def _make_allocations(self) -> Part:
        from wenming_desktop.ui.pages.orders_allocations import AllocationsPart  # noqa: PLC0415

        return AllocationsPart(self)

    def refresh(self) -> None:
        self._read()
        self._tabs_of_page.refresh()

    def receive(self, subject: object) -> None:
        """Open the form of a new need, or another part of the page."""
        if subject == "allocations":
            self._tabs_of_page.setCurrentIndex(self._allocations)
        elif subject == "new":
            self._register()

    def _names(self) -> dict[Column, str]:
        return {
            Column.REVIEW: self.tr("待审"),
            Column.DISPATCH: self.tr("待派"),
            Column.CLAIM: self.tr("待接"),
            Column.SERVICE: self.tr("服务中"),
            Column.EVALUATE: self.tr("待评"),
            Column.DONE: self.tr("办结"),
        }

    def _columns(self) -> QHBoxLayout:
        self._tabs: dict[Column, Button] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        for number, (column, words) in enumerate(self._names().items(), 1):
            tab = secondary(words, f"{column.value}Column", self)
            tab.setCheckable(True)
            tab.clicked.connect(partial(self._choose_column, column))
            key = QShortcut(QKeySequence(str(number)), tab)  # asleep while another part is open
            key.activated.connect(tab.click)
            group.addButton(tab)
            row.addWidget(tab, 1)
            self._tabs[column] = tab
        self._tabs[self._column].setChecked(True)
        return row

    def _foot(self) -> QHBoxLayout:
        self._count = Label("", self, name="boardCount", tone="muted")
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        row.addWidget(self._count)
        row.addStretch(1)
        self._acts = [secondary("", f"boardAct{number}", self) for number in range(_MOST_ACTS)]
        self._deeds: list[Callable[[], None]] = []
        for number, button in enumerate(self._acts):
            button.clicked.connect(partial(self._act, number))
            row.addWidget(button)
        return row

    @Slot()
    def _choose_column(self, column: Column, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's
        self._column = column
        self._show()

    def _read(self) -> None:
        self._lines = self.use_cases.order_board.lines(self.actor)
        rating = self.use_cases.order_ratings.rating(self.actor)
        self._rating.setText(rating.words(self.tr("今年")))
        for column, words in self._names().items():
            mine = [line for line in self._lines if line.column is column]
            self._tabs[column].setWords(f"{words} {len(mine)}" if mine else words)
        self._show()

    def _show(self) -> None:
        before = self._line()
        shown = [line for line in self._lines if line.column is self._column]
        self._model.show(lambda limit, offset: (shown[offset : offset + limit], len(shown)))
        late = sum(1 for line in shown if line.days_over)
        words = self.tr("共 {total} 条").format(total=len(shown)) if shown else ""
        self._count.setText(f"{words}　{self.tr('超期 {n} 条').format(n=late)}" if late else words)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._tell_empty()
        wanted = before.id if before is not None else None
        rows = [number for number, line in enumerate(shown) if line.id == wanted]
        if shown:
            self._table.selectRow(rows[0] if rows else 0)
        self._offer_acts()

    def _tell_empty(self) -> None:
        if self._lines:
            self._empty.tell(self.tr("这一栏没有要办的。"))
            return
        words = self.tr("还没有人点单。上门、来电、纸上写的，都可以在这里替居民登记。")
        self._empty.tell(words, self.tr("登记需求") if self._new.isEnabled() else "")

    def _line(self) -> BoardLine | None:
        index = self._table.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    @Slot()
    def _offer_acts(self) -> None:
        """Show the buttons of what may be done with the line in hand."""
        line = self._line() if self._stack.currentIndex() == 0 else None
        acts = acts_for(line, self) if line is not None and self.actor.may(Action.RECORD) else []
        self._deeds = [deed for _, deed in acts]
        for number, button in enumerate(self._acts):
            button.setVisible(number < len(acts))
            if number < len(acts):
                button.setWords(acts[number][0])

    @Slot()
    def _act(self, number: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's
        self.banner.clear()
        self._deeds[number]()

    @Slot(QModelIndex)
    def _open(self, _index: QModelIndex) -> None:
        line = self._line()
        if line is None:
            return
        if line.is_order:
            self.steps(line)
        else:
            self._open_need(line.id)

    @Slot()
    def _register(self) -> None:
        self._open_need(None)

    def _open_need(self, need_id: UUID | None) -> None:
        self.banner.clear()
        register = self.use_cases.registers.named("needs")
        form = self.try_to(lambda: RegisterForm(self.use_cases, register, need_id, self))
        if form is not None:
            if need_id is None:
                form.propose(asked_on=f"{local_now():%Y-%m-%d}")
            form.saved.connect(self._tell_saved)
            form.open()

    @Slot(object)
    def _tell_saved(self, _need_id: UUID) -> None:
        self._read()
        self.banner.tell("ok", self.tr("已保存。"))

    def told(self, line: BoardLine) -> str:
        """Return what a dialog is about."""
        return f"{line.number}　{line.content}"

    def steps(self, line: BoardLine) -> None:
        """Show what became of an order."""
        OrderSteps(self.use_cases, line.id, self.told(line), self).open()

    def decide(self, line: BoardLine, state: NeedState, reason: str = "") -> None:
        """Decide about a need."""
        needs = self.use_cases.needs
        self._do(lambda: needs.decide(self.actor, line.id, state, reason))

    def take(self, line: BoardLine, state: OrderState, reason: str = "") -> None:
        """Take a step that asks for no more than a reason."""
        move = Move(state=state, reason=reason)
        self._do(lambda: self.use_cases.orders.move(self.actor, line.id, move))

    def withdraw(self, line: BoardLine, reason: str) -> None:
        """Take an order back."""
        self._do(lambda: self.use_cases.orders.withdraw(self.actor, line.id, reason))

    def free_volunteer(self, line: BoardLine, reason: str) -> None:
        """Note that the volunteer declines."""
        self._do(lambda: self.use_cases.orders.volunteer_declines(self.actor, line.id, reason))

    def ask_why(self, verb: str, words: str, deed: Callable[[str], None]) -> None:
        """Ask for a reason first."""
        dialog = ReasonDialog(self, verb, words, verb)
        dialog.given.connect(deed)
        dialog.open()

    def give(self, line: BoardLine) -> None:
        """派单, or 下派 of an order."""
        order_id = line.id if line.is_order else None
        self._open_dialog(
            GiveDialog(
                self.use_cases,
                self.tasks,
                self.told(line),
                self,
                need_id=line.need_id,
                order_id=order_id,
            )
        )

    def step(self, line: BoardLine, verb: str, state: OrderState) -> None:
        """Take a step that asks who, with what, or what came of it."""
        about = self.told(line)
        self._open_dialog(StepDialog(self.use_cases, about, verb, self, line.id, state))

    def evaluate(self, line: BoardLine) -> None:
        """评单."""
        self._open_dialog(EvaluationDialog(self.use_cases, self.told(line), self, line.id))

    def merge(self, line: BoardLine) -> None:
        """合并 into another need."""
        self._open_dialog(MergeDialog(self.use_cases, self.told(line), self, line.id))

    def refer(self, line: BoardLine) -> None:
        """转部门."""
        self._open_dialog(ReferDialog(self.use_cases, self.told(line), self, line.id))

    def _open_dialog(self, dialog: OrderDialog) -> None:
        dialog.written.connect(self._tell_done)
        dialog.open()

    def _do(self, deed: Callable[[], object]) -> None:
        self.try_to(deed)
        if not self.banner.words():
            self._tell_done()

    @Slot()
    def _tell_done(self) -> None:
        self._read()
        self.banner.tell("ok", self.tr("已记下，随下一次上报送出。"))

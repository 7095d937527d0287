"""群众点单 → 资源调配: requests between units, and how well each level uses what it has."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.allocations import AllocationState
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.allocation.requests import AllocationLine
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.allocations import (
    AskAllocation,
    DecideAllocation,
    ReturnAllocation,
)
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.detail_part import DetailPart

_TOLD = ("阵地", "用过的阵地", "队伍", "办过活动的队伍", "设备物资", "调配过的")
"""Columns of the ledger use-by-level that are told here; the ledger has them all."""


class AllocationsPart(DetailPart):
    """The red button does what the chosen request waits for here."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("AllocationsPart", "进展"), Width(8)),
            (QCoreApplication.translate("AllocationsPart", "要什么"), Width(9, stretched=True)),
            (QCoreApplication.translate("AllocationsPart", "申请单位"), Width(8)),
            (QCoreApplication.translate("AllocationsPart", "从哪里调"), Width(8, spare=3)),
            (QCoreApplication.translate("AllocationsPart", "哪天用"), Width(7, spare=2)),
            (QCoreApplication.translate("AllocationsPart", "哪天还"), Width(7, spare=1)),
        )
        words = QCoreApplication.translate("AllocationsPart", "资源调配申请")
        super().__init__(page, "allocationsTable", words, columns, "orders")
        self._rows: list[AllocationLine] = []
        self.primary = primary(self.tr("下一步"), "allocationNext", page)
        self.primary.clicked.connect(self._go_on)
        self.list.table.activated.connect(self._go_on)
        self.list.empty.acted.connect(self._ask)
        self.list.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._count = Label("", self, name="allocationsCount", tone="muted")
        self.top.addWidget(self._count, 1)
        self._told = Label("", self.card, name="allocationTold", wrap=True)
        self._levels = Label("", self.card, name="useByLevel", tone="muted", wrap=True)
        self.card.body.addWidget(self._told)
        self.card.body.addWidget(self._levels)
        self._new = secondary(self.tr("提申请"), "askForAllocation", self, icon="plus")
        self._new.clicked.connect(self._ask)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self._withdraw = secondary(self.tr("撤回…"), "withdrawAllocation", self)
        self._withdraw.clicked.connect(self._ask_why)
        self.add_foot(self._withdraw, self._new)

    @Slot()
    def refresh(self) -> None:
        """Read the requests and the figures of the levels again."""
        lines = self.use_cases.allocations.lines
        self._rows = self.page.try_to(lambda: lines(self.actor)) or []
        waiting = sum(one.may_decide for one in self._rows)
        late = sum(bool(one.days_over) for one in self._rows)
        words = self.tr("共 {total} 份，等着办 {waiting} 份，超期没还 {late} 份")
        told = words.format(total=len(self._rows), waiting=waiting, late=late)
        self._count.setText(told if self._rows else "")
        self.show_lines([(one.request.id, self._cells(one)) for one in self._rows])
        if not self._rows:
            self.list.empty.tell(
                self.tr("还没有调配申请。缺场地、队伍、专家或设备，向上级提申请，由上级从别处调。"),
                self.tr("提申请") if self._new.isEnabled() else "",
            )
        self._levels.setText(self._use_words())
        self._chosen()

    def _cells(self, one: AllocationLine) -> tuple[str | Cell, ...]:
        request = one.request
        return (
            self._progress(one),
            request.wanted,
            short_unit(one.asker),
            short_unit(one.lender),
            request.first_day.isoformat() if request.first_day else "",
            request.last_day.isoformat() if request.last_day else "",
        )

    def _progress(self, one: AllocationLine) -> Cell:
        if one.days_over:
            words = self.tr("超期 {days} 天").format(days=one.days_over)
            return Cell(words, ("warn", tokens.WARN))
        if one.taken_back:
            return Cell(self.tr("调出单位已收回"), ("ok", tokens.OK))
        label = self.use_cases.code_lists.label("allocation_state", one.request.state)
        picture = {
            AllocationState.ASKED: ("info", tokens.FOCUS),
            AllocationState.GRANTED: ("info", tokens.FOCUS),
            AllocationState.RETURNED: ("ok", tokens.OK),
        }.get(AllocationState(one.request.state), ("error", tokens.ERROR))
        return Cell(label, picture)

    def _use_words(self) -> str:
        """Say of this year what each level has and uses; whole figures stand in the ledger."""
        year, look = parse_period(f"{local_now():%Y}"), self.use_cases.ledgers.look
        found = self.page.try_to(lambda: look(self.actor, "use-by-level", year))
        if found is None:
            return ""
        heads = [head for head, _ in found.columns]
        places = [heads.index(head) for head in _TOLD]
        lines = []
        for row in found.rows:
            figures = "，".join(f"{heads[place]} {row[place] or 0}" for place in places)
            lines.append(f"{row[0]}：{figures}")
        head = self.tr("今年各级用得怎样（“台账 → 汇总查看”里的“各级资源使用效益”有全部）")
        return "\n".join([head, *lines])

    def _one(self) -> AllocationLine | None:
        row = self.list.row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @Slot()
    def _chosen(self) -> None:
        one, may = self._one(), self.actor.may(Action.RECORD)
        assert self.primary is not None  # noqa: S101  made above
        decide, back = one is not None and one.may_decide, one is not None and one.may_return
        words = self.tr("归还") if back else self.tr("办理")
        self.primary.setText(words)
        self.primary.setEnabled(may and (decide or back))
        self._withdraw.setEnabled(may and one is not None and one.may_withdraw)
        self.card.setVisible(one is not None)
        if one is not None:
            self._told.setText(self._facts(one))

    def _facts(self, one: AllocationLine) -> str:
        request = one.request
        facts = (
            (self.tr("数量"), str(request.quantity or "")),
            (self.tr("用途"), request.purpose.replace("\n", " ")),
            (self.tr("调的是"), one.resource),
            (self.tr("申请人"), request.asked_by),
            (self.tr("决定"), " ".join(filter(None, (request.decided_by, request.reason)))),
            (self.tr("使用情况"), request.outcome),
        )
        return "　".join(f"{head}：{text}" for head, text in facts if text)

    @Slot()
    def _go_on(self) -> None:
        one = self._one()
        if one is None or not self.actor.may(Action.RECORD):
            return
        if one.may_decide:
            self._open(lambda: DecideAllocation(self.use_cases, one, self))
        elif one.may_return:
            self._open(lambda: ReturnAllocation(self.use_cases, one, self))

    def _open(self, make: Callable[[], AskForm]) -> None:
        self.page.banner.clear()
        form = self.page.try_to(make)
        if form is not None:
            form.kept.connect(self._kept)
            form.open()

    @Slot()
    def _kept(self) -> None:
        self.refresh()
        self.page.banner.tell("ok", self.tr("已保存。上报以后对方看得到。"))

    @Slot()
    def _ask(self) -> None:
        if self._new.isEnabled():
            self._open(lambda: AskAllocation(self.use_cases, self))

    @Slot()
    def _ask_why(self) -> None:
        one = self._one()
        if one is None:
            return
        words = self.tr("撤回以后上级不再办这份申请。")
        dialog = ReasonDialog(self, self.tr("撤回申请"), words, self.tr("撤回"))
        withdraw = self.use_cases.allocations.withdraw
        dialog.given.connect(
            lambda reason: self.tried(
                lambda: withdraw(self.actor, one.request.id, reason), self.tr("已撤回。")
            )
        )
        dialog.open()

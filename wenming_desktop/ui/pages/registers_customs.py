"""台账 → 红白事: weddings and funerals by what they wait for, and the three steps of each."""

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.users import Action
from wenming_desktop.services.customs.cases import CaseLine, Stage
from wenming_desktop.services.register_forms import Step
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.detail_part import DetailPart, Proposed
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.steps import Steps

_REPORT, _PROMISE, _VISIT, _OVER = range(4)


class CustomsPart(DetailPart):
    """红白事: the red button takes the next of the three steps of the case that is chosen."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("CustomsPart", "等着办"), Width(9)),
            (QCoreApplication.translate("CustomsPart", "户主"), Width(6)),
            (QCoreApplication.translate("CustomsPart", "事项"), Width(5)),
            (QCoreApplication.translate("CustomsPart", "办事日期"), Width(7)),
            (QCoreApplication.translate("CustomsPart", "村组"), Width(8, stretched=True)),
            (QCoreApplication.translate("CustomsPart", "登记单位"), Width(8, spare=1)),
        )
        words = QCoreApplication.translate("CustomsPart", "红白事")
        super().__init__(page, "customsTable", words, columns, "registers")
        self._register = page.use_cases.registers.named("customs")
        self._rows: list[CaseLine] = []
        self._which = Choice(self, name="customsWhich")
        self._which.setAccessibleName(self.tr("看哪些"))
        self._which.offer([(self.tr("要办的"), False), (self.tr("全部"), True)])
        self._which.currentIndexChanged.connect(self.refresh)
        self._count = Label("", self, name="customsCount", tone="muted")
        self.top.addWidget(self._which)
        self.top.addWidget(self._count, 1)
        self.primary = primary(self.tr("下一步"), "customsNext", page)
        self.primary.clicked.connect(self._take_step)
        self.list.table.activated.connect(self._take_step)
        self.list.empty.acted.connect(self._report)
        self.list.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._add_detail()
        self._new = secondary(self.tr("登记报备"), "customsReport", self, icon="plus")
        self._new.clicked.connect(self._report)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self._paper = secondary(self.tr("报备单和承诺"), "customsPaper", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self._change = secondary(self.tr("查看/修改"), "customsChange", self)
        self._change.clicked.connect(self._open)
        self.add_foot(self._paper, self._change, self._new)

    def _add_detail(self) -> None:
        names = (self.tr("报备"), self.tr("签承诺书"), self.tr("事后回访"), self.tr("办完"))
        self._steps = Steps(names, self.card)
        self._facts = Label("", self.card, name="customsFacts", wrap=True)
        self.card.body.addWidget(self._steps)
        self.card.body.addWidget(self._facts)

    @Slot()
    def refresh(self) -> None:
        """Read the cases again; the chosen one stays chosen."""
        with_done = bool(self._which.currentData())
        lines = self.use_cases.customs.lines
        self._rows = self.page.try_to(lambda: lines(self.actor, with_done=with_done)) or []
        visits = sum(one.stage is Stage.VISIT for one in self._rows)
        promises = sum(one.stage is Stage.PROMISE for one in self._rows)
        words = self.tr("共 {total} 件，等回访 {visits} 件，等签承诺书 {promises} 件")
        counted = words.format(total=len(self._rows), visits=visits, promises=promises)
        self._count.setText(counted if self._rows else "")
        self.show_lines([(one.case.id, self._cells(one)) for one in self._rows])
        if not self._rows:
            self._tell_empty()
        self._chosen()

    def _tell_empty(self) -> None:
        self.list.empty.tell(
            self.tr("没有等着办的红白事。哪家要办喜事、丧事，先登记报备，签承诺书，办完回访。"),
            self.tr("登记报备") if self._new.isEnabled() else "",
        )

    def _cells(self, one: CaseLine) -> tuple[str | Cell, ...]:
        case = one.case
        return (
            self._waiting(one),
            case.householder,
            self.use_cases.code_lists.label("customs_matter", case.matter),
            case.event_on.isoformat() if case.event_on else "",
            case.resident_group,
            short_unit(one.unit),
        )

    def _waiting(self, one: CaseLine) -> Cell:
        if one.stage is Stage.VISIT:
            return Cell(self.tr("等回访"), ("warn", tokens.WARN))
        if one.stage is Stage.PROMISE:
            return Cell(self.tr("等签承诺书"), ("info", tokens.FOCUS))
        if one.stage is Stage.WAITING:
            return Cell(self.tr("还有 {days} 天").format(days=one.days), ("info", tokens.FOCUS))
        return Cell(self.tr("办完"), ("ok", tokens.OK))

    def _one(self) -> CaseLine | None:
        row = self.list.row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _step(self, one: CaseLine) -> Step | None:
        stored = {name: getattr(one.case, name) for name in ("promise_signed", "outcome")}
        return self._register.next_step(stored)

    @Slot()
    def _chosen(self) -> None:
        one = self._one()
        step = self._step(one) if one is not None else None
        assert self.primary is not None  # noqa: S101  made above
        words = self.tr("下一步：{step}").format(step=step.title) if step else self.tr("下一步")
        self.primary.setText(words)
        self.primary.setEnabled(step is not None and self.actor.may(Action.RECORD))
        self._paper.setEnabled(one is not None and self.actor.may(Action.PRINT))
        self._change.setEnabled(one is not None and self.actor.may(Action.RECORD))
        self.card.setVisible(one is not None)
        if one is not None:
            self._steps.set_current(self._at(one))
            self._facts.setText(self._told(one))

    def _at(self, one: CaseLine) -> int:
        if one.stage is Stage.DONE:
            return _OVER
        return _VISIT if one.case.promise_signed else _PROMISE

    def _told(self, one: CaseLine) -> str:
        case = one.case
        reported = f"{case.reported_on}" if case.reported_on else ""
        facts = (
            (self.tr("报备日期"), reported),
            (self.tr("桌数"), str(case.tables) if case.tables is not None else ""),
            (self.tr("礼金标准"), case.gift_limit),
            (self.tr("办理情况"), case.outcome),
            (self.tr("按承诺办"), self._kept(one)),
        )
        return "　".join(f"{head}：{text}" for head, text in facts if text)

    def _kept(self, one: CaseLine) -> str:
        if one.stage is not Stage.DONE:
            return ""
        return self.tr("是") if one.case.kept_promise else self.tr("否")

    @Slot()
    def _take_step(self) -> None:
        """Open the form of the next step, with what is hoped for chosen already."""
        one = self._one()
        step = self._step(one) if one is not None else None
        if one is None or step is None or not self.actor.may(Action.RECORD):
            return
        register, row = self._register.only(step), one.case.id
        hoped = "kept_promise" if "kept_promise" in step.fields else step.done_by
        given: dict[str, Proposed] = {hoped: True}
        self.await_form(lambda: RegisterForm(self.use_cases, register, row, self), given)

    @Slot()
    def _report(self) -> None:
        if self._new.isEnabled():
            self.open_register("customs", None, {"reported_on": f"{local_now():%Y-%m-%d}"})

    @Slot()
    def _open(self) -> None:
        one = self._one()
        if one is not None:
            self.open_register("customs", one.case.id)

    @Slot()
    def _print(self) -> None:
        one, papers = self._one(), self.use_cases.field_papers
        if one is not None:
            show_paper(
                self.page,
                self.tr("红白事报备单"),
                lambda to: papers.print(
                    self.actor, "customs_case", one.case.id, to, missing="blank"
                ),
            )

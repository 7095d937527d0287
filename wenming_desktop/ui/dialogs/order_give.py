"""派单, or 下派: who suits stands first with the reasons; whom one chooses stays free."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.services.matching.service import Match
from wenming_desktop.services.order_moves import Dispatch
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets.candidates import CandidateList
from wenming_desktop.ui.widgets.fields import Choice, DigitsField
from wenming_desktop.ui.widgets.register_fields import OneCode, OneRow
from wenming_desktop.ui.words import explain

_LETTERS = 48
FIRST_KEY = "F6"


class GiveDialog(OrderDialog):
    """派单, or 下派 of an order that this unit holds."""

    def __init__(
        self,
        use_cases: UseCases,
        tasks: TaskRunner,
        about: str,
        parent: QWidget,
        *,
        need_id: UUID,
        order_id: UUID | None = None,
    ) -> None:
        words = (
            QCoreApplication.translate("orders", "派单")
            if order_id is None
            else QCoreApplication.translate("orders", "下派")
        )
        super().__init__(use_cases, about, words, parent, letters=_LETTERS)
        self._need_id, self._order_id = need_id, order_id
        self._targets = use_cases.order_board.targets(use_cases.actor)[order_id is not None :]
        self._ask()
        self._waiting = Label(self.tr("正在找合适的…"), self, name="candidateHint", wrap=True)
        self.body.insertWidget(2, self._waiting)
        self._unit.setFocus()
        self.begin()
        self._asked_for = self._typed()
        self._search(tasks)

    def _ask(self) -> None:
        actor, registers = self.cases.actor, self.cases.registers
        self._unit, self._due = Choice(self), DigitsField(self, longest=20)
        self._unit.offer([(unit.name, unit.id) for unit in self._targets])
        self._team = OneRow(self, registers.choices(actor, "volunteer_team"))
        self._project = OneRow(self, registers.choices(actor, "service_project"))
        self._mode = OneCode(self, self.cases.code_lists, "dispatch_mode", empty=False)
        self._unit_row = self.form.add(self.tr("承接单位*"), self._unit, "targetUnit")
        self.form.add(self.tr("承接队伍"), self._team, "targetTeam")
        self.form.add(self.tr("用哪个项目"), self._project, "targetProject")
        self._due_row = self.form.add(
            self.tr("办结时限"), self._due, "dueOn", self.tr("不填就按规则包的天数")
        )
        if self._order_id is None:
            self.form.add(self.tr("方式"), self._mode, "dispatchMode")
        else:
            self._mode.hide()

    def _search(self, tasks: TaskRunner) -> None:
        """Look for who suits in the background: a county has thousands to weigh."""
        matching, actor, row_id = self.cases.matching, self.cases.actor, self._order_id
        wanted = row_id or self._need_id
        tasks.run(
            self,
            lambda _progress, _cancelled: matching.candidates(actor, wanted),
            done=self._offer,
            failed=self._tell_failure,
        )

    def _tell_failure(self, error: WenmingError) -> None:
        self._waiting.setText(explain(error))

    def _offer(self, everybody: list[Match]) -> None:
        """Put those who suit above the form; only those this dialog can give it to."""
        reachable = {unit.id for unit in self._targets}
        found = [one for one in everybody if one.unit_id in reachable]
        if not found:
            words = self.tr("没有找到特别合适的队伍、阵地或项目，请自己选；办不了的可以上报上级。")
            self._waiting.setText(words)
            return
        words = self.tr("先看合适的：回车选中一个，{key} 直接用第一个；也可以在下面自己选。")
        self._waiting.setText(words.format(key=FIRST_KEY))
        self._candidates = CandidateList(found, self)
        self._candidates.chosen.connect(self._take)
        self.body.insertWidget(3, self._candidates)
        key = QShortcut(QKeySequence(FIRST_KEY), self)
        key.activated.connect(self._take_first)
        if self.isVisible():
            self.fit()
        nobody_typed = self._typed() == self._asked_for
        if nobody_typed and self.focusWidget() is self._unit:
            self._candidates.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take_first(self) -> None:
        self._candidates.take(0)

    @Slot(object)
    def _take(self, match: Match) -> None:
        """Fill the form with a candidate; Ctrl+Enter then gives it."""
        self._unit.choose(match.unit_id)
        _put(self._team, match.team_id, match.name)
        _put(self._project, match.project_id, match.name)
        words = self.tr("已填上“{name}”（{unit}），按 Ctrl+Enter 派出。")
        self.banner.tell("info", words.format(name=match.name, unit=short_unit(match.unit)))
        self._due.setFocus()

    def deed(self) -> Callable[[], object] | None:
        typed = self._due.text().strip()
        reading = read_date(typed) if typed else None
        if typed and reading is None:
            self._due_row.set_error(self.tr("看不懂日期，请写成 2026-11-26 的样子"))
            return None
        wish = Dispatch(
            need_id=self._need_id,
            target_unit_id=self._unit.currentData(),
            mode=self._mode.given(),
            team_id=self._team.chosen(),
            project_id=self._project.chosen(),
            due_on=reading.day if reading is not None else None,
        )
        orders, actor, order_id = self.cases.orders, self.cases.actor, self._order_id
        if order_id is None:
            return lambda: orders.dispatch(actor, wish)
        return lambda: orders.cascade(actor, order_id, wish)


def _put(field: OneRow, row_id: UUID | None, name: str) -> None:
    """Choose a row, added where the list of choices is too long to hold it."""
    if row_id is None:
        field.setCurrentIndex(-1)
        field.setEditText("")
        return
    if field.findData(str(row_id)) < 0:
        field.addItem(name, str(row_id))
    field.put(str(row_id))

"""What the board asks for: who does it, what came of it, what the resident said."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.typed_hours import parse_hours
from wenming_desktop.services.order_moves import Move
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.widgets.register_fields import OneCode, OneRow, SeveralLines, YesNo
from wenming_desktop.ui.words import explain

_LETTERS = 34


class OrderDialog(KeptForm):
    """A form over one need or order; ``written`` when what it asked for was written."""

    written = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        about: str,
        verb: str,
        parent: QWidget,
        *,
        letters: int = _LETTERS,
    ) -> None:
        super().__init__("orderDialog", parent, letters=letters)
        self.cases = use_cases
        self.setWindowTitle(verb)
        self.body.addWidget(Label(about, self, name="orderAbout", wrap=True))
        self.form = Form(self)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "orderBack", self)
        back.clicked.connect(self.give_up)
        do = primary(verb, "orderDo", self)
        do.setKey("Ctrl+Return")
        do.setToolTip("Ctrl+Enter")
        do.clicked.connect(self._do)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)

    def deed(self) -> Callable[[], object] | None:
        """Return what to do, or None after saying beside a field what is wrong."""
        raise NotImplementedError

    @Slot()
    def _do(self) -> None:
        self.form.clear_errors()
        self.banner.clear()
        try:
            deed = self.deed()
            if deed is None:
                return
            deed()
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.written.emit()
        self.accept()


class StepDialog(OrderDialog):
    """接单, 排活动 and 办完: who does it, with which activity, what came of it."""

    def __init__(
        self,
        use_cases: UseCases,
        about: str,
        verb: str,
        parent: QWidget,
        order_id: UUID,
        state: OrderState,
    ) -> None:
        super().__init__(use_cases, about, verb, parent)
        self._order_id, self._state = order_id, state
        choices = use_cases.registers.choices
        self._volunteer = OnePerson(self, use_cases)
        self._activity = OneRow(self, choices(use_cases.actor, "activity"))
        self._outcome, self._solved = SeveralLines(self), YesNo(self)
        self._hours = DigitsField(self, longest=6, hint=self.tr("小时，如 1.5"))
        asked: list[tuple[str, QWidget, str]] = []
        if state in {OrderState.CLAIMED, OrderState.SCHEDULED}:
            asked.append((self.tr("服务志愿者"), self._volunteer, "orderVolunteer"))
        if state is not OrderState.CLAIMED:
            asked.append((self.tr("关联活动"), self._activity, "orderActivity"))
        if state is OrderState.DELIVERED:
            asked.append((self.tr("办理结果"), self._outcome, "orderOutcome"))
            asked.append((self.tr("用了多久"), self._hours, "orderHours"))
            asked.append((self.tr("问题解决了"), self._solved, "orderSolved"))
        for words, field, name in asked:
            self.form.add(words, field, name)
        every = (self._volunteer, self._activity, self._outcome, self._hours, self._solved)
        for field in every:
            field.setVisible(field in [one for _, one, _ in asked])
        asked[0][1].setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        hours = self._hours.text().strip()
        move = Move(
            state=self._state,
            volunteer_id=self._volunteer.chosen(),
            activity_id=self._activity.chosen(),
            outcome=str(self._outcome.given()),
            minutes=parse_hours(hours) if hours else None,
            solved=self._solved.given(),
        )
        return lambda: self.cases.orders.move(self.cases.actor, self._order_id, move)


class EvaluationDialog(OrderDialog):
    """评单: what the resident said; a number key chooses the score."""

    def __init__(self, use_cases: UseCases, about: str, parent: QWidget, order_id: UUID) -> None:
        super().__init__(use_cases, about, QCoreApplication.translate("orders", "评单"), parent)
        self._order_id = order_id
        codes = use_cases.code_lists
        self._score = Choice(self)
        scores = [(f"{code}  {codes.label('evaluation', code)}", code) for code in "54321"]
        self._score.offer([(words, int(code)) for words, code in scores])
        self._by = OneCode(self, codes, "evaluator_type", empty=False)
        self._name = TextField(self, longest=60)
        self._comment, self._signed = SeveralLines(self), YesNo(self)
        self.form.add(self.tr("满意程度*"), self._score, "orderScore")
        self.form.add(self.tr("怎样问的"), self._by, "orderEvaluator")
        self.form.add(self.tr("谁评的"), self._name, "orderEvaluatorName")
        self.form.add(self.tr("原话"), self._comment, "orderComment")
        self.form.add(self.tr("纸上有签字"), self._signed, "orderSigned")
        self._score.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        return lambda: self.cases.orders.evaluate(
            self.cases.actor,
            self._order_id,
            int(self._score.currentData()),
            evaluator_type=self._by.given(),
            evaluator_name=self._name.text().strip(),
            comment=str(self._comment.given()),
            signed_on_paper=self._signed.given(),
        )

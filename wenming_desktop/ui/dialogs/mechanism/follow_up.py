"""Who does what a meeting decided, and how it ended."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.mechanism.follow_up import Pending, Undealt
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm, Lines
from wenming_desktop.ui.widgets.fields import DigitsField, TextField


class DealForm(AskForm):
    """Makes a decision somebody's job."""

    def __init__(self, use_cases: UseCases, decision: Undealt, parent: QWidget) -> None:
        title = QCoreApplication.translate("followUp", "分工：谁来办、什么时候办好")
        super().__init__(title, "dealForm", decision.content, parent)
        self._cases, self._decision = use_cases, decision
        self._unit, self._person = TextField(self, longest=100), TextField(self, longest=60)
        self._due = DigitsField(self, longest=20, hint=self.tr("如 2026-12-31"))
        self.row("责任单位", self.tr("责任单位*"), self._unit)
        self.row("责任人", self.tr("责任人"), self._person)
        self.row("期限", self.tr("期限"), self._due)
        self._unit.setFocus()
        self.ready(self.tr("定下来"), self._deal)

    def _deal(self) -> None:
        self._cases.follow_up.deal(
            self._cases.actor,
            self._decision.meeting_id,
            self._decision.number,
            unit=self._unit.text(),
            person=self._person.text(),
            due_on=self.day(self._due.text(), "期限"),
        )


class CloseForm(AskForm):
    """Says how an item ended."""

    def __init__(self, use_cases: UseCases, pending: Pending, parent: QWidget) -> None:
        title = QCoreApplication.translate("followUp", "办结")
        super().__init__(title, "closeForm", pending.item.content, parent)
        self._cases, self._pending = use_cases, pending
        self._outcome = Lines(pending.item.outcome, self)
        self._day = DigitsField(self, longest=20, hint=self.tr("不填是今天"))
        self.row("办理结果", self.tr("办理结果*"), self._outcome)
        self.row("办结日期", self.tr("办结日期"), self._day)
        self._outcome.setFocus()
        self.ready(self.tr("办结"), self._close)

    def _close(self) -> None:
        self._cases.follow_up.close(
            self._cases.actor,
            self._pending.item.id,
            self._outcome.toPlainText(),
            self.day(self._day.text(), "办结日期"),
        )

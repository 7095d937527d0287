"""What is asked for make-up hours: whose, when, why, by what proof; and the recovery code."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import of_unit
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.domain.typed_hours import parse_hours
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.make_up import MakeUpWish
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.unit_names import whose
from wenming_desktop.ui.widgets.fields import DigitsField
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.widgets.register_fields import OneRow, SeveralLines


class AskMakeUpDialog(OrderDialog):
    """申请补录; ``volunteer_id`` is chosen already where it is known."""

    def __init__(
        self, use_cases: UseCases, parent: QWidget, volunteer_id: UUID | None = None
    ) -> None:
        about = QCoreApplication.translate(
            "makeUp", "漏记的时长由您申请、另一个人核准。写清楚原因和依据，以后查得到。"
        )
        verb = QCoreApplication.translate("makeUp", "申请补录")
        super().__init__(use_cases, about, verb, parent)
        self._who = OnePerson(self, use_cases)
        held = use_cases.activities.page(use_cases.actor).lines
        own = use_cases.org_units.own(use_cases.actor).name
        words = [of_unit(f"{one.day} {one.name}", whose(one, own)) for one in held]
        self._activity = OneRow(self, list(zip(words, [one.id for one in held], strict=True)))
        self._day = DigitsField(self, longest=20, hint=self.tr("如 2026-11-20"))
        self._hours = DigitsField(self, longest=6, hint=self.tr("小时，如 1.5"))
        self._reason, self._evidence = SeveralLines(self), SeveralLines(self)
        self.form.add(self.tr("志愿者*"), self._who, "makeUpWho")
        self._day_row = self.form.add(self.tr("日期*"), self._day, "makeUpDay")
        self._hours_row = self.form.add(self.tr("时长*"), self._hours, "makeUpHours")
        self._activity_row = self.form.add(
            self.tr("哪一场"), self._activity, "makeUpActivity", self.tr("选填；选了就用那天的日期")
        )
        self._reason_row = self.form.add(self.tr("原因*"), self._reason, "makeUpReason")
        self._evidence_row = self.form.add(
            self.tr("依据*"),
            self._evidence,
            "makeUpEvidence",
            self.tr("哪张签到表、照片，谁能证明"),
        )
        if volunteer_id is not None:
            self._who.put(str(volunteer_id))
        self._who.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        typed = self._day.text().strip()
        reading = read_date(typed) if typed else None
        activity = self._activity.chosen()
        if reading is None and activity is None:
            self._day_row.set_error(self.tr("看不懂日期，请写成 2026-11-20 的样子"))
            return None
        for row, field in (
            (self._reason_row, self._reason),
            (self._evidence_row, self._evidence),
        ):
            if not field.toPlainText().strip():
                row.set_error(self.tr("请写明"))
                return None
        who = self._who.chosen()
        if who is None:
            raise WenmingError(Code.FIELD_MISSING, field=self.tr("志愿者"))
        make_ups = self.cases.life.make_ups
        wish = MakeUpWish(
            volunteer_id=who,
            day=reading.day if reading is not None else date.today(),  # noqa: DTZ011  the occurrence says which day
            minutes=parse_hours(self._hours.text()),
            reason=self._reason.toPlainText(),
            evidence=self._evidence.toPlainText(),
            occurrence_id=activity,
        )
        return lambda: make_ups.ask(self.cases.actor, wish)


class CodeDialog(OrderDialog):
    """恢复码: stands in where this computer knows no second person."""

    def __init__(self, use_cases: UseCases, request_id: UUID, parent: QWidget) -> None:
        about = QCoreApplication.translate(
            "makeUp",
            "这台电脑上只有您一个人能审核。请输入首次设置时打印的恢复码代替第二个人，这件事会记入日志。",
        )
        verb = QCoreApplication.translate("makeUp", "核准入账")
        super().__init__(use_cases, about, verb, parent)
        self._request_id = request_id
        self._code = DigitsField(self, longest=60)
        self.form.add(self.tr("恢复码*"), self._code, "recoveryCode")
        self._code.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        make_ups, code = self.cases.life.make_ups, self._code.text()
        return lambda: make_ups.confirm(self.cases.actor, self._request_id, recovery_code=code)

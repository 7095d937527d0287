"""A signed consent: when, by whom, and where the paper lies."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.register_fields import OneCode


class ConsentDialog(OrderDialog):
    """记同意书."""

    def __init__(self, use_cases: UseCases, person: UUID, name: str, parent: QWidget) -> None:
        words = QCoreApplication.translate("consent", "“{name}”签好的纸质同意书。")
        verb = QCoreApplication.translate("consent", "记下")
        super().__init__(use_cases, words.format(name=name), verb, parent)
        self._person = person
        self._day = DigitsField(self, longest=20, hint=self.tr("如 2026-11-26"))
        self._by = OneCode(self, use_cases.code_lists, "consent_giver", empty=False)
        self._kept = TextField(self, longest=60, hint=self.tr("如 档案盒 3"))
        self._day_row = self.form.add(self.tr("签字日期*"), self._day, "consentDay")
        self.form.add(self.tr("由谁签字"), self._by, "consentBy")
        self.form.add(self.tr("纸放在哪里"), self._kept, "consentKept")
        state = use_cases.life.consents.state(use_cases.actor, person)
        self._by.put("self" if state.part is GuardianPart.NONE else "guardian")
        self._day.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        reading = read_date(self._day.text().strip())
        if reading is None:
            self._day_row.set_error(self.tr("看不懂日期，请写成 2026-11-26 的样子"))
            return None
        signed = Signed(day=reading.day, by=self._by.given(), kept_at=self._kept.text())
        return lambda: self.cases.life.consents.give(self.cases.actor, self._person, signed)

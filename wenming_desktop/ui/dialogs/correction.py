"""A mistake in posted hours: the wrong line stays, a counter-entry and a new one are added."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import SheetLine
from wenming_desktop.domain.typed_hours import parse_hours, show_hours
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.words import explain

Correct = Callable[[int, str, str], object]
"""Gets minutes, reason and evidence; raises WenmingError."""


class CorrectionDialog(KeptForm):
    """Asks for the right hours and the reason; closes when the ledger has taken them."""

    def __init__(self, line: SheetLine, correct: Correct, parent: QWidget) -> None:
        super().__init__("correctionDialog", parent, letters=30)
        self.setWindowTitle(self.tr("更正服务时长"))
        self._correct = correct
        words = self.tr("{name} 现记 {hours} 小时。原记录保留，另记一笔更正。")
        shown = words.format(name=line.name, hours=show_hours(line.minutes))
        self.body.addWidget(Label(shown, self, name="correctionWords", wrap=True))
        form = Form(self)
        self._hours = DigitsField(self, longest=8)
        self._reason, self._evidence = TextField(self), TextField(self)
        self._hours_row = form.add(self.tr("应为时长（小时）*"), self._hours, "correctHours")
        self._reason_row = form.add(self.tr("更正原因*"), self._reason, "correctReason")
        hint = self.tr("如：签到表第 3 行、负责人证明")
        form.add(self.tr("依据"), self._evidence, "correctEvidence", hint)
        self.body.addWidget(form)
        self.body.addStretch(1)
        keep = secondary(self.tr("不改了"), "keepHours", self)
        keep.clicked.connect(self.give_up)
        save = primary(self.tr("记一笔更正"), "saveCorrection", self)
        save.setKey("Ctrl+Return")
        save.clicked.connect(self._save)
        self.buttons.addWidget(keep)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)
        self._hours.setFocus()
        self.begin()

    @Slot()
    def _save(self) -> None:
        self._hours_row.set_error("")
        self._reason_row.set_error("")
        try:
            typed = self._hours.text()
            minutes = parse_hours(typed)
            self._correct(minutes, self._reason.text(), self._evidence.text())
        except WenmingError as error:
            reason_missing = error.code is Code.REASON_MISSING
            row = self._reason_row if reason_missing else self._hours_row
            no_number = error.code is Code.INVALID_FIELD
            row.set_error(
                self.tr("请填小时数，如 2 或 1.5；没有来的填 0") if no_number else explain(error)
            )
            row.field.setFocus()
            self.fit()
            return
        self.accept()

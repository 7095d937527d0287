"""Asks why, for what is logged."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.form import Form


class ReasonDialog(FramedDialog):
    """``given(reason)`` when a reason was typed and the verb pressed."""

    given = Signal(str)

    def __init__(self, parent: QWidget, title: str, words: str, verb: str) -> None:
        super().__init__(title, "reasonDialog", parent, letters=28)
        self.body.addWidget(Label(words, self, name="reasonWords", wrap=True))
        form = Form(self)
        self._reason = TextField(self)
        self._row = form.add(self.tr("原因*"), self._reason, "reason")
        self._reason.returnPressed.connect(self._give)
        self.body.addWidget(form)
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "reasonBack", self)
        back.clicked.connect(self.reject)
        do = primary(verb, "reasonDo", self)
        do.clicked.connect(self._give)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self._reason.setFocus()

    @Slot()
    def _give(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._row.set_error(self.tr("请写明原因，会记入日志。"))
            self._reason.setFocus()
            return
        self.given.emit(reason)
        self.accept()

"""Asks why a record goes back: a usual reason from the list, or one's own words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QWidget

from wenming_desktop.services.approvals import LONGEST_REASON
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.form import Form


class ReturnReasonDialog(FramedDialog):
    """``given(reason)``: the arrows choose, Enter gives back; the words can be changed before.

    The first reason is chosen already, so that no key is lost; the field shows what will be sent.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget, title: str, words: str, reasons: Sequence[str]) -> None:
        super().__init__(title, "returnDialog", parent, letters=28)
        self.body.addWidget(Label(words, self, name="returnWords", wrap=True))
        self._list = QListWidget(self)
        self._list.setObjectName("returnReasons")
        self._list.setAccessibleName(self.tr("常见的原因"))
        self._list.addItems(list(reasons))
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(theme.row_height(theme.text_size(theme.application())) * 6)
        self._list.currentTextChanged.connect(self._take)
        self._list.activated.connect(self._choose)
        self.body.addWidget(self._list, 1)
        form = Form(self)
        self._reason = TextField(self, longest=LONGEST_REASON)
        self._row = form.add(self.tr("退回的原因*"), self._reason, "returnReason")
        self._reason.returnPressed.connect(self._give)
        self.body.addWidget(form)
        back = secondary(self.tr("不退回"), "returnBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("退回"), "returnDo", self)
        do.clicked.connect(self._give)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.doItemsLayout()  # only now do the rows have their height

    @Slot(str)
    def _take(self, reason: str) -> None:
        self._reason.setText(reason)
        self._row.set_error("")

    @Slot(QModelIndex)
    def _choose(self, _index: QModelIndex) -> None:
        self._give()

    @Slot()
    def _give(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._row.set_error(self.tr("请选一个原因，或自己写。下级会看到。"))
            self._reason.setFocus()
            return
        self.given.emit(reason)
        self.accept()

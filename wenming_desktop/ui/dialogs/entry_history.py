"""What was done in the entry grid, by name, and the way back to before any of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidget, QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary


class EntryHistoryDialog(FramedDialog):
    """``takenBack(count)`` asks to undo so many of the latest steps."""

    takenBack = Signal(int)  # noqa: N815  Qt's way to name a signal

    def __init__(self, steps: Sequence[str], parent: QWidget) -> None:
        super().__init__("", "entryHistory", parent, letters=30)
        self.setWindowTitle(self.tr("撤销记录"))
        words = self.tr("最近的改动在最上面。选一条，把它和之后的改动一起撤销。")
        if not steps:
            words = self.tr("还没有可以撤销的改动。")
        self.body.addWidget(Label(words, self, name="entryHistoryWords", wrap=True))
        self._list = QListWidget(self)
        self._list.setObjectName("entryHistorySteps")
        self._list.setAccessibleName(self.tr("改动"))
        self._list.addItems(list(steps))
        self._list.setVisible(bool(steps))
        self.body.addWidget(self._list, 1)
        close = secondary(self.tr("关闭"), "closeHistory", self)
        close.clicked.connect(self.reject)
        self._undo = secondary(self.tr("撤销到这一步之前"), "takeBack", self)
        self._undo.setEnabled(bool(steps))
        self._undo.clicked.connect(self._take_back)
        self.buttons.addWidget(self._undo)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        if steps:
            self._list.setCurrentRow(0)
            self._list.setFocus()

    @Slot()
    def _take_back(self) -> None:
        self.takenBack.emit(self._list.currentRow() + 1)
        self.accept()

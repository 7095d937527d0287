"""The last look before a sheet is posted, when something should be checked against the paper."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary


class ConfirmPostingDialog(FramedDialog):
    """Names each doubtful row; posting needs the tick that it was checked."""

    def __init__(self, parent: QWidget, doubts: Sequence[str]) -> None:
        super().__init__("", "confirmPosting", parent, letters=30)
        self.setWindowTitle(self.tr("请核对后入账"))
        words = self.tr("这些行可以入账，但请先对照签到表核对：")
        self.body.addWidget(Label(words, self, name="confirmPostingWords", wrap=True))
        for number, doubt in enumerate(doubts):
            self.body.addWidget(Label(doubt, self, name=f"doubt{number}", tone="warn", wrap=True))
        self.body.addStretch(1)
        self._checked = QCheckBox(self.tr("已对照签到表核实"), self)
        self._checked.setObjectName("checkedAgainstPaper")
        self._checked.setAccessibleName(self._checked.text())
        back = secondary(self.tr("返回修改"), "backToSheet", self)
        back.clicked.connect(self.reject)
        self._post = primary(self.tr("确认入账"), "postChecked", self)
        self._post.setEnabled(False)
        self._post.clicked.connect(self.accept)
        self._checked.toggled.connect(self._post.setEnabled)
        self.body.addWidget(self._checked)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._post)
        self._checked.setFocus()

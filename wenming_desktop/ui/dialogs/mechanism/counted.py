"""Which occurrences count for a quota of a unit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QWidget

from wenming_desktop.domain.lines import HeldSession
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary


class CountedDialog(FramedDialog):
    """A list to look at."""

    def __init__(self, about: str, held: Sequence[HeldSession], parent: QWidget) -> None:
        super().__init__("", "countedDialog", parent, letters=34)
        title = self.tr("计入的活动")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body.addWidget(Label(about, self, name="countedAbout", bold=True, wrap=True))
        shown = QListWidget(self)
        shown.setObjectName("countedList")
        shown.setAccessibleName(title)
        for one in held:
            shown.addItem(f"{one.day.isoformat()}　{one.name}")
        if not held:
            shown.addItem(self.tr("这一期还没有入账的活动。签到补录入账以后才算。"))
        self.body.addWidget(shown, 1)
        leave = secondary(self.tr("关闭"), "countedClose", self)
        leave.clicked.connect(self.accept)
        self.buttons.addStretch(1)
        self.buttons.addWidget(leave)

"""A question whose safe answer is the default."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary


class ConfirmDialog(FramedDialog):
    """Says what would happen; Enter and Esc leave things as they are."""

    def __init__(self, parent: QWidget, title: str, text: str, verb: str) -> None:
        super().__init__(title, "confirmDialog", parent, letters=26)
        self.setWindowTitle(
            self.tr("请确认")
        )  # the question may hold a name; the system's bar must not
        self.body.addWidget(Label(title, self, name="confirmTitle", scale=1.2, bold=True))
        self.body.addWidget(Label(text, self, name="confirmText", wrap=True))
        self.body.addStretch(1)
        do = secondary(verb, "confirmDo", self)
        do.clicked.connect(self.accept)
        keep = primary(self.tr("不，返回"), "confirmKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        keep.setFocus()


def confirm(parent: QWidget, title: str, text: str, verb: str, act: Callable[[], object]) -> None:
    """Ask, and act only when the person presses the button with the verb."""
    dialog = ConfirmDialog(parent, title, text, verb)
    dialog.accepted.connect(act)
    dialog.open()

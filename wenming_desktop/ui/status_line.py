"""The line at the foot of the window: what was just done, whether work is going on, 演示."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import ElidedLabel, Label
from wenming_desktop.ui.widgets.buttons import link


class StatusLine(QFrame):
    """One sentence on the left, marks on the right; ``ended`` when made-up data are to go."""

    ended = Signal()

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._said = ElidedLabel("", self, name="statusWords", tone="muted")
        self._busy = Label(self.tr("正在处理……"), self, name="busyMark", tone="muted")
        self._busy.hide()
        hint = Hint(self.tr("Ctrl+/ 看全部按键"), self, name="keysHint", wrap=False)
        self._row = row = QHBoxLayout(self)
        self.set_low(low=False)
        row.setSpacing(tokens.L)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._busy)
        row.addWidget(hint)
        if demo:
            row.addWidget(Label(self.tr("演示数据"), self, name="demoMark"))
        self._end = link(self.tr("拿掉演示数据"), "endTrial", self)
        self._end.clicked.connect(self.ended)
        self._end.hide()
        row.addWidget(self._end)

    def offer_end_of_trial(self, *, offered: bool) -> None:
        """Show the button that takes made-up data out again."""
        self._end.setVisible(offered)

    def set_low(self, *, low: bool) -> None:
        """Take no air where the window is low."""
        air = 0 if low else tokens.XS
        self._row.setContentsMargins(tokens.L, air, tokens.L, air)

    @Slot(str)
    def say(self, text: str) -> None:
        """Show what was done; it stays until something else is."""
        self._said.setFullText(text)

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  a signal's argument
        """Show whether work goes on in the background."""
        self._busy.setVisible(busy)

"""The red bar: whose program, whose unit, who works here, and the three keys everyone needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.labels import ElidedLabel, Label
from wenming_desktop.ui.widgets.buttons import Button, secondary

NARROW = 1280
"""Below this width the buttons show drawings only."""


class TopBar(QFrame):
    """Buttons ``text_size``, ``help`` and ``lock`` belong to the window."""

    def __init__(self, unit: str, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._program = Label(self.tr("文明实践工作台"), self, name="programName", bold=True)
        self.unit = ElidedLabel(unit, self, name="unitName")
        self.user = ElidedLabel(user, self, name="userName")
        self.text_size = secondary("", "textSize", self)
        self.help = secondary("", "help", self)
        self.lock = secondary("", "lock", self)
        self._row = row = QHBoxLayout(self)
        self.set_low(low=False)
        row.setSpacing(tokens.M)
        row.addWidget(self._program)
        row.addWidget(self.unit)
        row.addStretch(1)
        row.addWidget(self.user)
        for button in (self.text_size, self.help, self.lock):
            row.addWidget(button)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings only, or words and keys."""
        self._dress(self.text_size, "text-size", self.tr("大字"), "Ctrl++", narrow=narrow)
        self._dress(self.help, "help", self.tr("帮助"), "F1", narrow=narrow)
        self._dress(self.lock, "lock", self.tr("锁屏"), "Ctrl+L", narrow=narrow)

    def set_low(self, *, low: bool) -> None:
        """Take less air where the window is low."""
        air = tokens.XS if low else tokens.S
        self._row.setContentsMargins(tokens.L, air, tokens.M, air)

    def _dress(self, button: Button, icon: str, words: str, key: str, *, narrow: bool) -> None:
        side = round(self.fontMetrics().height() * 1.1)
        button.setIcon(icons.icon(icon, tokens.CARD))
        button.setIconSize(QSize(side, side))
        button.setText("" if narrow else f"{words} {key}")
        button.setAccessibleName(words)
        button.setToolTip(f"{words}（{key}）" if narrow else "")

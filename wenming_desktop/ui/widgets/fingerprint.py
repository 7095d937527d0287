"""Thirty digits in six groups of five, large enough to be read aloud or copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label

GROUP, IN_A_ROW = 5, 3


class Fingerprint(QFrame):
    """Hidden while there is nothing to compare."""

    def __init__(self, parent: QWidget | None = None, *, hidden_groups: int = 0) -> None:
        """``hidden_groups`` are typed by the person, so they are not shown."""
        super().__init__(parent)
        self.setObjectName("fingerprint")
        self.setProperty("fingerprint", True)
        self._hidden_groups = hidden_groups
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        self._grid.setHorizontalSpacing(tokens.XL)
        self._grid.setVerticalSpacing(tokens.S)
        self._groups = []
        for number in range(6):
            label = Label("", self, name="bigDigits", scale=1.5, bold=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, number // IN_A_ROW, number % IN_A_ROW)
            self._groups.append(label)
        self.hide()

    def show_digits(self, digits: str) -> None:
        """Show a fingerprint; spaces in it do not count."""
        plain = "".join(digits.split())
        for number, label in enumerate(self._groups):
            group = plain[number * GROUP : (number + 1) * GROUP]
            label.setText("·" * len(group) if number < self._hidden_groups else group)
        self.setAccessibleName(digits)
        self.setVisible(bool(plain))

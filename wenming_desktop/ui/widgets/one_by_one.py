"""What a person decides one after another: the list at the left, the one in hand beside it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import scrolled
from wenming_desktop.ui.widgets.buttons import Button

_LIST, _IN_HAND = 1, 4
"""How the two share the width."""


class WaitingList(QListWidget):
    """What waits; it takes the width it is given and cuts what is longer."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def fill(self, lines: list[str]) -> None:
        """Show these lines; the place in the list stays."""
        place = max(0, self.currentRow())
        self.clear()
        self.addItems(lines)
        self.setCurrentRow(min(place, len(lines) - 1))

    def go_on(self) -> None:
        """Go to the next line, from the last one to the first."""
        self.setCurrentRow((self.currentRow() + 1) % max(1, self.count()))


class OneByOne(QWidget):
    """The list, and beside it title, comparison and the keys that decide."""

    def __init__(
        self, waiting: WaitingList, title: Label, comparison: QWidget, keys: Iterable[Button]
    ) -> None:
        super().__init__(waiting.parentWidget())
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        for key in keys:
            row.addWidget(key)
        row.addStretch(1)
        in_hand = QVBoxLayout()
        in_hand.setSpacing(tokens.S)
        in_hand.addWidget(title)
        in_hand.addWidget(scrolled(comparison), 1)
        in_hand.addLayout(row)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.L)
        columns.addWidget(waiting, _LIST)
        columns.addLayout(in_hand, _IN_HAND)

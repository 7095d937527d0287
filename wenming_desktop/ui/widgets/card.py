"""A white card with a title: the block a page is built of."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label


class Card(QFrame):
    """Put things into ``body``; ``head`` takes a widget to the right of the title."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        outer.setSpacing(tokens.S)
        self.head = QHBoxLayout()
        self.title = Label(title, self, name="cardTitle", bold=True)
        if title:
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            outer.addLayout(self.head)
        else:
            self.title.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(tokens.S)
        outer.addLayout(self.body, 1)

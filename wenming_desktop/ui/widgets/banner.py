"""A line across the page that says how something went: always icon and word, never colour alone."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import link
from wenming_desktop.ui.widgets.picture import Picture

Kind = Literal["info", "ok", "warn", "error"]
_COLOURS: dict[Kind, str] = {
    "info": tokens.FOCUS,
    "ok": tokens.OK,
    "warn": tokens.WARN,
    "error": tokens.ERROR,
}


class Banner(QFrame):
    """Hidden until it has something to say; may offer one thing to do."""

    acted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("banner", "info")
        self._kind: Kind = "info"
        self._picture = Picture("info", tokens.FOCUS, self)
        self._words = Label("", self, name=f"{name}Words", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = link("", f"{name}Action", self)
        self._action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        row.setSpacing(tokens.S)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        self.hide()

    def tell(self, kind: Kind, text: str, action: str = "") -> None:
        """Show a sentence, and a link when there is something to do about it."""
        self._kind = kind
        self.setProperty("banner", kind)
        for widget in (self, self._words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._picture.show_icon(kind, _COLOURS[kind])
        self._words.setText(text)
        self.setAccessibleName(text)
        self._action.setWords(action)
        self._action.setVisible(bool(action))
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._words.setText("")
        self.hide()

    def words(self) -> str:
        """Return what is being said; empty when nothing is."""
        return self._words.text()

    def kind(self) -> Kind:
        """Return how it is meant."""
        return self._kind

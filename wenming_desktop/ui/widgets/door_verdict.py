"""The band that says, across a room, what the last scan has done: sign, word, colour, name."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label

Verdict = Literal["info", "ok", "warn", "error"]
_SIGNS: dict[Verdict, str] = {"info": "", "ok": "✓", "warn": "↺", "error": "✕"}


class DoorVerdict(QFrame):
    """Green ✓, yellow ↺, red ✕; never the colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doorVerdict")
        self._sign = Label("", self, name="doorSign", scale=3.0, bold=True)
        self._title = Label("", self, name="doorName", scale=3.0, bold=True, wrap=True)
        self._words = Label("", self, name="doorWords", scale=1.5, wrap=True)
        self._more = Label("", self, name="doorMore", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(tokens.XS)
        column.addStretch(1)
        for label in (self._title, self._words, self._more):
            column.addWidget(label)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        row.setSpacing(tokens.L)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        self.tell("info", "", "")

    def tell(self, verdict: Verdict, title: str, words: str, more: str = "") -> None:
        """Show a result: a name or nothing, what happened, and who it is."""
        self._sign.setText(_SIGNS[verdict])
        for label, text in ((self._title, title), (self._words, words), (self._more, more)):
            label.setText(text)
            label.setVisible(bool(text))
        self._sign.setVisible(bool(_SIGNS[verdict]))
        self.setAccessibleName(" ".join(part for part in (title, words, more) if part))
        self.setProperty("banner", verdict)
        for widget in (self, self._sign, self._title, self._words, self._more):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

"""Buttons: one primary on a screen, the others secondary; links for small side ways."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.words import plain

Kind = Literal["primary", "secondary", "link"]


class Button(QPushButton):
    """A button with a name for tests, one for readers, and perhaps a drawing."""

    def __init__(
        self,
        text: str,
        name: str,
        parent: QWidget | None = None,
        *,
        kind: Kind = "secondary",
        icon: str = "",
    ) -> None:
        super().__init__(plain(text), parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)  # Enter belongs to the field one is in
        self._take_size()
        if icon:
            from wenming_desktop.ui import icons  # noqa: PLC0415  QtSvg; the first page shows none

            colour = tokens.CARD if kind == "primary" else tokens.INK
            self.setIcon(icons.icon(icon, tokens.FOCUS if kind == "link" else colour))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._take_size()
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count a double click as one: it must not save twice (reliability.md 6, row 89)."""
        if self.property("kind") == "primary":
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def _take_size(self) -> None:
        side = round(self.fontMetrics().height() * 0.9)
        self.setIconSize(QSize(side, side))

    def setWords(self, text: str) -> None:
        """Change what it says."""
        self.setText(plain(text))
        self.setAccessibleName(text)

    def setKey(self, key: str | QKeySequence.StandardKey) -> None:
        """Give it a key that works in the whole window while it is visible."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(self.property("kind") != "primary")  # held down it saves once
        shortcut.activated.connect(self.click)


def primary(text: str, name: str, parent: QWidget | None = None, *, icon: str = "") -> Button:
    """Return the one red button of a screen."""
    return Button(text, name, parent, kind="primary", icon=icon)


def secondary(text: str, name: str, parent: QWidget | None = None, *, icon: str = "") -> Button:
    """Return an ordinary button."""
    return Button(text, name, parent, icon=icon)


def link(text: str, name: str, parent: QWidget | None = None, *, icon: str = "") -> Button:
    """Return a button that looks like a link."""
    return Button(text, name, parent, kind="link", icon=icon)

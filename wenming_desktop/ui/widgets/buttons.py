"""Buttons: one primary on a screen, the others secondary; links for small side ways."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.words import plain

Kind = Literal["primary", "secondary", "link"]


_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyButton(QPushButton):
    """A button that Enter presses as the space bar does, where it has the keyboard itself.

    Qt lets Enter press a dialog's default button, or nothing at all in a window.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or plain_key != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():  # the Enter that led here may still be held down
            self.click()


class Button(KeyButton):
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
        self.setAutoDefault(False)  # in a field Enter belongs to the field
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

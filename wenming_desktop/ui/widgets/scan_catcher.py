"""Digits typed anywhere on the screen of the door go to its field: nobody clicks before a scan."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

_OTHER_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class ScanCatcher(QObject):
    """Listens only while it is started; dialogs and other fields keep their digits."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._listens = False

    def start(self) -> None:
        """Begin to listen."""
        application = QApplication.instance()
        if not self._listens and application is not None:
            application.installEventFilter(self)
            self._listens = True

    def stop(self) -> None:
        """Listen no more."""
        application = QApplication.instance()
        if self._listens and application is not None:
            application.removeEventFilter(self)
            self._listens = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._is_for_the_field(watched, event):
            return False
        self._field.setFocus()
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self._field, again)
        return True

    def _is_for_the_field(self, watched: QWidget, event: QKeyEvent) -> bool:
        digit = unicodedata.normalize("NFKC", event.text())
        return (
            len(digit) == 1
            and digit.isascii()
            and digit.isdecimal()
            and not event.modifiers() & _OTHER_KEYS
            and watched is not self._field
            and watched.window() is self._field.window()
            and not isinstance(watched, _TYPED_INTO)
        )

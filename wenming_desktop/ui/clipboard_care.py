"""Whole numbers of people do not stay in the clipboard (reliability.md 4.1): half a minute at most.

Only what was copied from this program goes, and only if it is still there: nobody else's text.
"""

import re
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT_MS: Final = 30_000
_NUMBER = re.compile(r"(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx]|\d{15})(?!\d)")
"""Mobile numbers and identity numbers of both generations."""


class ClipboardCare(QObject):
    """Forgets a number that was copied here."""

    def __init__(self, parent: QObject, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._clipboard, self._copied = QGuiApplication.clipboard(), ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.forget)
        self._clipboard.dataChanged.connect(self._look)

    @Slot()
    def forget(self) -> None:
        """Empty the clipboard if the number is still in it."""
        if self._copied and self._clipboard.text() == self._copied:
            self._clipboard.clear()
        self._copied = ""

    @Slot()
    def _look(self) -> None:
        here = QGuiApplication.focusWindow() is not None  # not every platform knows whose it is
        text = self._clipboard.text() if here else ""
        if _NUMBER.search(text):
            self._copied = text
            self._timer.start()

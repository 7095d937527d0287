"""The big field at the door: a scanner types 24 digits into it, a person types a few letters."""

import re
import unicodedata

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from wenming_desktop.domain.sheet_code import DIGITS
from wenming_desktop.ui.widgets.fields import TextField

SILENCE_MS = 60
"""A scanner that sends no Enter has ended when it has said nothing for so long."""
_CARD = re.compile(rf"(?<!\d)\d{{{DIGITS}}}$")
_LONGEST_PHONE_END = 4
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ScanField(TextField):
    """``scanned(digits)`` at the end of a scan; ``entered`` when a person presses Enter.

    The input method is kept away, and what one sends all the same is taken as plain characters:
    nothing can be half composed here, so that no digit of a scan chooses a candidate.
    """

    scanned = Signal(str)
    entered = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent, name=name, longest=60)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._end_scan)
        self.textEdited.connect(self._narrow)
        self._take_size()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._take_size()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and not self._card():
                return super().event(event)  # leaves the field, as Tab does
            if event.key() in _ENDS:
                self._end()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        plain = QInputMethodEvent()
        plain.setCommitString(event.commitString())
        super().inputMethodEvent(plain)
        event.accept()

    @Slot(str)
    def _narrow(self, text: str) -> None:
        narrow = unicodedata.normalize("NFKC", text)
        if narrow != text:
            self.setText(narrow)
        if self._card():
            self._silence.start()
        else:
            self._silence.stop()

    def _card(self) -> str:
        """Return the digits of a whole scan at the end of the text; empty while there are none."""
        found = _CARD.search("".join(self.text().split()))
        return found.group() if found else ""

    def _end(self) -> None:
        typed = "".join(self.text().split())
        if self._card():
            self._end_scan()
        elif typed.isdecimal() and len(typed) > _LONGEST_PHONE_END:
            self._give(typed)  # half a scan: it is said, not swallowed
        elif typed:
            self.entered.emit()

    @Slot()
    def _end_scan(self) -> None:
        digits = self._card()
        if digits:
            self._give(digits)

    def _give(self, digits: str) -> None:
        self._silence.stop()
        self.clear()
        self.scanned.emit(digits)

    def _take_size(self) -> None:
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.setFont(font)

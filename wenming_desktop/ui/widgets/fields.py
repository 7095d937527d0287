"""Fields for typing: plain text, passwords, and digits that an input method must not touch."""

import unicodedata

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget


class TextField(QLineEdit):
    """One line of text."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", longest: int = 200, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(longest)
        self.setPlaceholderText(hint)


class PasswordField(TextField):
    """Shows dots; the input method stays away, so that what is typed is what is meant."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent, name=name, longest=256)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


class DigitsField(TextField):
    """Numbers, phones, codes, scans: full-width digits become plain ones, a Chinese IME is off."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", longest: int = 40, hint: str = ""
    ) -> None:
        super().__init__(parent, name=name, longest=longest, hint=hint)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.textEdited.connect(self._narrow)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        narrow = unicodedata.normalize("NFKC", text).replace("。", ".")
        if narrow != text:
            place = self.cursorPosition()
            self.setText(narrow)
            self.setCursorPosition(place)


_MOST_LETTERS, _ARROW = 14, 52
"""How wide a list of words asks to be, and the pixels of its frame and arrow."""


class Choice(QComboBox):
    """A closed list of words, each standing for a value; the wheel does not change it unseen."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    def sizeHint(self) -> QSize:
        """Ask for room for the longest entry, up to a limit: Qt counts in Latin letters."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        longest = [metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())]
        most = metrics.horizontalAdvance("国") * _MOST_LETTERS
        return hint.expandedTo(QSize(min(max(longest, default=0), most) + _ARROW, hint.height()))

    def offer(self, entries: list[tuple[str, object]]) -> None:
        """Replace the entries: what is read and what it stands for."""
        self.clear()
        for words, value in entries:
            self.addItem(words, value)

    def choose(self, value: object) -> None:
        """Choose the entry that stands for a value, if it is there."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)
                return

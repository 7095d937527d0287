"""What a page shows when there is nothing yet: why, a picture, and the one button that helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.picture import Picture


class EmptyState(QWidget):
    """One sentence and at most one button; ``acted`` when it is pressed."""

    acted = Signal()

    def __init__(
        self, icon: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self._sentence = Label(sentence, self, name="emptySentence", tone="muted", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = secondary(action, "emptyAction", self)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.XL, tokens.M, tokens.XL, tokens.M)
        column.setSpacing(tokens.M)
        column.addStretch(1)
        picture = Picture(icon, tokens.GOLD_LINE, self, lines=3)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def tell(self, sentence: str, action: str = "") -> None:
        """Change the sentence and the button."""
        self._sentence.setText(sentence)
        self.act_by(action)

    def act_by(self, action: str) -> None:
        """Change the words of the button; without any there is none."""
        self._button.setWords(action)
        self._button.setVisible(bool(action))

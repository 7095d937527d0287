"""One figure, large, with its name under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.ui.labels import Label


class StatTile(QWidget):
    """A number and what it counts."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = words
        self._figure = Label("—", self, name=f"{name}Figure", scale=1.6, bold=True)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignLeft)
        caption = Label(words, self, name=f"{name}Words", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(caption)

    def show_figure(self, figure: str) -> None:
        """Show the number, already written out."""
        self._figure.setText(figure)
        self.setAccessibleName(f"{self._words} {figure}")

    def figure(self) -> str:
        """Return what is shown."""
        return self._figure.text()

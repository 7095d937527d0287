"""What became of each of several things: an icon and a sentence a line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.picture import Picture

_COLOURS = {"ok": tokens.OK, "warn": tokens.WARN, "error": tokens.ERROR}


class ResultList(QWidget):
    """Replaces its lines at each ``show_results``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._said: list[tuple[str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.S)

    def show_results(self, results: list[tuple[str, str]]) -> None:
        """Show (icon, sentence) in this order."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._said = results
        for number, (icon, words) in enumerate(results, 1):
            line = QWidget(self)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens.S)
            colour = _COLOURS.get(icon, tokens.FOCUS)
            row.addWidget(Picture(icon, colour, line), 0, Qt.AlignmentFlag.AlignTop)
            label = Label(words, line, name=f"{self.objectName()}{number}", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(label, 1)
            self._column.addWidget(line)

    def results(self) -> list[tuple[str, str]]:
        """Return what is shown."""
        return self._said

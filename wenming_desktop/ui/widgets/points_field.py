"""The points of a poster: at most six lines, each with a count of what still fits."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.services.activities import LONGEST_POINT, MOST_POINTS
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.fields import TextField

_ROOM = 4
"""So many times the limit can be typed before it is cut: shortening is left to the person."""


class CountedField(QWidget):
    """One line and x/most beside it; too much is shown in words of colour and sign, not cut."""

    edited = Signal()

    def __init__(self, name: str, words: str, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._most = most
        self.field = TextField(self, name=name, longest=most * _ROOM)
        self.field.setAccessibleName(words)
        self._count = Label("", self, name=f"{name}Count", tone="muted")
        self._count.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(f"✕ {most * _ROOM}/{most}")
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S)
        grid.addWidget(self.field, 0, 0)
        grid.addWidget(self._count, 0, 1)
        grid.setColumnStretch(0, 1)
        self.field.textChanged.connect(self._show_count)
        self._show_count("")

    def text(self) -> str:
        """Return what is typed."""
        return self.field.text().strip()

    def too_long(self) -> bool:
        """Tell whether it does not fit on a poster."""
        return len(self.text()) > self._most

    @Slot(str)
    def _show_count(self, _text: str) -> None:
        wrong = self.too_long()
        self._count.setTone("error" if wrong else "muted")
        self._count.setText(f"{'✕ ' if wrong else ''}{len(self.text())}/{self._most}")
        self.field.setProperty("wrong", wrong)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.edited.emit()


class PointsField(QWidget):
    """Six counted lines, one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = [
            CountedField(
                f"point{number}",
                self.tr("活动内容第 {number} 条").format(number=number),
                LONGEST_POINT,
                self,
            )
            for number in range(1, MOST_POINTS + 1)
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(tokens.XS)
        for number, line in enumerate(self._lines):
            grid.addWidget(Label(f"{number + 1}", self, name=f"pointNumber{number + 1}"), number, 0)
            grid.addWidget(line, number, 1)

    def fields(self) -> list[TextField]:
        """Return the lines, in order."""
        return [line.field for line in self._lines]

    def points(self) -> tuple[str, ...]:
        """Return what is typed, blank lines left out."""
        return tuple(text for line in self._lines if (text := line.text()))

    def show_points(self, points: tuple[str, ...]) -> None:
        """Show these points."""
        for number, line in enumerate(self._lines):
            line.field.setText(points[number] if number < len(points) else "")

    def wrong_line(self) -> CountedField | None:
        """Return the first line that is too long."""
        return next((line for line in self._lines if line.too_long()), None)

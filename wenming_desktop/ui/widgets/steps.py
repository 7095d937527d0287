"""Where one is in a job of several steps."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import ElidedLabel, Label

_CIRCLED = "①②③④⑤⑥⑦⑧⑨"


class Steps(QWidget):
    """The names of the steps in a row; the one in hand is bold and red, done ones are ticked."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self._names = list(names)
        self._labels = [
            Label(f"{_CIRCLED[number]} {name}", self, name=f"step{number + 1}", scale=1.1)
            for number, name in enumerate(self._names)
        ]
        self._about = ElidedLabel("", self, name="stepsAbout")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.L)
        for number, label in enumerate(self._labels):
            if number:
                row.addWidget(Label("→", self, name=f"stepsArrow{number}", tone="muted"))
            row.addWidget(label)
        row.addSpacing(tokens.L)
        row.addStretch(1)
        row.addWidget(self._about)

    def set_current(self, step: int) -> None:
        """Mark the step in hand, counted from 0."""
        for number, label in enumerate(self._labels):
            done = "✓" if number < step else _CIRCLED[number]
            label.setText(f"{done} {self._names[number]}")
            label.setTone("red" if number == step else "muted")
            label.setBold(bold=number == step)
        self.setAccessibleName(self._names[step])

    def set_about(self, text: str) -> None:
        """Say what the job is about."""
        self._about.setFullText(text)

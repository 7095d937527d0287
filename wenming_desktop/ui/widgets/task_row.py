"""What waits to be done: rows of icon, words and the button that leads there."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wenming_desktop.ui import theme, tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.picture import Picture

_COLOURS = {"ok": tokens.OK, "warn": tokens.WARN, "error": tokens.ERROR, "draft": tokens.GOLD_TEXT}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do; ``verb`` is its button, which leads to page ``key`` with ``subject``."""

    icon: str
    words: str
    verb: str
    key: str
    subject: object


class TaskList(QWidget):
    """Shows tasks, or one sentence when there are none; ``chosen(key, subject)``."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskList")
        self._empty = EmptyState("ok", "", parent=self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(tokens.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addLayout(self._rows)

    def show_tasks(self, tasks: list[Task], otherwise: str) -> None:
        """Replace the rows."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._empty.tell(otherwise)
        self._empty.setVisible(not tasks)
        for number, task in enumerate(tasks, 1):
            self._rows.addWidget(self._row(number, task))
        widest = max((one.sizeHint().width() for one in self.buttons()), default=0)
        for button in self.buttons():  # one below the other, they look like a column
            button.setMinimumWidth(widest)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in the order of their rows."""
        rows = [self._rows.itemAt(at).widget() for at in range(self._rows.count())]
        return [button for row in rows for button in row.findChildren(QPushButton)]

    def _row(self, number: int, task: Task) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.S)
        row.setMinimumHeight(_row_height())
        line.addWidget(Picture(task.icon, _COLOURS.get(task.icon, tokens.FOCUS), row))
        line.addWidget(Label(task.words, row, name=f"task{number}Words", wrap=True), 1)
        if task.verb:
            button = secondary(task.verb, f"task{number}", row)
            button.setAccessibleDescription(task.words)
            button.clicked.connect(partial(self.chosen.emit, task.key, task.subject))
            line.addWidget(button)
        return row


def _row_height() -> int:
    return theme.text_size(theme.application()).target

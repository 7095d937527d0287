"""From when to when: two times of day in one row of a form."""

from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QTimeEdit, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label

_MORNING, _NOON = time(9, 0), time(11, 0)


class TimeSpan(QWidget):
    """Start and end; the end is not corrected by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._starts, self._ends = self._time("startsAt"), self._time("endsAt")
        self._starts.setAccessibleName(self.tr("开始时间"))
        self._ends.setAccessibleName(self.tr("结束时间"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        row.addWidget(self._starts, 1)
        row.addWidget(Label(self.tr("到"), self, name="until"))
        row.addWidget(self._ends, 1)
        self.show_times(_MORNING, _NOON)

    def fields(self) -> tuple[QTimeEdit, QTimeEdit]:
        """Return the two fields, in order."""
        return self._starts, self._ends

    def starts(self) -> time:
        """Return the start."""
        return _as_time(self._starts.time())

    def ends(self) -> time:
        """Return the end."""
        return _as_time(self._ends.time())

    def show_times(self, starts: time, ends: time) -> None:
        """Show these times."""
        self._starts.setTime(QTime(starts.hour, starts.minute))
        self._ends.setTime(QTime(ends.hour, ends.minute))

    def _time(self, name: str) -> QTimeEdit:
        edit = QTimeEdit(self)
        edit.setObjectName(name)
        edit.setDisplayFormat("HH:mm")
        edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        return edit


def _as_time(value: QTime) -> time:
    return time(value.hour(), value.minute())

"""A month as rows of seven days from Monday; each cell can say in words what its day is."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wenming_desktop.services.practice_calendar.months import CalendarDay, CalendarMonth
from wenming_desktop.ui.joined_words import clauses, day_of_month

_DAYS = 7
DAY_ROLE = Qt.ItemDataRole.UserRole
"""Gives the CalendarDay of a cell."""
Index = QModelIndex | QPersistentModelIndex


class MonthModel(QAbstractTableModel):
    """Shows one CalendarMonth."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._days: tuple[CalendarDay, ...] = ()
        self._weekdays = [
            *(self.tr("星期一"), self.tr("星期二"), self.tr("星期三"), self.tr("星期四")),
            *(self.tr("星期五"), self.tr("星期六"), self.tr("星期日")),
        ]

    def show(self, month: CalendarMonth) -> None:
        """Show another month."""
        self.beginResetModel()
        self._days = month.days
        self.endResetModel()

    def place(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid one where the day is not shown."""
        for number, one in enumerate(self._days):
            if one.day == day:
                return self.index(number // _DAYS, number % _DAYS)
        return QModelIndex()

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self._days) // _DAYS

    def columnCount(self, _parent: Index | None = None) -> int:
        return _DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._weekdays[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._days[index.row() * _DAYS + index.column()]
        if role == DAY_ROLE:
            return one
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{one.day.day}"
        return None

    def _spoken(self, one: CalendarDay) -> str:
        """Return what a reader says of a day."""
        parts = [day_of_month(one.day), self._weekdays[one.day.weekday()]]
        parts += [one.lunar.words] if one.lunar is not None else []
        parts += [one.holiday] if one.holiday else []
        parts += [self.tr("上班")] if one.is_make_up else []
        parts += [*one.occasions, *(entry.name for entry in one.entries)]
        parts += [self.tr("{count} 场活动").format(count=len(one.sessions))] if one.sessions else []
        return clauses(dict.fromkeys(parts))

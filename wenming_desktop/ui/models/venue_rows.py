"""Venues and how they are used, and one venue's week, as tables."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from wenming_desktop.domain.metrics import TENTHS
from wenming_desktop.services.venues.use import VenueDay, VenueUse
from wenming_desktop.ui import tokens
from wenming_desktop.ui.clash_words import session_words
from wenming_desktop.ui.unit_names import UnitNames

Index = QModelIndex | QPersistentModelIndex
_DAYS = 7


@dataclass(frozen=True, slots=True)
class VenueColumn:
    """One column; satisfies widgets.list_table.Room."""

    title: str
    letters: int
    stretched: bool = False
    spare: int = 0


class VenueModel(QAbstractTableModel):
    """One line a venue; ``units`` name whose it is, where there are several."""

    def __init__(self, parent: QObject, units: UnitNames | None) -> None:
        super().__init__(parent)
        self.rows: list[VenueUse] = []
        self._units = units
        self.columns = (
            *([VenueColumn(self.tr("单位"), 7)] if units else []),
            VenueColumn(self.tr("阵地"), 10, stretched=True),
            VenueColumn(self.tr("权属单位"), 8, spare=1),
            VenueColumn(self.tr("利用率"), 5),
            VenueColumn(self.tr("用了/开放"), 6, spare=3),
            VenueColumn(self.tr("使用次数"), 5, spare=4),
            VenueColumn(self.tr("共享前→后（每月）"), 9, spare=2),
            VenueColumn(self.tr("上次使用"), 9),
        )

    def show(self, rows: list[VenueUse]) -> None:
        """Show these venues."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        last = index.column() == len(self.columns) - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and last and one.is_idle:
            return QBrush(QColor(tokens.WARN))
        return None

    def _words(self, one: VenueUse) -> tuple[str, ...]:
        rate = self.tr("未填时段") if one.rate is None else f"{one.rate / TENTHS:.1f}%"
        slots = f"{one.slots_used}/{one.slots_open}" if one.slots_open else ""
        last = one.last_used.isoformat() if one.last_used else self.tr("没有用过")
        idle = self.tr("闲置　") if one.is_idle else ""
        compared = ""
        if one.before is not None and one.since is not None:
            compared = f"{one.before / TENTHS:.1f} → {one.since / TENTHS:.1f}"
        venue = one.venue
        whose = (self._units.of_row(venue.id),) if self._units else ()
        return (
            *whose,
            venue.name,
            venue.ownership_unit,
            rate,
            slots,
            f"{one.uses}",
            compared,
            idle + last,
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a day: as there is room for, and in full."""

    short: str
    words: str
    colour: str


class WeekModel(QAbstractTableModel):
    """Seven columns, a day each; a line is an open slot, a closure or a session."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._days: list[VenueDay] = []
        self._cells: list[list[_Line]] = []

    def show(self, days: list[VenueDay]) -> None:
        """Show a week."""
        self.beginResetModel()
        self._days = days
        self._cells = [self._cell(one) for one in days]
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return max((len(cell) for cell in self._cells), default=0)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self._days)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            day = self._days[section].day
            return f"{'一二三四五六日'[day.weekday()]} {day.month}.{day.day}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._cells[index.column()] if index.isValid() else []
        if index.row() >= len(cell):
            return None
        line = cell[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: line.short,
            Qt.ItemDataRole.ToolTipRole: line.words,
            Qt.ItemDataRole.AccessibleTextRole: line.words,
            Qt.ItemDataRole.ForegroundRole: QBrush(QColor(line.colour)),
        }.get(Qt.ItemDataRole(role))

    def _cell(self, one: VenueDay) -> list[_Line]:
        if one.closure is not None:
            lines = [_Line(one.closure.reason, one.closure.reason, tokens.WARN)]
        else:
            slots = [f"{opens:%H:%M}—{closes:%H:%M}" for opens, closes in one.slots]
            words = self.tr("{slot} 开放")
            lines = [_Line(slot, words.format(slot=slot), tokens.MUTED) for slot in slots]
        for held in one.sessions:
            meets = held.id in one.clashing
            words = self.tr("冲突 {session}") if meets else "{session}"
            colour = tokens.ERROR if meets else tokens.INK
            name = held.name or self.tr("预约")
            short = words.format(session=f"{held.starts_at:%H:%M} {name}")
            lines.append(_Line(short, words.format(session=session_words(held)), colour))
        return lines

"""A month on the screen: every day with its lunar day, its festivals and what is held."""

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wenming_desktop.services.practice_calendar.months import CalendarDay, CalendarMonth
from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.month_days import DAY_ROLE, MonthModel

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_LETTERS_FOR_TIMES = 9
"""Width of a cell, in characters, below which only names are shown."""
_LINES_OF_A_DAY = 2.4
_MONTH_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthGrid(QTableView):
    """``chosen(date)`` as the keyboard or mouse goes over days, other months too; ``opened(date)``.

    Arrows go from day to day and on into the next month, Page Up and Down from month to month.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("monthGrid")
        self.setAccessibleName(self.tr("实践日历"))
        self._model = MonthModel(self)
        self._day = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self.setModel(self._model)
        self.setItemDelegate(_DayCell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._take)
        self.doubleClicked.connect(self._open)

    def show_month(self, month: CalendarMonth, day: date) -> None:
        """Show a month with the keyboard on one of its days."""
        self._day = day
        self._model.show(month)
        self.setCurrentIndex(self._model.place(day))

    def shown(self) -> CalendarDay | None:
        """Return the day that is chosen."""
        found = self._model.place(self._day).data(DAY_ROLE)
        return found if isinstance(found, CalendarDay) else None

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the number and one line below it, in each of the weeks."""
        line = self.fontMetrics().height()
        weeks = self._model.rowCount() * round(line * _LINES_OF_A_DAY)
        height = self.horizontalHeader().sizeHint().height() + weeks + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self._day + timedelta(_STEPS[key]))
        elif key in _MONTH_KEYS:
            self._go(month_away(self._day, _MONTH_KEYS[key]))
        elif key == Qt.Key.Key_Home:
            self._go(date.today())  # noqa: DTZ011
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        self._day = day
        place = self._model.place(day)
        if place.isValid():
            self.setCurrentIndex(place)
        self.chosen.emit(day)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        one = index.data(DAY_ROLE)
        if isinstance(one, CalendarDay):
            self._go(one.day)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        one = index.data(DAY_ROLE)
        if isinstance(one, CalendarDay):
            self.opened.emit(one.day)


def month_away(day: date, months: int) -> date:
    """Return the same day of another month, or its last one."""
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return first + timedelta(min(day.day, (following - first).days) - 1)


class _DayCell(QStyledItemDelegate):
    """Paints one day."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        one = index.data(DAY_ROLE)
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(box, _ground(one, chosen=bool(state & QStyle.StateFlag.State_Selected)))
        room = box.adjusted(tokens.XS, 2, -tokens.XS, -2)
        painter.setClipRect(box)
        painter.setFont(font)
        step = painter.fontMetrics().height()
        self._head(painter, room, font, one)
        room.setTop(room.top() + round(step * 1.1))
        self._lines(painter, room, step, one)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.FOCUS))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _head(self, painter: QPainter, room: QRect, font: QFont, one: CalendarDay) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        colour = tokens.RED if one.is_free else tokens.INK
        painter.setPen(QColor(colour if one.in_month else tokens.DISABLED))
        number = self._number(one)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, number)
        painter.setFont(font)
        painter.setPen(QColor(tokens.MUTED if one.in_month else tokens.DISABLED))
        if one.lunar is not None and self._has_room(painter, room, number, one.lunar.words):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, right, one.lunar.words)

    def _number(self, one: CalendarDay) -> str:
        badge = self.tr("休") if one.holiday else self.tr("班") if one.is_make_up else ""
        is_today = one.day == date.today()  # noqa: DTZ011
        return f"{one.day.day}{self.tr('今') if is_today else ''} {badge}".rstrip()

    def _has_room(self, painter: QPainter, room: QRect, number: str, lunar: str) -> bool:
        wanted = painter.fontMetrics().horizontalAdvance
        return wanted(number) + tokens.S + wanted(lunar) <= room.width()

    def _lines(self, painter: QPainter, room: QRect, step: int, one: CalendarDay) -> None:
        """Write as many lines as fit: the occasions, then what is held."""
        lines = [(" ".join(one.occasions), tokens.RED)] if one.occasions else []
        lunar = one.lunar.words if one.lunar is not None else ""
        if lunar and not self._has_room(painter, room, self._number(one), lunar):
            lines.insert(0, (lunar, tokens.MUTED))
        lines += [(entry.name, tokens.GOLD_TEXT) for entry in one.entries]
        narrow = room.width() < painter.fontMetrics().horizontalAdvance("国") * _LETTERS_FOR_TIMES
        for held in one.sessions:
            words = held.name if narrow else f"{held.starts_at:%H:%M} {held.name}"
            lines.append((words, tokens.INK))
        most = max(0, room.height() // step)
        if len(lines) > most == 1:
            more = self.tr("{count}项 {first}").format(count=len(lines), first=lines[0][0])
            lines = [(more, lines[0][1])]
        elif len(lines) > most > 1:
            more = self.tr("还有 {count} 项").format(count=len(lines) - most + 1)
            lines = [*lines[: most - 1], (more, tokens.MUTED)]
        for number, (words, colour) in enumerate(lines[:most]):
            painter.setPen(QColor(colour if one.in_month else tokens.DISABLED))
            line = QRect(room.left(), room.top() + number * step, room.width(), step)
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )


def _ground(one: CalendarDay, *, chosen: bool) -> QColor:
    if chosen:
        return QColor(tokens.SELECTION)
    if not one.in_month:
        return QColor(tokens.GROUND)
    return QColor(tokens.RED_TINT if one.is_free else tokens.CARD)

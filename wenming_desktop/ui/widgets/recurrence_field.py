"""Whether and how an activity is held again: 天天舞、周周乐、月月庆, with the days it gives."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.recurrence import (
    LAST,
    MOST_SESSIONS,
    Every,
    OnHoliday,
    Recurrence,
    parse_recurrence,
)
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.fields import Choice, DigitsField

_MOST_INTERVAL = 6
_DAYS_IN_WEEK = 7
_MONTHS_AHEAD = 12
_BY_DATE, _BY_COUNT = "date", "count"
_BY_DAY, _BY_WEEKDAY, _BY_END = "day", "weekday", "end"


class RecurrenceField(QWidget):
    """``changed()`` whenever another rule is chosen; the form tells it day and times."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: Recurrence | None = None
        self._every, self._interval = Choice(self, name="every"), Choice(self, name="interval")
        self._monthly, self._holidays = Choice(self, name="monthly"), Choice(self, name="holidays")
        self._ends, self._count = Choice(self, name="repeatsEnd"), DigitsField(self, longest=3)
        self._count.setObjectName("repeatsCount")
        self._until = QDateEdit(self)
        self._until.setObjectName("repeatsUntil")
        self._until.setCalendarPopup(True)
        self._until.setDisplayFormat("yyyy-MM-dd")
        self._weekdays = [self._weekday(number) for number in range(1, _DAYS_IN_WEEK + 1)]
        self._days = QWidget(self)
        self._told = Label("", self, name="nextDays", tone="muted", wrap=True)
        self._offer()
        self._lay_out()
        self._begin_on = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self.begin_on(self._begin_on)
        self._count.textChanged.connect(self._say_changed)
        for choice in (self._every, self._interval, self._monthly, self._ends, self._holidays):
            choice.currentIndexChanged.connect(self._show_parts)
        self._until.dateChanged.connect(self._say_changed)
        self._show_parts()

    def fields(self) -> tuple[QWidget, ...]:
        """Return the fields in reading order."""
        rest = (self._monthly, self._ends, self._until, self._count, self._holidays)
        return (self._every, self._interval, *self._weekdays, *rest)

    def begin_on(self, day: date) -> None:
        """Take the first day: an untouched rule follows it."""
        self._begin_on = day
        if not any(button.isChecked() for button in self._weekdays) or self._is_untouched():
            for number, button in enumerate(self._weekdays, 1):
                button.setChecked(number == day.isoweekday())
        chosen = self._monthly.currentData() or _BY_DAY
        self._monthly.blockSignals(True)
        self._monthly.offer(self._monthly_choices(day))
        self._monthly.choose(chosen)
        self._monthly.blockSignals(False)
        if _as_day(self._until.date()) <= day:
            self._until.setDate(QDate(day.year, day.month, day.day).addMonths(_MONTHS_AHEAD))

    def show_rule(self, text: str, until: date | None) -> None:
        """Show a stored rule."""
        if not text:
            return
        self._kept = rule = parse_recurrence(text)
        if rule.first is not None:
            self.begin_on(rule.first)
        self._every.choose(rule.every)
        self._interval.choose(rule.interval)
        if rule.every is Every.WEEK:
            for number, button in enumerate(self._weekdays, 1):
                button.setChecked(number in rule.weekdays)
        if rule.every is Every.MONTH:
            by_day = _BY_END if rule.month_day == LAST else _BY_DAY
            self._monthly.choose(_BY_WEEKDAY if rule.nth else by_day)
        self._holidays.choose(rule.on_holiday)
        self._ends.choose(_BY_DATE if rule.count is None else _BY_COUNT)
        self._count.setText("" if rule.count is None else str(rule.count))
        if until is not None:
            self._until.setDate(QDate(until.year, until.month, until.day))

    def rule(self, day: date, starts: time, ends: time) -> Recurrence | None:
        """Return the whole rule from a first day on, or None where nothing is repeated."""
        every = self._every.currentData()
        if not every:
            return None
        rule = Recurrence(every=Every(every), interval=self._interval.currentData())
        if rule.every is Every.WEEK:
            ticked = [number for number, one in enumerate(self._weekdays, 1) if one.isChecked()]
            rule = replace(rule, weekdays=tuple(ticked or [day.isoweekday()]))
        elif rule.every is Every.MONTH:
            rule = self._month_rule(rule, day)
        rule = replace(rule, on_holiday=self._holidays.currentData(), count=self._times())
        if self._kept is not None and self._kept.first is not None:
            day = self._kept.first
        return rule.beginning(day, starts, ends)

    def until(self) -> date | None:
        """Return the last day; None where the number of times says when it ends."""
        return _as_day(self._until.date()) if self._times() is None else None

    def _times(self) -> int | None:
        """Return how many times it is held; a number that is none counts as one."""
        if self._ends.currentData() != _BY_COUNT:
            return None
        text = self._count.text()
        return min(max(int(text), 1), MOST_SESSIONS) if text.isdecimal() else 1

    def add_below(self, widget: QWidget) -> None:
        """Add what belongs to the rule below everything else."""
        self._column.addWidget(widget)

    def tell(self, words: str) -> None:
        """Say which days come next."""
        self._told.setText(words)

    def _month_rule(self, rule: Recurrence, day: date) -> Recurrence:
        chosen = self._monthly.currentData()
        if chosen == _BY_END:
            return replace(rule, month_day=LAST)
        if chosen == _BY_WEEKDAY:
            return replace(rule, nth=_nth(day), weekdays=(day.isoweekday(),))
        return replace(rule, month_day=day.day)

    def _is_untouched(self) -> bool:
        return self._kept is None and self._every.currentData() != Every.WEEK

    def _weekday(self, number: int) -> Button:
        words = "一二三四五六日"[number - 1]
        button = secondary(words, f"weekday{number}", self)
        button.setAccessibleName(self.tr("星期{day}").format(day=words))
        button.setCheckable(True)
        button.toggled.connect(self._say_changed)
        return button

    def _offer(self) -> None:
        for choice, words in (
            (self._every, self.tr("重复")),
            (self._interval, self.tr("隔多久")),
            (self._monthly, self.tr("每月哪一天")),
            (self._holidays, self.tr("遇到法定节假日")),
            (self._ends, self.tr("什么时候结束")),
        ):
            choice.setAccessibleName(words)
        self._ends.offer([(self.tr("到这一天"), _BY_DATE), (self.tr("共办几次"), _BY_COUNT)])
        self._count.setAccessibleName(self.tr("共办几次"))
        self._until.setAccessibleName(self.tr("重复到哪一天"))
        self._every.offer(
            [
                (self.tr("不重复"), ""),
                (self.tr("每天（天天舞）"), Every.DAY),
                (self.tr("每周（周周乐）"), Every.WEEK),
                (self.tr("每月（月月庆）"), Every.MONTH),
            ]
        )
        numbers = range(1, _MOST_INTERVAL + 1)
        words = self.tr("每 {count} 次轮一次")
        entries = [(words.format(count=number), number) for number in numbers]
        self._interval.offer([(self.tr("不间隔"), 1), *entries[1:]])
        self._holidays.offer(
            [
                (self.tr("节假日照常"), OnHoliday.KEEP),
                (self.tr("节假日不办"), OnHoliday.SKIP),
                (self.tr("顺延到节后"), OnHoliday.MOVE),
            ]
        )

    def _monthly_choices(self, day: date) -> list[tuple[str, object]]:
        nth = _nth(day)
        count = self.tr("最后一个") if nth == LAST else self.tr("第{nth}个").format(nth=nth)
        weekday = "一二三四五六日"[day.weekday()]
        words = self.tr("{count}星期{day}").format(count=count, day=weekday)
        return [
            (self.tr("{day} 日").format(day=day.day), _BY_DAY),
            (words, _BY_WEEKDAY),
            (self.tr("最后一天"), _BY_END),
        ]

    def _lay_out(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(tokens.XS)
        for button in self._weekdays:
            days.addWidget(button, 1)
        first.addWidget(self._every, 1)
        first.addWidget(self._interval, 1)
        second.addWidget(self._ends, 1)
        second.addWidget(self._until, 1)
        second.addWidget(self._count, 1)
        third.addWidget(self._holidays)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        for line in (first, second, third):
            line.setSpacing(tokens.S)
        column.addLayout(first)
        column.addWidget(self._days)
        column.addWidget(self._monthly)
        column.addLayout(second)
        column.addLayout(third)
        column.addWidget(self._told)

    @Slot()
    def _show_parts(self) -> None:
        every = self._every.currentData()
        repeated = bool(every)
        for widget in (self._interval, self._ends, self._holidays, self._told):
            widget.setVisible(repeated)
        by_count = self._ends.currentData() == _BY_COUNT
        self._until.setVisible(repeated and not by_count)
        self._count.setVisible(repeated and by_count)
        self._days.setVisible(every == Every.WEEK)
        self._monthly.setVisible(every == Every.MONTH)
        units = {Every.DAY: self.tr("天"), Every.WEEK: self.tr("周"), Every.MONTH: self.tr("个月")}
        for index in range(1, self._interval.count()):
            words = self.tr("每 {count} {unit}一次")
            unit = units.get(every, self.tr("天"))
            self._interval.setItemText(index, words.format(count=index + 1, unit=unit))
        self._say_changed()

    @Slot()
    def _say_changed(self) -> None:
        self.changed.emit()


def _nth(day: date) -> int:
    """Return which of its month's weekdays a day is: 1–4, or LAST for a fifth one."""
    number = (day.day - 1) // _DAYS_IN_WEEK + 1
    return LAST if number > 4 else number  # noqa: PLR2004  a month always has four


def _as_day(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())

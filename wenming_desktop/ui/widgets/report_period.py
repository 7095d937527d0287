"""Which period a report is of: this year, last year, a quarter, or from day to day."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from wenming_desktop.domain.periods import Period
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.fields import Choice

_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


class ReportPeriod(QWidget):
    """``changed`` when another period was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        year = date.today().year  # noqa: DTZ011  where to begin; the use case has the clock
        self._span = Choice(self, name="reportSpan")
        self._span.setAccessibleName(self.tr("期间"))
        self._span.offer(
            [
                (self.tr("今年"), _whole(year)),
                (self.tr("去年"), _whole(year - 1)),
                *self._quarters(year),
                (self.tr("自己选日期"), None),
            ]
        )
        self._first, self._last = self._day("reportFirst"), self._day("reportLast")
        self._first.setAccessibleName(self.tr("起日"))
        self._last.setAccessibleName(self.tr("止日"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        row.addWidget(self._span)
        row.addWidget(self._first)
        row.addWidget(Label(self.tr("至"), self, name="reportTo"))
        row.addWidget(self._last)
        self._take_span()
        self._span.currentIndexChanged.connect(self._take_span)
        self._span.currentIndexChanged.connect(self.changed)
        self._first.dateChanged.connect(self.changed)
        self._last.dateChanged.connect(self.changed)

    def period(self) -> Period:
        """Return the period; an end before its beginning is the beginning."""
        first, last = _as_date(self._first.date()), _as_date(self._last.date())
        return Period(first, max(first, last))

    def _quarters(self, year: int) -> list[tuple[str, object]]:
        words = self.tr("第{number}季度")
        found: list[tuple[str, object]] = []
        for number, (month, day) in enumerate(_QUARTER_ENDS):
            period = Period(date(year, month - 2, 1), date(year, month, day))
            found.append((words.format(number="一二三四"[number]), period))
        return found

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(self)
        field.setObjectName(name)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        return field

    @Slot()
    def _take_span(self) -> None:
        period = self._span.currentData()
        for field in (self._first, self._last):
            field.setEnabled(not isinstance(period, Period))
            field.blockSignals(True)
        if isinstance(period, Period):
            self._first.setDate(_as_qdate(period.first))
            self._last.setDate(_as_qdate(period.last))
        for field in (self._first, self._last):
            field.blockSignals(False)


def _whole(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

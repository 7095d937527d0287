"""Periods of time a figure is asked for: whole days, both ends included."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.errors import Code, WenmingError

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day; ``EVER`` when nobody asked."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


EVER = Period(date.min, date.max)


def parse_period(text: str) -> Period:
    """Read 2026, 2026-Q1, 2026-03 or 2026-01-01..2026-03-31; empty means everything.

    Raises WenmingError(PERIOD_INVALID).
    """
    text = text.strip()
    if not text:
        return EVER
    try:
        if ".." in text:
            first, last = (date.fromisoformat(part.strip()) for part in text.split("..", 1))
            return _in_order(Period(first, last), text)
        if match := _QUARTER.fullmatch(text):
            year, quarter = int(match[1]), int(match[2])
            return _months(year, 3 * quarter - 2, 3 * quarter)
        if re.fullmatch(r"\d{4}-\d{2}", text):
            year, month = map(int, text.split("-"))
            return _months(year, month, month)
        if re.fullmatch(r"\d{4}", text):
            return _months(int(text), 1, 12)
        day = date.fromisoformat(text)
    except ValueError as problem:
        raise WenmingError(Code.PERIOD_INVALID, period=text) from problem
    return Period(day, day)


def _in_order(period: Period, text: str) -> Period:
    if period.first > period.last:
        raise WenmingError(Code.PERIOD_INVALID, period=text)
    return period


def _months(year: int, first: int, last: int) -> Period:
    days = calendar.monthrange(year, last)[1]
    return Period(date(year, first, 1), date(year, last, days))

"""Dates in the forms people type and spreadsheets store: 2026.11.3, 2026年11月3日, 46329, 1950.03.

A date of birth is often known to the month only; the day is then taken from the identity number
where the two agree. Without one the first of the month stands for it, and the reading says so.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_SPREADSHEET_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of the serial numbers; exact from 1900-03-01 on, as 1900 was taken for a leap year."""
_SERIALS = range(2101, 80_000)
"""1905-10-01 to 2119; smaller whole numbers are years."""
_YEARS = range(1900, 2101)

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SEPARATED = re.compile(r"(\d{4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2})[日号]?)?[月.]?")
_TIME_TAIL = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_ALLOWED = re.compile(r"[\d\s./年月日号\-、,]+")


class Precision(StrEnum):
    """How much of the date was written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateReading:
    """The first day that fits what was written, and how much of it was written."""

    day: date
    precision: Precision = Precision.DAY
    repaired: bool = False
    """True when it was not written as an ISO date."""

    def agrees_with(self, other: date) -> bool:
        """Tell whether another date lies in the day, month or year that was written."""
        if self.precision is Precision.DAY:
            return self.day == other
        same_year = self.day.year == other.year
        return same_year and (self.precision is Precision.YEAR or self.day.month == other.month)


def read_date(typed: str | float | date) -> DateReading | None:
    """Read a date; None when it is none."""
    if isinstance(typed, date):  # a datetime is one
        return _day(typed.year, typed.month, typed.day, repaired=False)
    if isinstance(typed, float) and not typed.is_integer():
        return _from_decimal(typed)
    if isinstance(typed, int | float):
        return _from_digits(str(int(typed)))
    return _from_text(typed)


def _from_decimal(number: float) -> DateReading | None:
    """1950.03 stored as a number. 1950.1 could be January or October: nobody can tell."""
    found = re.fullmatch(r"(\d{4})\.(\d{2})", repr(number))
    return _month(int(found[1]), int(found[2])) if found else None


def _from_digits(digits: str) -> DateReading | None:
    if len(digits) == 8:  # noqa: PLR2004
        return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]), repaired=True)
    if len(digits) == 6:  # noqa: PLR2004
        return _month(int(digits[:4]), int(digits[4:]))
    if len(digits) > 5:  # noqa: PLR2004
        return None
    number = int(digits)
    if number in _YEARS:
        return DateReading(date(number, 1, 1), Precision.YEAR, repaired=True)
    if number in _SERIALS:
        return DateReading(_SPREADSHEET_DAY_ZERO + timedelta(days=number), repaired=True)
    return None


def _from_text(typed: str) -> DateReading | None:
    if _ISO.fullmatch(typed):  # nearly every cell
        return _day(int(typed[:4]), int(typed[5:7]), int(typed[8:]), repaired=False)
    text = unicodedata.normalize("NFKC", typed).strip().strip("'").replace("。", ".")
    text = _TIME_TAIL.sub("", text).removesuffix(".0")
    text = text.removesuffix("年")
    if re.fullmatch(r"\d+", text):
        return _from_digits(text)
    if _ALLOWED.fullmatch(text) is None:
        return None
    found = _SEPARATED.fullmatch(re.sub(r"\s+", "", text).rstrip("."))
    if found is None:
        return None
    year, month, day = found.groups()
    if day is None:
        return _month(int(year), int(month))
    return _day(int(year), int(month), int(day), repaired=True)


def _month(year: int, month: int) -> DateReading | None:
    if year not in _YEARS or not 1 <= month <= 12:  # noqa: PLR2004
        return None
    return DateReading(date(year, month, 1), Precision.MONTH, repaired=True)


def _day(year: int, month: int, day: int, *, repaired: bool) -> DateReading | None:
    if year not in _YEARS:
        return None
    try:
        return DateReading(date(year, month, day), repaired=repaired)
    except ValueError:
        return None

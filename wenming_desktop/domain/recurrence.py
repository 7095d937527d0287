"""When a regular activity is held again: 天天舞、周周乐、月月庆 (domain.md 7, 27).

A rule is one line of text, stored with its activity, so that every computer finds the same days:
``weekly/2:2,4;from=2026-12-01;at=19:00-20:30;count=10;holidays=skip``. Before the first semicolon
``daily``, ``weekly:`` and weekdays (1 = Monday), or ``monthly:`` and a day (``15``, ``last``) or a
weekday (``2w6`` = second Saturday, ``lastw6``); ``/2`` means every second day, week or month.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError

MOST_SESSIONS = 400
"""Occurrences one rule gives: a daily activity of a year, and some."""
MOST_EVERY = 99
LAST = -1
_DAYS_IN_WEEK = 7
_LONGEST_MOVE = 31
"""Days within which a moved occurrence finds a day that is no holiday."""
_YEARS = range(1900, 2200)
_HEAD = re.compile(r"(daily|weekly|monthly)(?:/([1-9][0-9]?))?(?::([0-9a-z,]+))?")
_NTH = re.compile(r"([1-4]|last)w([1-7])")


class Every(StrEnum):
    """What is counted between two occurrences."""

    DAY = "daily"
    WEEK = "weekly"
    MONTH = "monthly"


class OnHoliday(StrEnum):
    """What becomes of an occurrence on a statutory holiday."""

    KEEP = "keep"
    SKIP = "skip"
    MOVE = "move"
    """To the next day that is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A rule. ``first``, ``starts`` and ``ends`` are None in one that waits for its first day."""

    every: Every
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_day: int = 0
    """Of a monthly rule: 1–31 (a shorter month has none), LAST, or 0 where ``nth`` counts."""
    nth: int = 0
    """Which of the month's ``weekdays[0]``: 1–4 or LAST."""
    first: date | None = None
    starts: time | None = None
    ends: time | None = None
    count: int | None = None
    on_holiday: OnHoliday = OnHoliday.KEEP

    @property
    def is_whole(self) -> bool:
        """Tell whether days and times follow from it."""
        return None not in (self.first, self.starts, self.ends)

    def beginning(self, first: date, starts: time, ends: time) -> "Recurrence":
        """Return the rule with a first day and times."""
        return replace(self, first=first, starts=starts, ends=ends)

    def text(self) -> str:
        """Return the line that is stored."""
        head = f"{self.every}/{self.interval}" if self.interval > 1 else str(self.every)
        parts = [f"{head}:{days}" if (days := self._days()) else head]
        if self.first:
            parts.append(f"from={self.first.isoformat()}")
        if self.starts and self.ends:
            parts.append(f"at={self.starts:%H:%M}-{self.ends:%H:%M}")
        if self.count is not None:
            parts.append(f"count={self.count}")
        if self.on_holiday is not OnHoliday.KEEP:
            parts.append(f"holidays={self.on_holiday}")
        return ";".join(parts)

    def _days(self) -> str:
        if self.every is Every.WEEK:
            return ",".join(map(str, self.weekdays))
        if self.nth:
            return f"{'last' if self.nth == LAST else self.nth}w{self.weekdays[0]}"
        return "last" if self.month_day == LAST else str(self.month_day or "")


@dataclass(frozen=True, slots=True)
class SessionDay:
    """One occurrence of a rule: the day it is known by, and the day it is held on."""

    nominal: date
    day: date


def parse_recurrence(text: str) -> Recurrence:
    """Read the line; INVALID_FIELD for what is none."""
    head, *rest = text.split(";")
    try:
        rule = _head(head)
        for part in rest:
            name, _, given = part.partition("=")
            rule = replace(rule, **_OPTIONS[name](given))
    except (ValueError, KeyError) as problem:
        raise WenmingError(Code.INVALID_FIELD, field="recurrence", value=text[:60]) from problem
    return rule


def schedule(
    rule: Recurrence, until: date | None, is_holiday: Callable[[date], bool]
) -> list[SessionDay]:
    """Return the days of a whole rule, each once, at most MOST_SESSIONS.

    It ends with ``until``, with its count or with both, whichever comes first; FIELD_MISSING where
    it has no end. An occurrence that cannot be moved, or meets another one, is left out.
    """
    if rule.first is None or (until is None and rule.count is None):
        raise WenmingError(Code.FIELD_MISSING, field="repeats_until")
    found: list[SessionDay] = []
    taken: set[date] = set()
    most = min(rule.count or MOST_SESSIONS, MOST_SESSIONS)
    for nominal in _nominal_days(rule, rule.first, until or date(rule.first.year + 20, 12, 31)):
        day = _held_on(nominal, rule.on_holiday, is_holiday)
        if day is None or day in taken or (until is not None and day > until):
            continue
        taken.add(day)
        found.append(SessionDay(nominal, day))
        if len(found) == most:
            break
    return found


def _held_on(
    nominal: date, on_holiday: OnHoliday, is_holiday: Callable[[date], bool]
) -> date | None:
    if on_holiday is OnHoliday.KEEP or not is_holiday(nominal):
        return nominal
    if on_holiday is OnHoliday.SKIP:
        return None
    later = (nominal + timedelta(days) for days in range(1, _LONGEST_MOVE))
    return next((day for day in later if not is_holiday(day)), None)


def _nominal_days(rule: Recurrence, first: date, last: date) -> Iterator[date]:
    for day in _DAYS[rule.every](rule, first):
        if day > last:
            return
        if day >= first:
            yield day


def _daily(rule: Recurrence, first: date) -> Iterator[date]:
    for number in range(MOST_SESSIONS * _DAYS_IN_WEEK):
        yield first + timedelta(number * rule.interval)


def _weekly(rule: Recurrence, first: date) -> Iterator[date]:
    monday = first - timedelta(first.weekday())
    for number in range(MOST_SESSIONS * _DAYS_IN_WEEK):
        week = monday + timedelta(weeks=number * rule.interval)
        for weekday in rule.weekdays:
            yield week + timedelta(weekday - 1)


def _monthly(rule: Recurrence, first: date) -> Iterator[date]:
    for number in range(MOST_SESSIONS * _DAYS_IN_WEEK):
        years, month = divmod(first.year * 12 + first.month - 1 + number * rule.interval, 12)
        if years > date.max.year:
            return
        day = _day_of_month(rule, years, month + 1)
        if day is not None:
            yield day


def _day_of_month(rule: Recurrence, year: int, month: int) -> date | None:
    length = calendar.monthrange(year, month)[1]
    if not rule.nth:
        wanted = length if rule.month_day == LAST else rule.month_day
        return date(year, month, wanted) if wanted <= length else None
    days = [date(year, month, number) for number in range(1, length + 1)]
    fitting = [day for day in days if day.isoweekday() == rule.weekdays[0]]
    return fitting[LAST if rule.nth == LAST else rule.nth - 1]


_DAYS: dict[Every, Callable[[Recurrence, date], Iterator[date]]] = {
    Every.DAY: _daily,
    Every.WEEK: _weekly,
    Every.MONTH: _monthly,
}


def _head(head: str) -> Recurrence:
    match = _HEAD.fullmatch(head)
    if match is None:
        raise ValueError(head)
    rule = Recurrence(every=Every(match[1]), interval=int(match[2] or 1))
    days = match[3] or ""
    if rule.every is Every.DAY:
        if days:
            raise ValueError(days)
        return rule
    if rule.every is Every.WEEK:
        weekdays = tuple(sorted({int(day) for day in days.split(",")}))
        if not 1 <= weekdays[0] <= weekdays[-1] <= _DAYS_IN_WEEK:
            raise ValueError(days)
        return replace(rule, weekdays=weekdays)
    if nth := _NTH.fullmatch(days):
        number = LAST if nth[1] == "last" else int(nth[1])
        return replace(rule, nth=number, weekdays=(int(nth[2]),))
    number = LAST if days == "last" else int(days)
    if number != LAST and not 1 <= number <= 31:  # noqa: PLR2004  days of a month
        raise ValueError(days)
    return replace(rule, month_day=number)


def _clock(text: str) -> dict[str, Any]:
    starts, ends = (time.fromisoformat(part) for part in text.split("-"))
    if ends <= starts or starts.tzinfo or ends.tzinfo:
        raise ValueError(text)
    return {"starts": starts, "ends": ends}


def _first_day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.year not in _YEARS:
        raise ValueError(text)
    return day


def _counted(text: str) -> dict[str, Any]:
    if not 1 <= int(text) <= MOST_SESSIONS:
        raise ValueError(text)
    return {"count": int(text)}


_OPTIONS: dict[str, Callable[[str], dict[str, Any]]] = {
    "from": lambda text: {"first": _first_day(text)},
    "at": _clock,
    "count": _counted,
    "holidays": lambda text: {"on_holiday": OnHoliday(text)},
}


def next_days(days: list[SessionDay], today: date, most: int) -> list[SessionDay]:
    """Return the next occurrences from today on."""
    return list(islice((one for one in days if one.day >= today), most))

"""When a venue is open, how much of that is used, and what stands in the way of using it.

``Venue.opening_slots`` holds one line a slot: ``1 08:30-11:30`` every week (1 = Monday, ``1-5`` =
Monday to Friday), ``2026-10-05 08:30-11:30`` on one day instead of the weekly slots, and
``2026-12-01..2026-12-31 维修`` or ``2026-10-01 关闭`` for days on which it is not to be used.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from wenming_desktop.domain.errors import Code, WenmingError

Span = tuple[datetime, datetime]
"""From when to when, local time without offset."""
Slot = tuple[time, time]
_DAYS_IN_WEEK = 7
_CLOCK = r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})"
_WEEKLY = re.compile(rf"([1-7])(?:-([1-7]))? {_CLOCK}")
_SPECIAL = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}}) {_CLOCK}")
_CLOSED = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))? ?([^\d\s].{0,19})")


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which a venue is not to be used, both included."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When a venue is open; empty where nobody has said."""

    weekly: tuple[tuple[int, Slot], ...] = ()
    special: tuple[tuple[date, Slot], ...] = ()
    closures: tuple[Closure, ...] = ()

    def on(self, day: date) -> tuple[Slot, ...]:
        """Return the open slots of a day, earliest first, each once."""
        if self.closure(day) is not None:
            return ()
        own = {slot for special, slot in self.special if special == day}
        usual = {slot for weekday, slot in self.weekly if weekday == day.isoweekday()}
        return tuple(sorted(own or usual))

    def closure(self, day: date) -> Closure | None:
        """Return why a venue is not to be used on a day."""
        return next((one for one in self.closures if one.first <= day <= one.last), None)

    def covers(self, starts: datetime, ends: datetime) -> bool:
        """Tell whether a venue is open all the time from start to end, within one day."""
        reached = starts.time()
        for opens, closes in self.on(starts.date()):
            if opens <= reached <= closes:
                reached = closes
        return starts.date() == ends.date() and reached >= ends.time()

    def open_slots(self, first: date, last: date) -> int:
        """Count the slots of a period; it takes no longer for a hundred years than for one."""
        if first > last:
            return 0
        weekly = set(self.weekly)
        count = sum(_weekdays(first, last, weekday) for weekday, _ in weekly)
        for day in self._other_days(first, last):
            usual = sum(1 for weekday, _ in weekly if weekday == day.isoweekday())
            count += len(self.on(day)) - usual
        return count

    def used_slots(self, sessions: Iterable[Span], first: date, last: date) -> int:
        """Count the open slots of a period in which something is held, each once."""
        used = {
            (starts.date(), slot)
            for starts, ends in sessions
            if first <= starts.date() <= last
            for slot in self.on(starts.date())
            if starts.time() < slot[1] and (ends.time() > slot[0] or ends.date() > starts.date())
        }
        return len(used)

    def _other_days(self, first: date, last: date) -> set[date]:
        days = {day for day, _ in self.special if first <= day <= last}
        for one in self.closures:
            begin, end = max(first, one.first), min(last, one.last)
            days |= {begin + timedelta(number) for number in range((end - begin).days + 1)}
        return days


def parse_hours(lines: Sequence[str]) -> OpeningHours:
    """Read the lines of a venue; INVALID_FIELD names the first that cannot be read."""
    hours, wrong = _read(lines)
    if wrong:
        raise WenmingError(Code.INVALID_FIELD, field="opening_slots", value=wrong[0][:40])
    return hours


def readable_hours(lines: Sequence[str]) -> OpeningHours:
    """Read what can be read: rows of other programs may hold anything."""
    return _read(lines)[0]


def _read(lines: Sequence[str]) -> tuple[OpeningHours, list[str]]:
    weekly: list[tuple[int, Slot]] = []
    special: list[tuple[date, Slot]] = []
    closures: list[Closure] = []
    wrong = []
    for line in filter(None, map(str.strip, lines)):
        try:
            if match := _WEEKLY.fullmatch(line):
                slot = _slot(match[3], match[4])
                numbers = range(int(match[1]), int(match[2] or match[1]) + 1)
                weekly += [(number, slot) for number in numbers or _refuse(line)]
            elif match := _SPECIAL.fullmatch(line):
                special.append((date.fromisoformat(match[1]), _slot(match[2], match[3])))
            elif match := _CLOSED.fullmatch(line):
                closures.append(_closure(match[1], match[2] or match[1], match[3]))
            else:
                wrong.append(line)
        except ValueError:
            wrong.append(line)
    return OpeningHours(tuple(weekly), tuple(special), tuple(closures)), wrong


def _closure(first: str, last: str, reason: str) -> Closure:
    days = date.fromisoformat(first), date.fromisoformat(last)
    if days[0] > days[1] or (days[1] - days[0]).days > _LONGEST_CLOSURE:
        raise ValueError(first)
    return Closure(*days, reason.strip())


_LONGEST_CLOSURE = 3660
"""Days: ten years and some; a venue that is closed for good is taken out of the register."""


def _slot(starts: str, ends: str) -> Slot:
    slot = _clock(starts), _clock(ends)
    if slot[0] >= slot[1]:
        raise ValueError(starts)
    return slot


def _clock(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def _refuse(line: str) -> range:
    raise ValueError(line)


def _weekdays(first: date, last: date, weekday: int) -> int:
    """Count how often a weekday comes from the first to the last day."""
    begin = first.toordinal() + (weekday - first.isoweekday()) % _DAYS_IN_WEEK
    return max(0, (last.toordinal() - begin) // _DAYS_IN_WEEK + 1)

"""Months and years of the practice calendar: what each day is, and what is held on it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.holidays import HolidayYears
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.practice_days import Festival, LunarDay, falls_on
from wenming_desktop.domain.projects import CalendarEntry
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.practice_calendar.holidays import known_holidays
from wenming_desktop.services.practice_calendar.ports import CalendarPress, LunarCalendar
from wenming_desktop.services.practice_calendar.printing import month_content, year_content
from wenming_desktop.services.rights import require

_DAYS_IN_WEEK = 7
_ALL = 100_000


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day: what it is, and what is held on it."""

    day: date
    in_month: bool
    lunar: LunarDay | None
    holiday: str = ""
    """The statutory holiday; empty also where the year is not known."""
    is_make_up: bool = False
    """A weekend day on which offices work."""
    festivals: tuple[Festival, ...] = ()
    entries: tuple[CalendarEntry, ...] = ()
    sessions: tuple[OccurrenceLine, ...] = field(default=())

    @property
    def occasions(self) -> tuple[str, ...]:
        """Return the names of the day: festivals, then solar term, each once."""
        named = [one.title for one in self.festivals]
        if self.lunar is not None and self.lunar.term and f"{self.lunar.term}节" not in named:
            named.append(self.lunar.term)
        return tuple(named)

    @property
    def is_free(self) -> bool:
        """Tell whether offices are closed."""
        weekend = self.day.isoweekday() >= _DAYS_IN_WEEK - 1
        return bool(self.holiday) or (weekend and not self.is_make_up)


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """Whole weeks from Monday that hold a month."""

    year: int
    month: int
    days: tuple[CalendarDay, ...]
    holidays_known: bool
    """False where nobody has sent the holidays of this year yet."""


class PracticeCalendar:
    """Use cases of the calendar."""

    def __init__(
        self,
        uow: UnitOfWorkMaker,
        lunar: LunarCalendar,
        codes: CodeLists,
        press: CalendarPress,
        mark: str = "",
    ) -> None:
        self._uow, self._lunar, self._codes = uow, lunar, codes
        self._press, self._mark = press, mark

    def month(self, actor: Actor, year: int, month: int) -> CalendarMonth:
        """Return a month: every unit's activities that are known here, cancelled ones left out."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return self._month(work, parse_period(f"{year:04d}-{month:02d}"))

    def day(self, actor: Actor, day: date) -> CalendarDay:
        """Return one day."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return self._days(work, Period(day, day), Period(day, day))[0]

    def print(
        self, actor: Actor, period: Period, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Print a month as a calendar, anything longer as a plan; own activities only.

        A county's calendar would not fit on a page: each unit prints its own.
        """
        require(actor, Action.PRINT)
        with self._uow() as work:
            unit = work.own_unit()
            if _is_month(period):
                month = self._month(work, period, own_org=unit.org_no)
                content = month_content(month, unit.name, self._mark)
                result = self._press.month(content, to, missing)
            else:
                days = self._days(work, period, period, own_org=unit.org_no)
                plan = year_content(work, days, period, self._codes, self._mark)
                result = self._press.year_plan(plan, to, missing)
            work.audit.add(actor.user_no, "printed", "schedule", pages=result.pages)
        return result

    def _month(self, work: UnitOfWork, period: Period, own_org: int | None = None) -> CalendarMonth:
        first = period.first - timedelta(period.first.weekday())
        last = period.last + timedelta(_DAYS_IN_WEEK - 1 - period.last.weekday())
        days = self._days(work, Period(first, last), period, own_org=own_org)
        known = period.first.year in known_holidays(work).years
        return CalendarMonth(period.first.year, period.first.month, days, known)

    def _days(
        self, work: UnitOfWork, shown: Period, month: Period, own_org: int | None = None
    ) -> tuple[CalendarDay, ...]:
        holidays, entries = known_holidays(work), work.rows(CalendarEntry).all()
        sessions: dict[date, list[OccurrenceLine]] = defaultdict(list)
        lines, _ = work.lines.occurrences(period=shown, limit=_ALL)
        for line in lines:
            own = own_org is None or home_org_of(line.id) == own_org
            if own and line.state is not OccurrenceState.CANCELLED:
                sessions[line.day].append(line)
        number = (shown.last - shown.first).days + 1
        days = (shown.first + timedelta(count) for count in range(number))
        return tuple(
            self._day(day, day in month, holidays, entries, sessions.get(day, [])) for day in days
        )

    def _day(
        self,
        day: date,
        in_month: bool,  # noqa: FBT001  one of the day's facts
        holidays: HolidayYears,
        entries: list[CalendarEntry],
        sessions: list[OccurrenceLine],
    ) -> CalendarDay:
        lunar = self._lunar.of(day)
        return CalendarDay(
            day,
            in_month,
            lunar,
            holidays.holiday(day),
            day in holidays.working_days,
            tuple(one for one in holidays.festivals if falls_on(one.day_rule, day, lunar)),
            tuple(one for one in entries if falls_on(one.day_rule, day, lunar)),
            tuple(sorted(sessions, key=lambda one: (one.starts_at, one.name, one.id.bytes))),
        )


def _is_month(period: Period) -> bool:
    same = (period.first.year, period.first.month) == (period.last.year, period.last.month)
    return same and period.first.day == 1 and (period.last + timedelta(1)).day == 1

"""What the practice calendar needs of the outside: lunar days, and a press for its pages."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from wenming_desktop.domain.practice_days import LunarDay
from wenming_desktop.services.paper_content import Missing, PaperResult


class LunarCalendar(Protocol):
    """Days of the lunar calendar."""

    def of(self, day: date) -> LunarDay | None:
        """Return the lunar day of a day; None where it is not known."""
        ...


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One thing that is held: when and what, and where if there is room for it."""

    words: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDay:
    """One cell of a printed month."""

    number: int
    """Day of the month; 0 leaves the cell empty."""
    lunar: str = ""
    badge: str = ""
    """休 or 班."""
    is_free: bool = False
    occasions: str = ""
    lines: tuple[PrintedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthContent:
    """A month (实践日历) as it is printed: weeks of seven days from Monday."""

    title: str
    unit: str
    days: tuple[PrintedDay, ...]
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPlanContent:
    """The plan of a year (年度活动计划): rows in the order of ``YEAR_PLAN_HEADS``."""

    title: str
    unit: str
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    mark: str = ""


class CalendarPress(Protocol):
    """Writes the pages of the calendar as PDF; see PaperPress for what holds for both."""

    def month(self, content: MonthContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a month on one A4 page, broadside."""

    def year_plan(
        self, content: YearPlanContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a year's plan, A4 broadside, as many pages as it takes."""

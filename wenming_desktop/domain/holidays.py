"""Statutory holidays, the working days moved for them, and festivals: a rule pack by years."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from wenming_desktop.domain.practice_days import Festival, check_day_rule


@dataclass(frozen=True, slots=True)
class Holiday:
    """A statutory holiday, both days included."""

    title: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class HolidayYears:
    """What is known of holidays, moved working days and festivals."""

    holidays: tuple[Holiday, ...]
    working_days: frozenset[date]
    years: frozenset[int]
    festivals: tuple[Festival, ...]

    @classmethod
    def of(cls, pack: Mapping[str, Any]) -> Self:
        """Read holidays.toml; KeyError, TypeError, ValueError or INVALID_FIELD for errors."""
        day = date.fromisoformat
        return cls(
            tuple(
                Holiday(str(row["title"]), day(row["first"]), day(row["last"]))
                for year in pack["years"]
                for row in year["holidays"]
            ),
            frozenset(day(one) for year in pack["years"] for one in year["working_days"]),
            frozenset(int(year["year"]) for year in pack["years"]),
            tuple(map(_festival, pack.get("festivals", []))),
        )

    def holiday(self, day: date) -> str:
        """Return the statutory holiday of a day; empty for none, or none that is known."""
        return next((one.title for one in self.holidays if one.first <= day <= one.last), "")

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices are open; in an unknown year the week decides."""
        if day in self.working_days:
            return True
        return not self.holiday(day) and day.weekday() < 5  # noqa: PLR2004  Monday is 0

    def overlaid(self, newer: "HolidayYears") -> "HolidayYears":
        """Return the years of both; the newer one's where both hold one, and its festivals."""
        kept = tuple(one for one in self.holidays if one.first.year not in newer.years)
        working = frozenset(day for day in self.working_days if day.year not in newer.years)
        return HolidayYears(
            (*kept, *newer.holidays),
            working | newer.working_days,
            self.years | newer.years,
            newer.festivals or self.festivals,
        )


def _festival(row: Mapping[str, Any]) -> Festival:
    festival = Festival(
        str(row["title"]),
        str(row["day"]),
        tuple(str(idea) for idea in row.get("ideas", [])),
        str(row.get("theme", "")),
    )
    check_day_rule(festival.day_rule)
    return festival

"""Months as people choose them: the last ones, newest first."""

from datetime import date

from wenming_desktop.ui.joined_words import month_of_year

_MONTHS = 12


def last_month_names(today: date, many: int = _MONTHS) -> list[str]:
    """Return this month and those before it, as 2026-11."""
    first = today.year * 12 + today.month - 1
    return [f"{one // 12:04}-{one % 12 + 1:02}" for one in range(first, first - many, -1)]


def month_words(month: str) -> str:
    """Return 2026年11月."""
    year, number = month.split("-")
    return month_of_year(int(year), int(number))

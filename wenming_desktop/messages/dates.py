"""Days and times as they are printed."""

from datetime import date, datetime

_WEEKDAYS = "一二三四五六日"


def show_day(day: date) -> str:
    """Return 2026年11月24日（星期二）."""
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"


def occurrence_time(starts: datetime, ends: datetime) -> str:
    """Return when an occurrence is held, as printed."""
    return f"{show_day(starts.date())} {starts:%H:%M}—{ends:%H:%M}"

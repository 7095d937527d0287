"""Words put together, and days said, as the language of the window does it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication


def listed(words: Iterable[str]) -> str:
    """Join things of one kind: 甲、乙、丙."""
    return QCoreApplication.translate("joining", "、").join(words)


def clauses(words: Iterable[str]) -> str:
    """Join parts of one sentence: 甲，乙."""
    return QCoreApplication.translate("joining", "，").join(words)


def sentences(words: Iterable[str]) -> str:
    """Join what could stand alone: 甲；乙."""
    return QCoreApplication.translate("joining", "；").join(words)


def weekday(day: date) -> str:
    """Return 星期二."""
    names = (
        QCoreApplication.translate("joining", "星期一"),
        QCoreApplication.translate("joining", "星期二"),
        QCoreApplication.translate("joining", "星期三"),
        QCoreApplication.translate("joining", "星期四"),
        QCoreApplication.translate("joining", "星期五"),
        QCoreApplication.translate("joining", "星期六"),
        QCoreApplication.translate("joining", "星期日"),
    )
    return names[day.weekday()]


def day_of_month(day: date) -> str:
    """Return 11月24日."""
    words = QCoreApplication.translate("joining", "{month}月{day}日")
    return words.format(month=day.month, day=day.day)


def month_of_year(year: int, month: int) -> str:
    """Return 2026年11月."""
    return QCoreApplication.translate("joining", "{year}年{month}月").format(year=year, month=month)


def whole_day(day: date) -> str:
    """Return 2026年11月24日（星期二）."""
    words = QCoreApplication.translate("joining", "{year}年{month}月{day}日（{weekday}）")
    return words.format(year=day.year, month=day.month, day=day.day, weekday=weekday(day))

"""Days of the practice calendar: which lunar day, term, festival and holiday a day is.

A day is named by ``2026-03-05``, ``03-05`` (every year), ``L01-15`` (every lunar year),
``L12-last`` (the last of a lunar year) or ``T清明`` (a solar term).
"""

import re
from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.errors import Code, WenmingError

TERMS = (
    *(
        "小寒",
        "大寒",
        "立春",
        "雨水",
        "惊蛰",
        "春分",
        "清明",
        "谷雨",
        "立夏",
        "小满",
        "芒种",
        "夏至",
    ),
    *(
        "小暑",
        "大暑",
        "立秋",
        "处暑",
        "白露",
        "秋分",
        "寒露",
        "霜降",
        "立冬",
        "小雪",
        "大雪",
        "冬至",
    ),
)
LUNAR_YEAR_END = "L12-last"
"""除夕: the 29th or the 30th of the twelfth month."""
_ONCE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEARLY = re.compile(r"(\d{2})-(\d{2})")
_LUNAR = re.compile(r"L(\d{2})-(\d{2})")
_MONTHS, _LUNAR_DAYS = range(1, 13), range(1, 31)
_A_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar (农历)."""

    month: int
    day: int
    is_leap: bool
    words: str
    """As calendars print it: 十八, or the month on its first day."""
    term: str = ""
    """The solar term that begins on it."""
    ends_year: bool = False

    @property
    def full(self) -> str:
        """Return month and day as a sentence says them: 十月十八."""
        leap = "闰" if self.is_leap else ""
        return f"{leap}{_LUNAR_MONTHS[self.month - 1]}{_lunar_day(self.day)}"


_DIGITS = "十一二三四五六七八九"
_LUNAR_MONTHS = ("正月", *(f"{one}月" for one in "二三四五六七八九十"), "冬月", "腊月")


def _lunar_day(day: int) -> str:
    """Return 初一 … 初十, 十一 … 二十, 廿一 … 三十."""
    tens = ("初", "十", "廿")[(day - 1) // 10]
    whole = {10: "初十", 20: "二十", 30: "三十"}
    return whole.get(day) or tens + _DIGITS[day % 10]


@dataclass(frozen=True, slots=True)
class Festival:
    """A day that every place knows, and what could be done on it."""

    title: str
    day_rule: str
    ideas: tuple[str, ...] = ()
    theme: str = ""
    """The campaign it belongs to, such as 我们的节日."""


def check_day_rule(text: str) -> None:
    """Raise INVALID_FIELD for what names no day."""
    if not _names_a_day(text):
        raise WenmingError(Code.INVALID_FIELD, field="day_rule", value=text[:40])


def falls_on(day_rule: str, day: date, lunar: LunarDay | None) -> bool:
    """Tell whether a rule names this day; a leap month repeats no festival."""
    if day_rule.startswith("T"):
        return lunar is not None and lunar.term == day_rule[1:]
    if day_rule.startswith("L"):
        if lunar is None:
            return False
        if day_rule == LUNAR_YEAR_END:
            return lunar.ends_year
        return not lunar.is_leap and day_rule == f"L{lunar.month:02d}-{lunar.day:02d}"
    return day_rule in {day.isoformat(), day.isoformat()[5:]}


def _names_a_day(text: str) -> bool:
    if text.startswith("T"):
        return text[1:] in TERMS
    if text == LUNAR_YEAR_END:
        return True
    if match := _LUNAR.fullmatch(text):
        return int(match[1]) in _MONTHS and int(match[2]) in _LUNAR_DAYS
    try:
        if match := _YEARLY.fullmatch(text):
            date(_A_LEAP_YEAR, int(match[1]), int(match[2]))
            return True
        return bool(_ONCE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False

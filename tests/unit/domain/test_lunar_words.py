"""Lunar days as sentences say them."""

import pytest

from wenming_desktop.domain.practice_days import LunarDay


@pytest.mark.parametrize(
    ("month", "day", "is_leap", "words"),
    [
        (10, 18, False, "十月十八"),
        (1, 1, False, "正月初一"),
        (12, 30, False, "腊月三十"),
        (6, 8, True, "闰六月初八"),
        (11, 10, False, "冬月初十"),
        (5, 20, False, "五月二十"),
        (8, 21, False, "八月廿一"),
    ],
)
def test_a_lunar_day_in_full(month: int, day: int, words: str, *, is_leap: bool) -> None:
    assert LunarDay(month, day, is_leap, "").full == words

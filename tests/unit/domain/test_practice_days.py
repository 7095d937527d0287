"""Which day is which: lunar days, terms and festivals, against dates that are known."""

from datetime import date

import pytest

from wenming_desktop.adapters.lunar_calendar import BoraxCalendar
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.practice_days import check_day_rule, falls_on

LUNAR = BoraxCalendar()


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("L01-01", date(2026, 2, 17)),
        ("L12-last", date(2026, 2, 16)),  # the 29th: that year's twelfth month has no 30th
        ("L12-last", date(2024, 2, 9)),  # the 30th
        ("L05-05", date(2026, 6, 19)),
        ("L08-15", date(2026, 9, 25)),
        ("L09-09", date(2026, 10, 18)),
        ("T清明", date(2026, 4, 5)),
        ("T冬至", date(2026, 12, 22)),
        ("03-05", date(2026, 3, 5)),
        ("02-29", date(2028, 2, 29)),
        ("2026-03-05", date(2026, 3, 5)),
    ],
)
def test_a_rule_names_exactly_one_day_near_it(rule: str, day: date) -> None:
    check_day_rule(rule)
    near = [date.fromordinal(day.toordinal() + n) for n in range(-40, 41)]
    assert [one for one in near if falls_on(rule, one, LUNAR.of(one))] == [day]


def test_a_leap_month_has_no_second_festival() -> None:
    year = [date.fromordinal(date(2025, 1, 1).toordinal() + n) for n in range(365)]
    assert LUNAR.of(date(2025, 7, 25)).is_leap
    sixth = [one for one in year if falls_on("L06-01", one, LUNAR.of(one))]
    assert sixth == [date(2025, 6, 25)]


def test_a_year_that_is_not_known_has_no_lunar_days() -> None:
    assert LUNAR.of(date(1850, 1, 1)) is None
    assert LUNAR.of(date(9999, 12, 31)) is None
    assert not falls_on("L01-01", date(1850, 1, 1), None)
    assert falls_on("01-01", date(1850, 1, 1), None)


@pytest.mark.parametrize(
    "rule", ["", "3-5", "13-01", "02-30", "L13-01", "L01-31", "T春节", "2026-02-30", "每天", "L1-1"]
)
def test_what_names_no_day_is_refused(rule: str) -> None:
    with pytest.raises(WenmingError) as caught:
        check_day_rule(rule)
    assert caught.value.code is Code.INVALID_FIELD

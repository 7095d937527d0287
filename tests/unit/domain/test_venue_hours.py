"""Opening hours: what is open, what of it is used, and counting that agrees with looking."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.venue_hours import parse_hours, readable_hours

LINES = (
    "1-5 08:30-11:30",
    "1-5 14:00-17:00",
    "6 09:00-11:00",
    "2026-10-05 19:00-21:00",
    "2026-10-01..2026-10-03 关闭",
    "2026-11-09..2026-11-15 维修",
)
HOURS = parse_hours(LINES)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_day_has_its_own_slots_its_weekly_ones_or_none() -> None:
    assert [len(HOURS.on(date(2026, 10, day))) for day in (1, 4, 5, 6, 10)] == [0, 0, 1, 2, 1]
    assert HOURS.closure(date(2026, 11, 10)).reason == "维修"
    assert HOURS.closure(date(2026, 11, 16)) is None


@pytest.mark.parametrize(
    ("starts", "ends", "open_all_the_time"),
    [
        ("2026-10-06T08:30", "2026-10-06T11:30", True),
        ("2026-10-06T08:00", "2026-10-06T09:00", False),
        ("2026-10-06T11:00", "2026-10-06T14:30", False),
        ("2026-10-05T19:00", "2026-10-05T21:00", True),
        ("2026-10-05T09:00", "2026-10-05T10:00", False),  # that day has hours of its own
        ("2026-10-02T09:00", "2026-10-02T10:00", False),
    ],
)
def test_a_time_is_covered_or_not(starts: str, ends: str, open_all_the_time: bool) -> None:  # noqa: FBT001
    assert HOURS.covers(at(starts), at(ends)) is open_all_the_time


def test_a_slot_is_used_once_however_much_is_held_in_it() -> None:
    sessions = [
        (at("2026-10-06T08:30"), at("2026-10-06T09:30")),
        (at("2026-10-06T10:00"), at("2026-10-06T11:00")),  # the same slot
        (at("2026-10-06T11:00"), at("2026-10-06T15:00")),  # that slot again, and the next one
        (at("2026-10-06T19:00"), at("2026-10-06T20:00")),  # not open: used, but no slot
        (at("2026-10-02T09:00"), at("2026-10-02T10:00")),  # closed
        (at("2026-10-08T11:30"), at("2026-10-08T14:00")),  # between two slots
    ]
    assert HOURS.used_slots(sessions, date(2026, 10, 1), date(2026, 10, 31)) == 2
    assert HOURS.used_slots(sessions, date(2026, 10, 7), date(2026, 10, 31)) == 0


@given(st.dates(date(2026, 9, 1), date(2026, 12, 31)), st.integers(0, 120))
def test_counting_slots_agrees_with_looking_at_every_day(first: date, span: int) -> None:
    last = first + timedelta(span)
    looked = sum(len(HOURS.on(first + timedelta(number))) for number in range(span + 1))
    assert HOURS.open_slots(first, last) == looked


def test_a_hundred_years_are_counted_as_fast_as_one() -> None:
    assert HOURS.open_slots(date(1, 1, 1), date(9999, 12, 31)) > 5_000_000


@pytest.mark.parametrize(
    "line",
    [
        *("8 08:00-09:00", "1 09:00-08:00", "5-1 08:00-09:00", "1 25:00-26:00", "每天上午"),
        *("2026-02-30 08:00-09:00", "2026-10-03..2026-10-01 关闭", "2026-10-01", "1 8-9"),
    ],
)
def test_a_line_that_is_none_is_named_and_does_not_spoil_the_others(line: str) -> None:
    with pytest.raises(WenmingError) as caught:
        parse_hours(["1 08:00-09:00", line])
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.facts["value"] == line
    assert len(readable_hours(["1 08:00-09:00", line]).weekly) == 1

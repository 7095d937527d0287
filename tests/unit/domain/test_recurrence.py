"""Rules of regular activities: the days they give, and the line they are stored as."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import compose, derived, device_no_of, home_org_of, rehomed
from wenming_desktop.domain.recurrence import (
    LAST,
    MOST_SESSIONS,
    Every,
    OnHoliday,
    Recurrence,
    parse_recurrence,
    schedule,
)

NATIONAL = {date(2026, 10, day) for day in range(1, 8)}


def never(_day: date) -> bool:
    return False


def national(day: date) -> bool:
    return day in NATIONAL


def days(text: str, until: str, is_holiday=never) -> list[str]:
    found = schedule(parse_recurrence(text), date.fromisoformat(until), is_holiday)
    return [one.day.isoformat()[5:] for one in found]


@pytest.mark.parametrize(
    ("text", "until", "expected"),
    [
        ("daily;from=2026-11-28", "2026-12-01", ["11-28", "11-29", "11-30", "12-01"]),
        ("daily/3;from=2026-11-28", "2026-12-05", ["11-28", "12-01", "12-04"]),
        ("weekly:2,4;from=2026-11-26", "2026-12-08", ["11-26", "12-01", "12-03", "12-08"]),
        ("weekly/2:6;from=2026-11-26", "2026-12-31", ["11-28", "12-12", "12-26"]),
        ("monthly:31;from=2026-01-01", "2026-06-30", ["01-31", "03-31", "05-31"]),
        ("monthly:last;from=2026-01-01", "2026-03-31", ["01-31", "02-28", "03-31"]),
        ("monthly:2w6;from=2026-11-20", "2027-01-31", ["12-12", "01-09"]),
        ("monthly:lastw5;from=2026-11-01", "2026-12-31", ["11-27", "12-25"]),
        ("monthly/3:15;from=2026-11-01", "2027-06-30", ["11-15", "02-15", "05-15"]),
        ("weekly:1;from=2026-11-02;count=3", "2027-12-31", ["11-02", "11-09", "11-16"]),
    ],
)
def test_a_rule_gives_its_days(text: str, until: str, expected: list[str]) -> None:
    assert days(text, until) == expected


def test_holidays_are_kept_skipped_or_moved_to_the_first_day_that_is_none() -> None:
    weekly = "weekly:4;from=2026-09-24;count=3"
    assert days(weekly, "2026-12-31", national) == ["09-24", "10-01", "10-08"]
    assert days(f"{weekly};holidays=skip", "2026-12-31", national) == ["09-24", "10-08", "10-15"]
    # 1 October moves to the 8th, which is the next one's day: no day is held twice
    assert days(f"{weekly};holidays=move", "2026-12-31", national) == ["09-24", "10-08", "10-15"]
    monthly = "monthly:3;from=2026-09-01;holidays=move"
    moved = schedule(parse_recurrence(monthly), date(2026, 11, 30), national)
    assert [(one.nominal.day, one.day.day) for one in moved] == [(3, 3), (3, 8), (3, 3)]


def test_a_rule_without_an_end_is_refused_and_no_rule_gives_more_than_a_year_and_some() -> None:
    rule = parse_recurrence("daily;from=2026-01-01")
    with pytest.raises(WenmingError) as caught:
        schedule(rule, None, never)
    assert caught.value.code is Code.FIELD_MISSING
    assert len(schedule(rule, date(2199, 1, 1), never)) == MOST_SESSIONS


@pytest.mark.parametrize(
    "text",
    [
        *("每周", "weekly", "weekly:", "weekly:8", "weekly:0", "weekly:x", "daily:3", "daily/0"),
        *("monthly:32", "monthly:0", "monthly:5w1", "monthly:2w8", "monthly", "daily;count=0"),
        *("daily;count=x", "daily;at=20:00-19:00", "daily;at=20:00", "daily;from=2026-02-30"),
        *("daily;holidays=perhaps", "daily;colour=red", "daily;from=9999-12-31", "daily/100"),
    ],
)
def test_what_is_no_rule_is_named(text: str) -> None:
    with pytest.raises(WenmingError) as caught:
        parse_recurrence(text)
    assert caught.value.facts["field"] == "recurrence"


whole = st.builds(
    Recurrence,
    every=st.just(Every.WEEK),
    interval=st.integers(1, 99),
    weekdays=st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    first=st.dates(date(1950, 1, 1), date(2150, 1, 1)),
    starts=st.just(time(8, 0)),
    ends=st.just(time(9, 30)),
    count=st.none() | st.integers(1, 400),
    on_holiday=st.sampled_from(OnHoliday),
) | st.builds(
    Recurrence,
    every=st.just(Every.MONTH),
    interval=st.integers(1, 99),
    month_day=st.sampled_from([*range(1, 32), LAST]),
    first=st.none() | st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)


@given(whole)
def test_a_rule_is_read_back_as_it_was_written(rule: Recurrence) -> None:
    assert parse_recurrence(rule.text()) == rule


@given(whole.filter(lambda rule: rule.first is not None), st.integers(0, 2000))
def test_days_rise_stay_within_their_bounds_and_come_once(rule: Recurrence, span: int) -> None:
    until = rule.first + timedelta(span)
    found = [one.nominal for one in schedule(rule, until, lambda day: day.day in {1, 2, 3})]
    assert found == sorted(set(found))
    assert all(rule.first <= day <= until for day in found)
    assert len({one.day for one in schedule(rule, until, lambda day: day.day < 4)}) <= len(found)


def test_the_id_of_an_occurrence_follows_from_its_activity_and_moves_with_it() -> None:
    activity = compose(1_700_000_000_000, 0, 0, 77)
    row = derived(activity, date(2026, 12, 1).toordinal())
    assert row == derived(activity, date(2026, 12, 1).toordinal()) != activity
    placed = derived(rehomed(activity, 257, 257 << 8 | 1), date(2026, 12, 1).toordinal())
    assert placed == rehomed(row, 257, 257 << 8 | 1)
    assert (home_org_of(placed), device_no_of(placed)) == (257, 257 << 8 | 1)
    ids = {derived(activity, date(2026, 1, 1).toordinal() + n) for n in range(5000)}
    assert len(ids) == 5000

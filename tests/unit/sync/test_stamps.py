"""The clock of stamps: whatever the computer's clock does, an edit beats what it was made over."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.moments import LAST_MS, moment_of, ms_of, shown
from wenming_desktop.adapters.sync.stamps import ABSENT, BUILD_MS, StampClock, next_version

DAY = 86_400_000
YEAR = 365 * DAY
NOW = BUILD_MS + 200 * DAY
CLOCKS = st.one_of(
    st.integers(-50 * YEAR, 100 * YEAR),
    st.integers(NOW - 3 * DAY, NOW + 3 * DAY),
    st.sampled_from([0, NOW, NOW - 50 * YEAR, NOW + 50 * YEAR, NOW + 3_600_000, 2**62]),
)


@given(st.lists(CLOCKS, min_size=1, max_size=60))
def test_every_moment_is_later_than_the_last_whatever_the_clock_says(times: list[int]) -> None:
    """Group 65: 1980, 2099, jumps of 50 years, a frozen clock, an hour of summer time."""
    clock = StampClock(0, NOW)
    last = 0
    for now in times:
        floor, sane = clock.floor, clock.is_sane(now)
        assert clock.next(now) > last
        last = clock.h_prev
        assert clock.floor == (max(floor, now) if sane else floor)
        # 60 steps of at most 400 days each, never further
        assert last <= max(clock.floor, NOW) + 60


def test_a_clock_in_2099_leaves_no_trace_once_it_is_right_again() -> None:
    """Group 65: ``h`` comes from the clock in its sane window only."""
    clock = StampClock(0, NOW)
    right = clock.next(NOW)
    for year in range(20, 80):
        assert clock.next(NOW + year * YEAR) < right + 100
    assert clock.next(NOW + DAY) == NOW + DAY
    for _ in range(5):
        before = clock.h_prev
        assert clock.next(0) == before + 1


@given(st.lists(st.integers(0, NOW + YEAR), max_size=30))
def test_edits_of_one_seal_keep_their_order(times: list[int]) -> None:
    """Group 65: a clock set back between two edits of one session."""
    found = StampClock(5, NOW).for_times(times)
    assert sorted(found) == sorted(found, key=found.__getitem__)
    assert len(set(found.values())) == len(set(times))


def test_a_clock_is_sane_from_a_day_before_what_is_known_to_four_hundred_days_after() -> None:
    for floor, known in ((0, BUILD_MS), (BUILD_MS + 90 * DAY, BUILD_MS + 90 * DAY)):
        clock = StampClock(0, floor)
        assert clock.is_sane(known - DAY)
        assert not clock.is_sane(known - DAY - 1)
        assert clock.is_sane(known + 400 * DAY)
        assert not clock.is_sane(known + 400 * DAY + 1)


def test_an_edit_over_one_of_another_device_is_a_version_higher() -> None:
    assert next_version(3, 7, 7) == 3
    assert next_version(3, 7, 8) == 4
    assert next_version(*ABSENT[::2], 8) == 1


def test_a_moment_that_others_state_may_be_none() -> None:
    """Others state what they like, and a store of another computer may never have told it."""
    assert [moment_of(ms) for ms in (-1, 0, LAST_MS, 2**62)] == [None] * 4
    first, last = moment_of(1), moment_of(LAST_MS - 1)
    assert first is not None
    assert last is not None
    assert first.timestamp() == 0.001
    assert last.utcoffset() is not None


def test_a_moment_is_stated_in_milliseconds_and_never_before_1970() -> None:
    assert ms_of(datetime(2026, 6, 1, 8, 0, 0, 250_000, tzinfo=UTC)) == 1_780_300_800_250
    assert ms_of(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert ms_of(datetime(1969, 12, 31, tzinfo=UTC)) == 0
    assert shown(1_780_300_800_250) == datetime(2026, 6, 1, 8, 0, 0, 250_000, tzinfo=UTC)
    assert shown(2**63 - 1) == shown(LAST_MS)

"""The sticks of a few stations in one folder; ``dev.py soak sticks`` takes those of 300."""

from tests.faults.sticks import soak


def test_the_centre_takes_all_sticks_in_one_go_and_a_bad_file_stops_none() -> None:
    """Groups 3, 26, 70: noise, a bad copy and a foreign county among the sticks of stations."""
    found = soak(4, 7, segments=4, rows=5)
    assert found.faults == []
    assert found.files == 4 * 2 - 1 + 2  # one file stayed at home; noise, and a stranger's
    assert found.rows == 4 * 4 * 5


def test_a_stick_that_is_lost_on_the_way_would_be_noticed() -> None:
    assert "1 stations are not as they are at home" in soak(3, 8, segments=2, control=True).faults

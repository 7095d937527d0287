"""Twelve wrong clocks × the main job (promise 12); ``dev.py soak clock`` does it often."""

from tests.faults.clock import JUMPS, soak


def test_no_jump_of_the_clock_loses_expires_or_locks_anything() -> None:
    assert len(JUMPS) == 12
    found = soak(len(JUMPS))
    assert (found.faults, found.jumps) == ([], 12)


def test_the_count_would_notice_one_exchange_too_few() -> None:
    assert "and back: centre: 1 of 2 people" in soak(2, control=True).faults

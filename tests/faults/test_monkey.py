"""Random events on the real window; ``dev.py soak monkey`` does a hundred thousand of them."""

from tests.faults.monkey import soak


def test_some_hundred_random_events_break_nothing() -> None:
    found = soak(150, 3)
    assert (found.faults, found.deaths, found.events) == ([], 0, 150)


def test_an_error_that_nobody_handles_is_found() -> None:
    assert any("ValueError" in fault for fault in soak(80, 3, control=True).faults)

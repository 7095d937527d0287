"""Random histories of a county, two of them; ``dev.py soak model`` does 2,000."""

from tests.faults.model import soak


def test_two_histories_of_fifty_steps_end_alike_everywhere() -> None:
    """Groups 45, 46, 56, 64, 67: random histories end alike, and rebuild == live."""
    found = soak(2, 7)
    assert found.faults == []
    assert found.runs == 2


def test_a_row_changed_behind_the_exchange_would_be_noticed() -> None:
    assert "differ" in soak(1, 8, steps=6, control=True).faults[0]

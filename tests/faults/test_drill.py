"""Restore drills, a short one; ``dev.py soak drill`` does 100 of 200 steps."""

from tests.faults.drill import soak


def test_what_was_backed_up_or_received_above_is_there_again_at_both_ends() -> None:
    """Promises 9 and 19."""
    found = soak(1, 3, steps=20)
    assert found.faults == []
    assert found.met["new identities"] == 1


def test_a_row_changed_after_the_restore_would_be_noticed() -> None:
    assert soak(1, 3, control=True, steps=4).faults

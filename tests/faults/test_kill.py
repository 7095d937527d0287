"""Kills in the middle, a few; ``dev.py soak kill`` does 200."""

from tests.faults.kill import VERBS, soak


def test_59_a_killed_step_leaves_a_sound_store_and_is_done_again() -> None:
    """Group 59: kill -9 in seal, export, import and rebuild; no number is used twice."""
    found = soak(8, 7)
    assert found.faults == []
    assert found.kills == dict.fromkeys(VERBS, 2)


def test_a_page_overwritten_by_a_dying_process_would_be_noticed() -> None:
    assert len(soak(4, 8, control=True).faults) == 4

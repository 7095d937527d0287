"""Five processes, a few saves; ``dev.py soak processes`` makes ten thousand."""

from tests.faults.processes import WRITERS, soak


def test_five_at_once_lose_nothing_and_a_killed_holder_frees_the_home() -> None:
    found = soak(60, 7)
    assert found.faults == []
    assert len(found.acked) == WRITERS
    assert found.told == 3

"""Five processes, a few saves; ``dev.py soak processes`` makes ten thousand."""

from tests.faults.processes import GUARDS, WRITERS, soak


def test_five_at_once_lose_nothing_and_a_killed_holder_frees_the_home() -> None:
    found = soak(60, 7)
    assert found.faults == []
    assert len(found.acked) == WRITERS
    assert found.told == 3


def test_without_any_one_of_its_guards_it_would_be_noticed() -> None:
    faults = soak(60, 7, control=True).faults
    for guard in ("store_damaged", "a writer was told ! in_use", "two have the home"):
        assert any(guard in one for one in faults), faults
    assert len(GUARDS) == 3

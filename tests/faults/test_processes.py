"""Five processes, a few saves; ``dev.py soak processes`` makes ten thousand."""

from tests.faults.processes import GUARDS, WRITERS, soak


def test_five_at_once_lose_nothing_and_a_killed_holder_frees_the_home() -> None:
    found = soak(60, 7)
    assert found.faults == []
    assert len(found.acked) == WRITERS
    assert found.told == 3


def test_without_any_one_of_its_guards_it_would_be_noticed() -> None:
    faults = soak(60, 7, control=True).faults
    torn = ("store_damaged", "store_io_error", "saves are lost")  # by who wrote over whom
    for said in (torn, ("a writer was told ! in_use",), ("two have the home",)):
        assert any(words in one for words in said for one in faults), faults
    assert len(GUARDS) == 3

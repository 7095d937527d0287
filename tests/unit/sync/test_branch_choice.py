"""Beyond what was decided about a fork: which of two continuations is the feed's own."""

import pytest

from tests.unit.sync.test_branches import ONE, ids, named, rule, stored
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF, FORK, GAP, OWN_AHEAD, OWNER_EPOCH
from wenming_desktop.adapters.sync.branches import Stored, believed, verdict
from wenming_desktop.adapters.sync.feeds import APPLIED, HELD


@pytest.mark.parametrize(
    ("first", "second", "counting"),
    [
        (stored("a2", "a1", HELD, FORK), stored("b2", "a1"), "a1 b2"),
        (stored("a2", "a1"), stored("b2", "a1", HELD, FORK), "a1 a2"),
        (stored("a2", "a1", HELD, FORK), stored("b2", "a1", HELD, FORK), "a1 a2"),
        (stored("a2", "a1", APPLIED, "branch"), stored("b2", "a1"), "a1 b2"),
        (stored("b2", "c1", HELD, FORK), stored("c2", "a1", HELD, FORK), "a1 c2"),
    ],
)
def test_behind_the_chosen_segment_goes_on_what_is_in_the_chain_else_the_smaller_id(
    first: Stored, second: Stored, counting: str
) -> None:
    for feed in ([ONE, first, second], [ONE, second, first]):
        assert named(believed(feed, rule(chosen="a1"))) == counting


def test_a_chain_ends_where_its_next_segment_does_not_fit() -> None:
    two, three = stored("a2", "a1"), stored("a3", "a2", HELD, OWNER_EPOCH)
    assert named(believed([ONE, two, three], rule())) == "a1 a2"
    assert named(believed([ONE, two, three], rule(cutoff="a3"))) == "a1 a2"
    waiting = stored("a3", "a2", HELD, OWN_AHEAD)
    assert named(believed([ONE, two, waiting], rule(cutoff="a3"))) == "a1 a2 a3"
    assert named(believed([ONE, two, waiting], rule())) == "a1 a2"
    assert named(believed([two], rule())) == ""
    assert named(believed([], rule(cutoff="a3"))) == ""


@pytest.mark.parametrize(
    ("one", "said", "wanted"),
    [
        (stored("a2", "a1"), rule(), (HELD, FORK)),
        (stored("a2", "a1", HELD, AFTER_CUTOFF), rule(), (HELD, GAP)),
        (stored("a2", "a1", HELD, OWNER_EPOCH), rule(), (HELD, OWNER_EPOCH)),
        (stored("a2", "a1"), rule(cutoff="a3"), (HELD, FORK)),
        (stored("a3", "a2", HELD, GAP), rule(cutoff="a3"), (HELD, GAP)),
        (stored("b3", "a2", HELD, GAP), rule(cutoff="a3"), (HELD, AFTER_CUTOFF)),
        (stored("a4", "a3"), rule(cutoff="a3"), (HELD, AFTER_CUTOFF)),
        (stored("b2", "a1", HELD, FORK), rule(chosen="a1", extras="b2"), (APPLIED, "branch")),
        (stored("b2", "a1"), rule(chosen="a1", extras="b2"), (APPLIED, "branch")),
        (
            stored("b2", "a1", HELD, AFTER_CUTOFF),
            rule(cutoff="a1", chosen="a1", extras="b2"),
            (APPLIED, "branch"),
        ),
        (
            stored("b2", "a1", HELD, "payload"),
            rule(chosen="a1", extras="b2"),
            (HELD, "payload"),
        ),
    ],
)
def test_what_is_not_of_the_chain_is_held_unless_it_is_said_to_count(
    one: Stored, said, wanted: tuple[str, str]
) -> None:
    assert verdict(one, {ids("a1")}, said) == wanted
    assert verdict(one, {one.segment_id}, said) == (APPLIED, "")

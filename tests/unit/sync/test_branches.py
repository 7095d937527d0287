"""Group 57: which segments of a feed that was written twice count, as a pure choice."""

import pytest

from wenming_desktop.adapters.sync.arrivals import (
    AFTER_CUTOFF,
    BRANCH,
    FORK,
    GAP,
    NEWER_SCHEMA,
    OWNER_EPOCH,
    WAITING,
)
from wenming_desktop.adapters.sync.branches import Rule, Stored, believed, chain_back, verdict
from wenming_desktop.adapters.sync.feeds import APPLIED, HELD
from wenming_desktop.adapters.sync.forking import _Fork, _record
from wenming_desktop.adapters.sync.forks import MAX_BRANCH, ForkRecord
from wenming_desktop.adapters.sync.segment import NO_SEGMENT

FEED, DEVICE = b"f" * 16, b"d" * 16


def ids(name: str) -> bytes:
    return name.encode().ljust(32, b".")


def stored(name: str, previous: str = "", state: str = APPLIED, reason: str = "") -> Stored:
    """Return segment ``a2``: number 2 of branch a, after ``previous``."""
    before = ids(previous) if previous else NO_SEGMENT
    return Stored(
        int(name[1:]) * 10 + ord(name[0]), int(name[1:]), ids(name), before, state, reason
    )


ONE, TWO, THREE = stored("a1"), stored("a2", "a1"), stored("a3", "a2")
OTHER_TWO = stored("b2", "a1", HELD, FORK)
OTHER_THREE = stored("b3", "b2", HELD, GAP)
FEED_OF_BOTH = [ONE, TWO, OTHER_TWO, THREE, OTHER_THREE]


def named(segments) -> str:
    return " ".join(one.segment_id.decode().rstrip(".") for one in segments)


def rule(cutoff: str = "", chosen: str = "", extras: str = "") -> Rule:
    end = (int(cutoff[1:]), ids(cutoff)) if cutoff else None
    canonical, others = (
        tuple((int(one[1:]), ids(one)) for one in names.split()) for names in (chosen, extras)
    )
    fork = ForkRecord(DEVICE, FEED, canonical, others) if chosen else None
    return Rule(end, fork, fork.counted if fork else frozenset())


@pytest.mark.parametrize(
    ("decided", "counting"),
    [
        (rule(), "a1 a2 a3"),
        (rule(cutoff="a2"), "a1 a2"),
        (rule(cutoff="b3"), "a1 b2 b3"),
        (rule(cutoff="b2"), "a1 b2"),
        (rule(chosen="a2"), "a1 a2 a3"),
        (rule(chosen="b2"), "a1 b2 b3"),
        (rule(chosen="b2 b3"), "a1 b2 b3"),
        (rule(chosen="b2", cutoff="a1"), "a1"),
        (rule(cutoff="x2"), "a1"),  # the segment that it ends with is not here
        (rule(cutoff="x4"), "a1 a2 a3"),
        (rule(chosen="x2"), "a1"),
    ],
)
def test_which_segments_are_the_feeds_own(decided, counting) -> None:
    assert named(believed(FEED_OF_BOTH, decided)) == counting
    assert named(believed([*reversed(FEED_OF_BOTH)], decided)) == counting


@pytest.mark.parametrize("reason", [NEWER_SCHEMA, OWNER_EPOCH, AFTER_CUTOFF])
def test_what_waits_for_something_else_goes_on_waiting(reason) -> None:
    kept = [ONE, stored("b2", "a1", HELD, reason), OTHER_THREE]
    assert named(believed(kept, rule(chosen="b2"))) == "a1"
    kept[1] = stored("b2", "a1", HELD, WAITING)
    assert named(believed(kept, rule(chosen="b2"))) == "a1 b2 b3"


def test_a_chosen_segment_that_follows_another_one_does_not_count() -> None:
    assert named(believed([ONE, stored("b2", "x1", HELD, FORK)], rule(chosen="b2"))) == "a1"


@pytest.mark.parametrize(
    ("one", "decided", "became"),
    [
        (TWO, rule(), (APPLIED, "")),
        (stored("b2", "a1"), rule(), (HELD, FORK)),  # counted before, on the branch not chosen
        (OTHER_TWO, rule(), (HELD, FORK)),
        (OTHER_TWO, rule(chosen="a2", extras="b2"), (APPLIED, BRANCH)),
        (stored("b2", "a1", HELD, AFTER_CUTOFF), rule(chosen="a2", extras="b2"), (APPLIED, BRANCH)),
        (stored("b2", "a1", HELD, OWNER_EPOCH), rule(chosen="a2", extras="b2"), (APPLIED, BRANCH)),
        (
            stored("b2", "a1", HELD, NEWER_SCHEMA),
            rule(chosen="a2", extras="b2"),
            (HELD, NEWER_SCHEMA),
        ),
        (stored("b2", "a1", APPLIED, BRANCH), rule(chosen="a2", extras="b2"), (APPLIED, BRANCH)),
        (stored("a4", "a3"), rule(cutoff="a2"), (HELD, AFTER_CUTOFF)),
        (OTHER_TWO, rule(cutoff="a2"), (HELD, AFTER_CUTOFF)),  # in the place of the last one
        (stored("a2", "a1", HELD, GAP), rule(cutoff="a2"), (HELD, GAP)),  # the last one itself
        (stored("b1", "", HELD, FORK), rule(cutoff="a2"), (HELD, FORK)),
        (stored("b9", "b8", HELD, AFTER_CUTOFF), rule(), (HELD, GAP)),  # no cutoff any more
    ],
)
def test_what_becomes_of_a_segment(one, decided, became) -> None:
    chain = {ONE.segment_id, TWO.segment_id} if one is TWO else {ONE.segment_id}
    assert verdict(one, chain, decided) == became


def test_a_chain_is_followed_back_as_far_as_it_is_here() -> None:
    assert named(chain_back(FEED_OF_BOTH, ids("b3")).values()) == "b3 b2 a1"
    assert named(chain_back([THREE, TWO], ids("a3")).values()) == "a3 a2"
    assert chain_back(FEED_OF_BOTH, ids("x9")) == {}


BRANCHES = _Fork(
    FEED,
    (TWO, THREE),
    (
        OTHER_TWO,
        stored("c2", "a1", HELD, FORK),
        OTHER_THREE,
        stored("b4", "b3", HELD, GAP),
        stored("c3", "c2", HELD, GAP),
    ),
)


@pytest.mark.parametrize(
    ("choice", "own", "beside"),
    [
        ("first", "a2 a3", ""),
        ("both", "a2 a3", "b2 c2 b3 b4 c3"),
        ("other", "b2 b3 b4", ""),
    ],
)
def test_a_decision_names_the_segments_it_is_about(choice, own, beside) -> None:
    record = _record(BRANCHES, DEVICE, choice)
    assert (record.device_id, record.feed_id) == (DEVICE, FEED)
    assert [one for _, one in record.canonical] == [ids(one) for one in own.split()]
    assert [one for _, one in record.extras] == [ids(one) for one in beside.split()]
    assert {number for number, _ in record.canonical} == set(record.chosen)


def test_of_two_other_branches_of_one_length_the_one_that_came_last_is_meant() -> None:
    two = (stored("b2", "a1", HELD, FORK), stored("c2", "a1", HELD, FORK))
    for others in (two, two[::-1]):
        assert _record(_Fork(FEED, (TWO,), others), DEVICE, "other").chosen == {2: ids("c2")}


def test_a_decision_names_no_more_than_a_record_holds() -> None:
    many = tuple(stored(f"b{no}", f"b{no - 1}", HELD, FORK) for no in range(2, MAX_BRANCH + 9))
    record = _record(_Fork(FEED, many, many), DEVICE, "both")
    assert (len(record.canonical), len(record.extras)) == (MAX_BRANCH, MAX_BRANCH)
    assert ForkRecord.decode(record.encode()) == record
    assert record.counted == frozenset()  # what is the feed's own does not count beside it, too

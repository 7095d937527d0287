"""Merging of staged operations at its edges: what counts as what, and which value stands."""

import json

import pytest

from tests.integration.exchange.conftest import Home
from wenming_desktop.adapters.db.registry import BY_NAME, LIFE
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.merging import Counts, merge
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.stage_tables import Stage
from wenming_desktop.domain.ids import compose

HOME = 257
DEVICE, OTHER, THIRD = (HOME << 8 | number for number in (1, 2, 3))
PERSON = compose(5, HOME, DEVICE, 1).bytes
SECOND = compose(5, HOME, DEVICE, 2).bytes
TEAM = compose(5, HOME, DEVICE, 3).bytes
NONE = (0, 0, 0)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("empty"), "柳树村站", "station")
    home.engine.dispose()
    return home


@pytest.fixture
def store(empty, tmp_path):
    home = empty.copy_of(tmp_path / "home")
    with home.engine.begin() as connection, without_capture(connection):
        yield connection


def says(stamp, base=NONE, row=PERSON, *, kind=OpKind.SET, by=DEVICE, of="volunteer", **values):
    """Return who says it, and one operation as a block; ``stamp`` is (v, h)."""
    table = BY_NAME[of]
    fields = {one.column: (one.no, group.no) for group in table.groups for one in group.fields}
    (group_no,) = {fields[name][1] for name in values}
    numbers = sorted((fields[name][0], value) for name, value in values.items())
    meta = [[int(kind)], [stamp[0]], [stamp[1]], *([one] for one in base), [1], [9], [0]]
    block = Block(
        table.no, group_no, [no for no, _ in numbers], [row], meta, [[one] for _, one in numbers]
    )
    return by, block


def merged(store, *said, copies=False, **how):
    stage = Stage(store)
    stage.open()
    stage.has_copies = copies
    for number, (by, block) in enumerate(said):
        segment = stage.add_segment(bytes([number]) * 32, by, HOME, "self")
        stage.add_block(segment, by, block)
    found = merge(store, stage, **how)
    stage.close()
    counts = found.counts
    assert counts.total == len(said)
    merged.rows = found.rows
    return counts.applied, counts.same, counts.conflict, counts.rejected


def name(store, row=PERSON):
    found = store.exec_driver_sql("SELECT name FROM volunteer WHERE id = ?", (row,))
    return found.scalar()


def conflicts(store):
    rows = store.exec_driver_sql(
        "SELECT group_no, mine, theirs, state FROM sync_conflict ORDER BY rid"
    )
    return [(no, json.loads(mine), json.loads(theirs), state) for no, mine, theirs, state in rows]


def at(stamp, by=DEVICE):
    return (*stamp, by)


def test_a_new_row_is_applied_and_the_same_again_is_the_same(store) -> None:
    first = says((1, 10), name="甲")
    assert merged(store, first) == (1, 0, 0, 0)
    assert merged.rows == {"volunteer": {PERSON}}
    assert merged(store, first) == (0, 1, 0, 0)
    assert merged(store, says((1, 20), at((1, 10)), name="乙")) == (1, 0, 0, 0)
    assert name(store) == "乙"
    assert conflicts(store) == []


def test_of_two_edits_that_did_not_know_each_other_both_are_listed(store) -> None:
    base = says((1, 10), name="甲")
    mine = says((2, 30), at((1, 10)), by=OTHER, name="乙")
    assert merged(store, base, mine) == (2, 0, 0, 0)
    older = says((2, 20), at((1, 10)), by=THIRD, name="丙")
    assert merged(store, older) == (0, 0, 1, 0)
    assert name(store) == "乙"
    newer = says((2, 40), at((1, 10)), by=THIRD, name="丁")
    assert merged(store, newer) == (0, 0, 1, 0)
    assert name(store) == "丁"
    listed = [
        (no, mine["name"], theirs["name"], state) for no, mine, theirs, state in conflicts(store)
    ]
    assert listed == [(1, "乙", "丙", "open"), (1, "乙", "丁", "open")]
    settled = says((3, 1), at((2, 40), THIRD), kind=OpKind.SETTLE, name="丁")
    assert merged(store, settled) == (1, 0, 0, 0)
    assert [one[3] for one in conflicts(store)] == ["settled", "settled"]


def edited(store) -> None:
    """Let a name have been written by one computer and then by another."""
    merged(store, says((1, 10), name="甲"), says((2, 30), at((1, 10)), by=OTHER, name="乙"))


def by_third(h, value):
    """Return a third computer's edit that knew only of the first."""
    return says((2, h), at((1, 10)), by=THIRD, name=value)


def test_a_decision_closes_only_what_was_known_to_it(store) -> None:
    edited(store)
    merged(store, by_third(40, "丁"))
    early = says((2, 35), at((2, 30), OTHER), by=OTHER, kind=OpKind.SETTLE, name="乙")
    merged(store, early)
    assert conflicts(store)[0][3] == "open"
    knowing = says((3, 1), at((2, 40), THIRD), kind=OpKind.SETTLE, name="乙")
    merged(store, knowing)
    assert conflicts(store)[0][3] == "settled"


def test_values_that_differ_by_blanks_at_their_ends_are_no_conflict(store) -> None:
    edited(store)
    assert merged(store, by_third(20, " 乙\u3000")) == (0, 1, 0, 0)
    assert merged(store, by_third(40, "乙 \u3000")) == (1, 0, 0, 0)
    assert conflicts(store) == []
    assert merged(store, by_third(50, "乙 乙")) == (0, 0, 1, 0)


def test_several_operations_on_one_row_are_merged_in_the_order_of_their_stamps(store) -> None:
    said = [
        says((3, 5), at((2, 20), OTHER), name="丙"),
        says((1, 10), name="甲"),
        says((1, 10), row=SECOND, name="别人"),
        says((2, 20), at((1, 10)), by=OTHER, name="乙"),
    ]
    assert merged(store, *said) == (4, 0, 0, 0)
    assert (name(store), name(store, SECOND)) == ("丙", "别人")
    assert conflicts(store) == []


def test_what_is_known_to_be_written_over_is_no_conflict_when_it_arrives(store) -> None:
    merged(store, says((1, 10), name="甲"))
    assert merged(store, says((3, 5), at((2, 20), OTHER), name="丙")) == (0, 0, 1, 0)
    assert merged(store, says((2, 20), at((1, 10)), by=OTHER, name="乙")) == (0, 1, 0, 0)
    assert merged(store, says((2, 30), at((1, 10)), by=OTHER, name="丁")) == (0, 0, 1, 0)


def test_without_listing_conflicts_only_the_values_are_merged(store) -> None:
    said = [
        says((1, 10), name="甲"),
        says((2, 30), at((1, 10)), by=OTHER, name="乙"),
        by_third(20, "丙"),
    ]
    assert merged(store, *said, log_conflicts=False) == (3, 0, 0, 0)
    assert merged(store, said[2], log_conflicts=False) == (0, 1, 0, 0)
    assert (name(store), conflicts(store)) == ("乙", [])


def test_a_fact_of_a_ledger_is_never_changed_and_the_first_one_stands(store) -> None:
    def fact(h, minutes, by=DEVICE):
        return says((1, h), by=by, of="hours_entry", minutes=minutes)

    def minutes():
        return store.exec_driver_sql("SELECT minutes FROM hours_entry").scalar()

    assert merged(store, fact(20, 60)) == (1, 0, 0, 0)
    assert merged(store, fact(20, 60)) == (0, 1, 0, 0)
    assert merged(store, fact(30, 90)) == (0, 0, 0, 1)
    assert minutes() == 60
    assert merged(store, fact(10, 30)) == (1, 0, 0, 0)
    assert minutes() == 30


def test_an_edit_of_a_deleted_row_is_listed_once_and_the_row_stays_deleted(store) -> None:
    merged(store, says((1, 10), name="甲"))
    merged(store, says((1, 15), kind=OpKind.TOMBSTONE, deleted=1, delete_reason="重复"))
    for number in (2, 3):
        edit = says((1, 10 * number), at((1, 10 * number - 10)), name=f"乙{number}")
        assert merged(store, edit) == (1, 0, 0, 0)
    ((group_no, mine, theirs, state),) = conflicts(store)
    assert (group_no, state) == (LIFE, "open")
    assert (mine, theirs) == (
        {"deleted": 1, "delete_reason": "重复"},
        {"deleted": 0, "delete_reason": None},
    )
    assert store.exec_driver_sql("SELECT deleted FROM volunteer").scalar() == 1
    assert name(store) == "乙3"


def test_a_parent_that_has_not_arrived_is_known_by_its_id(store) -> None:
    profile = says((1, 10), team_id=TEAM, note="")
    assert merged(store, profile) == (1, 0, 0, 0)
    rows = store.exec_driver_sql("SELECT id, stub FROM volunteer_team").all()
    assert [tuple(one) for one in rows] == [(TEAM, 1)]
    assert merged(store, says((1, 11), of="volunteer_team", row=TEAM, name="一队")) == (1, 0, 0, 0)
    assert store.exec_driver_sql("SELECT stub FROM volunteer_team").scalar() == 0


@pytest.mark.parametrize("first", ["甲", "乙"])
def test_of_two_values_with_one_stamp_the_same_wins_in_any_order(store, first: str) -> None:
    second = {"甲": "乙", "乙": "甲"}[first]
    merged(store, says((1, 10), name=first))
    merged(store, says((1, 10), name=second), copies=True)
    assert name(store) == max("甲", "乙")


def test_counts_are_added_up() -> None:
    total = Counts(1, 20, 300, 4000)
    total.add(Counts(50_000, 600_000, 7_000_000, 80_000_000))
    assert total == Counts(50_001, 600_020, 7_000_300, 80_004_000)
    assert Counts(1, 20, 300, 4000).total == 4321
    assert Counts().total == 0

"""Group 61: one store that was set back to a backup, and what it had sealed after that."""

from dataclasses import replace

import pytest

from tests.integration.exchange.set_back import set_back
from tests.integration.exchange.test_authority import contact, forge
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.stamps import MAX_VERSION

CONTACT = 2
"""Number of the field group of a telephone."""


@pytest.fixture
def store(new_home, tmp_path):
    return set_back(new_home("now", "杏花村站", "station"), tmp_path / "log")


def test_edits_of_a_backup_are_laid_over_what_came_back_unless_they_became_it(store):
    now, old, people = store.home, store.old, store.people
    first, second = store.stamp(old, 0), store.stamp(old, 1)
    old.clock.forward(minutes=1)
    old.edit("volunteer", people[0], phone="in the backup")
    waited = store.waiting()[0]
    old.edit("volunteer", people[1], phone="only here")
    now.clock.forward(minutes=2)
    now.edit("volunteer", people[0], phone="went on")
    now.edit("volunteer", people[2], phone="lost")
    store.seal(now)
    now.edit("volunteer", people[2], phone="lost too")
    now.edit("volunteer", people[4], phone="alike")
    store.seal(now)
    store.seal(old)  # under a number that is given by now
    old.clock.forward(minutes=5)
    old.edit("volunteer", people[2], phone="later than all")
    old.edit("volunteer", people[3], phone="not sealed")
    old.edit("volunteer", people[4], phone="alike")
    branch = store.head(old)[1]
    tip = store.bring_back()
    assert tip[0] == 3
    store.reclaim(tip)
    assert [store.phone(number) for number in range(5)] == [
        *("went on", "only here", "later than all"),
        *("not sealed", "alike"),
    ]
    assert store.head(old) == tip
    states = store.states()
    assert states[branch] == ("held", "fork")
    assert states[tip[1]] == ("applied", "")
    assert sorted(states.values()).count(("applied", "")) == 3
    # what waits is written over what stands now; what came back waits for nothing
    waiting = store.waiting()
    assert waiting.keys() == {1, 2, 3}
    assert waiting[1][:3] == store.stamp(old, 1) == second
    assert {settles for *_, settles, _ in waiting.values()} == {0}
    assert waiting[2][:3] == store.stamp(old, 2) == store.stamp(now, 2)
    assert waiting[3][:3] == store.stamp(old, 3)
    assert store.stamp(old, 4) == store.stamp(now, 4)
    # both values of the one that went on are shown to a person
    (asked,) = old.sql(
        "SELECT row_id, group_no, mine, theirs, mine_v, mine_h, mine_d, theirs_v, theirs_h, "
        "theirs_d, mine_wall, state FROM sync_conflict"
    )
    assert (asked.row_id, asked.group_no, asked.state) == (people[0].bytes, CONTACT, "open")
    assert '"phone":"in the backup"' in asked.mine
    assert '"phone":"went on"' in asked.theirs
    assert tuple(asked)[4:10] == (*first, *store.stamp(now, 0))
    assert asked.mine_wall == waited[5]
    # stamps go on behind what was sealed before
    ((h_prev,),) = old.sql("SELECT h_prev FROM sync_state")
    assert h_prev >= max(store.stamp(now, number)[1] for number in (0, 2, 4))
    assert store.seal(old) == 3
    assert store.head(old)[0] == 4


def test_an_edit_later_than_what_was_lost_stands_over_it(store):
    now, old, people = store.home, store.old, store.people
    now.edit("volunteer", people[0], phone="lost")
    store.seal(now)
    old.clock.forward(hours=1)
    old.edit("volunteer", people[0], phone="typed")
    settle_by_hand(old)
    edited = store.waiting()[0]
    store.seal(old)
    branch = store.head(old)
    tip = store.bring_back()
    assert branch[0] == tip[0]
    store.reclaim(tip)
    assert store.phone(0) == "typed"
    assert store.waiting() == {0: (*store.stamp(now, 0), *edited[3:])}
    assert edited[4] == 1
    assert old.sql("SELECT count(*) FROM sync_conflict") == [(0,)]
    assert store.states()[branch[1]] == ("held", "after_cutoff")


def settle_by_hand(home):
    """Let what waits be the decision of a person."""
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_dirty SET settles = 1")


def test_an_edit_of_the_same_moment_is_asked_about(store):
    for home, phone in ((store.home, "lost"), (store.old, "typed")):
        home.edit("volunteer", store.people[0], phone=phone)
    store.seal(store.home)
    store.reclaim(store.bring_back())
    assert (store.phone(0), store.waiting()) == ("lost", {})
    assert store.old.sql("SELECT count(*) FROM sync_conflict") == [(1,)]


def test_what_comes_after_the_believed_end_stays_held(store):
    for phone in ("lost", "not believed"):
        store.home.edit("volunteer", store.people[0], phone=phone)
        store.seal(store.home)
    last = store.bring_back()[1]
    ((second,),) = store.old.sql("SELECT seg_id FROM sync_segment WHERE seg_no = 2")
    store.reclaim((2, second))
    assert store.phone(0) == "lost"
    assert store.states()[second] == ("applied", "")
    assert store.states()[last] == ("held", "own_ahead")


@pytest.mark.parametrize(
    ("version", "is_laid"), [(MAX_VERSION - 3, True), (MAX_VERSION - 2, False)]
)
def test_an_edit_that_no_version_is_left_for_is_given_up(store, version, is_laid):
    for home in (store.home, store.old):
        with home.engine.begin() as connection, without_capture(connection):
            connection.exec_driver_sql("UPDATE volunteer SET g2v = ?", (version,))
    store.home.edit("volunteer", store.people[0], phone="lost")
    store.seal(store.home)
    assert store.stamp(store.home, 0)[0] == version + 1
    store.old.clock.forward(hours=1)
    store.old.edit("volunteer", store.people[0], phone="typed")
    store.reclaim(store.bring_back())
    assert store.phone(0) == ("typed" if is_laid else "lost")
    assert store.waiting().keys() == ({0} if is_laid else set())


def test_what_only_a_newer_program_knows_is_left_alone_on_both_sides(store):
    for home, person in ((store.home, store.people[0]), (store.old, store.people[1])):
        forge(home, 257, [replace(contact(person, "x"), table_no=60_000)])
    store.reclaim(store.bring_back())
    assert store.phone(0) == "1"
    assert store.waiting() == {}


def test_two_edits_of_a_branch_come_back_as_one_over_what_they_began_with(store):
    old, people = store.old, store.people
    base = store.stamp(old, 0)
    for phone in ("first", "second"):
        old.clock.forward(minutes=1)
        old.edit("volunteer", people[0], phone=phone)
        store.seal(old)
    old.clock.forward(minutes=1)
    old.edit("volunteer", people[0], phone="third")
    old.edit("volunteer", people[1], deleted=1)
    store.seal(old)
    first = store.head(store.home)
    store.reclaim(first)
    assert store.phone(0) == "third"
    assert store.waiting()[0][:3] == base == store.stamp(old, 0)
    assert old.row("volunteer", people[1])["deleted"] == 1
    assert store.head(old) == first
    assert sorted(store.states().values()) == [("applied", ""), *[("held", "after_cutoff")] * 3]
    assert store.seal(old) == 2

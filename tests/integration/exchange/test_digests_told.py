"""Which units two ends compare, what is worked out anew for it, and what is kept of the answer."""

from datetime import UTC, datetime

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    letter,
    settle,
)
from wenming_desktop.adapters.sync import agreeing
from wenming_desktop.adapters.sync.agreeing import (
    Difference,
    agree,
    differing,
    differing_units,
    digests_for,
)
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.manifest import Have
from wenming_desktop.adapters.sync.own import load
from wenming_desktop.domain.ids import compose

NOW = datetime(2026, 6, 1, 8, 30, 15, 999, tzinfo=UTC)
UP, DOWN, THEIRS, PRIVATE, EMPTY = (letter_ * 16 for letter_ in (b"u", b"d", b"t", b"x", b"e"))
HEAD, NONE, OTHER = b"h" * 32, bytes(16), b"o" * 16


class Desk:
    """The institute's store, which has heard of both stations; no rows are in it."""

    def __init__(self, connection, county) -> None:
        self.connection, self.log = connection, county.log
        settle(connection, county, county.institute)
        for feed_id, org, kind in (
            (UP, STATION, "U"),
            (DOWN, STATION, "D"),
            (THEIRS, NEIGHBOUR, "U"),
            (PRIVATE, 259, "X"),
        ):
            feed(connection, feed_id, org, kind, head=(2, HEAD))
        feed(connection, EMPTY, 260, head=(0, bytes(32)))
        self.rebuilt = 0
        self.fails = False

    def rebuild(self, *_):
        self.rebuilt += 1
        self.connection.exec_driver_sql("UPDATE sync_state SET user_no = 77")
        if self.fails:
            raise DamagedError("segment")

    def digests(self, target):
        return dict(digests_for(self.connection, load(self.connection), self.log, target))

    def agree(self, digests, *, sender=STATION, have=None, schema_no=SCHEMA_NO):
        if have is None:
            have = [Have(UP, 2, HEAD, 0), Have(DOWN, 2, HEAD, 2), Have(THEIRS, 2, HEAD, 2)]
        told = letter(
            INSTITUTE,
            have=tuple(have),
            state_digests=tuple(digests.items()),
            schema_no=schema_no,
        )
        return agree(self.connection, told, sender, NOW, lambda *_: None)

    def put(self, number, org=STATION):
        """Put one row of a unit there, as if it had arrived."""
        self.connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        self.connection.exec_driver_sql(
            "INSERT INTO volunteer (id, name, g1v, g1h, g1d) VALUES (?, '木', 1, 1, 1)",
            (compose(number, org, org << 8 | 1, 0).bytes,),
        )
        self.connection.exec_driver_sql("UPDATE sync_state SET importing = 0")


@pytest.fixture
def desk(monkeypatch):
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        found = Desk(connection, county)
        monkeypatch.setattr(agreeing, "replay_changed", found.rebuild)
        yield found


def test_told_are_the_units_at_and_below_the_lower_end(desk) -> None:
    assert desk.digests(CENTRE) == {STATION: NONE, NEIGHBOUR: NONE}
    assert desk.digests(STATION) == {STATION: NONE}
    assert desk.digests(NEIGHBOUR) == {NEIGHBOUR: NONE}
    assert desk.digests(512) == {STATION: NONE, NEIGHBOUR: NONE}
    desk.put(1)
    desk.connection.exec_driver_sql("DELETE FROM sync_digest")
    found = desk.digests(CENTRE)
    assert found[STATION] != found[NEIGHBOUR] == NONE
    desk.connection.exec_driver_sql(
        "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no) "
        "VALUES (1, 1, 1, 0, 0, 0, 0, 0)"
    )
    assert desk.digests(CENTRE) == {}  # what is not sealed is in no segment


def test_what_was_worked_out_for_the_same_segments_is_not_worked_out_again(desk) -> None:
    assert desk.digests(CENTRE) == {STATION: NONE, NEIGHBOUR: NONE}
    desk.put(1)
    assert desk.digests(CENTRE) == {STATION: NONE, NEIGHBOUR: NONE}
    desk.connection.exec_driver_sql("UPDATE sync_feed SET head_no = 3 WHERE audience = 257")
    fresh = desk.digests(CENTRE)
    assert fresh[STATION] != NONE
    assert fresh[NEIGHBOUR] == NONE
    desk.put(2)
    desk.put(3, NEIGHBOUR)
    assert desk.digests(STATION) == {STATION: fresh[STATION]}
    assert desk.digests(CENTRE) == fresh


def test_units_of_which_one_end_may_rightly_know_more_are_left_out(desk) -> None:
    desk.connection.exec_driver_sql(
        "INSERT INTO person_home (row_id, org_no, epoch, made_by) VALUES (?, ?, 1, 0)",
        (compose(1, STATION, STATION << 8 | 1, 0).bytes, 300),
    )
    assert desk.digests(CENTRE).keys() == {NEIGHBOUR}
    desk.connection.exec_driver_sql("UPDATE person_home SET org_no = ?", (NEIGHBOUR,))
    assert desk.digests(CENTRE) == {}


@pytest.mark.parametrize(
    ("reason", "partial", "told"),
    [("", 0, True), ("branch", 0, False), ("", 1, False), ("", -1, False)],
)
def test_segments_that_are_not_read_whole_or_beside_their_chain_leave_out_their_unit(
    desk, reason, partial, told
) -> None:
    desk.connection.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state, "
        "reason, partial) VALUES (?, 1, ?, x'', x'', x'', 'applied', ?, ?)",
        (UP, HEAD, reason, partial),
    )
    assert (STATION in desk.digests(CENTRE)) == told
    assert NEIGHBOUR in desk.digests(CENTRE)


def test_two_ends_that_hold_the_same_segments_and_other_rows_differ(desk) -> None:
    assert desk.agree({STATION: NONE, NEIGHBOUR: NONE})
    assert (desk.rebuilt, differing(desk.connection)) == (0, [])
    assert not desk.agree({STATION: OTHER, NEIGHBOUR: NONE})
    difference = Difference(STATION, STATION, NONE, OTHER)
    assert (desk.rebuilt, differing(desk.connection)) == (1, [difference])
    at = desk.connection.exec_driver_sql("SELECT at FROM sync_differs").scalar_one()
    assert at == "2026-06-01T08:30:15+00:00"
    assert differing_units(desk.connection) == ("杏花村实践站",)
    # the same difference once more is no reason to rebuild again, another one is
    assert not desk.agree({STATION: OTHER})
    assert desk.rebuilt == 1
    assert not desk.agree({STATION: b"p" * 16, NEIGHBOUR: OTHER})
    assert desk.rebuilt == 2
    assert [one.org_no for one in differing(desk.connection)] == [STATION, NEIGHBOUR]
    # what is right by now is reported no longer, what was not compared stays
    assert desk.agree({STATION: NONE})
    assert [one.org_no for one in differing(desk.connection)] == [NEIGHBOUR]
    assert not desk.agree({NEIGHBOUR: OTHER}, sender=CENTRE)
    assert [one.sender_org for one in differing(desk.connection)] == [CENTRE, STATION]
    assert differing_units(desk.connection) == ("竹园村实践站",)


@pytest.mark.parametrize(
    "told",
    [
        {"have": [Have(UP, 2, HEAD, 2)]},
        {"have": [Have(UP, 3, HEAD, 2), Have(DOWN, 2, HEAD, 2)]},
        {"have": [Have(UP, 2, b"i" * 32, 2), Have(DOWN, 2, HEAD, 2)]},
        {"have": [Have(UP, 2, HEAD, 2), Have(DOWN, 2, HEAD, 2), Have(EMPTY, 1, HEAD, 2)]},
        {"have": []},
        {"schema_no": SCHEMA_NO + 1},
        {"schema_no": SCHEMA_NO - 1},
    ],
)
def test_ends_that_hold_other_segments_or_read_otherwise_are_not_compared(desk, told) -> None:
    desk.connection.exec_driver_sql("UPDATE sync_feed SET audience = 257 WHERE audience = 260")
    desk.connection.exec_driver_sql(
        "INSERT INTO sync_differs VALUES (?, ?, ?, ?, '')", (STATION, STATION, NONE, OTHER)
    )
    assert desk.agree({STATION: OTHER, 999: OTHER}, **told)
    assert (desk.rebuilt, len(differing(desk.connection))) == (0, 1)


def test_a_unit_that_only_the_other_end_knows_is_not_compared(desk) -> None:
    assert desk.agree({999: OTHER})
    assert desk.rebuilt == 0


def test_a_rebuild_that_mends_what_differed_leaves_nothing_to_report(desk, monkeypatch) -> None:
    monkeypatch.setattr(agreeing, "replay_changed", lambda *_: desk.put(1))
    desk.put(1)
    wanted = desk.digests(CENTRE)
    desk.connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
    desk.connection.exec_driver_sql("DELETE FROM volunteer")
    desk.connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
    assert desk.agree(wanted)
    assert differing(desk.connection) == []
    # and what was worked out before the rebuild is forgotten
    assert desk.connection.exec_driver_sql("SELECT count(*) FROM sync_digest").scalar_one() == 0


def test_a_rebuild_that_meets_damage_leaves_everything_as_it_was(desk) -> None:
    desk.digests(CENTRE)
    desk.fails = True
    assert not desk.agree({STATION: OTHER})
    assert desk.rebuilt == 1
    found = desk.connection.exec_driver_sql("SELECT user_no FROM sync_state").scalar_one()
    assert found == 0
    assert desk.connection.exec_driver_sql("SELECT count(*) FROM sync_digest").scalar_one() == 2
    assert [one.org_no for one in differing(desk.connection)] == [STATION]

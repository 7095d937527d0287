"""What a segment's operations become, and what is held again or read again later (replay.py)."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.integration.exchange.bare import (
    STATION,
    county_with_neighbour,
    feed,
    segment_of,
    settle,
)
from tests.integration.exchange.test_authority import contact
from tests.integration.exchange.test_ending_computers import stop
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync import rebuilding, replay
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.payload import Block, OpKind, encode_payload
from wenming_desktop.adapters.sync.replay import Applier, roomy_cache
from wenming_desktop.adapters.sync.sealed_payload import seal_to
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, feed_id_of, header_of, make_segment
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.services.exchange_ports import Finding

FEED, OTHER = b"f" * 16, b"o" * 16
DEVICE = b"d" * 16


@pytest.fixture
def county():
    county, county.neighbour = county_with_neighbour()
    return county


@pytest.fixture
def home(new_home):
    return new_home("bare", "柳溪镇所", "institute")


@pytest.fixture
def store(home, county):
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
        yield connection


def people(many, home):
    ids = RowIdMaker(STATION << 8 | 1, home.clock)
    return sorted((ids.make(STATION) for _ in range(many)), key=lambda one: one.bytes)


def phones(ids, **changes):
    one = contact(ids[0], "1")
    meta = [column * len(ids) for column in one.meta]
    values = [[str(number) for number in range(len(ids))], [None] * len(ids)]
    return replace(one, ids=[row_id.bytes for row_id in ids], meta=meta, values=values, **changes)


class Run:
    """One run of an applier over segments of the station."""

    def __init__(self, connection, county, **settings):
        self.connection, self.county, self.merged, self.number = connection, county, [], 0
        note = lambda _connection, rows: self.merged.append(rows)  # noqa: E731
        self.applier = Applier(connection, own_facts.control_log(connection), note, **settings)

    def apply(self, *blocks, **changes):
        self.number += 1
        many = sum(len(block.ids) for block in blocks)
        values = {
            "seg_no": self.number,
            "previous": bytes([self.number]) * 32 if self.number > 1 else NO_SEGMENT,
            "last_op": many,
        }
        raw = encode_payload(blocks)
        one = segment_of(self.county, self.county.station, raw, **values | changes)
        self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, "
            "operations, schema_no, state) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'applied')",
            (FEED, self.number, one.segment_id, one.head, one.signature, one.payload, many),
        )
        with without_capture(self.connection):
            self.applier.apply(one, header_of(one))
        return one

    def finish(self):
        with without_capture(self.connection):
            counts = self.applier.finish()
        assert counts.total == self.applier.taken
        return counts.applied, counts.rejected


def rejects(store):
    rows = store.exec_driver_sql("SELECT row_id, group_no, code FROM sync_reject ORDER BY rowid")
    return [tuple(row) for row in rows]


def test_lawful_operations_are_written_and_all_others_counted(store, county, home) -> None:
    run, ids = Run(store, county), people(3, home)
    strange = Block(60_000, 1, [], [ids[0].bytes], [[0], [1], *[[0]] * 7])
    downward = replace(phones(ids[:1]), table_no=BY_NAME["notice"].no, group_no=1)
    mixed = phones(ids[:2])
    mixed.meta[0] = [OpKind.REHOME, OpKind.SET]
    first = run.apply(phones(ids), strange)
    run.apply(replace(downward, field_nos=[1, 2]))
    run.apply(mixed)
    assert run.finish() == (3, 4)
    assert rejects(store) == [
        (ids[0].bytes, 1, "unknown_group"),
        (ids[0].bytes, 1, "wrong_class"),
        (ids[0].bytes, 2, "wrong_class"),
        (ids[1].bytes, 2, "wrong_class"),
    ]
    found = store.exec_driver_sql("SELECT phone, g2d FROM volunteer ORDER BY id").all()
    assert [tuple(row) for row in found] == [(str(number), 257 << 8 | 1) for number in range(3)]
    partial = dict(map(tuple, store.exec_driver_sql("SELECT seg_id, partial FROM sync_segment")))
    assert [one for one, number in partial.items() if number] == [first.segment_id]
    assert partial[first.segment_id] == SCHEMA_NO
    assert run.merged[-1]["volunteer"] == {row_id.bytes for row_id in ids}


def test_copies_come_down_and_nothing_else_of_an_upward_table_does(county) -> None:
    refusal = lambda block, feed_class: replay._refusal(  # noqa: E731
        block, SimpleNamespace(feed_class=feed_class)
    )
    ids = [SimpleNamespace(bytes=bytes([number]) * 16) for number in (1, 2)]
    plain, copies, mixed = phones(ids), phones(ids), phones(ids)
    copies.meta[0] = [OpKind.REHOME] * 2
    mixed.meta[0] = [OpKind.SET, OpKind.REHOME]
    told = [[refusal(one, name) for name in "UDX"] for one in (plain, copies, mixed)]
    wrong = "wrong_class"
    assert told == [["", wrong, wrong], [wrong, "", wrong], [wrong] * 3]
    assert refusal(replace(plain, group_no=99), "U") == "unknown_group"
    assert county.station


def test_operations_are_merged_as_soon_as_there_are_enough(
    store, county, home, monkeypatch
) -> None:
    monkeypatch.setattr(replay, "BATCH", 3)
    run, ids = Run(store, county), people(6, home)
    run.apply(phones(ids[:2]))
    assert run.merged == []
    run.apply(phones(ids[2:3]))
    assert [set(rows["volunteer"]) for rows in run.merged] == [{one.bytes for one in ids[:3]}]
    run.apply(phones(ids[3:]))
    assert len(run.merged) == 2
    assert run.finish() == (6, 0)


def test_what_is_private_between_others_is_carried_and_not_read(store, county) -> None:
    run = Run(store, county)
    letter = segment_of(
        county,
        county.station,
        b"sealed",
        feed_class="X",
        sealed_to=((b"n" * 16, bytes(80)),),
    )
    run.applier.apply(letter, header_of(letter))
    assert (run.finish(), run.applier.taken, rejects(store)) == ((0, 0), 0, [])
    stranger = replace(header_of(letter), certificate=b"n" * 32, feed_class="U", sealed_to=None)
    with pytest.raises(ValueError, match="verified"):
        run.applier._device_no(stranger)


def test_the_key_of_a_letter_that_was_read_is_kept(store, county) -> None:
    """A rebuild reads it again when the computer has other keys."""
    run, letter = Run(store, county), Block(11, 15, [], [b"r" * 16], [[1], [1], *[[0]] * 7])
    header = header_of(segment_of(county, county.station, b"x", feed_class="U"))
    feed_id = feed_id_of(header.device_id, STATION, "X")
    header = replace(header, feed_class="X", feed_id=feed_id, last_op=1)
    seal = seal_to([county.institute.issued.certificate], header)
    private = replace(header, sealed_to=seal.wraps)
    raw = encode_payload([letter])
    one = make_segment(private, raw, county.station.keys.signing, seal)
    run.applier.apply(one, header_of(one))
    kept = store.exec_driver_sql("SELECT seg_id FROM sync_private").scalars()
    assert list(kept) == [one.segment_id]
    assert run.applier.taken == 1


def test_the_cache_has_more_room_only_while_rows_are_written(home) -> None:
    with home.engine.connect() as connection:

        def size(*, fails=False):
            found = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
            if fails:
                raise KeyError(found)
            return found

        before = size()
        with pytest.raises(KeyError, match=str(-64 * 1024)), roomy_cache(connection):
            size(fails=True)
        assert size() == before


def stored(store, feed_id, number, reason="", state="applied"):
    segment_id = feed_id + number.to_bytes(16, "big")
    found = store.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, operations, "
        "schema_no, state, reason) VALUES (?, ?, ?, x'', x'', x'', 1, 1, ?, ?) RETURNING rid",
        (feed_id, number, segment_id + bytes(reason, "ascii"), state, reason),
    )
    return found.scalar_one()


def test_what_waits_for_a_move_is_held_again_with_all_that_follows_it(store) -> None:
    own = own_facts.load(store).device_id
    for feed_id, writer in ((FEED, DEVICE), (OTHER, own)):
        feed(store, feed_id, STATION, head=(4, b"4" * 32), writer=(writer, 1))
    rids = {number: stored(store, FEED, number) for number in range(1, 5)}
    branch = stored(store, FEED, 3, "branch")
    ours = {number: stored(store, OTHER, number) for number in (1, 2)}

    def states(feed_id=FEED):
        rows = store.exec_driver_sql(
            "SELECT rid, state, reason FROM sync_segment WHERE feed_id = ?", (feed_id,)
        )
        return {rid: (state, reason) for rid, state, reason in rows}

    def head(feed_id=FEED):
        row = store.exec_driver_sql(
            "SELECT head_no, head_id FROM sync_feed WHERE feed_id = ?", (feed_id,)
        )
        return tuple(row.one())

    counts, wait = ("applied", ""), ("held", "owner_epoch")
    assert not rebuilding._hold_again(store, [branch, ours[1]])
    assert states()[branch] == wait
    assert states(OTHER) == {ours[1]: ("applied", "owner_epoch"), ours[2]: counts}
    assert head() == head(OTHER) == (4, b"4" * 32)
    store.exec_driver_sql(
        "UPDATE sync_segment SET state = 'applied', reason = 'branch' WHERE rid = ?", (branch,)
    )
    assert not rebuilding._hold_again(store, [rids[4]])
    assert (states()[rids[4]], head()) == (wait, (3, FEED + (3).to_bytes(16, "big")))
    assert rebuilding._hold_again(store, [rids[2]])
    assert states() == {
        rids[1]: counts,
        rids[2]: wait,
        rids[3]: ("held", "gap"),
        rids[4]: wait,
        branch: ("applied", "branch"),
    }
    assert head() == (1, FEED + (1).to_bytes(16, "big"))
    assert not rebuilding._hold_again(store, [rids[1]])
    assert head() == (0, NO_SEGMENT)
    assert rebuilding._hold_again(store, []) is False


def nothing(*_):
    return None


def test_nothing_is_sealed_after_an_upgrade_where_nothing_waited(county, home) -> None:
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
    home.add("volunteer_team", name="志愿队")
    before = home.sql("SELECT count(*) FROM sync_dirty")
    for stopped in (False, True):
        if stopped:
            with home.engine.begin() as connection:
                stop(connection)
        assert rebuilding.catch_up(home.engine, home.clock(), nothing) is False
        assert home.sql("SELECT count(*) FROM sync_dirty") == before


def test_a_store_is_not_wiped_while_edits_wait_for_a_place(county, home) -> None:
    home.add("volunteer_team", name="志愿队")
    rebuild = lambda: rebuilding.rebuild(home.engine, home.clock, nothing)  # noqa: E731
    assert (rebuild().ok, rebuild().findings) == (True, ())  # it has no county yet
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
        connection.exec_driver_sql("DELETE FROM sync_dirty")
        connection.exec_driver_sql(  # the team's row has no place yet
            "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no) "
            "VALUES (2, 1, 1, 0, 0, 0, 1, 0)"
        )
    report = rebuild()
    assert (report.ok, report.state_digest) == (False, home.digest())
    assert report.findings == (Finding("edits_not_sealed", (("count", 1),)),)
    with home.engine.begin() as connection:
        stop(connection)
    assert (rebuild().ok, rebuild().findings) == (True, ())
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_guard SET stopped = ''")
        connection.exec_driver_sql("DELETE FROM sync_dirty")
    report = rebuild()  # of rows that no segment holds
    assert not report.ok
    (finding,) = report.findings
    assert finding.code == "rebuild_differs"
    assert len(home.rows("volunteer_team")) == 1

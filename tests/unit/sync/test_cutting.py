"""Cutoffs and decisions on forks against stored segments: what counts from now on."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from tests.integration.exchange.conftest import START
from wenming_desktop.adapters.sync import cutting
from wenming_desktop.adapters.sync.branches import Stored
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.segment import NO_SEGMENT

OWN, OTHER = b"o" * 16, b"p" * 16
FEED, SECOND, MINE = b"f" * 16, b"g" * 16, b"m" * 16
ROWS = (
    (1, FEED, 1, b"a1", "applied", ""),
    (2, FEED, 2, b"a2", "applied", ""),
    (3, FEED, 2, b"b2", "held", "fork"),
    (4, SECOND, 1, b"c1", "applied", ""),
    (5, MINE, 1, b"m1", "applied", ""),
)
PREVIOUS = {b"a1": NO_SEGMENT, b"a2": b"a1", b"b2": b"a1", b"c1": NO_SEGMENT, b"m1": NO_SEGMENT}
HEADS = {FEED: (OTHER, 2, b"a2"), SECOND: (OTHER, 1, b"c1"), MINE: (OWN, 1, b"m1")}


class Log:
    """What was decided, by feed."""

    def __init__(self, cutoffs: Any = None, fork: ForkRecord | None = None) -> None:
        self.cutoffs, self.fork = cutoffs or {}, fork
        self.revocations = SimpleNamespace(
            is_any_ended=lambda: bool(self.cutoffs),
            cutoff=lambda _device, feed_id, _no: self.cutoffs.get(feed_id),
        )
        self.forks = SimpleNamespace(feeds={FEED} if fork else set())

    def fork_of(self, feed_id: bytes, _device: bytes, _no: int) -> ForkRecord | None:
        return self.fork if feed_id == FEED else None

    def counted_beside(self, feed_id: bytes, _device: bytes, _no: int) -> frozenset[bytes]:
        return self.fork.counted if self.fork and feed_id == FEED else frozenset()


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE sync_feed (feed_id, device_id, device_no, head_no, head_id)"
        )
        connection.exec_driver_sql(
            "CREATE TABLE sync_segment (rid, feed_id, seg_no, seg_id, state, reason)"
        )
        for row in ROWS:
            connection.exec_driver_sql("INSERT INTO sync_segment VALUES (?, ?, ?, ?, ?, ?)", row)
        for feed_id, (device, number, head) in HEADS.items():
            connection.exec_driver_sql(
                "INSERT INTO sync_feed VALUES (?, ?, 7, ?, ?)", (feed_id, device, number, head)
            )
        yield connection
    engine.dispose()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect what is done with the synced tables, in order."""
    done: list[Any] = []

    class Applier:
        def __init__(self, *_: object) -> None: ...

        def finish(self) -> None:
            done.append("finished")

        def pass_on_late_edits(self, now: object) -> None:
            assert now == START
            done.append("passed on")

    class Quiet:
        def __enter__(self) -> None: ...
        def __exit__(self, *_: object) -> None: ...

    def stored(connection: Connection, feed_id: bytes) -> list[Stored]:
        rows = connection.exec_driver_sql(
            "SELECT rid, seg_no, seg_id, state, reason FROM sync_segment WHERE feed_id = ? "
            "ORDER BY seg_no, rid",
            (feed_id,),
        )
        return [
            Stored(rid, number, segment_id, PREVIOUS[segment_id], state, reason)
            for rid, number, segment_id, state, reason in rows
        ]

    def merged(_connection: object, _applier: object, rids: list[int]) -> bool:
        done.append(rids)
        return bool(stopped["too much"])

    stopped: dict[str, Any] = {"too much": False, "why": ""}
    done.append(stopped)
    monkeypatch.setattr(cutting, "Applier", Applier)
    monkeypatch.setattr(cutting, "without_capture", lambda _: Quiet())
    monkeypatch.setattr(cutting, "stored_of", stored)
    monkeypatch.setattr(cutting, "apply_stored", merged)
    monkeypatch.setattr(cutting, "fill_origins", lambda *_: done.append("origins"))
    monkeypatch.setattr(cutting, "replay_changed", lambda *_: done.append("rebuilt"))
    monkeypatch.setattr(cutting, "seal", lambda *_: done.append("sealed"))
    monkeypatch.setattr(cutting.own_facts, "load", lambda _: SimpleNamespace(device_id=OWN))
    monkeypatch.setattr(cutting.incarnation, "stopped", lambda _: stopped["why"])
    return done


def enforce(connection: Connection, log: Log) -> bool:
    return enforce_cutoffs(connection, log, START, lambda *_: None)


def states(connection: Connection) -> dict[bytes, tuple[str, str]]:
    rows = connection.exec_driver_sql("SELECT seg_id, state, reason FROM sync_segment")
    return {segment_id: (state, reason) for segment_id, state, reason in rows}


def head(connection: Connection, feed_id: bytes = FEED) -> tuple[int, bytes]:
    row = connection.exec_driver_sql(
        "SELECT head_no, head_id FROM sync_feed WHERE feed_id = ?", (feed_id,)
    ).one()
    return tuple(row)


COUNTS = ("applied", "")


def test_where_nothing_was_decided_nothing_is_done(connection, done) -> None:
    assert not enforce(connection, Log())
    assert not enforce(connection, Log({FEED: (2, b"a2")}))  # all up to there counts already
    assert done[1:] == []
    assert states(connection)[b"b2"] == ("held", "fork")


def test_what_lies_beyond_a_cutoff_counts_no_more_and_the_store_is_rebuilt(
    connection, done
) -> None:
    assert enforce(connection, Log({FEED: (1, b"a1")}))
    assert done[1:] == ["rebuilt"]
    assert states(connection)[b"a1"] == COUNTS
    assert states(connection)[b"a2"] == ("held", "after_cutoff")
    assert states(connection)[b"b2"] == ("held", "after_cutoff")
    assert states(connection)[b"c1"] == COUNTS
    assert head(connection) == (1, b"a1")
    assert head(connection, SECOND) == (1, b"c1")


@pytest.mark.usefixtures("done")
def test_nothing_at_all_counts_of_a_feed_that_is_cut_off_at_its_beginning(connection) -> None:
    assert enforce(connection, Log({SECOND: (0, NO_SEGMENT)}))
    assert head(connection, SECOND) == (0, NO_SEGMENT)
    assert states(connection)[b"c1"] == ("held", "after_cutoff")
    assert head(connection) == (2, b"a2")


@pytest.mark.usefixtures("done")
def test_the_own_feeds_stay_whatever_was_decided(connection) -> None:
    assert not enforce(connection, Log({MINE: (0, NO_SEGMENT)}))
    assert states(connection)[b"m1"] == COUNTS
    assert head(connection, MINE) == (1, b"m1")


def test_a_stopped_store_waits(connection, done) -> None:
    done[0]["why"] = "restored"
    assert not enforce(connection, Log({FEED: (1, b"a1")}))
    assert states(connection)[b"a2"] == COUNTS
    assert done[1:] == []


BOTH = ForkRecord(OTHER, FEED, ((2, b"a2"),), ((2, b"b2"),))


def test_what_only_joins_is_sealed_for_and_merged(connection, done) -> None:
    assert not enforce(connection, Log(fork=BOTH))
    assert done[1:] == ["sealed", [3], "finished", "passed on", "origins"]
    assert states(connection)[b"b2"] == ("applied", "branch")
    assert head(connection) == (2, b"a2")
    assert not enforce(connection, Log(fork=BOTH))
    assert len(done) == 6  # once


def test_where_more_would_be_merged_than_counts_the_store_is_rebuilt(connection, done) -> None:
    done[0]["too much"] = True
    assert enforce(connection, Log(fork=BOTH))
    assert done[1:] == ["sealed", [3], "finished", "origins", "rebuilt"]


def test_where_one_branch_takes_the_place_of_another_all_is_rebuilt(connection, done) -> None:
    assert enforce(connection, Log(fork=ForkRecord(OTHER, FEED, ((2, b"b2"),), ())))
    assert done[1:] == ["rebuilt"]
    assert states(connection)[b"b2"] == COUNTS
    assert states(connection)[b"a2"] == ("held", "fork")
    assert head(connection) == (2, b"b2")

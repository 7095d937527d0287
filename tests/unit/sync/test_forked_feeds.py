"""Feeds that were written twice: which branches there are, and what a decision names."""

from collections.abc import Iterator
from types import SimpleNamespace
from uuid import UUID

import pytest
from sqlalchemy import Engine, create_engine

from tests.integration.exchange.conftest import START
from wenming_desktop.adapters.sync import forking
from wenming_desktop.adapters.sync.branches import Stored
from wenming_desktop.adapters.sync.forking import Forker, _fork_of, _record
from wenming_desktop.adapters.sync.forks import MAX_BRANCH, ForkRecord
from wenming_desktop.adapters.sync.segment import NO_SEGMENT
from wenming_desktop.domain.errors import Code, WenmingError

FEED, SECOND_FEED, DEVICE = b"f" * 16, b"g" * 16, b"d" * 16
NONE = NO_SEGMENT


def one(
    number: int,
    name: str,
    previous: str = "",
    state: str = "applied",
    reason: str = "",
) -> Stored:
    """Return a stored segment; its row number is by its name."""
    before = previous.encode() or NONE
    return Stored(ord(name[0]) * 10 + number, number, name.encode(), before, state, reason)


def held(number: int, name: str, previous: str = "", reason: str = "fork") -> Stored:
    return one(number, name, previous, "held", reason)


STORED = [
    one(1, "a1"),
    one(2, "a2", "a1"),
    held(2, "b2", "a1"),
    one(3, "a3", "a2"),
    held(3, "b3", "b2", "waiting"),
    held(3, "c3", "a2", "gap"),
    held(4, "b4", "b3", "after_cutoff"),
    one(4, "d4", "b3"),
    one(4, "a4", "a3", "applied", "branch"),
]


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> dict[bytes, list[Stored]]:
    feeds = {FEED: STORED}
    monkeypatch.setattr(forking, "stored_of", lambda _, feed_id: feeds.get(feed_id, []))
    return feeds


def names(segments: tuple[Stored, ...]) -> list[str]:
    return [one.segment_id.decode() for one in segments]


def test_a_branch_is_what_was_held_as_such_and_whatever_follows_it(stored) -> None:
    fork = _fork_of(None, FEED)
    assert fork
    assert names(fork.others) == ["b2", "b3"]
    assert names(fork.first) == ["a2", "a3", "d4"]
    stored[FEED] = [one for one in STORED if one.segment_id != b"b2"]
    assert _fork_of(None, FEED) is None  # what only waits is no branch
    stored[FEED] = [one(1, "a1"), one(2, "b2", "a1", "applied", "fork")]
    assert _fork_of(None, FEED) is None
    assert _fork_of(None, SECOND_FEED) is None


@pytest.mark.usefixtures("stored")
def test_a_decision_names_both_branches_or_one() -> None:
    fork = _fork_of(None, FEED)
    first = ((2, b"a2"), (3, b"a3"), (4, b"d4"))
    other = ((2, b"b2"), (3, b"b3"))
    assert _record(fork, DEVICE, "both") == ForkRecord(DEVICE, FEED, first, other)
    assert _record(fork, DEVICE, "first") == ForkRecord(DEVICE, FEED, first, ())
    assert _record(fork, DEVICE, "other") == ForkRecord(DEVICE, FEED, other, ())


def test_of_several_other_branches_the_longest_is_the_other_one(stored) -> None:
    stored[FEED] = [
        *(one(1, "a1"), one(2, "a2", "a1")),
        *(held(2, "z2", "a1"), held(2, "b2", "a1"), held(2, "c2", "a1")),
        held(3, "c3", "c2"),
    ]
    fork = _fork_of(None, FEED)
    assert _record(fork, DEVICE, "other").canonical == ((2, b"c2"), (3, b"c3"))
    stored[FEED] = stored[FEED][:-1]
    fork = _fork_of(None, FEED)
    assert _record(fork, DEVICE, "other").canonical == ((2, b"z2"),)  # the one that came last
    assert {one for _, one in _record(fork, DEVICE, "both").extras} == {b"b2", b"c2", b"z2"}


def test_a_decision_names_no_more_than_fits_a_record(stored) -> None:
    many = range(1, MAX_BRANCH + 10)
    stored[FEED] = sorted(
        [
            *(one(number, f"a{number}", f"a{number - 1}") for number in many),
            *(held(number, f"b{number}", f"b{number - 1}") for number in many),
        ],
        key=lambda found: found.number,
    )
    record = _record(_fork_of(None, FEED), DEVICE, "both")
    assert (len(record.canonical), len(record.extras)) == (MAX_BRANCH, MAX_BRANCH)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE sync_feed (feed_id, device_id)")
        connection.exec_driver_sql(
            "CREATE TABLE sync_segment (rid, feed_id, state, reason, operations)"
        )
        for feed_id, device in ((FEED, DEVICE), (SECOND_FEED, DEVICE), (b"h" * 16, b"e" * 16)):
            connection.exec_driver_sql("INSERT INTO sync_feed VALUES (?, ?)", (feed_id, device))
        later = held(1, "b1")
        for number, found in enumerate([*STORED, later]):
            connection.exec_driver_sql(
                "INSERT INTO sync_segment VALUES (?, ?, ?, ?, ?)",
                (found.rid, FEED, found.state, found.reason, 1 << number),
            )
    yield engine
    engine.dispose()


class Log:
    """A log with one decision, or none, about the feed."""

    def __init__(self, record: ForkRecord | None = None, *, is_known: bool = True) -> None:
        self.record, self.is_known = record, is_known

    def device(self, device_id: bytes) -> SimpleNamespace | None:
        certificate = SimpleNamespace(
            device_no=257 << 8 | 2, label="值班电脑", org_path=(1, 256, 257)
        )
        known = self.is_known and device_id == DEVICE
        return SimpleNamespace(certificate=certificate) if known else None

    def fork_of(self, feed_id: bytes, _device_id: bytes) -> ForkRecord | None:
        return self.record if self.record and self.record.feed_id == feed_id else None


@pytest.fixture
def forks(engine, stored, monkeypatch):  # noqa: ARG001  what is stored is made up
    def forks(log: Log | None = None):
        monkeypatch.setattr(forking.own_facts, "control_log", lambda _: log or Log())
        return Forker(engine, lambda: START, None).forks()

    return forks


def test_a_computer_with_two_branches_is_listed_with_what_each_holds(forks) -> None:
    (found,) = forks()
    assert (found.device_id, found.device_no) == (UUID(bytes=DEVICE), 257 << 8 | 2)
    assert found.label == "值班电脑"
    assert found.first_operations == 0b10001010  # a2, a3 and d4
    assert found.other_operations == 0b10100  # b2 and b3
    assert forks(Log(is_known=False)) == ()


def test_what_was_decided_is_listed_no_more_until_there_is_another_branch(forks, stored) -> None:
    decided = ForkRecord(DEVICE, FEED, ((2, b"a2"), (3, b"a3")), ())
    assert forks(Log(decided)) == ()
    assert len(forks(Log(ForkRecord(DEVICE, FEED, ((3, b"a3"),), ())))) == 1
    assert len(forks(Log(ForkRecord(DEVICE, SECOND_FEED, ((2, b"a2"),), ())))) == 1
    stored[SECOND_FEED] = [one(1, "a1"), held(1, "b1")]
    (found,) = forks(Log(decided))
    assert found.device_id == UUID(bytes=DEVICE)


class SealedError(Exception):
    """All that can be refused was looked at."""


@pytest.mark.parametrize(
    ("top", "log", "why"),
    [
        ((1, 256), Log(), None),
        ((1,), Log(), None),
        ((1, 256, 257), Log(), None),
        ((1, 512), Log(), Code.DEVICE_NOT_BELOW),
        ((1, 256), Log(is_known=False), Code.NO_FORK),
        ((1, 256), Log(ForkRecord(DEVICE, FEED, ((2, b"a2"),), ())), Code.NO_FORK),
    ],
)
def test_who_stands_above_decides_where_there_is_a_fork(
    engine, stored, monkeypatch, top: tuple[int, ...], log: Log, why: Code | None
) -> None:
    def seal(*_: object) -> None:
        raise SealedError

    assert stored
    monkeypatch.setattr(forking.own_facts, "control_log", lambda _: log)
    monkeypatch.setattr(forking.own_facts, "load_placed", lambda _: None)
    monkeypatch.setattr(forking, "own_authority", lambda *_: (None, SimpleNamespace(org_path=top)))
    monkeypatch.setattr(forking, "seal", seal)
    decide = Forker(engine, lambda: START, None).decide
    with pytest.raises(WenmingError if why else SealedError) as refused:
        decide(UUID(bytes=DEVICE), "both")
    assert getattr(refused.value, "code", None) is why

"""The guard at its edges: what is written where, what stops a store, and what only asks."""

import hmac
import itertools
from pathlib import Path

import pytest

from tests.integration.exchange.conftest import START, Home
from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, sha256
from wenming_desktop.adapters.sync.guarding import Guard, _State, asks, remember_machine
from wenming_desktop.adapters.sync.incarnation import Stop

FEED, OTHER = b"f" * 16, b"g" * 16
KEY = b"k" * 32


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("founded"), "云山县中心", "centre")
    home.exchange.found_county("云山县中心")
    home.engine.dispose()
    return home


@pytest.fixture
def centre(founded, tmp_path):
    return founded.copy_of(tmp_path / "centre")


@pytest.fixture
def places(tmp_path):
    return tmp_path / "one", tmp_path / "two" / "deeper"


def stopped(home) -> str:
    with home.engine.connect() as connection:
        return incarnation.stopped(connection)


def is_kept(home) -> bool:
    return bool(home.sql("SELECT kept FROM sync_guard")[0][0])


def set_guard(home, what: str) -> None:
    with home.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE sync_guard SET {what}")  # noqa: S608  constants


def own_device(home) -> bytes:
    return home.sql("SELECT device_id FROM sync_state")[0][0]


def files(places) -> list[Path]:
    return [file for place in places for file in sorted(place.glob("*"))]


def test_a_guard_is_kept_in_every_folder_and_written_only_when_it_changes(centre, places) -> None:
    guard = Guard(places)
    guard.keep(centre.engine)
    name = f"{sha256(own_device(centre))[:8].hex()}.guard"
    assert files(places) == [place / name for place in places]
    assert is_kept(centre)
    before = [one.stat().st_ino for one in files(places)]
    guard.keep(centre.engine)
    assert [one.stat().st_ino for one in files(places)] == before
    with centre.engine.begin() as connection:
        incarnation.count_sealing(connection)
    guard.keep(centre.engine)
    assert [one.stat().st_ino for one in files(places)] != before
    guard.look(centre.engine, START)
    assert stopped(centre) == ""


def test_one_folder_that_takes_it_is_enough_and_without_any_the_work_goes_on(
    centre, tmp_path
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    closed = tmp_path / "no folder" / "within"
    Guard((closed,)).keep(centre.engine)
    assert not is_kept(centre)
    Guard((closed,)).look(centre.engine, START)
    assert stopped(centre) == ""  # it never had a guard that could be missing
    Guard((closed, tmp_path / "open")).keep(centre.engine)
    assert is_kept(centre)
    set_guard(centre, "kept = 0")
    Guard((closed, tmp_path / "open")).keep(centre.engine)
    assert is_kept(centre)  # what stands there already counts as kept


def test_a_store_whose_guard_is_gone_or_of_another_store_was_copied(centre, places) -> None:
    guard = Guard(places)
    guard.keep(centre.engine)
    one, two = files(places)
    one.write_bytes(b"of somebody else")
    guard.look(centre.engine, START)
    assert stopped(centre) == ""  # the other one speaks for it, and both are whole again
    assert one.read_bytes() == two.read_bytes()
    for file in (one, two):
        file.write_bytes(bytes(40))
    guard.look(centre.engine, START)
    assert stopped(centre) == Stop.COPIED
    set_guard(centre, "stopped = ''")
    for file in (one, two):
        file.unlink()
    guard.look(centre.engine, START)
    assert stopped(centre) == Stop.COPIED
    assert files(places) == []  # a stopped store leaves its guard alone
    guard.keep(centre.engine)
    assert files(places) == []


def test_a_store_that_is_behind_one_of_its_guards_was_set_back(centre, places) -> None:
    guard = Guard(places)
    set_guard(centre, "counter = 7")
    guard.keep(centre.engine)
    set_guard(centre, "counter = 8")
    Guard(places[:1]).keep(centre.engine)  # the second folder could not be written
    set_guard(centre, "counter = 7")
    ahead = files(places)[0].read_bytes()
    guard.look(centre.engine, START)
    assert stopped(centre) == Stop.RESTORED
    assert files(places)[0].read_bytes() == ahead
    assert centre.sql("SELECT stopped_at FROM sync_guard")[0][0] == "2026-06-01T08:00:00+00:00"


@pytest.mark.parametrize(("failures", "why"), [(1, ""), (2, Stop.COPIED)])
def test_a_guard_is_read_twice_before_it_is_lost(
    centre, tmp_path, monkeypatch, failures, why
) -> None:
    guard = Guard((tmp_path / "one",))
    guard.keep(centre.engine)
    opened, tries = Path.open, itertools.count(1)

    def open_later(file, *given, **named):
        if file.suffix == ".guard" and next(tries) <= failures:
            raise OSError
        return opened(file, *given, **named)

    monkeypatch.setattr(Path, "open", open_later)
    guard.look(centre.engine, START)
    assert stopped(centre) == why


def test_an_identity_that_was_given_up_is_closed_for_good(centre, places) -> None:
    old = b"the identity before"[:16]
    Guard(places).change(centre.engine, old)
    assert len(files(places)) == 4  # that of the present one is kept at once
    closed = places[0] / f"{sha256(old)[:8].hex()}.guard"
    key = centre.sql("SELECT key FROM sync_guard")[0][0]
    state = _State.decode(closed.read_bytes(), key)
    assert (state.device_id, state.counter, state.heads) == (old, 2**63 - 1, {})
    assert state.is_ahead_of(_State(old, 2**63 - 2, {FEED: (1, b"")}))
    assert is_kept(centre)
    Guard().change(centre.engine, old)
    assert len(files(places)) == 4


def test_a_store_without_a_place_has_no_guard(tmp_path) -> None:
    home = Home(tmp_path / "new", "柳树村站", "station")
    guard = Guard((tmp_path / "one",), lambda: {"disk": "1"})
    guard.look(home.engine, START)
    assert not (tmp_path / "one").exists()
    Guard((tmp_path / "one",), lambda: {"disk": "2"}).look(home.engine, START)
    with home.engine.connect() as connection:
        assert not asks(connection)


def test_another_computer_is_asked_about_once_and_until_it_is_answered(centre, places) -> None:
    marks = {"disk": "1", "board": "x"}
    guard = Guard(places, lambda: marks)

    def is_asked() -> bool:
        guard.look(centre.engine, START)
        with centre.engine.connect() as connection:
            return asks(connection)

    assert not is_asked()  # the first look takes this computer for the store's
    assert not is_asked()
    marks["added"] = "later"
    assert not is_asked()
    del marks["disk"]
    assert not is_asked()  # a mark that cannot be read tells nothing
    marks |= {"disk": "1", "added": "other"}
    assert is_asked()
    assert is_asked()
    with centre.engine.begin() as connection:
        remember_machine(connection, guard.salted_marks(connection))
    assert not is_asked()
    marks["board"] = "y"
    set_guard(centre, "stopped = 'moved'")
    assert not is_asked()  # a stopped store has nothing to ask
    kept = centre.sql("SELECT machine FROM sync_guard")[0][0]
    assert "other" not in kept


def test_marks_are_salted_by_store_and_name(centre) -> None:
    same = Guard(marks=lambda: {"disk": "1", "board": "1"})
    with centre.engine.connect() as connection:
        first = same.salted_marks(connection)
    set_guard(centre, "key = randomblob(32)")
    with centre.engine.connect() as connection:
        second = same.salted_marks(connection)
    assert len({*first.values(), *second.values()}) == 4
    assert {len(one) for one in first.values()} == {32}


def test_how_far_a_store_has_sealed_is_part_of_its_guard(centre, tmp_path) -> None:
    guard = Guard((tmp_path / "one",))

    def heads() -> dict[bytes, tuple[int, bytes]]:
        guard.keep(centre.engine)
        (file,) = files((tmp_path / "one",))
        key = centre.sql("SELECT key FROM sync_guard")[0][0]
        return _State.decode(file.read_bytes(), key).heads

    chains = heads()
    assert sorted(number for number, _ in chains.values()) == [1]  # of its own authority
    own = own_device(centre)
    with centre.engine.begin() as connection:
        for feed, device, number in ((FEED, own, 3), (OTHER, own, 0), (b"h" * 16, b"d" * 16, 5)):
            connection.exec_driver_sql(
                "INSERT INTO sync_feed (feed_id, device_id, device_no, audience, class, head_no, "
                "head_id) VALUES (?, ?, 257, 1, 'U', ?, ?)",
                (feed, device, number, b"h" * 32),
            )
        for device, lines in ((own, 4), (own, 9), (b"d" * 16, 12)):
            connection.exec_driver_sql(
                "INSERT INTO audit_told (device_id, lines, head) VALUES (?, ?, ?)",
                (device, lines, b"h" * 32),
            )
    assert heads() == chains | {FEED: (3, b"h" * 32), b"audit": (9, b"")}


@pytest.mark.parametrize(
    ("store", "is_ahead"),
    [
        ((5, {FEED: (3, b"a")}), False),
        ((6, {FEED: (3, b"a"), OTHER: (1, b"")}), False),
        ((5, {FEED: (4, b"b")}), False),
        ((4, {FEED: (3, b"a")}), True),
        ((5, {FEED: (2, b"a")}), True),
        ((5, {FEED: (3, b"b")}), True),
        ((6, {}), True),
        ((6, {OTHER: (9, b"a")}), True),
    ],
)
def test_a_guard_is_ahead_by_its_counter_or_by_any_feed(store, is_ahead) -> None:
    guard = _State(bytes(16), 5, {FEED: (3, b"a")})
    assert _State(bytes(16), 5, {OTHER: (1, b"")}).is_ahead_of(guard)
    assert guard.is_ahead_of(_State(bytes(16), *store)) is is_ahead
    assert not _State(bytes(16), 5, {}).is_ahead_of(_State(bytes(16), *store)) or store[0] < 5


def test_a_guard_file_has_one_form_and_its_stores_key() -> None:
    state = _State(b"d" * 16, 5, {OTHER: (3, b"a" * 32), FEED: (2**62, b""), b"audit": (1, b"")})
    data = state.encode(KEY)
    rows = [[b"audit", 1, b""], [FEED, 2**62, b""], [OTHER, 3, b"a" * 32]]
    assert data[:-32] == encode([1, b"d" * 16, 5, rows])
    assert _State.decode(data, KEY) == state
    newer = encode([2, b"d" * 16, 5, rows])
    newer += hmac.digest(KEY, newer, "sha256")
    for wrong in (newer, data[:-1], data + b"\0", b"", bytes(len(data)), data[:32]):
        with pytest.raises(DamagedError):
            _State.decode(wrong, KEY)
    with pytest.raises(DamagedError):
        _State.decode(data, b"K" * 32)

"""Digests and marks of rows: the same everywhere for the same rows, another for another version."""

import hashlib
import struct

import pytest
from msgspec.msgpack import encode

from tests.integration.exchange.conftest import Home
from wenming_desktop.adapters.db.registry import BY_NAME, REGISTRY
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.covering import as_covers, is_same, marks, month_mark
from wenming_desktop.adapters.sync.digest import by_org, state_digest
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.domain.ids import compose

FIRST, SECOND = 257, 258


def row_id(count: int, org_no: int = FIRST) -> bytes:
    return compose(1_700_000_000_000, org_no, org_no << 8 | 1, count).bytes


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("empty"), "柳树村站", "station")
    with home.engine.begin() as connection, without_capture(connection):
        connection.exec_driver_sql("DELETE FROM org_unit")
    home.engine.dispose()
    return home


@pytest.fixture
def store(empty, tmp_path):
    home = empty.copy_of(tmp_path / "home")
    with home.engine.begin() as connection, without_capture(connection):
        yield connection


def put(store, table, count, org_no=FIRST, **values):
    row = {"id": row_id(count, org_no)} | values
    store.execute(SYNCED[table].insert().values(**row))
    return row["id"]


def stamp(group, v=1, h=10, d=FIRST << 8 | 1):
    return {f"g{group}v": v, f"g{group}h": h, f"g{group}d": d}


def summed(*contents):
    hashes = (hashlib.blake2b(encode(one), digest_size=16).digest() for one in contents)
    return sum(map(int.from_bytes, hashes)) % (1 << 128)


def content(table, row, **written):
    """Return what is hashed of a row of which one group was written."""
    kind = BY_NAME[table]
    group = kind.groups[0]
    values = [written.get(one.column) for one in group.fields]
    stamps = [written[column] for column in group.stamp_columns]
    return kind.no, row, [(group.no, (*values, *stamps))]


def test_a_digest_is_the_sum_over_rows_in_any_order(store) -> None:
    assert state_digest(store) == "0" * 32
    assert by_org(store) == {}
    group = BY_NAME["activity"].groups[0]
    written = stamp(group.no)
    rows = [put(store, "activity", count, **written) for count in (1, 2)]
    other = put(store, "activity", 3, SECOND, **written)
    contents = [content("activity", one, **written) for one in (*rows, other)]
    assert by_org(store) == {FIRST: summed(*contents[:2]), SECOND: summed(contents[2])}
    assert by_org(store, [SECOND]) == {SECOND: summed(contents[2])}
    assert by_org(store, [FIRST, SECOND]) == by_org(store)
    assert by_org(store, []) == by_org(store, [9]) == {}
    assert state_digest(store) == f"{summed(*contents):032x}"


def test_rows_of_which_only_the_id_is_known_are_in_no_digest(store) -> None:
    put(store, "activity", 1, stub=1)
    assert by_org(store) == {}


def test_another_stamp_or_value_makes_another_digest_and_nothing_written_none(store) -> None:
    group = BY_NAME["activity"].groups[0]
    row = put(store, "activity", 1)
    seen = {state_digest(store)}
    assert by_org(store) == {FIRST: summed((BY_NAME["activity"].no, row, []))}
    for column in group.stamp_columns:
        store.exec_driver_sql(f"UPDATE activity SET {column} = 5")  # noqa: S608  constants
        seen.add(state_digest(store))
    assert len(seen) == 4


def test_private_rows_count_only_where_they_are_asked_for(store) -> None:
    private = next(one for one in REGISTRY if one.feed_class == "X")
    put(store, private.name, 1)
    put(store, "activity", 2)
    assert by_org(store, private=False) == by_org(store, [FIRST], private=False)
    without = by_org(store, private=False)[FIRST]
    assert by_org(store)[FIRST] != without
    assert without == summed((BY_NAME["activity"].no, row_id(2), []))


def packed(table, row, group, v, h, d):
    return struct.pack(">B16sBIqI", BY_NAME[table].no, row, group, v, h, d)


def test_the_mark_of_a_record_is_made_of_the_stamps_of_all_its_rows(store) -> None:
    activity = put(store, "activity", 1, **stamp(1))
    record = put(store, "occurrence", 2, activity_id=activity, **stamp(1, 2, 20, 7))
    hours = [
        put(store, "hours_entry", count, occurrence_id=record, **stamp(1, 3, count, 9))
        for count in (6, 5)
    ]
    put(store, "occurrence", 9, activity_id=None, **stamp(1))
    expected = hashlib.sha256()
    expected.update(packed("activity", activity, 1, 1, 10, FIRST << 8 | 1))
    expected.update(packed("occurrence", record, 1, 2, 20, 7))
    for row, h in sorted(zip(hours, (6, 5), strict=True)):
        expected.update(packed("hours_entry", row, 1, 3, h, 9))
    found = marks(store, [record])
    assert found == {record: expected.hexdigest()[:32]}
    assert marks(store, []) == {}
    nothing = hashlib.sha256().hexdigest()[:32]
    assert marks(store, [b"x" * 16, record]) == found | {b"x" * 16: nothing}


def test_a_sheet_that_is_printed_again_leaves_the_mark_of_a_record(store) -> None:
    record = put(store, "occurrence", 2, **stamp(1))
    before = marks(store, [record])
    sheet = next(one for one in BY_NAME["occurrence"].groups if one.name == "sheet")
    for column in sheet.stamp_columns:
        store.exec_driver_sql(f"UPDATE occurrence SET {column} = 9")  # noqa: S608  constants
    assert marks(store, [record]) == before


def test_a_month_is_marked_by_its_records_in_any_order() -> None:
    text = f"{b'a'.hex()}:x;{b'b'.hex()}:y"
    expected = hashlib.sha256(text.encode()).hexdigest()[:32]
    assert month_mark({b"b": "y", b"a": "x"}) == month_mark({b"a": "x", b"b": "y"}) == expected


def test_a_decision_was_about_a_version_or_is_believed_of_a_newer_program() -> None:
    assert as_covers("abc") == f"{SCHEMA_NO}:abc"
    assert is_same(as_covers("abc"), "abc")
    for other in (f"{SCHEMA_NO}:abd", f"{SCHEMA_NO - 1}:abd", ":abd", "x:abd", "abc"):
        assert not is_same(other, "abc")
    assert is_same(f"{SCHEMA_NO + 1}:abd", "abc")
    assert is_same(f"{SCHEMA_NO - 1}:abc", "abc")

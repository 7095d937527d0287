"""The home org in an id: the same by Python and by SQL, for every number at its edges."""

import sqlite3
from uuid import UUID

import pytest

from wenming_desktop.adapters.sync.home_orgs import (
    EVERYWHERE,
    epoch_of,
    home_of,
    home_org,
    maker_bytes,
    prefix_bytes,
    prefix_range,
    prefixes_of,
)
from wenming_desktop.domain.ids import compose

ORGS = (0, 1, 15, 16, 17, 255, 256, 257, 4095, 4096, 65_534, 65_535)
DEVICES = (0, 1, (1 << 22) - 1, 1 << 22, 2 << 22, 3 << 22, (1 << 24) - 1)
MOST = (1 << 34) - 1


def ids_of(org_no: int) -> list[bytes]:
    return [compose(5, org_no, device, count).bytes for device in DEVICES for count in (0, MOST)]


@pytest.mark.parametrize("org_no", ORGS)
def test_an_id_tells_its_home_org(org_no: int) -> None:
    assert {home_org(one) for one in ids_of(org_no)} == {org_no}


@pytest.mark.parametrize("org_no", ORGS)
def test_the_three_bytes_of_a_unit_are_those_of_its_ids(org_no: int) -> None:
    assert set(prefixes_of(org_no)) == {one[6:9] for one in ids_of(org_no)}
    assert len(prefixes_of(org_no)) == 4
    assert prefix_bytes(org_no, org_no) == (prefixes_of(org_no)[0], prefixes_of(org_no)[-1])


@pytest.mark.parametrize(("first", "last"), [(1, 1), (256, 511), (0, 65_535), (15, 16)])
def test_a_range_holds_its_units_and_no_others(first: int, last: int) -> None:
    low, high = prefix_range(first, last)
    connection = sqlite3.connect(":memory:")
    for org_no in {*ORGS, first - 1, last + 1} - {-1, 65_536}:
        for row_id in ids_of(org_no):
            found = connection.execute(
                f"SELECT substr(?, 7, 3) BETWEEN {low} AND {high}", (row_id,)
            )
            assert found.fetchone()[0] == (first <= org_no <= last)
            everywhere = connection.execute(
                f"SELECT substr(?, 7, 3) BETWEEN {EVERYWHERE[0]} AND {EVERYWHERE[1]}", (row_id,)
            )
            assert everywhere.fetchone()[0] == 1
    connection.close()


@pytest.mark.parametrize("device_no", [1, 257 << 8 | 1, (1 << 24) - 2])
def test_the_makers_bytes_hold_all_that_a_device_makes_for_a_unit(device_no: int) -> None:
    low, high = maker_bytes(257, device_no)
    for ms, count in ((0, 0), (1 << 47, MOST), (5, 7)):
        assert low <= compose(ms, 257, device_no, count).bytes[6:12] <= high
    for other in (
        compose(5, 257, device_no + 1, 0),
        compose(5, 257, device_no - 1, MOST),
        compose(5, 256, device_no, MOST),
        compose(5, 258, device_no, 0),
    ):
        assert not low <= other.bytes[6:12] <= high
    assert len(low) == len(high) == 6


def test_a_moved_row_is_at_home_where_it_was_moved_to() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE person_now (row_id BLOB, home BLOB, epoch INTEGER);"
        "CREATE TABLE volunteer (id BLOB)"
    )
    stayed, moved = (compose(ms, 257, 257 << 8 | 1, 0).bytes for ms in (1, 2))
    connection.executemany("INSERT INTO volunteer VALUES (?)", [(stayed,), (moved,)])
    connection.execute("INSERT INTO person_now VALUES (?, ?, 3)", (moved, prefixes_of(258)[0]))
    columns = f"v.id, {home_of('v')}, {epoch_of('v')}"
    rows = connection.execute(f"SELECT {columns} FROM volunteer v ORDER BY v.id").fetchall()  # noqa: S608
    connection.close()
    assert rows == [(stayed, stayed[6:9], 0), (moved, prefixes_of(258)[0], 3)]
    assert home_org(bytes(6) + rows[1][1]) == 258
    assert home_org(UUID(bytes=stayed).bytes) == 257

"""A field that an operation does not carry keeps what the newest one that did said (2.12)."""

import pytest

from tests.integration.exchange.bare import county_with_neighbour, settle
from tests.integration.exchange.test_authority import contact
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.older_writers import keep_fields
from wenming_desktop.adapters.sync.stage_tables import Stage

PHONE, RESIDENT_GROUP = (one.no for one in BY_NAME["volunteer"].groups[1].fields)
WRITER = 257 << 8 | 1


@pytest.fixture
def store(new_home):
    county = county_with_neighbour()[0]
    home = new_home("bare", "柳溪镇所", "institute")
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
        connection.info["home"] = home
        with without_capture(connection):
            yield connection


def person(store, *stamp):
    row_id = store.info["home"].ids.make(257)
    store.exec_driver_sql(
        "INSERT INTO volunteer (id, phone, resident_group, g2v, g2h, g2d, stub) "
        "VALUES (?, '1', '三组', ?, ?, ?, 0)",
        (row_id.bytes, *stamp),
    )
    return row_id


def staged(store, row_id, v, h, **fields):
    """Prepare one operation on a contact that carries these fields."""
    stage = Stage(store)
    stage.open()
    block = contact(row_id, None, v=v, h=h)
    carried = {PHONE: fields.get("phone"), RESIDENT_GROUP: fields.get("resident_group")}
    numbers = [no for no, value in carried.items() if value is not None]
    block.field_nos, block.values = numbers, [[carried[no]] for no in numbers]
    stage.add_block(1, WRITER, block)
    (table,) = stage.tables()
    keep_fields(store, table, stage.lacking(table), 0)
    row = store.exec_driver_sql(f"SELECT phone, resident_group FROM temp.{table.name}").one()  # noqa: S608
    stage.close()
    return tuple(row)


def kept(store):
    rows = store.exec_driver_sql(
        "SELECT field_no, gv, gh, gd, v, h, d FROM sync_field_stamp ORDER BY field_no"
    )
    return [tuple(row) for row in rows]


def now(store):
    return tuple(store.exec_driver_sql("SELECT phone, resident_group FROM volunteer").one())


def test_an_older_program_blanks_nothing_it_has_never_heard_of(store) -> None:
    row_id = person(store, 5, 50, 9)
    assert staged(store, row_id, 5, 60, phone="2", resident_group="五组") == ("2", "五组")
    assert kept(store) == []
    assert staged(store, row_id, 6, 60, phone="2") == ("2", "三组")
    assert kept(store) == [(RESIDENT_GROUP, 6, 60, WRITER, 5, 50, 9)]


def test_what_comes_late_fills_the_field_that_the_newer_one_lacked(store) -> None:
    row_id = person(store, 5, 50, 9)
    staged(store, row_id, 6, 60, phone="2")
    store.exec_driver_sql("UPDATE volunteer SET phone = '2', g2v = 6, g2h = 60, g2d = ?", (WRITER,))
    staged(store, row_id, 5, 40, phone="old", resident_group="older than what is kept")
    assert now(store) == ("2", "三组")
    staged(store, row_id, 5, 55, phone="late", resident_group="五组")
    assert now(store) == ("2", "五组")
    assert kept(store) == [(RESIDENT_GROUP, 6, 60, WRITER, 5, 55, WRITER)]
    staged(store, row_id, 7, 70, phone="3", resident_group="一组")
    assert now(store) == ("2", "五组")  # that one is merged as a whole

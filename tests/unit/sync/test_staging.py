"""The tables in memory that hold a bundle's operations until they are merged (stage_tables.py)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, LIFE
from wenming_desktop.adapters.sync.home_orgs import maker_bytes, prefix_bytes
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.stage_tables import Stage, StageTable, writers_of_copies

TEAM, HOURS = BY_NAME["volunteer_team"], BY_NAME["hours_entry"]
IDENTITY = TEAM.groups[0]
ROWS = [bytes([number]) * 16 for number in range(1, 5)]
WRITER, OTHER = 257 << 8 | 1, 258 << 8 | 2


def block(ids: list[bytes], **changes: list[object]) -> Block:
    """Return operations on the names and the ranks of teams: v is 1, 2, 3…"""
    many = len(ids)
    meta: dict[str, list[int]] = {
        "kind": [OpKind.SET] * many,
        "v": list(range(1, many + 1)),
        "h": [50] * many,
        "bv": [0] * many,
        "bh": [0] * many,
        "bd": [0] * many,
        "user": [9] * many,
        "wall": [60] * many,
        "epoch": [0] * many,
    }
    values = changes.pop("values", [[f"队{number}" for number in range(many)], [None] * many])
    numbers = [one.no for one in IDENTITY.fields]
    field_nos = changes.pop("field_nos", numbers[: len(values)])
    return Block(TEAM.no, IDENTITY.no, field_nos, ids, [*(meta | changes).values()], values)


@pytest.fixture
def connection() -> Iterator[Connection]:
    with create_engine("sqlite://").connect() as connection:
        yield connection


@pytest.fixture
def stage(connection: Connection) -> Stage:
    stage = Stage(connection)
    stage.open()
    return stage


def staged(connection: Connection, columns: str) -> list[tuple[object, ...]]:
    rows = connection.exec_driver_sql(
        f"SELECT {columns} FROM temp.stage_{TEAM.no}_{IDENTITY.no} ORDER BY seq, id"  # noqa: S608
    )
    return [tuple(row) for row in rows]


def test_segments_are_numbered_with_what_their_author_may_write(
    connection: Connection, stage: Stage
) -> None:
    assert stage.add_segment(b"a" * 32, WRITER, 257, "self") == 1
    assert stage.add_segment(b"b" * 32, OTHER, 256, "ancestor", 7) == 2
    stage.add_maker(2, 256, WRITER)
    rows = connection.exec_driver_sql("SELECT * FROM temp.stage_segment ORDER BY no").all()
    assert [tuple(row) for row in rows] == [
        (1, b"a" * 32, WRITER, "self", 1, *prefix_bytes(257, 257), *maker_bytes(257, WRITER)),
        (2, b"b" * 32, OTHER, "ancestor", 7, *prefix_bytes(256, 256), *maker_bytes(256, OTHER)),
    ]
    (maker,) = connection.exec_driver_sql("SELECT * FROM temp.stage_maker").all()
    assert tuple(maker) == (2, *maker_bytes(256, WRITER))


def test_operations_are_staged_with_all_that_is_said_of_them(
    connection: Connection, stage: Stage
) -> None:
    stage.add_block(4, WRITER, block(ROWS[:2], h=[50, 51], epoch=[0, 2]))
    stage.add_block(5, OTHER, block(ROWS[2:3], values=[["晚队"], ["支队"]]))
    assert staged(connection, "id, seq, seg, op_kind, v, h, d, op_user, op_wall, oe, wave") == [
        (ROWS[0], 1, 4, OpKind.SET, 1, 50, WRITER, 9, 60, 0, 0),
        (ROWS[1], 1, 4, OpKind.SET, 2, 51, WRITER, 9, 60, 2, 0),
        (ROWS[2], 2, 5, OpKind.SET, 1, 50, OTHER, 9, 60, 0, 0),
    ]
    names = [one.column for one in IDENTITY.fields]
    assert staged(connection, ", ".join(names)) == [
        ("队0", None, None, None),
        ("队1", None, None, None),
        ("晚队", "支队", None, None),
    ]
    assert stage.operations == 3
    (table,) = stage.tables()
    assert stage.ids(table) == set(ROWS[:3])
    assert stage.lacking(table) == {names[2]: [1, 2], names[3]: [1, 2]}
    assert table.fields == tuple(names)


@pytest.mark.parametrize("values", [[5, 5], [5, 6], [None, None], [None, 5], [0, 0], [5, None]])
def test_a_column_of_one_number_or_of_several_comes_out_as_it_went_in(
    connection: Connection, stage: Stage, values: list[object]
) -> None:
    stage.add_block(4, WRITER, block(ROWS[:2], bh=values, values=[["同名", "同名"], values]))
    expected = [(one, "同名", one if one is None else str(one)) for one in values]
    assert staged(connection, "bh, name, rank") == expected


def test_copies_are_staged_under_who_wrote_them_and_without_a_user(
    connection: Connection, stage: Stage
) -> None:
    kinds = [OpKind.REHOME, OpKind.SET, OpKind.REHOME]
    copies = block(ROWS[:3], kind=kinds, user=[OTHER, 3, WRITER + 1])
    assert writers_of_copies(copies, WRITER) == [OTHER, WRITER, WRITER + 1]
    assert writers_of_copies(block(ROWS), WRITER) is None
    stage.add_block(4, WRITER, copies)
    assert staged(connection, "d, op_user") == [(OTHER, 0), (WRITER, 0), (WRITER + 1, 0)]
    assert not stage.has_copies


def test_several_operations_on_one_row_are_put_in_the_order_of_their_stamps(
    connection: Connection, stage: Stage
) -> None:
    stage.add_block(4, WRITER, block(ROWS[:2], v=[3, 1]))
    (table,) = stage.tables()
    assert stage.set_waves(table) == 0
    stage.add_block(5, OTHER, block(ROWS[:1], v=[2]))
    stage.add_block(6, OTHER, block(ROWS[:1], v=[2], h=[51]))
    stage.add_block(7, WRITER, block(ROWS[:1], v=[3]))  # the same once more
    assert stage.set_waves(table) == 3
    assert staged(connection, "seq, id, wave") == [
        (1, ROWS[0], 2),
        (1, ROWS[1], 0),
        (2, ROWS[0], 0),
        (3, ROWS[0], 1),
        (4, ROWS[0], 3),
    ]


def test_there_is_no_wave_where_every_operation_was_refused(
    connection: Connection, stage: Stage
) -> None:
    for _ in range(2):
        stage.add_block(4, WRITER, block(ROWS[:1]))
    (table,) = stage.tables()
    connection.exec_driver_sql(f"DELETE FROM temp.{table.name}")  # noqa: S608
    assert stage.set_waves(table) == 0


def test_a_stage_is_emptied_between_two_batches_and_goes_on_counting(
    connection: Connection, stage: Stage
) -> None:
    stage.add_block(4, WRITER, block(ROWS[:1]))
    stage.add_block(4, WRITER, block(ROWS[:1]))
    (table,) = stage.tables()
    stage.clear()
    assert (stage.operations, stage.ids(table), stage.lacking(table)) == (0, set(), {})
    assert stage.set_waves(table) == 0
    stage.add_block(4, WRITER, block(ROWS[:2]))
    assert staged(connection, "seq, id") == [(3, ROWS[0]), (3, ROWS[1])]
    assert stage.operations == 2
    assert stage.set_waves(table) == 0
    stage.add_segment(b"a" * 32, WRITER, 257, "self")
    stage.close()
    assert stage.tables() == []
    left = connection.exec_driver_sql("SELECT name FROM sqlite_temp_master WHERE type = 'table'")
    assert left.all() == []


def test_tables_come_parents_first_and_a_fact_is_never_changed(stage: Stage) -> None:
    stage.add_block(
        1, WRITER, replace(block(ROWS), group_no=TEAM.groups[1].no, field_nos=[], values=[])
    )
    stage.add_block(1, WRITER, block(ROWS))
    assert [one.group.no for one in stage.tables()] == [1, 2]
    facts, life = HOURS.groups[0], HOURS.groups[-1]
    assert life.no == LIFE
    assert StageTable(HOURS, facts).is_ledger
    assert not StageTable(HOURS, life).is_ledger
    assert not StageTable(TEAM, IDENTITY).is_ledger
    with pytest.raises(ValueError, match="unknown group"):
        stage.add_block(1, WRITER, replace(block(ROWS), group_no=99))

"""The authorisation table as a county reads and changes it."""

from dataclasses import replace

import pytest

from wenming_desktop.services.county_rights import WHO, RightsRow, RightsTable, Standing

CELLS = frozenset(
    f"{table}.{group}.{kind}.{who}"
    for table, group, kinds, whos in (
        ("venue", "name", ("set", "resolve"), WHO),
        ("venue", "life", ("delete", "restore"), ("self",)),
        ("venue", "name", ("rehome",), ("centre",)),
        ("activity", "plan", ("set",), ("self", "centre")),
    )
    for kind in kinds
    for who in whos
)
OPEN, NEVER = Standing.OPEN, Standing.NEVER


@pytest.fixture
def table() -> RightsTable:
    return RightsTable(1, "本县的表", CELLS, frozenset())


def test_rows_stand_by_table_and_group_with_deletion_last(table: RightsTable) -> None:
    assert table.rows() == (
        RightsRow("activity", "plan", (OPEN, NEVER, OPEN)),
        RightsRow("venue", "name", (OPEN, OPEN, OPEN)),
        RightsRow("venue", "life", (OPEN, NEVER, NEVER)),
    )


def test_a_right_that_is_turned_closes_both_kinds_of_edit_and_opens_again(
    table: RightsTable,
) -> None:
    closed = table.turned("venue", "name", "self")
    assert closed.closed == {"venue.name.set.self", "venue.name.resolve.self"}
    assert closed.standing("venue", "name", "self") is Standing.CLOSED
    assert closed.standing("venue", "name", "ancestor") is OPEN
    assert closed.changes(table) == (("venue", "name", "self", Standing.CLOSED),)
    assert closed.turned("venue", "name", "self") == table
    assert table.changes(table) == ()


def test_one_kind_closed_is_part_and_turning_it_opens_all(table: RightsTable) -> None:
    part = replace(table, closed=frozenset({"venue.name.resolve.self"}))
    assert part.standing("venue", "name", "self") is Standing.PART
    assert part.turned("venue", "name", "self").closed == frozenset()


def test_copies_of_what_moves_are_never_closed(table: RightsTable) -> None:
    closed = table.turned("venue", "name", "centre")
    assert "venue.name.rehome.centre" not in closed.closed
    assert closed.standing("venue", "name", "centre") is Standing.CLOSED


def test_what_the_program_does_not_allow_no_county_opens(table: RightsTable) -> None:
    assert table.standing("venue", "life", "centre") is NEVER
    assert table.turned("venue", "life", "centre") == table

"""Operations of older programs, which carry fewer fields of a group than this program knows.

Such an operation wins or loses as a whole, but a field that it does not carry keeps the value of
the newest operation that did, whatever arrived first: an older program cannot blank what it has
never heard of (sync.md 2.12). A ledger's facts are made once, so nothing is kept for them.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Mapping, Sequence

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import Field
from wenming_desktop.adapters.sync.stage_tables import StageTable


def keep_fields(
    connection: Connection, stage: StageTable, lacking: Mapping[str, Sequence[int]], wave: int
) -> None:
    """Prepare a wave: fill what its operations lack, take what the present version lacks.

    ``lacking`` names by column the blocks (``seq``) that do not carry it.
    """
    if stage.is_ledger:
        return
    known = set(
        connection.exec_driver_sql(
            "SELECT DISTINCT field_no FROM sync_field_stamp WHERE table_no = ? AND group_no = ?",
            (stage.table.no, stage.group.no),
        ).scalars()
    )
    for one in stage.group.fields:
        blocks = lacking.get(one.column, ())
        if blocks or one.no in known:
            _keep(connection, stage, one, f"({', '.join(str(no) for no in blocks)})", wave)


def _keep(connection: Connection, stage: StageTable, one: Field, blocks: str, wave: int) -> None:
    table, column = stage.table.name, one.column
    present = f"({', '.join(f't.{name}' for name in stage.group.stamp_columns)})"
    entry = (
        f"x.table_no = {stage.table.no} AND x.group_no = {stage.group.no} "
        f"AND x.field_no = {one.no} AND x.row_id = s.id AND (x.gv, x.gh, x.gd) = {present}"
    )
    late = (
        f"s.wave = {wave} AND s.seq NOT IN {blocks} AND (s.v, s.h, s.d) < {present} "
        "AND (s.v, s.h, s.d) > (x.v, x.h, x.d)"
    )
    connection.exec_driver_sql(
        f"UPDATE {table} AS t SET {column} = s.{column} FROM temp.{stage.name} s, "
        f"sync_field_stamp x WHERE s.id = t.id AND {entry} AND {late}"
    )
    connection.exec_driver_sql(
        f"UPDATE sync_field_stamp AS x SET v = s.v, h = s.h, d = s.d FROM temp.{stage.name} s, "
        f"{table} t WHERE s.id = t.id AND {entry} AND {late}"
    )
    v, h, d = (
        f"COALESCE(x.{part}, t.{name}, 0)"
        for part, name in zip("vhd", stage.group.stamp_columns, strict=True)
    )
    connection.exec_driver_sql(
        "INSERT INTO sync_field_stamp (table_no, group_no, field_no, row_id, gv, gh, gd, v, h, d) "
        f"SELECT {stage.table.no}, {stage.group.no}, {one.no}, s.id, s.v, s.h, s.d, {v}, {h}, {d} "
        f"FROM temp.{stage.name} s LEFT JOIN {table} t ON t.id = s.id "
        f"LEFT JOIN sync_field_stamp x ON {entry} "
        f"WHERE s.wave = {wave} AND s.seq IN {blocks} "
        f"AND (t.id IS NULL OR (s.v, s.h, s.d) > {present}) "
        "ON CONFLICT (table_no, group_no, field_no, row_id) DO UPDATE SET gv = excluded.gv, "
        "gh = excluded.gh, gd = excluded.gd, v = excluded.v, h = excluded.h, d = excluded.d"
    )
    connection.exec_driver_sql(
        f"UPDATE temp.{stage.name} AS s SET {column} = "
        f"(SELECT t.{column} FROM {table} t WHERE t.id = s.id) "
        f"WHERE s.wave = {wave} AND s.seq IN {blocks}"
    )

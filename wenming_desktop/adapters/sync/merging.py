"""Merging staged operations into the business tables, one statement per table and field group.

The larger stamp wins; a ledger's fact keeps the smallest, so that a second one by the same device
changes nothing. Every operation ends as applied, same, conflict or rejected (sync.md 2.10).
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, LIFE, Field
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import awaiting
from wenming_desktop.adapters.sync.authorisation import (
    APPEND_ONLY,
    Permission,
    reject_unauthorised,
)
from wenming_desktop.adapters.sync.older_writers import keep_fields
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.stage_tables import Stage, StageTable


@dataclass(slots=True)
class Counts:
    """What became of operations: applied + same + conflict + rejected = all of them."""

    applied: int = 0
    same: int = 0
    conflict: int = 0
    rejected: int = 0

    @property
    def total(self) -> int:
        return self.applied + self.same + self.conflict + self.rejected

    def add(self, other: "Counts") -> None:
        self.applied += other.applied
        self.same += other.same
        self.conflict += other.conflict
        self.rejected += other.rejected


@dataclass(slots=True)
class Merged:
    """Counts, and the ids of rows that were staged, by table."""

    counts: Counts = field(default_factory=Counts)
    rows: dict[str, set[bytes]] = field(default_factory=dict)


def merge(
    connection: Connection,
    stage: Stage,
    *,
    log_conflicts: bool = True,
    policies: Mapping[int, frozenset[Permission]] | None = None,
) -> Merged:
    """Merge and empty the stage. The caller has switched capture off.

    ``policies`` are the cells that each policy allows of those the segments are judged by.
    """
    merged = Merged()
    for table in stage.tables():
        rejected = reject_unauthorised(connection, table, policies)
        merged.counts.rejected += rejected
        ids = _staged(connection, table) if rejected else stage.ids(table)
        merged.rows.setdefault(table.table.name, set()).update(ids)
        _add_stubs(connection, table)
        for wave in range(stage.set_waves(table) + 1):
            if stage.has_copies and table.table.movable:
                _break_ties(connection, table, wave)
            keep_fields(connection, table, stage.lacking(table), wave)
            merged.counts.add(_merge_wave(connection, table, wave, log_conflicts=log_conflicts))
        if log_conflicts:
            _close_settled(connection, table)
    stage.clear()
    return merged


def _staged(connection: Connection, stage: StageTable) -> list[bytes]:
    ids = connection.exec_driver_sql(f"SELECT DISTINCT id FROM temp.{stage.name}").scalars()
    return list(ids)


def _merge_wave(
    connection: Connection, stage: StageTable, wave: int, *, log_conflicts: bool
) -> Counts:
    total = connection.exec_driver_sql(
        f"SELECT count(*) FROM temp.{stage.name} WHERE wave = {wave}"
    ).scalar_one()
    if stage.is_ledger:
        rejected = _reject_second_facts(connection, stage, wave)
        applied = _write(connection, stage, wave)
        return Counts(applied=applied, same=total - applied - rejected, rejected=rejected)
    if not log_conflicts:
        applied = _write(connection, stage, wave)
        return Counts(applied=applied, same=total - applied)
    theirs, mine = _log_conflicts(connection, stage, wave)
    _note_ahead(connection, stage, wave)
    changed = _write(connection, stage, wave)
    if stage.group.no != LIFE:
        _log_edits_of_deleted(connection, stage, wave)
    return Counts(applied=changed - theirs, same=total - changed - mine, conflict=theirs + mine)


def _add_stubs(connection: Connection, stage: StageTable) -> None:
    """Give every parent that has not arrived a row with nothing but its id."""
    parents = dict(stage.table.parents)
    for column in stage.fields:
        if column in parents:
            parent = parents[column]
            made = connection.exec_driver_sql(
                f"INSERT INTO {parent} (id, stub) SELECT DISTINCT s.{column}, 1 "
                f"FROM temp.{stage.name} s WHERE s.{column} IS NOT NULL AND NOT EXISTS "
                f"(SELECT 1 FROM {parent} p WHERE p.id = s.{column}) "
                "ON CONFLICT (id) DO NOTHING"
            )
            if made.rowcount > 0:
                pointing = f"SELECT s.{column} FROM temp.{stage.name} s"
                awaiting.note(connection, parent, BY_NAME[parent].no, pointing)


def _write(connection: Connection, stage: StageTable, wave: int) -> int:
    """Let newer operations win; return how many were written."""
    if keys := _key_columns(stage):
        connection.exec_driver_sql(_update_keys(stage, wave, keys))
    return connection.exec_driver_sql(_upsert(stage, wave, keys)).rowcount


def _key_columns(stage: StageTable) -> tuple[str, ...]:
    """Return the fields of the group that an index or a foreign key looks at."""
    table = SYNCED[stage.table.name]
    keys = {column.name for index in table.indexes for column in index.columns}
    keys |= {column for column, _ in stage.table.parents}
    return tuple(column for column in stage.fields if column in keys)


def _update_keys(stage: StageTable, wave: int, keys: tuple[str, ...]) -> str:
    """Write key columns where they really change.

    An UPDATE that names such a column moves its index entries even when the value stays.
    """
    return (
        f"UPDATE {stage.table.name} SET {', '.join(f'{key} = s.{key}' for key in keys)} "
        f"FROM temp.{stage.name} s WHERE s.wave = {wave} AND s.id = {stage.table.name}.id "
        f"AND ({_newer(stage, '(s.v, s.h, s.d)')}) "
        f"AND ({' OR '.join(f'{stage.table.name}.{key} IS NOT s.{key}' for key in keys)})"
    )


def _newer(stage: StageTable, new: str) -> str:
    """Return the condition under which an operation replaces what stands."""
    table, stamp = stage.table.name, stage.group.stamp_columns
    old = f"({', '.join(f'{table}.{column}' for column in stamp)})"
    if stage.is_ledger:
        return f"{table}.{stamp[0]} = 0 OR {new} < {old}"
    return f"{new} > {old} OR ({new} = {old} AND {_greater(stage, new)})"


def _greater(stage: StageTable, new: str) -> str:
    """Return the order of two values that one device wrote under one stamp: it was copied.

    Indexed columns come last, as they are written before the others.
    """
    keys = _key_columns(stage)
    fields = (*(one for one in stage.fields if one not in keys), *keys)
    source = "excluded" if new.startswith("(excluded.") else "s"
    theirs, mine = (
        ", ".join(f"COALESCE({table}.{one}, '')" for one in fields)
        for table in (source, stage.table.name)
    )
    return f"({theirs}) > ({mine})"


def _upsert(stage: StageTable, wave: int, keys: tuple[str, ...]) -> str:
    stamp = stage.group.stamp_columns
    columns = (*stage.fields, *stamp)
    new = f"({', '.join(f'excluded.{column}' for column in stamp)})"
    written = [f"{column} = excluded.{column}" for column in columns if column not in keys]
    return (
        f"INSERT INTO {stage.table.name} (id, {', '.join(columns)}) "
        f"SELECT s.id, {', '.join(f's.{column}' for column in (*stage.fields, 'v', 'h', 'd'))} "
        f"FROM temp.{stage.name} s WHERE s.wave = {wave} ORDER BY s.id "
        f"ON CONFLICT (id) DO UPDATE SET {', '.join(written)}, stub = 0 "
        f"WHERE {_newer(stage, new)}"
    )


def _current(stage: StageTable) -> str:
    return f"({', '.join(f't.{column}' for column in stage.group.stamp_columns)})"


def _reject_second_facts(connection: Connection, stage: StageTable, wave: int) -> int:
    """Reject entries that would change a ledger's fact; the rows keep the earlier one."""
    found = connection.exec_driver_sql(
        "INSERT INTO temp.stage_reject (seg, table_no, row_id, group_no, seq, code) "
        f"SELECT s.seg, {stage.table.no}, s.id, {stage.group.no}, s.seq, '{APPEND_ONLY}' "
        f"FROM temp.{stage.name} s JOIN {stage.table.name} t ON t.id = s.id "
        f"WHERE s.wave = {wave} AND t.{stage.group.stamp_columns[0]} > 0 "
        f"AND (s.v, s.h, s.d) > {_current(stage)}"
    )
    return found.rowcount


def _log_conflicts(connection: Connection, stage: StageTable, wave: int) -> tuple[int, int]:
    """Record both values where neither writer knew the other; return how many each side won.

    Equal values are no conflict, blanks at their ends aside; nor is an operation that the present
    version is known to have been written over.
    """
    v, h, d = stage.group.stamp_columns
    equal = " AND ".join(
        f"{_compared(one, 's')} = {_compared(one, 't')}" for one in stage.group.fields
    )
    expected = (
        f"EXISTS (SELECT 1 FROM sync_ahead a WHERE a.table_no = {stage.table.no} "
        f"AND a.group_no = {stage.group.no} AND a.row_id = s.id "
        "AND (s.v, s.h, s.d) <= (a.v, a.h, a.d))"
    )
    last = connection.exec_driver_sql(
        "SELECT COALESCE(max(rid), 0) FROM sync_conflict"
    ).scalar_one()
    connection.exec_driver_sql(
        "INSERT INTO sync_conflict (id, table_no, row_id, group_no, mine, theirs, "
        "mine_v, mine_h, mine_d, theirs_v, theirs_h, theirs_d, theirs_user, theirs_wall, state) "
        f"SELECT randomblob(16), {stage.table.no}, s.id, {stage.group.no}, "
        f"{_as_json(stage, 't')}, {_as_json(stage, 's')}, t.{v}, t.{h}, t.{d}, s.v, s.h, s.d, "
        f"s.op_user, s.op_wall, 'open' FROM temp.{stage.name} s JOIN {stage.table.name} t "
        f"ON t.id = s.id WHERE s.wave = {wave} AND t.{v} > 0 "
        f"AND (s.bv, s.bh, s.bd) <> {_current(stage)} "
        f"AND NOT ({equal}) AND NOT ({expected}){_no_copy(stage)}"
    )
    won = connection.exec_driver_sql(
        "SELECT COALESCE(sum((theirs_v, theirs_h, theirs_d) > (mine_v, mine_h, mine_d)), 0), "
        "count(*) FROM sync_conflict WHERE rid > ?",
        (last,),
    ).one()
    return int(won[0]), int(won[1] - won[0])


def _log_edits_of_deleted(connection: Connection, stage: StageTable, wave: int) -> None:
    """List rows that were deleted and then changed by somebody who did not know: once per row.

    The change is stored and the row stays deleted; choosing ``theirs`` restores it.
    """
    v, h, d = (f"t.g{LIFE}{part}" for part in "vhd")
    gone = "json_object('deleted', 1, 'delete_reason', t.delete_reason)"
    connection.exec_driver_sql(
        "INSERT INTO sync_conflict (id, table_no, row_id, group_no, mine, theirs, "
        "mine_v, mine_h, mine_d, theirs_v, theirs_h, theirs_d, theirs_user, theirs_wall) "
        f"SELECT randomblob(16), {stage.table.no}, s.id, {LIFE}, {gone}, "
        f"json_object('deleted', 0, 'delete_reason', NULL), {v}, {h}, {d}, 0, 0, g.device_no, "
        f"s.op_user, s.op_wall FROM temp.{stage.name} s JOIN {stage.table.name} t ON t.id = s.id "
        f"JOIN temp.stage_segment g ON g.no = s.seg WHERE s.wave = {wave} "
        f"AND s.bv > 0 AND t.deleted = 1 "
        f"AND (s.v, s.h, s.d) = {_current(stage)} AND NOT EXISTS (SELECT 1 FROM sync_conflict c "
        f"WHERE c.state = 'open' AND c.table_no = {stage.table.no} AND c.row_id = s.id "
        f"AND c.group_no = {LIFE})"
    )


def _note_ahead(connection: Connection, stage: StageTable, wave: int) -> None:
    """Remember versions that were overwritten elsewhere and have not arrived here."""
    connection.exec_driver_sql(
        "INSERT INTO sync_ahead (table_no, row_id, group_no, v, h, d) "
        f"SELECT {stage.table.no}, s.id, {stage.group.no}, s.bv, s.bh, s.bd "
        f"FROM temp.{stage.name} s LEFT JOIN {stage.table.name} t ON t.id = s.id "
        f"WHERE s.wave = {wave} AND s.bv > 0 AND (s.v, s.h, s.d) > "
        f"({', '.join(f'COALESCE(t.{column}, 0)' for column in stage.group.stamp_columns)}) "
        f"AND (s.bv, s.bh, s.bd) > "
        f"({', '.join(f'COALESCE(t.{column}, 0)' for column in stage.group.stamp_columns)})"
        f"{_no_copy(stage)} ON CONFLICT (table_no, row_id, group_no) DO UPDATE SET "
        "v = excluded.v, h = excluded.h, d = excluded.d"
    )


def _close_settled(connection: Connection, stage: StageTable) -> None:
    """Close conflicts that a person decided elsewhere, knowing at least the winner."""
    settling = connection.exec_driver_sql(
        f"SELECT 1 FROM temp.{stage.name} WHERE op_kind = {int(OpKind.SETTLE)} LIMIT 1"
    )
    if settling.first() is None:
        return
    connection.exec_driver_sql(
        "UPDATE sync_conflict SET state = 'settled' WHERE state = 'open' "
        f"AND table_no = {stage.table.no} AND group_no = {stage.group.no} AND EXISTS ("
        f"SELECT 1 FROM temp.{stage.name} s WHERE s.id = sync_conflict.row_id "
        f"AND s.op_kind = {int(OpKind.SETTLE)} "
        "AND (s.bv, s.bh, s.bd) >= (mine_v, mine_h, mine_d) "
        "AND (s.bv, s.bh, s.bd) >= (theirs_v, theirs_h, theirs_d))"
    )


def _no_copy(stage: StageTable) -> str:
    """Leave out copies of a present state, which say nothing of what it was written over."""
    return " AND (s.bv, s.bh, s.bd) <> (s.v, s.h, s.d)" if stage.table.movable else ""


def _break_ties(connection: Connection, stage: StageTable, wave: int) -> None:
    """Let one of two values with the same stamp win, whichever came first.

    Honest writers never make such a pair; a copy that a unit above forged would.
    """
    v, h, d = stage.group.stamp_columns
    pair = f"s.wave = {wave} AND s.id = t.id AND (s.v, s.h, s.d) = {_current(stage)}"
    connection.exec_driver_sql(
        f"UPDATE {stage.table.name} AS t SET {v} = 0, {h} = 0, {d} = 0 "
        f"FROM temp.{stage.name} s WHERE {pair} "
        f"AND {_as_json(stage, 's')} > {_as_json(stage, 't')}"
    )


def _as_json(stage: StageTable, source: str) -> str:
    """Return SQL for the group's fields as a JSON object; ids as hexadecimal text."""
    parts = (f"'{one.column}', {_readable(one, source)}" for one in stage.group.fields)
    return f"json_object({', '.join(parts)})"


def _compared(one: Field, source: str) -> str:
    column = f"COALESCE({source}.{one.column}, '')"
    return f"trim({column}, ' ' || char(12288))" if one.kind == "text" else column


def _readable(one: Field, source: str) -> str:
    column = f"{source}.{one.column}"
    return f"lower(hex({column}))" if one.kind == "id" else column

"""TEMP tables that hold the operations of a bundle until they are merged.

One table per (table, field group): id, number of the block it came in, segment, kind, stamp,
base stamp, user, time, then the group's fields. They live in memory and die with the transaction.
"""
# ruff: noqa: S608  names come from the registry, never from data

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, LIFE, Group, SyncedTable
from wenming_desktop.adapters.sync.home_orgs import maker_bytes, prefix_bytes
from wenming_desktop.adapters.sync.payload import Block, OpKind

META_COLUMNS = ("op_kind", "v", "h", "d", "bv", "bh", "bd", "op_user", "op_wall", "oe")
_COLUMN_TYPES = {"text": "TEXT", "json": "TEXT", "integer": "INTEGER", "id": "BLOB"}


@dataclass(frozen=True, slots=True)
class StageTable:
    """The staged operations on one field group."""

    table: SyncedTable
    group: Group

    @property
    def name(self) -> str:
        return f"stage_{self.table.no}_{self.group.no}"

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(one.column for one in self.group.fields)

    @property
    def is_ledger(self) -> bool:
        """Whether this is a fact that is never changed."""
        return self.table.append_only and self.group.no != LIFE

    def create(self, connection: Connection) -> None:
        meta = ", ".join(f"{name} INTEGER" for name in META_COLUMNS)
        fields = ", ".join(f"{one.column} {_COLUMN_TYPES[one.kind]}" for one in self.group.fields)
        connection.exec_driver_sql(
            f"CREATE TEMP TABLE {self.name} (id BLOB, seq INTEGER, seg INTEGER, {meta}, {fields}, "
            "wave INTEGER DEFAULT 0, PRIMARY KEY (id, seq)) WITHOUT ROWID"
        )


@dataclass(slots=True)
class Stage:
    """All staging of one import; ``clear`` empties it between batches."""

    connection: Connection
    _tables: dict[tuple[int, int], StageTable] = field(default_factory=dict)
    _seen: dict[tuple[int, int], set[bytes]] = field(default_factory=dict)
    _repeated: set[tuple[int, int]] = field(default_factory=set)
    _lacking: dict[tuple[int, int], dict[str, list[int]]] = field(default_factory=dict)
    _segments: int = 0
    _blocks: int = 0
    operations: int = 0
    """Operations staged since the last clear."""
    has_copies: bool = False
    """Whether copies of others' operations may stand here, or in the tables."""

    def open(self) -> None:
        """Make the tables that every import needs."""
        self.connection.exec_driver_sql(
            "CREATE TEMP TABLE stage_segment (no INTEGER PRIMARY KEY, seg_id BLOB, "
            "device_no INTEGER, relation TEXT, policy INTEGER, home_low BLOB, home_high BLOB, "
            "maker_low BLOB, maker_high BLOB)"
        )
        self.connection.exec_driver_sql(
            "CREATE TEMP TABLE stage_reject (seg INTEGER, table_no INTEGER, row_id BLOB, "
            "group_no INTEGER, seq INTEGER, code TEXT)"
        )

        self.connection.exec_driver_sql(
            "CREATE TEMP TABLE stage_maker (seg INTEGER, low BLOB, high BLOB)"
        )

    def close(self) -> None:
        """Drop everything; a rollback does the same."""
        names = [stage.name for stage in self._tables.values()]
        for name in (*names, "stage_segment", "stage_reject", "stage_maker"):
            self.connection.exec_driver_sql(f"DROP TABLE temp.{name}")
        self._tables.clear()

    def add_segment(
        self, seg_id: bytes, device_no: int, audience: int, relation: str, policy: int = 1
    ) -> int:
        """Note whose operations follow; return the number they are staged under.

        ``policy`` is the number of the policy that they are judged by.
        """
        self._segments += 1
        self.connection.exec_driver_sql(
            "INSERT INTO temp.stage_segment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(self._segments, seg_id, device_no, relation, policy),
                *prefix_bytes(audience, audience),
                *maker_bytes(audience, device_no),
            ),
        )
        return self._segments

    def add_maker(self, segment: int, audience: int, device_no: int) -> None:
        """Let a segment's author finish rows that one of its former identities made."""
        self.connection.exec_driver_sql(
            "INSERT INTO temp.stage_maker VALUES (?, ?, ?)",
            (segment, *maker_bytes(audience, device_no)),
        )

    def add_block(self, segment: int, device_no: int, block: Block) -> None:
        """Stage the operations of one block of a known group."""
        stage = self._table(block)
        self._blocks += 1
        kind, v, h, bv, bh, bd, user, wall, epoch = block.meta
        known = {one.no: one.column for one in stage.group.fields}
        names = [known[no] for no in block.field_nos if no in known]
        columns: dict[str, list[Any]] = {}
        columns |= {"id": block.ids, "op_kind": kind, "v": v, "h": h, "bv": bv, "bh": bh, "bd": bd}
        columns |= {"op_user": user, "op_wall": wall, "oe": epoch}
        columns |= dict(zip(names, block.values, strict=True))
        fixed = {"seq": self._blocks, "seg": segment}
        if writers := writers_of_copies(block, device_no):
            columns |= {"d": writers, "op_user": [0] * len(user)}
        else:
            fixed["d"] = device_no
        self._insert(stage, fixed, columns)
        self.operations += len(block.ids)
        self._note_repeats(block)
        lacking = self._lacking.setdefault((block.table_no, block.group_no), {})
        for column in set(known.values()) - set(names):
            lacking.setdefault(column, []).append(self._blocks)

    def tables(self) -> list[StageTable]:
        """Return the stage tables, parents before their children, groups by number."""
        return [self._tables[place] for place in sorted(self._tables)]

    def ids(self, stage: StageTable) -> set[bytes]:
        """Return the ids of all rows that were staged since the last clear."""
        return self._seen.get((stage.table.no, stage.group.no), set())

    def lacking(self, stage: StageTable) -> dict[str, list[int]]:
        """Return by column the numbers of the staged blocks that do not carry it."""
        return self._lacking.get((stage.table.no, stage.group.no), {})

    def set_waves(self, stage: StageTable) -> int:
        """Order several operations on one row by stamp; return the number of the last wave."""
        if (stage.table.no, stage.group.no) not in self._repeated:
            return 0
        stamp, other = "(s.v, s.h, s.d, s.seq)", "(x.v, x.h, x.d, x.seq)"
        self.connection.exec_driver_sql(
            f"UPDATE temp.{stage.name} AS s SET wave = (SELECT count(*) FROM temp.{stage.name} x "
            f"WHERE x.id = s.id AND {other} < {stamp})"
        )
        last = self.connection.exec_driver_sql(
            f"SELECT COALESCE(max(wave), 0) FROM temp.{stage.name}"  # 0: all of it was rejected
        )
        return int(last.scalar_one())

    def clear(self) -> None:
        """Empty the stage tables; segments and rejects stay until ``close``."""
        for stage in self._tables.values():
            self.connection.exec_driver_sql(f"DELETE FROM temp.{stage.name}")
        self._seen.clear()
        self._repeated.clear()
        self._lacking.clear()
        self.operations = 0

    def _table(self, block: Block) -> StageTable:
        place = (block.table_no, block.group_no)
        found = self._tables.get(place)
        if found is None:
            group = block.group
            if group is None:
                raise ValueError("a block of an unknown group cannot be staged")
            found = self._tables[place] = StageTable(BY_NO[block.table_no], group)
            found.create(self.connection)
        return found

    def _insert(
        self, stage: StageTable, fixed: dict[str, int], columns: dict[str, list[Any]]
    ) -> None:
        """Insert columns of one length; a number that fills a whole column is bound only once."""
        values = {name: str(number) for name, number in fixed.items()}
        varying = []
        for name, column in columns.items():
            values[name] = _only_number(column) or "?"
            if values[name] == "?":
                varying.append(column)
        self.connection.exec_driver_sql(
            f"INSERT INTO temp.{stage.name} ({', '.join(values)}) "
            f"VALUES ({', '.join(values.values())})",
            list(zip(*varying, strict=True)),
        )

    def _note_repeats(self, block: Block) -> None:
        place = (block.table_no, block.group_no)
        seen = self._seen.setdefault(place, set())
        if not seen.isdisjoint(block.ids):
            self._repeated.add(place)
        seen.update(block.ids)


def writers_of_copies(block: Block, device_no: int) -> list[int] | None:
    """Return who wrote each operation, where copies of others' are among them.

    A copy names its writer in the place of the user, whose number means nothing elsewhere.
    """
    if OpKind.REHOME not in block.meta[0]:
        return None
    return [
        user if kind == OpKind.REHOME else device_no
        for kind, user in zip(block.meta[0], block.meta[6], strict=True)
    ]


def _only_number(column: list[Any]) -> str:
    """Return the whole number or NULL that fills a column, as SQL; nothing where it varies."""
    first = column[0]
    if not (first is None or isinstance(first, int)) or column.count(first) != len(column):
        return ""
    return "NULL" if first is None else str(first)

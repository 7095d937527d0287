"""Sealing: captured edits get their stamps and become signed segments, in one transaction.

A segment is stored before any file is made from it, so that no number is ever given twice
(sync.md 2.9). Rows made before enrolment (home org 0) stay captured and wait.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, LIFE, REGISTRY, Group, SyncedTable
from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachment_refs import TABLE as ATTACHMENT
from wenming_desktop.adapters.sync.feeds import Feed, OwnFeeds
from wenming_desktop.adapters.sync.home_orgs import epoch_of, home_of, prefix_bytes
from wenming_desktop.adapters.sync.moved_copies import seal_copies
from wenming_desktop.adapters.sync.payload import MAX_OPERATIONS, Block, OpKind
from wenming_desktop.adapters.sync.restated_moves import state_again
from wenming_desktop.adapters.sync.segment import MAX_ATTACHMENTS
from wenming_desktop.adapters.sync.stamps import StampClock
from wenming_desktop.domain.ids import PROVISIONAL_ORG

_LARGEST = 8 * 1024 * 1024
"""Estimated raw bytes after which a segment is closed; the limit is twice that."""
_BYTES_PER_OPERATION = 48
_META = 10
"""Columns of an operation before its fields: the id, and what a block says of each."""


def seal(connection: Connection, now: datetime) -> int:
    """Seal every captured edit of rows that have a home; return how many operations.

    The caller's transaction must be an immediate one. A store that was stopped seals nothing.
    """
    own = own_facts.load(connection)
    if not own.has_place or incarnation.stopped(connection):
        return 0
    state_again(connection, own, now)
    if not _pending(connection):
        return 0
    clock = StampClock(own.h_prev, own.h_floor)
    flags = 0 if clock.is_sane(int(now.timestamp() * 1000)) else 1
    _assign_stamps(connection, clock, own.device_no)
    feeds = OwnFeeds(connection, own, now, flags)
    sealed = 0
    for feed in _feeds_of_captures(connection):
        for blocks in _segments(connection, feed):
            sealed += feeds.append(feed, blocks)
    seal_copies(connection, feeds)  # behind the moves they wait for, where one feed holds both
    _forget_captures(connection)
    own_facts.save(connection, {"h_prev": clock.h_prev, "h_floor": clock.floor})
    if sealed:
        incarnation.count_sealing(connection)
    return sealed


def unsealed(connection: Connection) -> int:
    """Return how many captured edits wait to be sealed, those of unplaced rows included."""
    count = connection.exec_driver_sql("SELECT count(*) FROM sync_dirty").scalar_one()
    return int(count)


def _pending(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sync_dirty LIMIT 1").first() is not None


def _placed(table: SyncedTable) -> str:
    low, high = prefix_bytes(PROVISIONAL_ORG, PROVISIONAL_ORG)
    return (
        f"sync_dirty d JOIN {table.name} t ON t.rid = d.row WHERE d.table_no = {table.no} "
        f"AND substr(t.id, 7, 3) NOT BETWEEN x'{low.hex()}' AND x'{high.hex()}'"
    )


def _home(table: SyncedTable) -> str:
    return home_of("t") if table.movable else "substr(t.id, 7, 3)"


def _assign_stamps(connection: Connection, clock: StampClock, device_no: int) -> None:
    """Write the new stamps into the rows: one ``h`` per moment of editing."""
    times = connection.exec_driver_sql("SELECT DISTINCT t FROM sync_dirty").scalars().all()
    connection.exec_driver_sql("CREATE TEMP TABLE seal_h (t INTEGER PRIMARY KEY, h INTEGER)")
    connection.exec_driver_sql(
        "INSERT INTO temp.seal_h (t, h) VALUES (?, ?)", list(clock.for_times(times).items())
    )
    for table, group in _captured_groups(connection):
        v, h, d = group.stamp_columns
        source = _placed(table).replace("sync_dirty d JOIN", "sync_dirty d JOIN temp.seal_h s JOIN")
        connection.exec_driver_sql(
            f"UPDATE {table.name} SET {v} = x.v, {h} = x.h, {d} = {device_no} FROM ("
            f"SELECT t.rid AS rid, d.bv + (d.bd <> {device_no}) AS v, s.h AS h FROM {source} "
            f"AND s.t = d.t AND d.group_no = {group.no}) AS x WHERE x.rid = {table.name}.rid"
        )
    connection.exec_driver_sql("DROP TABLE temp.seal_h")


def _captured_groups(connection: Connection) -> list[tuple[SyncedTable, Group]]:
    """Return table and group of all captures, parents before their children."""
    rows = connection.exec_driver_sql("SELECT DISTINCT table_no, group_no FROM sync_dirty")
    found = {(table_no, group_no) for table_no, group_no in rows}
    return [
        (table, group)
        for table in REGISTRY
        for group in table.groups
        if (table.no, group.no) in found
    ]


def _feeds_of_captures(connection: Connection) -> list[Feed]:
    feeds: set[Feed] = set()
    for no in connection.exec_driver_sql("SELECT DISTINCT table_no FROM sync_dirty").scalars():
        table = BY_NO[no]
        prefixes = connection.exec_driver_sql(
            f"SELECT DISTINCT {_home(table)} FROM {_placed(table)}"
        ).scalars()
        feeds |= {Feed.of_prefix(prefix, table.feed_class) for prefix in prefixes}
    return sorted(feeds)


@dataclass(slots=True)
class _Room:
    """What is left in the segment being filled."""

    operations: int = MAX_OPERATIONS
    bytes: int = _LARGEST

    def take(self, row: tuple[object, ...]) -> bool:
        """Reserve room for one operation; False when the segment is full."""
        size = _BYTES_PER_OPERATION + sum(
            len(one) * 3 for one in row[_META:] if isinstance(one, str)
        )
        if not self.operations or (size > self.bytes and self.bytes < _LARGEST):
            return False
        self.operations, self.bytes = self.operations - 1, self.bytes - size
        return True


def _segments(connection: Connection, feed: Feed) -> Iterator[list[Block]]:
    """Yield the blocks of one segment after the other."""
    room, blocks = _Room(), list[Block]()
    for table, group in _captured_groups(connection):
        if table.feed_class != feed.feed_class:
            continue
        rows: list[tuple[object, ...]] = []
        most = MAX_ATTACHMENTS if table.no == ATTACHMENT.no else MAX_OPERATIONS
        for row in _operations(connection, feed, table, group):
            if len(rows) == most or not room.take(row):
                yield [*blocks, *_block(table, group, rows)]
                room, blocks, rows = _Room(), [], []
                room.take(row)
            rows.append(row)
        blocks += _block(table, group, rows)
    if blocks:
        yield blocks


def _operations(
    connection: Connection, feed: Feed, table: SyncedTable, group: Group
) -> Iterator[tuple[object, ...]]:
    low, high = prefix_bytes(feed.audience, feed.audience)
    kind = str(int(OpKind.SET))
    if group.no == LIFE:
        tombstone, restore = int(OpKind.TOMBSTONE), int(OpKind.RESTORE)
        kind = f"CASE WHEN t.deleted = 1 THEN {tombstone} ELSE {restore} END"
    stamps = ", ".join(f"t.{column}" for column in group.stamp_columns[:2])
    fields = ", ".join(f"t.{field.column}" for field in group.fields)
    result = connection.exec_driver_sql(
        f"SELECT t.id, CASE WHEN d.settles THEN {int(OpKind.SETTLE)} ELSE {kind} END, {stamps}, "
        f"d.bv, d.bh, d.bd, d.user_no, CASE WHEN d.t < 0 THEN 0 ELSE d.t END, "
        f"{epoch_of('t') if table.movable else 0}, {fields} FROM {_placed(table)} "
        f"AND d.group_no = {group.no} AND {_home(table)} BETWEEN ? AND ? ORDER BY t.id",
        (low, high),
    )
    for row in result:
        yield tuple(row)


def _block(table: SyncedTable, group: Group, rows: list[tuple[object, ...]]) -> list[Block]:
    if not rows:
        return []
    columns = [list(column) for column in zip(*rows, strict=True)]
    ids, meta, values = columns[0], columns[1:_META], columns[_META:]
    numbers = [field.no for field in group.fields]
    return [Block(table.no, group.no, numbers, ids, meta, values)]


def _forget_captures(connection: Connection) -> None:
    for table in REGISTRY:
        connection.exec_driver_sql(
            f"DELETE FROM sync_dirty WHERE table_no = {table.no} AND row IN "
            f"(SELECT d.row FROM {_placed(table)})"
        )

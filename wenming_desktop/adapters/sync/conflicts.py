"""Conflicts: listing both values, and letting a person decide which one stands.

The decision is an ordinary edit of the winner, marked as one that settles; where it arrives, the
same conflict closes by itself (sync.md 2.10).
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import RowMapping
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, FeedClass, Group, SyncedTable
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.payload import Block, decode_payload
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.segment import Segment, feed_id_of, inflate
from wenming_desktop.adapters.sync.units import writer_name
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ConflictItem

MINE, THEIRS = "mine", "theirs"

_Places = dict[tuple[int, int, bytes], list[tuple[int, tuple[int, int]]]]
"""(table, group, row) → conflicts there: row number, and (v, h) of the version looked for."""


def open_conflicts(connection: Connection) -> tuple[ConflictItem, ...]:
    """Return the conflicts that nobody has decided, oldest first."""
    log = own_facts.control_log(connection)
    rows = connection.exec_driver_sql("SELECT * FROM sync_conflict WHERE state = 'open'")
    return tuple(_item(row, log) for row in rows.mappings())


def resolve(
    connection: Connection, conflict_id: UUID, side: str, now: datetime, after_merge: AfterMerge
) -> None:
    """Write the chosen value as an edit that settles. Raises NOT_FOUND for one that is closed."""
    row = (
        connection.exec_driver_sql(
            "SELECT * FROM sync_conflict WHERE id = ? AND state = 'open'", (conflict_id.bytes,)
        )
        .mappings()
        .one_or_none()
    )
    if row is None or side not in (MINE, THEIRS):
        raise WenmingError(Code.NOT_FOUND, kind="conflict")
    table, group = _place(row)
    values = msgspec.json.decode(row[side])
    stored = [_stored(values.get(one.column), one.kind) for one in group.fields]
    assignments = ", ".join(f"{one.column} = ?" for one in group.fields)
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET {assignments} WHERE id = ?", (*stored, row["row_id"])
    )
    _mark_settling(connection, table, group, row["row_id"], max(0, int(now.timestamp() * 1000)))
    connection.exec_driver_sql(
        "UPDATE sync_conflict SET state = 'settled' WHERE state = 'open' AND table_no = ? "
        "AND group_no = ? AND row_id = ?",
        (table.no, group.no, row["row_id"]),
    )
    after_merge(connection, {table.name: {row["row_id"]}})


def fill_origins(connection: Connection, log: ControlLog) -> None:
    """Look up who wrote the versions that new conflicts found here, and when.

    The stamp names the device, its feed holds the operation; newest segments are read first.
    """
    rows = connection.exec_driver_sql(
        "SELECT rid, table_no, group_no, row_id, mine_v, mine_h, mine_d FROM sync_conflict "
        "WHERE state = 'open' AND mine_wall = 0"
    )
    wanted: dict[tuple[int, int, str], _Places] = {}
    for row in rows.all():
        kind: FeedClass = BY_NO[row.table_no].feed_class
        feed = (row.mine_d, home_org(row.row_id), kind.value)
        place = (row.table_no, row.group_no, row.row_id)
        wanted.setdefault(feed, {}).setdefault(place, []).append(
            (row.rid, (row.mine_v, row.mine_h))
        )
    found: list[tuple[int, int, int]] = []
    for (device_no, audience, feed_class), places in wanted.items():
        if issued := log.device_by_no(device_no):
            feed_id = feed_id_of(issued.certificate.device_id, audience, feed_class)
            found += _search(connection, feed_id, places)
    if found:
        connection.exec_driver_sql(
            "UPDATE sync_conflict SET mine_user = ?, mine_wall = ? WHERE rid = ?", found
        )
    connection.exec_driver_sql(
        "UPDATE sync_conflict SET mine_wall = -1 WHERE state = 'open' AND mine_wall = 0"
    )


def _search(
    connection: Connection, feed_id: bytes, places: _Places
) -> Iterator[tuple[int, int, int]]:
    """Yield (user, time, conflict) for every version found in a feed."""
    numbers = connection.exec_driver_sql(
        "SELECT rid FROM sync_segment WHERE feed_id = ? AND state = 'applied' ORDER BY seg_no DESC",
        (feed_id,),
    ).scalars()
    for rid in numbers.all():
        if not places:
            return
        parts = connection.exec_driver_sql(
            "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
        ).one()
        for block in decode_payload(inflate(Segment(*parts))):
            yield from _matches(block, places)


def _matches(block: Block, places: _Places) -> Iterator[tuple[int, int, int]]:
    _, v, h, _, _, _, user, wall, _ = block.meta
    for position, row_id in enumerate(block.ids):
        place = (block.table_no, block.group_no, row_id)
        for rid, stamp in places.get(place, ()):
            if stamp == (v[position], h[position]):
                yield user[position], wall[position], rid
                places.pop(place, None)


def _mark_settling(
    connection: Connection, table: SyncedTable, group: Group, row_id: bytes, now_ms: int
) -> None:
    """Capture the decision even when the value that stands is the chosen one."""
    stamps = ", ".join(f"t.{column}" for column in group.stamp_columns)
    connection.exec_driver_sql(
        "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no, settles) "
        f"SELECT {table.no}, t.rid, {group.no}, {stamps}, COALESCE(s.clock_ms, ?), s.user_no, 1 "
        f"FROM {table.name} t, sync_state s WHERE t.id = ? "
        "ON CONFLICT (table_no, row, group_no) DO UPDATE SET settles = 1",
        (now_ms, row_id),
    )


def _item(row: RowMapping, log: ControlLog) -> ConflictItem:
    table, group = _place(row)
    mine, theirs = (tuple(row[f"{side}_{part}"] for part in "vhd") for side in (MINE, THEIRS))
    return ConflictItem(
        id=UUID(bytes=row["id"]),
        kind=table.name,
        row_id=UUID(bytes=row["row_id"]),
        group=group.name,
        mine=_shown(row["mine"], group),
        theirs=_shown(row["theirs"], group),
        by=(writer_name(log, row["mine_d"]), writer_name(log, row["theirs_d"])),
        at=(_moment(row["mine_wall"]), _moment(row["theirs_wall"])),
        winner=THEIRS if theirs > mine else MINE,
    )


def _place(row: RowMapping) -> tuple[SyncedTable, Group]:
    table = BY_NO[row["table_no"]]
    return table, next(one for one in table.groups if one.no == row["group_no"])


def _shown(text: str, group: Group) -> dict[str, object]:
    values = msgspec.json.decode(text)
    ids = {one.column for one in group.fields if one.kind == "id"}
    return {
        name: str(UUID(hex=value)) if name in ids and value else value
        for name, value in values.items()
    }


def _stored(value: Any, kind: str) -> object:  # noqa: ANN401  what JSON holds
    if kind == "id":
        return bytes.fromhex(value) if value else None
    return value


def _moment(wall_ms: int) -> datetime | None:
    return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone() if wall_ms > 0 else None

"""Conflicts: listing both values, and letting a person decide which one stands.

The decision is an ordinary edit of the winner, marked as one that settles; where it arrives, the
same conflict closes by itself (sync.md 2.10). Until it is sealed it can be taken back.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import RowMapping
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, FeedClass, Group, SyncedTable
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflict_names import names, subjects
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.moments import moment_of, ms_of
from wenming_desktop.adapters.sync.payload import Block
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.sealed_payload import blocks_of
from wenming_desktop.adapters.sync.segment import Segment, feed_id_of
from wenming_desktop.adapters.sync.units import writer_name
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ConflictItem, Decision

MINE, THEIRS, PRESENT = "mine", "theirs", "present"

_TO_DECIDE = (
    "sync_conflict WHERE state = 'open' AND row_id NOT IN "
    "(SELECT row_id FROM person_now WHERE away = 1)"
)
"""Conflicts about somebody who was moved out of sight are decided where the person is now."""
_CAPTURED = "sync_dirty WHERE table_no = ? AND group_no = ? AND row = ?"

_Places = dict[tuple[int, int, bytes], list[tuple[int, tuple[int, int]]]]
"""(table, group, row) → conflicts there: row number, and (v, h) of the version looked for."""


def open_conflicts(connection: Connection) -> tuple[ConflictItem, ...]:
    """Return the conflicts that nobody has decided, oldest first."""
    log = own_facts.control_log(connection)
    own_device = own_facts.load(connection).device_no
    rows = connection.exec_driver_sql(f"SELECT * FROM {_TO_DECIDE} ORDER BY rid").mappings().all()
    called = subjects(connection, rows)
    items = [_item(connection, row, log, own_device) for row in rows]
    meant = names(connection, _ids_in(rows))
    by_text = {str(UUID(bytes=row_id)): words for row_id, words in meant.items()}
    return tuple(
        replace(item, subject=called.get(item.row_id.bytes, ""), names=by_text) for item in items
    )


def count_open(connection: Connection) -> int:
    """Return how many conflicts nobody has decided."""
    counted = connection.exec_driver_sql(f"SELECT count(*) FROM {_TO_DECIDE}")
    return int(counted.scalar_one())


def resolve(
    connection: Connection, conflict_id: UUID, side: str, now: datetime, after_merge: AfterMerge
) -> Decision:
    """Write the chosen value as an edit that settles; return what takes it back.

    ``present`` keeps what stands now. Raises NOT_FOUND for a conflict that is closed.
    """
    row = (
        connection.exec_driver_sql(
            "SELECT * FROM sync_conflict WHERE id = ? AND state = 'open'", (conflict_id.bytes,)
        )
        .mappings()
        .one_or_none()
    )
    if row is None or side not in (MINE, THEIRS, PRESENT):
        raise WenmingError(Code.NOT_FOUND, kind="conflict")
    table, group = _place(row)
    rid, before = _standing(connection, table, group, row["row_id"])
    dirty = connection.exec_driver_sql(
        f"SELECT * FROM {_CAPTURED}", (table.no, group.no, rid)
    ).first()
    chosen = before
    if side != PRESENT:
        values = msgspec.json.decode(row[side])
        chosen = tuple(_stored(values.get(one.column), one.kind) for one in group.fields)
        _write(connection, table, group, row["row_id"], chosen)
    _mark_settling(connection, table, group, row["row_id"], ms_of(now))
    place = (table.no, group.no, row["row_id"])
    closed = connection.exec_driver_sql(
        "UPDATE sync_conflict SET state = 'settled' WHERE state = 'open' AND table_no = ? "
        "AND group_no = ? AND row_id = ? RETURNING id",
        place,
    ).scalars()
    decision = Decision(place, before, chosen, tuple(dirty or ()), tuple(closed))
    after_merge(connection, {table.name: {row["row_id"]}})
    return decision


def take_back(connection: Connection, decision: Decision, after_merge: AfterMerge) -> None:
    """Undo a decision as if it had never been made.

    Raises DECISION_SEALED once it has been sealed or the record has been changed since.
    """
    table_no, group_no, row_id = decision.place
    table = BY_NO[table_no]
    group = next(one for one in table.groups if one.no == group_no)
    rid, standing = _standing(connection, table, group, row_id)
    capture = (table_no, group_no, rid)
    settles = connection.exec_driver_sql(f"SELECT settles FROM {_CAPTURED}", capture).scalar()
    if settles != 1 or standing != decision.chosen:
        raise WenmingError(Code.DECISION_SEALED)
    with without_capture(connection):
        _write(connection, table, group, row_id, decision.before)
    connection.exec_driver_sql(f"DELETE FROM {_CAPTURED}", capture)
    if decision.captured:
        marks = ", ".join("?" * len(decision.captured))
        connection.exec_driver_sql(f"INSERT INTO sync_dirty VALUES ({marks})", decision.captured)
    connection.exec_driver_sql(
        "UPDATE sync_conflict SET state = 'open' WHERE id = ?",
        [(conflict_id,) for conflict_id in decision.conflicts],
    )
    after_merge(connection, {table.name: {row_id}})


def fill_origins(connection: Connection, log: ControlLog) -> None:
    """Look up who wrote the versions that new conflicts found here, and when.

    The stamp names the device, its feed holds the operation; newest segments are read first.
    """
    rows = connection.exec_driver_sql(
        "SELECT rid, table_no, group_no, row_id, mine_v, mine_h, mine_d FROM sync_conflict "
        "WHERE state = 'open' AND mine_wall = 0"
    )
    wanted: dict[tuple[int, int, str], _Places] = {}
    for rid, table_no, group_no, row_id, v, h, device_no in rows.all():
        kind: FeedClass = BY_NO[table_no].feed_class
        feed = (device_no, home_org(row_id), kind.value)
        places = wanted.setdefault(feed, {})
        places.setdefault((table_no, group_no, row_id), []).append((rid, (v, h)))
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
        for block in blocks_of(connection, Segment(*parts)):
            yield from _matches(block, places)


def _matches(block: Block, places: _Places) -> Iterator[tuple[int, int, int]]:
    _, v, h, _, _, _, user, wall, _ = block.meta
    for position, row_id in enumerate(block.ids):
        place = (block.table_no, block.group_no, row_id)
        if not (wanted := places.get(place)):
            continue
        for rid in [rid for rid, stamp in wanted if stamp == (v[position], h[position])]:
            yield user[position], wall[position], rid
        wanted[:] = [one for one in wanted if one[1] != (v[position], h[position])]
        if not wanted:
            del places[place]


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


def _standing(
    connection: Connection, table: SyncedTable, group: Group, row_id: bytes
) -> tuple[int, tuple[object, ...]]:
    """Return the local number of a row and what stands in a group of it."""
    columns = ", ".join(one.column for one in group.fields)
    rid, *values = connection.exec_driver_sql(
        f"SELECT rid, {columns} FROM {table.name} WHERE id = ?", (row_id,)
    ).one()
    return rid, tuple(values)


def _write(
    connection: Connection,
    table: SyncedTable,
    group: Group,
    row_id: bytes,
    values: tuple[object, ...],
) -> None:
    assignments = ", ".join(f"{one.column} = ?" for one in group.fields)
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET {assignments} WHERE id = ?", (*values, row_id)
    )


def _ids_in(rows: Sequence[RowMapping]) -> dict[str, set[bytes]]:
    """Return, by table, the rows that values of conflicts point to."""
    wanted: dict[str, set[bytes]] = {}
    for row in rows:
        table = _place(row)[0]
        values = [msgspec.json.decode(row[side]) for side in (MINE, THEIRS)]
        for column, parent in table.parents:
            ids = {bytes.fromhex(one[column]) for one in values if one.get(column)}
            wanted.setdefault(parent, set()).update(ids)
    return wanted


def _item(
    connection: Connection, row: RowMapping, log: ControlLog, own_device: int
) -> ConflictItem:
    table, group = _place(row)
    mine, theirs = (tuple(row[f"{side}_{part}"] for part in "vhd") for side in (MINE, THEIRS))
    _, standing = _standing(connection, table, group, row["row_id"])
    present = {
        one.column: str(UUID(bytes=value)) if isinstance(value, bytes) else value
        for one, value in zip(group.fields, standing, strict=True)
    }
    return ConflictItem(
        id=UUID(bytes=row["id"]),
        kind=table.name,
        row_id=UUID(bytes=row["row_id"]),
        group=group.name,
        mine=_shown(row["mine"], group),
        theirs=_shown(row["theirs"], group),
        by=(writer_name(log, row["mine_d"]), writer_name(log, row["theirs_d"])),
        at=(moment_of(row["mine_wall"]), moment_of(row["theirs_wall"])),
        winner=THEIRS if theirs > mine else MINE,
        present=present,
        users=tuple(
            row[f"{side}_user"] if row[f"{side}_d"] == own_device else 0 for side in (MINE, THEIRS)
        ),
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

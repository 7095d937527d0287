"""Which version of a record a decision covers: a hash of the stamps of all its rows.

Stamps name versions everywhere alike (sync.md 2.2), so that every computer that holds the same
rows comes to the same hash, in whatever order they arrived. The number of a sign-in sheet is
left out: printing a sheet once more changes no record.
"""
# ruff: noqa: S608  names come from the registry, never from data

import hashlib
import struct
from collections.abc import Iterable, Mapping

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, Group, SyncedTable
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO

_STAMP = struct.Struct(">B16sBIqI")
_HASH_BYTES = 16
_PARTS = (
    ("activity", "t.id = o.activity_id"),
    ("occurrence", "t.id = o.id"),
    ("sign_in", "t.occurrence_id = o.id"),
    ("hours_entry", "t.occurrence_id = o.id"),
)
"""What belongs to the record of an occurrence ``o``."""
_NOT_COVERED = {("occurrence", "sheet")}


def marks(connection: Connection, occurrences: Iterable[bytes]) -> dict[bytes, str]:
    """Return the present version of each occurrence's record, as hexadecimal digits."""
    hashes = {one: hashlib.sha256() for one in occurrences}
    connection.exec_driver_sql("CREATE TEMP TABLE covered (id BLOB PRIMARY KEY)")
    if hashes:
        connection.exec_driver_sql(
            "INSERT INTO temp.covered VALUES (?)", [(one,) for one in hashes]
        )
    for name, link in _PARTS:  # CROSS JOIN: begin with the few records, not with all rows
        table = BY_NAME[name]
        groups = _covered_groups(table)
        stamps = ", ".join(f"t.{column}" for one in groups for column in one.stamp_columns)
        rows = connection.exec_driver_sql(
            f"SELECT c.id, t.id, {stamps} FROM temp.covered c CROSS JOIN occurrence o "
            f"CROSS JOIN {name} t WHERE o.id = c.id AND {link} ORDER BY c.id, t.id"
        )
        for occurrence, row_id, *numbers in rows:
            for place, group in enumerate(groups):
                v, h, d = numbers[3 * place : 3 * place + 3]
                if v:  # a group that nobody wrote is the same as one that is not known
                    hashes[occurrence].update(_STAMP.pack(table.no, row_id, group.no, v, h, d))
    connection.exec_driver_sql("DROP TABLE temp.covered")
    return {one: found.hexdigest()[: 2 * _HASH_BYTES] for one, found in hashes.items()}


def month_mark(of_occurrences: Mapping[bytes, str]) -> str:
    """Return the version of a month: that of all occurrences posted in it."""
    text = ";".join(f"{one.hex()}:{mark}" for one, mark in sorted(of_occurrences.items()))
    return hashlib.sha256(text.encode()).hexdigest()[: 2 * _HASH_BYTES]


def as_covers(mark: str) -> str:
    """Return what a decision keeps of a version."""
    return f"{SCHEMA_NO}:{mark}"


def is_same(covers: str, mark: str) -> bool:
    """Tell whether a decision was about this version.

    A decision made with a newer program may have seen groups that are not known here: whether
    they changed cannot be told, and it is believed.
    """
    schema, _, covered = covers.partition(":")
    return covered == mark or (schema.isdecimal() and int(schema) > SCHEMA_NO)


def touched(connection: Connection) -> frozenset[bytes]:
    """Return the occurrences whose record has edits that are not sealed yet."""
    parts = (
        f"SELECT o.id FROM sync_dirty d JOIN {name} t ON t.rid = d.row "
        f"JOIN occurrence o ON {link} WHERE d.table_no = {BY_NAME[name].no} AND d.group_no IN "
        f"({', '.join(str(one.no) for one in _covered_groups(BY_NAME[name]))})"
        for name, link in _PARTS
    )
    return frozenset(connection.exec_driver_sql(" UNION ".join(parts)).scalars())


def _covered_groups(table: SyncedTable) -> list[Group]:
    return [one for one in table.groups if (table.name, one.name) not in _NOT_COVERED]

"""Capture: triggers note every local edit, so that raw SQL and bulk writes are seen too.

They are generated from the registry and made anew at each start. A capture holds the row, the
field group and the stamp that was overwritten first (sync.md 2.9). The same triggers refuse what
must never happen here: a real DELETE, a change of a ledger's entry, an edit of a row that
belongs to a unit outside this device's own part of the tree.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import LIFE, REGISTRY, Group, SyncedTable
from wenming_desktop.adapters.sync.home_orgs import EVERYWHERE, home_of, prefix_range
from wenming_desktop.adapters.sync.stamps import MAX_VERSION
from wenming_desktop.domain.ids import PROVISIONAL_ORG

_PREFIX = "wm_capture_"
_LIVE = "(SELECT importing FROM sync_state) = 0"
_NOW = "MAX(0, COALESCE(s.clock_ms, CAST(unixepoch('subsec') * 1000 AS INTEGER)))"
"""A clock before 1970 counts as 1970: times in the format are never negative."""
_RECAPTURED = (
    "ON CONFLICT (table_no, row, group_no) DO UPDATE SET t = excluded.t, user_no = excluded.user_no"
)

_VERSION_LEFT = (
    f"CREATE TRIGGER {_PREFIX}version_left BEFORE INSERT ON sync_dirty "
    f"WHEN NEW.bv >= {MAX_VERSION - 1} AND NEW.bd <> (SELECT device_no FROM sync_state) "
    "BEGIN SELECT RAISE(ABORT, 'no version is left above that one'); END"
)
"""A device that lied about its version must not make an honest one seal what nobody may read."""


def install(connection: Connection) -> None:
    """Make sure that the own-facts row and all triggers exist; runs at every start.

    Where nothing is limited (capture_limits.py) the triggers do not look for limits: that would
    make a bulk edit slower by half.
    """
    connection.exec_driver_sql(
        "INSERT INTO sync_state (one) VALUES (1) ON CONFLICT (one) DO NOTHING"
    )
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?",
        (f"{_PREFIX}%",),
    )
    present = {row.name: row.sql for row in found}
    limit = connection.exec_driver_sql("SELECT 1 FROM sync_limit LIMIT 1").first()
    wanted = _wanted(is_limited=limit is not None)
    if present == wanted:
        return
    for name in present:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for statement in wanted.values():
        connection.exec_driver_sql(statement)


@cache
def _wanted(*, is_limited: bool) -> Mapping[str, str]:
    """Return trigger by name; all stores of one program have the same."""
    triggers = [one for table in REGISTRY for one in _triggers(table, is_limited=is_limited)]
    return {statement.split()[2]: statement for statement in (_VERSION_LEFT, *triggers)}


@contextmanager
def without_capture(connection: Connection) -> Iterator[None]:
    """Let a merge or a rebuild write; the flag never outlives its transaction."""
    connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
    yield
    connection.exec_driver_sql("UPDATE sync_state SET importing = 0")


def set_user(connection: Connection, user_no: int) -> None:
    """Say who is at the keyboard from now on."""
    connection.exec_driver_sql("UPDATE sync_state SET user_no = ?", (user_no,))


def set_clock(connection: Connection, now_ms: int | None) -> None:
    """Give captures a fixed time (demo data), or the computer's clock again with None."""
    connection.exec_driver_sql("UPDATE sync_state SET clock_ms = ?", (now_ms,))


def _triggers(table: SyncedTable, *, is_limited: bool) -> Iterator[str]:
    yield _on_insert(table, is_limited=is_limited)
    for group in table.groups:
        yield _on_update(table, group, is_limited=is_limited)
    name = f"{_PREFIX}{table.name}"
    yield (
        f"CREATE TRIGGER {name}_delete BEFORE DELETE ON {table.name} WHEN {_LIVE} "
        f"BEGIN SELECT RAISE(ABORT, 'rows of {table.name} are never deleted'); END"
    )
    if table.append_only:
        columns = table.columns
        yield (
            f"CREATE TRIGGER {name}_frozen BEFORE UPDATE OF {', '.join(columns)} ON {table.name} "
            f"WHEN {_LIVE} AND ({_changed(columns)}) "
            f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
        )


def _on_insert(table: SyncedTable, *, is_limited: bool) -> str:
    first, *others = table.groups
    notes = [_note(table, first, "")]
    for group in others:
        given = " OR ".join(f"NEW.{field.column} IS NOT NULL" for field in group.fields)
        notes.append(_note(table, group, f" AND ({given})"))
    return (
        f"CREATE TRIGGER {_PREFIX}{table.name}_insert AFTER INSERT ON {table.name} WHEN {_LIVE} "
        f"BEGIN {_checks(table, table.groups, is_limited=is_limited)} {' '.join(notes)} END"
    )


def _on_update(table: SyncedTable, group: Group, *, is_limited: bool) -> str:
    columns = [field.column for field in group.fields]
    return (
        f"CREATE TRIGGER {_PREFIX}{table.name}_{group.name} AFTER UPDATE OF {', '.join(columns)} "
        f"ON {table.name} WHEN {_LIVE} AND ({_changed(columns)}) "
        f"BEGIN {_checks(table, (group,), is_limited=is_limited)} {_note(table, group, '')} END"
    )


def _changed(columns: Iterable[str]) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


def _note(table: SyncedTable, group: Group, condition: str) -> str:
    v, h, d = group.stamp_columns
    return (
        "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no) "
        f"SELECT {table.no}, NEW.rid, {group.no}, NEW.{v}, NEW.{h}, NEW.{d}, {_NOW}, s.user_no "
        f"FROM sync_state s WHERE true{condition} {_RECAPTURED};"
    )


def _checks(table: SyncedTable, groups: Sequence[Group], *, is_limited: bool) -> str:
    if not is_limited:
        return _own_part(table, "")
    joined = f" AND NOT EXISTS ({_limit(table, 'allowed = 1')})"
    return (
        f"{_own_part(table, joined)} "
        f"SELECT RAISE(ABORT, 'a row of {table.name} that belongs to another unit') "
        f"WHERE EXISTS ({_limit(table, 'allowed = 0')}); {_open_cells(table, groups)}"
    )


def _open_cells(table: SyncedTable, groups: Sequence[Group]) -> str:
    """Return a statement that refuses what the county's policy has closed (capture_limits.py)."""
    touched = []
    for group in groups:
        kind = "CASE NEW.deleted WHEN 1 THEN 1 ELSE 2 END" if group.no == LIFE else "0"
        given = " OR ".join(f"NEW.{field.column} IS NOT NULL" for field in group.fields)
        only = "" if group is groups[0] else f" AND ({given})"
        touched.append(f"(l.group_no = {group.no} AND l.kind = {kind}{only})")
    return (
        f"SELECT RAISE(ABORT, 'the policy closes this part of {table.name}') FROM sync_limit l "
        f"WHERE l.table_no = {table.no} AND l.allowed = 0 AND ({' OR '.join(touched)}) "
        f"AND {_home(table)} BETWEEN l.low AND l.high;"
    )


def _own_part(table: SyncedTable, but_for: str) -> str:
    low, high = prefix_range(PROVISIONAL_ORG, PROVISIONAL_ORG)
    home = _home(table)
    own_low, own_high = (
        f"COALESCE(s.{end}, {default})"
        for end, default in zip(("home_low", "home_high"), EVERYWHERE, strict=True)
    )
    return (
        f"SELECT RAISE(ABORT, 'a row of {table.name} that belongs to another unit') "
        f"FROM sync_state s WHERE {home} NOT BETWEEN {own_low} AND {own_high} "
        f"AND {home} NOT BETWEEN {low} AND {high}{but_for};"
    )


def _limit(table: SyncedTable, condition: str) -> str:
    """Return a query for what the control log says of all rows of the row's home org."""
    return (
        f"SELECT 1 FROM sync_limit l WHERE l.table_no = 0 AND l.{condition} "
        f"AND {_home(table)} BETWEEN l.low AND l.high"
    )


def _home(table: SyncedTable) -> str:
    return home_of("NEW") if table.movable else "substr(NEW.id, 7, 3)"

"""What a store holds, counted: the same numbers must come out of its copy."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from wenming_desktop.adapters.db.engine import APPLICATION_ID, connect
from wenming_desktop.adapters.db.faults_of_disk import NOT_OURS
from wenming_desktop.adapters.db.migrate import REVISIONS
from wenming_desktop.domain.errors import Code, WenmingError


@dataclass(frozen=True, slots=True)
class Census:
    """Rows of each table, the head of the audit log in hex, and the schema."""

    rows: Mapping[str, int]
    audit_head: str
    revision: str


def census(connection: dbapi2.Connection) -> Census:
    """Count every table."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    )
    names = sorted(name for (name,) in connection.execute(query))
    count = 'SELECT count(*) FROM "{}"'
    rows = {name: int(_one(connection, count.format(name))) for name in names}
    head = _one(connection, "SELECT hash FROM audit ORDER BY rid DESC LIMIT 1") or b""
    revision = _one(connection, "SELECT version_num FROM alembic_version")
    return Census(rows, head.hex(), str(revision))


def census_of_copy(file: Path, key: bytes) -> Census:
    """Open a copy, check every page of it and count. Nothing is written.

    Raises BACKUP_FOREIGN when the key does not open it, STORE_NEWER for the schema of a newer
    program, BACKUP_DAMAGED for anything else that is wrong with it.
    """
    try:
        connection = connect(file, key, untouched=True)
    except dbapi2.DatabaseError as problem:
        code = Code.BACKUP_FOREIGN if NOT_OURS in str(problem) else Code.BACKUP_DAMAGED
        raise WenmingError(code, path=file) from problem
    try:
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        sound = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        ours = _one(connection, "PRAGMA application_id") == APPLICATION_ID
        if faults or not sound or not ours:
            raise WenmingError(Code.BACKUP_DAMAGED, path=file)
        counted = census(connection)
    except dbapi2.DatabaseError as problem:
        raise WenmingError(Code.BACKUP_DAMAGED, path=file) from problem
    finally:
        connection.close()
    if counted.revision not in REVISIONS:
        raise WenmingError(Code.STORE_NEWER)
    return counted


def _one(connection: dbapi2.Connection, query: str) -> Any:  # noqa: ANN401  whatever SQLite holds
    found = connection.execute(query).fetchone()
    return None if found is None else found[0]

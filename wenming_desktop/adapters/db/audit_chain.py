"""The chain of the audit log: how a line is bound to the one before, and where that is broken.

An edit, a deletion, an insertion or an exchange inside the log breaks the chain. A cut tail does
not: for that, others remember how long the log was (adapters/sync/audit_heads.py).
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.tables import audit

NO_HASH = bytes(32)


@dataclass(frozen=True, slots=True)
class Head:
    """How many lines the log has, and the hash of the last one."""

    lines: int
    hash: bytes


def link(previous: bytes, at: str, user_no: int, action: str, subject: str, facts: str) -> bytes:
    """Return the hash of a line."""
    content = json.dumps([at, user_no, action, subject, facts], ensure_ascii=False)
    return hashlib.sha256(previous + content.encode()).digest()


def head(connection: Connection) -> Head:
    """Return where the log stands."""
    lines = connection.execute(select(func.count()).select_from(audit)).scalar_one()
    newest = select(audit.c.hash).order_by(audit.c.rid.desc()).limit(1)
    return Head(lines, connection.execute(newest).scalar_one_or_none() or NO_HASH)


def hash_at(connection: Connection, lines: int) -> bytes | None:
    """Return the hash of the line with this number, counted from 1; None beyond the end."""
    if not lines:
        return NO_HASH
    query = select(audit.c.hash).order_by(audit.c.rid).limit(1).offset(lines - 1)
    return connection.execute(query).scalar_one_or_none()


def broken_at(connection: Connection) -> int | None:
    """Return the number of the first line that does not fit the one before; None if all do."""
    previous = NO_HASH
    for number, (line, stored_previous, stored) in enumerate(_lines(connection), 1):
        if stored_previous != previous or stored != link(previous, *line):
            return number
        previous = stored
    return None


def _lines(
    connection: Connection,
) -> Iterator[tuple[tuple[str, int, str, str, str], bytes, bytes]]:
    columns = (audit.c.at, audit.c.user_no, audit.c.action, audit.c.subject, audit.c.facts)
    query = select(*columns, audit.c.previous, audit.c.hash).order_by(audit.c.rid)
    for at, user_no, action, subject, facts, previous, stored in connection.execute(query):
        yield (at, user_no, action, subject, facts), previous, stored

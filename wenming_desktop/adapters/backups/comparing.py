"""What a restore would change: rows that people see, here and in a backup, by their ids.

Ids are walked in order on both sides, so a county's millions of sign-ins take no memory.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from wenming_desktop.adapters.backups.copies import keys_of, read_backup
from wenming_desktop.adapters.db.engine import connect
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.db.tries import Tries
from wenming_desktop.adapters.places import Places
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Difference

_HERE = "id NOT IN (SELECT row_id FROM person_now WHERE away = 1)"
_ALSO = {"volunteer": _HERE, "occurrence": "coalesce(state, '') <> 'cancelled'"}
"""What people do not see besides: who has moved away, and what was called off."""


def compare(backup: Path, store: Path, key: bytes) -> tuple[Difference, ...]:
    """Return the kinds of rows that differ, as they stand in the registry.

    Raises BACKUP_DAMAGED, BACKUP_FOREIGN or STORE_DAMAGED when one of them cannot be read.
    """
    read_backup(backup)
    now = _open(store, key, Code.STORE_DAMAGED, untouched=False)
    try:
        then = _open(backup, key, Code.BACKUP_FOREIGN, untouched=True)
        try:
            found = [_difference(kind, then, now) for kind in SYNCED]
        except dbapi2.DatabaseError as problem:
            raise WenmingError(Code.BACKUP_DAMAGED, path=backup) from problem
        finally:
            then.close()
    finally:
        now.close()
    return tuple(one for one in found if one.back or one.away)


def compare_closed(
    places: Places, backup: Path, user: str, password: str
) -> tuple[Difference, ...] | None:
    """Compare with the store of a home that is not open; None where that store cannot be read.

    Raises WRONG_PASSWORD, which counts as a try, and what ``compare`` raises of the backup.
    """
    read_backup(backup)
    if not places.keys.exists() and not places.second_keys.exists():
        KeyFile.open(keys_of(backup), user, password)
        return None
    try:
        with Tries(places.tries).attempt():
            keys = KeyFile.open(places.keys, user, password)
        return compare(backup, places.store, keys.key)
    except WenmingError as error:
        if error.code in {Code.KEY_FILE_DAMAGED, Code.STORE_DAMAGED}:
            return None
        raise


def _open(path: Path, key: bytes, wrong: Code, *, untouched: bool) -> dbapi2.Connection:
    if not path.exists() or not path.stat().st_size:
        raise WenmingError(wrong, path=path)
    try:
        connection = connect(path, key, untouched=untouched, reading=not untouched)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as problem:
        raise WenmingError(wrong, path=path) from problem
    return connection


def _difference(kind: str, then: dbapi2.Connection, now: dbapi2.Connection) -> Difference:
    """Walk both in the order of ids: the smaller one is missing on the other side."""
    ours, theirs = _living(now, kind), _living(then, kind)
    mine, old = next(ours, None), next(theirs, None)
    back = away = 0
    while mine is not None or old is not None:
        if mine == old:
            mine, old = next(ours, None), next(theirs, None)
        elif mine is None or (old is not None and old < mine):
            back, old = back + 1, next(theirs, None)
        else:
            away, mine = away + 1, next(ours, None)
    return Difference(kind, back, away)


def _living(connection: dbapi2.Connection, kind: str) -> Iterator[bytes]:
    """Return the ids of rows that people see; none where an older store lacks the table."""
    columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{kind}")')}
    if not {"id", "deleted", "stub"} <= columns:
        return
    seen = f"coalesce(deleted, 0) = 0 AND stub = 0 AND {_ALSO.get(kind, '1')}"
    query = f'SELECT id FROM "{kind}" WHERE {seen} ORDER BY id'  # noqa: S608  our own names
    for (row_id,) in connection.execute(query):
        yield row_id

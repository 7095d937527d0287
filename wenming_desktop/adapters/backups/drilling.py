"""A restore drill: a backup is brought back to a scratch place as a restore would, and counted.

A backup is not one until it has been restored (reliability.md 1, Litestream). The scratch place
lies beside the data, never in the system's temp folder, and nothing of it stays.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wenming_desktop.adapters.backups.census import Census, census_of_copy
from wenming_desktop.adapters.backups.copies import read_backup
from wenming_desktop.adapters.backups.restoring import finish, make_ready
from wenming_desktop.adapters.db import key_header, migrate
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.places import Places
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Backup


def drill(places: Places, file: Path, key: bytes) -> Backup:
    """Restore a backup beside the home, bring it to this program's schema, count, compare.

    Raises BACKUP_DRILL_FAILED with what did not agree, and what a restore raises.
    """
    backup = read_backup(file)
    with _scratch(places.drill) as scratch:
        make_ready(scratch, file, keep_keys=False)
        finish(scratch)
        _compare(backup, census_of_copy(scratch.store, key))
        _check_keys(backup, scratch)
        engine = open_engine(scratch.store, key)
        try:
            migrate.upgrade(engine)
        finally:
            engine.dispose()
        census_of_copy(scratch.store, key)  # sound after the migration too
    return backup


def _compare(backup: Backup, found: Census) -> None:
    tables = set(found.rows) | set(backup.rows)
    for table in sorted(tables):
        if found.rows.get(table) != backup.rows.get(table):
            raise _failed(backup, table)
    if found.audit_head != backup.audit_head:
        raise _failed(backup, "audit")


def _check_keys(backup: Backup, scratch: Places) -> None:
    """Without key slots that can be tried, nobody opens what was restored."""
    kinds = {slot.get("kind") for slot in key_header.read(scratch.keys, missing_is_none=True).slots}
    if not {"password", "recovery"} <= kinds:
        raise _failed(backup, scratch.keys.name)


def _failed(backup: Backup, what: str) -> WenmingError:
    return WenmingError(Code.BACKUP_DRILL_FAILED, number=backup.number, what=what)


@contextmanager
def _scratch(folder: Path) -> Iterator[Places]:
    """Give an empty home; what a power cut left of the last drill goes first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield Places(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

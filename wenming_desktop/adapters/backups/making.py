"""Making a backup: copy under a lock, open the copy, check every page, count, then name it.

``VACUUM INTO`` keeps the encryption. While it runs, a write transaction of our own keeps every
other writer out, so that copy and store can be compared row for row. A copy left by a kill passes
``quick_check`` with no table in it (reliability.md 0.4): only the counts tell.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wenming_desktop.adapters.backups.census import Census, census, census_of_copy
from wenming_desktop.adapters.backups.copies import facts_of, keys_of, name_of, write_facts
from wenming_desktop.adapters.db.engine import connect
from wenming_desktop.adapters.db.faults_of_disk import disk_full, refusal_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Backup, Why

_PART = ".part"


def make_backup(
    store: Path, key: bytes, keys: Path, folder: Path, made: tuple[str, int, datetime, Why]
) -> Backup:
    """Copy an open store into a folder; ``made`` is its id, the number, the time and why.

    Raises BACKUP_DIFFERS, DISK_FULL or STORE_IO_ERROR; then nothing new has a name there.
    """
    store_id, number, made_at, why = made
    final = folder / name_of(store_id, number)
    part = final.with_name(final.name + _PART)
    with _in_words(part):
        folder.mkdir(parents=True, exist_ok=True)
        counted = _copy(store, key, part)
        if census_of_copy(part, key) != counted:
            raise WenmingError(Code.BACKUP_DIFFERS)
        backup = Backup(number=number, file=final, made_at=made_at, why=why)
        backup = replace(
            backup, rows=counted.rows, audit_head=counted.audit_head, size=part.stat().st_size
        )
        flush(part)
        shutil.copyfile(keys, keys_of(final))
        facts_of(final).write_bytes(write_facts(backup))
        flush(keys_of(final))
        flush(facts_of(final))
        part.replace(final)
        flush_folder(folder)
    return backup


def remove_backup(backup: Backup) -> None:
    """Take a backup away; its name goes first, so that no half of it counts."""
    with suppress(OSError):
        for file in (backup.file, keys_of(backup.file), facts_of(backup.file)):
            file.unlink(missing_ok=True)


def flush(file: Path) -> None:
    """Let the disk have a file that another program or SQLite wrote."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def flush_folder(folder: Path) -> None:
    """Let the disk have the names in a folder."""
    with suppress(OSError):  # Windows cannot open one
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _copy(store: Path, key: bytes, part: Path) -> Census:
    part.unlink(missing_ok=True)
    writer, reader = connect(store, key), connect(store, key)
    try:
        writer.execute("BEGIN IMMEDIATE")  # nobody else writes from here on
        reader.execute("VACUUM INTO ?", (str(part),))
        counted = census(writer)
        writer.execute("ROLLBACK")
    finally:
        reader.close()
        writer.close()
    return counted


@contextmanager
def _in_words(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise refusal_of(problem, part) from problem
        if isinstance(problem, dbapi2.DatabaseError):
            if "is full" in str(problem):
                raise disk_full(part) from problem
            raise WenmingError(Code.STORE_IO_ERROR) from problem
        raise

"""The backups of one open home. Satisfies services.backup_ports.BackupFiles."""

import hashlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from wenming_desktop.adapters.backups.attachments import bring_attachments
from wenming_desktop.adapters.backups.checking import check_backup, check_keys
from wenming_desktop.adapters.backups.comparing import compare
from wenming_desktop.adapters.backups.copies import (
    STORE_ID_DIGITS,
    at,
    backups_in,
    facts_of,
    keys_of,
)
from wenming_desktop.adapters.backups.drilling import drill
from wenming_desktop.adapters.backups.making import make_backup, remove_backup
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.places import Places
from wenming_desktop.adapters.sync.stick import FOLDER, ExactFile, write_to_stick
from wenming_desktop.services.backup_ports import Backup, Difference, Why

_STEP = 1 << 20


class StoreBackups:
    """Copies of the store whose key this is."""

    def __init__(self, places: Places, key: bytes) -> None:
        self._places, self._key = places, key

    @property
    def folder(self) -> Path:
        """Where this computer keeps its own backups."""
        return self._places.backups

    @property
    def _store_id(self) -> str:
        """Tell this store's backups from another's on one stick; nothing follows from it."""
        return hashlib.sha256(b"backup" + self._key).hexdigest()[:STORE_ID_DIGITS]

    def make(self, why: Why, number: int, made_at: datetime) -> Backup:
        """Copy the store into the home's own folder, and its attachments beside."""
        for left in self.folder.glob("wenming-backup-*.part"):  # by a power cut
            with suppress(OSError):
                left.unlink()
        bring_attachments(self._places.attachments, self.folder / self._places.attachments.name)
        return make_backup(
            self._places.store,
            self._key,
            self._places.keys,
            self.folder,
            (self._store_id, number, made_at, why),
        )

    def copy(self, backup: Backup, to: Path) -> Backup:
        """Write a verified backup to a stick and read it back past the cache; its name is last."""
        bring_attachments(self._places.attachments, to / FOLDER / self._places.attachments.name)
        for source in (keys_of(backup.file), facts_of(backup.file), backup.file):
            write_to_stick(to, source.name, _size_of(source), _Pour(source))
        return at(backup, to / FOLDER / backup.file.name)

    def all(self, folder: Path | None = None) -> list[Backup]:
        """Return the backups of this store in a folder or on a stick, the newest first."""
        if folder is None:
            return backups_in(self.folder, self._store_id)
        return backups_in(folder / FOLDER, self._store_id) + backups_in(folder, self._store_id)

    def verify(self, file: Path) -> Backup:
        """Open a copy, check every page, count again, and compare with what was written down."""
        checked = check_backup(file, self._key)
        check_keys(file)
        return checked

    def compare(self, file: Path) -> tuple[Difference, ...]:
        """Walk the rows people see, in the copy and in the store."""
        return compare(file, self._places.store, self._key)

    def drill(self, backup: Backup) -> None:
        """Restore a backup to a scratch place and count what came back."""
        drill(self._places, backup.file, self._key)

    def remove(self, backup: Backup) -> None:
        """Take a backup away; what cannot be removed stays."""
        remove_backup(backup)


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError as problem:
        raise refusal_of(problem, file) from problem


class _Pour:
    """Writes a file to a stick step by step."""

    def __init__(self, source: Path) -> None:
        self._source = source

    def __call__(self, target: ExactFile) -> None:
        with self._source.open("rb") as file:
            while data := file.read(_STEP):
                target.write(data)

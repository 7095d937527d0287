"""What the backups of a home are, and what use cases need of those who write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

SAVES = "saves"
"""Setting: how many transactions have saved something in this store."""


class Why(StrEnum):
    """What a backup was made for."""

    PERSON = "person"
    SAVES = "saves"
    MIGRATION = "migration"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One verified copy of a store. ``number`` orders them; ``made_at`` is only a label."""

    number: int
    file: Path
    made_at: datetime
    why: Why
    rows: Mapping[str, int] = field(default_factory=dict)
    """Rows of each table, counted in the copy itself."""
    audit_head: str = ""
    """Hash of the last line of the audit log, in hex."""
    size: int = 0
    """Bytes of the copied store, without attachments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """The last time a backup was restored to a scratch place, counted and compared."""

    number: int
    at: datetime
    rows: int
    wrong: str = ""
    """What did not agree; empty when all did."""

    @property
    def passed(self) -> bool:
        """Tell whether everything came back."""
        return not self.wrong


@dataclass(frozen=True, slots=True)
class Difference:
    """What putting a backup in the store's place would change in one kind of rows."""

    kind: str
    back: int
    """Rows that are gone here and would come back."""
    away: int
    """Rows that the backup does not have yet."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A restore that is done: from what, and where the store lies that was replaced."""

    backup: Backup
    replaced: Path


class BackupFiles(Protocol):
    """Writes and reads the copies of the open store."""

    def make(self, why: Why, number: int, made_at: datetime) -> Backup:
        """Copy the store into the home's own folder, open the copy, count and compare.

        Raises BACKUP_DIFFERS when the copy is not what the store is, DISK_FULL, STORE_IO_ERROR.
        """
        ...

    def copy(self, backup: Backup, to: Path) -> Backup:
        """Write a verified backup to another place and read it back past the cache."""
        ...

    def all(self, folder: Path | None = None) -> list[Backup]:
        """Return what lies in a folder, the newest first; what is not whole is left out."""
        ...

    def verify(self, file: Path) -> Backup:
        """Open a copy, check every page, count again. Raises BACKUP_DAMAGED, BACKUP_FOREIGN."""
        ...

    def compare(self, file: Path) -> tuple[Difference, ...]:
        """Return what the backup has that is gone here, and what it does not have yet.

        Raises BACKUP_DAMAGED, BACKUP_FOREIGN.
        """
        ...

    def drill(self, backup: Backup) -> None:
        """Restore a copy to a scratch place, count and compare; nothing of it stays.

        Raises BACKUP_DRILL_FAILED, BACKUP_DAMAGED, DISK_FULL.
        """
        ...

    def remove(self, backup: Backup) -> None:
        """Take one of the home's own backups away; what cannot be removed stays."""
        ...

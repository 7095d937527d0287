"""Where the bytes of attachments rest: one file each, sealed under a key of its own.

The files lie in the home's folder under names that say nothing; the keys are in the store, so
that without it the folder is noise. Form of a file: the chunks and the trailer of
bundle_stream.py, bound to the hash of the content.
"""

import io
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.bundle_stream import (
    ChunkOpener,
    ChunkSealer,
    HashedFile,
    check_copy,
    sealed_length,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, sha256
from wenming_desktop.adapters.sync.keys import KEY_BYTES
from wenming_desktop.domain.errors import WenmingError

HERE, DAMAGED = "here", "damaged"
FOLDER = "attachments"
_SUFFIX, _PART = ".wma", ".part"


@dataclass(frozen=True, slots=True)
class KeptBlob:
    """A sealed file that the store does not know yet."""

    sha256: bytes
    size: int
    key: bytes
    name: str


@dataclass(frozen=True, slots=True)
class BlobStore:
    """The folder of one home; which files count is written in table sync_blob."""

    folder: Path

    def is_here(self, connection: Connection, digest: bytes) -> bool:
        """Tell whether the bytes are here and have not turned out to be damaged."""
        found = connection.exec_driver_sql(
            "SELECT file_name FROM sync_blob WHERE sha256 = ? AND state = ?", (digest, HERE)
        ).scalar_one_or_none()
        return found is not None and (self.folder / found).exists()

    def write(self, content: bytes) -> KeptBlob:
        """Seal bytes into a new file, whole on the disk before it has its name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        blob = KeptBlob(
            *(sha256(content), len(content)),
            key=secrets.token_bytes(KEY_BYTES),
            name=f"{secrets.token_hex(16)}{_SUFFIX}",
        )
        part = self.folder / f"{blob.name}{_PART}"
        with part.open("wb") as file:
            hashed = HashedFile(file)
            sealer = ChunkSealer(hashed, blob.key, blob.sha256)
            sealer.write(content)
            sealer.finish()
            hashed.finish()
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.folder / blob.name)
        return blob

    def enter(self, connection: Connection, blob: KeptBlob, mime_no: int) -> None:
        """Let a file count; one for the same content that was here before goes."""
        former = connection.exec_driver_sql(
            "SELECT file_name FROM sync_blob WHERE sha256 = ?", (blob.sha256,)
        ).scalar_one_or_none()
        connection.exec_driver_sql(
            "INSERT INTO sync_blob (sha256, size, mime_no, key, file_name, state) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET size = excluded.size, "
            "key = excluded.key, file_name = excluded.file_name, state = excluded.state",
            (blob.sha256, blob.size, mime_no, blob.key, blob.name, HERE),
        )
        if former is not None:
            self.drop(former)

    def drop(self, name: str) -> None:
        """Remove a file that does not count."""
        with suppress(OSError):
            (self.folder / name).unlink()

    def read(self, connection: Connection, digest: bytes) -> bytes | None:
        """Return the bytes; None when they are not here or not what they should be."""
        row = connection.exec_driver_sql(
            "SELECT size, key, file_name FROM sync_blob WHERE sha256 = ?", (digest,)
        ).first()
        if row is None:
            return None
        try:
            content = _opened((self.folder / row.file_name).read_bytes(), row.key, digest, row.size)
        except (OSError, WenmingError):
            return None
        return content if sha256(content) == digest else None

    def sweep(self, connection: Connection) -> int:
        """Remove files that nothing refers to: of work that was broken off, of deleted rows."""
        if not self.folder.is_dir():
            return 0
        connection.exec_driver_sql(
            "DELETE FROM sync_blob WHERE lower(hex(sha256)) NOT IN (SELECT sha256 FROM attachment "
            "WHERE sha256 IS NOT NULL AND COALESCE(deleted, 0) = 0)"
        )
        known = set(connection.exec_driver_sql("SELECT file_name FROM sync_blob").scalars())
        stray = [
            path.name
            for path in self.folder.iterdir()
            if path.name not in known and path.suffix in (_SUFFIX, _PART)
        ]
        for name in stray:
            self.drop(name)
        return len(stray)


def mark_damaged(connection: Connection, digest: bytes) -> None:
    """Note that the bytes cannot be read; they are asked for again."""
    connection.exec_driver_sql("UPDATE sync_blob SET state = ? WHERE sha256 = ?", (DAMAGED, digest))


def _opened(sealed: bytes, key: bytes, digest: bytes, size: int) -> bytes:
    file = io.BytesIO(sealed)
    end = check_copy(file)
    if end != sealed_length(size):
        raise DamagedError("attachment")
    file.seek(0)
    opener = ChunkOpener(file, end, key, digest)
    content = opener.read(size)
    opener.end()
    return content

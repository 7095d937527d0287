"""What writing to a stick needs of the file system, past every cache.

A port, so that tests can pull the stick, fill it or make it lie at any step. ``DiskFiles`` is the
real one.
"""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

READ_STEP = 1024 * 1024


class RawFile(Protocol):
    """An open file without a buffer; ``write`` may take less than it was given."""

    def write(self, data: bytes | memoryview, /) -> int | None: ...

    def fileno(self) -> int: ...

    def close(self) -> None: ...


class StickFiles(Protocol):
    """The steps of a write, in their order. Everything raises OSError."""

    def free_bytes(self, folder: Path) -> int: ...

    def make_folder(self, folder: Path) -> None: ...

    def create(self, path: Path) -> RawFile: ...

    def flush(self, file: RawFile) -> None: ...

    def uncached(self, path: Path) -> Iterator[bytes]: ...

    def replace(self, part: Path, final: Path) -> None: ...

    def flush_folder(self, folder: Path) -> None: ...

    def remove(self, path: Path) -> None: ...

    def names(self, folder: Path) -> list[str]: ...

    def is_there(self, folder: Path) -> bool: ...


class DiskFiles:
    """The file system of this computer."""

    def free_bytes(self, folder: Path) -> int:
        return shutil.disk_usage(folder).free

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)

    def create(self, path: Path) -> RawFile:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(path, flags, 0o644), "wb", buffering=0)

    def flush(self, file: RawFile) -> None:
        os.fsync(file.fileno())

    def uncached(self, path: Path) -> Iterator[bytes]:
        """Give a file's bytes as the stick holds them, not as the cache remembers them."""
        if sys.platform == "win32":
            from wenming_desktop.adapters.sync.windows_files import uncached  # noqa: PLC0415

            yield from uncached(path)
        else:
            with path.open("rb", buffering=0) as file:
                os.fsync(file.fileno())
                if hasattr(os, "posix_fadvise"):
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
                while data := file.read(READ_STEP):
                    yield data

    def replace(self, part: Path, final: Path) -> None:
        part.replace(final)

    def flush_folder(self, folder: Path) -> None:
        if sys.platform == "win32":
            return  # a folder cannot be flushed there; the rename is in the journal or written
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        path.unlink()

    def names(self, folder: Path) -> list[str]:
        return sorted(one.name for one in folder.iterdir())

    def is_there(self, folder: Path) -> bool:
        return folder.is_dir()


def is_redirected(path: Path) -> bool:
    """Tell whether a path is a link, a junction or another reparse point."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    attributes = getattr(found, "st_file_attributes", 0)
    return stat.S_ISLNK(found.st_mode) or bool(attributes & _REPARSE_POINT)


def is_plain_file(path: Path) -> bool:
    """Tell whether a path is a file of its own: no link, folder, pipe or device."""
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    attributes = getattr(found, "st_file_attributes", 0)
    return stat.S_ISREG(found.st_mode) and not attributes & _REPARSE_POINT


_REPARSE_POINT = 0x400
"""FILE_ATTRIBUTE_REPARSE_POINT of Windows."""

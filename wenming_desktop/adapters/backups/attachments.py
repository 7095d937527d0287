"""The sealed attachments that belong to a backup; what a file of them holds never changes."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.sync.stick_files import DiskFiles
from wenming_desktop.domain.errors import Code, WenmingError

_STEP = 1 << 20


def bring_attachments(from_folder: Path, to_folder: Path) -> None:
    """Bring over those that are not there yet; each counts once it was read back.

    On the same disk a second name costs nothing; a stick gets the bytes. Raises DISK_FULL,
    STORE_READ_ONLY, STORE_IO_ERROR or STICK_FAULTY.
    """
    if not from_folder.is_dir():
        return
    to_folder.mkdir(parents=True, exist_ok=True)
    for source in from_folder.glob("*.wma"):
        target = to_folder / source.name
        if target.exists():
            continue
        try:
            os.link(source, target)
        except OSError:
            _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    """Write the bytes, read them back past the cache, and only then give them their name."""
    files, part = DiskFiles(), target.with_name(f"{target.name}.part")
    written, found = hashlib.sha256(), hashlib.sha256()
    try:
        with source.open("rb") as read, part.open("wb") as write:
            while data := read.read(_STEP):
                written.update(data)
                write.write(data)
            write.flush()
            os.fsync(write.fileno())
        for data in files.uncached(part):
            found.update(data)
        if found.digest() != written.digest():
            raise WenmingError(Code.STICK_FAULTY)
        part.replace(target)
        files.flush_folder(target.parent)
    except OSError as problem:
        raise refusal_of(problem, target) from problem
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

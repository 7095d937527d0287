"""What an error of the file system means for the home, as a refusal a person can act on."""

import errno
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from wenming_desktop.domain.errors import Code, WenmingError

DISK_FAILS: Final = "disk I/O error"
NOT_OURS: Final = "not a database"
"""What SQLite says of a file that the key does not open."""
SQLITE_WORDS: Final = {
    "malformed": Code.STORE_DAMAGED,
    NOT_OURS: Code.STORE_DAMAGED,
    DISK_FAILS: Code.STORE_IO_ERROR,
    "is full": Code.DISK_FULL,
    "readonly": Code.STORE_READ_ONLY,
    "unable to open": Code.JOURNAL_HELD,
    "is locked": Code.IN_USE,
}
"""Parts of SQLite's own words for its result codes (sqlite3ErrStr; sqlcipher3 gives no names)."""
_WINDOWS_DISK_FULL = 112
_MB = 1 << 20
_ROOM_MB = 20
"""Beside what is copied, a journal and the next few saves have to find room."""


def refusal_of(problem: OSError, place: Path) -> WenmingError:
    """Return DISK_FULL, STORE_READ_ONLY or STORE_IO_ERROR for work in a folder or on a file."""
    if problem.errno == errno.ENOSPC or getattr(problem, "winerror", None) == _WINDOWS_DISK_FULL:
        return disk_full(place)
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return WenmingError(Code.STORE_READ_ONLY)
    return WenmingError(Code.STORE_IO_ERROR)


def refusal_of_sqlite(problem: Exception, store: Path) -> WenmingError:
    """Return what an error of SQLite means outside of an engine that speaks in words."""
    said = str(problem)
    code = next((code for words, code in SQLITE_WORDS.items() if words in said), None)
    if code is Code.DISK_FULL:
        return disk_full(store)
    if code is Code.IN_USE:
        return WenmingError(code, by="")
    return WenmingError(code or Code.STORE_IO_ERROR)


def disk_full(place: Path) -> WenmingError:
    """Return DISK_FULL with the folder, what is free on its disk and what to clear, in MB.

    Asked for is room for a whole copy of the store besides a journal: the next backup needs it.
    """
    folder = place if place.is_dir() else place.parent
    free = size = 0
    with suppress(OSError):
        free = shutil.disk_usage(folder).free
    with suppress(OSError):
        size = place.stat().st_size if place.is_file() else 0
    wanted = size // _MB + _ROOM_MB
    return WenmingError(
        Code.DISK_FULL,
        path=folder,
        free_mb=free // _MB,
        needed_mb=max(1, wanted - free // _MB),
    )

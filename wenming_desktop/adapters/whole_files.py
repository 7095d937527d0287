"""A file has its name only when it is whole, and what a crash left beside it goes with the next.

Sheets and forms are written in plain text into folders of the person: a half one may not stay.
"""

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_BEGINS, _ENDS = ".wenming-", ".part"


@contextmanager
def whole_file(to: Path) -> Iterator[IO[bytes]]:
    """Give a file beside the target, flush it to the disk, then rename it.

    Raises OSError, and then nothing of it is left.
    """
    if to.exists() and not to.is_file():  # a folder, or a device that a rename would replace
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    _sweep(to.parent)
    handle, name = tempfile.mkstemp(prefix=_BEGINS, suffix=_ENDS, dir=to.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _is_free(file)
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)  # mkstemp gives 0600, which no colleague could open
        temporary.replace(to)
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(to: Path, content: bytes) -> None:
    """Write a file whole into a folder that is there. Satisfies services.plain_files.WriteWhole."""
    with whole_file(to) as file:
        file.write(content)


def _sweep(folder: Path) -> None:
    """Remove the halves of processes that died; one that is being written stays."""
    for left in folder.glob(f"{_BEGINS}*{_ENDS}"):
        with suppress(OSError), left.open("rb") as file:
            if _is_free(file):
                left.unlink()


if sys.platform == "win32":

    def _is_free(_file: IO[bytes]) -> bool:
        """Say yes: Windows itself refuses to remove what somebody writes."""
        return True

else:
    import fcntl

    def _is_free(file: IO[bytes]) -> bool:
        """Take the file for as long as it is open; tell whether nobody else has it."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

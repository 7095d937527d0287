"""One process per home: a lock the operating system frees when the holder dies.

It lies beside the data, so that a second user of the same computer meets it too.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from wenming_desktop.domain.errors import Code, WenmingError


class AppLock:
    """Held from open to close; IN_USE when another process has it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock or refuse at once."""
        file = self._path.open("a+b")
        try:
            _lock(file)
        except OSError as problem:
            file.close()
            raise WenmingError(Code.IN_USE) from problem
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())
        file.flush()
        self._file = file

    def release(self) -> None:
        """Let go; closing the file frees the lock."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(1024)  # beyond the number others may read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

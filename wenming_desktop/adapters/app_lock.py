"""One process per home: a lock the operating system frees when the holder dies.

It lies beside the data, so that a second user of the same computer meets it too.
"""

import getpass
import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from wenming_desktop.domain.errors import Code, WenmingError


class AppLock:
    """Held from open to close; IN_USE when another process has it, and since when.

    What stands in the file is only told: the operating system knows whether it is held, so a
    holder that died leaves nothing behind, whatever number its process had.
    """

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
            raise WenmingError(Code.IN_USE, by=holder(self._path)) from problem
        with suppress(OSError):  # a full disk is no reason not to hold it
            file.seek(0)
            file.truncate()
            file.write(_own_words())
            file.flush()
        self._file = file

    def release(self) -> None:
        """Let go; closing the file frees the lock."""
        if self._file is not None:
            with suppress(OSError):  # what a full disk did not take is no longer wanted
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


def holder(path: Path) -> str:
    """Return who holds a lock and since when, to stand behind a sentence; empty if unknown."""
    from datetime import datetime  # noqa: PLC0415  only where the home is taken

    try:
        told = json.loads(path.read_bytes())
        since = datetime.fromisoformat(told["since"])
        user = "".join(sign for sign in str(told["user"])[:40] if sign.isprintable())
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return f"（{user}，{since:%Y-%m-%d %H:%M} –）"


def _own_words() -> bytes:
    """Say who we are, for whoever meets the lock: a user of this computer, not of the program."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user on this computer
        user = "?"
    told = {"pid": os.getpid(), "user": user, "since": time.strftime("%Y-%m-%dT%H:%M%z")}
    return json.dumps(told, ensure_ascii=False).encode()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(1024)  # beyond the number others may read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

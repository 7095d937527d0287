"""Wrong passwords slow the next try down (reliability.md, promise 23).

Five wrong ones in a row cost 30 seconds, each further one twice as long, 15 minutes at most;
never for ever. The count lies in a small file beside the store, because the store itself is shut.
Waiting is measured by the computer's running time: setting the clock or starting the program
again shortens nothing, and starting the computer again begins the wait anew.
"""

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.domain.errors import Code, WenmingError

FREE = 5
FIRST_WAIT_S, LONGEST_WAIT_S = 30, 15 * 60
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def running_s() -> float:
    """Return how long this computer has been running, in seconds."""
    return time.monotonic()


def boot_id() -> str:
    """Return what tells one start of the computer from the next; empty where nothing does."""
    with suppress(OSError):
        return _BOOT_ID.read_text(encoding="ascii").strip()
    return ""


@dataclass(frozen=True, slots=True)
class _Failed:
    count: int = 0
    boot: str = ""
    at_s: float = 0.0

    @property
    def wait_s(self) -> float:
        if self.count < FREE:
            return 0
        return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** min(self.count - FREE, 10))


class Tries:
    """The wrong tries at one home."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Let a try through, and count it when it was wrong; TOO_MANY_TRIES while one must wait."""
        failed = self._read()
        if (left := self._left_s(failed)) > 0:
            raise WenmingError(Code.TOO_MANY_TRIES, count=failed.count, seconds=math.ceil(left))
        try:
            yield
        except WenmingError as error:
            if error.code is Code.WRONG_PASSWORD:
                self._write(_Failed(failed.count + 1, boot_id(), running_s()))
            raise
        if failed.count:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def count(self, right: Callable[[], bool]) -> bool:
        """Let a try through whose answer is yes or no, and count a no."""
        try:
            with self.attempt():
                _check(right())
        except WenmingError as error:
            if error.code is Code.WRONG_PASSWORD:
                return False
            raise
        return True

    def _left_s(self, failed: _Failed) -> float:
        if not failed.wait_s:
            return 0
        passed = running_s() - failed.at_s
        if failed.boot != boot_id() or passed < 0:  # the computer was started again
            self._write(_Failed(failed.count, boot_id(), running_s()))
            return failed.wait_s
        return failed.wait_s - passed

    def _read(self) -> _Failed:
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
            return _Failed(int(held["count"]), str(held["boot"]), float(held["at_s"]))
        except FileNotFoundError:
            return _Failed()
        except (OSError, ValueError, KeyError, TypeError):  # torn by a power cut: not for free
            return _Failed(FREE)

    def _write(self, failed: _Failed) -> None:
        content = {"count": failed.count, "boot": failed.boot, "at_s": failed.at_s}
        with suppress(OSError):  # a home that is read-only gives nothing away either
            part = self._file.with_name(f"{self._file.name}.part")
            part.write_text(json.dumps(content), encoding="utf-8")
            part.replace(self._file)


def _check(right: bool) -> None:  # noqa: FBT001  the answer itself
    if not right:
        raise WenmingError(Code.WRONG_PASSWORD)


class CountedSlots:
    """The key slots of an open store, each wrong password counted. Satisfies ports.KeySlots."""

    def __init__(self, keys: KeyFile, tries: Tries) -> None:
        self._keys, self._tries = keys, tries

    def add_password(self, name: str, password: str) -> None:
        self._keys.add_password(name, password)

    def remove_password(self, name: str) -> None:
        self._keys.remove_password(name)

    def opens(self, name: str, password: str) -> bool:
        """Tell whether this opens the store; TOO_MANY_TRIES while one must wait."""
        return self._tries.count(lambda: self._keys.opens(name, password))

    def recovers(self, code: str) -> bool:
        """Tell whether this is the store's recovery code; TOO_MANY_TRIES while one must wait."""
        return self._tries.count(lambda: self._keys.recovers(code))

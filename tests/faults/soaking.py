"""What every soak shares: counting, memory, and a county to do damage to."""

import math
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  each run makes its own folder in it
SAY_EVERY_S = 30


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards; in memory where that is possible."""
    where = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="wenming-soak-", dir=where) as folder:
        yield Path(folder)


def peak_rss_mb() -> float:
    """Return the most memory this process ever held; 0 where the system does not tell (Windows)."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415  not there on Windows

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


class Ticker:
    """Says now and then how far a soak is, and when its time is over."""

    def __init__(self, what: str, most_s: float = math.inf) -> None:
        self._what, self._most_s, self.began = what, most_s, time.monotonic()
        self._said = self.began

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    @property
    def is_over(self) -> bool:
        return self.seconds > self._most_s

    def tick(self, done: int, wanted: int, faults: int = 0) -> None:
        if time.monotonic() - self._said > SAY_EVERY_S:
            self._said = time.monotonic()
            print(f"{self._what} {done}/{wanted} {self.seconds:.0f} s, {faults} faults", flush=True)  # noqa: T201

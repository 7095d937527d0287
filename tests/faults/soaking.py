"""What every soak shares: counting, memory, and a county to do damage to."""

import math
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  each run makes its own folder in it
ROOT = Path(__file__).resolve().parents[2]
SAY_EVERY_S = 30
SEEDS_APART = 1_000_000


@dataclass
class Histories:
    """How many random histories were lived, and what was met and found in them."""

    runs: int = 0
    steps: int = 0
    met: Counter = field(default_factory=Counter)
    """What the runs really met: bundles, conflicts, edits, restores."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


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


def limit_memory(gigabytes: int = 4) -> None:
    """Let a bundle that fills the memory be a fault of the soak, not the end of the machine."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  not there on Windows

        most = gigabytes << 30
        _, hard = resource.getrlimit(resource.RLIMIT_AS)  # a test may want another limit of its own
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def limit_processor(seconds: int) -> None:
    """Let a loop without end be the end of this process, not of the soak."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  not there on Windows

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


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


def shared(words: Sequence[str], runs: int, seed: int, jobs: int, most_s: float) -> int:
    """Let processes share a soak; they say what they found. Returns 1 if one found a fault."""
    running = []
    for job in range(jobs):
        share = runs // jobs + (job < runs % jobs)
        options = ["--runs", str(share), "--seed", str(seed + job * SEEDS_APART)]
        options += [] if math.isinf(most_s) else ["--seconds", str(most_s)]
        command = [sys.executable, "-m", "tests.faults", *words, *options]
        running.append(subprocess.Popen(command, cwd=ROOT))
    return max(one.wait() for one in running)

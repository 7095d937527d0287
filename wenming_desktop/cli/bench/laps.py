"""What a lap of a bench takes: wall time, processor time and memory."""

import gc
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_STATUS = Path("/proc/self/status")


@dataclass(slots=True)
class Lap:
    """Seconds by the clock and on the processor; memory gained at most, in MB (0 off Linux).

    The memory is that of a process which has done nothing larger before: see exchange_child.py.
    """

    seconds: float = 0.0
    cpu: float = 0.0
    grown_mb: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Add what happens inside to this lap; may be entered several times."""
        gc.collect()
        before = memory_mb("VmRSS")
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.seconds += time.perf_counter() - wall
        self.cpu += time.process_time() - cpu
        self.grown_mb = max(self.grown_mb, memory_mb("VmHWM") - before)


def median(laps: Iterable[Lap]) -> Lap:
    """Return the medians of several laps: a busy moment of the machine counts once."""
    found = list(laps)
    return Lap(
        statistics.median(lap.seconds for lap in found),
        statistics.median(lap.cpu for lap in found),
        statistics.median(lap.grown_mb for lap in found),
    )


def memory_mb(name: str) -> float:
    """Return a memory figure of this process by Linux's name for it; 0 elsewhere."""
    if sys.platform != "linux":
        return 0.0
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
    return int(lines[name].split()[0]) / 1024

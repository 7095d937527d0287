"""The bad disk below this process (bad_disk.c): it fails, dies, loses writes, or keeps a log.

It is preloaded into a program of its own, so a soak that needs it starts itself again. Linux with
gcc only; ``cannot_be_had`` says what is missing.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

SOURCE = Path(__file__).with_name("bad_disk.c")
ROOT = SOURCE.parents[2]
_LOADED = "WENMING_BAD_DISK"


class Fault(IntEnum):
    """What happens at the chosen operation; the numbers are those of bad_disk.c."""

    COUNT = 1
    KILL = 2
    TORN = 3
    EIO = 4
    FULL = 5
    LOST = 6


@dataclass(frozen=True, slots=True)
class Way:
    """A fault, once or from then on; reads are operations too where an error is meant."""

    fault: Fault
    again: bool = False

    @property
    def reads(self) -> bool:
        return self.fault is Fault.EIO

    def __str__(self) -> str:
        return self.fault.name.lower() + (" for good" if self.again else "")


WAYS = (
    Way(Fault.KILL),
    Way(Fault.TORN),
    Way(Fault.EIO),
    Way(Fault.EIO, again=True),
    Way(Fault.FULL),
    Way(Fault.FULL, again=True),
)
LOSING = (Way(Fault.LOST), Way(Fault.LOST, again=True))


def cannot_be_had() -> str:
    """Return why there is no bad disk here; empty where there is."""
    if sys.platform != "linux":
        return "a bad disk needs LD_PRELOAD, which only Linux has"
    if not shutil.which("gcc"):
        return "a bad disk needs gcc (apt-get install gcc)"
    return ""


def is_below() -> bool:
    """Tell whether this process was started on it."""
    return _LOADED in os.environ


def start_on_it(words: Sequence[str], **more: object) -> subprocess.CompletedProcess[str]:
    """Run ``python -m tests.faults WORDS`` on a bad disk that is made for it."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "bad_disk.so"
        build = ["gcc", "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"]
        subprocess.run(build, check=True)
        around = os.environ | {"LD_PRELOAD": str(library), _LOADED: "1", "WENMING_STATE": "guard"}
        command = [sys.executable, "-m", "tests.faults", *words]
        return subprocess.run(command, cwd=ROOT, env=around, text=True, check=False, **more)  # type: ignore[call-overload]


class BadDisk:
    """Its switches."""

    def __init__(self, folder: Path) -> None:
        self._c = ctypes.CDLL(None)
        for name in ("bad_disk_seen", "bad_disk_hits"):
            getattr(self._c, name).restype = ctypes.c_long
        self._c.bad_disk_arm.argtypes = (ctypes.c_int, ctypes.c_long, ctypes.c_int, ctypes.c_int)
        self._c.bad_disk_mark.argtypes = (ctypes.c_long,)
        self._c.bad_disk_watch(os.fsencode(folder))

    def arm(self, way: Way, at: int) -> None:
        """Let the operation with number ``at`` meet the fault; 0 only counts."""
        self._c.bad_disk_arm(way.fault, at, way.again, way.reads)

    def rest(self) -> None:
        """Be a good disk again."""
        self._c.bad_disk_arm(0, 0, 0, 0)

    @property
    def seen(self) -> int:
        """Operations since it was armed."""
        return int(self._c.bad_disk_seen())

    @property
    def hits(self) -> int:
        """How many of them met the fault."""
        return int(self._c.bad_disk_hits())

    def log(self, file: Path | None) -> None:
        """Write every change down; None ends that."""
        self._c.bad_disk_log(os.fsencode(file) if file else None)

    def mark(self, number: int) -> None:
        """Note in the log that something was acknowledged."""
        self._c.bad_disk_mark(number)

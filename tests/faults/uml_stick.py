"""Run inside the machine: a real FAT32 stick that is pulled, lies or is full at every 64 KiB.

Its device is dm-flakey's: with ``error_writes`` it is pulled, with ``drop_writes`` it says yes and
keeps nothing. ``CONTENT`` names the file that is written. For every try a line: ``TRY fault step
outcome``, where ``FALSE`` stands for a «done» that the stick does not keep. ``SIMPLE`` writes
without reading back past the cache.
"""

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from wenming_desktop.adapters.sync.stick import FOLDER, ExactFile, write_to_stick
from wenming_desktop.adapters.sync.stick_files import DiskFiles, RawFile
from wenming_desktop.domain.errors import WenmingError

STEP = 64 * 1024
DISK, DEVICE, STICK = "/dev/ubda", "/dev/mapper/stick", Path("/mnt/disk")
NAME = "257-2-000001.wmb"
FAULTS = ("pulled", "lying", "full")


def main() -> None:
    content = Path(os.environ["CONTENT"]).read_bytes()
    size = int(run("blockdev", "--getsz", DISK))
    for fault in FAULTS:
        for step in range(len(content) // STEP + 2):
            outcome = one(fault, step, content, tables(size))
            os.write(1, f"TRY {fault} {step} {outcome}\n".encode())


def tables(size: int) -> dict[str, str]:
    """Return what the device does, by fault."""
    bad = f"0 {size} flakey {DISK} 0 0 3600 1"
    return {
        "": f"0 {size} linear {DISK} 0",
        "pulled": f"{bad} error_writes",
        "lying": f"{bad} drop_writes",
    }


def one(fault: str, step: int, content: bytes, table: dict[str, str]) -> str:
    """Write the content to a fresh stick that goes bad before this step; return what came of it."""
    run("dmsetup", "create", "stick", "--table", table[""], "--noudevsync")
    run("dmsetup", "mknodes")
    run("mkfs.vfat", "-F", "32", DEVICE)
    run("mount", "-t", "vfat", "-o", "utf8", DEVICE, str(STICK))

    def go_bad() -> None:
        if fault == "full":
            fill(STICK / "foreign")
        else:
            become(table[fault])

    try:
        files = Turning(step, go_bad)
        write_to_stick(STICK, NAME, len(content), pieces(content), files)
        outcome = "done"
    except WenmingError as error:
        outcome = error.code.value
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        outcome = f"foreign-{type(error).__name__}"
    if fault == "lying":
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    unmount()
    become(table[""])
    run("mount", "-t", "vfat", "-o", "utf8", DEVICE, str(STICK))
    try:
        kept = (STICK / FOLDER / NAME).read_bytes() == content
    except OSError:
        kept = False
    unmount()
    run("dmsetup", "remove", "stick", "--noudevsync")
    return f"FALSE-{outcome}" if outcome == "done" and not kept else outcome


def pieces(content: bytes) -> Callable[[ExactFile], None]:
    def write(out: ExactFile) -> None:
        for begin in range(0, len(content), STEP):
            out.write(content[begin : begin + STEP])

    return write


class Turning(DiskFiles):
    """The real file system, under which the device turns bad at a step; past the last one, at the
    flush.
    """

    def __init__(self, step: int, go_bad: Callable[[], None]) -> None:
        self._left, self._go_bad = step, go_bad

    def create(self, path: Path) -> RawFile:
        return _Counted(super().create(path), self.count)

    def count(self) -> None:
        if not self._left:
            self._go_bad()
        self._left -= 1

    def flush(self, file: RawFile) -> None:
        if self._left >= 0:
            self._left = 0
            self.count()
        super().flush(file)

    def uncached(self, path: Path) -> Iterator[bytes]:
        if os.environ.get("SIMPLE"):
            with path.open("rb") as file:
                yield file.read()
        else:
            yield from super().uncached(path)


class _Counted:
    def __init__(self, raw: RawFile, count: Callable[[], None]) -> None:
        self._raw, self._count = raw, count

    def write(self, data: bytes | memoryview, /) -> int | None:
        self._count()
        return self._raw.write(data)

    def fileno(self) -> int:
        return self._raw.fileno()

    def close(self) -> None:
        self._raw.close()


def fill(file: Path) -> None:
    """Let another program take all the room there is."""
    with file.open("wb", buffering=0) as out, suppress(OSError):
        while shutil.disk_usage(STICK).free:
            if not out.write(bytes(STEP)):
                raise OSError(errno.ENOSPC, "full")


def become(table: str) -> None:
    """Let the device do something else from now on."""
    run("dmsetup", "suspend", "stick", "--noflush", "--nolockfs")
    run("dmsetup", "reload", "stick", "--table", table)
    run("dmsetup", "resume", "stick", "--noudevsync")


def unmount() -> None:
    subprocess.run(["umount", str(STICK)], check=False, capture_output=True)


def run(*words: str) -> str:
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.returncode:
        raise OSError(f"{words} said {done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()

"""An export to a stick that is pulled, lies or is full at every 64 KiB: never a false «done».

Twice: a whole export of a station through the injectable file interface, after which the outbox
must be as it was and the same export to a good stick be taken in; and, where User Mode Linux can
be had, the same writing to a real FAT32 on a device that goes bad.
"""

import errno
import math
import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.soaking import Ticker, scratch
from tests.faults.uml import Machine, cannot_be_had, host_folder, make_image
from tests.faults.uml_stick import FAULTS, STEP
from tests.integration.exchange.conftest import County, found, never, quiet
from wenming_desktop.adapters.sync import stick
from wenming_desktop.adapters.sync.stick_files import DiskFiles, RawFile
from wenming_desktop.domain.errors import Code, WenmingError

_RIGHT = {
    "pulled": {Code.STICK_REMOVED, Code.STICK_FAULTY},
    "lying": {Code.STICK_FAULTY},
    "full": {Code.STICK_FULL},
}
_NOTES = 840


@dataclass
class Result:
    """What was said at how many steps, by fault; and what was not tried, and why."""

    outcomes: Counter = field(default_factory=Counter)
    not_tried: str = ""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class BadStick(DiskFiles):
    """The real file system that goes bad once so many bytes were written."""

    def __init__(self, root: Path, fault: str, good: int, *, simple: bool) -> None:
        self.root, self.fault, self.left, self.simple = root, fault, good, simple
        self.is_bad = False
        self._remembered: list[bytes] = []

    def remember(self, data: bytes) -> None:
        """Keep what was written, as the cache of a computer does."""
        self._remembered.append(data)

    def create(self, path: Path) -> RawFile:
        raw = super().create(path)
        return raw if path.name.startswith("trial") else _BadFile(raw, self)

    def step(self) -> None:
        """Answer as a stick that is gone."""
        if self.is_bad and self.fault == "pulled":
            raise OSError(errno.EIO, "gone")

    def flush(self, file: RawFile) -> None:
        self.step()
        super().flush(file)

    def uncached(self, path: Path) -> Iterator[bytes]:
        self.step()
        yield from self._remembered if self.simple else super().uncached(path)

    def replace(self, part: Path, final: Path) -> None:
        self.step()
        super().replace(part, final)

    def flush_folder(self, folder: Path) -> None:
        self.step()
        super().flush_folder(folder)

    def remove(self, path: Path) -> None:
        self.step()
        super().remove(path)

    def is_there(self, folder: Path) -> bool:
        return not (self.is_bad and self.fault == "pulled") and super().is_there(folder)


class _BadFile:
    """A file on it, which takes 64 KiB at a time."""

    def __init__(self, raw: RawFile, on: BadStick) -> None:
        self._raw, self._on = raw, on

    def write(self, data: bytes | memoryview, /) -> int | None:
        on = self._on
        taken = bytes(data[: min(STEP, on.left or STEP)])
        on.remember(taken)
        on.is_bad = on.is_bad or not on.left
        if not on.is_bad:
            on.left -= len(taken)
            return self._raw.write(taken)
        on.step()
        if on.fault == "full":
            raise OSError(errno.ENOSPC, "full")
        self._raw.write(bytes(len(taken)))  # it lies: it takes the bytes and keeps none
        return len(taken)

    def fileno(self) -> int:
        return self._raw.fileno()

    def close(self) -> None:
        self._raw.close()


class Scene:
    """A station with a megabyte to tell its institute, or as much as there are notes."""

    def __init__(self, folder: Path, notes: int = _NOTES) -> None:
        self.folder = folder
        self.county: County = found(folder / "county")
        rng = random.Random(7)
        for number in range(notes):
            note = rng.randbytes(1250).hex()
            self.county.station.add("volunteer", name=f"吕{number}", note=note)
        self.size = self._export(self.county.station.copy_of(folder / "whole"), DiskFiles())
        self.expected = self._taken(folder / "whole" / "stick", "receiver")

    def _export(self, home, files: DiskFiles) -> int:
        former, stick.DiskFiles = stick.DiskFiles, lambda: files  # type: ignore[assignment,misc]
        try:
            report = home.exchange.export(home.folder / "stick", quiet, never)
        finally:
            stick.DiskFiles = former  # type: ignore[misc]
        return sum(one.bytes for one in report.files)

    def _taken(self, on: Path, name: str) -> str:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        receiver = self.county.institute.copy_of(self.folder / name)
        receiver.take(on)
        digest = receiver.digest()
        receiver.engine.dispose()
        return digest

    def one(self, fault: str, good: int, *, simple: bool) -> tuple[str, list[str]]:
        """Export to a stick that goes bad after so many bytes; return what was said, and faults."""
        shutil.rmtree(self.folder / "sender", ignore_errors=True)
        home = self.county.station.copy_of(self.folder / "sender")
        bad = BadStick(home.folder / "stick", fault, good, simple=simple)
        try:
            self._export(home, bad)
            said, faults = "done", ["a false «done»"]
        except WenmingError as error:
            said = error.code.value
            faults = [] if error.code in _RIGHT[fault] else [f"called {said}"]
            faults += self._faults_after(home)
        finally:
            home.engine.dispose()
        return said, faults

    def _faults_after(self, home) -> Iterator[str]:
        if home.sql("SELECT 1 FROM sync_export"):
            yield "the outbox counts it as sent"
        folder = home.folder / "stick" / stick.FOLDER
        if folder.exists() and list(folder.glob("*.wmb")):
            yield "a bundle has its name"
        shutil.rmtree(home.folder / "stick", ignore_errors=True)
        self._export(home, DiskFiles())
        if self._taken(home.folder / "stick", "receiver") != self.expected:
            yield "the next export lacks something"


def soak(runs: int, _seed: int, *, most_s: float = math.inf, control: bool = False) -> Result:
    """Go bad at every 64 KiB, in every way; ``runs`` below the default tries so many steps only.

    ``control`` reads back what the cache remembers, and finds the lie only where it never reached
    the file.
    """
    result, ticker = Result(not_tried=cannot_be_had()), Ticker("stick", most_s)
    with scratch() as folder:
        scene = Scene(folder)
        steps = range(0, scene.size, STEP)
        for good in steps[:: max(1, len(steps) // runs)] if runs else steps:
            for fault in FAULTS:
                said, faults = scene.one(fault, good, simple=False)
                result.outcomes[f"interface, {fault}: {said}"] += 1
                result.faults += [f"interface, {fault} at {good}: {one}" for one in faults]
        for home in scene.county.homes:
            home.engine.dispose()
    if not result.not_tried and not ticker.is_over:
        _in_machine(result, control=control)
    result.seconds = ticker.seconds
    return result


def _in_machine(result: Result, *, control: bool) -> None:
    """Let the machine try every step on a real FAT32."""
    with host_folder() as folder, scratch() as images:
        (folder / "content").write_bytes(os.urandom(16 * STEP + 1000))
        make_image(images / "stick.img", "vfat", 48)
        words: dict[str, object] = {"FS": "", "CONTENT": folder / "content"}
        words |= {"LOAD": "nls_cp437,nls_iso8859-1,nls_utf8,vfat,dm-mod,dm-flakey"}
        words |= {"SIMPLE": 1} if control else {}

        def heard(line: str) -> float | None:
            word, _, rest = line.partition(" ")
            if word == "TRY":
                fault, step, said = rest.split()
                result.outcomes[f"FAT32, {fault}: {said}"] += 1
                if said not in {one.value for one in _RIGHT[fault]} | {"done"}:
                    result.faults.append(f"FAT32, {fault} at step {step}: {said}")
            elif word.endswith("Error:") or word == "NOT":
                result.faults.append(f"FAT32: {line}")
            return 0 if word == "END" else None

        machine = Machine(folder, images / "stick.img", "uml_stick", words)
        try:
            machine.listen(heard, 600)
        finally:
            machine.cut()
    if not any(one.startswith("FAT32") for one in result.outcomes):
        result.faults.append("FAT32: the machine said nothing")

"""Bits that flip on the disk: in the store, in a backup, in the key slots; pages that are lost.

Every flip must be found by what the program itself looks at, and what is damaged must not be
written to. A flip that the program does not find must be proved to change nothing.
"""

import json
import math
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.faults.scenes import Desk, lone_station, remember_derivations
from tests.faults.soaking import Ticker, scratch
from wenming_desktop.adapters.backups.copies import facts_of, keys_of
from wenming_desktop.adapters.db import key_header
from wenming_desktop.adapters.db.engine import connect
from wenming_desktop.domain.errors import WenmingError

PAGE = 4096


@dataclass
class Result:
    """How many of what were tried, and what was not found."""

    tried: Counter = field(default_factory=Counter)
    found_by: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A file, and what the program has that looks at it: the word it gives, empty for «sound»."""

    name: str
    file: Path
    look: Callable[[], str]


class Scene:
    """A station with a verified backup; its store, and the files of the backup, take the damage."""

    def __init__(self, folder: Path) -> None:
        remember_derivations()
        lone_station(folder / "station")
        self.desk = Desk(folder, "station").open()
        self.use = self.desk.use
        backup = self.use.backups.make(self.use.actor).file
        store = self.desk.places.store
        self.key = key_of(self.desk)
        self.desk.close()
        self.desk.open()
        self.use = self.desk.use
        keys = self.desk.places.keys
        self.targets = [
            Target("store", store, self._look_at_store),
            Target("backup", backup, lambda: self._verify(backup)),
            Target("facts of the backup", facts_of(backup), lambda: self._verify(backup)),
            Target("keys of the backup", keys_of(backup), lambda: self._verify(backup)),
            Target("first keys", keys, lambda: _look_at_keys(keys)),
            Target("second keys", key_header.second_of(keys), lambda: _look_at_keys(keys)),
        ]

    def _look_at_store(self) -> str:
        """Look as ``check`` looks first, and every connection after an error."""
        try:
            connection = connect(self.desk.places.store, self.key, reading=True)
        except dbapi2.DatabaseError:
            return "not opened"
        try:
            if connection.execute("PRAGMA cipher_integrity_check").fetchall():
                return "page"
            return _structure(connection)
        except dbapi2.DatabaseError:
            return "not read"
        finally:
            connection.close()

    def _verify(self, file: Path) -> str:
        try:
            self.use.backups._files.verify(file)
        except WenmingError as error:
            return error.code.value
        return ""

    def whole_check(self) -> str:
        """Let ``wenming check`` look at the store, from opening it to its findings."""
        self.desk.close()
        try:
            self.desk.open()
            report = self.desk.use.exchange.check(self.desk.use.actor)
        except WenmingError as error:
            return error.code.value
        else:
            return "" if report.ok else str(report.findings[0].code)
        finally:
            self.desk.close()


def key_of(desk: Desk) -> bytes:
    """Return the key of an open home."""
    assert desk.door._store is not None
    return desk.door._store.keys.key


def _structure(connection: dbapi2.Connection) -> str:
    sound = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    return "" if sound else "structure"


def _look_at_keys(keys: Path) -> str:
    return "" if key_header.both_are_whole(keys) else "not whole"


def soak(runs: int, seed: int, *, most_s: float = math.inf, control: bool = False) -> Result:
    """Flip ``runs`` bits, each alone, in every file in turn; then lose every page of the store.

    ``control`` looks only at the structure of a store without sealed pages, as plain SQLite does.
    """
    result, ticker, rng = Result(), Ticker("flips", most_s), random.Random(seed)
    with scratch() as folder:
        scene = Scene(folder)
        if control:
            _flip_plain(scene, folder / "plain.db", runs, rng, result)
        else:
            whole = {one.name: one.file.read_bytes() for one in scene.targets}
            for number in range(runs):
                target = scene.targets[number % len(scene.targets)]
                _flip(target, whole[target.name], rng, result)
                ticker.tick(number, runs, len(result.faults))
                if ticker.is_over:
                    break
            _lose_pages(scene, whole["store"], result, runs)
        scene.desk.close()
    result.seconds = ticker.seconds
    return result


def _flip(target: Target, whole: bytes, rng: random.Random, result: Result) -> None:
    at, bit = rng.randrange(len(whole)), 1 << rng.randrange(8)
    damaged = bytearray(whole)
    damaged[at] ^= bit
    target.file.write_bytes(damaged)
    found = target.look()
    result.tried[target.name] += 1
    result.found_by[f"{target.name}: {found or 'nothing'}"] += 1
    if not found and not _means_the_same(target.file, whole, bytes(damaged)):
        result.faults.append(f"{target.name}: bit {bit} at {at} was not found")
    if target.file.read_bytes() != damaged:
        result.faults.append(f"{target.name}: bit {bit} at {at}: the damaged file was written to")
    target.file.write_bytes(whole)


def _means_the_same(file: Path, whole: bytes, damaged: bytes) -> bool:
    """Prove that a small file still says what it said, to the last value."""
    if file.suffix == ".db":
        return False
    try:
        return bool(json.loads(whole) == json.loads(damaged))
    except ValueError:
        return False


def _lose_pages(scene: Scene, whole: bytes, result: Result, runs: int) -> None:
    """Let each page be zeros, and the file end at each page; every 20th time a whole check runs."""
    store, pages = scene.desk.places.store, len(whole) // PAGE
    for number in range(0, pages, max(1, pages // runs)):
        begin = number * PAGE
        zeroed = whole[:begin] + bytes(PAGE) + whole[begin + PAGE :]
        for what, damaged in (("page of zeros", zeroed), ("end at a page", whole[:begin])):
            store.write_bytes(damaged)
            found = scene.targets[0].look() if damaged else "empty"
            if number % 20 == 0:
                found = scene.whole_check() if found else ""
            result.tried[what] += 1
            result.found_by[f"{what}: {found or 'nothing'}"] += 1
            if not found:
                result.faults.append(f"{what} {number} was not found")
            if store.read_bytes() != damaged:
                result.faults.append(f"{what} {number}: the damaged file was written to")
    store.write_bytes(whole)


def _flip_plain(scene: Scene, file: Path, runs: int, rng: random.Random, result: Result) -> None:
    """Flip bits in the same rows without SQLCipher's seals; plain SQLite finds hardly any."""
    source = connect(scene.desk.places.store, scene.key)
    source.execute(f"ATTACH DATABASE '{file}' AS plain KEY ''")
    source.execute("SELECT sqlcipher_export('plain')")
    source.close()
    whole = file.read_bytes()

    def look() -> str:
        connection = dbapi2.connect(str(file))
        try:
            return _structure(connection)
        except dbapi2.DatabaseError:
            return "not read"
        finally:
            connection.close()

    for _ in range(runs):
        _flip(Target("plain store", file, look), whole, rng, result)
    shutil.rmtree(file, ignore_errors=True)

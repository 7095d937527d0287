"""What a disk may hold after the power went, made from a log of what was asked of it.

Bytes that were not flushed may be there, or not, or some of them, or half of one write; names that
were not flushed with their folder may be the old ones, the new ones, or as of some moment between.
A flush of a folder keeps its names and all older changes of names, as a journal does.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<c3Iqq")
_SECTOR = 512
DATA = ("none", "all", "prefix", "subset", "torn")
NAMES = ("none", "all", "prefix")


class Change(NamedTuple):
    """One line of the log, its letters as in bad_disk.c; an acknowledgement is A."""

    kind: str
    path: str
    other: str
    offset: int
    length: int
    data: bytes


def read_log(file: Path, folder: Path) -> list[Change]:
    """Return every change in its order, with names as they are called in the folder."""
    log, found, at, root = file.read_bytes(), [], 0, str(folder)
    while at < len(log):
        kind, first, second, data, offset, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        parts = [log[at : at + first], log[at + first : at + first + second]]
        at += first + second
        path, other = (part.decode().removeprefix(root).lstrip("/") for part in parts)
        found.append(Change(kind.decode(), path, other, offset, length, log[at : at + data]))
        at += data
    return found


@dataclass(eq=False)
class _File:
    """Bytes that are safe, and the writes and truncations that are not yet."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def flush(self) -> None:
        _apply(self.safe, self.waiting)
        self.waiting = []

    def after(self, how: str, rng: random.Random) -> bytes:
        """Return what it holds when the power goes now."""
        kept = list(self.waiting)
        if how == "none":
            kept = []
        elif how == "subset":
            kept = [one for one in kept if rng.random() < 0.5]
        elif how == "prefix":
            kept = kept[: rng.randint(0, len(kept))]
        elif how == "torn" and kept:
            kept = kept[: rng.randint(1, len(kept))]
            offset, data = kept[-1]
            if data is not None and len(data) > _SECTOR:
                cut = _SECTOR * rng.randint(1, (len(data) - 1) // _SECTOR)
                kept[-1] = (offset, data[:cut])
        held = bytearray(self.safe)
        _apply(held, kept)
        return bytes(held)


def _apply(held: bytearray, changes: list[tuple[int, bytes | None]]) -> None:
    for offset, data in changes:
        if data is None:
            del held[offset:]
            held.extend(bytes(offset - len(held)))
        else:
            held.extend(bytes(max(0, offset - len(held))))
            held[offset : offset + len(data)] = data


class Disk:
    """A disk as the log leaves it, step by step."""

    def __init__(self, folder: Path) -> None:
        self.files = {
            str(one.relative_to(folder)): _File(bytearray(one.read_bytes()))
            for one in folder.rglob("*")
            if one.is_file()
        }
        self._safe_names = dict(self.files)
        self._waiting: list[tuple[Change, _File | None]] = []
        self.acked = 0

    def take(self, change: Change) -> None:
        """Go on by one change."""
        kind, path = change.kind, change.path
        if kind == "A":
            self.acked = change.length
        elif kind == "w":
            self.files[path].waiting.append((change.offset, change.data))
        elif kind == "t":
            self.files[path].waiting.append((change.length, None))
        elif kind == "f":
            if path in self.files:
                self.files[path].flush()
        elif kind == "d":
            self._flush_names(path)
        elif kind in "cnlu":
            file = _File() if kind == "c" else self.files.get(path)
            self._waiting.append((change, file))
            _rename(self.files, change, file)

    def _flush_names(self, folder: str) -> None:
        """Keep all changes of names up to the last one in this folder."""
        last = 0
        for number, (change, _) in enumerate(self._waiting, 1):
            if folder in (_folder_of(change.path), _folder_of(change.other)):
                last = number
        for change, file in self._waiting[:last]:
            _rename(self._safe_names, change, file)
        del self._waiting[:last]

    def after(self, data: str, names: str, rng: random.Random) -> dict[str, bytes]:
        """Return the files by name when the power goes now."""
        kept = {"none": 0, "all": len(self._waiting)}.get(names)
        kept = rng.randint(0, len(self._waiting)) if kept is None else kept
        found = dict(self._safe_names)
        for change, file in self._waiting[:kept]:
            _rename(found, change, file)
        contents = {file: file.after(data, rng) for file in set(found.values())}
        return {name: contents[file] for name, file in found.items()}


def _rename(names: dict[str, _File], change: Change, file: _File | None) -> None:
    """Do to a table of names what a change does."""
    if change.kind == "u":
        names.pop(change.path, None)
    elif file is not None and change.kind in "nl":
        if change.kind == "n":
            names.pop(change.path, None)
        names[change.other] = file
    elif file is not None:
        names[change.path] = file


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


class State(NamedTuple):
    """One possible disk, and how much had been acknowledged before."""

    files: dict[str, bytes]
    acked: int
    where: str


def states(folder: Path, log: list[Change], cuts: range, seed: str) -> Iterator[State]:
    """Return what the disk may hold when the power goes behind each change of a range.

    ``folder`` is the beginning. The same seed gives the same disks.
    """
    disk = Disk(folder)
    for number, change in enumerate(log[: cuts.stop], 1):
        disk.take(change)
        if number - 1 not in cuts:
            continue
        for data in DATA:
            for names in NAMES:
                rng = random.Random(f"{seed} {number} {data} {names}")
                where = f"after {number} ({change.kind}), data {data}, names {names}"
                yield State(disk.after(data, names, rng), disk.acked, where)

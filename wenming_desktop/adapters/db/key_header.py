"""The files of the key slots: two copies, written one after the other, the newest sound one counts.

A lost header is a lost store (reliability.md 4.1). ``wenming.keys`` and ``wenming.keys2`` hold the
same; each carries its generation and a checksum. A power cut during the first write leaves the
second file, one during the second leaves the first, so no torn write locks anybody out.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from wenming_desktop.domain.errors import Code, WenmingError

FORMAT: Final = 1
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class CountySlot:
    """The key of the store, sealed to one key of the county; all in hex."""

    to: str
    """Id of the device, or of the recovery key, that can open it."""
    county: str
    place: str
    """``257-1``: which computer's store this is; bound to the seal."""
    wrapped: str


@dataclass(frozen=True, slots=True)
class Header:
    """What one file says."""

    generation: int = 0
    slots: tuple[Mapping[str, Any], ...] = ()
    county: tuple[CountySlot, ...] = ()

    def with_county(self, slots: Sequence[CountySlot]) -> "Header":
        """Return the same with other slots of the county."""
        return replace(self, county=tuple(slots))


def second_of(path: Path) -> Path:
    """Return where the second copy lies."""
    return path.with_name(f"{path.name}2")


def read(path: Path, *, missing_is_none: bool = False) -> Header:
    """Return the newest sound copy; KEY_FILE_DAMAGED where there is none.

    ``missing_is_none`` gives an empty header instead.
    """
    found = [one for one in map(_parse, (path, second_of(path))) if one is not None]
    if found:
        return max(found, key=lambda one: one.generation)
    if missing_is_none:
        return Header()
    raise WenmingError(Code.KEY_FILE_DAMAGED, path=path)


def both_are_whole(path: Path) -> bool:
    """Tell whether both copies are sound and say the same."""
    first, second = _parse(path), _parse(second_of(path))
    return first is not None and first == second


def write(path: Path, before: Header, slots: Sequence[Mapping[str, Any]]) -> Header:
    """Write the next generation to both files, each whole on the disk before the other begins."""
    header = Header(before.generation + 1, tuple(slots), before.county)
    content = {
        "format": FORMAT,
        "generation": header.generation,
        "slots": list(header.slots),
        "county": [
            {"to": one.to, "county": one.county, "place": one.place, "wrapped": one.wrapped}
            for one in header.county
        ],
    }
    text = json.dumps({**content, "check": _check(content)}, indent=1)
    for file in (second_of(path), path):
        _write_one(file, text)
    return header


def _write_one(file: Path, text: str) -> None:
    """Write beside, flush, replace: a power cut leaves the old file or the new one."""
    part = file.with_name(f"{file.name}.part")
    with part.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
    part.replace(file)
    with suppress(OSError):  # Windows cannot open a folder
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _parse(path: Path) -> Header | None:
    """Read one file; None where it is missing, torn or changed.

    Those of 0.1 carry neither generation nor checksum: they count as the oldest.
    """
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_LARGEST))
        check = content.pop("check", "")
        if content["format"] != FORMAT or not content["slots"]:
            return None
        if ("generation" in content or check) and check != _check(content):
            return None
        return Header(
            int(content.get("generation", 0)),
            tuple(content["slots"]),
            tuple(CountySlot(**one) for one in content.get("county", ())),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _check(content: Mapping[str, Any]) -> str:
    plain = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()

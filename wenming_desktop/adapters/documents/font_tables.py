"""A font's tables, read in one go each.

reportlab 5.1.0 reads them number by number, a call of Python each: a quarter of a second a font,
most of what the first page of a process costs. Header tables stay reportlab's; the three long ones
(which glyph a character has, how wide it is, where it lies) are unpacked at once. A form of table
that is not known here is left to reportlab. The file is mapped, not read, and long tables stay
arrays: a font takes 5 MB of memory where it took 19.
"""

import mmap
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from
from typing import Any

from reportlab.pdfbase import ttfonts

_SPACE, _HARD_SPACE = 0x20, 0xA0
_PDF_UNITS = 1000
_OUTLINES = "glyf"
_MICROSOFT, _UNICODE, _VARIATIONS = 3, 0, 5


def mend() -> None:
    """Have reportlab read fonts with this; doing it twice is harmless."""
    ttfonts.TTFontFace = QuickFace


class QuickFace(ttfonts.TTFontFace):  # type: ignore[misc]
    """What reportlab's own face is, sooner."""

    def readFile(self, f: Any) -> None:  # noqa: ANN401, N802 - reportlab's name; a path or a file
        """Map a file: of ten million bytes a form needs few."""
        if not isinstance(f, str) or hasattr(self, "_ttf_data"):
            super().readFile(f)
            return
        self.filename = f
        with Path(f).open("rb") as file:
            self._ttf_data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._pos = 0

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        """Read the whole font."""
        found = _characters(self) if charInfo else None
        if found is None:
            super().extractInfo(charInfo)
            return
        super().extractInfo(charInfo=0)
        self.charToGlyph = found
        self.glyphToChar: dict[int, list[int]] = {}
        self._read_widths(found)
        (long_offsets,) = unpack_from(">h", self.get_table("head"), 50)
        self.glyphPos = _numbers("I" if long_offsets else "H", self.get_table("loca"))
        del self.glyphPos[self.numGlyphs + 1 :]
        if not long_offsets:
            self.glyphPos = array("I", (place * 2 for place in self.glyphPos))

    def get_table(self, tag: str) -> Any:  # noqa: ANN401 - bytes but for the outlines
        """Return a table; of the outlines, ten million bytes of which a form needs few, a view."""
        if tag == _OUTLINES:
            return _Part(self._ttf_data, *self.get_table_pos(tag))
        return super().get_table(tag)

    def _read_widths(self, characters: dict[int, int]) -> None:
        (many,) = unpack_from(">H", self.get_table("hhea"), 34)
        numbers = _numbers("H", self.get_table("hmtx"))
        rest = self.numGlyphs - many
        advances = numbers[: 2 * many : 2]
        advances += advances[-1:] * rest
        self.hmetrics = _Metrics(
            advances, numbers[1 : 2 * many : 2] + numbers[2 * many : 2 * many + rest]
        )
        is_plain = self.unitsPerEm == _PDF_UNITS
        scaled = {one: one if is_plain else self._pdfScale(one) for one in set(advances)}
        self.defaultWidth = scaled[advances[0]]
        widths = map(scaled.__getitem__, map(advances.__getitem__, characters.values()))
        self.charWidths = dict(zip(characters, widths, strict=True))
        for code, other in ((_HARD_SPACE, _SPACE), (_SPACE, _HARD_SPACE)):
            if other in characters:
                characters[code] = characters[other]
                self.charWidths[code] = self.charWidths[other]
                break


class _Metrics:
    """How far on the next glyph stands and where each begins; a pair is made when it is asked."""

    def __init__(self, advances: "array[int]", bearings: "array[int]") -> None:
        self._advances, self._bearings = advances, bearings

    def __len__(self) -> int:
        return len(self._advances)

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._advances[glyph], self._bearings[glyph]


class _Part:
    """A stretch of the file from which bytes are cut, as from bytes, without a copy of it all."""

    def __init__(self, whole: mmap.mmap, start: int, length: int) -> None:
        self._whole, self._start, self._length = whole, start, length

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(self._length)
        return self._whole[self._start + start : self._start + stop]


def _characters(face: Any) -> dict[int, int] | None:  # noqa: ANN401 - reportlab has no types
    """Return which glyph each character has; None for a form of table that is not known here."""
    table = face.get_table("cmap")
    offset = None
    (many,) = unpack_from(">H", table, 2)
    for at in range(many):
        platform, encoding, start = unpack_from(">HHL", table, 4 + 8 * at)
        if platform == _MICROSOFT or (platform == _UNICODE and encoding != _VARIATIONS):
            offset = start  # the last one, as reportlab chooses
    if offset is None:
        return None
    (form,) = unpack_from(">H", table, offset)
    if form == 12:  # noqa: PLR2004 - stretches of characters
        return _of_stretches(table, offset)
    if form == 4:  # noqa: PLR2004 - segments, with glyphs of their own or a distance
        return dict(_of_segments(table, offset))
    return None


def _of_stretches(table: bytes, offset: int) -> dict[int, int]:
    found: dict[int, int] = {}
    (many,) = unpack_from(">L", table, offset + 12)
    numbers = iter(_numbers("I", table[offset + 16 : offset + 16 + 12 * many]))
    for first, last, glyph in zip(numbers, numbers, numbers, strict=True):
        found.update(
            zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)
        )
    return found


def _of_segments(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    length, _, twice = unpack_from(">HHH", table, offset + 2)
    numbers = _numbers("H", table[offset : offset + length])
    many = twice // 2
    ends, starts, deltas, ranges = (
        numbers[at : at + many] for at in (7, 8 + many, 8 + 2 * many, 8 + 3 * many)
    )
    for at, (first, last, delta, jump) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        if jump == 0:
            yield from ((code, (code + delta) & 0xFFFF) for code in range(first, last + 1))
            continue
        place = 8 + 3 * many + at + jump // 2
        for code in range(first, last + 1):
            index = place + code - first
            glyph = numbers[index] if index < len(numbers) else 0
            yield code, (glyph + delta) & 0xFFFF if glyph else 0


def _numbers(kind: str, table: bytes) -> "array[int]":
    """Unpack unsigned big-endian numbers: H of two bytes, I of four."""
    numbers = array(kind)
    numbers.frombytes(table[: len(table) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers

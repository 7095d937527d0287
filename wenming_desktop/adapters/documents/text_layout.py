"""Lines of Chinese text: how wide, where they break, how they shrink.

Everything is measured in ems (parts of the font size), so a line is laid out once and drawn at any
size. Breaking follows 避头尾 (no closing mark begins a line, no opening mark ends one); two
full-width marks in a row share their blank halves (标点挤压), as in a printed book.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wenming_desktop.adapters.documents.fonts import Face, glyph, printable

OPENING = frozenset("（《〈「『【\u3014“‘([{")
CLOSING = frozenset("，。、；：！？）》〉」』】\u3015”’…—\uff05%,.;:!?)]}·～")
_BLANK_LEFT = frozenset("（《〈「『【\u3014“‘")
_BLANK_RIGHT = frozenset("，。、；：）》〉」』】\u3015”’")
_FULL_WIDTH = 0.9
_HALF = 0.5
_SHORT_END = 4.0
LEADING = 1.15
"""From baseline to baseline, in ems, where lines stand close."""
_GAP = 1.3
"""Room for a character to be written in by hand."""
_WORD = re.compile(r"[A-Za-z0-9@_#+./:\-–—]*[A-Za-z0-9]|\s+|.", re.DOTALL)
_NAME = re.compile(r"[^\W\d_A-Za-z]+(?:·[^\W\d_A-Za-z]+)+")
_NAME_PART = re.compile("[^·]+·?")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours drawn in one go; ``font`` is None for a gap left for a missing character."""

    font: str | None
    text: str
    start: float
    width: float
    needs_weight: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, in ems from its left end; ``width`` leaves out a blank last half."""

    runs: tuple[Run, ...]
    width: float
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text made to fit a box: the size in points that was needed, and what had to be left out."""

    size: float
    lines: tuple[Line, ...]
    lost: str = ""


@lru_cache(maxsize=2048)
def set_line(text: str, face: Face) -> Line:
    """Lay out one line; the text must not hold line breaks."""
    setter = _LineSetter()
    for character in printable(text):
        setter.add(character, face)
    return setter.line()


class _LineSetter:
    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._missing: list[str] = []
        self._font: tuple[str, bool] | None = None
        self._text = ""
        self._start = self._x = 0.0
        self._previous = "", 0.0

    def add(self, character: str, face: Face) -> None:
        found = glyph(face, character)
        if found is None:
            self._flush()
            self._runs.append(Run(None, character, self._x, _GAP))
            self._missing.append(character)
            self._x += _GAP
            self._start, self._previous = self._x, (" ", 0.0)
            return
        pull = _pull(self._previous, character, found.width)
        font = (found.font, found.needs_weight)
        if pull or font != self._font:
            self._flush()
            self._x -= pull
            self._font, self._start = font, self._x
        self._text += character
        self._x += found.width
        self._previous = character, found.width

    def line(self) -> Line:
        self._flush()
        last, width = self._previous
        blank = _HALF if last in _BLANK_RIGHT and width >= _FULL_WIDTH else 0.0
        return Line(tuple(self._runs), max(self._x - blank, 0.0), tuple(self._missing))

    def _flush(self) -> None:
        if self._text and self._font:
            font, needs_weight = self._font
            width = self._x - self._start
            self._runs.append(Run(font, self._text, self._start, width, needs_weight))
        self._text, self._font = "", None


def _pull(previous: tuple[str, float], character: str, width: float) -> float:
    """Return by how much a mark moves into the blank half beside it."""
    before, before_width = previous
    if width < _FULL_WIDTH or (before and before_width < _FULL_WIDTH):
        return 0.0
    if character in _BLANK_LEFT and (not before or before in _BLANK_LEFT or before in _BLANK_RIGHT):
        return _HALF
    if character in CLOSING and before in _BLANK_RIGHT and character not in "…—·～":
        return _HALF
    return 0.0


def wrap(text: str, face: Face, width: float, *, whole: bool = True) -> list[str]:
    """Break text into lines no wider than ``width`` ems; line breaks in it are kept.

    ``whole`` breaks a name like 迪丽努尔·艾合买提江 behind its dots only, where a part has room.
    """
    lines: list[str] = []
    for paragraph in printable(text).splitlines() or [""]:
        is_name = whole and _NAME.fullmatch(paragraph)
        parts = _NAME_PART.findall(paragraph) if is_name else [paragraph]
        units = (unit for part in parts for unit in _units(part, face, width, whole=bool(is_name)))
        lines += _wrap_units(units, face, width)
    return lines


def _wrap_units(units: Iterable[str], face: Face, width: float) -> list[str]:
    lines, current = [], ""
    for unit in units:
        if current and set_line((current + unit).rstrip(), face).width > width:
            lines.append(current.rstrip())
            current = unit.lstrip()
        else:
            current += unit
    return [*lines, current.rstrip()]


def _units(paragraph: str, face: Face, width: float, *, whole: bool) -> Iterator[str]:
    """Yield what may not be torn: a word, or a character with the marks that cling to it."""
    if whole:
        yield from _torn(paragraph, face, width)
        return
    unit = ""
    for piece in _WORD.findall(paragraph):
        clings = piece[0] in CLOSING or unit[-1:] in OPENING
        if unit and not (clings and not unit.isspace()):
            yield from _torn(unit, face, width)
            unit = ""
        unit += piece
    yield from _torn(unit, face, width)


def _torn(unit: str, face: Face, width: float) -> Iterator[str]:
    """Yield a unit, in parts if it is wider than a whole line."""
    part = ""
    for character in unit:
        if part and set_line(part + character, face).width > width:
            yield part
            part = ""
        part += character
    if part:
        yield part


def fit(
    text: str,
    face: Face,
    width: float,
    sizes: tuple[float, float],
    most_lines: int = 1,
    *,
    height: float = math.inf,
    even: bool = False,
) -> Fitted:
    """Shrink text until it fits ``width`` points; then wrap; then leave out and say what.

    ``sizes`` are the largest and the smallest size in points. One line is preferred; where it
    would be smaller than the smallest size, the text wraps and grows again as far as it can.
    ``height`` (points) is what several lines may take together; ``even`` makes them of equal
    length, as in a title. Line breaks count where there may be several lines.
    """
    largest, smallest = sizes
    if most_lines == 1:
        text = " ".join(text.splitlines())
    if "\n" not in text:
        line = set_line(text, face)
        size = largest if line.width * largest <= width else width / line.width
        if size >= smallest:
            return Fitted(size, (line,))
    for size in _smaller(largest, smallest):
        broken = wrap(text, face, width / size)
        if len(broken) <= most_lines and len(broken) * size * LEADING <= height:
            chosen = _rebroken(text, face, broken, even=even)
            return Fitted(size, tuple(set_line(each, face) for each in chosen))
    broken = wrap(text, face, width / smallest, whole=False)  # rather torn than not there
    if len(broken) <= most_lines and len(broken) * smallest * LEADING <= height:
        return Fitted(smallest, tuple(set_line(each, face) for each in broken))
    return _cut(broken, face, width / smallest, smallest, most_lines)


def _smaller(largest: float, smallest: float) -> Iterator[float]:
    size = largest
    while size > smallest:
        yield size
        size -= _HALF
    yield smallest


def _rebroken(text: str, face: Face, broken: list[str], *, even: bool) -> list[str]:
    """Return the same number of lines without a last line of one or two characters.

    ``even`` asks for lines of about the same length; else only the last one must be long enough.
    """
    if len(broken) == 1 or "\n" in text:
        return broken
    widths = [set_line(line, face).width for line in broken]
    if not even and widths[-1] >= _SHORT_END:
        return broken
    narrow = sum(widths) / len(broken)
    best = broken
    while narrow < max(widths):
        candidate = wrap(text, face, narrow)
        if len(candidate) == len(broken):
            if not even and set_line(candidate[-1], face).width < _SHORT_END:
                return best
            best = candidate
            if even:
                return best
        narrow += _HALF
    return best


def _cut(broken: list[str], face: Face, width: float, size: float, most_lines: int) -> Fitted:
    """Keep what has room and end it with an ellipsis; the rest is reported, never just gone."""
    kept, last = broken[: most_lines - 1], broken[most_lines - 1]
    while last and set_line(last + _ELLIPSIS, face).width > width:
        last = last[:-1]
    lost = broken[most_lines - 1][len(last) :] + "".join(broken[most_lines:])
    lines = tuple(set_line(each, face) for each in (*kept, last + _ELLIPSIS))
    return Fitted(size, lines, lost)

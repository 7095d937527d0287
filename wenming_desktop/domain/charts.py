"""Charts as values: bars of one figure, and tiles of a figure by unit and week.

What is drawn is laid out here once, in ems of the running text, so that the screen, the PDF and
the picture in a Word document are one and the same. Numbers are printed in or at every bar and
in every tile: nothing is told by colour alone.
"""

from dataclasses import dataclass, field

INK, PALE = "#1F1B16", "#FFFFFF"
RAMP = ("#F1ECE4", "#EBCFC4", "#D99A8B", "#B64F49", "#8C1519")
"""From little to much; each is a darker grey than the one before."""
_DARK_FROM = 3
"""From this step of the ramp on numbers are white: at least 4.5 : 1 on each."""
BAR = RAMP[3]
_LABEL_MOST = 13.0
_ROW, _BAR_HIGH = 2.1, 1.5
_COLUMN_HIGH = 11.0
_TILE_HIGH = 1.7
_SMALL = 0.82
WEEKS_ACROSS = 27
"""Half a year and a week: more weeks go into a second row of tiles."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; ``key`` tells whose rows are behind it."""

    label: str
    value: int
    printed: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars in their own order, never sorted into a ranking."""

    title: str
    unit: str
    bars: tuple[Bar, ...]
    upright: bool = False
    """Columns with short names (months) instead of rows."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to see."""
        return not any(bar.value for bar in self.bars)


@dataclass(frozen=True, slots=True)
class TileGrid:
    """Units down, weeks across; ``keys`` of a tile are ``row:week``."""

    title: str
    unit: str
    rows: tuple[str, ...]
    weeks: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to see."""
        return not any(any(row) for row in self.cells)


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, in ems from the top left."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text around the middle ``y``; ``x`` is its left, middle or right end."""

    x: float
    y: float
    text: str
    align: str = "left"
    ink: str = INK
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a bar or tile can be chosen, and what it says when read aloud."""

    box: Box
    key: str
    words: str


@dataclass(slots=True)
class Drawing:
    """Everything to draw, and how large it is, in ems."""

    width: float
    height: float = 0.0
    boxes: list[Box] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def add(self, box: Box, key: str, said: str) -> None:
        """Draw a rectangle that can be chosen."""
        self.boxes.append(box)
        self.spots.append(Spot(box, key, said))


_IDEOGRAPHS = 0x2E7F


def ems(text: str) -> float:
    """Return about how wide a text is: a Chinese character is one em, a Latin one about half."""
    return sum(1.0 if ord(sign) > _IDEOGRAPHS else 0.58 for sign in text)


def shortened(text: str, room: float) -> str:
    """Return a text that fits, with … where something is left out."""
    if ems(text) <= room:
        return text
    while text and ems(text) + 1 > room:
        text = text[:-1]
    return f"{text}…"


def draw(chart: BarChart | TileGrid, width: float) -> Drawing:
    """Lay a chart out for so many ems across."""
    if isinstance(chart, TileGrid):
        return _tiles(chart, width)
    return _columns(chart, width) if chart.upright else _rows(chart, width)


def _rows(chart: BarChart, width: float) -> Drawing:
    drawing = Drawing(width)
    label = min(max((ems(bar.label) for bar in chart.bars), default=0) + 0.6, _LABEL_MOST)
    number = max((ems(bar.printed) for bar in chart.bars), default=0) + 0.8
    room = max(width - label - number, 1.0)
    largest = max((bar.value for bar in chart.bars), default=0) or 1
    for place, bar in enumerate(chart.bars):
        middle = (place + 0.5) * _ROW
        long = max(room * bar.value / largest, 0.12 if bar.value else 0.0)
        box = Box(label, middle - _BAR_HIGH / 2, long, _BAR_HIGH, BAR)
        drawing.add(box, bar.key, f"{bar.label} {bar.printed}{chart.unit}")
        drawing.words.append(Words(label - 0.4, middle, shortened(bar.label, label), "right"))
        if ems(bar.printed) + 0.8 < long:
            drawing.words.append(Words(label + long - 0.4, middle, bar.printed, "right", PALE))
        else:
            drawing.words.append(Words(label + long + 0.3, middle, bar.printed))
    drawing.height = _ROW * len(chart.bars)
    return drawing


def _columns(chart: BarChart, width: float) -> Drawing:
    drawing = Drawing(width, height=_COLUMN_HIGH + 2.6)
    each = width / max(len(chart.bars), 1)
    largest = max((bar.value for bar in chart.bars), default=0) or 1
    widest = max((ems(text) for bar in chart.bars for text in (bar.printed, bar.label)), default=1)
    size = min(1.0, max(each / (widest + 0.5), 0.6))
    base = _COLUMN_HIGH + 1.3
    for place, bar in enumerate(chart.bars):
        high = max(_COLUMN_HIGH * bar.value / largest, 0.1 if bar.value else 0.0)
        box = Box(place * each + each * 0.14, base - high, each * 0.72, high, BAR)
        drawing.add(box, bar.key, f"{bar.label} {bar.printed}{chart.unit}")
        middle = (place + 0.5) * each
        at = base - high - 0.65
        drawing.words.append(Words(middle, at, bar.printed, "centre", INK, size))
        drawing.words.append(Words(middle, base + 0.7, bar.label, "centre", INK, size))
    drawing.boxes.append(Box(0, base, width, 0.08, INK))
    return drawing


def _tiles(grid: TileGrid, width: float) -> Drawing:
    drawing = Drawing(width)
    label = min(max((ems(name) for name in grid.rows), default=0) + 0.6, _LABEL_MOST, width / 4)
    across = min(max(len(grid.weeks), 1), WEEKS_ACROSS)
    each = min((width - label) / across, 4.0)
    digits = max((len(str(value)) for row in grid.cells for value in row), default=1)
    size = min(1.0, each / (digits * 0.58 + 0.35))
    largest = max((value for row in grid.cells for value in row), default=0)
    top = 0.0
    for first in range(0, len(grid.weeks), across):
        weeks = range(first, min(first + across, len(grid.weeks)))
        _heads(drawing, grid, weeks, (label, top, each))
        top += _TILE_HIGH
        for number, name in enumerate(grid.rows):
            middle = top + _TILE_HIGH / 2
            drawing.words.append(Words(label - 0.4, middle, shortened(name, label), "right"))
            for week in weeks:
                value = grid.cells[number][week]
                step = ramp_step(value, largest)
                x = label + (week - first) * each
                box = Box(x, top + 0.05, each - 0.1, _TILE_HIGH - 0.1, RAMP[step])
                said = f"{name} {grid.weeks[week]} {value}{grid.unit}"
                drawing.add(box, f"{number}:{week}", said)
                ink = PALE if step >= _DARK_FROM else INK
                drawing.words.append(Words(x + each / 2, middle, str(value), "centre", ink, size))
            top += _TILE_HIGH
        top += 0.8
    drawing.height = max(top - 0.8, 0.0)
    return drawing


def _heads(
    drawing: Drawing, grid: TileGrid, weeks: range, place: tuple[float, float, float]
) -> None:
    """Write the first day of about every fourth week above its tile."""
    left, top, each = place
    every = max(1, round(3.2 / each))
    for number, week in enumerate(weeks):
        if number % every == 0:
            middle = left + (number + 0.5) * each
            text = grid.weeks[week]
            drawing.words.append(Words(middle, top + _TILE_HIGH / 2, text, "centre", INK, _SMALL))


def ramp_step(value: int, largest: int) -> int:
    """Return the step of the ramp: nothing is the first, the largest the last."""
    if not value or not largest:
        return 0
    return min(1 + (value * (len(RAMP) - 1) - 1) // largest, len(RAMP) - 1)

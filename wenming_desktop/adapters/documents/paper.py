"""A PDF in the making: text and shapes at millimetres from the top left, as the forms are drawn.

Nothing is ever passed to reportlab's markup. The same input gives the same bytes: no clock, no
host name, no random id. What has no glyph and what did not fit is collected here.
"""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from wenming_desktop.adapters.documents import qr_code
from wenming_desktop.adapters.documents.fonts import Face, register
from wenming_desktop.adapters.documents.text_layout import (
    LEADING,
    Fitted,
    Line,
    Run,
    fit,
    set_line,
)
from wenming_desktop.services.paper_content import MissingGlyph, Overflow

MM = 72 / 25.4
"""Points in a millimetre."""
A4 = (210.0, 297.0)
INK = HexColor(0x1F1B16)
BLACK = HexColor(0x000000)
WHITE = HexColor(0xFFFFFF)
_MIDDLE = 0.38
"""From the baseline up to the middle of a Chinese character, in ems."""
_CREATOR = "文明实践工作台"


class Align(Enum):
    """Where the given x lies in the text; the value is the share of the width left of it."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: its face, its size in points (before scaling), its colour."""

    face: Face
    size: float
    colour: Color = INK


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for text on a form: the field of its content, and the words people call it by."""

    field: str
    words: str


class Paper:
    """One PDF document. ``scale`` shrinks everything, so A3 forms can be drawn on A4."""

    def __init__(self, title: str, size: tuple[float, float] = A4, scale: float = 1.0) -> None:
        register(Face.SANS)
        rl_config.useA85 = 0  # binary streams: a fifth smaller, and no time spent on armour
        self._buffer = BytesIO()
        self._unit = MM * scale
        self._scale = scale
        self._height = size[1] * MM
        self._left = self._top = 0.0
        self._canvas = Canvas(
            self._buffer,
            pagesize=(size[0] * MM, size[1] * MM),
            pageCompression=1,
            invariant=1,
            initialFontName=Face.SANS.value,  # otherwise every page names Helvetica, not embedded
            lang="zh-CN",
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator(_CREATOR)
        self._canvas.setProducer(_CREATOR)
        self.pages = 0
        self.on_page: Callable[[], None] | None = None
        """Draws what every page has, before anything else."""
        self.missing: list[MissingGlyph] = []
        self.overflow: list[Overflow] = []

    def start_page(self, size: tuple[float, float] | None = None) -> None:
        """Begin the first or the next page; ``size`` is another one from here on."""
        if self.pages:
            self._canvas.showPage()
        if size is not None:
            self._height = size[1] * MM
            self._canvas.setPageSize((size[0] * MM, size[1] * MM))
        self.pages += 1
        if self.on_page is not None:
            self.on_page()

    @contextmanager
    def part(
        self,
        scale: float = 1.0,
        shift: tuple[float, float] = (0.0, 0.0),
        window: tuple[float, float, float, float] | None = None,
    ) -> Iterator[None]:
        """Draw at another scale, moved by millimetres of the page, seen through ``window`` only."""
        before = self._unit, self._scale, self._left, self._top
        self._canvas.saveState()
        if window is not None:
            left, top, width, height = window
            path = self._canvas.beginPath()
            path.rect(self._x(left), self._y(top + height), width * self._unit, height * self._unit)
            self._canvas.clipPath(path, stroke=0, fill=0)
        self._unit, self._scale = MM * scale, scale
        self._left, self._top = shift[0] * MM, shift[1] * MM
        yield
        self._canvas.restoreState()
        self._unit, self._scale, self._left, self._top = before

    def finish(self) -> bytes:
        """Return the file; nothing can be drawn after this."""
        self._canvas.save()
        return self._buffer.getvalue()

    def text(
        self, x: float, y: float, text: str, style: Style, slot: Slot, align: Align = Align.LEFT
    ) -> None:
        """Draw one line with its baseline at y."""
        self._note_missing(line := set_line(text, style.face), slot)
        self._draw(x, y, line, style, align)

    def spread(self, x: float, y: float, text: str, style: Style, slot: Slot, width: float) -> None:
        """Draw one line stretched or squeezed to millimetres of width, as in justified text."""
        self._note_missing(line := set_line(text, style.face), slot)
        size = style.size * self._scale
        letters = sum(len(run.text) for run in line.runs)
        gap = (width * self._unit - line.width * size) / max(letters - 1, 1)
        before = 0
        for run in line.runs:
            start = self._x(x) + run.start * size + before * gap
            if run.font is None:
                self._gap(start, self._y(y), run.width * size, size)
            else:
                self._draw_run(start, self._y(y), run, size, style.colour, gap)
            before += len(run.text)

    def fit(
        self,
        text: str,
        style: Style,
        smallest: float,
        width: float,
        most_lines: int = 1,
        *,
        height: float = math.inf,
        even: bool = False,
    ) -> Fitted:
        """Fit text into millimetres of width and height; sizes count before scaling."""
        sizes = (style.size, smallest)
        return fit(text, style.face, width * MM, sizes, most_lines, height=height * MM, even=even)

    def fitted(
        self,
        x: float,
        y: float,
        fitted: Fitted,
        style: Style,
        slot: Slot,
        align: Align = Align.LEFT,
        leading: float = LEADING,
    ) -> None:
        """Draw fitted lines, the block of them centred on y; report what was left out."""
        sized = Style(style.face, fitted.size, style.colour)
        step = fitted.size * leading / MM
        first = y - step * (len(fitted.lines) - 1) / 2 + _MIDDLE * fitted.size / MM
        for number, line in enumerate(fitted.lines):
            self._note_missing(line, slot)
            self._draw(x, first + number * step, line, sized, align)
        if fitted.lost:
            self.overflow.append(Overflow(slot.field, fitted.lost, slot.words))

    def rule(
        self,
        ends: tuple[float, float, float, float],
        points: float,
        colour: Color = BLACK,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw a straight line from (x1, y1) to (x2, y2)."""
        x1, y1, x2, y2 = ends
        self._canvas.setDash([4, 3] if dashed else [])
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(points * self._scale)
        self._canvas.line(self._x(x1), self._y(y1), self._x(x2), self._y(y2))
        self._canvas.setDash([])

    def frame(
        self,
        box: tuple[float, float, float, float],
        points: float,
        colour: Color = BLACK,
        radius: float = 0.0,
    ) -> None:
        """Draw the outline of (left, top, width, height)."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(points * self._scale)
        self._box(box, radius, stroke=1, fill=0)

    def solid(
        self, box: tuple[float, float, float, float], colour: Color = BLACK, radius: float = 0.0
    ) -> None:
        """Fill (left, top, width, height)."""
        self._canvas.setFillColor(colour)
        self._box(box, radius, stroke=0, fill=1)

    def picture(self, box: tuple[float, float, float, float], jpeg: bytes) -> None:
        """Draw a picture as large as it fits into (left, top, width, height), in its middle."""
        image = ImageReader(BytesIO(jpeg))
        wide, high = image.getSize()
        left, top, width, height = box
        share = min(width / wide, height / high)
        wide, high = wide * share, high * share
        x, foot = left + (width - wide) / 2, top + (height + high) / 2
        size = (wide * self._unit, high * self._unit)
        self._canvas.drawImage(image, self._x(x), self._y(foot), *size)

    def diamond(self, x: float, y: float, half: float, colour: Color) -> None:
        """Fill a square standing on its corner, centred on (x, y)."""
        path = self._canvas.beginPath()
        path.moveTo(self._x(x - half), self._y(y))
        path.lineTo(self._x(x), self._y(y - half))
        path.lineTo(self._x(x + half), self._y(y))
        path.lineTo(self._x(x), self._y(y + half))
        path.close()
        self._canvas.setFillColor(colour)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def qr(self, x: float, y: float, size: float, text: str) -> None:
        """Draw a QR code with the top left of its dark modules at (x, y)."""
        rows = qr_code.rows_of(text)
        module = size / len(rows)
        path = self._canvas.beginPath()
        for row, stretches in enumerate(rows):
            top = self._y(y + (row + 1) * module)
            for first, count in stretches:
                left = self._x(x + first * module)
                path.rect(left, top, count * module * self._unit, module * self._unit)
        self._canvas.setFillColor(BLACK)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _draw(self, x: float, y: float, line: Line, style: Style, align: Align) -> None:
        size = style.size * self._scale
        left = self._x(x) - align.value * line.width * size
        for run in line.runs:
            start = left + run.start * size
            if run.font is None:
                self._gap(start, self._y(y), run.width * size, size)
            else:
                self._draw_run(start, self._y(y), run, size, style.colour)

    def _draw_run(
        self, x: float, y: float, run: Run, size: float, colour: Color, gap: float = 0.0
    ) -> None:
        text = self._canvas.beginText(x, y)
        text.setFont(run.font, size)
        text.setFillColor(colour)
        if gap:
            text.setCharSpace(gap)
        if run.needs_weight:
            self._canvas.setLineWidth(size * 0.035)
            self._canvas.setStrokeColor(colour)
            text.setTextRenderMode(2)
        text.textOut(run.text)
        if run.needs_weight:
            text.setTextRenderMode(0)
        if gap:
            text.setCharSpace(0)
        self._canvas.drawText(text)

    def _gap(self, x: float, y: float, width: float, size: float) -> None:
        """Draw the rule on which a missing character is written by hand."""
        self._canvas.setStrokeColor(BLACK)
        self._canvas.setLineWidth(0.5)
        low = y - 0.12 * size
        self._canvas.line(x + 0.05 * width, low, x + 0.95 * width, low)

    def _note_missing(self, line: Line, slot: Slot) -> None:
        for character in line.missing:
            found = MissingGlyph(character, f"U+{ord(character):04X}", slot.words)
            if found not in self.missing:
                self.missing.append(found)

    def _box(
        self, box: tuple[float, float, float, float], radius: float, *, stroke: int, fill: int
    ) -> None:
        left, top, width, height = box
        corner = (self._x(left), self._y(top + height))
        size = (width * self._unit, height * self._unit)
        if radius:
            curve = radius * self._unit
            self._canvas.roundRect(*corner, *size, curve, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(*corner, *size, stroke=stroke, fill=fill)

    def _x(self, millimetres: float) -> float:
        return self._left + millimetres * self._unit

    def _y(self, millimetres: float) -> float:
        return self._height - self._top - millimetres * self._unit

"""The photo of a sign-in sheet that self-test reads back: ticked, askew, on a dark table."""

from pathlib import Path

from PIL import Image, ImageDraw

from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, PAGE, row_middle
from wenming_desktop.services.paper_content import PagePicture

HOURS = 2
"""What is ticked in the first row, beside 到场."""
_TICK = ((-1.8, 0.0), (-0.4, 1.9), (2.6, -2.4))
"""Millimetres from the middle of a box."""
_PEN = 0.6
_TABLE, _AROUND = 70, 40
"""Its grey, and pixels of it on each side."""
_ASKEW = ((14, 6), (0, 22), (20, 0), (5, 12))
"""Pixels by which each corner is cut off, from the upper left one downwards: no camera looks
straight down."""


def photograph(page: PagePicture, to: Path) -> None:
    """Write the JPEG."""
    paper = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    pen, scale = ImageDraw.Draw(paper), page.width / PAGE[0]
    for box in (0, HOURS):
        way = [((BOX_COLUMNS[box] + x) * scale, (row_middle(0) + y) * scale) for x, y in _TICK]
        pen.line(way, fill=40, width=round(_PEN * scale), joint="curve")
    size = (page.width + 2 * _AROUND, page.height + 2 * _AROUND)
    table = Image.new("L", size, _TABLE)
    table.paste(paper, (_AROUND, _AROUND))
    (right, down), ends = size, ((0, 0), (0, 1), (1, 1), (1, 0))
    corners = [
        value
        for (x, y), (across, below) in zip(_ASKEW, ends, strict=True)
        for value in (abs(across * right - x), abs(below * down - y))
    ]
    seen = table.transform(size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    seen.save(to, quality=75)

"""The charts of a work report on paper, and as pictures for the Word document.

Both are domain/charts.py drawn by the one Paper, so PDF and Word show the same.
"""

import io

import pypdfium2
from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import MM, Align, Paper, Slot, Style
from wenming_desktop.domain.charts import BarChart, Drawing, TileGrid, draw

WIDTH = 156.0
"""Millimetres between the margins of a report."""
_SLOT = Slot("report", "汇报")
_BARS, _TILES = 12.0, 8.0
"""Points of one em."""
_DPI = 240
_MIDDLE = 0.38
_ALIGN = {"left": Align.LEFT, "centre": Align.CENTRE, "right": Align.RIGHT}


def caption(number: int, chart: BarChart | TileGrid) -> str:
    """Return the line under a chart."""
    return f"图{number}　{chart.title}（{chart.unit}）"


def laid_out(chart: BarChart | TileGrid) -> tuple[Drawing, float]:
    """Return a chart for the width of the report, and its height in millimetres."""
    em = _em(chart)
    drawing = draw(chart, WIDTH / em)
    return drawing, drawing.height * em


def put(paper: Paper, chart: BarChart | TileGrid, left: float, top: float) -> None:
    """Draw a chart; ``left`` and ``top`` in millimetres."""
    drawing, _ = laid_out(chart)
    em = _em(chart)
    for box in drawing.boxes:
        place = (left + box.x * em, top + box.y * em, box.width * em, box.height * em)
        paper.solid(place, HexColor(box.fill))
    for words in drawing.words:
        size = em * MM * words.size
        y = top + words.y * em + _MIDDLE * size / MM
        style = Style(Face.SANS, size, HexColor(words.ink))
        paper.text(left + words.x * em, y, words.text, style, _SLOT, _ALIGN[words.align])


def picture(chart: BarChart | TileGrid) -> bytes:
    """Return a chart as PNG."""
    _, height = laid_out(chart)
    paper = Paper(chart.title, (WIDTH, height))
    paper.start_page()
    put(paper, chart, 0.0, 0.0)
    document = pypdfium2.PdfDocument(paper.finish())
    image = document[0].render(scale=_DPI / 72).to_pil()
    document.close()
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


def _em(chart: BarChart | TileGrid) -> float:
    return (_TILES if isinstance(chart, TileGrid) else _BARS) / MM

"""A ruled table on a form: heads, rows of equal height, columns of given widths."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, LABEL, SMALLEST
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style

_HEAD_FILL = HexColor(0xEFEFEF)
_CELL = Style(Face.SANS, 10.5)
_PAD = 1.5
_READABLE = 8.5
"""Points below which two lines are better than one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table stands; millimetres. ``left_columns`` are set to the left, others centred."""

    left: float
    top: float
    widths: tuple[float, ...]
    heads: tuple[str, ...]
    row: float = 8.0
    head: float = 8.5
    left_columns: frozenset[int] = frozenset()

    @property
    def edges(self) -> tuple[float, ...]:
        """Return the x of every upright rule."""
        edges = [self.left]
        for width in self.widths:
            edges.append(edges[-1] + width)
        return tuple(edges)


def draw_grid(paper: Paper, grid: Grid, rows: Sequence[tuple[str, ...]]) -> float:
    """Draw the table and return where it ends."""
    edges = grid.edges
    first = grid.top + grid.head
    bottom = first + grid.row * len(rows)
    width = edges[-1] - edges[0]
    paper.solid((grid.left, grid.top, width, grid.head), _HEAD_FILL)
    for head, start, end in zip(grid.heads, edges, edges[1:], strict=False):
        fitted = paper.fit(head, LABEL, SMALLEST, end - start - _PAD)
        middle = grid.top + grid.head / 2
        paper.fitted((start + end) / 2, middle, fitted, LABEL, FORM, Align.CENTRE)
    for number, row in enumerate(rows):
        _draw_row(paper, grid, row, (number, first + (number + 0.5) * grid.row))
        paper.rule(
            (grid.left, first + number * grid.row, edges[-1], first + number * grid.row), 0.4
        )
    for x in edges[1:-1]:
        paper.rule((x, grid.top, x, bottom), 0.4)
    paper.frame((grid.left, grid.top, width, bottom - grid.top), 1.0)
    return bottom


def _draw_row(paper: Paper, grid: Grid, row: tuple[str, ...], place: tuple[int, float]) -> None:
    number, middle = place
    edges = grid.edges
    for column, text in enumerate(row):
        start, end = edges[column], edges[column + 1]
        room = end - start - 2 * _PAD
        fitted = paper.fit(text, _CELL, _READABLE, room, 2, height=grid.row - 0.4)
        if fitted.lost:
            fitted = paper.fit(text, _CELL, SMALLEST, room, 2, height=grid.row - 0.4)
        slot = Slot(f"rows[{number}]", grid.heads[column])
        if column in grid.left_columns:
            paper.fitted(start + _PAD, middle, fitted, _CELL, slot)
        else:
            paper.fitted((start + end) / 2, middle, fitted, _CELL, slot, Align.CENTRE)

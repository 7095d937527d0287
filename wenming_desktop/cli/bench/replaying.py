"""The floor of the benches of papers: the same strings and lines, drawn with no layout at all.

What a form asks reportlab for is written down once; the floor asks for it again, call by call.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from wenming_desktop.adapters.documents import paper

_CALLS = (
    *("showPage", "setPageSize", "saveState", "restoreState", "clipPath", "drawPath", "line"),
    *("rect", "roundRect", "setDash", "setStrokeColor", "setFillColor", "setLineWidth"),
)
_TEXT_CALLS = ("setFont", "setFillColor", "setCharSpace", "setTextRenderMode", "textOut")
_CANVAS = "Canvas"
"""What the module of the paper calls reportlab's canvas."""
Call = tuple[str, tuple[Any, ...], dict[str, Any]]


class _Text(PDFTextObject):  # type: ignore[misc]  # reportlab has no types
    """A text object that keeps what is asked of it."""

    def __init__(self, canvas: Canvas, x: float, y: float) -> None:
        self.place, self.calls = (x, y), list[Call]()
        super().__init__(canvas, x, y)


class _Keeper(Canvas):  # type: ignore[misc]
    """A canvas that keeps what is asked of it."""

    kept: list[Call]

    def __init__(self, *args: Any, **named: Any) -> None:
        self.kept = []
        super().__init__(*args, **named)
        self.kept.clear()  # what reportlab itself asks for at the beginning

    def beginText(self, x: float = 0, y: float = 0) -> _Text:  # noqa: N802  reportlab's name
        return _Text(self, x, y)

    def drawText(self, text: _Text) -> None:  # noqa: N802
        self.kept.append(("text", (text.place, tuple(text.calls)), {}))
        super().drawText(text)


def _keeping(name: str, kind: type) -> Callable[..., Any]:
    plain = getattr(kind, name)

    def call(self: Any, *args: Any, **named: Any) -> Any:  # noqa: ANN401
        (self.kept if isinstance(self, _Keeper) else self.calls).append((name, args, named))
        return plain(self, *args, **named)

    return call


for _name in _CALLS:
    setattr(_Keeper, _name, _keeping(_name, Canvas))
for _name in _TEXT_CALLS:
    setattr(_Text, _name, _keeping(_name, PDFTextObject))


def calls_of(draw: Callable[[], paper.Paper]) -> list[Call]:
    """Return what drawing a form asks of reportlab."""
    setattr(paper, _CANVAS, _Keeper)
    try:
        drawn = draw()
    finally:
        setattr(paper, _CANVAS, Canvas)
    keeper: _Keeper = drawn._canvas  # noqa: SLF001  what it asked for, and nothing else
    return [*keeper.kept, ("showPage", (), {})]


def drawn_again(calls: list[Call], to: Path) -> None:
    """Ask a plain canvas for the same, and write the file."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1, invariant=1)
    for name, args, named in calls:
        if name != "text":
            getattr(canvas, name)(*args, **named)
            continue
        (x, y), asked = args
        text = canvas.beginText(x, y)
        for one, values, others in asked:
            getattr(text, one)(*values, **others)
        canvas.drawText(text)
    canvas.save()
    to.write_bytes(buffer.getvalue())

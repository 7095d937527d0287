"""The program's own line drawings, in any colour and at any scale."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wenming_desktop import assets
from wenming_desktop.ui import tokens

_SIZES = (16, 24, 32, 48)
"""Qt takes the next larger one and shrinks it."""
_LARGE = 96
"""For large text on a finely grained screen; it costs more than the others together."""


@lru_cache(maxsize=256)
def icon(name: str, colour: str = tokens.INK, chosen: str = "") -> QIcon:
    """Return the drawing of resources/icons/<name>.svg, in another colour when it is chosen."""
    fine = any(screen.devicePixelRatio() > 1 for screen in QGuiApplication.screens())
    sizes = (*_SIZES, _LARGE) if fine else _SIZES
    result = QIcon()
    for pixmap in _drawn(name, colour, sizes):
        result.addPixmap(pixmap)
    for pixmap in _drawn(name, tokens.DISABLED, sizes):
        result.addPixmap(pixmap, QIcon.Mode.Disabled)
    if chosen:
        for pixmap in _drawn(name, chosen, sizes):
            result.addPixmap(pixmap, QIcon.Mode.Normal, QIcon.State.On)
    return result


@lru_cache(maxsize=256)
def picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the drawing at exactly this size on a screen of this pixel ratio.

    The same one for the same question: Qt keeps up to 10 MB of what it painted last, and would
    fill them with the same few drawings, made anew with every row that is shown.
    """
    (pixmap,) = _drawn(name, colour, (round(size * ratio),))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return assets.resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _drawn(name: str, colour: str, sizes: Sequence[int]) -> list[QPixmap]:
    renderer = QSvgRenderer(QByteArray(_source(name).replace(tokens.INK, colour).encode()))
    return [_rendered(renderer, size) for size in sizes]


def _rendered(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

"""The program's own line drawings, in any colour and at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wenming_desktop import assets
from wenming_desktop.ui import tokens

_SIZES = (16, 24, 32, 48, 96)
"""Qt takes the next larger one and shrinks it."""


@lru_cache(maxsize=256)
def icon(name: str, colour: str = tokens.INK, chosen: str = "") -> QIcon:
    """Return the drawing of resources/icons/<name>.svg, in another colour when it is chosen."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_drawn(name, colour, size))
        result.addPixmap(_drawn(name, tokens.DISABLED, size), QIcon.Mode.Disabled)
        if chosen:
            pixmap = _drawn(name, chosen, size)
            result.addPixmap(pixmap, QIcon.Mode.Normal, QIcon.State.On)
    return result


def picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the drawing at exactly this size on a screen of this pixel ratio."""
    pixmap = _drawn(name, colour, round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return assets.resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace(tokens.INK, colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

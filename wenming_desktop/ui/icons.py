"""The program's own line drawings, in any colour and at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wenming_desktop import assets
from wenming_desktop.ui import tokens

_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128)


@lru_cache(maxsize=256)
def icon(name: str, colour: str = tokens.INK) -> QIcon:
    """Return the drawing of resources/icons/<name>.svg in one colour."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_drawn(name, colour, size))
    return result


def picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the drawing at exactly this size on a screen of this pixel ratio."""
    pixmap = _drawn(name, colour, round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    source = assets.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace(tokens.INK, colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

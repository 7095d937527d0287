"""A picture with a frame on it, drawn by the mouse or moved by the arrow keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from wenming_desktop.services.photo_ports import Cut
from wenming_desktop.ui import tokens

_STEP = 0.02
_LEAST = 0.05
_WHOLE = QRectF(0, 0, 1, 1)
_FIRST = QRectF(0.1, 0.1, 0.8, 0.8)
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}


class CropView(QWidget):
    """Drag a frame; arrows move it, with Shift they move its lower right corner; Esc drops it."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture = QPixmap()
        self._frame: QRectF | None = None
        self._from: QPointF | None = None

    def show_bytes(self, content: bytes | None) -> None:
        """Show another picture without a frame; None or what is no picture shows nothing."""
        self._picture, self._frame = QPixmap(), None
        if content:
            self._picture.loadFromData(content)
        self.update()

    def cut(self) -> Cut | None:
        """Return what stands inside the frame; None without one."""
        if self._frame is None or self._picture.isNull():
            return None
        frame = self._frame
        return Cut(frame.left(), frame.top(), frame.right(), frame.bottom())

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self._picture.isNull():
            if event.key() == Qt.Key.Key_Escape and self._frame is not None:
                self._frame = None
                self.update()
            else:
                super().keyPressEvent(event)
            return
        if self._frame is None:
            self._frame = QRectF(_FIRST)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            corner = self._frame.bottomRight() + step
            least = self._frame.topLeft() + QPointF(_LEAST, _LEAST)
            self._frame.setRight(min(1.0, max(corner.x(), least.x())))
            self._frame.setBottom(min(1.0, max(corner.y(), least.y())))
        else:
            room = QPointF(1 - self._frame.width(), 1 - self._frame.height())
            place = self._frame.topLeft() + step
            self._frame.moveTo(min(max(place.x(), 0), room.x()), min(max(place.y(), 0), room.y()))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = self._part(event.position())
        self._frame = None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or self._picture.isNull():
            return
        frame = QRectF(self._from, self._part(event.position())).normalized()
        wide = frame.width() >= _LEAST and frame.height() >= _LEAST
        self._frame = frame & _WHOLE if wide else None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        self._from = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shown = self._shown()
            painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))
            if self._frame is not None:
                self._paint_frame(painter, shown)
        painter.setPen(QPen(QColor(tokens.FOCUS if self.hasFocus() else tokens.BORDER), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_frame(self, painter: QPainter, shown: QRectF) -> None:
        frame = self._frame or _WHOLE
        inner = QRectF(
            shown.left() + frame.left() * shown.width(),
            shown.top() + frame.top() * shown.height(),
            frame.width() * shown.width(),
            frame.height() * shown.height(),
        )
        painter.setPen(QPen(QColor(tokens.CARD), 4))
        painter.drawRect(inner)
        painter.setPen(QPen(QColor(tokens.FOCUS), 2, Qt.PenStyle.DashLine))
        painter.drawRect(inner)

    def _shown(self) -> QRectF:
        size = QSizeF(self._picture.size()).scaled(
            QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio
        )
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(QPointF(left, top), size)

    def _part(self, place: QPointF) -> QPointF:
        shown = self._shown() if not self._picture.isNull() else QRectF(self.rect())
        x = (place.x() - shown.left()) / max(shown.width(), 1.0)
        y = (place.y() - shown.top()) / max(shown.height(), 1.0)
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

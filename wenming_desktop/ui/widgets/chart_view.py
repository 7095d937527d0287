"""A chart drawn with QPainter: vector in a PDF, a number at every bar, usable by keyboard.

What is drawn comes from domain/charts.py, in ems; here one em is the size of the running text,
so charts grow with it. ``chosen`` names the bar or tile that was clicked, or chosen with Enter.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from wenming_desktop.domain.charts import BarChart, Drawing, Spot, TileGrid, Words, draw
from wenming_desktop.ui import tokens
from wenming_desktop.ui.joined_words import sentences

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_NARROWEST = 24.0


class ChartView(QWidget):
    """Shows one chart at the width there is."""

    chosen = Signal(str)
    looked = Signal(str)
    """What the bar or tile under the pointer or the keyboard says; empty when there is none."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart: BarChart | TileGrid | None = None
        self._drawing = Drawing(_NARROWEST)
        self._at = 0
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: BarChart | TileGrid) -> None:
        """Show another chart."""
        self._chart, self._at = chart, 0
        self.setAccessibleName(chart.title)
        self._lay_out()
        self.setAccessibleDescription(sentences(spot.words for spot in self._drawing.spots))

    def chart(self) -> BarChart | TileGrid | None:
        """Return what is shown."""
        return self._chart

    def spots(self) -> list[Spot]:
        """Return what can be chosen, in reading order."""
        return self._drawing.spots

    def picture(self, scale: float = 2.0) -> QImage:
        """Return the chart as a picture on white."""
        image = QImage(self.size() * scale, QImage.Format.Format_RGB32)
        image.fill(QColor(tokens.CARD))
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.draw_on(painter)
        painter.end()
        return image

    def draw_on(self, painter: QPainter, width: float = 0.0) -> float:
        """Draw at a width in the painter's units (0 = as on the screen); return the height."""
        em = self._em()
        if width:
            painter.scale(width / (self._drawing.width * em), width / (self._drawing.width * em))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._drawing.boxes:
            area = QRectF(box.x * em, box.y * em, box.width * em, box.height * em)
            painter.fillRect(area, QColor(box.fill))
        for words in self._drawing.words:
            self._write(painter, words, em)
        return self._drawing.height * em

    def _write(self, painter: QPainter, words: Words, em: float) -> None:
        font = self.font()
        font.setPixelSize(max(int(em * words.size), 1))
        painter.setFont(font)
        painter.setPen(QColor(words.ink))
        long = self._drawing.width * em * 2
        left = {"left": 0.0, "right": long, "centre": long / 2}[words.align]
        area = QRectF(words.x * em - left, words.y * em - em, long, 2 * em)
        painter.drawText(area, _ALIGN[words.align] | Qt.AlignmentFlag.AlignVCenter, words.text)

    def _em(self) -> float:
        return float(self.fontMetrics().horizontalAdvance("国"))

    def _lay_out(self) -> None:
        if self._chart is not None:
            across = max(self.width() / self._em(), _NARROWEST)
            self._drawing = draw(self._chart, across)
            self.setMinimumHeight(int(self._drawing.height * self._em()) + 2)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self._em()
        return QSize(int(_NARROWEST * em), int(self._drawing.height * em) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_on(painter)
        if self.hasFocus() and self._drawing.spots:
            painter.setPen(QPen(QColor(tokens.FOCUS), 2))
            painter.drawRect(self._area(self._drawing.spots[self._at]).adjusted(-1, -1, 1, 1))

    def _area(self, spot: Spot) -> QRectF:
        em, box = self._em(), spot.box
        return QRectF(box.x * em, box.y * em, max(box.width * em, 4.0), box.height * em)

    def _spot_at(self, place: QPointF) -> int | None:
        """Return the spot under the pointer; a short bar can be hit on its whole row."""
        em = self._em()
        bars = isinstance(self._chart, BarChart)
        for number, spot in enumerate(self._drawing.spots):
            area = self._area(spot)
            if bars and isinstance(self._chart, BarChart):
                if self._chart.upright:
                    area.setTop(0)
                else:
                    area.setLeft(0)
                    area.setRight(self._drawing.width * em)
            if area.contains(place):
                return number
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = found
            self.update()
            self.chosen.emit(self._drawing.spots[found].key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.looked.emit("" if found is None else self._drawing.spots[found].words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self._drawing.spots
        key = Qt.Key(event.key())
        if not spots or (key not in _STEPS and key not in _ENTER):
            super().keyPressEvent(event)
            return
        if key in _ENTER:
            self.chosen.emit(spots[self._at].key)
            return
        self._at = max(0, min(self._at + self._step(key), len(spots) - 1))
        self.looked.emit(spots[self._at].words)
        self.update()

    def _step(self, key: Qt.Key) -> int:
        """Return how far an arrow goes: up and down in tiles is a whole row of the panel."""
        step = _STEPS[key]
        if isinstance(self._chart, TileGrid) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            here = self._drawing.spots[self._at].box
            same_row = [spot for spot in self._drawing.spots if spot.box.y == here.y]
            return step * len(same_row)
        return step

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

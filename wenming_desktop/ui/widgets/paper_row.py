"""A row of the paper as a picture, as wide as there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from wenming_desktop.ui import tokens


class PaperRow(QWidget):
    """Shows a JPEG; keeps its shape, and asks for the height that the width gives."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._picture = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_jpeg(self, jpeg: bytes | None) -> None:
        """Show another picture, or none."""
        self._picture = QPixmap()
        if jpeg:
            self._picture.loadFromData(jpeg)
        self.updateGeometry()
        self.update()

    def is_empty(self) -> bool:
        """Tell whether there is no picture."""
        return self._picture.isNull()

    def heightForWidth(self, width: int) -> int:
        if self._picture.isNull():
            return 0
        return width * self._picture.height() // max(self._picture.width(), 1)

    def sizeHint(self) -> QSize:
        width = min(self._picture.width(), 900)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        shown = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, shown.width(), shown.height(), self._picture)
        painter.setPen(tokens.BORDER)
        painter.drawRect(0, 0, shown.width() - 1, shown.height() - 1)

"""Labels that show text as it is: a plain QLabel would obey markup found in data."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

Tone = Literal["", "muted", "ok", "warn", "error", "gold", "red"]


class Label(QLabel):
    """Plain text that follows the text size of the window.

    ``scale`` multiplies the size of running text; ``tone`` is a colour of style.qss.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
        scale: float = 1.0,
        bold: bool = False,
        tone: Tone = "",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self._scale, self._bold = scale, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        if tone:
            self.setProperty("tone", tone)
        self._take_size()
        self.setText(text)

    def setTone(self, tone: Tone) -> None:
        """Change the colour."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)  # which gives the label the letters of its first day back
        self.style().polish(self)
        self._take_size()

    def setBold(self, *, bold: bool) -> None:
        """Make the letters bold, or plain again."""
        self._bold = bold
        font = self.font()
        font.setBold(bold)
        self.setFont(font)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._take_size()
        return super().event(event)

    def _take_size(self) -> None:
        if self._scale == 1.0 and not self._bold:
            return
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setBold(self._bold)
        self.setFont(font)


class ElidedLabel(Label):
    """One line that ends in … when there is no room; the full text is read out and on hover."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
        bold: bool = False,
        tone: Tone = "",
    ) -> None:
        self._full = ""
        super().__init__("", parent, name=name, bold=bold, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setFullText(text)

    def setFullText(self, text: str) -> None:
        """Show this text as far as it fits."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def fullText(self) -> str:
        """Return the whole text."""
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._frame() + self._advance(self._full), hint.height())

    def minimumSizeHint(self) -> QSize:
        least = min(self._advance(self._full), self._advance("国国国国"))
        return QSize(self._frame() + least, super().minimumSizeHint().height())

    def _advance(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text) + 2

    def _frame(self) -> int:
        """Return what style.qss adds on both sides."""
        shown = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return max(0, super().sizeHint().width() - shown)

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        room = self.contentsRect().width()
        self.setText(metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, room))

"""Room measured in Chinese characters, which grows with the size of the text."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class LetterRoom(QObject):
    """Keeps a widget so many characters wide, or so many lines high, at every size of text.

    ``extra`` is in pixels: frames and scroll bars do not grow with the text.
    """

    def __init__(
        self, widget: QWidget, *, letters: float = 0, lines: float = 0, extra: int = 0
    ) -> None:
        super().__init__(widget)
        self._widget, self._letters, self._lines, self._extra = widget, letters, lines, extra
        widget.installEventFilter(self)
        self._take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._take()
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        metrics = self._widget.fontMetrics()
        if self._letters:
            width = round(metrics.horizontalAdvance("国") * self._letters)
            self._widget.setFixedWidth(width + self._extra)
        if self._lines:
            self._widget.setFixedHeight(round(metrics.lineSpacing() * self._lines) + self._extra)

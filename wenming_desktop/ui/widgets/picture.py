"""A drawing of the program that keeps its size in lines of text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from wenming_desktop.ui import icons


class Picture(QLabel):
    """One icon, ``lines`` text lines high. It says nothing the words beside it do not say."""

    def __init__(
        self, name: str, colour: str, parent: QWidget | None = None, *, lines: float = 1.2
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._lines = name, colour, lines
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another drawing."""
        self._name, self._colour = name, colour
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        size = round(self.fontMetrics().height() * self._lines)
        self.setPixmap(icons.picture(self._name, self._colour, size, self.devicePixelRatioF()))
        self.setFixedSize(QSize(size, size))

"""A drawing of the program that keeps its size in lines of text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget


class Picture(QLabel):
    """One icon, ``lines`` text lines high. It says nothing the words beside it do not say.

    It is drawn when it is first painted: most pictures of a page wait behind something.
    """

    def __init__(
        self, name: str, colour: str, parent: QWidget | None = None, *, lines: float = 1.2
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._lines = name, colour, lines
        self._drawn = False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._take_room()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another drawing."""
        self._name, self._colour = name, colour
        self._take_room()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}:
            self._take_room()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._drawn:
            from wenming_desktop.ui import icons  # noqa: PLC0415  QtSvg; the first page shows none

            self._drawn = True
            ratio = self.devicePixelRatioF()
            self.setPixmap(icons.picture(self._name, self._colour, self.width(), ratio))
        super().paintEvent(event)

    def _take_room(self) -> None:
        size = round(self.fontMetrics().height() * self._lines)
        self.setFixedSize(QSize(size, size))
        self._drawn = False
        self.update()

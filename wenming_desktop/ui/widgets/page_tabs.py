"""The parts of a page as tabs; a part is imported and made when it is opened the first time."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QTabWidget, QVBoxLayout, QWidget

from wenming_desktop.ui.page import Page, scrolled


class Part(QWidget):
    """What stands under one tab. ``primary`` is shown in the page's title row while it is open."""

    primary: QPushButton | None = None

    def refresh(self) -> None:
        """Read again what is shown; called each time the part comes to the front."""


class PageTabs(QTabWidget):
    """Tabs of a page. The page calls ``refresh`` from its own ``refresh``.

    A part that is not open costs nothing: neither its module nor its queries. So ``add`` takes a
    function that imports, not the part; ``own`` takes what the page keeps itself, with the buttons
    that belong to it alone. Either scrolls where letters are large and the window is small.
    """

    def __init__(self, page: Page, name: str, accessible: str) -> None:
        super().__init__(page)
        self._page = page
        self._makers: dict[int, Callable[[], Part]] = {}
        self._rooms: dict[int, QVBoxLayout] = {}
        self._parts: dict[int, Part] = {}
        self._buttons: dict[int, tuple[QPushButton, ...]] = {}
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.tabBar().setAccessibleName(accessible)  # it is what gets the keyboard
        self.setDocumentMode(True)
        self.currentChanged.connect(self._show)

    def own(self, content: QWidget, words: str, *buttons: QPushButton) -> int:
        """Add a part that the page made itself; its buttons hide with it. Return its index."""
        index = self.addTab(_with_room(content), words)
        self._buttons[index] = buttons
        return index

    def add(self, words: str, make: Callable[[], Part]) -> int:
        """Add a part that ``make`` builds when it is opened first. Return its index."""
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        index = self.count()
        self._makers[index], self._rooms[index] = make, column
        return self.addTab(room, words)

    def part(self, index: int) -> Part:
        """Return a part that was added with ``add``, made now if it was never opened."""
        if index not in self._parts:
            made = self._makers[index]()
            self._rooms[index].addWidget(_with_room(made))
            self._parts[index] = made
            if made.primary is not None:
                self._page.head.addWidget(made.primary)
                self._buttons[index] = (made.primary,)
        return self._parts[index]

    def refresh(self) -> None:
        """Read again the part that is open; the page reads its own."""
        if self.currentIndex() in self._makers:
            self.part(self.currentIndex()).refresh()

    @Slot(int)
    def _show(self, index: int) -> None:
        if index in self._makers:
            self.part(index).refresh()
        self.show_buttons()

    def show_buttons(self) -> None:
        """Show the buttons of the part that is open, and no others."""
        index = self.currentIndex()
        for at, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(at == index)


def _with_room(content: QWidget) -> QWidget:
    return content if isinstance(content, QAbstractScrollArea) else scrolled(content)

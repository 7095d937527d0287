"""Every view of the main window: each page that this person sees, and each of its tabs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QTabWidget

from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations


@dataclass(frozen=True, slots=True)
class View:
    """One thing to look at; ``show`` brings it to the front, the caller waits for its work."""

    page: str
    """Key of the page, as in the navigation."""
    words: str
    """Page and tab as the clerk reads them, with a dot between."""
    show: Callable[[], object]


def views(window: MainWindow, *only: str) -> Iterator[View]:
    """Return the views in the order of the navigation, of all pages or of those named.

    Opens each page to find its tabs.
    """
    for place in destinations(window.page().actor):
        if only and place.key not in only:
            continue
        window.open_page(place.key)
        tabs = window.page().findChild(QTabWidget)
        if tabs is None:
            yield View(place.key, place.words, partial(window.open_page, place.key))
            continue
        for index in range(tabs.count()):
            if not tabs.isTabVisible(index):
                continue
            words = f"{place.words}·{tabs.tabText(index)}"
            yield View(place.key, words, partial(_turn, window, place.key, tabs, index))


def _turn(window: MainWindow, key: str, tabs: QTabWidget, index: int) -> None:
    window.open_page(key)
    tabs.setCurrentIndex(index)

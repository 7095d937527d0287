"""How the frame of the window gives way to the pages where it is small for the size of its text."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from wenming_desktop.ui import theme
from wenming_desktop.ui.navigation import NavigationBar
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.status_line import StatusLine
from wenming_desktop.ui.top_bar import NARROW, TopBar

_LETTERS_FOR_WORDS = 70
_LETTERS_FOR_NAVIGATION = 60
_ROWS_FOR_AIR = 16
"""Rows of a table that the window is high at least, for the frame to keep its full margins."""


def is_low(window: QWidget) -> bool:
    """Tell whether every pixel of height is wanted for the page."""
    row = theme.row_height(theme.text_size(theme.application()))
    return window.height() < _ROWS_FOR_AIR * row


def fold(
    window: QWidget,
    top_bar: TopBar,
    navigation: NavigationBar,
    status_line: StatusLine,
    pages: Iterable[Page],
) -> None:
    """Show what there is room for."""
    letters = window.width() / window.fontMetrics().horizontalAdvance("国")
    low = is_low(window)
    top_bar.set_narrow(narrow=window.width() < NARROW or letters < _LETTERS_FOR_WORDS)
    top_bar.set_low(low=low)
    navigation.set_narrow(narrow=letters < _LETTERS_FOR_NAVIGATION)
    status_line.set_low(low=low)
    for page in pages:
        page.set_low(low=low)

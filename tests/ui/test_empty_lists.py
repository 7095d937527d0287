"""A list with a card below it, before it has a line: it does not scroll, and has one button."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QScrollArea, QTabWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.exchange_reached import ReachedPanel
from wenming_desktop.ui.tokens import SMALLEST_WINDOW
from wenming_desktop.ui.widgets.detail_part import DetailPart
from wenming_desktop.ui.widgets.list_part import ListPart

LISTS = (
    ("registers", "customs-cases"),
    ("registers", "pledge-list"),
    ("orders", "allocations"),
    ("activities", "works"),
)


@pytest.mark.parametrize(("page", "part"), LISTS)
def test_an_empty_list_fits_the_smallest_window_in_the_largest_letters(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    page: str,
    part: str,
) -> None:
    theme.apply(theme.application(), theme.TextSize.LARGEST)
    window = open_window(station, page)
    window.resize(*SMALLEST_WINDOW)
    window.open_page(page, part)
    settle()
    (shown,) = [one for one in window.findChildren(DetailPart) if one.isVisible()]
    room = shown.parentWidget().parentWidget()
    assert isinstance(room, QScrollArea)
    assert room.verticalScrollBar().maximum() == 0
    buttons = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
    assert [one.objectName() for one in buttons] == ["emptyAction"]


def test_a_month_without_activities_fits_the_smallest_window_too(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    theme.apply(theme.application(), theme.TextSize.LARGEST)
    window = open_window(station, "exchange")
    window.resize(*SMALLEST_WINDOW)
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    (place,) = [one for one in range(tabs.count()) if tabs.tabText(one) == "上报进度"]
    tabs.setCurrentIndex(place)
    settle()
    (shown,) = [one for one in window.findChildren(ReachedPanel) if one.isVisible()]
    room = shown.parentWidget().parentWidget()
    assert isinstance(room, QScrollArea)
    assert room.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("part", ["assessing", "matrix", "follow-up"])
def test_what_begins_an_empty_list_stands_in_its_middle_only(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    part: str,
) -> None:
    theme.apply(theme.application(), theme.TextSize.LARGEST)
    window = open_window(station, "registers")
    window.resize(*SMALLEST_WINDOW)
    window.open_page("registers", part)
    settle()
    (shown,) = [one for one in window.findChildren(ListPart) if one.isVisible()]
    room = shown.parentWidget().parentWidget()
    assert isinstance(room, QScrollArea)
    assert room.verticalScrollBar().maximum() == 0
    buttons = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
    (begin,) = [one for one in buttons if one.text()]
    assert begin.objectName() == "emptyAction"
    begin.click()
    settle()
    changed = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert changed or not shown.isVisible()

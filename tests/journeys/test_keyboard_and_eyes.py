"""What the keyboard reaches, in which order, and whether one sees where it is."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations

TAB = Qt.Key.Key_Tab
MOST_TABS = 400
FIRST_OF_ALL = "textSize"
"""Where Tab goes on from the last control of a page: the top bar."""
A_LINE = 24
"""Pixels within which two controls stand on one line."""


@dataclass(frozen=True)
class Stop:
    """Where the keyboard came by."""

    name: str
    spoken: str
    place: QRect
    is_seen: bool


def walk(window: MainWindow, hands: Any) -> list[Stop]:
    """Press Tab until the keyboard is again where it was; return where it came by."""
    focused = QApplication.focusWidget()
    came_by: list[QWidget] = []
    for _ in range(MOST_TABS):
        assert focused is not None
        if focused not in came_by:  # a text lets Tab go from link to link
            came_by.append(focused)
        hands.press(TAB)
        focused = QApplication.focusWidget()
        if focused is came_by[0]:
            return [stop_at(window, one) for one in came_by]
    raise AssertionError(f"Tab goes on for ever: {[one.objectName() for one in came_by]}")


def stop_at(window: MainWindow, widget: QWidget) -> Stop:
    words = getattr(widget, "text", lambda: "")
    spoken = widget.accessibleName() or str(words() or "")
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return Stop(widget.objectName(), spoken, place, shows_focus(window, widget, place))


def shows_focus(window: MainWindow, widget: QWidget, place: QRect) -> bool:
    """Compare the pixels with the focus and without it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    around = place.adjusted(-3, -3, 3, 3)
    with_it = window.grab(around).toImage()
    widget.clearFocus()
    without = window.grab(around).toImage()
    return bool(with_it != without)


def goes_on(before: QRect, after: QRect) -> bool:
    """Tell whether the eye goes on reading: to the right, down, or to the next column."""
    down = after.center().y() - before.center().y()
    right = after.left() - before.left()
    return down > A_LINE or right > 0 or (abs(down) <= A_LINE and right >= 0)


@pytest.mark.acceptance(44)
def test_tab_reads_the_page_and_one_sees_where_it_is(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    hands: Any,
    qtbot: Any,
) -> None:
    window = open_window(station)
    qtbot.waitUntil(window.isActiveWindow)
    found = []
    for place in destinations(station.actor):
        window.open_page(place.key)
        settle()
        stops = walk(window, hands)
        found += [f"{place.key}: {one.name} says nothing" for one in stops if not one.spoken]
        found += [f"{place.key}: {one.name} shows no focus" for one in stops if not one.is_seen]
        found += [
            f"{place.key}: {one.name} comes before {other.name}"
            for one, other in pairwise(stops)
            if other.name != FIRST_OF_ALL and not goes_on(one.place, other.place)
        ]
    assert found == []

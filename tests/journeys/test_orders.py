"""群众点单 with the keyboard alone: registered, dispatched, claimed, done, evaluated, closed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QTableView, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space
MOST_TABS = 60
_MOMENT_MS, _MOMENTS = 20, 500


@pytest.fixture
def board(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    window = open_window(station, "orders")
    window.activateWindow()
    return window


class Keyboard:
    """Reaches everything by Tab; a mouse there is none."""

    def __init__(self, window: MainWindow, hands: Any, settle: Callable[[], None]) -> None:
        self._window, self._hands, self._settle = window, hands, settle
        self._waits_for_the_front()

    def tabs_to(self, name: str) -> None:
        """Press Tab until the control of this name, or with these words, has the focus."""
        seen = []
        self._waits_for_the_front()
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            words = focused.text() if isinstance(focused, QAbstractButton) else ""
            if focused is not None and name in (focused.objectName(), words):
                return
            seen.append(focused.objectName() if focused is not None else "")
            self._hands.press(TAB)
        raise AssertionError(f"Tab never comes to {name}, only to {seen}")

    def presses(self, words: str) -> None:
        """Come to a button and press it."""
        self.tabs_to(words)
        self._hands.press(SPACE)
        self._settle()

    def column(self, number: str) -> list[str]:
        """Choose a column by its digit; return what stands in its first row."""
        self._waits_for_the_front()
        self._hands.letters(number)
        self._settle()
        model = self._window.page().findChild(QTableView, "boardTable").model()
        if not model.rowCount():
            return []
        return [str(model.index(0, column).data()) for column in range(model.columnCount())]

    def _waits_for_the_front(self) -> None:
        """Let the window manager give the keyboard to what is in front, in its own time."""
        dialogs = [one for one in self._window.findChildren(QDialog) if one.isVisible()]
        front = dialogs[-1] if dialogs else self._window
        for _ in range(_MOMENTS):
            if front.isActiveWindow() and QApplication.focusWidget() is not None:
                return
            QTest.qWait(_MOMENT_MS)

    def does(self) -> None:
        """Ctrl+Enter in the dialog at the front."""
        self._waits_for_the_front()
        self._hands.press(ENTER, CTRL)
        self._settle()
        assert not [one for one in self._window.findChildren(QDialog) if one.isVisible()]


@pytest.mark.acceptance(36)
def test_a_need_goes_its_whole_way_by_the_keyboard(
    board: MainWindow, hands: Any, settle: Callable[[], None]
) -> None:
    keys = Keyboard(board, hands, settle)
    hands.press(Qt.Key.Key_F4)
    keys.tabs_to("register-content")
    hands.hanzi("教老人用智能手机")
    keys.does()
    assert "教老人用智能手机" in keys.column("1")
    keys.presses("受理")
    assert "教老人用智能手机" in keys.column("2")
    keys.presses("派单…")
    keys.does()
    assert "已派单" in keys.column("3")
    keys.presses("接单…")
    keys.does()
    assert "已接单" in keys.column("4")
    keys.presses("办完…")
    keys.tabs_to("orderOutcome")
    hands.hanzi("教会了")
    keys.does()
    assert keys.column("6") == []
    assert keys.column("5") != []  # done, and nobody has said how it was
    keys.presses("评单…")
    keys.does()
    assert "5 分" in keys.column("6")
    keys.presses("办结")
    assert "已办结" in keys.column("6")


@pytest.mark.acceptance(36)
def test_what_is_late_says_so_in_words(
    board: MainWindow, station: UseCases, clock: Any, settle: Callable[[], None], hands: Any
) -> None:
    station.needs.register(station.actor, content="看病接送", category="elder_care")
    clock.now += timedelta(days=60)
    board.page().refresh()
    settle()
    row = Keyboard(board, hands, settle).column("1")
    assert any("超" in words and "天" in words for words in row), row
    words = [one for one in board.page().findChildren(QWidget, "boardCount") if one.isVisible()]
    assert "超期 1 条" in words[0].text()

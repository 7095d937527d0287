"""The window on real homes: nothing in it is faked, and what does not fit is told."""

import gc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wenming_desktop.cli.tour.fitting import faults_in
from wenming_desktop.cli.tour.views import View
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.application import dress
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.workplace import Workplace

SIZES = (
    (1366, 768, TextSize.STANDARD),
    (1366, 768, TextSize.LARGE),
    (1024, 640, TextSize.STANDARD),
    (1024, 640, TextSize.LARGEST),
)
"""Windows that every page must fit into."""


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in our clothes, once for all tests."""
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def no_window_is_left(dressed: QApplication) -> Iterator[None]:
    """A test ends with nothing on the screen and the usual size of text."""
    yield
    file_choice.answer_with(None)
    dressed.sendPostedEvents()
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no loop would do it here
    gc.collect()  # widgets may be destroyed in this thread only, whoever collects next
    assert not [one for one in dressed.topLevelWidgets() if one.isVisible()]
    if theme.text_size(dressed) is not TextSize.STANDARD:
        theme.apply(dressed, TextSize.STANDARD)


@pytest.fixture
def unhandled() -> list[BaseException]:
    """What reached the crash reporter."""
    return []


@pytest.fixture
def tasks(dressed: QApplication, unhandled: list[BaseException]) -> Iterator[TaskRunner]:
    """The door to the background; a test may not leave an unhandled error behind."""
    runner = TaskRunner(unhandled.append)
    yield runner
    runner.stop()
    dressed.processEvents()
    assert unhandled == []


@pytest.fixture
def settle(dressed: QApplication, tasks: TaskRunner, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way: no work in the background, no event in the queue."""

    def wait() -> None:
        for _ in range(3):
            dressed.processEvents()
            qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=60_000)
        dressed.processEvents()

    return wait


@pytest.fixture
def open_window(
    tasks: TaskRunner, tmp_path: Path, settle: Callable[[], None]
) -> Iterator[Callable[..., MainWindow]]:
    """Open the main window for the person of some use cases."""
    windows: list[MainWindow] = []

    def make(use_cases: UseCases, page: str = "today") -> MainWindow:
        papers = tmp_path / "papers"
        papers.mkdir(exist_ok=True)
        workplace = Workplace(use_cases=use_cases, tasks=tasks, papers=papers)
        window = MainWindow(workplace, tmp_path / "window.json")
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        if window.page().objectName() != f"{page}Page":
            window.open_page(page)
        settle()
        return window

    yield make
    settle()
    for window in windows:
        for dialog in window.findChildren(QDialog):
            dialog.close()
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # now, while its home is open: the real program has a loop that does it at once


@pytest.fixture
def window(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    """The main window of a station that has just been set up."""
    return open_window(station)


def type_text(field: QLineEdit, text: str) -> None:
    """Type as a Chinese input method does; QTest's keys know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


@pytest.fixture
def typing() -> Callable[[QLineEdit, str], None]:
    """Type as a Chinese input method does."""
    return type_text


@pytest.fixture
def misfits(dressed: QApplication, settle: Callable[[], None]) -> Callable[[QWidget], list[str]]:
    """Show a window in every size and tell what is clipped or out of reach.

    With views, each of them is looked at in each size.
    """

    def look(window: QWidget, turns: Iterable[View] = ()) -> list[str]:
        found, views = [], list(turns)
        settle()
        for width, height, size in sorted(SIZES, key=lambda one: one[2].points):
            if theme.text_size(dressed) is not size:
                theme.apply(dressed, size)
            window.resize(width, height)
            for view in views or [None]:
                if view is not None:
                    view.show()
                settle()
                place = f"{width}×{height} {size.value} {view.words if view else ''}".rstrip()
                found += [f"{place}: {fault}" for fault in faults_in(window)]
        return found

    return look


class Hands:
    """A person at the keyboard: whatever has the focus gets the keys."""

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key."""
        QTest.keyClick(self._focus(), key, modifiers)
        QApplication.processEvents()

    def letters(self, text: str) -> None:
        """Type what stands on the keys."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
        QApplication.processEvents()

    def compose(self, letters: str) -> None:
        """Begin with an input method: the letters are shown, nothing is entered yet."""
        QApplication.sendEvent(self._focus(), QInputMethodEvent(letters, []))

    def hanzi(self, text: str) -> None:
        """Choose these characters in the input method."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)
        QApplication.processEvents()

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused


@pytest.fixture
def hands(dressed: QApplication) -> Hands:
    """A person at the keyboard."""
    assert dressed
    return Hands()

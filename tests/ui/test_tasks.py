"""The door to the background keeps its promises."""

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.tasks import TaskRunner


class Listener(QObject):
    """Notes what it hears, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[int] = []

    def hear(self, *what: object) -> None:
        self.heard.append(what[0] if len(what) == 1 else what)
        self.threads.append(threading.get_ident())


@pytest.fixture
def listener(dressed: QApplication) -> Listener:
    assert dressed
    return Listener()


def test_the_work_is_done_elsewhere_and_answered_here(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None]
) -> None:
    tasks.run(listener, lambda _p, _c: threading.get_ident(), done=listener.hear)
    settle()
    assert listener.threads == [threading.get_ident()]
    assert listener.heard != [threading.get_ident()]


def test_a_closed_page_hears_nothing(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None], dressed: QApplication
) -> None:
    page = QObject()
    go = threading.Event()
    tasks.run(page, lambda _p, _c: go.wait(30), done=listener.hear, failed=listener.hear)
    page.deleteLater()
    dressed.sendPostedEvents(page, QEvent.Type.DeferredDelete)  # outside a loop it waits for this
    assert not shiboken6.isValid(page)
    go.set()
    settle()
    assert listener.heard == []


def test_a_refusal_that_nobody_waits_for_is_no_crash(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None], dressed: QApplication
) -> None:
    page, go = QObject(), threading.Event()

    def refuse_later(*_: object) -> None:
        go.wait(30)
        raise WenmingError(Code.STICK_REMOVED)

    tasks.run(page, refuse_later, done=listener.hear)
    page.deleteLater()
    dressed.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    go.set()
    settle()
    assert listener.heard == []


def test_a_known_error_goes_to_the_page(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None]
) -> None:
    tasks.run(listener, _refuse, done=listener.hear, failed=listener.hear)
    settle()
    assert [error.code for error in listener.heard] == [Code.STICK_REMOVED]


def test_what_asks_after_the_end_is_not_begun(
    listener: Listener, settle: Callable[[], None]
) -> None:
    unhandled: list[BaseException] = []
    tasks = TaskRunner(unhandled.append)
    tasks.stop()
    job = tasks.run(listener, _break, done=listener.hear, failed=listener.hear)
    settle()
    assert job.is_cancelled()
    assert not tasks.is_busy()
    assert (listener.heard, unhandled) == ([], [])


def test_an_error_nobody_handles_is_never_silent(qtbot: QtBot, listener: Listener) -> None:
    unhandled: list[BaseException] = []
    tasks = TaskRunner(unhandled.append)
    tasks.run(listener, _break, done=listener.hear, failed=listener.hear)
    tasks.run(listener, _refuse, done=listener.hear)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    tasks.stop()
    assert [type(error) for error in unhandled] == [ZeroDivisionError, WenmingError]
    assert listener.heard == []


def test_stopping_waits_for_the_work_in_hand_and_drops_the_rest(
    listener: Listener, dressed: QApplication
) -> None:
    tasks, done = TaskRunner(lambda _error: None), []
    started = threading.Event()

    def first(_progress: Progress, cancelled: Cancelled) -> None:
        started.set()
        while not cancelled():
            pass
        done.append("first")

    tasks.run(listener, first, done=listener.hear)
    tasks.run(listener, lambda _p, _c: done.append("second"), done=listener.hear)
    started.wait(30)
    tasks.stop()
    dressed.processEvents()
    assert done == ["first"]


def test_progress_is_told_here_and_the_last_step_always(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None]
) -> None:
    def count(progress: Progress, _cancelled: Cancelled) -> None:
        for step in range(1, 2001):
            progress(step, 2000)

    tasks.run(listener, count, done=lambda _result: None, progress=listener.hear)
    settle()
    assert listener.heard[-1] == (2000, 2000)
    assert len(listener.heard) < 200
    assert set(listener.threads) == {threading.get_ident()}


def test_work_that_is_asked_to_stop_says_so(
    tasks: TaskRunner, listener: Listener, settle: Callable[[], None]
) -> None:
    def until_cancelled(_progress: Progress, cancelled: Cancelled) -> None:
        while not cancelled():
            pass
        raise WenmingError(Code.CANCELLED)

    job = tasks.run(listener, until_cancelled, done=listener.hear, failed=listener.hear)
    job.cancel()
    settle()
    assert [error.code for error in listener.heard] == [Code.CANCELLED]


def _refuse(_progress: Progress, _cancelled: Cancelled) -> None:
    raise WenmingError(Code.STICK_REMOVED)


def _break(_progress: Progress, _cancelled: Cancelled) -> float:
    return 1 / 0

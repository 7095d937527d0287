"""The real window for benches that look at what is painted."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.app import HomeDoor, surroundings
from wenming_desktop.services.use_cases import UseCases

if TYPE_CHECKING:
    from wenming_desktop.ui.main_window import MainWindow


@contextmanager
def bench_window(door: HomeDoor, use: UseCases, home: Path) -> Iterator["MainWindow"]:
    """Open the program on a home, offscreen where nothing else is said; take it away at the end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from wenming_desktop.ui import theme
    from wenming_desktop.ui.application import GarbageCollector, create_application
    from wenming_desktop.ui.main_window import MainWindow
    from wenming_desktop.ui.start import Program

    app = theme.application() if QApplication.instance() else create_application()
    collector = GarbageCollector(app)
    program = Program(app, door, surroundings(home))
    try:
        program.enter(use)
        if not isinstance(program.window, MainWindow):
            raise TypeError("no window")
        program.window.resize(1366, 768)
        program.window.activateWindow()
        QTest.qWait(0)
        yield program.window
    finally:
        if program.window is not None:
            program.window.hide()
            program.window.deleteLater()
        program.stop()
        collector.deleteLater()
        QTest.qWait(0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of one piece of work."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun

"""A working day in the window and then rest: the child of ``bench idle``.

What the program loads behind its sign-in page is loaded, and it rests as it does by itself. Says
the seconds that the day took and the megabytes it holds at the end.
"""

import sys
import time
from datetime import date
from datetime import time as of_day
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from wenming_desktop.app import door_at
from wenming_desktop.cli.bench.first_paint import PASSWORD, USER
from wenming_desktop.cli.bench.laps import memory_mb
from wenming_desktop.cli.bench.windows import bench_window
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations

_ROWS = 20
_REST_MS = 300


def main() -> None:
    """Work, rest, tell."""
    home, begun = Path(sys.argv[1]), time.perf_counter()
    door = door_at(home)
    door.warm_up()
    use = door.open(USER, PASSWORD)
    with bench_window(door, use, home) as window:
        for place in destinations(use.actor):
            window.open_page(place.key)
            _settle(window)
        _enter_a_sheet(window, use)
        window.open_page("print-centre")
        _settle(window)
        window.open_page("today")
        _settle(window)
        QTest.qWait(_REST_MS)
        window.idle.rested.emit()  # as after a minute in which nobody touched anything
        QTest.qWait(_REST_MS)
        print(round(time.perf_counter() - begun, 2), memory_mb("VmRSS"), flush=True)


def _enter_a_sheet(window: MainWindow, use: UseCases) -> None:
    planned = use.activities.plan(
        use.actor, name="测速", day=date(2026, 11, 2), starts=of_day(8), ends=of_day(9)
    )
    window.open_page("sign-in", planned.occurrence.id)
    _settle(window)
    for line in use.volunteers.page(use.actor, limit=_ROWS).lines:
        _type(line.phone[-4:])
        for words in ("", "1", ""):
            _type(words)
            QTest.keyClick(_keyboard(), Qt.Key.Key_Return)
        QTest.qWait(0)
    QTest.keyClick(_keyboard(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(window)


def _type(words: str) -> None:
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and words:
        QTest.keyClicks(field, words)


def _keyboard() -> QWidget:
    field = QApplication.focusWidget()
    if field is None:
        raise TypeError("nothing has the keyboard")
    return field


def _settle(window: MainWindow) -> None:
    """Wait until nothing is on its way."""
    for _ in range(3):
        QTest.qWait(0)
        while window.page().tasks.is_busy():
            QTest.qWait(10)


if __name__ == "__main__":
    main()

"""The program itself, ending at its first painted page: the child of ``bench start``.

``gate`` ends at the sign-in page, which asks nothing of the store; ``today`` signs in first and
ends when the start page is painted.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from wenming_desktop.adapters.front import Front
from wenming_desktop.app import door_at, surroundings
from wenming_desktop.ui.application import create_application
from wenming_desktop.ui.start import Program

USER, PASSWORD = "bench", "bench-2026"


class _Watch(QObject):
    """Says that a window has been painted, and ends the program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app

    def eventFilter(  # noqa: N802  Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Look for the first paint of what stands in front."""
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._app.quit)
        return False


def main() -> None:
    """Start, paint, leave."""
    home, until = Path(sys.argv[1]), sys.argv[2]
    front = Front(home)
    if not front.is_taken_by_us():
        sys.exit("the home is in use")
    app = create_application()
    door = door_at(home)
    program = Program(app, door, surroundings(home))
    watch = _Watch(app)
    if until == "today":
        program.enter(door.open(USER, PASSWORD))
    else:
        program.start()
    if program.window is not None:
        program.window.installEventFilter(watch)
    app.exec()
    program.stop()
    front.release()


if __name__ == "__main__":
    main()

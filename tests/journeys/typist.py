"""A clerk in a process of its own who signs in, types a sheet, and is then left alone.

``python -m tests.journeys.typist HOME USER PASSWORD WHOM…`` types one row for each name and says
``typed`` on standard output; it goes on living until it is killed, as by a power cut.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt

from wenming_desktop.app import door_at, surroundings
from wenming_desktop.cli.tour.hand import Hand
from wenming_desktop.ui.application import create_application
from wenming_desktop.ui.start import Program


def main() -> None:
    """Type the rows and wait."""
    home, user, password, *names = sys.argv[1:]
    app = create_application()
    program = Program(app, door_at(Path(home)), surroundings(Path(home)))
    hand = Hand(app, Path(home))
    hand.program = program
    program.start()
    hand.type_into("userName", user)
    hand.type_into("password", password)
    hand.press("enter")
    hand.until(lambda: hand.is_there("todayPage"), "the work window")
    hand.go_to(3)
    hand.press("openSheet")
    for name in names:
        hand.type(name)
        hand.key(Qt.Key.Key_Return)
        hand.type("3")
        hand.key(Qt.Key.Key_Return)
        hand.key(Qt.Key.Key_Return)
    print("typed", flush=True)  # noqa: T201  what the test waits for
    app.exec()


if __name__ == "__main__":
    main()

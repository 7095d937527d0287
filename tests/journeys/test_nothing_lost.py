"""A power cut, a lock and another person: what was typed is there again, and only for its owner."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget

from wenming_desktop.app import door_at, surroundings
from wenming_desktop.cli.tour.hand import Hand
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.locking import IDLE_SECONDS
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.start import Program

ROOT = Path(__file__).resolve().parents[2]
USER, OTHER, PASSWORD = "李秀英", "张会计", "yi er san si"
NAMES = [f"{surname}玉珍" for surname in "赵钱孙李周吴郑王"]
ACTIVITY = "人居环境整治"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A station with eight volunteers, two clerks and one sheet to be entered."""
    door = door_at(tmp_path / "home")
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    for number, name in enumerate(NAMES):
        use.volunteers.save(use.actor, None, name=name, phone=f"1540000{number:04d}")
    today = date.today()  # noqa: DTZ011  the page of today asks the same clock
    use.activities.plan(use.actor, name=ACTIVITY, day=today, starts=time(0), ends=time(3))
    use.accounts.add(use.actor, OTHER, PASSWORD, frozenset({Role.CLERK}))
    door.close()
    return door.home


class Clerk(Hand):
    """A hand that can also read."""

    def signs_in(self, user: str) -> None:
        self.type_into("userName", user)
        self.type_into("password", PASSWORD)
        self.press("enter")
        self.until(lambda: self.is_there("todayPage"), "the work window")

    def names_on_the_sheet(self) -> list[str]:
        model = self.find("signInGrid", QTableView).model()
        names = [str(model.index(row, Cell.NAME).data() or "") for row in range(model.rowCount())]
        return [name for name in names if name]

    def reads(self) -> str:
        """Return every word that stands on the screen."""
        window = self.window()
        shown = [
            one.text()
            for kind in (QLabel, QAbstractButton, QLineEdit)
            for one in window.findChildren(kind)
            if one.isVisible()
        ]
        tables = [
            str(table.model().index(row, column).data())
            for table in window.findChildren(QTableView)
            if table.isVisible()
            for row in range(table.model().rowCount())
            for column in range(table.model().columnCount())
        ]
        return "\n".join(shown + tables)


@pytest.fixture
def clerk(dressed: QApplication, home: Path, tmp_path: Path) -> Iterator[Clerk]:
    """The program itself, at its sign-in page."""
    program = Program(dressed, door_at(home), surroundings(home))
    crashed: list[str] = []
    program.crashes.crashed.connect(lambda code, _file: crashed.append(code))
    hand = Clerk(dressed, tmp_path)
    hand.program = program
    yield hand
    hand.settle()
    program.stop()
    hand.rest()
    assert program.window is not None
    program.window.hide()
    program.window.deleteLater()
    assert crashed == []


def use_cases(clerk: Clerk) -> UseCases:
    window = clerk.window()
    assert isinstance(window, MainWindow)
    return window.page().use_cases


@pytest.mark.acceptance(12)
def test_a_kill_after_row_7_costs_nothing(clerk: Clerk, home: Path) -> None:
    typing = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(home), USER, PASSWORD, *NAMES[:7]],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with typing:
        assert typing.stdout is not None
        said = typing.stdout.readline().strip()
        typing.send_signal(signal.SIGKILL)
    assert said == "typed"

    assert clerk.program is not None
    clerk.program.start()
    clerk.signs_in(USER)
    assert f"草稿：{ACTIVITY}，7 行" in clerk.reads()
    (go_on,) = [
        one
        for one in clerk.window().findChildren(QAbstractButton)
        if one.isVisible() and one.text() == "继续录入"
    ]
    go_on.click()
    clerk.settle()
    assert "已接着上次的草稿：7 行" in clerk.reads()
    assert clerk.names_on_the_sheet() == NAMES[:7]
    place = clerk.find("signInGrid", QTableView).currentIndex()
    assert (place.row(), place.column()) == (7, Cell.NAME)
    clerk.type(NAMES[7])
    clerk.key(Qt.Key.Key_Return)
    clerk.type("3")
    clerk.key(Qt.Key.Key_Return)
    clerk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    use = use_cases(clerk)
    line = use.activities.page(use.actor).lines[0]
    rows = use.attendance.sheet(use.actor, line.id)
    assert [(row.row_no, row.minutes) for row in rows] == [(n, 180) for n in range(1, 9)]


@pytest.mark.acceptance(13)
def test_five_idle_minutes_lock_and_nobody_else_sees_what_was_typed(clerk: Clerk) -> None:
    assert clerk.program is not None
    clerk.program.start()
    clerk.signs_in(USER)
    clerk.go_to(3)
    clerk.press("openSheet")
    clerk.type(NAMES[0])
    for _ in range(3):
        clerk.key(Qt.Key.Key_Return)
    clerk.type("zqw")
    before = place(clerk)

    idle_away(clerk)
    assert [name for name in [*NAMES, ACTIVITY] if name in clerk.reads()] == []
    clerk.type_into("unlockPassword", PASSWORD)
    clerk.press("unlock")
    assert place(clerk) == before
    assert before[-1] == "zqw"

    idle_away(clerk)
    clerk.press("handOver")
    leave_unsaved(clerk)
    clerk.until(lambda: clerk.is_there("userName"), "the sign-in page")
    clerk.signs_in(OTHER)
    assert "草稿" not in clerk.reads()
    clerk.go_to(3)
    clerk.press("openSheet")
    assert clerk.names_on_the_sheet() == []

    clerk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    clerk.press("handOver")
    leave_unsaved(clerk)
    clerk.until(lambda: clerk.is_there("userName"), "the sign-in page")
    clerk.signs_in(USER)
    assert f"草稿：{ACTIVITY}" in clerk.reads()
    clerk.go_to(3)
    clerk.press("openSheet")
    assert clerk.names_on_the_sheet()[0] == NAMES[0]


def place(clerk: Clerk) -> tuple[str, int, int, str]:
    """Return where the keyboard is: the widget, the cell, and what is in it."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    index = clerk.find("signInGrid", QTableView).currentIndex()
    text = focused.text() if isinstance(focused, QLineEdit) else ""
    return type(focused).__name__, index.row(), index.column(), text


def idle_away(clerk: Clerk) -> None:
    """Let five minutes pass on the clock of the lock, and let it look."""
    window = clerk.window()
    assert isinstance(window, MainWindow)
    window.idle._last -= IDLE_SECONDS
    window.idle.check()
    clerk.settle()
    assert window.is_locked()


def leave_unsaved(clerk: Clerk) -> None:
    """Answer the question about what is not saved, where it is asked."""
    if clerk.is_there("confirmDo"):
        clerk.press("confirmDo")

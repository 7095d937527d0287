"""A station with people and activities, and the program on it, for soaks that use the window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.faults.soaking import ROOT
from tests.odd_values import store_odd_rows
from wenming_desktop.app import HomeDoor, door_at, surroundings
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.ui.application import GarbageCollector, create_application
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.start import Program

USER, PASSWORD = "值班员", "zhi-ban-2026"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
_DAY = date(2026, 11, 2)


def make_home(home: Path) -> None:
    """Set up a station with thirty people, ten activities and some needs."""
    door = door_at(home)
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    for number, surname in enumerate(SURNAMES):
        use.volunteers.save(use.actor, None, name=f"{surname}玉珍", phone=f"1540000{number:04d}")
    for number in range(10):
        day = _DAY + timedelta(days=number)
        use.activities.plan(use.actor, name=f"义诊{number}", day=day, starts=time(8), ends=time(9))
        use.needs.register(use.actor, content=f"修水管{number}", category="elder_care")
    door.close()


def make_odd_home(home: Path) -> None:
    """Set up such a station, and store what another program may have written."""
    make_home(home)
    door = door_at(home)
    store_odd_rows(door.open(USER, PASSWORD))
    door.close()


class Desk:
    """The program in front of somebody; what reached the crash reporter is kept."""

    def __init__(self, home: Path) -> None:
        self.app = QApplication.instance() or create_application()
        self._collector = GarbageCollector(self.app)
        self.door: HomeDoor = door_at(home)
        self.program = Program(self.app, self.door, surroundings(home))
        self.crashes: list[str] = []
        self.program.crashes.crashed.connect(self._keep)
        self.program.crashes.install()

    def _keep(self, code: str, file: str) -> None:
        text = Path(file).read_text(encoding="utf-8") if file else ""
        self.crashes.append(f"{code} {text[-1500:]}")

    def sign_in(self) -> MainWindow:
        """Open the home anew and return its window."""
        self.door.close()
        self.program.enter(self.door.open(USER, PASSWORD))
        window = self.program.window
        assert isinstance(window, MainWindow)
        window.activateWindow()
        self.settle()
        return window

    def settle(self) -> None:
        """Wait until no work is on its way."""
        for _ in range(2):
            self.app.processEvents()
            while self.program.tasks.is_busy():
                QTest.qWait(5)


@contextmanager
def at_the_desk(home: Path) -> Iterator[Desk]:
    """Sit down at the program; at the end everything is put away."""
    desk = Desk(home)
    yield desk
    desk.settle()
    if desk.program.window is not None:
        desk.program.window.hide()
    desk.program.stop()


def run_child(module: str, *words: str) -> tuple[int, dict[str, Any], str]:
    """Run a module at a window of its own; return exit code, what it said last, its errors."""
    command = [sys.executable, "-X", "faulthandler", "-m", module, *words]
    screen = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment = {**os.environ, **screen, "WENMING_STATE": "guard"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    said = done.stdout.strip().splitlines()
    answer = json.loads(said[-1]) if said and said[-1].startswith("{") else {}
    return done.returncode, answer, done.stderr


def store_faults(home: Path) -> list[str]:
    """Return what ``check`` finds in the home."""
    who = {"WENMING_USER": USER, "WENMING_PASSWORD": PASSWORD, "WENMING_STATE": "guard"}
    command = [sys.executable, "-m", "wenming_desktop", "--json", "--home", str(home), "check"]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **who}, capture_output=True, text=True, check=False
    )
    answer = json.loads(done.stdout or "{}")
    return (
        [] if answer.get("ok") else [f"check: {done.returncode} {done.stdout} {done.stderr[-500:]}"]
    )

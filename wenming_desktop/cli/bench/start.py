"""bench start: process start to first painted page, beside a bare PySide6 window.

Every child runs once before it is timed, with bytecode of its own folder: an installed program has
its bytecode, a checkout that is being edited has not. ``…:processor`` compares processor time,
which a busy machine stretches less than the time by the clock.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from wenming_desktop.app import door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.first_paint import PASSWORD, USER
from wenming_desktop.cli.demo.lore import Lore
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome

SIZE = 100_000
ROUNDS = 9

_BARE = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True); QTimer.singleShot(0, app.quit)
        return False
app = QApplication([]); watch = Watch(); label = QLabel("文明实践")
label.installEventFilter(watch); label.resize(1366, 768); label.show(); app.exec()
"""


@dataclass(slots=True)
class Runs:
    """What several starts of one program took: seconds until it painted, and processor seconds."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """Return the median by the clock."""
        return statistics.median(self.wall)


def measure(size: int | None) -> Outcome:
    """Time the programs alternately, so that a busy moment meets all; medians count."""
    people = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "home"
        fill_people(home, people)
        child = [sys.executable, "-m", "wenming_desktop.cli.bench.first_paint", str(home)]
        commands = {
            "floor": [sys.executable, "-c", _BARE],
            "start": [*child, "gate"],
            "start:signed-in": [*child, "today"],
        }
        found = {what: Runs() for what in commands}
        for lap in range(ROUNDS + 1):
            for what, command in commands.items():
                wall, processor = _start(command, Path(folder) / "bytecode")
                if lap:
                    found[what].wall.append(wall)
                    found[what].processor.append(processor)
    bare = found.pop("floor")
    least = min(bare.processor)
    return Outcome(
        people,
        [
            Timing("floor", bare.seconds),
            *(Timing(what, runs.seconds, floor=bare.seconds) for what, runs in found.items()),
        ],
        {
            f"{what}:processor": round(min(runs.processor) / least, 3)
            for what, runs in found.items()
        },
    )


def fill_people(home: Path, people: int) -> None:
    """Make a station with so many lifelike volunteers."""
    door, lore = door_at(home), Lore.load(1)
    new = NewHome(
        level=Level.VILLAGE_STATION, unit_name="测速村实践站", user=USER, password=PASSWORD
    )
    use = door.set_up(new).use_cases
    use.volunteers.save_many(use.actor, (lore.person(number) for number in range(people)))
    door.close()


def _start(command: list[str], bytecode: Path) -> tuple[float, float]:
    """Return seconds until a process says that it has painted, and its processor time in all."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, begun = _children_s(), time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        if process.stdout is None or process.stdout.readline().strip() != "painted":
            raise RuntimeError(f"{command[-1]} did not paint")
        wall = time.perf_counter() - begun
    return wall, _children_s() - before


def _children_s() -> float:
    """Return the processor time of every child that has ended."""
    spent = os.times()
    return spent.children_user + spent.children_system

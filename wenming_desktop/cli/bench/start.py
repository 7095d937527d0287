"""bench start: process start to first painted page, beside a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wenming_desktop.app import door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.first_paint import PASSWORD, USER
from wenming_desktop.cli.demo.lore import Lore
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome

SIZE = 100_000
ROUNDS = 7

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


def measure(size: int | None) -> Outcome:
    """Time both programs alternately, so that a busy moment meets both; medians count."""
    people = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "home"
        _fill(home, people)
        child = [sys.executable, "-m", "wenming_desktop.cli.bench.first_paint", str(home)]
        floor, gate, today = [], [], []
        for _ in range(ROUNDS):
            floor.append(_seconds([sys.executable, "-c", _BARE]))
            gate.append(_seconds([*child, "gate"]))
            today.append(_seconds([*child, "today"]))
    bare = statistics.median(floor)
    return Outcome(
        people,
        [
            Timing("floor", bare),
            Timing("start", statistics.median(gate), floor=bare),
            Timing("start:signed-in", statistics.median(today), floor=bare),
        ],
    )


def _fill(home: Path, people: int) -> None:
    door, lore = door_at(home), Lore.load(1)
    new = NewHome(
        level=Level.VILLAGE_STATION, unit_name="测速村实践站", user=USER, password=PASSWORD
    )
    use = door.set_up(new).use_cases
    use.volunteers.save_many(use.actor, (lore.person(number) for number in range(people)))
    door.close()


def _seconds(command: list[str]) -> float:
    """Return the time from starting a process until it says that it has painted."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        if process.stdout is None or process.stdout.readline().strip() != "painted":
            raise RuntimeError(f"{command[-1]} did not paint")
        return time.perf_counter() - begun

"""bench idle: the memory of a station's program after a working day, when it rests.

A process of its own opens the window on a station with so many volunteers, walks through every
page, enters and posts a sheet, looks at a print, and then does nothing. What it holds then counts,
beside a bare PySide6 window measured the same way.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.start import fill_people

SIZE = 5_000
ROUNDS = 3
_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([]); label = QLabel("文明实践"); label.resize(1366, 768); label.show()
app.processEvents(); app.processEvents()
from pathlib import Path
lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(0.0, int(lines["VmRSS"].split()[0]) / 1024, flush=True)
"""


def measure(size: int | None) -> Outcome:
    """Let children live a day and say what they hold; medians count."""
    people = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "home"
        fill_people(home, people)
        child = [sys.executable, "-m", "wenming_desktop.cli.bench.day_child", str(home)]
        days = [_said(child) for _ in range(ROUNDS)]
        bare = [_said([sys.executable, "-c", _BARE]) for _ in range(ROUNDS)]
    held, floor = (statistics.median(memory for _, memory in some) for some in (days, bare))
    seconds = statistics.median(seconds for seconds, _ in days)
    measures = {"idle_rss_mb": round(held, 1), "floor_rss_mb": round(floor, 1)}
    return Outcome(people, [Timing("day", seconds)], measures)


def _said(command: list[str]) -> tuple[float, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)

"""A dense day at one desk, over and over: enter, export, lock, unlock, look at a print.

One process does it all, so that what it holds on to adds up: its memory may grow by 20 MB from the
first cycles to the last, its open files not at all. The control keeps 8 MB and a file each day.
"""

import gc
import json
import math
import shutil
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from datetime import time as of_day
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.faults.soaking import scratch
from tests.faults.window_home import (
    PASSWORD,
    SURNAMES,
    Desk,
    at_the_desk,
    make_home,
    run_child,
    store_faults,
)
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.widgets import file_choice

if TYPE_CHECKING:
    from wenming_desktop.ui.main_window import MainWindow

HOUR_S = 3_600.0
WARM_UP = 60
"""Cycles after which everything has been imported, every cache is full and a backup was made."""
MOST_GROWTH_MB = 20.0
MOST_MORE_FILES = 0
ROWS = 5
_STATUS, _FILES = Path("/proc/self/status"), Path("/proc/self/fd")


@dataclass
class Result:
    """What was done, what it held at the beginning and at the end, and what was wrong."""

    cycles: int = 0
    seconds: float = 0.0
    grown_mb: float = 0.0
    more_files: int = 0
    faults: list[str] = field(default_factory=list)


class Clerk:
    """One clerk, whose every cycle is the same."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._folder = desk, folder
        self._window: MainWindow = desk.sign_in()
        self._use = self._window.page().use_cases
        self._number = 0

    def cycle(self) -> None:
        """Enter and post a sheet, export a ledger, lock, unlock, look at a print, see each page."""
        self._number += 1
        self._enter()
        self._export()
        self._lock_and_unlock()
        for place in destinations(self._use.actor):
            self._window.open_page(place.key)
            self._desk.settle()

    def _enter(self) -> None:
        planned = self._use.activities.plan(
            self._use.actor,
            name=f"清扫{self._number}",
            day=date(2026, 1 + self._number % 12, 1 + self._number // 12 % 28),
            starts=of_day(self._number // 336 % 22),
            ends=of_day(self._number // 336 % 22 + 1),
        )
        self._window.open_page("sign-in", planned.occurrence.id)
        self._desk.settle()
        for surname in SURNAMES[:ROWS]:
            for words in (f"{surname}玉珍", "0.5", ""):
                self._type(words)
                self._press(Qt.Key.Key_Return)
        self._press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if confirm := self._visible("postChecked"):
            confirm.click()
        self._desk.settle()

    def _type(self, words: str) -> None:
        target = QApplication.focusWidget()
        if isinstance(target, QLineEdit) and words:
            target.insert(words)
            target.textEdited.emit(target.text())

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self._desk.app.processEvents()

    def _export(self) -> None:
        target = self._folder / "台账.xlsx"
        file_choice.answer_with(lambda _wish, _name: target)
        self._window.open_page("registers")
        self._desk.settle()
        if button := self._visible("exportRegister"):
            button.click()
        self._desk.settle()
        self._use.ledgers.export(self._use.actor, "activities", target)

    def _lock_and_unlock(self) -> None:
        self._window.lock()
        self._desk.settle()
        answer = self._window.findChild(QLineEdit, "unlockPassword")
        answer.setText(PASSWORD)
        QTest.keyClick(answer, Qt.Key.Key_Return)
        self._desk.settle()
        assert not self._window.is_locked()

    def _visible(self, name: str) -> QPushButton | None:
        found = self._window.findChildren(QPushButton, name)
        return next((one for one in found if one.isVisible() and one.isEnabled()), None)


def held() -> tuple[float, int]:
    """Return megabytes and open files of this process."""
    gc.collect()
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024, len(list(_FILES.iterdir()))


def child(home: Path, cycles: int, most_s: float, *, control: bool) -> None:
    """Do the cycles and say what was held after the warm-up and at the end."""
    kept: list[tuple[bytearray, IO[bytes]]] = []
    begun, done = time.monotonic(), 0
    with at_the_desk(home) as desk:
        clerk = Clerk(desk, home.parent)
        before = held()
        while done < cycles and time.monotonic() - begun < most_s:
            clerk.cycle()
            done += 1
            if control:
                kept.append((bytearray(8 << 20), Path("/dev/null").open("rb")))  # noqa: SIM115
            if done == min(WARM_UP, max(1, cycles // 2)):
                before = held()
        after = held()
        crashes = list(desk.crashes)
    del kept
    told = {"cycles": done, "before": before, "after": after, "crashes": crashes}
    print(json.dumps(told), flush=True)  # noqa: T201


def soak(cycles: int, *, control: bool = False, most_s: float = math.inf) -> Result:
    """Let one process do all cycles and judge what it held."""
    found, begun = Result(), time.monotonic()
    with scratch() as folder:
        make_home(folder / "station")
        home = Path(shutil.copytree(folder / "station", folder / "run" / "home"))
        options = ["control"] if control else []
        words = [str(home), str(cycles), str(most_s), *options]
        code, said, errors = run_child("tests.faults.day", *words)
        if code or not said:
            found.faults.append(f"ended with {code}: {errors[-3000:]}")
            return found
        found.faults += [*said["crashes"], *store_faults(home)]
    found.cycles, found.seconds = said["cycles"], time.monotonic() - begun
    found.grown_mb = said["after"][0] - said["before"][0]
    found.more_files = said["after"][1] - said["before"][1]
    if found.grown_mb >= MOST_GROWTH_MB:
        found.faults.append(f"memory grew by {found.grown_mb:.1f} MB in {found.cycles} cycles")
    if found.more_files > MOST_MORE_FILES:
        found.faults.append(f"{found.more_files} more files are open than after the first cycles")
    return found


if __name__ == "__main__":
    child(
        Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), control="control" in sys.argv[4:]
    )

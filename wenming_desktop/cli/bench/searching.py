"""bench search: one more key typed, by name, pinyin initials and last four digits.

From the key press in the grid of 签到补录 to the painted list of candidates, in the real window;
``search:query`` is the service alone. The floor is the plain prefix lookup of the same letters in
person_key, twelve rows, on the same connection.
"""

import statistics
import tempfile
from collections.abc import Iterator
from datetime import date
from datetime import time as of_day
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.first_paint import PASSWORD, USER
from wenming_desktop.cli.bench.start import fill_people
from wenming_desktop.cli.bench.windows import bench_window, timed
from wenming_desktop.services.use_cases import UseCases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

SIZE = 100_000
KEYS = 400
"""Keys typed at least; people are typed whole."""
_FLOOR = "SELECT volunteer_rid FROM person_key WHERE key >= ? AND key < ? LIMIT 12"
_LAST = "\U0010ffff"


def measure(size: int | None) -> Outcome:
    """Type the beginnings of many people and time each key."""
    people = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "home"
        fill_people(home, people)
        door = door_at(home)
        use = door.open(USER, PASSWORD)
        typed = list(_typed(use, min(KEYS, people)))
        floor = [timed(partial(_look_up, door, words)) for words in _prefixes(typed)]
        query = [
            timed(partial(use.volunteers.search, use.actor, words)) for words in _prefixes(typed)
        ]
        painted = _in_the_window(door, use, typed, home)
    found = {"search": painted, "search:query": query}
    bare = statistics.median(floor)
    measures = {f"{what}:p95_ms": round(_p95(some) * 1000, 2) for what, some in found.items()}
    measures["floor:p95_ms"] = round(_p95(floor) * 1000, 2)
    timings = [Timing("floor", bare)]
    timings += [Timing(what, statistics.median(some), floor=bare) for what, some in found.items()]
    return Outcome(people, timings, measures)


def _typed(use: UseCases, keys: int) -> Iterator[str]:
    """Return what finds people of every part of the list, each of the three ways in turn."""
    total = use.volunteers.page(use.actor, limit=1).total
    from wenming_desktop.adapters.pinyin import search_keys

    written, number = 0, 0
    while written < keys:
        (line,) = use.volunteers.page(use.actor, limit=1, offset=number * 997 % total).lines
        initials = min(
            (key for key in search_keys(line.name, "") if key.isascii() and key.isalpha()), key=len
        )
        words = (initials, line.phone[-4:], line.name)[number % 3]
        number += 1
        written += len(words)
        yield words


def _prefixes(typed: list[str]) -> Iterator[str]:
    for words in typed:
        for end in range(1, len(words) + 1):
            yield words[:end]


def _look_up(door: HomeDoor, words: str) -> None:
    with door.engine.connect() as plain:
        plain.exec_driver_sql(_FLOOR, (words.lower(), words.lower() + _LAST)).all()


def _in_the_window(door: HomeDoor, use: UseCases, typed: list[str], home: Path) -> list[float]:
    """Type into the grid of an open sheet; every key is painted before the next."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    planned = use.activities.plan(
        use.actor, name="测速", day=date(2026, 11, 2), starts=of_day(8), ends=of_day(9)
    )
    with bench_window(door, use, home) as window:
        window.open_page("sign-in", planned.occurrence.id)
        QTest.qWait(0)
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit):
            raise TypeError("the keyboard is not in a cell")
        return [seconds for words in typed for seconds in _keys(field, words)]


def _keys(field: "QLineEdit", words: str) -> Iterator[float]:
    """Yield how long each letter took until what it changes was painted; empty the cell again."""
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    def press(letter: str) -> None:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(field, event)
        QTest.qWait(0)

    for letter in words:
        yield timed(partial(press, letter))
    field.clear()
    QTest.qWait(0)


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]

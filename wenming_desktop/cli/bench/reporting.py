"""bench report: the work report over a county full of sign-ins, beside one grouped pass.

The floor is one COUNT … GROUP BY over the sign-ins and one SUM … GROUP BY over the hours ledger,
by work content: the least that anybody must read who writes both numbers.
"""

import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.identity import read_identity
from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.app import door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.bench_homes import BATCH
from wenming_desktop.cli.bench.laps import Lap, median
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

_SIZE = 2_000_000
USER, PASSWORD = "bench", "bench-2026"
_ON_A_SHEET, _SHEETS_EACH = 20, 4
_CONTENTS = ("theory_study", "policy_publicity", "core_values", "cultural_life", "customs_reform")
_CHINA = 8 * 60
"""Minutes before UTC, as moments are stored."""
_YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
_LAPS = 3
_COUNT = (
    "SELECT a.work_content, count(*) FROM sign_in s JOIN occurrence o ON o.id = s.occurrence_id"
    " JOIN activity a ON a.id = o.activity_id GROUP BY 1"
)
_SUM = (
    "SELECT a.work_content, sum(h.minutes) FROM hours_entry h"
    " JOIN occurrence o ON o.id = h.occurrence_id JOIN activity a ON a.id = o.activity_id"
    " GROUP BY 1"
)


def measure(size: int | None) -> Outcome:
    """Time a draft of the report over so many sign-ins, half of them this year's."""
    size = size or _SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "centre"
        fill(home, size)
        floor = median([_floor(home) for _ in range(_LAPS)])
        door = door_at(home)
        use = door.open(USER, PASSWORD)
        drafts = median([_draft(use) for _ in range(_LAPS)])
        files = _export(use, Path(folder) / "out")
        door.close()
    timings = [
        Timing("floor", floor.seconds, size),
        Timing("report", drafts.seconds, size, floor.seconds),
        Timing("report:files", files.seconds, size, floor.seconds),
    ]
    return Outcome(size, timings)


def _draft(use: UseCases) -> Lap:
    lap = Lap()
    with lap.running():
        use.work_reports.draft(use.actor, _YEAR)
    return lap


def _export(use: UseCases, to: Path) -> Lap:
    """Time Word, PDF and figures.xlsx together with the draft they are written from."""
    lap = Lap()
    with lap.running():
        draft = use.work_reports.draft(use.actor, _YEAR, drop_unknown=True)
        use.work_reports.export(use.actor, draft, to)
    return lap


def _floor(home: Path) -> Lap:
    store = open_store(places_at(home), USER, PASSWORD)
    lap = Lap()
    with store.engine.connect() as plain, lap.running():
        connection = plain.execution_options(read_only=True)
        for query in (_COUNT, _SUM):
            connection.exec_driver_sql(query).all()
    store.close()
    return lap


def fill(home: Path, size: int) -> None:
    """Make a centre and fill it set-based; its capture triggers note nothing of it."""
    door = door_at(home)
    new = NewHome(level=Level.COUNTY_CENTER, unit_name="测速县中心", user=USER, password=PASSWORD)
    door.set_up(new)
    door.close()
    store = open_store(places_at(home), USER, PASSWORD)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        Filler(connection, size).fill()
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
    store.close()


class Filler:
    """Writes people, activities, occurrences, sign-ins and hours, straight into the tables."""

    def __init__(self, connection: Connection, size: int) -> None:
        identity = read_identity(connection)
        self._connection, self._size = connection, size
        self._dice = random.Random(1)  # noqa: S311  the same rows every time
        self._ids = RowIdMaker(identity.device_no, local_now, self._dice.getrandbits)
        self._org_no = identity.org_no

    def fill(self) -> None:
        """Write people, activities, their occurrences, sign-ins and the ledger."""
        sheets = max(1, self._size // _ON_A_SHEET)
        people = [self._next_id() for _ in range(max(_ON_A_SHEET, self._size // 20))]
        self._put(
            "volunteer (id, name, status, category, registered_on, gender, birth_date, phone,"
            " resident_group, skills)",
            (
                (
                    *(one, "测速者", "registered", "resident", "2024-01-01", "female"),
                    *(_day(n), f"154{n:08d}", f"第{n % 9 + 1}村民组", '["剪纸", "理发"]'),
                )
                for n, one in enumerate(people)
            ),
        )
        activities = [self._next_id() for _ in range(max(1, sheets // _SHEETS_EACH))]
        self._put(
            "activity (id, name, work_content, form, nature, mode)",
            (
                (one, "测速活动", _CONTENTS[n % len(_CONTENTS)], "talk", "regular", "offline")
                for n, one in enumerate(activities)
            ),
        )
        occurrences = [self._next_id() for _ in range(sheets)]
        self._put(
            "occurrence (id, activity_id, day, state, beneficiaries, starts_at, starts_at_offset,"
            " ends_at, ends_at_offset)",
            (
                (
                    *(one, activities[n % len(activities)], _day(n), "posted", 30),
                    *(f"{_day(n)}T01:00:00Z", _CHINA, f"{_day(n)}T02:30:00Z", _CHINA),
                )
                for n, one in enumerate(occurrences)
            ),
        )
        signed = self._sign_ins(occurrences, people)
        rows, again = [], list[tuple[object, ...]]()
        for row in signed:
            rows.append(row[:4])
            again.append((self._next_id(), row[2], row[4], 90, row[1]))
            if len(rows) == BATCH:
                self._put_both(rows, again)
        self._put_both(rows, again)

    def _put_both(self, rows: list[tuple[object, ...]], again: list[tuple[object, ...]]) -> None:
        self._put("sign_in (id, occurrence_id, volunteer_id, attendance)", iter(rows))
        self._put("hours_entry (id, volunteer_id, day, minutes, occurrence_id)", iter(again))
        rows.clear()
        again.clear()

    def _sign_ins(
        self, occurrences: list[bytes], people: list[bytes]
    ) -> Iterator[tuple[object, ...]]:
        written = 0
        for number, occurrence in enumerate(occurrences):
            for person in self._dice.sample(people, _ON_A_SHEET):
                if written == self._size:
                    return
                yield self._next_id(), occurrence, person, "present", _day(number)
                written += 1

    def _put(self, into: str, rows: Iterator[tuple[object, ...]]) -> None:
        marks = ", ".join("?" * (into.count(",") + 1))
        while batch := list(islice(rows, BATCH)):
            statement = f"INSERT INTO {into} VALUES ({marks})"  # noqa: S608  names of this module
            self._connection.exec_driver_sql(statement, batch)

    def _next_id(self) -> bytes:
        return self._ids.make(self._org_no).bytes


def _day(number: int) -> str:
    return (date(2024, 7, 1) + timedelta(days=number % 730)).isoformat()

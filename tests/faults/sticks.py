"""A county centre takes the sticks of all its stations in one go: ``dev.py soak sticks``.

Every station writes several segments and exports now and then; the last files of each lie on a
stick of its own, and all sticks lie in one folder, as a clerk copies them there. Some files are
broken, some come from another county, some stations' sticks are missing a file. The centre takes
the folder in, in a process of its own, and afterwards the rows of all stations are compared.
"""

import json
import math
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.soaking import ROOT, Ticker, scratch
from tests.integration.exchange.conftest import Clock, Home, another, enrol, found, never, quiet
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.digest import by_org
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.cli.bench.insert_floor import floor_lap, sealed_rows
from wenming_desktop.cli.bench.laps import Lap, memory_mb
from wenming_desktop.services.import_summary import summary_of

BELOW_ONE = 100
"""Stations below one institute."""
SEGMENTS, ROWS = 50, 20
BROKEN_EVERY, LATE_EVERY = 50, 30


@dataclass
class Result:
    stations: int = 0
    files: int = 0
    megabytes: float = 0
    rows: int = 0
    floor_s: float = 0
    import_s: float = 0
    again_s: float = 0
    grown_mb: float = 0
    rss_mb: float = 0
    half_grown_mb: float = 0
    """Memory gained by the first half of the sticks alone, in a process of its own."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class Sticks:
    """Writes the sticks of a county into one folder."""

    def __init__(self, folder: Path, stations: int, seed: int) -> None:
        self.folder, self.rng = folder, random.Random(seed)
        self.all = folder / "all"
        county = found(folder / "county")
        self.centre, self.institutes = county.centre, [county.institute]
        self.wanted: dict[int, int] = {}
        self.broken: list[Path] = []
        for number in range(stations):
            if number >= len(self.institutes) * BELOW_ONE:
                self._next_institute()
            self._station(number)
        self._strangers()
        for institute in self.institutes:  # who the stations are: the log goes up first
            self.centre.take(*(file for org, file in institute.export().items() if org == 1))

    def _next_institute(self) -> None:
        number = len(self.institutes)
        name = f"第{number}镇所"
        institute = Home(
            self.folder / "county" / f"institute-{number}", name, "institute", self.centre.clock
        )
        enrol(self.centre, institute, self.folder / "work")
        self.institutes.append(institute)

    def _station(self, number: int) -> None:
        home = Home(
            self.folder / "county" / f"unit-{number}", f"第{number}村站", "station", Clock()
        )
        enrol(self.institutes[-1], home, self.folder / "work")
        stick = self.all / f"{number:04d}"
        people = [home.add("volunteer", name=f"人{one}", phone=str(one)) for one in range(5)]
        activity = home.add("activity", name="活动")
        day = home.add("occurrence", activity_id=activity.bytes, day="2026-06-01")
        half = self.segments // 2
        for segment in range(self.segments):
            self._sheet(home, day, people)
            if segment == half:
                home.exchange.export(stick, quiet, never)
        (last,) = home.exchange.export(stick, quiet, never).files
        if number % LATE_EVERY == 1:  # the first file stayed at home: the last one has it all
            first = min(last.file.parent.iterdir())
            first.unlink()
        if number % BROKEN_EVERY == 2:  # a bad copy of the first file; the last one is whole
            first = min(last.file.parent.iterdir())
            first.write_bytes(first.read_bytes()[: -self.rng.randint(1, 500)])
            self.broken.append(first)
        org = home.identity().org_no
        with home.engine.connect() as connection:
            self.wanted[org] = by_org(connection)[org]
        home.engine.dispose()
        shutil.rmtree(home.folder)

    segments, rows = SEGMENTS, ROWS

    def _sheet(self, home: Home, day, people) -> None:
        who = home.identity()
        home.ids.device_no = who.device_no
        values = [
            {
                "id": home.ids.make(who.org_no).bytes,
                "occurrence_id": day.bytes,
                "volunteer_id": self.rng.choice(people).bytes,
                "attendance": "present",
                "row_no": row,
                "note": "",
            }
            for row in range(self.rows)
        ]
        with home.engine.begin() as connection:
            home._tick(connection)
            connection.execute(SYNCED["sign_in"].insert(), values)
            seal(connection, home.clock())

    def _strangers(self) -> None:
        """Add what is no bundle, and one of another county."""
        (self.all / "0000" / "WENMING" / "noise.wmb").write_bytes(b"noise" * 999)
        other = another(self.folder / "other")
        other.station.add("volunteer", name="外县人")
        stick = self.all / "stranger"
        other.station.exchange.export(stick, quiet, never)
        self.broken += [self.all / "0000" / "WENMING" / "noise.wmb", *stick.rglob("*.wmb")]
        for home in other.homes:
            home.engine.dispose()

    def files(self) -> list[Path]:
        return sorted(self.all.rglob("*.wmb"))


def took(home: Path, target: Path) -> dict:
    """Let a child take everything in; return what it says of itself."""
    command = [sys.executable, "-m", "tests.faults.sticks", str(home), str(target)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def main() -> None:
    """Be the child: take in, and say how long it took and what came of it."""
    home = Home(Path(sys.argv[1]), "县中心", "centre", Clock())
    steps, lap = [], Lap()
    begun = time.perf_counter()
    with lap.running():
        report = home.exchange.import_paths(
            [Path(sys.argv[2])], lambda done, total: steps.append((done, total)), never
        )
    seconds = time.perf_counter() - begun
    statuses: dict[str, int] = {}
    for one in report.bundles:
        statuses[one.status] = statuses.get(one.status, 0) + 1
    lines = summary_of(report)
    sums = {
        name: sum(getattr(line, name) for line in lines)
        for name in ("count", "applied", "same", "conflict", "rejected", "held", "refused")
    }
    shares = [done / total for done, total in steps]
    facts = {
        "seconds": seconds,
        "grown_mb": lap.grown_mb,
        "rss_mb": memory_mb("VmHWM"),
        "statuses": statuses,
        "refused": sorted(str(one.file) for one in report.bundles if one.status == "refused"),
        "units": sum(bool(line.unit) for line in lines),
        "sums": sums,
        "steps": len(steps),
        "ordered": shares == sorted(shares) and shares[-1] == 1,
    }
    print(json.dumps(facts))  # noqa: T201
    home.engine.dispose()


def soak(
    runs: int,
    seed: int,
    *,
    segments: int = SEGMENTS,
    rows: int = ROWS,
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Take in the sticks of ``runs`` stations."""
    result, ticker = Result(stations=runs), Ticker("sticks", most_s)
    with scratch() as folder:
        Sticks.segments, Sticks.rows = segments, rows
        sticks = Sticks(folder, runs, seed)
        files = sticks.files()
        result.files = len(files)
        result.megabytes = sum(one.stat().st_size for one in files) / 1e6
        if control:  # a stick is lost, and nobody is told
            shutil.rmtree(sticks.all / f"{runs - 1:04d}")
        _half(sticks, runs, result)
        told = took(sticks.centre.folder, sticks.all)
        result.import_s, result.grown_mb = told["seconds"], told["grown_mb"]
        result.rss_mb = told["rss_mb"]
        result.faults += _judge(sticks, told, runs)
        again = took(sticks.centre.folder, sticks.all)
        result.again_s = again["seconds"]
        if again["sums"]["applied"]:
            result.faults.append("the same sticks again write something")
        result.faults += _compare(sticks, result)
        for home in (sticks.centre, *sticks.institutes):
            home.engine.dispose()
    result.seconds = ticker.seconds
    return result


def _half(sticks: Sticks, runs: int, result: Result) -> None:
    """Measure the memory of taking in half of the sticks, on a copy that goes afterwards."""
    copy = sticks.centre.copy_of(sticks.folder / "half")
    copy.engine.dispose()
    half = sticks.folder / "half-of-them"
    half.mkdir()
    for number in range(runs // 2):
        if (sticks.all / f"{number:04d}").exists():
            shutil.copytree(sticks.all / f"{number:04d}", half / f"{number:04d}")
    result.half_grown_mb = took(copy.folder, half)["grown_mb"]
    shutil.rmtree(copy.folder)


def _judge(sticks: Sticks, told: dict, runs: int) -> list[str]:
    faults = []
    sums = told["sums"]
    if sums["applied"] + sums["same"] + sums["conflict"] + sums["rejected"] != sums["count"]:
        faults.append("applied + same + conflict + rejected is not the count")
    if told["refused"] != sorted(map(str, sticks.broken)):
        faults.append(f"refused {len(told['refused'])} files, not {len(sticks.broken)}")
    if sums["held"] or sums["rejected"] or sums["conflict"]:
        faults.append(f"held, rejected or in conflict: {sums}")
    if told["units"] < runs or not told["ordered"] or told["steps"] < runs:
        faults.append("a unit is not in the summary, or the progress jumps")
    return faults


def _compare(sticks: Sticks, result: Result) -> list[str]:
    """Compare the rows of every station, rebuild, and take the time of the floor."""
    with sticks.centre.engine.connect() as connection:
        held = by_org(connection)
        result.rows = connection.exec_driver_sql("SELECT count(*) FROM sign_in").scalar_one()
    wrong = [org for org, digest in sticks.wanted.items() if held.get(org) != digest]
    faults = [f"{len(wrong)} stations are not as they are at home"] if wrong else []
    result.floor_s = floor_lap(
        sticks.folder / "floor.db", sealed_rows(sticks.centre.engine)
    ).seconds
    if not sticks.centre.exchange.rebuild().ok:
        faults.append("rebuild is not live")
    return faults


if __name__ == "__main__":
    main()

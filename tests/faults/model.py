"""Villages, institute and county under random work and random sticks: ``dev.py soak model``.

Invariants at the end of every run: the same rows everywhere; no edit stands that a later edit
was built upon (so none that is causally newer was lost); ``rebuild() == live``; and of every
bundle: applied + same + conflict + rejected = count.
"""

import itertools
import math
import shutil
from collections import Counter
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.faults.soaking import Ticker, scratch
from tests.integration.exchange.conftest import found
from tests.integration.exchange.test_convergence import STEP, WHO, World
from wenming_desktop.adapters.sync.capture import without_capture

STEPS = st.one_of(STEP, st.tuples(st.just("lose"), WHO, st.integers(0, 9)))
STATIONS = (("station-1", 257), ("station-2", 258))


class BrokenError(AssertionError):
    """An invariant does not hold; the text names it."""


@dataclass
class Result:
    runs: int = 0
    steps: int = 0
    met: Counter = field(default_factory=Counter)
    """Bundles, operations in conflict, edits, lost sticks: what the runs really met."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class Watched(World):
    """The world of the short test, where sticks get lost and every edit is remembered."""

    def __init__(self, seeds, folder):
        super().__init__(seeds, folder)
        self.met = Counter()
        self._numbers = itertools.count(1000)
        self._built_upon: dict = {}

    def do_edit(self, home, number, phone):
        del phone
        known = self.known(home)
        if known:
            person, value = known[number % len(known)], str(next(self._numbers))
            old = home.row("volunteer", person)["phone"]
            self._built_upon.setdefault(person, set()).add(old)
            home.edit("volunteer", person, phone=value)
            self.met["edits"] += 1

    def do_lose(self, home, number):
        ready = self.sticks[home.identity().org_no]
        if ready:
            ready.pop(number % len(ready))
            self.met["lost"] += 1

    def do_take(self, home, number, keep):
        ready = self.sticks[home.identity().org_no]
        if ready:
            file = ready[number % len(ready)]
            self.count(home.take(file))
            if not keep:
                ready.remove(file)

    def settle(self):
        """Carry everything around; the files of a unit in the order of the sticks."""
        for _ in range(3):
            for name in ("station-1", "station-2", "institute", "centre", "institute"):
                self.do_export(self.homes[name])
                for home in self.homes.values():
                    files = self.sticks.pop(home.identity().org_no, [])
                    if files:
                        self.count(home.take(*files))

    def count(self, report):
        for one in report.bundles:
            self.met["bundles"] += 1
            self.met["conflicts"] += one.conflict
            self.met[one.status] += 1
            if one.applied + one.same + one.conflict + one.rejected != one.count:
                raise BrokenError("applied + same + conflict + rejected is not the count")
            if one.status == "refused" or one.rejected:
                raise BrokenError(f"a genuine bundle was refused: {one.reason} {one.rejected}")

    def check(self):
        """Raise BrokenError at the first invariant that does not hold."""
        centre = self.digests("centre")
        if self.digests("institute") != centre:
            raise BrokenError("the institute and the centre differ")
        for name, org_no in STATIONS:
            if self.digests(name) != {org: centre[org] for org in (1, 256, org_no)}:
                raise BrokenError("a station and the centre differ")
        for person, row in self.homes["centre"].rows("volunteer").items():
            if row["phone"] in self._built_upon.get(person, ()):
                raise BrokenError("an edit was lost to the one that it was built upon")
        for name, home in self.homes.items():
            if not home.exchange.rebuild().ok:
                raise BrokenError(f"{name.split('-')[0]} is not what its segments say")

    def falsify(self):
        """The control: a row is changed behind the back of the exchange."""
        home = self.homes["institute"]
        with home.engine.begin() as connection, without_capture(connection):
            connection.exec_driver_sql("UPDATE volunteer SET phone = 'x'")


def seeds_in(folder):
    """One enrolled county, copied for every run."""
    county = found(folder, stations=2)
    for station in county.stations:
        station.add("volunteer", name="施", phone="0")
    county.round_trip()
    return county


def one_run(seeds, folder, steps, result: Result, *, control: bool) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    world = Watched(seeds, folder)
    try:
        for step in steps:
            world.run(*step)
        world.settle()
        if control:
            world.falsify()
        world.check()
    finally:
        world.close()
        result.runs += 1
        result.steps += len(steps)
        result.met += world.met


def soak(
    runs: int,
    seed_no: int,
    *,
    steps: int = 50,
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Run ``runs`` random histories of ``steps`` steps each."""
    result, ticker = Result(), Ticker("model", most_s)
    with scratch() as folder:
        seeds = seeds_in(folder / "seeds")

        @settings(
            max_examples=runs,
            deadline=None,
            database=None,
            phases=[Phase.generate] if control else [Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @seed(seed_no)
        @given(history=st.lists(STEPS, min_size=steps, max_size=steps))
        def run(history):
            if ticker.is_over:
                return
            one_run(seeds, folder / "world", history, result, control=control)
            ticker.tick(result.runs, runs)

        try:
            run()
        except BrokenError as broken:
            result.faults.append("\n".join((str(broken), *getattr(broken, "__notes__", ()))))
        for home in seeds.homes:
            home.engine.dispose()
    result.seconds = ticker.seconds
    return result

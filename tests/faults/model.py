"""Villages, institute and county under random work and random sticks: ``dev.py soak model``.

Sticks are lost, doubled and late, clocks jump by decades, and stores are set back to a backup:
then they seal nothing until the unit above has given them a new identity, as a person asks it to.

Invariants at the end of every run: the same rows everywhere; no edit stands that a later edit
was built upon (so none that is causally newer was lost); ``rebuild() == live``; and of every
bundle: applied + same + conflict + rejected = count. Of edits that a set-back store has lost only
those must come back that the unit above had received.
"""

import itertools
import math
import shutil
from collections import Counter
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.faults.soaking import Histories, Ticker, scratch
from tests.integration.exchange.conftest import Home, found
from tests.integration.exchange.restoring import device_of, resume, stopped
from tests.integration.exchange.test_convergence import HOMES, STEP, WHO, World
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.guarding import Guard

STEPS = st.one_of(
    STEP,
    st.tuples(st.just("lose"), WHO, st.integers(0, 9)),
    st.tuples(st.just("back_up"), WHO),
    st.tuples(st.just("set_back"), st.sampled_from(HOMES[1:])),
)
MOST_ROUNDS = 6
PARENTS = {"institute": "centre", "station-1": "institute", "station-2": "institute"}
STATIONS = (("station-1", 257), ("station-2", 258))


class BrokenError(AssertionError):
    """An invariant does not hold; the text names it."""


@dataclass
class Backup:
    """A store as it was, and how many edits its computer had made by then."""

    store: bytes
    edits: int
    arrived: Counter
    """How many edits of those below it had: set back together, both may have lost later ones."""


class Watched(World):
    """The world of the short test, where sticks get lost and every edit is remembered."""

    def __init__(self, seeds, folder):
        super().__init__(seeds, folder)
        self.met = Counter()
        self._numbers = itertools.count(1000)
        self._edits: dict[str, list[tuple]] = {name: [] for name in HOMES}
        """(person, value that was overwritten) of each edit; None for one that may be lost."""
        self._carried: dict = {}
        self._arrived: Counter = Counter()
        self._backups: dict[str, Backup] = {}
        self._folder = folder
        for name, home in self.homes.items():
            self._backups[name] = Backup(home.store.read_bytes(), 0, Counter())
            self._guarded(home)

    def _guarded(self, home):
        guard = Guard((home.folder / "guard",))
        home.exchange = DeviceExchange(
            home.engine, home.folder, home.clock, home._after_merge, guard
        )

    def _name_of(self, home):
        return next(name for name, one in self.homes.items() if one is home)

    def do_edit(self, home, number, phone):
        del phone
        known = self.known(home)
        if known:
            person, value = known[number % len(known)], str(next(self._numbers))
            old = home.row("volunteer", person)["phone"]
            self._edits[self._name_of(home)].append((person, old))
            home.edit("volunteer", person, phone=value)
            self.met["edits"] += 1

    def do_export(self, home):
        name = self._name_of(home)
        for org_no, file in home.export().items():
            self.sticks[org_no].append(file)
            self._carried[file] = name, len(self._edits[name])

    def do_back_up(self, home):
        name = self._name_of(home)
        self._backups[name] = Backup(
            home.store.read_bytes(), len(self._edits[name]), Counter(self._arrived)
        )

    def do_set_back(self, home):
        """Set a store back to its backup, and ask the unit above for a new identity."""
        name = self._name_of(home)
        backup = self._backups[name]
        home.engine.dispose()
        home.store.write_bytes(backup.store)
        again = Home(home.folder, home.name, home.level, home.clock, home.sticks)
        self.homes[name] = again
        self._guarded(again)
        for below in (one for one, above in PARENTS.items() if above == name):
            self._arrived[below] = min(self._arrived[below], backup.arrived[below])
        edits = self._edits[name]
        for place in range(max(backup.edits, self._arrived[name]), len(edits)):
            edits[place] = None
        self.met["set back"] += 1
        if stopped(again):
            number, parent = next(self._numbers), self.homes[PARENTS[name]]
            if not knows(parent, again):
                self._hear(parent, again)
            resume(again, parent, self._folder / f"resumed-{number}")
            self.met["new identities"] += 1
            self.do_back_up(again)  # one of the former identity would only be set back once more

    def _hear(self, parent, home):
        """Let a unit that was set back hear from a computer that it does not know any more."""
        self.do_export(parent)
        self._take_all(home)
        self.do_export(home)
        self._take_all(parent)
        self.met["heard again"] += 1

    def _take_all(self, home):
        if files := self.sticks.pop(home.identity().org_no, []):
            self.count(home.take(*files))
            for file in files:
                self._note(home, file)

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
            self._note(home, file)
            if not keep:
                ready.remove(file)

    def _note(self, home, file):
        """Remember what the unit above has received of a computer's edits."""
        sender, edits = self._carried[file]
        if PARENTS.get(sender) == self._name_of(home):
            self._arrived[sender] = max(self._arrived[sender], edits)

    def settle(self):
        """Carry everything around until a round brings nothing new; files in their order."""
        for number in range(MOST_ROUNDS):
            before = self.met["operations"]
            for name in ("station-1", "station-2", "institute", "centre", "institute"):
                self.do_export(self.homes[name])
                for home in self.homes.values():
                    files = self.sticks.pop(home.identity().org_no, [])
                    if files:
                        self.count(home.take(*files))
            if number and before == self.met["operations"]:
                return

    def count(self, report):
        for one in report.bundles:
            self.met["bundles"] += 1
            self.met["conflicts"] += one.conflict
            self.met["operations"] += one.applied + one.conflict
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
        built_upon = {one for edits in self._edits.values() for one in edits if one}
        for person, row in self.homes["centre"].rows("volunteer").items():
            if (person, row["phone"]) in built_upon:
                raise BrokenError("an edit was lost to the one that it was built upon")
        for name, home in self.homes.items():
            if not home.exchange.rebuild().ok:
                raise BrokenError(f"{name.split('-')[0]} is not what its segments say")

    def falsify(self):
        """The control: a row is changed behind the back of the exchange."""
        home = self.homes["institute"]
        with home.engine.begin() as connection, without_capture(connection):
            connection.exec_driver_sql("UPDATE volunteer SET phone = 'x'")


def knows(parent, home):
    """Tell whether the unit above has a computer's certificate."""
    with parent.engine.connect() as connection:
        return own_facts.control_log(connection).device(device_of(home)) is not None


def seeds_in(folder):
    """One enrolled county, copied for every run."""
    county = found(folder, stations=2)
    for station in county.stations:
        station.add("volunteer", name="施", phone="0")
    county.round_trip()
    return county


def one_run(seeds, folder, steps, result: Histories, *, control: bool) -> None:
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
) -> Histories:
    """Run ``runs`` random histories of ``steps`` steps each."""
    result, ticker = Histories(), Ticker("model", most_s)
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

"""Bundles over three hops, lost, doubled and in any order: ``dev.py soak orders`` (group 45).

A practice point reports to its station, that to its institute, that to the centre; a second
station reports too. All of them work and export; what is written goes lost, comes twice, comes
late. In the end all computers hold the same rows where they may see them, and so do fresh copies
of the centre that get the same bundles in other orders, doubled and with holes.
"""

import math
import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.soaking import Ticker, scratch
from tests.integration.exchange.conftest import County, Home, enrol, found
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.digest import by_org
from wenming_desktop.adapters.sync.home_orgs import home_org

LOST, DOUBLED, LEFT_OUT = 0.15, 0.25, 0.1
BUNDLES = 200
OTHER_ORDERS = 2
UPWARDS = ("point", "neighbour", "station", "institute", "centre")
ORGS = {"centre": 1, "institute": 256, "station": 257, "neighbour": 258, "point": 259}
READ_WHOLE = {
    "centre": (1, 256, 257, 258, 259),
    "institute": (1, 256, 257, 258, 259),
    "station": (257, 259),
    "neighbour": (258,),
    "point": (259,),
}
"""Units of which a computer sees every row; of those above it sees what goes downwards."""


class BrokenError(AssertionError):
    """What should be equal is not; the text says what."""


@dataclass
class Result:
    runs: int = 0
    met: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


@dataclass
class Seeds:
    """Five enrolled computers, copied for every run."""

    homes: dict[str, Home]

    def copies(self, folder: Path) -> dict[str, Home]:
        return {name: home.copy_of(folder / name) for name, home in self.homes.items()}

    def close(self) -> None:
        for home in self.homes.values():
            home.engine.dispose()


def four_levels(folder: Path) -> Seeds:
    """Found a county with a practice point below a station."""
    county: County = found(folder, stations=2)
    county.round_trip()
    station, neighbour = county.stations
    point = Home(folder / "point", "河东测点", "point", county.centre.clock)
    card = station.exchange.write_parent_card(folder / "point-card")
    enrol(county.institute, point, folder / "work", card=card)
    county.round_trip()  # everybody has heard of the point's certificate
    county.carry(county.institute, county.centre)
    homes = {
        "centre": county.centre,
        "institute": county.institute,
        "station": station,
        "neighbour": neighbour,
        "point": point,
    }
    if {name: home.identity().org_no for name, home in homes.items()} != ORGS:
        raise RuntimeError("the units have other numbers")
    return Seeds(homes)


class Roads:
    """Five computers, and every stick on its way between them."""

    def __init__(self, homes: dict[str, Home], rng: random.Random) -> None:
        self.homes, self.rng, self.met = homes, rng, Counter()
        self.on_the_way: dict[str, list[Path]] = {name: [] for name in homes}
        self.to_the_centre: list[Path] = []
        self._written = 0

    def travel(self, bundles: int) -> None:
        """Work and carry at random until so many bundles were written."""
        while self.met["written"] < bundles:
            name = self.rng.choice(UPWARDS)
            match self.rng.randrange(4):
                case 0 if name != "centre":
                    self._work(name)
                case 1:
                    self._export(name, lossy=True)
                case _:
                    self._take(name)

    def settle(self) -> None:
        """Bring everything that is on its way, last written first; then carry up and down."""
        for _ in range(3):
            for name in (*UPWARDS, *UPWARDS[::-1]):
                self._export(name, lossy=False)
                for receiver in UPWARDS:
                    files, self.on_the_way[receiver] = self.on_the_way[receiver], []
                    for file in reversed(files):
                        self._bring(self.homes[receiver], file)

    def _work(self, name: str) -> None:
        home = self.homes[name]
        known = sorted(home.rows("volunteer"))
        if name != "institute":  # a station does not edit the rows of its practice point
            known = [one for one in known if home_org(one.bytes) == ORGS[name]]
        for _ in range(self.rng.randint(1, 4)):
            if not known or self.rng.random() < 0.3:
                known.append(home.add("volunteer", name="施", phone="0"))
            person = self.rng.choice(known)
            match self.rng.randrange(8):
                case 0:
                    home.edit("volunteer", person, deleted=1, delete_reason="试")
                case 1:
                    home.add("hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=9)
                case _:
                    home.edit("volunteer", person, phone=str(self.rng.randrange(10**6)))
        self.met["work"] += 1

    def _export(self, name: str, *, lossy: bool) -> None:
        names = {org_no: unit for unit, org_no in ORGS.items()}
        for org_no, file in self.homes[name].export().items():
            self.met["written"] += 1
            if names[org_no] == "centre":
                self.to_the_centre.append(file)
            if lossy and self.rng.random() < LOST:
                self.met["lost"] += 1
            else:
                self.on_the_way[names[org_no]].append(file)

    def _take(self, name: str) -> None:
        ready = self.on_the_way[name]
        if ready:
            file = self.rng.choice(ready)
            self._bring(self.homes[name], file)
            if self.rng.random() >= DOUBLED:
                ready.remove(file)

    def _bring(self, home: Home, file: Path) -> None:
        (one,) = home.take(file).bundles
        self.met[one.status] += 1
        self.met["conflicts"] += one.conflict
        if one.status == "refused" or one.rejected:
            raise BrokenError(f"a genuine bundle was refused: {one.reason} {one.rejected}")
        if one.applied + one.same + one.conflict + one.rejected != one.count:
            raise BrokenError("applied + same + conflict + rejected is not the count")

    def check(self) -> None:
        """Raise BrokenError where a computer does not hold what it should."""
        centre = digests(self.homes["centre"])
        for name, home in self.homes.items():
            mine = digests(home)
            wrong = [org for org in READ_WHOLE[name] if centre.get(org) != mine.get(org)]
            if wrong or set(mine) - set(centre):
                raise BrokenError(f"{name} and the centre differ in {wrong}")
            if not home.exchange.rebuild().ok:
                raise BrokenError(f"{name} is not what its segments say")
            if home.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") != [(0,)]:
                raise BrokenError(f"{name} still waits for something")

    def falsify(self) -> None:
        """The control: a row is changed behind the back of the exchange."""
        with self.homes["institute"].engine.begin() as connection, without_capture(connection):
            connection.exec_driver_sql("UPDATE volunteer SET phone = 'x'")

    def again(self, centre: Home, institute: Home) -> None:
        """Bring the centre's bundles to a fresh copy: doubled, shuffled, some left out."""
        bundles = [one for one in self.to_the_centre if self.rng.random() >= LEFT_OUT]
        bundles += [one for one in bundles if self.rng.random() < DOUBLED]
        self.rng.shuffle(bundles)
        for home in (centre, institute):
            home.clock.now = self.homes["institute"].clock.now
        for file in bundles:
            self._bring(centre, file)
        for _ in range(2):  # the vector of the copy went backwards: what it lacks comes again
            for sender, receiver, org_no in ((centre, institute, 256), (institute, centre, 1)):
                sender.clock.forward(days=1)
                if file := sender.export().get(org_no):
                    self._bring(receiver, file)
        if digests(centre) != digests(self.homes["centre"]):
            raise BrokenError("another order of the same bundles ends otherwise")
        if not centre.exchange.rebuild().ok:
            raise BrokenError("another order is not what its segments say")
        self.met["orders"] += 1


def digests(home: Home) -> dict[int, int]:
    with home.engine.connect() as connection:
        return by_org(connection)


def one_run(
    seeds: Seeds, folder: Path, rng: random.Random, bundles: int, *, control: bool
) -> Counter:
    """Do one county's history and its other orders."""
    shutil.rmtree(folder, ignore_errors=True)
    homes = seeds.copies(folder)
    roads, copies = Roads(homes, rng), list[Home]()
    try:
        roads.travel(bundles)
        roads.settle()
        if control:
            roads.falsify()
        roads.check()
        for number in range(OTHER_ORDERS):
            copies.append(seeds.homes["centre"].copy_of(folder / f"centre-{number}"))
            copies.append(homes["institute"].copy_of(folder / f"institute-{number}"))
            roads.again(*copies[-2:])
    finally:
        for home in (*homes.values(), *copies):
            home.engine.dispose()
    return roads.met


def soak(
    runs: int,
    seed: int,
    *,
    bundles: int = BUNDLES,
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Do ``runs`` histories of so many bundles each."""
    result, ticker = Result(), Ticker("orders", most_s)
    with scratch() as folder:
        seeds = four_levels(folder / "seeds")
        while result.runs < runs and not ticker.is_over:
            rng = random.Random(seed + result.runs)
            try:
                result.met += one_run(seeds, folder / "world", rng, bundles, control=control)
            except BrokenError as broken:
                result.faults.append(f"{broken} (seed {seed + result.runs})")
            result.runs += 1
            ticker.tick(result.runs, runs, len(result.faults))
        seeds.close()
    result.seconds = ticker.seconds
    return result

"""Any order of edits, exports, losses and repetitions ends in the same state everywhere."""

import shutil
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.digest import by_org

pytestmark = pytest.mark.early

HOMES = ("centre", "institute", "station-1", "station-2")
PHONES = st.sampled_from(["1", "2", "3"])
WHO = st.sampled_from(HOMES)
STEP = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(HOMES[1:]), st.integers(0, 1), PHONES),
    st.tuples(st.just("edit"), WHO, st.integers(0, 1), PHONES),
    st.tuples(st.just("add"), st.sampled_from(HOMES[2:]), PHONES),
    st.tuples(st.just("delete"), WHO, st.integers(0, 1)),
    st.tuples(st.just("export"), WHO),
    st.tuples(st.just("take"), WHO, st.integers(0, 9), st.booleans()),
    st.tuples(st.just("clock"), WHO, st.integers(-20000, 20000)),
)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory, module_county):
    """One enrolled county, copied for every example."""
    county = module_county(tmp_path_factory.mktemp("seed"), 2)
    for station in county.stations:
        station.add("volunteer", name="施", phone="0")
    county.round_trip()
    return county


class World:
    """Four computers and all the sticks that were ever written."""

    def __init__(self, seeds, folder):
        self.homes = {}
        for home, name in zip(seeds.homes, HOMES, strict=True):
            self.homes[name] = home.copy_of(folder / name)
        self.sticks = defaultdict(list)
        self.people = sorted(seeds.centre.rows("volunteer"))

    def close(self):
        for home in self.homes.values():
            home.engine.dispose()

    def run(self, verb, name, *rest):
        getattr(self, f"do_{verb}")(self.homes[name], *rest)

    def do_add(self, home, phone):
        self.people.append(home.add("volunteer", name="施", phone=phone))

    def known(self, home):
        return [one for one in self.people if home.row("volunteer", one)]

    def do_edit(self, home, number, phone):
        known = self.known(home)
        if known:
            home.edit("volunteer", known[number % len(known)], phone=phone)

    def do_delete(self, home, number):
        known = self.known(home)
        if known:
            home.edit("volunteer", known[number % len(known)], deleted=1, delete_reason="试")

    def do_export(self, home):
        for org_no, file in home.export().items():
            self.sticks[org_no].append(file)

    def do_take(self, home, number, keep):
        ready = self.sticks[home.identity().org_no]
        if ready:
            file = ready[number % len(ready)]
            report = home.take(file)
            assert report.bundles[0].status in ("applied", "duplicate")
            if not keep:
                ready.remove(file)

    def do_clock(self, home, days):
        home.clock.forward(days=days)

    def settle(self):
        """Carry everything around until nothing is new."""
        for _ in range(2):
            for name in ("station-1", "station-2", "institute", "centre", "institute"):
                self.do_export(self.homes[name])
                for home in self.homes.values():
                    files = self.sticks.pop(home.identity().org_no, [])
                    if files:
                        home.take(*files)

    def digests(self, name):
        with self.homes[name].engine.connect() as connection:
            return by_org(connection)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEP, min_size=6, max_size=20))
def test_every_home_ends_with_the_same_rows_where_it_may_see_them(seeds, tmp_path, steps):
    """Groups 64, 67: random edits, clocks, losses and orders end alike everywhere."""
    folder = tmp_path / "world"
    shutil.rmtree(folder, ignore_errors=True)
    world = World(seeds, folder)
    try:
        for step in steps:
            world.run(*step)
        world.settle()
        centre = world.digests("centre")
        assert world.digests("institute") == centre
        for name, org_no in (("station-1", 257), ("station-2", 258)):
            own = world.digests(name)
            assert own == {org: centre[org] for org in (1, 256, org_no)}
        for home in world.homes.values():
            assert home.exchange.rebuild().ok
    finally:
        world.close()

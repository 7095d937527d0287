"""Homes on real encrypted files, and a county of them: centre, institutes, stations."""

import atexit
import functools
import itertools
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.identity import Identity, read_identity, write_identity
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.domain.ids import RowIdMaker

KEY = b"k" * 32
START = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
LEVELS = {
    "centre": "county_center",
    "institute": "town_institute",
    "station": "village_station",
    "point": "practice_point",
}


def quiet(_done, _total):
    return None


def never():
    return False


@dataclass
class Clock:
    """A clock that tests move."""

    now: datetime = START

    def __call__(self):
        return self.now

    def forward(self, **delta):
        self.now += timedelta(**delta)


@functools.cache
def _empty_store():
    """Return a store of the newest schema with nothing in it: every test would make the same."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wenming.db"
        engine = open_engine(path, KEY)
        migrate.upgrade(engine)
        engine.dispose()
        return path.read_bytes()


@dataclass
class Home:
    """One computer: an encrypted store, its exchange, and short words for editing it."""

    folder: Path
    name: str
    level: str
    clock: Clock = field(default_factory=Clock)
    sticks: itertools.count = field(default_factory=itertools.count)

    def __post_init__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = not self.store.exists()
        if fresh:
            self.store.write_bytes(_empty_store())
        self.engine = open_engine(self.store, KEY)
        migrate.upgrade(self.engine)
        self.ids = RowIdMaker(0, self.clock)
        self.merged = {}
        self.exchange = DeviceExchange(self.engine, self.folder, self.clock, self._after_merge)
        if fresh:
            self._set_up()

    @property
    def store(self):
        return self.folder / "wenming.db"

    def _after_merge(self, _connection, rows):
        for table, ids in rows.items():
            self.merged.setdefault(table, set()).update(ids)

    def _set_up(self):
        unit = self.ids.make(0)
        with self.engine.begin() as connection:
            row = {"id": unit.bytes, "level": LEVELS[self.level], "name": self.name, "code": ""}
            connection.execute(SYNCED["org_unit"].insert().values(**row))
            write_identity(connection, Identity(unit_id=unit))

    def identity(self):
        with self.engine.connect() as connection:
            return read_identity(connection)

    def add(self, table, home=None, **values):
        """Insert one row of the own unit, or of the unit with number ``home``."""
        who = self.identity()
        self.ids.device_no = who.device_no
        row_id = self.ids.make(who.org_no if home is None else home)
        with self.engine.begin() as connection:
            self._tick(connection)
            connection.execute(SYNCED[table].insert().values(id=row_id.bytes, **values))
        return row_id

    def edit(self, table, row_id, **values):
        with self.engine.begin() as connection:
            self._tick(connection)
            target = SYNCED[table].c.id == row_id.bytes
            found = connection.execute(SYNCED[table].update().where(target).values(**values))
            assert found.rowcount == 1

    def row(self, table, row_id):
        with self.engine.connect() as connection:
            query = SYNCED[table].select().where(SYNCED[table].c.id == row_id.bytes)
            return connection.execute(query).mappings().one_or_none()

    def rows(self, table):
        with self.engine.connect() as connection:
            query = SYNCED[table].select().where(SYNCED[table].c.stub == 0)
            return {UUID(bytes=one["id"]): one for one in connection.execute(query).mappings()}

    def sql(self, text, *parameters):
        with self.engine.connect() as connection:
            return connection.exec_driver_sql(text, parameters).all()

    def export(self):
        """Write to a new stick; return the files by the number of the addressed org."""
        stick = self.folder / f"stick-{next(self.sticks)}"
        report = self.exchange.export(stick, quiet, never)
        return {int(one.file.stem.split("-")[1]): one.file for one in report.files}

    def take(self, *files):
        report = self.exchange.import_paths(list(files), quiet, never)
        for one in report.bundles:  # whatever a test is about
            assert one.applied + one.same + one.conflict + one.rejected == one.count, "Promise 16"
        assert self.heads_without_segment() == []
        return report

    def heads_without_segment(self):
        """Return the feeds whose stated end is no segment that counts here."""
        return self.sql(
            "SELECT f.feed_id, f.head_no FROM sync_feed f WHERE f.head_no > 0 AND NOT EXISTS ("
            "SELECT 1 FROM sync_segment s WHERE s.feed_id = f.feed_id AND s.seg_no = f.head_no "
            "AND s.seg_id = f.head_id AND s.state = 'applied')"
        )

    def digest(self):
        return self.exchange.state_digest()

    def reopened(self):
        """Return the same computer after the program was started anew."""
        self.engine.dispose()
        return Home(self.folder, self.name, self.level, self.clock, self.sticks)

    def copy_of(self, folder):
        """Return another home with a copy of this store."""
        folder.mkdir(parents=True)
        (folder / "wenming.db").write_bytes(self.store.read_bytes())
        return Home(folder, self.name, self.level, Clock(self.clock.now))

    def _tick(self, connection):
        ms = int(self.clock().timestamp() * 1000)
        connection.exec_driver_sql("UPDATE sync_state SET clock_ms = ?", (ms,))
        self.clock.forward(seconds=1)


def enrol(parent, child, work, card=None):
    """Take a new computer through request, approval and acceptance.

    ``card`` is that of a unit below ``parent``, for a practice point.
    """
    card = card or parent.exchange.write_parent_card(work)
    info = child.exchange.enrol_request(work, parent_card=card)
    child_digits = info.digits
    assert parent.exchange.enrol_inspect(info.file).digits == child_digits
    welcome = work / f"welcome-{child.name}"
    parent.exchange.enrol_approve(info.file, child_digits[:12], welcome)
    return child.exchange.enrol_accept(welcome)


@dataclass
class County:
    """The homes of one county by their place."""

    centre: Home
    institute: Home
    stations: list[Home]
    mail: dict = field(default_factory=dict)

    @property
    def station(self):
        return self.stations[0]

    @property
    def homes(self):
        return [self.centre, self.institute, *self.stations]

    def round_trip(self):
        """Carry everything up and down once."""
        for station in self.stations:
            self.carry(station, self.institute)
        self.carry(self.institute, self.centre)
        self.carry(self.centre, self.institute)
        for station in self.stations:
            self.carry(self.institute, station)

    def carry(self, sender, receiver):
        """Export, and take what lies ready for the receiver; None when nothing does."""
        for org_no, file in sender.export().items():
            self.mail.setdefault(org_no, []).append(file)
        files = self.mail.pop(receiver.identity().org_no, [])
        return receiver.take(*files) if files else None


def found(folder, stations=1):
    """Return a county whose devices are enrolled with each other: a copy of one made before."""
    template, now = _template(stations)
    shutil.copytree(template, folder, dirs_exist_ok=True)
    clock = Clock(now)
    centre, institute, *others = (
        Home(folder / place, name, level, clock) for place, name, level in _places(stations)
    )
    return County(centre, institute, others)


def _places(stations):
    yield "centre", "云山县中心", "centre"
    yield "institute", "青溪镇所", "institute"
    for number in range(1, stations + 1):
        yield f"station-{number}", f"柳树村{number}站", "station"


@functools.cache
def _template(stations):
    """Found a county once for all tests; return its folder and how late it is there."""
    folder = Path(tempfile.mkdtemp(prefix="wenming-county-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    county = another(folder, stations)
    for home in county.homes:
        home.engine.dispose()
    return folder, county.centre.clock.now


def another(folder, stations=1):
    """Found a county of its own keys, which no other test has."""
    clock = Clock()
    centre = Home(folder / "centre", "云山县中心", "centre", clock)
    centre.exchange.found_county("云山县中心")
    institute = Home(folder / "institute", "青溪镇所", "institute", clock)
    enrol(centre, institute, folder / "work")
    homes = []
    for number in range(1, stations + 1):
        station = Home(folder / f"station-{number}", f"柳树村{number}站", "station", clock)
        enrol(institute, station, folder / "work")
        homes.append(station)
    return County(centre, institute, homes)


@pytest.fixture
def county(tmp_path):
    return found(tmp_path)


@pytest.fixture
def two_stations(tmp_path):
    return found(tmp_path, stations=2)


@pytest.fixture
def enrolled():
    """Enrol a new computer below another one."""
    return enrol


@pytest.fixture
def new_home(tmp_path):
    """Make a computer that is not enrolled."""

    def make(folder, name, level, clock=None):
        return Home(tmp_path / folder, name, level, clock or Clock())

    return make


@pytest.fixture
def new_county():
    """Found a county in a folder, with so many stations."""
    return found


@pytest.fixture(scope="module")
def module_county():
    """Found a county that the tests of a module only copy."""
    return found

"""What every test shares: no screen, no noise, nothing left behind."""

import copy
import functools
import gc
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, create_engine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["WENMING_STATE"] = "guard"  # inside each home: a template's copies take theirs along

from wenming_desktop.adapters.db import engine, key_slots
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

UNIT = "青山镇柳河村新时代文明实践站"
USER, PASSWORD = "李站长", "yi er san si"
CHINA = timezone(timedelta(hours=8))


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks: acceptance checks, what the short run of journeys leaves out, long files."""
    config.addinivalue_line("markers", "acceptance(*numbers): checks of tests/data/acceptance.toml")
    config.addinivalue_line("markers", "long: left out by the short run of dev.py journeys")
    config.addinivalue_line("markers", "early: takes so long that it is begun before all others")


@pytest.hookimpl(trylast=True)  # after pytest-randomly
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: as the last one it would leave all other cores idle."""
    items.sort(key=lambda item: item.get_closest_marker("early") is None)


settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")  # a busy machine is no fault of the code


@pytest.fixture(scope="session", autouse=True)
def no_key_is_derived_twice() -> Iterator[None]:
    """Remember what Argon2 made of a password and a salt: copies of a template share both."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_slots, "_derive", functools.cache(key_slots._derive))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_statement_is_compiled_twice() -> Iterator[None]:
    """Share what SQLAlchemy has compiled: every test opens stores of its own, of one kind.

    In the program one store is open all day and its engine keeps this itself.
    """
    pattern = create_engine("sqlite://", module=engine.dbapi2, query_cache_size=5000)
    pattern.connect().close()  # a dialect asks what it needs to know at the first connection

    class Alike(type(pattern.dialect)):
        """One dialect to the cache; each store hears of its own errors only (db/faults.py)."""

        supports_statement_cache = True

        def __eq__(self, other: object) -> bool:
            return type(other) is type(self)

        def __hash__(self) -> int:
            return 0

    def alike(*given: object, **named: object) -> Engine:
        made = create_engine(*given, **named)
        dialect = copy.copy(pattern.dialect)
        dialect.__class__ = Alike
        dialect.__dict__.pop("dispatch", None)
        made.dialect = made.pool._dialect = dialect
        made._compiled_cache = pattern._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "create_engine", alike)
        yield
    pattern.dispose()


@pytest.fixture(scope="module", autouse=True)
def what_stays_is_not_searched_again() -> None:
    """Let the collection after each test skip what is imported: it took a tenth of a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def leave_nothing_behind(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test may not end with a warning in the log that nobody expected.

    What it has left open is told by the collection, what is older by that of the next module.
    """
    yield
    gc.collect(1)
    assert not [
        record for record in caplog.get_records("call") if record.levelno >= logging.WARNING
    ]


class TickingClock:
    """A clock that moves one second a look, from a fixed morning."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 8, 0, tzinfo=CHINA)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Level, str], Path]:
    """Set up a home for each name, level and unit that tests ask for; they work on copies.

    A home that is set up has two keys to derive and a schema to build, most of a second. Of one
    name there is one in each test, so no two computers of a test share what makes them themselves.
    """

    @functools.cache
    def made(name: str, level: Level, unit: str) -> Path:
        door = door_at(tmp_path_factory.mktemp("template") / name, TickingClock())
        door.set_up(NewHome(level=level, unit_name=unit, user=USER, password=PASSWORD))
        door.close()
        return door.home

    return made


@pytest.fixture
def make_home(
    tmp_path: Path, clock: TickingClock, set_up_once: Callable[[str, Level, str], Path]
) -> Iterator[Callable[..., UseCases]]:
    """Make an open home at a level; every home is closed at the end."""
    doors: list[HomeDoor] = []

    def make(
        name: str = "station",
        level: Level = Level.VILLAGE_STATION,
        unit: str = UNIT,
    ) -> UseCases:
        home = shutil.copytree(set_up_once(name, level, unit), tmp_path / name)
        doors.append(door_at(home, clock))
        return doors[-1].open(USER, PASSWORD)

    yield make
    for door in doors:
        door.close()


@pytest.fixture(scope="session")
def station_template(set_up_once: Callable[[str, Level, str], Path]) -> Path:
    """A station that was set up once; tests work on copies, which is what takes no time."""
    return set_up_once("station", Level.VILLAGE_STATION, UNIT)


@pytest.fixture
def station(station_template: Path, tmp_path: Path, clock: TickingClock) -> Iterator[UseCases]:
    """A village station that has just been set up."""
    door = door_at(Path(shutil.copytree(station_template, tmp_path / "station")), clock)
    yield door.open(USER, PASSWORD)
    door.close()

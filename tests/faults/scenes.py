"""Homes in which each operation that changes the disk has something to do, and how it is judged.

A template of a station and its centre is made once; every try works on a copy. An operation that
was broken off must leave what the store held before one of its commits or after, never anything
between; those states are found by dying at every commit.
"""

import functools
import hashlib
import json
import os
import random
import shutil
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from tests.faults.clock import NOW, PASSWORD, USER, JumpingClock, Pair
from wenming_desktop.adapters.db import key_slots
from wenming_desktop.adapters.db.engine import APPLICATION_ID, open_engine
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.migrate import SCRIPTS
from wenming_desktop.adapters.places import Places, places_at
from wenming_desktop.adapters.sync.bundle_reader import check_outside
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.restoring import RestoreOrder
from wenming_desktop.services.use_cases import UseCases

OLDEST = "0001"
FROZEN = Path(__file__).parents[1] / "data" / "bundles" / "0.1.0" / "institute.json"
NEXT = "下一位"
"""Whom the next save, after the fault, enters."""


def remember_derivations() -> None:
    """Derive each key from its password once: Argon2 is slow on purpose, and no part of a disk."""
    key_slots._derive = functools.cache(key_slots._derive)


@dataclass
class Desk:
    """One home at work during a try."""

    folder: Path
    place: str
    seed: int = 1
    door: HomeDoor = field(init=False)
    use: UseCases = field(init=False)
    code: str = field(init=False)
    acked: list[int] = field(default_factory=list)
    tell: Callable[[int], None] = lambda _: None

    def __post_init__(self) -> None:
        bits = random.Random(self.seed).getrandbits  # the same rows in every try
        # captures take the clock's time too, so that the same work leaves the same rows
        self.door = HomeDoor(self.places, JumpingClock(NOW), bits, simulated=True)
        written = self.folder / "recovery"
        self.code = written.read_text(encoding="ascii") if written.exists() else ""

    @property
    def places(self) -> Places:
        return places_at(self.folder / self.place)

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def open(self) -> "Desk":
        self.use = self.door.open(USER, PASSWORD)
        return self

    def ack(self) -> None:
        """Note that the program said 已保存."""
        self.acked.append(len(self.acked) + 1)
        self.tell(self.acked[-1])

    def save(self, name: str) -> None:
        self.use.volunteers.save(self.use.actor, None, name=name)

    def close(self) -> None:
        self.door.close()


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: where, and what; ``opened`` when the home is open before it."""

    name: str
    place: str
    act: Callable[[Desk], None]
    opened: bool = True


def _save(desk: Desk) -> None:
    """Enter a person, change one, and post who came to an activity."""
    use, actor = desk.use, desk.use.actor
    person = use.volunteers.save(actor, None, name="欧阳新来", phone="13912340000")
    desk.ack()
    use.volunteers.save(actor, person, name="欧阳改名", phone="13912349999", note="改过" * 200)
    desk.ack()
    planned = use.activities.plan(
        actor, name="扫雪", day=NOW.date(), starts=NOW.time(), ends=NOW.replace(hour=11).time()
    )
    desk.ack()
    rows = [SheetRow(row_no=1, volunteer_id=person.id, minutes=60)]
    use.attendance.post(actor, planned.occurrence.id, rows)
    desk.ack()


def _export(desk: Desk) -> None:
    desk.use.exchange.export(desk.use.actor, desk.stick)
    desk.ack()


def _import(desk: Desk) -> None:
    report = desk.use.exchange.import_paths(desk.use.actor, [desk.stick])
    if refused := [one.reason for one in report.bundles if one.status == "refused"]:
        raise WenmingError(Code(refused[0]))
    desk.ack()


def _back_up(desk: Desk) -> None:
    desk.use.backups.make(desk.use.actor, to=desk.stick)
    desk.ack()


def _restore(desk: Desk) -> None:
    first = min(desk.places.backups.glob("*.db"))
    order = RestoreOrder(file=first, user=USER, password=PASSWORD, recovery_code=desk.code)
    desk.door.restore(order)
    desk.ack()


def _migrate(desk: Desk) -> None:
    desk.open()
    desk.ack()


STEPS = {
    one.name: one
    for one in (
        Step("save", "station", _save),
        Step("export", "station", _export),
        Step("import", "centre", _import),
        Step("migrate", "old", _migrate, opened=False),
        Step("backup", "station", _back_up),
        Step("restore", "station", _restore, opened=False),
    )
}


def lone_station(home: Path, user: str = USER, password: str = PASSWORD) -> bytes:
    """Set a station up that belongs to no county; return the key of its store."""
    door = door_at(home)
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳树村站", user=user, password=password)
    door.set_up(new)
    assert door._store is not None
    key = door._store.keys.key
    door.close()
    return key


def make_template(folder: Path) -> None:
    """Make the homes every try begins with."""
    remember_derivations()
    pair = Pair(folder)
    pair.job(NOW)
    pair.go_round()
    pair.station.volunteers.save(pair.station.actor, None, name="欧阳既存")
    sender = folder / "sender"
    shutil.copytree(folder / "station", sender)
    pair.station.volunteers.save(pair.station.actor, None, name="欧阳又一")
    pair.centre.backups.make(pair.centre.actor)
    (folder / "recovery").write_text(pair.recovery_code, encoding="ascii")
    pair.close()
    shutil.rmtree(folder / "stick")
    sending = Desk(folder, "sender").open()
    _export(sending)
    sending.close()
    shutil.rmtree(sender)
    _make_old(folder / "old")


def _make_old(home: Path) -> None:
    """Make a home as the oldest released program left it."""
    places = places_at(home)
    places.make()
    keys, _ = KeyFile.create(places.keys, USER, PASSWORD)
    engine = open_engine(places.store, keys.key)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    frozen = json.loads(FROZEN.read_text(encoding="utf-8"))["tables"]
    user = {"id": b"u" * 16, "user_no": 1, "name": USER, "created_at": "2026-06-01T08:00:00Z"}
    user["roles"] = "clerk maintainer"
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, OLDEST)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table, rows in ({"app_user": [user]} | frozen).items():
            for row in rows:
                values = {
                    k: bytes.fromhex(v["hex"]) if isinstance(v, dict) else v for k, v in row.items()
                }
                names, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
                connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), values)  # noqa: S608  names of our own tables
    engine.dispose()


def copy_of(template: Path, folder: Path, step: Step) -> None:
    """Lay the home, and the stick where it has one, ready for a try."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copytree(template / step.place, folder / step.place)
    shutil.copy(template / "recovery", folder)
    (folder / "stick").mkdir()
    if step.name == "import":
        shutil.copytree(template / "stick", folder / "stick", dirs_exist_ok=True)


def state_of(engine: Engine) -> str:
    """Return a hash of what people see, and how many rows there are of everything else.

    An import that was refused says so in the log; that is no trace of the import.
    """
    found = hashlib.sha256()
    with engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ).scalars()
        for table in sorted(tables):
            what, only = "*", ""
            if table.startswith(("sync_", "setting")):
                what = "count(*)"
            elif table == "audit":
                what, only = "action", "WHERE action <> 'imported' OR subject <> 'refused'"
            query = f'SELECT {what} FROM "{table}" {only} ORDER BY rowid'  # noqa: S608  our own names
            for row in connection.exec_driver_sql(query):
                found.update(repr((table, tuple(row))).encode())
    return found.hexdigest()


def contents_of(desk: Desk) -> str:
    """Return a hash of every row of every table, and of every file of the attachments.

    Whatever is the same by it gets the same answers from ``check``, its look at the pages aside.
    """
    found = hashlib.sha256()
    with desk.door.engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).scalars()
        for table in sorted(tables):
            query = f'SELECT * FROM "{table}" ORDER BY rowid'  # noqa: S608  our own names
            for row in connection.exec_driver_sql(query):
                found.update(repr((table, tuple(row))).encode())
    for file in sorted(desk.places.attachments.glob("*")):
        found.update(f"{file.name} {digest_of(file)}".encode())
    return found.hexdigest()


def damaged_pages(engine: Engine) -> list[str]:
    """Return what is wrong with the pages of a store, whatever rows they hold."""
    with engine.connect() as connection:
        sealed = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        built = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [*map(str, sealed), *(str(one) for one in built if one != "ok")]


def faults_of_files(desk: Desk, step: Step, *, done: bool, old: str) -> Iterator[str]:
    """Judge what lies beside the store: bundles, backups, stores that were set aside.

    Raises what a bundle or a backup with its final name is refused with.
    """
    use = desk.use
    for bundle in desk.stick.rglob("*.wmb"):
        with bundle.open("rb") as file:
            check_outside(file)
    if step.name in ("backup", "restore", "migrate"):
        here, there = use.backups.all(use.actor), use.backups.all(use.actor, desk.stick)
        for backup in here + there:
            use.backups.verify(use.actor, backup.file)
        if done and (not here or (step.name == "backup" and not there)):
            yield "done without a backup"
    if old and old not in {digest_of(one) for one in desk.places.replaced.glob("*/wenming.db")}:
        yield "the old store is gone"


def digest_of(file: Path) -> str:
    """Return the hash of a file; empty where there is none."""
    with suppress(FileNotFoundError), file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
    return ""


def answer_of_child(work: Callable[[], dict]) -> dict | None:
    """Run something in a child process and return its answer; None when it died."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(read)
            os.write(write, json.dumps(work()).encode())
            status = 0
        except BaseException:  # noqa: BLE001  a child must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in (0, -signal.SIGKILL):
        raise RuntimeError(f"a child ended with {status}")
    return json.loads(said) if said else None

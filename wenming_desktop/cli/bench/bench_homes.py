"""Enrolled homes for the benches of the exchange: a centre, and an institute that reports to it.

They are set up and enrolled as people do it; only their sheets are filled set-based, because a
million sign-ins by hand are not what is measured. Capture, sealing, files and import are the
product's own.
"""
# ruff: noqa: S608  names come from the registry, never from data

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.after_merge import refresh_after_merge
from wenming_desktop.adapters.db.identity import read_identity
from wenming_desktop.adapters.db.store import Store, open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.adapters.sync.capture import set_clock
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.app import door_at
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.exchange import never_cancelled, no_progress
from wenming_desktop.services.exchange_ports import ExportedBundle, ImportedBundle

BATCH = 20_000
"""Rows in memory at once, so that the bench itself stays flat."""
COLUMNS = ("id", "occurrence_id", "volunteer_id", "attendance", "row_no", "note")
_START = datetime(2026, 11, 2, 8, tzinfo=timezone(timedelta(hours=8)))
_USER, _PASSWORD = "bench", "bench-2026"
_ON_A_SHEET = 20
_CAME = ("present",) * 18 + ("late", "leave")


@dataclass(slots=True)
class BenchHome:
    """An open home: its store, its exchange, and a clock that the bench moves."""

    path: Path
    now: datetime = _START
    store: Store = field(init=False)
    exchange: DeviceExchange = field(init=False)

    def __post_init__(self) -> None:
        self.store = open_store(places_at(self.path), _USER, _PASSWORD)
        self.exchange = DeviceExchange(
            self.store.engine, self.path, self.clock, refresh_after_merge
        )

    def clock(self) -> datetime:
        """Return the bench's time."""
        self.now += timedelta(milliseconds=1)
        return self.now

    def twin(self, path: Path) -> "BenchHome":
        """Return a copy of this home as it stands."""
        self.close()
        shutil.copytree(self.path, path)
        self.reopen()
        return BenchHome(path, self.now)

    def export(self, to: Path) -> ExportedBundle:
        """Seal and write; return the one file."""
        (bundle,) = self.exchange.export(to, no_progress, never_cancelled).files
        return bundle

    def take(self, file: Path) -> ImportedBundle:
        """Import one file; a bench that is refused has failed."""
        (verdict,) = self.exchange.import_paths([file], no_progress, never_cancelled).bundles
        if verdict.status not in ("applied", "duplicate") or verdict.rejected:
            raise RuntimeError(f"{verdict.status} {verdict.reason} {verdict.rejected}")
        return verdict

    def close(self) -> None:
        """Close the store, so that another process can have the home."""
        self.store.close()

    def reopen(self) -> None:
        """Open it again."""
        self.__post_init__()

    def writing(self, minutes: int) -> "Writing":
        """Begin to write here, so many minutes later."""
        self.now += timedelta(minutes=minutes)
        return Writing(self)


@dataclass(slots=True)
class Pair:
    """Sender and receiver; the receiver holds the people and the occurrences already."""

    sender: BenchHome
    receiver: BenchHome
    scratch: Path
    _sticks: int = 0

    def stick(self) -> Path:
        """Return a new folder that stands for a stick."""
        self._sticks += 1
        return self.scratch / f"stick-{self._sticks}"

    def carry_up(self) -> ImportedBundle:
        """Let a stick go from the sender to the receiver."""
        return self.receiver.take(self.sender.export(self.stick()).file)

    def carry_down(self) -> None:
        """Let a stick go back, with what was received and what was changed."""
        self.sender.take(self.receiver.export(self.stick()).file)

    def twin(self, name: str) -> "Pair":
        """Return copies of both."""
        scratch = self.scratch / name
        scratch.mkdir()
        sender = self.sender.twin(scratch / "sender")
        return Pair(sender, self.receiver.twin(scratch / "receiver"), scratch)

    def close(self) -> None:
        """Close both."""
        self.sender.close()
        self.receiver.close()


def enrolled_pair(scratch: Path, people: int) -> Pair:
    """Make both homes, enrol the sender, and carry people and occurrences up."""
    receiver = _set_up(scratch / "receiver", Level.COUNTY_CENTER, "测速县中心", None)
    pair = Pair(receiver, receiver, scratch)
    card = receiver.exchange.write_parent_card(pair.stick())
    pair.sender = _set_up(scratch / "sender", Level.TOWN_INSTITUTE, "测速镇所", card)
    info = pair.sender.exchange.enrol_request(pair.stick())
    welcome = pair.stick()
    if info.file is None:
        raise RuntimeError("a request without a file")
    receiver.exchange.enrol_approve(info.file, info.digits, welcome)
    pair.sender.exchange.enrol_accept(welcome)
    pair.sender.writing(1).fill_people(people)
    pair.carry_up()
    pair.carry_down()
    return pair


def _set_up(path: Path, level: Level, name: str, card: Path | None) -> BenchHome:
    door = door_at(path)
    door.set_up(
        NewHome(level=level, unit_name=name, user=_USER, password=_PASSWORD, parent_card=card)
    )
    door.close()
    return BenchHome(path)


class Writing:
    """Writes rows set-based into one home, under its capture triggers."""

    def __init__(self, home: BenchHome) -> None:
        self._home, self._dice = home, random.Random(1)  # noqa: S311  the same rows every time
        with home.store.engine.connect() as connection:
            identity = read_identity(connection)
            self._people, self._occurrences = (
                connection.exec_driver_sql(f"SELECT id FROM {name} ORDER BY id").scalars().all()
                for name in ("volunteer", "occurrence")
            )
        self._org_no = identity.org_no
        self._ids = RowIdMaker(identity.device_no, home.clock, self._dice.getrandbits)

    def fill_people(self, count: int) -> None:
        """Insert volunteers, one activity, and an occurrence for every sheet of them."""
        with self._home.store.engine.begin() as connection:
            self._set_clock(connection)
            activity = self._next_id()
            connection.exec_driver_sql(
                "INSERT INTO activity (id, name) VALUES (?, ?)", (activity, "测速活动")
            )
            self._people = [self._next_id() for _ in range(count)]
            self._occurrences = [self._next_id() for _ in range(max(1, count // 4))]
            connection.exec_driver_sql(
                "INSERT INTO volunteer (id, name, status) VALUES (?, ?, 'active')",
                [(one, f"测速者{number}") for number, one in enumerate(self._people)],
            )
            connection.exec_driver_sql(
                "INSERT INTO occurrence (id, activity_id, day, state) VALUES (?, ?, ?, 'posted')",
                [(one, activity, "2026-11-02") for one in self._occurrences],
            )

    def sign_ins(self, count: int) -> None:
        """Post sheets until there are so many sign-ins more."""
        rows = self._sheets(count)
        marks = ", ".join("?" * len(COLUMNS))
        with self._home.store.engine.begin() as connection:
            while batch := list(islice(rows, BATCH)):
                self._set_clock(connection)
                connection.exec_driver_sql(
                    f"INSERT INTO sign_in ({', '.join(COLUMNS)}) VALUES ({marks})", batch
                )
            _spread(connection)

    def correct(self, note: str, *quarters: int) -> None:
        """Change the note of the sign-ins in these quarters (0 to 3) of all that are here."""
        marks = ", ".join("?" * len(quarters))
        with self._home.store.engine.begin() as connection:
            self._set_clock(connection)
            connection.exec_driver_sql(
                f"UPDATE sign_in SET note = ? WHERE rid % 4 IN ({marks})", (note, *quarters)
            )
            _spread(connection)

    def _sheets(self, count: int) -> Iterator[tuple[object, ...]]:
        """Yield rows as a clerk posts them: one occurrence, its people, row by row."""
        written = 0
        while written < count:
            occurrence = self._occurrences[written // _ON_A_SHEET % len(self._occurrences)]
            on_this = min(_ON_A_SHEET, count - written, len(self._people))
            for row_no, person in enumerate(self._dice.sample(self._people, on_this), 1):
                came = self._dice.choice(_CAME)
                yield self._next_id(), occurrence, person, came, row_no, ""
            written += on_this

    def _next_id(self) -> bytes:
        return self._ids.make(self._org_no).bytes

    def _set_clock(self, connection: Connection) -> None:
        set_clock(connection, int(self._home.clock().timestamp() * 1000))


def _spread(connection: Connection) -> None:
    """Let one sheet a minute have been posted, instead of all in one moment."""
    connection.exec_driver_sql(f"UPDATE sync_dirty SET t = t + row / {_ON_A_SHEET} * 60000")

"""Five processes write to one store, one of them is killed now and then; and the lock above them.

Below the lock every save must be there that was acknowledged, and nobody may be told «locked»
without having queued. With the lock, the second one is told who has the home, and a killed holder
frees it at once. The controls take away one guard each (``GUARDS``), and each must find a fault.
"""

import contextlib
import math
import os
import random
import select
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from unittest import mock

from sqlalchemy.engine import Connection

from tests.faults.clock import PASSWORD, USER
from tests.faults.scenes import lone_station, remember_derivations
from tests.faults.soaking import Ticker, scratch
from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.faults import speak_in_words
from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.db.unit_of_work import SqlUnitOfWorkMaker
from wenming_desktop.adapters.places import Places, places_at
from wenming_desktop.app import door_at
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import FIRST_USER_ROLES, Actor
from wenming_desktop.services.volunteers import Volunteers

WRITERS = 5
_KILL_EVERY = 150
"""Saves, on average, between two kills."""
_BETWEEN_S = 0.02
"""On average between two saves of a writer: who never lets go starves those who poll."""
FREE_WITHIN_S = 2.0
QUEUES_S = engine_module._BUSY_MS / 1000
"""So long a writer queues before it is told «in use»; who is told sooner did not queue."""


@dataclass
class Result:
    """Acknowledged saves by writer, kills, and how long the lock stayed after a kill at most."""

    acked: Counter = field(default_factory=Counter)
    kills: int = 0
    told: int = 0
    waited: int = 0
    """How often a writer queued in vain, ten seconds long; 0 unless the machine is very busy."""
    freed_s: float = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class Writer:
    """One process, which saves and says so until it is told to stop or killed."""

    def __init__(self, number: int, store: Path, key: bytes) -> None:
        self.number, self._store, self._key = number, store, key
        self.acked: set[int] = set()
        self.waited = 0
        self._begin()

    def _begin(self) -> None:
        read, write = os.pipe()
        first = max(self.acked, default=0) + 1_000_000  # a save under way may be there or not
        child = os.fork()
        if not child:
            os.close(read)
            self._write(first, write)
        os.close(write)
        self._child, self.pipe, self._rest = child, read, b""
        select.select([read], [], [], 60)  # its first save, which takes long, holds up nobody

    def _write(self, number: int, told: int) -> None:
        """Save for ever; never returns."""
        try:
            engine = open_engine(self._store, self._key)
            speak_in_words(engine, self._store)
            volunteers = Volunteers(SqlUnitOfWorkMaker(engine, local_now, simulated=False))
            rng = random.Random(self.number)
            actor = Actor(user_no=1, name=USER, roles=FIRST_USER_ROLES)
            while True:
                began = time.monotonic()
                try:
                    volunteers.save(actor, None, name=self.name_of(number))
                except WenmingError as error:
                    if error.code is not Code.IN_USE or time.monotonic() - began < QUEUES_S / 2:
                        raise
                    os.write(told, b"?\n")  # nothing is lost: the same save is tried again
                    continue
                os.write(told, b"%d\n" % number)
                number += 1
                time.sleep(rng.uniform(0, 2 * _BETWEEN_S))
        except BaseException as error:  # noqa: BLE001  a child must not go on as its parent
            words = error.code.value if isinstance(error, WenmingError) else repr(error)
            os.write(told, f"! {words}\n".encode())
        finally:
            os._exit(1)

    def name_of(self, number: int) -> str:
        return f"写{self.number}第{number}"

    def hear(self) -> list[str]:
        """Take in what was acknowledged; return what it complained about."""
        data = os.read(self.pipe, 65536)
        *lines, self._rest = (self._rest + data).split(b"\n")
        self.acked |= {int(one) for one in lines if one.isdigit()}
        self.waited += lines.count(b"?")
        return [one.decode() for one in lines if one.startswith(b"!")] or (
            [] if data else ["ended"]
        )

    def kill(self, *, again: bool) -> None:
        """Kill it where it stands, hear it out, and let another one go on."""
        os.kill(self._child, signal.SIGKILL)  # ours: it has not been waited for
        os.waitpid(self._child, 0)
        while select.select([self.pipe], [], [], 0)[0] and not self.hear():
            pass
        os.close(self.pipe)
        if again:
            self._begin()


def _without_file_locks() -> Any:
    """Let each connection write as if it were alone."""
    real = engine_module.dbapi2.connect

    def alone(name: str, **how: object) -> object:
        return real(f"{Path(name).as_uri()}?nolock=1", **(how | {"uri": True}))

    return mock.patch.object(engine_module.dbapi2, "connect", alone)


def _without_queue() -> Any:
    """Let writers begin as readers, and collide when they write."""

    def deferred(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN DEFERRED")

    return mock.patch.object(engine_module, "_begin", deferred)


def _without_home_lock() -> Any:
    return mock.patch.object(AppLock, "take", return_value=None)


GUARDS: Final[dict[str, Callable[[], Any]]] = {
    "locks": _without_file_locks,
    "queue": _without_queue,
    "home": _without_home_lock,
}
"""What the soak leans on: its controls do without one of them."""


def soak(
    runs: int,
    seed: int,
    *,
    kinds: Iterable[str] = tuple(GUARDS),
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Let five processes make ``runs`` saves; ``control`` once without each guard of ``kinds``."""
    result, ticker = Result(), Ticker("processes", most_s)
    with scratch() as folder:
        remember_derivations()
        key = lone_station(folder / "home")
        for guard in kinds if control else ("",):
            places = places_at(folder / f"home-{guard}")
            shutil.copytree(folder / "home", places.home)
            with GUARDS[guard]() if guard else contextlib.nullcontext():
                if guard != "home":
                    _write_together(places, key, runs, random.Random(seed), result, ticker)
                if guard in ("", "home"):
                    for _ in range(max(3, min(50, runs // 200))):
                        _kill_the_holder(places, result)
    result.seconds = ticker.seconds
    return result


def _write_together(
    places: Places, key: bytes, runs: int, rng: random.Random, result: Result, ticker: Ticker
) -> None:
    writers = [Writer(number, places.store, key) for number in range(1, WRITERS + 1)]
    next_kill = rng.randint(1, 2 * _KILL_EVERY)
    try:
        while not ticker.is_over and (done := sum(len(one.acked) for one in writers)) < runs:
            ready, _, _ = select.select([one.pipe for one in writers], [], [], 60)
            told = [words for one in writers if one.pipe in ready for words in one.hear()]
            result.faults += [f"a writer was told {words}" for words in told]
            if told or not ready:
                break
            if done > next_kill:
                rng.choice(writers).kill(again=True)
                result.kills, next_kill = result.kills + 1, done + rng.randint(1, 2 * _KILL_EVERY)
            ticker.tick(done, runs, len(result.faults))
    finally:
        for one in writers:
            one.kill(again=False)
    result.acked = Counter({f"writer {one.number}": len(one.acked) for one in writers})
    result.waited = sum(one.waited for one in writers)
    result.faults += _faults_of_store(places, writers)


def _faults_of_store(places: Places, writers: list[Writer]) -> list[str]:
    door = door_at(places.home)
    try:
        use = door.open(USER, PASSWORD)
        report = use.exchange.check(use.actor)
        with door.engine.connect() as connection:
            names = set(connection.exec_driver_sql("SELECT name FROM volunteer").scalars())
    except WenmingError as error:
        return [f"afterwards {error.code.value}"]
    except Exception as error:  # noqa: BLE001  whatever it is, it is a fault
        return [f"afterwards {error!r}"]
    finally:
        door.close()
    lost = sum(one.name_of(number) not in names for one in writers for number in one.acked)
    found = [f"{lost} acknowledged saves are lost"] if lost else []
    return found if report.ok else [*found, f"check: {[one.code for one in report.findings]}"]


def _kill_the_holder(places: Places, result: Result) -> None:
    """Hold the home in a process, be told so, kill it, and take the home."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            held = open_store(places, USER, PASSWORD)
            os.write(write, b"held")
            signal.pause()
            held.close()
        os._exit(1)
    os.close(write)
    os.read(read, 4)
    os.close(read)
    try:
        open_store(places, USER, PASSWORD).close()
        result.faults.append("two have the home")
    except WenmingError as error:
        if error.code is Code.IN_USE and error.facts.get("by"):
            result.told += 1
        else:
            result.faults.append(f"the second was told {error.code.value} {error.facts}")
    os.kill(child, signal.SIGKILL)  # ours: it has not been waited for
    killed = time.monotonic()
    os.waitpid(child, 0)
    while not (free := _is_free(places)) and time.monotonic() - killed < 10 * FREE_WITHIN_S:
        time.sleep(0.01)
    result.freed_s = max(result.freed_s, time.monotonic() - killed)
    if not free or result.freed_s > FREE_WITHIN_S:
        result.faults.append(f"the home was not free after {result.freed_s:.1f} s")


def _is_free(places: Places) -> bool:
    """Open the home as the next one would."""
    try:
        open_store(places, USER, PASSWORD).close()
    except WenmingError:
        return False
    return True

"""Processes killed while they seal, export, import or rebuild.

Half of them die of SIGKILL before a statement or commit, half at a random moment from outside.
Afterwards the store must open and be sound, hold every row it held, number no segment anew, and
do the same step.
"""

import math
import os
import random
import shutil
import signal
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.exc import DatabaseError

from tests.faults.soaking import Ticker, scratch
from tests.integration.exchange.conftest import KEY, Clock, County, Home, found, never, quiet
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.domain.errors import WenmingError

VERBS = ("seal", "export", "import", "rebuild")
READY = b"r"
PAGE = 4096


@dataclass
class Result:
    kills: Counter = field(default_factory=Counter)
    finished_first: int = 0
    hot_journals: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


@dataclass
class Step:
    """One verb at one home, as a child process does it."""

    folder: Path
    verb: str
    stick: Path
    clock: Clock

    def run(self, fatal: int = 0, ready: int | None = None) -> int:
        """Do the step; with ``fatal`` die before that statement. Returns the statements."""
        engine = open_engine(self.folder / "wenming.db", KEY)
        exchange = DeviceExchange(engine, self.folder, self.clock)
        seen = 0

        def count(*_):
            nonlocal seen
            seen += 1
            if seen == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(engine, "before_cursor_execute", count)
        event.listen(engine, "commit", count)
        if ready is not None:
            os.write(ready, READY)
        self._do(engine, exchange)
        engine.dispose()
        return seen

    def _do(self, engine, exchange):
        if self.verb == "seal":
            with engine.begin() as connection:
                seal(connection, self.clock())
        elif self.verb == "export":
            exchange.export(self.stick, quiet, never)
        elif self.verb == "import":
            exchange.import_paths([self.stick], quiet, never)
        elif not exchange.rebuild().ok:
            raise RuntimeError("not rebuilt")


def killed(step: Step, *, fatal: int = 0, after_s: float = 0) -> bool:
    """Do a step in a child that is killed; tell whether it died of it."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(read)
            step.run(fatal, write)
            status = 0
        except BaseException:  # noqa: BLE001  a child must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write)
    started = os.read(read, 1)
    os.close(read)
    if started and not fatal:
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)  # ours: it has not been waited for
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the child ended with {status}")
    return status < 0


class Scene:
    """A county in which every verb has something to do, and how long each takes."""

    def __init__(self, folder: Path, seed: int, *, spoiled: bool) -> None:
        self.folder, self.rng, self._spoiled = folder, random.Random(seed), spoiled
        self.county: County = found(folder / "county")
        station, institute = self.county.station, self.county.institute
        self._work(station, 0)
        self.county.round_trip()
        self._work(station, 1)
        self.stick = folder / "stick"
        sender = station.copy_of(folder / "sender")
        sender.exchange.export(self.stick, quiet, never)
        self.after_import = self._digest_with(institute.copy_of(folder / "asked"), self.stick)
        self.actors = dict.fromkeys(VERBS, station) | {"import": institute}
        self.sizes = {verb: self._measure(verb) for verb in VERBS}
        for home in (sender, *self.county.homes):
            home.engine.dispose()

    def _work(self, home: Home, turn: int) -> None:
        team = home.add("volunteer_team", name=f"红马甲{turn}队")
        for number in range(4):
            person = home.add("volunteer", name=f"吕{turn}{number}", team_id=team.bytes)
            home.add("hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=30)

    def _digest_with(self, home: Home, stick: Path) -> str:
        home.take(stick)
        digest = home.digest()
        home.engine.dispose()
        return digest

    def _measure(self, verb: str) -> tuple[int, float]:
        step = self.step(verb, "measured")
        began = time.monotonic()
        return step.run(), time.monotonic() - began

    def step(self, verb: str, name: str) -> Step:
        """Copy the home that does the verb."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copy(self.actors[verb].store, folder)
        stick = self.stick if verb == "import" else folder / "stick"
        return Step(folder, verb, stick, Clock(self.actors[verb].clock.now))

    def try_one(self, verb: str, result: Result) -> None:
        step = self.step(verb, "dying")
        before = numbers(step, self)
        statements, seconds = self.sizes[verb]
        if self.rng.random() < 0.5:
            died = killed(step, fatal=self.rng.randint(1, statements))
        else:
            died = killed(step, after_s=self.rng.uniform(0, seconds))
        if not died:
            result.finished_first += 1
            return
        result.kills[verb] += 1
        result.hot_journals += (step.folder / "wenming.db-journal").exists()
        result.faults += [f"{verb}: {fault}" for fault in self._faults(step, before)]

    def _faults(self, step: Step, before: dict) -> list[str]:
        if self._spoiled:
            spoil(step.folder / "wenming.db")
        actor, home = self.actors[step.verb], None
        try:
            home = Home(step.folder, actor.name, actor.level, step.clock)
            return list(self._look(step, home, before))
        except (WenmingError, DatabaseError, MemoryError) as error:
            return [f"{type(error).__name__} after the kill"]
        finally:
            if home:
                home.engine.dispose()

    def _look(self, step: Step, home: Home, before: dict):
        if not home.exchange.check().ok:
            yield "not sound after the kill"
        dead = numbers_of(home)
        if any(dead.get(place) != segment for place, segment in before.items()):
            yield "a segment was lost or numbered anew"
        step.run()
        after = numbers_of(home)
        if any(after.get(place) != segment for place, segment in dead.items()):
            yield "a segment number was used again"
        if not home.exchange.check().ok:
            yield "not sound after the same step"
        wanted = self.after_import if step.verb == "import" else self.before_digest(step.verb)
        if home.digest() != wanted:
            yield "other rows than without the kill"
        if step.verb == "export":
            yield from self._received(step.stick)

    def before_digest(self, verb: str) -> str:
        """Return the rows of the station, which no verb but import changes."""
        if not hasattr(self, "_station_digest"):
            home = self.actors[verb].copy_of(self.folder / "still")
            self._station_digest = home.digest()
            home.engine.dispose()
        return self._station_digest

    def _received(self, stick: Path):
        """Everything on the stick, of before and after the kill, fits together."""
        shutil.rmtree(self.folder / "receiver", ignore_errors=True)
        home = self.county.institute.copy_of(self.folder / "receiver")
        verdicts = home.take(stick).bundles
        if any(one.status not in ("applied", "duplicate") for one in verdicts):
            yield "a bundle on the stick is not applied"
        if home.digest() != self.after_import:
            yield "the receiver has other rows"
        if home.sql("SELECT 1 FROM sync_segment WHERE state <> 'applied'"):
            yield "the receiver holds a segment"
        home.engine.dispose()


def numbers_of(home: Home) -> dict:
    """Return the id of every segment by feed and number."""
    found_here = home.sql("SELECT feed_id, seg_no, seg_id FROM sync_segment")
    return {(feed, number): segment for feed, number, segment in found_here}


def numbers(step: Step, scene: Scene) -> dict:
    actor = scene.actors[step.verb]
    home = Home(step.folder, actor.name, actor.level, step.clock)
    found_here = numbers_of(home)
    home.engine.dispose()
    return found_here


def spoil(store: Path) -> None:
    """Overwrite one page, as a save would that writes into the file and dies on the way."""
    data = bytearray(store.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    data[middle : middle + PAGE] = bytes(PAGE)
    store.write_bytes(data)


def soak(runs: int, seed: int, *, most_s: float = math.inf, control: bool = False) -> Result:
    """Kill ``runs`` times, each verb in turn; ``control`` damages the stores as well."""
    with scratch() as folder:
        scene, result, ticker = (
            Scene(folder, seed, spoiled=control),
            Result(),
            Ticker("kill", most_s),
        )
        while sum(result.kills.values()) < runs and not ticker.is_over:
            scene.try_one(VERBS[sum(result.kills.values()) % len(VERBS)], result)
            ticker.tick(sum(result.kills.values()), runs, len(result.faults))
        result.seconds = ticker.seconds
        return result

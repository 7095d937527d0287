"""Every single operation on the disk fails, in every way, under every kind of work.

Save, export, import, migration, backup and restore; at each operation the process dies (before
it, or in the middle of a write), or the disk answers EIO or «full», once or from then on. What was
acknowledged must be there, the store as before one of the commits or after, the refusal one that
a person understands, the next save done, the check clean.
"""

import math
import multiprocessing
import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, event

from tests.faults.bad_disk import LOSING, WAYS, BadDisk, Fault, Way
from tests.faults.scenes import (
    NEXT,
    STEPS,
    Desk,
    Step,
    answer_of_child,
    contents_of,
    copy_of,
    damaged_pages,
    digest_of,
    faults_of_files,
    make_template,
    state_of,
)
from tests.faults.soaking import Ticker, scratch
from wenming_desktop.domain.errors import WenmingError

CLEAN = frozenset(
    {
        *("disk_full", "store_io_error", "store_read_only", "store_damaged", "key_file_damaged"),
        "journal_held",
        *("backup_damaged", "backup_differs", "home_not_writable"),
        *("stick_full", "stick_read_only", "stick_faulty", "stick_removed", "stick_unreadable"),
    }
)
"""What a disk that fails may be called: none of them blames the person or another program."""


@dataclass
class Result:
    """How many points there are of each kind of work, and what became of each."""

    points: dict[str, int] = field(default_factory=dict)
    tried: Counter = field(default_factory=Counter)
    outcomes: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class Try:
    """One fault at one operation of one step."""

    step: str
    way: Way
    at: int

    def __str__(self) -> str:
        return f"{self.step}, {self.way} at {self.at}"


class Bench:
    """Does tries in a folder of its own."""

    def __init__(self, template: Path, folder: Path) -> None:
        self.template, self.folder = template, folder
        self.disk = BadDisk(folder)
        self.allowed: dict[str, set[str]] = {}
        self.final: dict[str, tuple[str, int]] = {}
        """Step → its last state, and how many acknowledgements it gives."""
        self.sound: set[str] = set()
        """What was checked in full, by ``contents_of``."""
        self.checks = 0

    def learn(self, step: Step) -> dict[str, int]:
        """Find the states at the commits of a step, and count its operations by way."""
        whole = self._lone_run(step)
        assert whole is not None
        self.final[step.name] = (self._look(step), len(whole["acked"]))
        states = {self.final[step.name][0]}
        for number in range(1, whole["commits"] + 1):
            self._lone_run(step, dies_at=number)
            states.add(self._look(step))
        copy_of(self.template, self.folder, step)
        if step.opened or step.name == "restore":
            states.add(self._look(step))
        self.allowed[step.name] = states
        return {"changes": whole["changes"], "all": self._lone_run(step, reads=True)["changes"]}

    def _lone_run(self, step: Step, *, dies_at: int = 0, reads: bool = False) -> dict | None:
        copy_of(self.template, self.folder, step)
        return answer_of_child(lambda: self._run_once(step, dies_at=dies_at, reads=reads))

    def _run_once(self, step: Step, *, dies_at: int, reads: bool) -> dict:
        desk, commits = Desk(self.folder, step.place), 0

        def count(_connection: object) -> None:
            nonlocal commits
            commits += 1
            if commits == dies_at:
                os.kill(os.getpid(), 9)

        if step.opened:
            desk.open()
        event.listen(Engine, "commit", count)
        self.disk.arm(Way(Fault.EIO if reads else Fault.COUNT), 0)
        step.act(desk)
        changes = self.disk.seen
        self.disk.rest()
        desk.close()
        return {"acked": desk.acked, "commits": commits, "changes": changes}

    def _look(self, step: Step) -> str:
        """Open the home as it lies there and return its state."""
        desk = Desk(self.folder, step.place, seed=2).open()
        try:
            return state_of(desk.door.engine)
        finally:
            desk.close()

    def one(self, what: Try) -> tuple[str, list[str]]:
        """Do one try; return what became of it and what is wrong."""
        step = STEPS[what.step]
        copy_of(self.template, self.folder, step)
        old = digest_of(self.folder / step.place / "wenming.db") if step.name == "restore" else ""
        said = answer_of_child(lambda: self._suffer(step, what))
        try:
            found = list(self._judge(step, said, old))
        except WenmingError as error:
            found = [f"afterwards {error.code.value} {error.facts or ''}"]
        except Exception as error:  # noqa: BLE001  whatever it is, it is a fault
            found = [f"afterwards {type(error).__name__}: {error}"]
        outcome = "died" if said is None else said["code"] or "done"
        return outcome, [f"{what}: {one}" for one in found]

    def _suffer(self, step: Step, what: Try) -> dict:
        desk = Desk(self.folder, step.place)
        if step.opened:
            desk.open()
        code, foreign = "", ""
        self.disk.arm(what.way, what.at)
        try:
            step.act(desk)
        except WenmingError as error:
            code = error.code.value
        except Exception as error:  # noqa: BLE001  that is what is looked for
            code, foreign = "foreign", f"{type(error).__name__}: {error}"
        hits = self.disk.hits
        self.disk.rest()
        aside = digest_of(desk.places.store) if step.name == "restore" else ""
        if not step.opened:
            desk.close()
            desk.open()
        state = state_of(desk.door.engine)
        desk.save(NEXT)
        desk.close()
        told = {"code": code, "foreign": foreign, "state": state, "acked": desk.acked}
        return told | {"hits": hits, "store": aside}

    def _judge(self, step: Step, said: dict | None, old: str) -> Iterator[str]:
        """Open the home again and look at everything."""
        final, acks = self.final[step.name]
        if said is not None:
            if said["foreign"]:
                yield f"foreign exception {said['foreign']}"
            elif said["code"] and said["code"] not in CLEAN:
                yield f"called {said['code']}"
            if said["state"] not in self.allowed[step.name]:
                yield "between old and new"
            if len(said["acked"]) == acks and said["state"] != final:
                yield "done, but not all of it"
        before = digest_of(self.folder / step.place / "wenming.db") if said is None else ""
        desk = Desk(self.folder, step.place, seed=2).open()
        try:
            if said is None:
                if state_of(desk.door.engine) not in self.allowed[step.name]:
                    yield "between old and new"
                desk.save(NEXT)
            kept_in_place = old and old in (before, said["store"] if said else "")
            done = said is not None and not said["code"]
            yield from faults_of_files(desk, step, done=done, old="" if kept_in_place else old)
            if not desk.use.volunteers.page(desk.use.actor, NEXT).total:
                yield "the next save is not there"
            yield from self._check(desk)
        finally:
            desk.close()

    def _check(self, desk: Desk) -> Iterator[str]:
        """Check the store; of contents that were checked before, only the pages.

        Most faults leave one of a few contents behind: what a check says of them it has said.
        """
        if pages := damaged_pages(desk.door.engine):
            yield f"pages: {pages[:3]}"
        if (contents := contents_of(desk)) in self.sound:
            return
        self.checks += 1
        if (report := desk.use.exchange.check(desk.use.actor)).ok:
            self.sound.add(contents)
        else:
            yield f"check: {[one.code for one in report.findings]}"


_bench: Bench


def _try(what: Try) -> tuple[Try, str, list[str]]:
    """Do one try in this worker's own folder."""

    mine = _bench.folder.parent / f"worker-{os.getpid()}"
    if _bench.folder != mine:
        _bench.folder = mine
        _bench.disk = BadDisk(mine)
    outcome, faults = _bench.one(what)
    return what, outcome, faults


def soak(
    runs: int,
    seed: int,
    *,
    jobs: int = 1,
    kinds: tuple[str, ...] = (),
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Try ``runs`` points, drawn from all of them; 0 means every one.

    ``control`` loses writes in silence, which no program can survive.
    """
    global _bench  # noqa: PLW0603
    with scratch() as folder:
        template = folder / "template"
        template.mkdir()
        make_template(template)
        _bench = Bench(template, folder / "bench")
        result, ticker, tries = Result(), Ticker("io", most_s), []
        for name in kinds or tuple(STEPS):
            counts = _bench.learn(STEPS[name])
            for way in LOSING if control else WAYS:
                points = counts["all" if way.reads else "changes"]
                result.points[f"{name} {way}"] = points
                tries += [Try(name, way, at) for at in range(1, points + 1)]
        random.Random(seed).shuffle(tries)  # so that a part of them is a fair one
        wanted = tries[:runs] if runs else tries
        shutil.rmtree(_bench.folder)
        with multiprocessing.get_context("fork").Pool(jobs) as workers:
            for what, outcome, faults in workers.imap_unordered(_try, wanted, chunksize=4):
                result.tried[f"{what.step} {what.way}"] += 1
                result.outcomes[f"{what.step}: {outcome}"] += 1
                result.faults += faults
                ticker.tick(sum(result.tried.values()), len(wanted), len(result.faults))
                if ticker.is_over:
                    workers.terminate()
                    break
        result.seconds = ticker.seconds
        return result

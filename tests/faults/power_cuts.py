"""The power goes at every moment of every kind of work: tens of thousands of possible disks.

A log of all changes (bad_disk.c) gives the disks (lost_power.py). Each must open, be sound, hold
what was acknowledged, and otherwise stand between two commits.
"""

import math
import multiprocessing
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, event

from tests.faults.bad_disk import BadDisk, Fault, Way
from tests.faults.clock import PASSWORD, USER
from tests.faults.lost_power import DATA, NAMES, State, read_log, states
from tests.faults.scenes import (
    STEPS,
    Desk,
    Step,
    answer_of_child,
    copy_of,
    digest_of,
    faults_of_files,
    make_template,
    state_of,
)
from tests.faults.soaking import Ticker, scratch
from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.domain.errors import WenmingError

SAVES = 12
_CUTS = 10
"""Cuts of one share: equal disks lie near one another."""


def _saves(desk: Desk) -> None:
    for number in range(SAVES):
        desk.save(f"欧阳第{number}")
        desk.ack()


MANY_SAVES = Step("saves", "station", _saves)
WORK = {MANY_SAVES.name: MANY_SAVES} | STEPS


@dataclass
class Result:
    """How many disks were looked at, how many of them differed, and what was wrong."""

    states: Counter = field(default_factory=Counter)
    different: Counter = field(default_factory=Counter)
    lost: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class Bench:
    """One kind of work: its log, the states between its commits, and the key of its home."""

    def __init__(self, template: Path, folder: Path, step: Step) -> None:
        self.template, self.folder, self.step = template, folder, step
        self.disk = BadDisk(folder)
        copy_of(template, folder, step)
        self.start = folder.with_name(f"{folder.name}-start")
        shutil.copytree(folder, self.start)
        if step is MANY_SAVES:  # looked at alone
            shutil.rmtree(self.start / step.place / "backups")
        log = folder.with_name(f"{folder.name}.log")
        said = answer_of_child(lambda: self._work(log))
        assert said is not None
        self.log = read_log(log, folder)
        self.key = KeyFile.open(self._desk.places.keys, USER, PASSWORD).key
        self.order = self._order(said["commits"])
        self.at_ack = [0, *(self.order.index(one) for one in said["acked"])]

    @property
    def _desk(self) -> Desk:
        return Desk(self.folder, self.step.place)

    def _work(self, log: Path | None, dies_at: int = 0) -> dict:
        """Do the work; note in the log what is acknowledged, and the state at that moment."""
        desk, commits, states_then = self._desk, 0, []

        def count(_connection: object) -> None:
            nonlocal commits
            commits += 1
            if commits == dies_at:
                os.kill(os.getpid(), 9)

        def acknowledged(number: int) -> None:
            self.disk.mark(number)
            if self.step.opened:
                states_then.append(state_of(desk.door.engine))

        desk.tell = acknowledged
        if self.step.opened:
            desk.open()
        event.listen(Engine, "commit", count)
        self.disk.arm(Way(Fault.COUNT), 0)
        if log:
            self.disk.log(log)
        self.step.act(desk)
        self.disk.log(None)
        desk.close()
        if not self.step.opened:
            states_then.append(self._look())
        return {"acked": states_then, "commits": commits}

    def _order(self, commits: int) -> list[str]:
        """Return the states one after the other, from before the work to after it."""
        found = []
        copy_of(self.template, self.folder, self.step)
        if self.step.name != "migrate":
            found.append(self._look())
        for number in range(1, commits + 2):
            copy_of(self.template, self.folder, self.step)
            answer_of_child(lambda number=number: self._work(None, number))
            found.append(self._look())
        return list(dict.fromkeys(found))

    def _look(self) -> str:
        """Open the home as it lies there and return its state."""
        desk = Desk(self.folder, self.step.place, seed=2).open()
        try:
            return state_of(desk.door.engine)
        finally:
            desk.close()

    def faults(self, state: State, folder: Path) -> list[str]:
        """Lay a possible disk out and say what is wrong with it."""
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in state.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        look = self._look_at_store if self.step is MANY_SAVES else self._look_at_home
        try:
            return list(look(folder, self.at_ack[state.acked]))
        except WenmingError as error:
            return [f"{error.code.value} {error.facts or ''}"]
        except Exception as error:  # noqa: BLE001  whatever it is, it is a fault
            return [f"{type(error).__name__}: {error}"]

    def _look_at_store(self, folder: Path, at_least: int) -> Iterator[str]:
        """Look at the store alone, as fast as can be: pages, structure, rows."""
        engine = open_engine(folder / self.step.place / "wenming.db", self.key)
        try:
            with engine.connect() as connection:
                pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
                structure = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
            if pages or structure != "ok":
                yield "damaged"
            yield from self._faults_of_rows(state_of(engine), at_least)
        finally:
            engine.dispose()

    def _look_at_home(self, folder: Path, at_least: int) -> Iterator[str]:
        """Open the home as a person does, and look at everything in it."""
        old = digest_of(self.start / self.step.place / "wenming.db")
        desk = Desk(folder, self.step.place, seed=2)
        here = digest_of(desk.places.store)
        desk.open()
        try:
            yield from self._faults_of_rows(state_of(desk.door.engine), at_least)
            is_swapped = self.step.name == "restore" and here != old
            yield from faults_of_files(desk, self.step, done=False, old=old if is_swapped else "")
            if not (report := desk.use.exchange.check(desk.use.actor)).ok:
                yield f"check: {[one.code for one in report.findings]}"
        finally:
            desk.close()

    def _faults_of_rows(self, found: str, at_least: int) -> Iterator[str]:
        if found not in self.order:
            yield "between old and new"
        elif self.order.index(found) < at_least:
            yield "LOST what was acknowledged"


@dataclass(frozen=True, slots=True)
class Share:
    """Some cuts behind one another, in one round, of one kind of work."""

    work: str
    cuts: range
    seed: str


_benches: dict[str, Bench] = {}


def _try(share: Share) -> tuple[Share, int, int, list[str]]:
    """Look at the disks of a share, equal ones once; return how many, how many differ, faults."""
    bench, seen, found, many = _benches[share.work], set[int](), list[str](), 0
    folder = bench.folder.with_name(f"worker-{os.getpid()}")
    for state in states(bench.start, bench.log, share.cuts, share.seed):
        many += 1
        mark = hash((state.acked, *sorted(state.files.items())))
        if mark not in seen:
            seen.add(mark)
            faults = bench.faults(state, folder)
            found += [f"{share.work}, {state.where}: {one}" for one in faults]
    return share, many, len(seen), found


def _shares(runs: int, seed: int) -> Iterator[Share]:
    """Cut the work up: whole rounds while they are needed, or an even part of one."""
    a_round = sum(len(bench.log) for bench in _benches.values()) * len(DATA) * len(NAMES)
    stride = max(1, a_round // runs)
    for turn in range(-(-runs // a_round)):
        for name, bench in _benches.items():
            cuts = range(len(bench.log))
            if stride > 1:
                yield from (Share(name, cuts[n : n + 1], f"{seed} {turn}") for n in cuts[::stride])
            else:
                for begin in cuts[::_CUTS]:
                    yield Share(name, cuts[begin : begin + _CUTS], f"{seed} {turn}")


def soak(
    runs: int,
    seed: int,
    *,
    jobs: int = 1,
    kinds: tuple[str, ...] = (),
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Look at ``runs`` disks or a few more, spread over all cuts.

    ``control`` saves with ``synchronous`` FULL, and then OFF (or with the ``kinds`` alone), which
    must lose what was said to be saved.
    """
    result, ticker = Result(), Ticker("power", most_s)
    for setting in (kinds or ("FULL", "OFF")) if control else ("EXTRA",):
        with scratch() as folder:
            template = folder / "template"
            template.mkdir()
            make_template(template)
            _synchronous(setting)
            _benches.clear()
            for name in ("saves",) if control else kinds or tuple(WORK):
                _benches[name] = Bench(template, folder / name, WORK[name])
            shares = list(_shares(runs, seed))
            with multiprocessing.get_context("fork").Pool(jobs) as workers:
                for share, many, different, faults in workers.imap_unordered(_try, shares):
                    what = f"{share.work} {setting}"
                    result.states[what] += many
                    result.different[what] += different
                    result.lost += sum("LOST" in one for one in faults)
                    result.faults += [f"{setting}, {one}" for one in faults]
                    ticker.tick(sum(result.states.values()), runs, len(result.faults))
                    if ticker.is_over:
                        workers.terminate()
                        break
    result.seconds = ticker.seconds
    return result


def _synchronous(setting: str) -> None:
    """Let connections of this process flush less than the program wants."""
    pragmas = [one for one in engine_module._PRAGMAS if "synchronous" not in one]
    engine_module._PRAGMAS = (*pragmas, f"PRAGMA synchronous = {setting}")
    engine_module._MUST_HOLD["synchronous"] = {"OFF": "0", "FULL": "2", "EXTRA": "3"}[setting]

"""Mutants: one small thing of a module is made wrong, and a test must notice.

What can be made wrong in the modules of ``covered.AREAS`` is in wrongs.py. Of the tests that take
its line, known from the measured runs of the areas, the likeliest are run (takers.py) until one
fails; a line that no test takes is noticed by none. Each mutant lives in a process of its own,
forked where the libraries are loaded and nothing of ours is, and is put in at the import: no file
is changed. The control changes nothing but a docstring, which nothing can notice.
"""

import importlib
import importlib.util
import json
import math
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType
from typing import Final

import pytest

from tests.faults.covered import AREAS, measured
from tests.faults.soaking import ROOT, Ticker, limit_processor
from tests.faults.takers import Takers
from tests.faults.wrongs import Mutant, mutants_of, wrong

GOAL: Final = 85.0
"""Per cent of the mutants that a test must notice."""
_LONGEST_S: Final = 4 * 60
"""A mutant that makes tests use the processor so long is noticed, too."""
_QUIET: Final = ("-q", "-x", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider")
_UNUSABLE, _FAILED, _PASSED = 4, 1, 0
"""How pytest ends; the first one also where a conftest cannot be imported."""


@dataclass(slots=True)
class Hunted:
    """What became of the mutants, by area."""

    tried: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    alive: list[Mutant] = field(default_factory=list)

    @property
    def percent(self) -> float:
        return 100 * self.noticed.total() / self.tried.total() if self.tried else 0.0

    def faults(self) -> list[str]:
        """Return what is wrong: too many that live, each with its line."""
        if self.percent >= GOAL:
            return []
        return [f"{self.percent:.0f} % of {self.tried.total()} mutants were noticed"]


class _MutatedImport(SourceFileLoader):
    """Finds one module, and loads it wrong."""

    def __init__(self, mutant: Mutant, *, control: bool) -> None:
        name = ".".join(mutant.module.relative_to(ROOT).with_suffix("").parts)
        super().__init__(name, str(mutant.module))
        self._mutant, self._control = mutant, control

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """Answer for the one module only."""
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def get_code(self, _name: str) -> CodeType:
        sound = self._mutant.module.read_text(encoding="utf-8")
        return compile(wrong(sound, self._mutant, control=self._control), self.path, "exec")


def soak(
    runs: int,
    seed: int,
    *,
    kinds: Iterable[str] = tuple(AREAS),
    control: bool = False,
    most_s: float = math.inf,
) -> Hunted:
    """Try so many mutants, drawn from all areas alike."""
    found, ticker = Hunted(), Ticker("mutants", most_s)
    takers = Takers(measured(area) for area in kinds)
    _load_libraries()
    for mutant in _drawn(runs, seed, kinds):
        if ticker.is_over:
            break
        found.tried[mutant.area] += 1
        if is_noticed(mutant, takers, control=control):
            found.noticed[mutant.area] += 1
        else:
            found.alive.append(mutant)
            print(f"  alive: {mutant}", flush=True)  # noqa: T201  such a run is long
        ticker.tick(found.tried.total(), runs, len(found.alive))
    found.seconds = ticker.seconds
    return found


def _drawn(runs: int, seed: int, areas: Iterable[str]) -> Iterator[Mutant]:
    """Draw an area, then one of its mutants."""
    dice = random.Random(seed)
    left = {area: mutants_of(area) for area in areas}
    for _ in range(runs):
        left = {area: those for area, those in left.items() if those}
        if not left:
            return
        those = left[dice.choice(sorted(left))]
        yield those.pop(dice.randrange(len(those)))


def _load_libraries() -> None:
    """Import what the tests need of others, so that no mutant has to; nothing of ours."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
    read, write = os.pipe()
    if not os.fork():
        importlib.import_module("tests.integration.exchange.conftest")
        others = [one for one in sys.modules if not one.startswith(("wenming_desktop", "tests"))]
        os.write(write, json.dumps(others).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        for name in json.loads(pipe.read()):
            with suppress(ImportError):  # some are made by others and cannot be asked for
                importlib.import_module(name)
    os.wait()


def is_noticed(mutant: Mutant, takers: Takers, *, control: bool = False) -> bool:
    """Tell whether a test fails; nothing of ours may be loaded in this process."""
    if not (tests := takers.of(mutant)):
        return False
    status = _status(mutant, tests, control=control)
    if status == _UNUSABLE and _status(mutant, tests, control=True) == _PASSED:
        return True  # not even what the tests begin with can be imported
    if status not in (_PASSED, _FAILED) and status > 0:
        raise RuntimeError(f"{mutant}: pytest ended with {status}")
    return status != _PASSED


def _status(mutant: Mutant, tests: list[str], *, control: bool) -> int:
    """Run the tests in a process of their own; return how it ended, below zero by a signal."""
    if "wenming_desktop" in sys.modules:
        raise RuntimeError("what is loaded already cannot be imported wrong")
    child = os.fork()
    if not child:
        try:
            os._exit(_run_tests(mutant, tests, control=control))
        finally:
            os._exit(_FAILED)  # it could not even be imported
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _run_tests(mutant: Mutant, tests: list[str], *, control: bool) -> int:
    """Run them in this process, which has loaded nothing of ours yet."""
    limit_processor(_LONGEST_S)
    sys.meta_path.insert(0, _MutatedImport(mutant, control=control))  # type: ignore[arg-type]
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    return int(pytest.main([*_QUIET, f"--rootdir={ROOT}", *tests]))

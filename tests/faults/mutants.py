"""Mutants: one small thing of a module is made wrong, and a test must notice.

A mutant swaps a comparison, an ``and``, a ``not``, a sign, a truth value or a number in one of the
modules of ``covered.AREAS``. Of the tests that take its line, known from the measured run of its
area, the quick ones are run first, until one fails or ``TESTS_S`` are used up; a line that no test
takes is noticed by none. Each mutant lives in a process of its own, forked where the libraries are
loaded and nothing of ours is, and is put in at the import: no file is changed. Decorators stay as
they are: ``frozen`` and ``slots`` change nothing that a test could see. The control changes
nothing but a docstring, which nothing can notice.
"""

import ast
import copy
import importlib
import importlib.util
import json
import math
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Final

import coverage
import pytest

from tests.faults.covered import AREAS, Run, measured, modules_of
from tests.faults.soaking import ROOT, Ticker, limit_processor

GOAL: Final = 85.0
"""Per cent of the mutants that a test must notice."""
TESTS_S: Final = 15.0
"""So many seconds of the processor tests may take for one mutant, as long as nothing is wrong."""
_LONGEST_S: Final = 4 * 60
"""A mutant that makes tests use the processor so long is noticed, too."""
_QUIET: Final = ("-q", "-x", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider")
_FAILED, _PASSED = 1, 0
_LARGE: Final = 100
_SWAPS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong thing: ``place`` counts the nodes of a file that can be made wrong."""

    area: str
    module: Path
    place: int
    first: int
    """Line on which its statement begins; 0 for one that is done at the import."""
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.module.relative_to(ROOT / 'wenming_desktop')}:{self.line} {self.what}"


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


class _Wrong(ast.NodeTransformer):
    """Makes the node of one number wrong; with none it only counts."""

    def __init__(self, wanted: int = -1) -> None:
        self.wanted, self.seen = wanted, -1
        self.found: list[tuple[int, int, str]] = []
        self._first, self._inside = 0, 0

    def visit(self, node: ast.AST) -> ast.AST:
        before = self._first
        if isinstance(node, ast.stmt) and self._inside:
            self._first = node.lineno
        wrong = _made_wrong(node)
        if wrong is not None:
            self.seen += 1
            self.found.append((self._first, getattr(node, "lineno", 0), wrong[1]))
            if self.seen == self.wanted:
                return ast.copy_location(wrong[0], node)
        visited = self.generic_visit(node)
        self._first = before
        return visited

    def visit_body(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        """Visit what stands inside, not what decorates it."""
        is_function = isinstance(node, ast.FunctionDef)
        self._inside += is_function
        node.body = [self.visit(one) for one in node.body]  # type: ignore[misc]
        self._inside -= is_function

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.FunctionDef):
            node.args = self.visit(node.args)  # type: ignore[assignment]
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            self.visit_body(node)
            return node
        return super().generic_visit(node)


def _made_wrong(node: ast.AST) -> tuple[ast.expr, str] | None:
    """Return what a node becomes, and in words; None for one that stays."""
    for kind, make in _MAKERS:
        if isinstance(node, kind):
            return make(node)
    return None


def _compared(node: ast.Compare) -> tuple[ast.expr, str] | None:
    other = _SWAPS[type(node.ops[0])]
    swapped = copy.deepcopy(node)
    swapped.ops[0] = other()
    return swapped, f"{type(node.ops[0]).__name__} → {other.__name__}"


def _joined(node: ast.BoolOp) -> tuple[ast.expr, str] | None:
    turned = copy.deepcopy(node)
    turned.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return turned, f"{type(node.op).__name__} → {type(turned.op).__name__}"


def _denied(node: ast.UnaryOp) -> tuple[ast.expr, str] | None:
    return (node.operand, "not → nothing") if isinstance(node.op, ast.Not) else None


def _added(node: ast.BinOp) -> tuple[ast.expr, str] | None:
    if not isinstance(node.op, ast.Add | ast.Sub):
        return None
    signed = copy.deepcopy(node)
    signed.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
    return signed, "the other sign"


def _plain(node: ast.Constant) -> tuple[ast.expr, str] | None:
    if not isinstance(node.value, bool | int):
        return None
    if isinstance(node.value, bool):
        other: int = not node.value
    else:  # one more of a large number, which is a limit, nobody could notice
        other = node.value + (1 if node.value < _LARGE else node.value)
    return ast.Constant(other), f"{node.value} → {other}"


_MAKERS: Final[tuple[tuple[type[ast.AST], Callable[..., tuple[ast.expr, str] | None]], ...]] = (
    (ast.Compare, _compared),
    (ast.BoolOp, _joined),
    (ast.UnaryOp, _denied),
    (ast.BinOp, _added),
    (ast.Constant, _plain),
)


def mutants_of(area: str) -> list[Mutant]:
    """Return everything that can be made wrong in an area."""
    found = []
    for module in modules_of(AREAS[area]):
        counted = _Wrong()
        counted.visit(ast.parse(module.read_text(encoding="utf-8")))
        found += [Mutant(area, module, place, *one) for place, one in enumerate(counted.found)]
    return found


class Takers:
    """Which tests of an area take which line, and how long each one was."""

    def __init__(self, run: Run) -> None:
        self._took: dict[str, float] = json.loads(run.took.read_text(encoding="utf-8"))
        self._data = coverage.CoverageData(str(run.data))
        self._data.read()

    def of(self, mutant: Mutant) -> list[str]:
        """Return the tests to run: the quick ones, those of one file together."""
        by_line = self._data.contexts_by_lineno(str(mutant.module))
        lines = range(mutant.first, mutant.line + 1) if mutant.first else by_line
        those = {test for line in lines for test in by_line.get(line, ()) if test}
        chosen, left = list[str](), TESTS_S
        for test in sorted(those, key=lambda one: self._took.get(one, math.inf)):
            left -= self._took.get(test, math.inf)
            if chosen and left < 0:
                break
            chosen.append(test)
        return sorted(chosen, key=lambda one: one.partition("::")[0])


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


def wrong(sound: str, mutant: Mutant, *, control: bool) -> str:
    """Return the source with its one wrong thing; the control's is in a docstring."""
    if control:
        return sound.replace('"""', '"""A word more. ', 1)
    return ast.unparse(ast.fix_missing_locations(_Wrong(mutant.place).visit(ast.parse(sound))))


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
    takers = {area: Takers(measured(area)) for area in kinds}
    _load_libraries()
    for mutant in _drawn(runs, seed, takers):
        if ticker.is_over:
            break
        found.tried[mutant.area] += 1
        if is_noticed(mutant, takers[mutant.area], control=control):
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
    if "wenming_desktop" in sys.modules:
        raise RuntimeError("what is loaded already cannot be imported wrong")
    child = os.fork()
    if not child:
        try:
            os._exit(_run_tests(mutant, tests, control=control))
        finally:
            os._exit(_FAILED)  # it could not even be imported
    began = time.monotonic()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in (_PASSED, _FAILED) and status > 0:
        raise RuntimeError(f"{mutant}: pytest ended with {status} after {time.monotonic() - began}")
    return status != _PASSED


def _run_tests(mutant: Mutant, tests: list[str], *, control: bool) -> int:
    """Run them in this process, which has loaded nothing of ours yet."""
    limit_processor(_LONGEST_S)
    sys.meta_path.insert(0, _MutatedImport(mutant, control=control))  # type: ignore[arg-type]
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    return int(pytest.main([*_QUIET, f"--rootdir={ROOT}", *tests]))

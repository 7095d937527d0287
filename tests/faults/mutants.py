"""Mutants: one small thing of a module is made wrong, and a test must notice.

The tree is copied first and only the copy is changed. A mutant swaps a comparison, an ``and``, a
``not``, a sign, a truth value or a number, or lets a condition always hold. Those that no test of
their module notices are named with their line: there a test is missing, or a line is not needed.
The control changes nothing but a docstring, which nothing can notice.
"""

import ast
import copy
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.faults.soaking import ROOT, Ticker, scratch

GOAL: Final = 85.0
"""Per cent of the mutants that a test must notice."""
_LONGEST_S: Final = 300
"""A mutant that makes a test run so long is noticed, too."""
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
_COPIED: Final = ("wenming_desktop", "tests", "resources", "i18n", "pyproject.toml")

_UNIT, _INTEGRATION = "tests/unit/sync", "tests/integration"
SUBJECTS: Final = {
    "adapters/sync/stamps.py": (f"{_UNIT}/test_stamps.py",),
    "adapters/sync/encoding.py": (f"{_UNIT}/test_encoding.py",),
    "adapters/sync/segment.py": (f"{_UNIT}/test_segment.py",),
    "adapters/sync/certificates.py": (
        f"{_UNIT}/test_enrolment.py",
        f"{_UNIT}/test_control_log.py",
    ),
    "adapters/sync/revocations.py": (f"{_UNIT}/test_revocations.py",),
    "adapters/sync/control_log.py": (
        f"{_UNIT}/test_control_log.py",
        f"{_UNIT}/test_decisions.py",
    ),
    "adapters/sync/authorisation.py": (f"{_INTEGRATION}/exchange/test_authorisation.py",),
    "adapters/sync/policies.py": (
        f"{_UNIT}/test_decisions.py",
        f"{_INTEGRATION}/exchange/test_county_decisions.py",
    ),
    "adapters/db/audit_chain.py": (
        f"{_INTEGRATION}/exchange/test_audit_log.py",
        f"{_INTEGRATION}/test_store.py",
    ),
    "adapters/db/tries.py": (f"{_INTEGRATION}/test_tries.py",),
    "adapters/db/key_slots.py": (f"{_INTEGRATION}/test_store.py",),
    "services/rights.py": (f"{_INTEGRATION}/test_rights.py",),
}
"""Module → the tests that are about it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong thing: ``place`` counts the nodes that can be made wrong."""

    module: str
    place: int
    line: int
    what: str


@dataclass(slots=True)
class Hunted:
    """What became of the mutants."""

    tried: int = 0
    noticed: int = 0
    seconds: float = 0
    alive: list[Mutant] = field(default_factory=list)

    @property
    def percent(self) -> float:
        return 100 * self.noticed / self.tried if self.tried else 0.0

    def faults(self) -> list[str]:
        """Return what is wrong: too many that live, each with its line."""
        if self.percent >= GOAL:
            return []
        lines = [f"{one.module}:{one.line} {one.what}" for one in self.alive]
        return [f"{self.percent:.0f} % of {self.tried} mutants were noticed", *lines]


class _Wrong(ast.NodeTransformer):
    """Makes the node of one number wrong; with none it only counts."""

    def __init__(self, wanted: int = -1) -> None:
        self.wanted, self.seen = wanted, -1
        self.found: list[tuple[int, str]] = []

    def visit(self, node: ast.AST) -> ast.AST:
        wrong = _made_wrong(node)
        if wrong is not None:
            self.seen += 1
            self.found.append((getattr(node, "lineno", 0), wrong[1]))
            if self.seen == self.wanted:
                return ast.copy_location(wrong[0], node)
        return self.generic_visit(node)


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
    other = not node.value if isinstance(node.value, bool) else node.value + 1
    return ast.Constant(other), f"{node.value} → {other}"


_MAKERS: Final[tuple[tuple[type[ast.AST], Callable[..., tuple[ast.expr, str] | None]], ...]] = (
    (ast.Compare, _compared),
    (ast.BoolOp, _joined),
    (ast.UnaryOp, _denied),
    (ast.BinOp, _added),
    (ast.Constant, _plain),
)


def mutants_of(module: str) -> list[Mutant]:
    """Return everything that can be made wrong in a module."""
    counted = _Wrong()
    counted.visit(ast.parse(_source(ROOT, module).read_text(encoding="utf-8")))
    return [Mutant(module, place, *one) for place, one in enumerate(counted.found)]


def soak(runs: int, seed: int, *, control: bool = False, most_s: float = float("inf")) -> Hunted:
    """Try so many mutants, drawn from all modules alike."""
    found, ticker = Hunted(), Ticker("mutants", most_s)
    with scratch() as folder:
        for name in _COPIED:
            _copy(ROOT / name, folder / name)
        for mutant in _drawn(runs, seed):
            if ticker.is_over:
                break
            found.tried += 1
            if _is_noticed(folder, mutant, control=control):
                found.noticed += 1
            else:
                found.alive.append(mutant)
            ticker.tick(found.tried, runs, len(found.alive))
    found.seconds = ticker.seconds
    return found


def _drawn(runs: int, seed: int) -> Iterator[Mutant]:
    """Draw a module, then one of its mutants: a long module is not tried more than a short one."""
    dice = random.Random(seed)
    left = {module: mutants_of(module) for module in SUBJECTS}
    for _ in range(runs):
        left = {module: those for module, those in left.items() if those}
        if not left:
            return
        those = left[dice.choice(sorted(left))]
        yield those.pop(dice.randrange(len(those)))


def _is_noticed(folder: Path, mutant: Mutant, *, control: bool) -> bool:
    path = _source(folder, mutant.module)
    sound = path.read_text(encoding="utf-8")
    path.write_text(_with(sound, mutant, control=control), encoding="utf-8")
    try:
        return _tests_fail(folder, SUBJECTS[mutant.module])
    finally:
        path.write_text(sound, encoding="utf-8")


def _with(sound: str, mutant: Mutant, *, control: bool) -> str:
    if control:
        return sound.replace('"""', '"""A word more. ', 1)
    return ast.unparse(ast.fix_missing_locations(_Wrong(mutant.place).visit(ast.parse(sound))))


def _tests_fail(folder: Path, tests: tuple[str, ...]) -> bool:
    """Run the tests of the copy; its package comes before the installed one."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:randomly"]
    command += ["-p", "no:cacheprovider", "-n0", *tests]
    env = {**os.environ, "PYTHONPATH": str(folder)}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=env,
            check=False,
            timeout=_LONGEST_S,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def _source(root: Path, module: str) -> Path:
    return root / "wenming_desktop" / module


def _copy(source: Path, target: Path) -> None:
    if source.is_file():
        shutil.copy2(source, target)
    else:
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))

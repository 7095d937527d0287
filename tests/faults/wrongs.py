"""What can be made wrong in a module: each place, and the source with that one thing wrong.

A comparison is swapped, an ``and``, a ``not``, a sign, a truth value or a number changed. Left
alone is what no test could ever notice, because the program does the same:

* decorators: ``frozen``, ``slots`` and the size of a cache;
* what only runs on Windows, where no soak runs;
* ``strict`` of a ``zip``, which guards against a fault that the sound program does not have;
* how much is read at a time, a name that ends with ``STEP``.
"""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.faults.covered import AREAS, modules_of
from tests.faults.soaking import ROOT

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
class Place:
    """Where something can be made wrong, and who would notice."""

    line: int
    what: str
    first: int = 0
    """From this line on until ``last`` a test has to pass; 0 for what is done at the import."""
    last: int = 0
    names: frozenset[str] = frozenset()
    """What is named so at the import is used elsewhere by that name."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong thing: ``place`` counts the nodes of a file that can be made wrong."""

    area: str
    module: Path
    place: int
    at: Place

    def __str__(self) -> str:
        module = self.module.relative_to(ROOT / "wenming_desktop")
        return f"{module}:{self.at.line} {self.at.what}"


class _Wrong(ast.NodeTransformer):
    """Makes the node of one number wrong; with none it only counts."""

    def __init__(self, wanted: int = -1) -> None:
        self.wanted, self.seen = wanted, -1
        self.found: list[Place] = []
        self._around = Place(0, "")
        self._inside = 0

    def visit(self, node: ast.AST) -> ast.AST:
        before = self._around
        if isinstance(node, ast.stmt):
            self._around = _around(node, inside=bool(self._inside))
        wrong = _made_wrong(node)
        if wrong is not None:
            self.seen += 1
            self._note(node, wrong[1])
            if self.seen == self.wanted:
                return ast.copy_location(wrong[0], node)
        visited = self.generic_visit(node)
        self._around = before
        return visited

    def _note(self, node: ast.AST, what: str) -> None:
        line, around = getattr(node, "lineno", 0), self._around
        last = max(line, around.last) if around.first else 0
        self.found.append(Place(line, what, around.first, last, around.names))

    def visit_body(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        """Visit what stands inside, not what decorates it."""
        is_function = isinstance(node, ast.FunctionDef)
        self._inside += is_function
        here = [*_that_run_here(node.body)]
        node.body[: len(here)] = [self.visit(one) for one in here]  # type: ignore[misc]
        self._inside -= is_function

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.If) and _asks_for_windows(node.test, ast.Eq):
            node.orelse = [self.visit(one) for one in node.orelse]  # type: ignore[misc]
            return node
        if isinstance(node, ast.keyword) and node.arg == "strict":
            return node
        if isinstance(node, ast.FunctionDef):
            node.args = self.visit(node.args)  # type: ignore[assignment]
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            self.visit_body(node)
            return node
        if any(name.endswith("STEP") for name in _named_by(node)):
            return node
        return super().generic_visit(node)


def _around(node: ast.stmt, *, inside: bool) -> Place:
    """Return what a statement says of the places in it."""
    if isinstance(node, ast.FunctionDef):  # a default value: whoever calls it
        return Place(0, "", node.body[0].lineno, node.end_lineno or 0)
    if inside:
        return Place(0, "", node.lineno)
    return Place(0, "", names=_named_by(node))


def _named_by(node: ast.AST) -> frozenset[str]:
    targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
    named = (one for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
    return frozenset(one.id for one in named)


def _that_run_here(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Give the statements up to one that ends here all that is not for Windows."""
    for one in body:
        yield one
        if isinstance(one, ast.If) and _asks_for_windows(one.test, ast.NotEq):
            return


def _asks_for_windows(test: ast.expr, how: type[ast.cmpop]) -> bool:
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.ops[0], how)
        and ast.unparse(test.left) == "sys.platform"
    )


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
        places = places_in(module.read_text(encoding="utf-8"))
        found += [Mutant(area, module, number, at) for number, at in enumerate(places)]
    return found


def places_in(source: str) -> list[Place]:
    """Return what can be made wrong in a source."""
    counted = _Wrong()
    counted.visit(ast.parse(source))
    return counted.found


def wrong(sound: str, mutant: Mutant, *, control: bool) -> str:
    """Return the source with its one wrong thing; the control's is in a docstring."""
    if control:
        return sound.replace('"""', '"""A word more. ', 1)
    return ast.unparse(ast.fix_missing_locations(_Wrong(mutant.place).visit(ast.parse(sound))))

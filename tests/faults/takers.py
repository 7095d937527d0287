"""Which tests may notice that a place is wrong: those that take it, the likeliest first."""

import ast
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Final

import coverage

from tests.faults.covered import AREAS, Run, modules_of
from tests.faults.wrongs import Mutant

TESTS_S: Final = 30.0
"""So many seconds of the processor tests may take for one mutant, as long as nothing is wrong."""
_OF_TABLES: Final = "test_the_migrations_build_exactly_what_the_tables_declare"
_OF_DECLARATIONS: Final = (
    "tests/house/test_released_numbers.py",
    "tests/house/test_released_limits.py",
    "tests/unit/sync/test_format_numbers.py",
    f"tests/integration/test_store.py::{_OF_TABLES}",
)
"""Tests of what stands in a module outside of functions; they name none of it, but read it all."""
_FIRST_S: Final = 5.0
"""The tests that are quickest together come before all others of their files."""


class Takers:
    """Which tests take which line, and how long each one was."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self._took: dict[str, float] = {}
        self._lines: dict[Path, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for run in runs:
            self._took |= json.loads(run.took.read_text(encoding="utf-8"))
            self._read(run)
        self._uses = _uses(self._lines)
        self._made_first = _made_first(self._took)

    def _read(self, run: Run) -> None:
        data = coverage.CoverageData(str(run.data))
        data.read()
        for file in data.measured_files():
            for line, tests in data.contexts_by_lineno(file).items():
                self._lines[Path(file)][line].update(one for one in tests if one)

    def of(self, mutant: Mutant) -> list[str]:
        """Return the tests to run, the quickest first, else those of one file together.

        Of each function of tests the quickest case comes first, each further one later: what
        many cases pass alike would else use up the time of those that look at something else. Half
        of the time goes to the quickest so, half to the quickest of every file.
        What is done at the import is looked at by the tests of declarations, too.
        """
        those = self._that_take(mutant) & self._took.keys()
        quickest = _each_first(those, self._took, lambda test: test.partition("[")[0])
        spread = _each_first(those, self._took, _file_of)
        first = self._as_many_as(quickest, _FIRST_S) or quickest[:1]
        others = self._as_many_as([*first, *quickest], TESTS_S / 2)[len(first) :]
        spread = [one for one in spread if one not in {*first, *others}]
        others += self._as_many_as(spread, TESTS_S / 2)
        declared = () if mutant.at.first else _OF_DECLARATIONS
        return [*_by_file(first), *declared, *_by_file(others)]

    def _as_many_as(self, tests: Iterable[str], seconds: float) -> list[str]:
        """Return the first of them that can be run in this time."""
        chosen, used, made = dict[str, None](), 0.0, set[str]()
        for test in tests:
            if test in chosen:
                continue
            file = _file_of(test)
            used += self._took[test] + (0 if file in made else self._made_first[file])
            if used > seconds:
                break
            made.add(file)
            chosen[test] = None
        return list(chosen)

    def _that_take(self, mutant: Mutant) -> set[str]:
        by_line, at = self._lines.get(mutant.module, {}), mutant.at
        if at.first:
            return _at(by_line, range(at.first, at.last + 1))
        using = {
            test
            for name in at.names
            for module, line in self._uses[name]
            for test in self._lines[module].get(line, ())
        }
        return using or _at(by_line, by_line)


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def _each_first(
    tests: Iterable[str], took: Mapping[str, float], what: Callable[[str], str]
) -> list[str]:
    """Put the quickest test of each kind first: the n-th counts as if it took n times as long."""
    times, ranked = Counter[str](), []
    for test in sorted(tests, key=lambda one: (took[one], one)):
        times[what(test)] += 1
        ranked.append((times[what(test)] * took[test], test))
    return [test for _, test in sorted(ranked)]


def _made_first(took: dict[str, float]) -> dict[str, float]:
    """Return how long each file takes before its tests: what its first one was longer than most."""
    files = defaultdict[str, list[float]](list)
    for test, seconds in took.items():
        files[_file_of(test)].append(seconds)
    return {file: max(0.0, all_of[0] - median(all_of)) for file, all_of in files.items()}


def _by_file(tests: Iterable[str]) -> list[str]:
    """Put the tests of one file beside the first of them: they share what is made for it."""
    files = defaultdict[str, list[str]](list)
    for test in tests:
        files[_file_of(test)].append(test)
    return [test for those in files.values() for test in those]


def _at(by_line: dict[int, set[str]], lines: Iterable[int]) -> set[str]:
    return {test for line in lines for test in by_line.get(line, ())}


def _uses(modules: Iterable[Path]) -> dict[str, set[tuple[Path, int]]]:
    """Return where each name is read inside functions."""
    found = defaultdict[str, set[tuple[Path, int]]](set)
    measured = {module for area in AREAS.values() for module in modules_of(area)}
    for module in measured & set(modules):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for function in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)):
            for statement in function.body:
                for node in ast.walk(statement):
                    if isinstance(node, ast.Name | ast.Attribute):
                        name = node.id if isinstance(node, ast.Name) else node.attr
                        found[name].add((module, node.lineno))
    return found

"""A short hunt: mutants are found and made as said, one is noticed, the control is not."""

import ast
import subprocess
import sys
from collections import Counter

import pytest

from tests.faults import covered, mutants
from tests.faults.covered import AREAS
from tests.faults.mutants import Hunted, _made_wrong, mutants_of, wrong
from tests.faults.soaking import ROOT

HUNT = """
from dataclasses import replace
from tests.faults.covered import AREAS, Area
from tests.faults.mutants import Takers, is_noticed, measured, mutants_of
AREAS["small"] = Area(("adapters/sync/stamps.py",), ("tests/unit/sync/test_stamps.py",))
takers, lines = Takers(measured("small")), [one for one in mutants_of("small") if one.first]
taken = next(one for one in lines if one.what == "the other sign")
untaken = replace(taken, first=9_999, line=9_999)
noticed = [is_noticed(taken, takers), is_noticed(taken, takers, control=True)]
print(*noticed, is_noticed(untaken, takers))
"""


@pytest.mark.parametrize("area", AREAS)
def test_every_area_has_something_to_be_made_wrong(area: str) -> None:
    found = mutants_of(area)
    assert found
    assert {one.module for one in found} <= set(covered.modules_of(AREAS[area]))


@pytest.mark.parametrize(
    ("sound", "made"),
    [
        ("a == b", "a != b"),
        ("a < b", "a <= b"),
        ("a in b", "a not in b"),
        ("a and b", "a or b"),
        ("not a", "a"),
        ("a + b", "a - b"),
        ("True", "False"),
        ("7", "8"),
        ("400", "800"),
    ],
)
def test_each_kind_of_mutant(sound: str, made: str) -> None:
    found = _made_wrong(ast.parse(sound, mode="eval").body)
    assert found is not None
    assert ast.unparse(found[0]) == made


def test_a_mutant_differs_in_one_place_and_the_control_in_none() -> None:
    for one in mutants_of("audit"):
        sound = one.module.read_text(encoding="utf-8")
        assert "A word more" in wrong(sound, one, control=True)
        assert wrong(sound, one, control=False) != ast.unparse(ast.parse(sound))


def test_what_decorates_is_left_alone_and_statements_know_where_they_begin() -> None:
    sound = ast.parse(
        "@dataclass(frozen=True)\nclass A:\n    x: int = 1\n\n"
        "    @cache(2)\n    def f(self, a=3):\n        return g(\n            4\n        )\n"
    )
    counted = mutants._Wrong()
    counted.visit(sound)
    assert counted.found == [(0, 3, "1 → 2"), (0, 6, "3 → 4"), (7, 8, "4 → 5")]


def test_too_many_that_live_are_a_fault() -> None:
    (one, *_) = mutants_of("audit")
    assert Hunted(Counter(a=10), Counter(a=9), alive=[one]).faults() == []
    assert Hunted(Counter(a=10), Counter(a=8), alive=[one, one]).faults()


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_a_mutant_is_noticed_and_the_control_and_one_that_no_test_takes_are_not() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HUNT], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1:] == ["True False False"], done.stderr

"""A short hunt: mutants are found and made as said, one is noticed, the control is not."""

import ast
import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import coverage
import pytest

from tests.faults import covered
from tests.faults.covered import AREAS, Run
from tests.faults.mutants import Hunted
from tests.faults.soaking import ROOT
from tests.faults.takers import Takers
from tests.faults.wrongs import Mutant, Place, _made_wrong, mutants_of, places_in, wrong

HUNT = """
from dataclasses import replace
from tests.faults.covered import AREAS, Area
from tests.faults.mutants import Takers, is_noticed, measured, mutants_of
AREAS["small"] = Area(("adapters/sync/stamps.py",), ("tests/unit/sync/test_stamps.py",))
takers, lines = Takers([measured("small")]), [one for one in mutants_of("small") if one.at.first]
taken = next(one for one in lines if one.at.what == "the other sign")
untaken = replace(taken, at=replace(taken.at, first=9_999, last=9_999))
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
    found = places_in(
        "@dataclass(frozen=True)\nclass A:\n    x: int = 1\n\n"
        "    @cache(2)\n    def f(self, a=3):\n        return g(\n            4\n        )\n"
    )
    assert [(one.line, one.what, one.first, one.last) for one in found] == [
        (3, "1 → 2", 0, 0),
        (6, "3 → 4", 7, 9),
        (8, "4 → 5", 7, 8),
    ]
    assert found[0].names == {"x"}


@pytest.mark.parametrize(
    "source",
    [
        "if sys.platform == 'win32':\n    a = 1",
        "def f():\n    if sys.platform != 'win32':\n        return\n    a = 1",
        "for a, b in zip(x, y, strict=True):\n    pass",
        "READ_STEP: Final = 1024",
    ],
)
def test_what_no_test_here_could_notice_is_no_mutant(source: str) -> None:
    assert [one for one in places_in(source) if not one.what.endswith("Eq")] == []


def test_each_function_of_tests_is_asked_before_the_second_case_of_another(tmp_path: Path) -> None:
    took = {"a.py::t[1]": 1, "a.py::t[2]": 5, "a.py::u": 9, "b.py::v": 3, "b.py::w": 38}
    run = Run(tmp_path)
    run.took.write_text(json.dumps(took), encoding="utf-8")
    module = covered.modules_of(AREAS["audit"])[0]
    data = coverage.CoverageData(str(run.data))
    for test in [*took, "c.py::fails"]:
        data.set_context(test)
        data.add_lines({str(module): [7]})
    data.write()
    here = Mutant("audit", module, 0, Place(7, "", 7, 7))
    assert Takers([run]).of(here) == ["a.py::t[1]", "b.py::v", "a.py::u", "a.py::t[2]"]
    assert Takers([run]).of(replace(here, at=Place(8, "", 8, 8))) == []
    declared = Takers([run]).of(replace(here, at=Place(1, "")))
    assert "tests/house/test_released_numbers.py" in declared
    assert all((ROOT / one.partition("::")[0]).exists() for one in declared if "/" in one)


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

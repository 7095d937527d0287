"""A short hunt: mutants are found and made as said, one is noticed, the control is not."""

import ast

import pytest

from tests.faults.mutants import SUBJECTS, Hunted, _made_wrong, _with, mutants_of, soak
from tests.faults.soaking import ROOT


def test_every_subject_has_tests_and_something_to_be_made_wrong() -> None:
    for module, tests in SUBJECTS.items():
        assert mutants_of(module), module
        assert [one for one in tests if not (ROOT / one).exists()] == []


@pytest.mark.parametrize(
    ("sound", "wrong"),
    [
        ("a == b", "a != b"),
        ("a < b", "a <= b"),
        ("a in b", "a not in b"),
        ("a and b", "a or b"),
        ("not a", "a"),
        ("a + b", "a - b"),
        ("True", "False"),
        ("7", "8"),
    ],
)
def test_each_kind_of_mutant(sound: str, wrong: str) -> None:
    made = _made_wrong(ast.parse(sound, mode="eval").body)
    assert made is not None
    assert ast.unparse(made[0]) == wrong


def test_a_mutant_differs_in_one_place_and_the_control_in_none() -> None:
    sound = '"""Words."""\n\n\ndef f(a, b):\n    return a == b and a + 1 > b\n'
    path = next(iter(SUBJECTS))
    (one, *_) = mutants_of(path)
    assert "A word more" in _with(sound, one, control=True)
    assert ast.dump(ast.parse(_with(sound, one, control=False))) != ast.dump(ast.parse(sound))


def test_too_many_that_live_are_a_fault() -> None:
    (one, *_) = mutants_of(next(iter(SUBJECTS)))
    assert Hunted(tried=10, noticed=9, alive=[one]).faults() == []
    assert len(Hunted(tried=10, noticed=8, alive=[one, one]).faults()) == 3


def test_one_run_of_the_real_thing_and_one_of_the_control(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two quickest modules only: a whole hunt is the soak."""
    quick = "adapters/sync/stamps.py"
    monkeypatch.setattr("tests.faults.mutants.SUBJECTS", {quick: SUBJECTS[quick]})
    assert soak(1, 1).tried == 1
    assert soak(1, 1, control=True).noticed == 0

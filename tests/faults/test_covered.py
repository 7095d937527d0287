"""A short run of the measuring of branches: the control falls under the goal, the areas exist."""

from pathlib import Path

from tests.faults.covered import AREAS, GOAL, Covered, soak
from tests.faults.soaking import ROOT


def test_the_control_is_under_the_goal() -> None:
    (found,) = soak(["rights"], control=True)
    assert not found.failed
    assert found.branches > 0
    assert found.percent < GOAL
    assert found.faults()
    assert found.worst


def test_every_area_names_modules_and_tests_that_exist() -> None:
    for area in AREAS.values():
        assert any(list((ROOT / "wenming_desktop").glob(one)) for one in area.modules)
        assert [one for one in area.tests if not Path(ROOT / one).exists()] == []


def test_a_failed_test_is_a_fault_whatever_was_taken() -> None:
    assert Covered("rights", branches=100, taken=100, failed=True).faults() == [
        "rights: a test failed"
    ]

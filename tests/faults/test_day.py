"""Two dense days at one desk; ``dev.py soak day`` does them for an hour."""

import pytest

from tests.faults.day import soak

pytestmark = pytest.mark.early


def test_days_go_by_and_nothing_is_held_on_to() -> None:
    found = soak(2)
    assert found.cycles == 2
    assert not [one for one in found.faults if "memory" not in one]  # two days still warm up


def test_a_file_kept_open_each_day_is_found() -> None:
    assert any("more files" in fault for fault in soak(2, control=True).faults)

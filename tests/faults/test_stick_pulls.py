"""Sticks that go bad at some steps of an export; ``dev.py soak stick`` tries every 64 KiB."""

from collections import Counter

import pytest

from tests.faults.soaking import scratch
from tests.faults.stick_pulls import Scene
from tests.faults.uml_stick import FAULTS, STEP


@pytest.fixture(scope="module")
def scene():
    with scratch() as folder:
        made = Scene(folder, 200)
        yield made
        for home in made.county.homes:
            home.engine.dispose()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_stick_that_goes_bad_is_never_called_done(scene, fault: str) -> None:
    said = Counter()
    for good in (0, STEP, scene.size // STEP * STEP):
        word, faults = scene.one(fault, good, simple=False)
        assert faults == []
        said[word] += 1
    assert "done" not in said


def test_a_stick_that_lies_would_be_believed_without_reading_back(scene) -> None:
    assert scene.one("lying", STEP, simple=True)[0] == "done"

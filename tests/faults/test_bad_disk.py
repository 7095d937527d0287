"""The disk fails, and the power goes, at a few of all points; ``dev.py soak io|power`` try each."""

import pytest

from tests.faults import bad_disk

pytestmark = [
    pytest.mark.skipif(bool(bad_disk.cannot_be_had()), reason=bad_disk.cannot_be_had()),
    pytest.mark.early,
]


def soak(*words: str) -> str:
    """Run a soak on a bad disk and return the last line it says."""
    done = bad_disk.start_on_it(words, capture_output=True)
    said = done.stdout.splitlines()
    assert said, done.stderr
    assert done.returncode == int(not said[-1].endswith(" 0 faults (seed 1)")), done.stderr
    return "\n".join(said)


def test_any_operation_on_the_disk_may_fail_and_nothing_is_lost() -> None:
    said = soak("io", "save", "restore", "--runs", "12")
    assert "io: 0 faults" in said, said
    assert "12 of " in said


def test_writes_that_are_lost_in_silence_would_be_noticed() -> None:
    assert "io: 0 faults" not in soak("io", "save", "--runs", "12", "--control")


def test_the_power_may_go_at_any_moment_of_a_save() -> None:
    said = soak("power", "saves", "--runs", "60")
    assert "power: 0 faults" in said, said


def test_a_save_that_does_not_flush_would_lose_what_it_acknowledged() -> None:
    assert "power: 0 faults" not in soak("power", "OFF", "--runs", "60", "--control")

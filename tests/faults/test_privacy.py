"""Nothing of anybody outside the encrypted store; ``dev.py soak privacy`` does it often."""

from pathlib import Path

from tests.faults.privacy import Result, plant, search, work

SEED = 7


def test_72_nothing_of_anybody_is_left_on_stick_logs_temp_and_crash_files(tmp_path: Path) -> None:
    """Group 72: seeded names, ID numbers and phones are nowhere in the clear."""
    work(tmp_path, SEED)
    found = Result()
    search(tmp_path, SEED, found)
    assert found.faults == []
    assert found.crash_files >= 2

    plant(tmp_path, SEED)  # the search would notice one name
    search(tmp_path, SEED, found)
    assert found.faults == ["name 5 under tmp/.tmp"]

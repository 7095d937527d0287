"""The soak of mutated bundles, short; ``dev.py soak mutate`` is the long one."""

import pytest

from tests.faults.mutate import soak


@pytest.mark.parametrize(("kind", "runs", "kept"), [("raw", 300, 0), ("signed", 150, 20)])
def test_64_no_mutated_bundle_is_kept_with_other_content(kind: str, runs: int, kept: int) -> None:
    """Groups 2, 24, 28, 33, 64: changed bytes, and changed structures under genuine signatures."""
    found = soak(kind, runs, 7)
    assert found.faults == []
    assert found.bundles == runs
    assert found.kept >= kept  # signatures alone stop only some of the signed ones
    assert found.rebuilt >= kept // 20
    assert found.rss_growth_mb < 200


def test_a_thief_with_stolen_keys_would_be_noticed() -> None:
    assert soak("signed", 20, 9, control=True).faults

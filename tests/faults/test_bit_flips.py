"""A few flipped bits and lost pages; ``dev.py soak flips`` flips ten thousand."""

from tests.faults.bit_flips import soak


def test_each_flipped_bit_and_lost_page_is_found_and_nothing_is_written() -> None:
    found = soak(30, 7)
    assert found.faults == []
    assert set(found.tried) >= {"store", "backup", "first keys", "page of zeros", "end at a page"}


def test_a_store_without_sealed_pages_would_not_notice() -> None:
    assert len(soak(8, 7, control=True).faults) > 4

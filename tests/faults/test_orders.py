"""Bundles over three hops in random orders, a few; ``dev.py soak orders`` does 200 each time."""

from tests.faults.orders import OTHER_ORDERS, soak


def test_lost_doubled_and_late_bundles_end_alike_over_three_hops() -> None:
    """Group 45: random orders with loss, duplication and relay give identical digests."""
    found = soak(1, 7, bundles=50)
    assert found.faults == []
    assert found.met["written"] >= 50
    assert found.met["lost"] > 0
    assert found.met["duplicate"] > 0
    assert found.met["orders"] == OTHER_ORDERS


def test_a_row_changed_at_a_relay_would_be_noticed() -> None:
    assert "differ" in soak(1, 8, bundles=10, control=True).faults[0]

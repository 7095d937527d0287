"""Many attachments and frames, a few of them; ``dev.py soak scale`` does all of them."""

from tests.faults.scale import soak


def test_attachments_and_frames_beyond_the_limits_arrive_in_several_trips() -> None:
    """Group 70: attachments missing, damaged, named twice; more frames than a file may have."""
    found = soak(60, 7, most_frames=100)
    assert found.faults == []
    assert found.trips >= 3
    assert found.files >= 2
    assert found.frames >= 120


def test_the_soak_notices_one_that_did_not_come() -> None:
    found = soak(5, 8, control=True)
    assert len(found.faults) == 1
    assert "did not come" in found.faults[0]

"""What a bundle's list of frames may say, before any of them is read."""

import pytest

from wenming_desktop.adapters.sync.bundle_frames import (
    LIMITS,
    FrameSource,
    FrameType,
    check_entry,
    split_frames,
)
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.manifest import FrameEntry

HASH = bytes(32)
LARGEST_UNKNOWN = 100 << 20


def is_refused(number: int, length: int) -> bool:
    try:
        check_entry(FrameEntry(number, length, HASH))
    except DamagedError:
        return True
    return False


@pytest.mark.parametrize("kind", [one for one in LIMITS if one != FrameType.MANIFEST])
def test_a_frame_has_the_length_of_its_kind_at_most(kind: int) -> None:
    assert not is_refused(kind, 0)
    assert not is_refused(kind, LIMITS[kind])
    assert is_refused(kind, LIMITS[kind] + 1)


def test_a_second_manifest_is_refused() -> None:
    assert is_refused(FrameType.MANIFEST, 0)


def test_a_kind_of_a_newer_program_is_skipped_from_128_on_and_refused_below() -> None:
    assert is_refused(127, 1)
    assert not is_refused(200, LARGEST_UNKNOWN)
    assert is_refused(200, LARGEST_UNKNOWN + 1)


def test_frames_are_dealt_out_in_order_and_no_bundle_is_larger_than_asked() -> None:
    shared = [FrameSource.of(FrameType.NOTE, b"n")]
    frames = [FrameSource.of(FrameType.SEGMENT, bytes([number]) * 10) for number in range(5)]
    two = shared[0].size + 2 * frames[0].size
    for most_bytes, most_frames, sizes in (
        (two, 99, [2, 2, 1]),
        (two - 1, 99, [1] * 5),
        (1, 99, [1] * 5),  # one that is too large alone goes alone
        (1 << 20, 4, [3, 2]),
        (1 << 20, 99, [5]),
    ):
        parts = split_frames(shared, frames, most_bytes, most_frames)
        assert [part[0] for part in parts] == shared * len(parts)
        assert [len(part) - 1 for part in parts] == sizes
        assert [one for part in parts for one in part[1:]] == frames
    assert split_frames(shared, [], two) == [shared]

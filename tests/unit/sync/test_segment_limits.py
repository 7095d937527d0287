"""The last size of a segment that is still made, cut out of a frame, and read."""

import struct
from dataclasses import replace

import pytest

from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.segment import (
    HEAD_LIMIT,
    MAX_OPERATIONS,
    MAX_RAW,
    MAX_STORED,
    NO_SEGMENT,
    Segment,
    SegmentHeader,
    feed_id_of,
    header_of,
    inflate,
    make_segment,
    parse_segment,
)
from wenming_desktop.domain.errors import Code, WenmingError

KEYS = DeviceKeys.generate()
HEADER = SegmentHeader(
    county_id=b"c" * 16,
    device_id=KEYS.device_id,
    certificate=b"z" * 32,
    feed_id=feed_id_of(KEYS.device_id, 257, "U"),
    audience=257,
    feed_class="U",
    seg_no=1,
    first_op=11,
    last_op=20,
    previous=NO_SEGMENT,
    schema_no=1,
    min_reader=1,
    control_height=3,
    sealed_at_ms=1,
)


@pytest.mark.parametrize(("operations", "is_made"), [(0, 0), (1, 1), (MAX_OPERATIONS, 1)])
def test_a_segment_holds_at_least_one_operation(operations: int, is_made: int) -> None:
    header = replace(HEADER, last_op=HEADER.first_op + operations - 1)
    assert header.operations == operations
    if is_made:
        made = make_segment(header, b"rows", KEYS.signing)
        assert header_of(made).operations == operations
        return
    with pytest.raises(WenmingError) as refusal:
        make_segment(header, b"rows", KEYS.signing)
    assert (refusal.value.code, refusal.value.facts) == (Code.BUNDLE_TOO_LARGE, {"limit_mb": 16})


def test_the_largest_payload_is_made_and_one_byte_more_is_not() -> None:
    raw = bytes(MAX_RAW)
    assert inflate(make_segment(HEADER, raw, KEYS.signing)) == raw
    full = make_segment(HEADER, b"rows", KEYS.signing, lambda _: bytes(MAX_STORED))
    assert header_of(full).payload_len == MAX_STORED
    with pytest.raises(WenmingError) as refusal:
        make_segment(HEADER, b"rows", KEYS.signing, lambda _: bytes(MAX_STORED + 1))
    assert refusal.value.code is Code.BUNDLE_TOO_LARGE


@pytest.mark.parametrize(
    ("head", "payload", "is_cut"),
    [
        (0, 0, True),
        (9, 0, True),
        (HEAD_LIMIT, 5, True),
        (HEAD_LIMIT + 1, 5, False),
        (9, MAX_STORED, True),
        (9, MAX_STORED + 1, False),
    ],
)
def test_a_frame_is_cut_into_parts_of_lawful_size(head: int, payload: int, *, is_cut: bool) -> None:
    parts = Segment(b"h" * head, b"s" * 64, b"p" * payload)
    if is_cut:
        assert parse_segment(parts.frame) == parts
        return
    with pytest.raises(DamagedError):
        parse_segment(parts.frame)


@pytest.mark.parametrize("frame", [b"", b"\0\0\0", bytes(4), struct.pack("<I", 9) + bytes(72)])
def test_a_frame_that_ends_before_its_signature_is_damaged(frame: bytes) -> None:
    with pytest.raises(DamagedError):
        parse_segment(frame)


@pytest.mark.parametrize("version", [0, 2, 255, 256])
def test_every_other_version_asks_for_a_newer_program(version: int) -> None:
    """sync.md, segment: the version is one byte; what is none is damage."""
    made = make_segment(HEADER, b"rows", KEYS.signing)
    fields = decode(made.head, "test", limit=HEAD_LIMIT)
    assert fields[:2] == [1, 1]
    changed = replace(made, head=encode([version, *fields[1:]]))
    with pytest.raises(WenmingError) as refusal:
        header_of(changed)
    expected = Code.RECORD_DAMAGED if version > 0xFF else Code.BUNDLE_TOO_NEW
    assert refusal.value.code is expected

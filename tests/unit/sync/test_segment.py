import resource
from collections.abc import Callable
from dataclasses import replace

import pytest
from backports import zstd

from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode, sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.segment import (
    MAX_RAW,
    NO_SEGMENT,
    AttachmentRef,
    Segment,
    SegmentHeader,
    feed_id_of,
    header_of,
    inflate,
    make_segment,
    parse_segment,
    verify_segment,
)
from wenming_desktop.domain.errors import Code, WenmingError

RAW = "老人理发 ".encode() * 5000


@pytest.fixture
def keys(county) -> DeviceKeys:
    return county.keys


@pytest.fixture
def certificate(county) -> Certificate:
    return county.founding.device.certificate


@pytest.fixture
def header(county) -> SegmentHeader:
    device = county.founding.device
    return SegmentHeader(
        county_id=county.log.county_id,
        device_id=county.keys.device_id,
        certificate=device.fingerprint,
        feed_id=feed_id_of(county.keys.device_id, 256, "U"),
        audience=256,
        feed_class="U",
        seg_no=1,
        first_op=1,
        last_op=40,
        previous=NO_SEGMENT,
        schema_no=1,
        min_reader=1,
        control_height=county.log.height,
        sealed_at_ms=1,
        deps=((b"f" * 16, 3),),
        attachments=(AttachmentRef(b"h" * 32, 9, 1),),
    )


@pytest.fixture
def signed(keys: DeviceKeys) -> Callable[[SegmentHeader, bytes], Segment]:
    """Sign a header with any payload, as an author would that went bad."""

    def sign(header: SegmentHeader, payload: bytes) -> Segment:
        head = replace(header, payload_hash=sha256(payload), payload_len=len(payload)).encode()
        return Segment(head, keys.signing.sign("wm/segment.v1", head), payload)

    return sign


def test_a_segment_comes_back_from_its_frame(header, keys, certificate) -> None:
    segment = make_segment(header, RAW, keys.signing)
    again = parse_segment(segment.frame)
    assert again == segment
    assert again.segment_id == segment.segment_id
    read = verify_segment(again, certificate)
    assert replace(read, payload_hash=NO_SEGMENT, payload_len=0, raw_len=0) == header
    assert inflate(again) == RAW


def test_every_byte_of_a_segment_counts(header, keys, certificate) -> None:
    frame = bytearray(make_segment(header, b"ten bytes.", keys.signing).frame)
    for position in range(len(frame)):
        frame[position] ^= 1
        with pytest.raises(WenmingError):
            verify_segment(parse_segment(bytes(frame)), certificate)
        frame[position] ^= 1


def test_a_frame_cut_off_anywhere_is_refused(header, keys, certificate) -> None:
    frame = make_segment(header, b"ten bytes.", keys.signing).frame
    for length in range(len(frame)):
        with pytest.raises(DamagedError):
            verify_segment(parse_segment(frame[:length]), certificate)


def test_group_28_a_signature_for_another_kind_of_record_is_refused(
    header, keys, certificate
) -> None:
    """Group 28: a segment under the signature type of another record."""
    segment = make_segment(header, RAW, keys.signing)
    for kind in ("wm/cert.v1", "wm/ctrl.v1", "wm/manifest.v1"):
        presented = replace(segment, signature=keys.signing.sign(kind, segment.head))
        with pytest.raises(DamagedError):
            verify_segment(presented, certificate)


@pytest.mark.parametrize(
    "change",
    [
        {"suite": 0},
        {"suite": 2},
        {"suite": 255},
        {"feed_class": "Z"},
        {"feed_class": "D"},
        {"audience": 257},
        {"seg_no": 2},
        {"previous": b"p" * 32},
        {"last_op": 0},
        {"last_op": 50_001},
        {"sealed_to": ()},
        {"device_id": b"d" * 16},
        {"payload_len": 0},
        {"raw_len": MAX_RAW + 1},
    ],
    ids=lambda change: ",".join(f"{name}={value!r}" for name, value in change.items()),
)
def test_a_validly_signed_header_with_impossible_fields_is_refused(
    header, keys, certificate, change
) -> None:
    """Groups 25, 33: another suite, class, audience or place than the key may sign."""
    whole = header_of(make_segment(header, RAW, keys.signing))
    head = replace(whole, **change).encode()
    payload = zstd.compress(RAW)
    segment = Segment(head, keys.signing.sign("wm/segment.v1", head), payload)
    with pytest.raises(DamagedError):
        verify_segment(segment, certificate)


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [("audience", 1, 65_535), ("payload_len", 1, 8 << 20), ("raw_len", 1, 16 << 20)],
)
def test_the_bounds_of_a_header_are_those_of_the_format(header, keys, field, least, most) -> None:
    """sync.md, segment: the centre is unit 1, and a stored payload has 8 MiB at most."""
    whole = header_of(make_segment(header, RAW, keys.signing))
    for value in (least, most, least - 1, most + 1):
        changed = replace(whole, **{field: value})
        feed = feed_id_of(keys.device_id, changed.audience, changed.feed_class)
        segment = Segment(replace(changed, feed_id=feed).encode(), bytes(64), b"")
        if least <= value <= most:
            assert getattr(header_of(segment), field) == value
        else:
            with pytest.raises(DamagedError):
                header_of(segment)


def test_nobody_writes_into_the_feed_of_another_device(header, county) -> None:
    """Group 33: the feed of another device."""
    mallory = county.institute_keys
    stolen = replace(header, device_id=mallory.device_id)
    segment_head = replace(stolen, payload_hash=sha256(b"x"), payload_len=1, raw_len=1).encode()
    segment = Segment(segment_head, mallory.signing.sign("wm/segment.v1", segment_head), b"x")
    with pytest.raises(DamagedError):
        verify_segment(segment, county.institute.device.certificate)


def test_nobody_signs_in_the_name_of_another_device(header, county) -> None:
    """Group 33: the name of another device."""
    mallory = county.institute_keys
    segment = make_segment(header, RAW, mallory.signing)
    with pytest.raises(DamagedError):
        verify_segment(segment, county.institute.device.certificate)


def test_a_head_with_one_field_more_or_less_is_damaged(header, keys, certificate) -> None:
    fields = decode(make_segment(header, RAW, keys.signing).head, "test", limit=10_000)
    for changed in ([*fields, None], fields[:-1], [*fields, 0]):
        head = encode(changed)
        segment = Segment(head, keys.signing.sign("wm/segment.v1", head), zstd.compress(RAW))
        with pytest.raises(DamagedError):
            verify_segment(segment, certificate)


def test_group_26_a_segment_of_another_county_is_named_as_such(header, keys, certificate) -> None:
    """Group 26: a segment of another county."""
    segment = make_segment(replace(header, county_id=b"c" * 16), RAW, keys.signing)
    with pytest.raises(WenmingError) as refusal:
        verify_segment(segment, certificate)
    assert refusal.value.code is Code.BUNDLE_FOREIGN_COUNTY


def test_a_header_of_a_later_version_asks_for_a_newer_program(header, keys, certificate) -> None:
    segment = make_segment(header, RAW, keys.signing)
    head = b"\xdc\x00\x17\x02" + segment.head[4:]
    with pytest.raises(WenmingError) as refusal:
        verify_segment(replace(segment, head=head), certificate)
    assert refusal.value.code is Code.BUNDLE_TOO_NEW


def test_the_limits_are_kept_by_the_writer_too(header, keys) -> None:
    with pytest.raises(WenmingError) as refusal:
        make_segment(header, bytes(MAX_RAW + 1), keys.signing)
    assert refusal.value.code is Code.BUNDLE_TOO_LARGE
    with pytest.raises(WenmingError):
        make_segment(replace(header, last_op=50_001), RAW, keys.signing)


def _undeclared(data: bytes) -> bytes:
    compressor = zstd.ZstdCompressor()
    return compressor.compress(data) + compressor.flush()


BOMB = zstd.compress(bytes(256 * 1024 * 1024))
SKIPPABLE = b"\x50\x2a\x4d\x18\x04\x00\x00\x00junk"
WINDOW = {zstd.CompressionParameter.window_log: 27}


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(BOMB, id="declared size"),
        pytest.param(_undeclared(bytes(64 * 1024 * 1024)), id="undeclared size"),
        pytest.param(zstd.compress(RAW) + zstd.compress(RAW), id="two frames"),
        pytest.param(zstd.compress(RAW) + SKIPPABLE, id="skippable frame behind"),
        pytest.param(SKIPPABLE + zstd.compress(RAW), id="skippable frame before"),
        pytest.param(zstd.compress(RAW)[:-1], id="cut off"),
        pytest.param(zstd.compress(RAW[:-1]), id="one byte less than promised"),
        pytest.param(zstd.compress(RAW + b"x"), id="one byte more than promised"),
        pytest.param(b"\x28\xb5\x2f\xfd\x00\xb8" + b"\x00" * 20, id="2 GiB window"),
        pytest.param(b"no zstd at all", id="no zstd"),
    ],
)
def test_group_29_zstd_bombs_are_refused_within_bounded_memory(
    header, signed, certificate, payload
) -> None:
    """Group 29: bombs with and without a size, several and skippable frames, 2 GiB window."""
    segment = signed(replace(header, raw_len=len(RAW)), payload)
    verify_segment(segment, certificate)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(DamagedError):
        inflate(segment)
    grown_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kib < 64 * 1024


def test_group_29_a_window_over_8_mib_is_refused(header, signed) -> None:
    """Group 29: a window over the limit."""
    data = bytes(range(256)) * (9 * 4096)
    compressor = zstd.ZstdCompressor(options=WINDOW)
    payload = compressor.compress(data) + compressor.flush()
    segment = signed(replace(header, raw_len=len(data)), payload)
    with pytest.raises(DamagedError):
        inflate(segment)


def test_a_feed_id_follows_from_device_audience_and_class() -> None:
    device = b"d" * 16
    ids = {feed_id_of(device, org, kind) for org in (1, 256) for kind in "UD"}
    assert len(ids) == 4
    assert feed_id_of(b"e" * 16, 1, "U") not in ids


def test_heads_with_fields_of_a_wrong_type_are_damaged(header, keys, certificate) -> None:
    fields = decode(make_segment(header, RAW, keys.signing).head, "test", limit=10_000)
    for position in range(len(fields)):
        for wrong in (None, True, "text", b"bytes", -1, [[[]]], 2**62):
            changed = [*fields[:position], wrong, *fields[position + 1 :]]
            if changed == fields:
                continue
            head = encode(changed)
            segment = Segment(head, keys.signing.sign("wm/segment.v1", head), zstd.compress(RAW))
            try:
                read = verify_segment(segment, certificate)
            except WenmingError:
                continue
            assert read.encode() == head

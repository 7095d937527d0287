"""Segments: signed, chained, immutable runs of operations of one feed (sync.md 2.3).

Byte form of a segment in a bundle and in the store::

    u32le length of the head ‖ head ‖ signature (64 bytes) ‖ payload as stored (one zstd frame)

The id of a segment is the hash of PAE(wm/segment.v1, head), and the signature is over the same
bytes. The head holds the hash of the payload, so that a payload could be dropped one day and the
chain would still hold.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from backports import zstd

from wenming_desktop.adapters.sync.certificates import HASH_BYTES, MAX_ORG_NO, Certificate
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, pae, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import (
    ID_BYTES,
    SIGNATURE_BYTES,
    SUITE,
    WRAP_BYTES,
    SigningKey,
    verify,
)
from wenming_desktop.domain.errors import Code, WenmingError

SIGNED_AS: Final = "wm/segment.v1"
HEAD_LIMIT: Final = 256 * 1024
MAX_OPERATIONS: Final = 50_000
MAX_STORED: Final = 8 * 1024 * 1024
MAX_RAW: Final = 16 * 1024 * 1024
MAX_WINDOW_LOG: Final = 23
"""8 MiB: what a zstd frame may make the reader set aside."""
MAX_DEPS: Final = 1024
MAX_ATTACHMENTS: Final = 1024
MAX_SEALED_TO: Final = 64
NO_SEGMENT: Final = bytes(HASH_BYTES)
"""What the first segment of a feed names as the one before it."""

_LEVEL = 3
_LENGTH = struct.Struct("<I")
_CLASSES = frozenset("UDXC")


@dataclass(frozen=True, slots=True)
class AttachmentRef:
    """An attachment that an operation of the segment refers to."""

    sha256: bytes
    size: int
    mime_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentHeader:
    """The fields in the order of the format. ``make_segment`` fills in what follows from the rest.

    Times in milliseconds since 1970, UTC, by the author's clock.
    """

    suite: int = SUITE
    county_id: bytes
    device_id: bytes
    certificate: bytes
    """Fingerprint of the certificate that the author sealed under."""
    feed_id: bytes
    audience: int
    """Org number whose readers may see this feed."""
    feed_class: str
    """U up, D down, X private, C control."""
    seg_no: int
    """1, 2, 3… without holes."""
    first_op: int
    last_op: int
    previous: bytes
    payload_hash: bytes = NO_SEGMENT
    payload_len: int = 0
    raw_len: int = 0
    schema_no: int
    min_reader: int
    control_height: int
    sealed_at_ms: int
    clock_flags: int = 0
    deps: tuple[tuple[bytes, int], ...] = ()
    """(feed id, segment number) that the author knew: a hint."""
    attachments: tuple[AttachmentRef, ...] = ()
    sealed_to: tuple[tuple[bytes, bytes], ...] | None = None
    """Of X feeds: (device id, HPKE wrap of the payload's key)."""

    @property
    def operations(self) -> int:
        return self.last_op - self.first_op + 1

    def encode(self) -> bytes:
        return encode(
            [
                *(1, self.suite, self.county_id, self.device_id, self.certificate, self.feed_id),
                *(self.audience, self.feed_class, self.seg_no, self.first_op, self.last_op),
                *(self.previous, self.payload_hash, self.payload_len, self.raw_len),
                *(self.schema_no, self.min_reader, self.control_height, self.sealed_at_ms),
                *(self.clock_flags, self.deps),
                [(one.sha256, one.size, one.mime_no) for one in self.attachments],
                self.sealed_to,
            ]
        )


@dataclass(frozen=True)
class Segment:
    """The exact bytes of a segment. Nothing about it is verified yet."""

    head: bytes
    signature: bytes
    payload: bytes

    @cached_property
    def segment_id(self) -> bytes:
        return sha256(pae(SIGNED_AS, self.head))

    @property
    def frame(self) -> bytes:
        """Return the byte form that a bundle carries."""
        return _LENGTH.pack(len(self.head)) + self.head + self.signature + self.payload


def feed_id_of(device_id: bytes, audience: int, feed_class: str) -> bytes:
    """Return the id of a feed; it follows from whose feed it is, so nobody can claim another's."""
    return sha256(pae("wm/feed.v1", encode([device_id, audience, feed_class])))[:ID_BYTES]


def make_segment(
    header: SegmentHeader,
    raw_payload: bytes,
    signing_key: SigningKey,
    sealed: Callable[[bytes], bytes] | None = None,
) -> Segment:
    """Compress, hash and sign; ``sealed`` seals the payload of a private feed.

    Raises BUNDLE_TOO_LARGE beyond the limits of one segment.
    """
    payload = zstd.compress(raw_payload, level=_LEVEL)
    payload = sealed(payload) if sealed else payload
    if (
        not 1 <= header.operations <= MAX_OPERATIONS
        or len(raw_payload) > MAX_RAW
        or len(payload) > MAX_STORED
    ):
        raise WenmingError(Code.BUNDLE_TOO_LARGE, limit_mb=MAX_RAW >> 20)
    head = _with_payload(header, payload, len(raw_payload)).encode()
    return Segment(head, signing_key.sign(SIGNED_AS, head), payload)


def parse_segment(frame: bytes) -> Segment:
    """Cut a frame into its parts; the parts are not looked at."""
    if len(frame) < _LENGTH.size:
        raise DamagedError("segment")
    (length,) = _LENGTH.unpack_from(frame)
    signature_at = _LENGTH.size + length
    payload_at = signature_at + SIGNATURE_BYTES
    if length > HEAD_LIMIT or not payload_at <= len(frame) <= payload_at + MAX_STORED:
        raise DamagedError("segment")
    return Segment(
        frame[_LENGTH.size : signature_at], frame[signature_at:payload_at], frame[payload_at:]
    )


def header_of(segment: Segment) -> SegmentHeader:
    """Read the head's form and its bounds. Raises DamagedError or BUNDLE_TOO_NEW."""
    fields = Fields.of(segment.head, "segment", limit=HEAD_LIMIT)
    version, suite = fields.integer(0, 255), fields.integer(0, 255)
    if version != 1:
        raise WenmingError(Code.BUNDLE_TOO_NEW)
    if suite != SUITE:  # the control log lists no other suite: no downgrade by the sender
        raise DamagedError("segment.suite")
    header = SegmentHeader(
        suite=suite,
        county_id=fields.data(ID_BYTES),
        device_id=fields.data(ID_BYTES),
        certificate=fields.data(HASH_BYTES),
        feed_id=fields.data(ID_BYTES),
        audience=fields.integer(1, MAX_ORG_NO),
        feed_class=fields.text(1),
        seg_no=fields.integer(1),
        first_op=fields.integer(),
        last_op=fields.integer(),
        previous=fields.data(HASH_BYTES),
        payload_hash=fields.data(HASH_BYTES),
        payload_len=fields.integer(1, MAX_STORED),
        raw_len=fields.integer(1, MAX_RAW),
        schema_no=fields.integer(),
        min_reader=fields.integer(),
        control_height=fields.integer(),
        sealed_at_ms=fields.integer(),
        clock_flags=fields.integer(),
        deps=tuple(_dep(row) for row in fields.rows(MAX_DEPS)),
        attachments=tuple(_attachment(row) for row in fields.rows(MAX_ATTACHMENTS)),
        sealed_to=_sealed_to(fields.array_or_nil(MAX_SEALED_TO)),
    )
    fields.end()
    _check_header(header)
    return header


def verify_segment(segment: Segment, certificate: Certificate) -> SegmentHeader:
    """Return the header once author, feed, signature and payload fit; nothing is inflated.

    ``certificate`` is the accepted one that the header names. Raises DamagedError or
    BUNDLE_FOREIGN_COUNTY.
    """
    header = header_of(segment)
    if header.county_id != certificate.county_id:
        raise WenmingError(Code.BUNDLE_FOREIGN_COUNTY)
    if header.device_id != certificate.device_id:
        raise DamagedError("segment.device")
    verify(certificate.sign_public, SIGNED_AS, segment.head, segment.signature)
    if header.payload_len != len(segment.payload):
        raise DamagedError("segment.payload")
    if header.payload_hash != sha256(segment.payload):
        raise DamagedError("segment.payload")
    return header


def inflate(segment: Segment, opened: bytes | None = None) -> bytes:
    """Return the raw payload; never sets aside more than the header and the limits promise.

    ``opened`` is the payload of a private feed without its seal.
    """
    header = header_of(segment)
    compressed = segment.payload if opened is None else opened
    _check_one_frame(compressed)
    decompressor = zstd.ZstdDecompressor(
        options={zstd.DecompressionParameter.window_log_max: MAX_WINDOW_LOG}
    )
    try:
        raw = decompressor.decompress(compressed, max_length=header.raw_len + 1)
    except zstd.ZstdError as error:
        raise DamagedError("segment.zstd") from error
    if len(raw) != header.raw_len or not decompressor.eof or decompressor.unused_data:
        raise DamagedError("segment.zstd")
    return raw


def _check_one_frame(payload: bytes) -> None:
    """Refuse skippable frames: they would carry bytes that no reader looks at."""
    if payload[:4] != b"\x28\xb5\x2f\xfd":
        raise DamagedError("segment.zstd")


def _with_payload(header: SegmentHeader, payload: bytes, raw_len: int) -> SegmentHeader:
    return replace(header, payload_hash=sha256(payload), payload_len=len(payload), raw_len=raw_len)


def _check_header(header: SegmentHeader) -> None:
    if header.feed_class not in _CLASSES:
        raise DamagedError("segment.class")
    if header.feed_id != feed_id_of(header.device_id, header.audience, header.feed_class):
        raise DamagedError("segment.feed")
    if not 1 <= header.operations <= MAX_OPERATIONS:
        raise DamagedError("segment.operations")
    if (header.seg_no == 1) != (header.previous == NO_SEGMENT):
        raise DamagedError("segment.previous")
    if (header.feed_class == "X") != (header.sealed_to is not None):
        raise DamagedError("segment.sealed_to")


def _dep(row: Fields) -> tuple[bytes, int]:
    dep = (row.data(ID_BYTES), row.integer(1))
    row.end()
    return dep


def _attachment(row: Fields) -> AttachmentRef:
    found = AttachmentRef(row.data(HASH_BYTES), row.integer(), row.integer(0, 255))
    row.end()
    return found


def _sealed_to(fields: Fields | None) -> tuple[tuple[bytes, bytes], ...] | None:
    if fields is None:
        return None
    found = []
    while fields.left:
        row = fields.array()
        found.append((row.data(ID_BYTES), row.data(WRAP_BYTES)))
        row.end()
    return tuple(found)

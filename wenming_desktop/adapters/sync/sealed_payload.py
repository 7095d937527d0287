"""Payloads of private feeds: sealed once more, to the computers at both ends (sync.md 2.6).

A private feed runs between a unit and the county centre. Who carries it sees whose it is and how
long it is, checks its chain and its signatures, and can read nothing of it. What goes up, the
county's recovery key opens too; what comes down, it does not.

The payload as stored is ``ChaCha20-Poly1305(key, zstd frame)`` under a key that is used once; the
head wraps the key to each reader, bound to the place in the feed.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import county_recovery
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, sha256
from wenming_desktop.adapters.sync.keys import KEY_BYTES, DeviceKeys, wrap
from wenming_desktop.adapters.sync.payload import Block, decode_payload
from wenming_desktop.adapters.sync.segment import (
    MAX_SEALED_TO,
    Segment,
    SegmentHeader,
    header_of,
    inflate,
)
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

_NONCE = bytes(12)
_WRAP_INFO = b"wm/private "


@dataclass(frozen=True, slots=True)
class PayloadSeal:
    """The key of one payload, and whom it was wrapped to."""

    wraps: tuple[tuple[bytes, bytes], ...]
    _key: bytes
    _bound_to: bytes

    def __call__(self, compressed: bytes) -> bytes:
        return ChaCha20Poly1305(self._key).encrypt(_NONCE, compressed, self._bound_to)


def readers(log: ControlLog, writer_org: int, audience: int) -> list[Certificate]:
    """Return who may read a payload: both ends, and on the way up the recovery key."""
    ends = dict.fromkeys((CENTRE_ORG_NO, audience))
    found = [one.certificate for org in ends for one in log.live_devices_of(org)]
    recovery = county_recovery(log)
    if recovery is not None and writer_org != CENTRE_ORG_NO:
        found.insert(0, recovery)
    return found[:MAX_SEALED_TO]


def seal_to(recipients: Iterable[Certificate], header: SegmentHeader) -> PayloadSeal:
    """Make a key for the payload of this place in the feed."""
    key, bound_to = secrets.token_bytes(KEY_BYTES), _place(header)
    wraps = [
        (one.device_id, wrap(one.exchange_public, key, _WRAP_INFO + bound_to)) for one in recipients
    ]
    return PayloadSeal(tuple(wraps), key, bound_to)


def raw_payload(
    connection: Connection,
    segment: Segment,
    more: Sequence[DeviceKeys] = (),
    *,
    keep: bool = False,
) -> bytes | None:
    """Return what a segment says; None where it is private and not for this computer.

    ``more`` are keys beside those in the store; with ``keep`` the payload's own key is kept.
    Raises DamagedError.
    """
    header = header_of(segment)
    if header.sealed_to is None:
        return inflate(segment)
    key = _kept(connection, segment)
    if key is None:
        held = own_facts.identities(connection) | {one.device_id: one for one in more}
        key = _unwrapped(header, held)
        if key is None:
            return None
    opened = _opened(segment.payload, key, _place(header))
    if keep:
        connection.exec_driver_sql(
            "INSERT INTO sync_private (seg_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (segment.segment_id, key),
        )
    return inflate(segment, opened)


def blocks_of(connection: Connection, segment: Segment) -> list[Block]:
    """Return the operations of a segment; none where it is private and not for this computer."""
    raw = raw_payload(connection, segment)
    return [] if raw is None else decode_payload(raw)


def _kept(connection: Connection, segment: Segment) -> bytes | None:
    found: bytes | None = connection.exec_driver_sql(
        "SELECT key FROM sync_private WHERE seg_id = ?", (segment.segment_id,)
    ).scalar_one_or_none()
    return found


def _unwrapped(header: SegmentHeader, held: Mapping[bytes, DeviceKeys]) -> bytes | None:
    for device_id, wrapped in header.sealed_to or ():
        if device_id in held:
            return held[device_id].exchange.unwrap(wrapped, _WRAP_INFO + _place(header))
    return None


def _opened(payload: bytes, key: bytes, bound_to: bytes) -> bytes:
    try:
        return ChaCha20Poly1305(key).decrypt(_NONCE, payload, bound_to)
    except InvalidTag as error:
        raise DamagedError("segment.sealed") from error


def _place(header: SegmentHeader) -> bytes:
    """Return the hash of where in which feed a payload stands: it fits nowhere else."""
    return sha256(encode([header.county_id, header.feed_id, header.seg_no, header.previous]))

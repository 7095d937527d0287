"""Row ids that certify themselves: home org and creating device are part of the id.

Layout of the 16 bytes (UUIDv8, sync.md 2.2): milliseconds 48 · version 4 · home org (high 12) ·
variant 2 · home org (low 4) · device number 24 · counter 34.
"""

from dataclasses import dataclass, field
from uuid import UUID

from wenming_desktop.domain.clock import Clock, RandomBits, strong_bits

PROVISIONAL_ORG = 0
"""Home org of rows made before the county has given this computer its place."""

COUNTER_BITS = 34


@dataclass(slots=True)
class RowIdMaker:
    """Makes row ids for one device; never gives the same id twice."""

    device_no: int
    clock: Clock
    random_bits: RandomBits = strong_bits
    """Seeds the counter; a demo throws dice of its own, so that it comes out the same."""
    _last_ms: int = field(default=0, init=False)
    _counter: int = field(default=0, init=False)

    def make(self, home_org: int) -> UUID:
        """Return a new id for a row that belongs to ``home_org`` (0..65535)."""
        ms = max(int(self.clock().timestamp() * 1000), self._last_ms)
        if ms == self._last_ms:
            self._counter = (self._counter + 1) % (1 << COUNTER_BITS)
        else:  # seeded at random, so that two processes in one millisecond do not meet
            self._last_ms, self._counter = ms, self.random_bits(COUNTER_BITS - 1)
        return compose(ms, home_org, self.device_no, self._counter)


def compose(ms: int, home_org: int, device_no: int, counter: int) -> UUID:
    """Build an id from its parts."""
    value = ms & ((1 << 48) - 1)
    value = value << 4 | 8
    value = value << 12 | home_org >> 4
    value = value << 2 | 0b10
    value = value << 4 | home_org & 0xF
    value = value << 24 | device_no
    return UUID(int=value << COUNTER_BITS | counter)


def home_org_of(row_id: UUID) -> int:
    """Return the number of the org unit a row belongs to."""
    return ((row_id.int >> 64) & 0xFFF) << 4 | (row_id.int >> 58) & 0xF


def device_no_of(row_id: UUID) -> int:
    """Return the number of the device that made a row."""
    return (row_id.int >> COUNTER_BITS) & 0xFFFFFF


def rehomed(row_id: UUID, home_org: int, device_no: int) -> UUID:
    """Return the id a provisional row gets once its device has a place in the county."""
    ms, counter = row_id.int >> 80, row_id.int & ((1 << COUNTER_BITS) - 1)
    return compose(ms, home_org, device_no, counter)


def derived(parent: UUID, ordinal: int) -> UUID:
    """Return the id of a row that follows from another row and a number.

    It is the same on every computer, and stays so when both are rehomed together.
    """
    import hashlib  # noqa: PLC0415  OpenSSL, when a row is derived and not before

    ms, counter = parent.int >> 80, parent.int & ((1 << COUNTER_BITS) - 1)
    digest = hashlib.sha256(ms.to_bytes(6) + counter.to_bytes(5)).digest()
    own = (int.from_bytes(digest[:8]) + ordinal) % (1 << COUNTER_BITS)
    return compose(ms, home_org_of(parent), device_no_of(parent), own)

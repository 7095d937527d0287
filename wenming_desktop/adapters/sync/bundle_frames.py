"""The frames inside a bundle, and how a sender hands them over without holding them all.

A frame is ``u8 type ‖ u64le length ‖ bytes``. A reader skips a type from 128 on that it does not
know and refuses a lower one.
"""

import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from wenming_desktop.adapters.sync.encoding import DamagedError, sha256
from wenming_desktop.adapters.sync.keys import SIGNATURE_BYTES
from wenming_desktop.adapters.sync.manifest import MAX_FRAMES, FrameEntry
from wenming_desktop.adapters.sync.segment import HEAD_LIMIT, MAX_STORED
from wenming_desktop.adapters.sync.signed import MANIFEST_LIMIT, RECORD_LIMIT

FRAME_HEAD: Final = struct.Struct("<BQ")
FIRST_SKIPPED: Final = 128
MAX_ATTACHMENT: Final = 100 * 1024 * 1024


class FrameType(IntEnum):
    """What a frame holds; the numbers are part of the format."""

    MANIFEST = 1
    CERTIFICATE = 2
    CONTROL = 3
    SEGMENT = 4
    ATTACHMENT = 5
    NOTE = 6
    """Words of the sender for the receiving program: see enrolment.py."""
    ABOVE = 128
    """What units further up hold: see above.py."""
    RECEIPT = 129
    """What units further up did not take: see receipts.py."""
    WANTED = 130
    """Which attachments the sender lacks: see attachments.py."""
    AUDIT = 131
    """How long each audit log is: see audit_heads.py."""
    END = 255


LIMITS: Final[dict[int, int]] = {
    FrameType.MANIFEST: MANIFEST_LIMIT,
    FrameType.CERTIFICATE: RECORD_LIMIT,
    FrameType.CONTROL: RECORD_LIMIT,
    FrameType.SEGMENT: 4 + HEAD_LIMIT + SIGNATURE_BYTES + MAX_STORED,
    FrameType.ATTACHMENT: MAX_ATTACHMENT,
    FrameType.NOTE: 1024 * 1024,
    FrameType.ABOVE: 1024 * 1024,
    FrameType.RECEIPT: 1024 * 1024,
    FrameType.WANTED: 1024 * 1024,
    FrameType.AUDIT: 1024 * 1024,
}
"""Bytes of the largest frame of each type."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame as a reader gets it: verified against the signed manifest."""

    type: int
    data: bytes


@dataclass(frozen=True, slots=True)
class FrameSource:
    """A frame yet to be written: its entry is known, its bytes are fetched in their turn."""

    entry: FrameEntry
    read: Callable[[], bytes]

    @classmethod
    def of(cls, frame_type: int, data: bytes) -> "FrameSource":
        return cls(FrameEntry(frame_type, len(data), sha256(data)), lambda: data)

    @classmethod
    def lazy(cls, frame_type: int, read: Callable[[], bytes]) -> "FrameSource":
        """Fetch the bytes once now for their hash, and again when they are written."""
        data = read()
        return cls(FrameEntry(frame_type, len(data), sha256(data)), read)

    @property
    def size(self) -> int:
        """Bytes in the bundle."""
        return FRAME_HEAD.size + self.entry.length


def check_entry(entry: FrameEntry) -> None:
    """Raise DamagedError for a frame that no bundle may hold after its manifest."""
    known = LIMITS.get(entry.type)
    if known is None and entry.type < FIRST_SKIPPED:
        raise DamagedError("frame.type")
    if entry.type == FrameType.MANIFEST or entry.length > (known or MAX_ATTACHMENT):
        raise DamagedError("frame.length")


def split_frames(
    shared: Sequence[FrameSource],
    frames: Iterable[FrameSource],
    most_bytes: int,
    most_frames: int = MAX_FRAMES,
) -> list[list[FrameSource]]:
    """Deal frames out to as few bundles as needed, in order; each begins with ``shared``.

    ``most_bytes`` and ``most_frames`` bound one bundle. Every part is a whole bundle of its own.
    """
    start = sum(one.size for one in shared)
    parts, current, size = [], list(shared), start
    for frame in frames:
        full = size + frame.size > most_bytes or len(current) >= most_frames
        if full and len(current) > len(shared):
            parts.append(current)
            current, size = list(shared), start
        current.append(frame)
        size += frame.size
    return [*parts, current]

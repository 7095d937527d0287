"""The file that a stick carries: header, one key wrapped per recipient, sealed frames, trailer.

::

    0   8  magic "WMB1" CR LF 1A LF (a copy in text mode breaks it)
    8   4  u32le length of the header (at most 65,536)
    12  n  [hdr0, [wrap …]]; hdr0 = bytes of [1, suite, bundle id, sender, [recipient …]]
    ..     body: see bundle_stream.py; its plain text is frames: see bundle_frames.py
    -44    trailer

This module writes bundles and reads their headers; bundle_reader.py opens them.
"""

import secrets
import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from wenming_desktop.adapters.sync.bundle_frames import (
    FRAME_HEAD,
    FrameSource,
    FrameType,
    check_entry,
)
from wenming_desktop.adapters.sync.bundle_stream import (
    TRAILER,
    ChunkSealer,
    HashedFile,
    Sink,
    check_copy,
    sealed_length,
)
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import (
    ID_BYTES,
    KEY_BYTES,
    SUITE,
    WRAP_BYTES,
    DeviceKeys,
    wrap,
)
from wenming_desktop.adapters.sync.manifest import (
    MAX_FRAMES,
    MAX_RECIPIENTS,
    Manifest,
    sign_manifest,
)
from wenming_desktop.domain.errors import Code, WenmingError

MAGIC: Final = b"WMB1\r\n\x1a\n"
FILE_LIMIT: Final = 1024 * 1024 * 1024
HEADER_LIMIT: Final = 65_536

_LENGTH = struct.Struct("<I")
_WRAP_INFO = b"wm/bundle "


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """What anybody can read: whose bundle, for whom.

    ``body_at`` is where the sealed part begins, ``bound_to`` the hash of all bytes before it.
    """

    suite: int
    bundle_id: bytes
    sender: bytes
    recipients: tuple[bytes, ...]
    wraps: tuple[bytes, ...]
    wrap_info: bytes
    bound_to: bytes
    body_at: int


class BundleWriter:
    """Writes one bundle: frames are fetched one by one, so memory stays flat."""

    def __init__(
        self,
        keys: DeviceKeys,
        recipients: Sequence[Certificate],
        manifest: Manifest,
        frames: Sequence[FrameSource],
    ) -> None:
        """Raise BUNDLE_TOO_LARGE before anything is written."""
        if not 1 <= len(recipients) <= MAX_RECIPIENTS:
            raise ValueError("a bundle has 1 to 64 recipients")
        self._keys, self._recipients, self._frames = keys, tuple(recipients), tuple(frames)
        self.manifest = replace(
            manifest,
            bundle_id=secrets.token_bytes(ID_BYTES),
            recipients=tuple(one.device_id for one in recipients),
            sender=keys.device_id,
            frames=tuple(one.entry for one in frames),
        )
        self._signed = sign_manifest(self.manifest, keys.signing)
        self._key = secrets.token_bytes(KEY_BYTES)
        self._head = self._make_head()
        for frame in frames:
            check_entry(frame.entry)
        if len(frames) > MAX_FRAMES or self.size > FILE_LIMIT:
            raise WenmingError(Code.BUNDLE_TOO_LARGE, limit_mb=FILE_LIMIT >> 20)

    @property
    def bundle_id(self) -> bytes:
        return self.manifest.bundle_id

    @property
    def size(self) -> int:
        """Length in bytes of the file that ``write`` makes."""
        plain = 2 * FRAME_HEAD.size + len(self._signed) + sum(one.size for one in self._frames)
        return len(self._head) + sealed_length(plain) + TRAILER.size

    def write(self, out: Sink) -> int:
        """Write the whole file and return its length."""
        hashed = HashedFile(out)
        hashed.write(self._head)
        body = ChunkSealer(hashed, self._key, sha256(self._head))
        body.write(FRAME_HEAD.pack(FrameType.MANIFEST, len(self._signed)) + self._signed)
        for frame in self._frames:
            data = frame.read()
            if len(data) != frame.entry.length or sha256(data) != frame.entry.sha256:
                raise ValueError("a frame changed between its hash and its writing")
            body.write(FRAME_HEAD.pack(frame.entry.type, len(data)))
            body.write(data)
        body.write(FRAME_HEAD.pack(FrameType.END, 0))
        body.finish()
        return hashed.finish()

    def _make_head(self) -> bytes:
        hdr0 = encode(
            [1, SUITE, self.bundle_id, self.manifest.sender, list(self.manifest.recipients)]
        )
        info = _WRAP_INFO + sha256(hdr0)
        wraps = [wrap(one.exchange_public, self._key, info) for one in self._recipients]
        header = encode([hdr0, wraps])
        return MAGIC + _LENGTH.pack(len(header)) + header


def inspect_header(path: Path) -> BundleHeader:
    """Read who sent a file to whom, without keys and without reading all of it.

    Raises NOT_A_BUNDLE, BUNDLE_DAMAGED, BUNDLE_TAMPERED, BUNDLE_TOO_NEW or STICK_UNREADABLE.
    """
    try:
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise WenmingError(Code.NOT_A_BUNDLE)
        with path.open("rb") as file:
            return _header_of_a_whole_copy(file)
    except OSError as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error


def _header_of_a_whole_copy(file: BinaryIO) -> BundleHeader:
    """Read a header; one that cannot be read may just be badly copied."""
    try:
        return read_header(file)
    except WenmingError as error:
        if error.code is Code.BUNDLE_TAMPERED:
            check_copy(file)
        raise


def read_header(file: BinaryIO) -> BundleHeader:
    """Read the header of an open file and stay where the body begins."""
    file.seek(0)
    check_magic(file.read(len(MAGIC)))
    prefix = file.read(_LENGTH.size)
    if len(prefix) < _LENGTH.size:
        raise WenmingError(Code.BUNDLE_DAMAGED)
    (length,) = _LENGTH.unpack(prefix)
    if length > HEADER_LIMIT:
        raise WenmingError(Code.BUNDLE_TAMPERED)
    header = file.read(length)
    if len(header) < length:
        raise WenmingError(Code.BUNDLE_DAMAGED)
    try:
        return _parse(header, MAGIC + prefix + header)
    except DamagedError as error:
        raise WenmingError(Code.BUNDLE_TAMPERED) from error


def check_magic(start: bytes) -> None:
    """Raise unless these are the first bytes of a bundle of this version."""
    if start == MAGIC:
        return
    if start[:3] == MAGIC[:3] and start[4:] == MAGIC[4:]:
        raise WenmingError(Code.BUNDLE_TOO_NEW)
    # rewritten as text on the way, or an area of the stick that was never written
    if start[:4] == MAGIC[:4] or start == bytes(len(MAGIC)):
        raise WenmingError(Code.BUNDLE_DAMAGED)
    raise WenmingError(Code.NOT_A_BUNDLE)


def _parse(header: bytes, all_bytes: bytes) -> BundleHeader:
    outer = Fields.of(header, "header", limit=HEADER_LIMIT)
    hdr0 = outer.data_up_to(HEADER_LIMIT)
    wraps = outer.datas(WRAP_BYTES, MAX_RECIPIENTS)
    outer.end()
    fields = Fields.of(hdr0, "header", limit=HEADER_LIMIT)
    version, suite = fields.integer(1, 255), fields.integer()
    if version > 1 or SUITE < suite <= 3:  # noqa: PLR2004 -- the suites with a name, see keys.py
        raise WenmingError(Code.BUNDLE_TOO_NEW)
    if suite != SUITE:
        raise DamagedError("header.suite")
    found = BundleHeader(
        suite=suite,
        bundle_id=fields.data(ID_BYTES),
        sender=fields.data(ID_BYTES),
        recipients=fields.datas(ID_BYTES, MAX_RECIPIENTS),
        wraps=wraps,
        wrap_info=_WRAP_INFO + sha256(hdr0),
        bound_to=sha256(all_bytes),
        body_at=len(all_bytes),
    )
    fields.end()
    several = len(set(found.recipients)) != len(found.recipients)
    if not found.recipients or several or len(found.wraps) != len(found.recipients):
        raise DamagedError("header.recipients")
    return found

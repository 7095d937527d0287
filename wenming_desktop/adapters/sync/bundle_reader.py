"""Opens a bundle: nothing of it is given out before all of it has been verified.

Passes over the file: the trailer's hash (is the copy whole?), then every frame against the
signed manifest, then the frames for the importer, hashed once more because a stick may change
its mind. Memory holds one frame.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from wenming_desktop.adapters.sync.bundle_file import (
    FILE_LIMIT,
    MAGIC,
    BundleHeader,
    check_magic,
    read_header,
)
from wenming_desktop.adapters.sync.bundle_frames import (
    FIRST_SKIPPED,
    FRAME_HEAD,
    LIMITS,
    Frame,
    FrameType,
    check_entry,
)
from wenming_desktop.adapters.sync.bundle_stream import ChunkOpener, check_copy
from wenming_desktop.adapters.sync.certificates import IssuedCertificate, parse_certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.manifest import FrameEntry, Manifest, parse_manifest
from wenming_desktop.adapters.sync.signed import MANIFEST_LIMIT, SignedRecord
from wenming_desktop.adapters.sync.vouching import sender_of
from wenming_desktop.domain.errors import Code, WenmingError

_SHORT_ID = 4
"""Bytes of a device id that people are shown as a key's short name."""


@dataclass(frozen=True, slots=True)
class OpenBundle:
    """A verified bundle. ``log`` is the reader's control log with the bundle's records added."""

    path: Path
    header: BundleHeader
    manifest: Manifest
    sender: IssuedCertificate
    log: ControlLog
    control: tuple[bytes, ...]
    """The bundle's control records that the reader did not have."""
    _keys: DeviceKeys = field(repr=False)
    _end: int

    @property
    def opened_with(self) -> DeviceKeys:
        return self._keys

    def frames(self) -> Iterator[Frame]:
        """Give the frames in order, without the manifest and without unknown ones."""
        with _refusals(self.path), self.path.open("rb") as file:
            body = _body(file, self._end, self._keys)
            _read_manifest(body)
            yield from _frames(body, self.manifest.frames)


def open_bundle(path: Path, keys: DeviceKeys, log: ControlLog) -> OpenBundle:
    """Verify all of a bundle for the holder of ``keys``; ``log`` stays as it is.

    Raises NOT_A_BUNDLE, BUNDLE_DAMAGED (copy it again), BUNDLE_TAMPERED, BUNDLE_NOT_FOR_US,
    BUNDLE_FOREIGN_COUNTY, BUNDLE_UNKNOWN_SENDER, BUNDLE_TOO_NEW, BUNDLE_TOO_LARGE,
    CONTROL_MISSING, CONTROL_FORKED, CERTIFICATE_REFUSED, COUNTY_ROOT_DIFFERS or
    STICK_UNREADABLE.
    """
    with _refusals(path), path.open("rb") as file:
        end = check_outside(file)
        header = read_header(file)
        _check_recipient(header, keys, log)
        body = _body(file, end, keys)
        manifest, record = _read_manifest(body)
        _check_manifest(manifest, header)
        known = log.copy()
        carried, control = _introductions(body, manifest, known)
        sender = sender_of(header.sender, known, carried)
        record.verify_by(sender.certificate.sign_public)
        _check_rest(body, manifest)
    return OpenBundle(path, header, manifest, sender, known, control, keys, end)


def check_outside(file: BinaryIO) -> int:
    """Refuse a file that is no bundle, too large or not copied whole; needs no keys.

    Returns where the trailer begins.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    check_magic(file.read(len(MAGIC)))
    if size > FILE_LIMIT:
        raise WenmingError(Code.BUNDLE_TOO_LARGE, limit_mb=FILE_LIMIT >> 20)
    return check_copy(file)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except DamagedError as error:
        raise WenmingError(Code.BUNDLE_TAMPERED, where=error.where) from error
    except OSError as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error


def _check_recipient(header: BundleHeader, keys: DeviceKeys, log: ControlLog) -> None:
    if keys.device_id in header.recipients:
        return
    known = [log.device(one) for one in header.recipients]
    labels = [one.certificate.label for one in known if one]
    enrolled = log.device(keys.device_id) is not None
    if enrolled and not labels and log.device(header.sender) is None:  # of another county
        raise WenmingError(Code.BUNDLE_UNKNOWN_SENDER, sender=header.sender[:_SHORT_ID].hex())
    addressee = "、".join(labels) or header.recipients[0][:_SHORT_ID].hex()
    raise WenmingError(Code.BUNDLE_NOT_FOR_US, addressee=addressee)


def _body(file: BinaryIO, end: int, keys: DeviceKeys) -> ChunkOpener:
    header = read_header(file)
    if header.body_at > end:  # cut off inside the header, and the trailer read as its rest
        raise DamagedError("body.short")
    wrapped = header.wraps[header.recipients.index(keys.device_id)]
    key = keys.exchange.unwrap(wrapped, header.wrap_info)
    return ChunkOpener(file, end - header.body_at, key, header.bound_to)


def _read_manifest(body: ChunkOpener) -> tuple[Manifest, SignedRecord]:
    frame_type, length = FRAME_HEAD.unpack(body.read(FRAME_HEAD.size))
    if frame_type != FrameType.MANIFEST or length > MANIFEST_LIMIT:
        raise DamagedError("manifest")
    return parse_manifest(body.read(length))


def _check_manifest(manifest: Manifest, header: BundleHeader) -> None:
    """Refuse a sealed letter put into another envelope (sync.md 2.4)."""
    if (
        manifest.bundle_id != header.bundle_id
        or manifest.recipients != header.recipients
        or manifest.sender != header.sender
    ):
        raise DamagedError("manifest.header")
    for entry in manifest.frames:
        check_entry(entry)


def _introductions(
    body: ChunkOpener, manifest: Manifest, log: ControlLog
) -> tuple[tuple[IssuedCertificate, ...], tuple[bytes, ...]]:
    """Read the frames that say who is who; they stand right behind the manifest.

    A record that continues what is not here is left out: its sender tells it again once it has
    heard how far this log goes (a store that was set back to a backup, sync.md 2.11).
    """
    carried, control = list[IssuedCertificate](), list[bytes]()
    for entry in _leading(manifest):
        data = _frame(body, entry)
        if entry.type == FrameType.CERTIFICATE:
            issued = parse_certificate(data)
            if log.county_id and issued.certificate.county_id != log.county_id:
                raise WenmingError(Code.BUNDLE_FOREIGN_COUNTY)
            carried.append(issued)
        elif _is_taken(log, data):
            control.append(data)
    return tuple(carried), tuple(control)


def _is_taken(log: ControlLog, record: bytes) -> bool:
    try:
        return log.add(record)
    except WenmingError as error:
        if error.code is Code.CONTROL_MISSING and log.root is not None:
            return False
        raise


def _leading(manifest: Manifest) -> list[FrameEntry]:
    introducing = (FrameType.CERTIFICATE, FrameType.CONTROL)
    found = []
    for entry in manifest.frames:
        if entry.type not in introducing:
            break
        found.append(entry)
    if any(entry.type in introducing for entry in manifest.frames[len(found) :]):
        raise DamagedError("frame.order")
    return found


def _check_rest(body: ChunkOpener, manifest: Manifest) -> None:
    for entry in manifest.frames[len(_leading(manifest)) :]:
        _check_frame_head(body, entry)
        found = hashlib.sha256()
        for portion in body.portions(entry.length):
            found.update(portion)
        if found.digest() != entry.sha256:
            raise DamagedError("frame.hash")
    _check_end(body)


def _frames(body: ChunkOpener, entries: tuple[FrameEntry, ...]) -> Iterator[Frame]:
    for entry in entries:
        data = _frame(body, entry)
        if entry.type < FIRST_SKIPPED or entry.type in LIMITS:
            yield Frame(entry.type, data)
    _check_end(body)


def _frame(body: ChunkOpener, entry: FrameEntry) -> bytes:
    _check_frame_head(body, entry)
    data = body.read(entry.length)
    if hashlib.sha256(data).digest() != entry.sha256:
        raise DamagedError("frame.hash")
    return data


def _check_frame_head(body: ChunkOpener, entry: FrameEntry) -> None:
    if FRAME_HEAD.unpack(body.read(FRAME_HEAD.size)) != (entry.type, entry.length):
        raise DamagedError("frame.head")


def _check_end(body: ChunkOpener) -> None:
    if FRAME_HEAD.unpack(body.read(FRAME_HEAD.size)) != (FrameType.END, 0):
        raise DamagedError("frame.end")
    body.end()

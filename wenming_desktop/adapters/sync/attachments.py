"""Attachments on their way: what goes along with a bundle, what is asked for, what is taken.

Data never wait for them. A bundle takes as many as its budget allows, those first that never went
before; the others go with the next one. Each bundle says in a ``WANTED`` frame which attachments
its sender knows of and lacks, so that what was lost is sent again; a program that does not know
the frame skips it. Bytes are kept only where an accepted row names their hash (sync.md 2.8).

The frame holds ``[1, [hash…]]``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import FeedClass
from wenming_desktop.adapters.sync.attachment_refs import MIME_NOS, hash_of
from wenming_desktop.adapters.sync.attachment_rights import LIVING, may_have, note_brought
from wenming_desktop.adapters.sync.blob_store import HERE, BlobStore, KeptBlob, mark_damaged
from wenming_desktop.adapters.sync.bundle_frames import (
    LIMITS,
    FrameSource,
    FrameType,
)
from wenming_desktop.adapters.sync.certificates import HASH_BYTES
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import encode, sha256
from wenming_desktop.adapters.sync.feeds import may_read
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.manifest import FrameEntry, Manifest
from wenming_desktop.adapters.sync.segment import Segment, header_of

BUDGET = 256 * 1024 * 1024
"""Bytes of attachments in one bundle: what an old stick writes in a minute or two."""
_VERSION = 1
_MOST_WANTED = 10_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """The attachments of one bundle."""

    frames: tuple[FrameSource, ...] = ()
    digests: tuple[bytes, ...] = ()


def candidates(
    connection: Connection,
    log: ControlLog,
    target: int,
    devices: Sequence[bytes],
    segments: Sequence[int],
) -> tuple[bytes, ...]:
    """Return what an org may read and does not have: named by what goes to it now, or asked for.

    Those first that went to it least often.
    """
    here: set[bytes] = set(
        connection.exec_driver_sql("SELECT sha256 FROM sync_blob WHERE state = ?", (HERE,))
        .scalars()
        .all()
    )
    if not here:
        return ()
    named = [*_asked_for(connection, devices), *_named_by(connection, segments)]
    mine = [one for one in dict.fromkeys(named) if one in here]
    rows = connection.exec_driver_sql(
        "SELECT sha256, times FROM sync_blob_sent WHERE org_no = ?", (target,)
    )
    sent: dict[bytes, int] = dict(tuple(row) for row in rows)
    readable = [one for one in mine if may_have(connection, log, target, one)]
    return tuple(sorted(readable, key=lambda one: sent.get(one, 0)))


def choose(
    connection: Connection, blobs: BlobStore, digests: Iterable[bytes], room: int, most: int
) -> Chosen:
    """Return as many as fit, each read once to see that it is sound."""
    frames, chosen = list[FrameSource](), list[bytes]()
    for digest in digests:
        size = connection.exec_driver_sql(
            "SELECT size FROM sync_blob WHERE sha256 = ?", (digest,)
        ).scalar_one()
        source = FrameSource(
            FrameEntry(FrameType.ATTACHMENT, size, digest), _reader(connection, blobs, digest)
        )
        if source.size > room or len(frames) >= most:
            continue
        if blobs.read(connection, digest) is None:
            mark_damaged(connection, digest)
            continue
        room -= source.size
        frames.append(source)
        chosen.append(digest)
    return Chosen(tuple(frames), tuple(chosen))


def note_sent(connection: Connection, target: int, digests: Iterable[bytes]) -> None:
    """Count what a bundle took along."""
    for digest in digests:
        connection.exec_driver_sql(
            "INSERT INTO sync_blob_sent (org_no, sha256, times) VALUES (?, ?, 1) "
            "ON CONFLICT (org_no, sha256) DO UPDATE SET times = times + 1",
            (target, digest),
        )


def wanted_frames(connection: Connection, log: ControlLog, target: int) -> tuple[FrameSource, ...]:
    """Return the frame that asks an org for what it may have and is missing here."""
    wanted = [
        digest
        for digest, row_id in missing(connection)
        if may_read(log, target, FeedClass.UP, home_org(row_id))
    ]
    listed = list(dict.fromkeys(wanted))[:_MOST_WANTED]
    return (FrameSource.of(FrameType.WANTED, encode([_VERSION, listed])),) if listed else ()


def missing(connection: Connection) -> list[tuple[bytes, bytes]]:
    """Return hash and row of what is named by a living row and not here, oldest first."""
    rows = connection.exec_driver_sql(
        f"SELECT a.sha256, a.id FROM attachment a WHERE {LIVING} AND NOT EXISTS ("  # noqa: S608  constants
        "SELECT 1 FROM sync_blob b WHERE b.state = ? AND b.sha256 = unhex(a.sha256)) "
        "ORDER BY a.rid",
        (HERE,),
    )
    named = ((hash_of(text), row_id) for text, row_id in rows)
    return [(digest, row_id) for digest, row_id in named if digest is not None]


def note_wanted(connection: Connection, data: bytes | None, manifest: Manifest) -> None:
    """Keep what a sender lacks, unless a later bundle of it was here before."""
    latest = connection.exec_driver_sql(
        "SELECT COALESCE(max(number), 0) FROM sync_import "
        "WHERE sender_device = ? AND target_org = ?",
        (manifest.sender, manifest.target_org),
    ).scalar_one()
    if manifest.bundle_no < latest:
        return
    connection.exec_driver_sql("DELETE FROM sync_wanted WHERE device_id = ?", (manifest.sender,))
    if data is not None and (wanted := _read(data)):
        connection.exec_driver_sql(
            "INSERT INTO sync_wanted (device_id, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(manifest.sender, digest) for digest in wanted],
        )


@dataclass(slots=True)
class IncomingAttachments:
    """Takes the attachments of one bundle; once its rows are merged, keeps those they name.

    ``sender_org`` is the unit whose computer wrote the bundle: it holds what it brings.
    """

    connection: Connection
    blobs: BlobStore
    sender_org: int
    stored: int = 0
    unreferenced: int = 0
    _waiting: dict[bytes, KeptBlob] = field(default_factory=dict)
    _brought: set[bytes] = field(default_factory=set)

    def take(self, content: bytes) -> None:
        """Lay one aside, sealed; what is here already is left alone."""
        digest = sha256(content)
        if self.blobs.is_here(self.connection, digest):
            self._brought.add(digest)
        elif digest not in self._waiting:
            self._waiting[digest] = self.blobs.write(content)

    def settle(self) -> None:
        """Let those count that an accepted row names, and remove the others."""
        for digest, blob in self._waiting.items():
            media_type = self.connection.exec_driver_sql(
                f"SELECT a.media_type FROM attachment a WHERE {LIVING} AND a.sha256 = ? LIMIT 1",  # noqa: S608  constants
                (digest.hex(),),
            ).first()
            if media_type is None:
                self.blobs.drop(blob.name)
                self.unreferenced += 1
            else:
                self.blobs.enter(self.connection, blob, MIME_NOS.get(media_type[0], 0))
                self._brought.add(digest)
                self.stored += 1
        note_brought(self.connection, self.sender_org, self._brought)
        self._waiting.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what is still laid aside: the bundle was refused or broken off."""
        for blob in self._waiting.values():
            self.blobs.drop(blob.name)
        self._waiting.clear()


def _reader(connection: Connection, blobs: BlobStore, digest: bytes) -> Callable[[], bytes]:
    engine = connection.engine

    def read() -> bytes:
        with engine.connect() as fresh:
            return blobs.read(fresh, digest) or b""

    return read


def _named_by(connection: Connection, segments: Sequence[int]) -> Iterable[bytes]:
    for rid in segments:
        head = connection.exec_driver_sql(
            "SELECT head FROM sync_segment WHERE rid = ?", (rid,)
        ).scalar_one()
        for ref in header_of(Segment(head, b"", b"")).attachments:
            yield ref.sha256


def _asked_for(connection: Connection, devices: Sequence[bytes]) -> Iterable[bytes]:
    for device_id in devices:
        yield from connection.exec_driver_sql(
            "SELECT sha256 FROM sync_wanted WHERE device_id = ?", (device_id,)
        ).scalars()


def _read(data: bytes) -> tuple[bytes, ...]:
    fields = Fields.of(data, "wanted", limit=LIMITS[FrameType.WANTED])
    fields.integer(_VERSION, _VERSION)
    wanted = fields.datas(HASH_BYTES, _MOST_WANTED)
    fields.end()
    return wanted

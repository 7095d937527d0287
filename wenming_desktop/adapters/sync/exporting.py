"""Export: the files that carry to each addressee what cargo.py says it needs.

A station writes one file, for its parent; an institute one upward and one per child with news;
the centre one per child with news. What was not acknowledged is sent every time, what was never
again (sync.md 2.9). A bundle's number is used up only once the stick proves to hold the file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop import __version__
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachments import BUDGET, Chosen, choose, note_sent
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.bundle_file import FILE_LIMIT, BundleWriter
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType, split_frames
from wenming_desktop.adapters.sync.cargo import (
    Cargo,
    cargo_for,
    readable_feeds,
    recipients_of,
    targets,
)
from wenming_desktop.adapters.sync.certificates import Certificate, CertificateKind
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.guarding import Guard
from wenming_desktop.adapters.sync.manifest import MAX_FRAMES, Manifest
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import attested_now, own_have
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import Segment
from wenming_desktop.adapters.sync.stick import ExactFile, bundle_name, make_ready, write_to_stick
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ExportedBundle, ExportReport
from wenming_desktop.services.ports import Cancelled, Progress


@dataclass(frozen=True, slots=True)
class Place:
    """Where the files of one addressee go, and how many there are."""

    folder: Path
    target: int
    recipients: tuple[Certificate, ...]
    parts: int

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the addressed units, each once."""
        named = [one for one in self.recipients if one.kind is not CertificateKind.RECOVERY]
        return tuple(dict.fromkeys(one.label for one in named))


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes bundles of one store."""

    engine: Engine
    now: Callable[[], datetime]
    blobs: BlobStore
    room: int = FILE_LIMIT - 16 * 1024 * 1024
    """Bytes of frames in one bundle; the rest is header, manifest and seals."""
    most_frames: int = MAX_FRAMES
    budget: int = BUDGET
    """Bytes of attachments that go along with one bundle."""
    guard: Guard = field(default_factory=Guard)

    def run(self, to: Path, progress: Progress, cancelled: Cancelled) -> ExportReport:
        """Seal, then write one file per addressee. Raises NOT_ENROLLED, CANCELLED or STICK_…."""
        make_ready(to)
        self.guard.look(self.engine, self.now())
        with self.engine.begin() as connection:
            own = own_facts.load_placed(connection)
            _check_believed(own, own_facts.control_log(connection))
            sealed = seal(connection, self.now())
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            orgs = targets(connection, own, log)
        files: list[ExportedBundle] = []
        for done, target in enumerate(orgs):
            if cancelled():
                raise WenmingError(Code.CANCELLED)
            progress(done, len(orgs))
            files += self._to_org(to, target, log, cancelled)
        progress(len(orgs), len(orgs))
        return ExportReport(tuple(files), sealed)

    def _to_org(
        self, to: Path, target: int, log: ControlLog, cancelled: Cancelled
    ) -> list[ExportedBundle]:
        with self.engine.begin() as connection:
            own = own_facts.load(connection)
            cargo = cargo_for(connection, own, log, target)
        recipients = recipients_of(own, log, target)
        return self.write(to, target, recipients, cargo, log, cancelled)

    def write(
        self,
        to: Path,
        target: int,
        recipients: Sequence[Certificate],
        cargo: Cargo,
        log: ControlLog,
        cancelled: Cancelled,
    ) -> list[ExportedBundle]:
        """Write the cargo as one bundle, or as several whole ones if it is very large."""
        self.guard.keep(self.engine)  # what is sealed is known outside before anybody can read it
        frames = [
            FrameSource.lazy(FrameType.SEGMENT, _reader(self.engine, rid)) for rid in cargo.segments
        ]
        parts = split_frames(cargo.leading, frames, self.room, self.most_frames)
        chosen = self._attachments(cargo, parts[-1])
        parts[-1] += chosen.frames
        written, segments = list[ExportedBundle](), list(cargo.segments)
        for part in parts:
            many = sum(one.entry.type == FrameType.SEGMENT for one in part)
            mine, segments = segments[:many], segments[many:]
            place = Place(to, target, tuple(recipients), len(parts))
            written.append(self._write_part(place, part, cargo, mine, log, cancelled))
        with self.engine.begin() as connection:
            note_sent(connection, target, chosen.digests)
        return written

    def _attachments(self, cargo: Cargo, part: Sequence[FrameSource]) -> Chosen:
        """Choose what goes along with the last file; it never makes another one necessary."""
        if not cargo.attachments:
            return Chosen()
        room = min(self.budget, self.room - sum(one.size for one in part))
        with self.engine.begin() as connection:
            most = self.most_frames - len(part)
            return choose(connection, self.blobs, cargo.attachments, room, most)

    def _write_part(
        self,
        place: Place,
        part: Sequence[FrameSource],
        cargo: Cargo,
        segments: Sequence[int],
        log: ControlLog,
        cancelled: Cancelled,
    ) -> ExportedBundle:
        """Write one file, read it back, and use its number up."""
        with self.engine.connect() as connection:
            manifest = self._manifest(connection, log, place.target, cargo.state_digests)
            own = own_facts.load(connection)
            keys = own_facts.device_keys(connection)
            operations = _operations(connection, segments)
        writer = BundleWriter(keys, place.recipients, manifest, part)
        name = bundle_name(own.device_no, place.target, manifest.bundle_no)
        digests: list[bytes] = []
        write = _cancellable(writer, cancelled, digests)
        file = write_to_stick(place.folder, name, writer.size, write, parts=place.parts)
        with self.engine.begin() as connection:
            self._record(connection, place.target, writer, name)
        return ExportedBundle(
            file=file.absolute(),
            bundle_id=UUID(bytes=writer.bundle_id),
            number=manifest.bundle_no,
            to=place.labels,
            bytes=writer.size,
            operations=operations,
            attachments=sum(one.entry.type == FrameType.ATTACHMENT for one in part),
            sha256=digests[-1].hex(),
            segments=tuple(segments),
        )

    def _manifest(
        self,
        connection: Connection,
        log: ControlLog,
        target: int,
        state_digests: tuple[tuple[int, bytes], ...],
    ) -> Manifest:
        row = connection.exec_driver_sql(
            "SELECT last_out_no, last_out_id FROM sync_peer WHERE org_no = ?", (target,)
        ).first()
        number, previous = (row[0], row[1]) if row else (0, b"")
        now_ms = ms_of(self.now())
        readable = readable_feeds(connection, log, target)
        return Manifest(
            bundle_no=number + 1,
            previous_bundle=previous or None,
            created_at_ms=now_ms,
            attested_time_ms=attested_now(connection, now_ms),
            have=tuple(one for one in own_have(connection) if one.feed_id in readable),
            state_digests=state_digests,
            app_version=__version__,
            schema_no=SCHEMA_NO,
            target_org=target,
            control_heads=tuple(sorted(log.heads.items())),
        )

    def _record(self, connection: Connection, target: int, writer: BundleWriter, name: str) -> None:
        at = self.now().isoformat(timespec="seconds")
        number = writer.manifest.bundle_no
        connection.exec_driver_sql(
            "INSERT INTO sync_export (bundle_id, target_org, number, file_name, written, at) "
            "VALUES (?, ?, ?, ?, 1, ?)",
            (writer.bundle_id, target, number, name, at),
        )
        newest = connection.exec_driver_sql("SELECT COALESCE(max(rid), 0) FROM sync_segment")
        connection.exec_driver_sql(
            "INSERT INTO sync_peer (org_no, last_out_no, last_out_id, last_out_at, told_have, "
            "sent_rid) VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (org_no) DO UPDATE SET "
            "last_out_no = excluded.last_out_no, last_out_id = excluded.last_out_id, "
            "last_out_at = excluded.last_out_at, told_have = 1, sent_rid = excluded.sent_rid",
            (target, number, writer.bundle_id, at, newest.scalar_one()),
        )


def _check_believed(own: Own, log: ControlLog) -> None:
    issued = log.certificate(own.certificate)
    revocation = log.revocations.of(issued) if issued else None
    if revocation and revocation.reason is Reason.STOLEN:
        raise WenmingError(Code.DEVICE_REVOKED)


def _reader(engine: Engine, rid: int) -> Callable[[], bytes]:
    def read() -> bytes:
        with engine.connect() as connection:
            row = connection.exec_driver_sql(
                "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
            ).one()
        return Segment(*row).frame

    return read


def _operations(connection: Connection, segments: Sequence[int]) -> int:
    """Return how many operations some stored segments hold."""
    wanted = set(segments)
    rows = connection.exec_driver_sql("SELECT rid, operations FROM sync_segment")
    return sum(operations for rid, operations in rows if rid in wanted)


def _cancellable(
    writer: BundleWriter, cancelled: Cancelled, digests: list[bytes]
) -> Callable[[ExactFile], object]:
    """Return what writes a bundle, may be stopped, and notes the hash of what it wrote."""

    class Watched:
        """Passes writes on until the person has had enough."""

        def __init__(self, out: ExactFile) -> None:
            self._out = out

        def write(self, data: bytes) -> int:
            if cancelled():
                raise WenmingError(Code.CANCELLED)
            return self._out.write(data)

    def write(out: ExactFile) -> None:
        writer.write(cast("BinaryIO", Watched(out)))
        digests.append(out.digest)

    return write

"""Export: which segments go to whom, and the files that carry them.

A station writes one file, for its parent; an institute one upward and one per child with news;
the centre one per child with news. What was not acknowledged is sent every time, what was never
again (sync.md 2.9). A bundle's number is used up only once the stick proves to hold the file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop import __version__
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.above import above_frames
from wenming_desktop.adapters.sync.authority import county_recovery
from wenming_desktop.adapters.sync.bundle_file import FILE_LIMIT, BundleWriter
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType, split_frames
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, ControlRecord, parse_control
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO, may_carry
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import attested_now, control_heads, holds, own_have
from wenming_desktop.adapters.sync.receipts import receipt_frames
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import Segment
from wenming_desktop.adapters.sync.stick import ExactFile, bundle_name, make_ready, write_to_stick
from wenming_desktop.adapters.sync.welcome import introduction_frames
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ExportedBundle, ExportReport
from wenming_desktop.services.ports import Cancelled, Progress

_ROOM = FILE_LIMIT - 16 * 1024 * 1024
"""Bytes of frames in one bundle; the rest is header, manifest and seals."""
MAX_RECIPIENTS = 64


@dataclass(frozen=True, slots=True)
class Cargo:
    """What one bundle will hold: leading frames, stored segments by row number, operations."""

    leading: Sequence[FrameSource]
    segments: Sequence[int]
    operations: int


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes bundles of one store."""

    engine: Engine
    now: Callable[[], datetime]

    def run(self, to: Path, progress: Progress, cancelled: Cancelled) -> ExportReport:
        """Seal, then write one file per addressee. Raises NOT_ENROLLED, CANCELLED or STICK_…."""
        make_ready(to)
        with self.engine.begin() as connection:
            own = own_facts.load_placed(connection)
            _check_believed(own, own_facts.control_log(connection))
            sealed = seal(connection, self.now())
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            targets = _targets(connection, own, log)
        files: list[ExportedBundle] = []
        for done, target in enumerate(targets):
            if cancelled():
                raise WenmingError(Code.CANCELLED)
            progress(done, len(targets))
            files += self._to_org(to, target, log, cancelled)
        progress(len(targets), len(targets))
        return ExportReport(tuple(files), sealed)

    def _to_org(
        self, to: Path, target: int, log: ControlLog, cancelled: Cancelled
    ) -> list[ExportedBundle]:
        with self.engine.connect() as connection:
            own = own_facts.load(connection)
            cargo = _cargo(connection, own, log, target)
        recipients = _recipients(own, log, target)
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
        with self.engine.connect() as connection:
            frames = [
                FrameSource.lazy(FrameType.SEGMENT, _reader(self.engine, rid))
                for rid in cargo.segments
            ]
            keys = own_facts.device_keys(connection)
        written = []
        parts = split_frames(cargo.leading, frames, _ROOM)
        for part in parts:
            with self.engine.connect() as connection:
                manifest = self._manifest(connection, log, target)
                own = own_facts.load(connection)
            writer = BundleWriter(keys, recipients, manifest, part)
            name = bundle_name(own.device_no, target, manifest.bundle_no)
            digests: list[bytes] = []
            write = _cancellable(writer, cancelled, digests)
            file = write_to_stick(to, name, writer.size, write, parts=len(parts))
            with self.engine.begin() as connection:
                self._record(connection, target, writer, name)
            written.append(
                ExportedBundle(
                    file=file.absolute(),
                    bundle_id=UUID(bytes=writer.bundle_id),
                    number=manifest.bundle_no,
                    to=tuple(
                        dict.fromkeys(
                            one.label
                            for one in recipients
                            if one.kind is not CertificateKind.RECOVERY
                        )
                    ),
                    bytes=writer.size,
                    operations=cargo.operations,
                    attachments=0,
                    sha256=digests[-1].hex(),
                    segments=tuple(cargo.segments),
                )
            )
        return written

    def _manifest(self, connection: Connection, log: ControlLog, target: int) -> Manifest:
        row = connection.exec_driver_sql(
            "SELECT last_out_no, last_out_id FROM sync_peer WHERE org_no = ?", (target,)
        ).first()
        number, previous = (row[0], row[1]) if row else (0, b"")
        now_ms = max(0, int(self.now().timestamp() * 1000))
        readable = _readable_feeds(connection, log, target)
        return Manifest(
            bundle_no=number + 1,
            previous_bundle=previous or None,
            created_at_ms=now_ms,
            attested_time_ms=attested_now(connection, now_ms),
            have=tuple(one for one in own_have(connection) if one.feed_id in readable),
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


def history_for(connection: Connection, log: ControlLog, target: int) -> tuple[list[int], int]:
    """Return every stored segment that an org may read, oldest first, and their operations."""
    return _segments(connection, _readable_feeds(connection, log, target), {})


def _targets(connection: Connection, own: Own, log: ControlLog) -> list[int]:
    """Return the orgs to write to: the parent always, others when there is news for them.

    The own unit is among them where it has further computers.
    """
    path = log.org_path(own.org_no)
    parents = [path[-2]] if len(path) > 1 else []
    children = [
        org_no
        for org_no in sorted(log.org_nos)
        if log.org_path(org_no)[-2:-1] == (own.org_no,) and log.live_devices_of(org_no)
    ]
    siblings = [own.org_no] if _devices(connection, log, own.org_no) else []
    return parents + [org for org in (*children, *siblings) if _has_news(connection, own, log, org)]


def _devices(connection: Connection, log: ControlLog, target: int) -> list[bytes]:
    """Return an org's devices that are not this one under its present or another identity."""
    own = own_facts.identities(connection)
    found = [issued.certificate.device_id for issued in log.live_devices_of(target)]
    return [device_id for device_id in found if device_id not in own]


def _has_news(connection: Connection, own: Own, log: ControlLog, target: int) -> bool:
    untold = connection.exec_driver_sql(
        "SELECT 1 FROM sync_peer WHERE org_no = ? AND told_have = 0", (target,)
    )
    if untold.first() is not None or _cargo(connection, own, log, target).segments:
        return True
    known = control_heads(connection, _listening(connection, log, target))
    records = (parse_control(data).control for data in log.records_after(known))
    return any(_is_news(one) for one in records)


def _is_news(control: ControlRecord) -> bool:
    """Tell whether a record is a reason to write a file.

    Certificates are not: they come with what they are needed for. The recovery key's is.
    """
    if control.kind != ControlKind.CERTIFICATE:
        return True
    return parse_certificate(control.payload).certificate.kind is CertificateKind.RECOVERY


def _check_believed(own: Own, log: ControlLog) -> None:
    issued = log.certificate(own.certificate)
    revocation = log.revocations.of(issued) if issued else None
    if revocation and revocation.reason is Reason.STOLEN:
        raise WenmingError(Code.DEVICE_REVOKED)


def _cargo(connection: Connection, own: Own, log: ControlLog, target: int) -> Cargo:
    issued = log.certificate(own.certificate)
    if issued is None:
        raise WenmingError(Code.NOT_ENROLLED)
    devices = _listening(connection, log, target)
    wanted = log.records_after(control_heads(connection, devices))
    feeds = _readable_feeds(connection, log, target)
    segments, operations = _segments(connection, feeds, holds(connection, devices))
    leading = (
        *introduction_frames(issued, wanted),
        *above_frames(connection, own, log, target),
        *receipt_frames(connection, own, log, target),
    )
    return Cargo(leading, segments, operations)


def _listening(connection: Connection, log: ControlLog, target: int) -> list[bytes]:
    """Return the devices of an org whose vectors count: those that were ever heard of."""
    devices = _devices(connection, log, target)
    heard = set(
        connection.exec_driver_sql("SELECT DISTINCT sender_device FROM sync_import").scalars()
    )
    return [device for device in devices if device in heard] or devices


def _recipients(own: Own, log: ControlLog, target: int) -> list[Certificate]:
    """Return the target's devices and, on the way up, those of the next hop."""
    orgs = [target]
    path = log.org_path(target)
    if target in path_up(log, own) and len(path) > 1:
        orgs.append(path[-2])
    found = [
        issued.certificate
        for org in orgs
        for issued in log.live_devices_of(org)
        if issued.fingerprint != own.certificate
    ]
    if not found:
        raise WenmingError(Code.NOT_ENROLLED)
    recovery = county_recovery(log)
    if recovery is None or target not in path_up(log, own):
        return found[:MAX_RECIPIENTS]
    return [recovery, *found[: MAX_RECIPIENTS - 1]]


def path_up(log: ControlLog, own: Own) -> tuple[int, ...]:
    """Return the units above this one: what goes to them, the county's recovery key opens."""
    return log.org_path(own.org_no)[:-1]


def _readable_feeds(connection: Connection, log: ControlLog, target: int) -> set[bytes]:
    rows = connection.exec_driver_sql("SELECT feed_id, class, audience FROM sync_feed")
    return {feed for feed, kind, audience in rows if may_carry(log, target, kind, audience)}


def _segments(
    connection: Connection, feeds: set[bytes], held: dict[bytes, int]
) -> tuple[list[int], int]:
    """Return row numbers of the segments beyond what is held there, and their operations."""
    rows = connection.exec_driver_sql(
        "SELECT rid, feed_id, seg_no, operations FROM sync_segment "
        "WHERE state = 'applied' OR reason IN ('gap', 'min_reader', 'ctrl_missing', 'owner_epoch') "
        "ORDER BY rid"
    )
    wanted = [
        (rid, operations)
        for rid, feed_id, seg_no, operations in rows
        if feed_id in feeds and seg_no > held.get(feed_id, 0)
    ]
    return [rid for rid, _ in wanted], sum(operations for _, operations in wanted)


def _reader(engine: Engine, rid: int) -> Callable[[], bytes]:
    def read() -> bytes:
        with engine.connect() as connection:
            row = connection.exec_driver_sql(
                "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
            ).one()
        return Segment(*row).frame

    return read


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

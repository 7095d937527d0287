"""Import of one bundle: verified as a whole, then stored and merged in one transaction.

Whatever is wrong with a bundle, nothing of it stays: local edits are sealed inside the same
transaction, and only when there is something to merge them with (sync.md 2.9, 2.10).
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.above import note_above
from wenming_desktop.adapters.sync.agreeing import agree
from wenming_desktop.adapters.sync.arrivals import (
    CONTROL_AHEAD,
    NOT_READABLE,
    Arrivals,
    Arrived,
)
from wenming_desktop.adapters.sync.attachments import IncomingAttachments, note_wanted
from wenming_desktop.adapters.sync.audit_heads import note_audit
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.bundle_file import inspect_header
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle, check_outside, open_bundle
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflicts import fill_origins
from wenming_desktop.adapters.sync.county_news import note_news
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.incarnation import Stop
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.lagging import is_behind
from wenming_desktop.adapters.sync.merging import Counts
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import note_have
from wenming_desktop.adapters.sync.receipts import note_receipts
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier, roomy_cache
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.stick import take_in
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ImportedBundle
from wenming_desktop.services.ports import Cancelled, Progress

APPLIED, DUPLICATE, HELD, REFUSED = "applied", "duplicate", "held", "refused"
OWN_BUNDLE = "own_bundle"


@dataclass(frozen=True, slots=True)
class Importer:
    """Imports single files into one store."""

    engine: Engine
    inbox: Path
    now: Callable[[], datetime]
    after_merge: AfterMerge
    blobs: BlobStore

    def run(
        self,
        path: Path,
        progress: Progress,
        cancelled: Cancelled,
        keys: DeviceKeys | None = None,
    ) -> ImportedBundle:
        """Return the verdict on one file; a refusal is a verdict, not an error.

        ``keys`` are the county's recovery keys, where the own ones do not open the file.
        Raises CANCELLED, and then nothing of this file has been kept.
        """
        try:
            return self._run(path, progress, cancelled, keys)
        except WenmingError as error:
            if error.code is Code.CANCELLED:
                raise
            return refusal(path, error)

    def _run(
        self, path: Path, progress: Progress, cancelled: Cancelled, given: DeviceKeys | None
    ) -> ImportedBundle:
        with self.engine.connect() as connection:
            own = own_facts.load_placed(connection)
            keys = given or own_facts.keys_for(connection, inspect_header(path).recipients)
            log = own_facts.control_log(connection)
        if _is_own(path, own):
            return ImportedBundle(file=path, status=DUPLICATE, reason=OWN_BUNDLE)
        copy = take_in(path, self.inbox)
        try:
            bundle = open_bundle(copy, keys, log)
            with self.engine.begin() as connection:
                seen = _seen(connection, bundle)
                if seen is None:
                    with roomy_cache(connection):
                        verdict = self.take(
                            connection, bundle, len(log.records), progress, cancelled
                        )
                    return replace(verdict, file=path)
            number = bundle.manifest.bundle_no
            return ImportedBundle(
                file=path,
                status=DUPLICATE,
                sender=bundle.sender.certificate.label,
                sender_org=bundle.sender.certificate.org_no,
                number=number,
                count=seen,
                same=seen,
            )
        finally:
            with suppress(OSError):  # it decides nothing any more: what was merged is merged
                copy.unlink()

    def take(
        self,
        connection: Connection,
        bundle: OpenBundle,
        already: int,
        progress: Progress,
        cancelled: Cancelled,
    ) -> ImportedBundle:
        """Store and merge an opened bundle; ``already`` control records are in the store."""
        try:
            sender_org = bundle.sender.certificate.org_no
            with IncomingAttachments(connection, self.blobs, sender_org) as incoming:
                counts, arrived = self._merge(connection, bundle, incoming, progress, cancelled)
        except DamagedError as error:
            raise WenmingError(Code.BUNDLE_TAMPERED, where=error.where) from error
        self._follow_control(connection, bundle, already)
        own = own_facts.load(connection)
        note_have(
            connection, bundle.manifest, bundle.sender.certificate, own, news=_is_news(arrived)
        )
        note_news(connection, bundle.log.height, self.now())
        agree(connection, bundle.manifest, sender_org, self.now(), self.after_merge)
        verdict = _told(bundle, arrived, counts)
        self._record(connection, bundle, arrived, verdict)
        return verdict

    def _follow_control(self, connection: Connection, bundle: OpenBundle, already: int) -> None:
        """Keep the control records that came, and do here what they say of computers."""
        own_facts.add_control(connection, bundle.log, already)
        ended = bundle.log.revocations.of_device(own_facts.load(connection).device_id)
        if ended and ended.reason is Reason.RETIRED:
            incarnation.stop(connection, Stop.RETIRED, self.now())
        enforce_cutoffs(connection, bundle.log, self.now(), self.after_merge)
        revoker = Revoker(self.engine, self.now, self.after_merge)
        revoker.retire_predecessor(connection, bundle.log, bundle.sender.certificate)
        revoker.include_recovered(connection)

    def _merge(
        self,
        connection: Connection,
        bundle: OpenBundle,
        incoming: IncomingAttachments,
        progress: Progress,
        cancelled: Cancelled,
    ) -> tuple[Counts, Arrived]:
        own = own_facts.load(connection)
        frames = [entry for entry in bundle.manifest.frames if entry.type == FrameType.SEGMENT]
        if is_behind(connection, bundle, own, own_facts.control_log(connection)):
            incarnation.stop(connection, Stop.ACK_AHEAD, self.now())
        applier = Applier(connection, bundle.log, self.after_merge, more_keys=(bundle.opened_with,))
        arrivals = Arrivals(connection, own, bundle.log, applier)
        if frames or bundle.control or arrivals.feeds_to_retry():
            seal(connection, self.now())
        with without_capture(connection):
            done, notes = 0, dict[int, bytes]()
            for frame in bundle.frames():
                if frame.type == FrameType.SEGMENT:
                    if cancelled():
                        raise WenmingError(Code.CANCELLED)
                    arrivals.take(frame.data)
                    progress(done := done + 1, len(frames))
                elif frame.type == FrameType.ATTACHMENT:
                    incoming.take(frame.data)
                else:
                    notes[frame.type] = frame.data
            self._note(connection, bundle, own, notes)
            arrivals.retry_all()
            counts = applier.finish()
            applier.pass_on_late_edits(self.now())
        incoming.settle()
        arrivals.result.attachments = incoming.stored
        arrivals.result.unreferenced = incoming.unreferenced
        fill_origins(connection, bundle.log)
        arrivals.result.read_operations = applier.taken
        return counts, arrivals.result

    def _note(
        self, connection: Connection, bundle: OpenBundle, own: Own, notes: dict[int, bytes]
    ) -> None:
        """Keep what the sender says of others, of itself and of what it lacks."""
        sender, manifest = bundle.sender.certificate.org_no, bundle.manifest
        if (above := notes.get(FrameType.ABOVE)) is not None:
            note_above(connection, above, manifest, sender, bundle.log)
        if (audit := notes.get(FrameType.AUDIT)) is not None:
            note_audit(connection, audit, manifest, sender, bundle.log)
        note_wanted(connection, notes.get(FrameType.WANTED), manifest)
        note_receipts(connection, notes.get(FrameType.RECEIPT), manifest, own, bundle.log)

    def _record(
        self, connection: Connection, bundle: OpenBundle, arrived: Arrived, verdict: ImportedBundle
    ) -> None:
        manifest, at = bundle.manifest, self.now().isoformat(timespec="seconds")
        sender = bundle.sender.certificate
        names = ("count", "applied", "same", "conflict", "rejected")
        counts = {name: getattr(verdict, name) for name in names}
        if arrived.unproven:
            counts["unproven"] = arrived.unproven
        connection.exec_driver_sql(
            "INSERT INTO sync_import (bundle_id, sender_device, sender_org, target_org, number, "
            "created_ms, result, counts, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (bundle_id) DO UPDATE SET result = excluded.result, "
            "counts = excluded.counts, at = excluded.at",
            (
                *(manifest.bundle_id, sender.device_id, sender.org_no, manifest.target_org),
                *(manifest.bundle_no, manifest.created_at_ms, verdict.status),
                *(msgspec.json.encode(counts).decode(), at),
            ),
        )
        if arrived.applied:
            connection.exec_driver_sql(
                "INSERT INTO sync_receipt (seg_id, bundle_id, operations, rejected, at) "
                "SELECT s.seg_id, ?, s.operations, (SELECT count(*) FROM sync_reject r "
                "WHERE r.seg_id = s.seg_id), ? FROM sync_segment s WHERE s.seg_id = ?",
                [(manifest.bundle_id, at, segment_id) for segment_id in arrived.applied],
            )


def refusal(path: Path, error: WenmingError) -> ImportedBundle:
    """Return the verdict on a file that was refused."""
    facts = tuple(sorted(error.facts.items()))
    return ImportedBundle(file=path, status=REFUSED, reason=error.code.value, facts=facts)


def _is_own(path: Path, own: Own) -> bool:
    """Tell whether a whole, undamaged file is one that this device wrote."""
    if inspect_header(path).sender != own.device_id:
        return False
    with path.open("rb") as file:
        check_outside(file)
    return True


def _seen(connection: Connection, bundle: OpenBundle) -> int | None:
    """Return how many operations a bundle brought that was imported before.

    One of which something could not be kept is looked at again.
    """
    row = connection.exec_driver_sql(
        "SELECT counts FROM sync_import WHERE bundle_id = ?", (bundle.manifest.bundle_id,)
    ).first()
    if row is None:
        return None
    counts = msgspec.json.decode(row[0])
    return None if counts.get("unproven") else int(counts["count"])


def _is_news(arrived: Arrived) -> bool:
    # a sender that repeats itself has not heard that we hold it
    return bool(arrived.applied or arrived.held or arrived.duplicates or arrived.attachments)


def _told(bundle: OpenBundle, arrived: Arrived, counts: Counts) -> ImportedBundle:
    """Return what is said of a bundle; what was here already and what nobody reads count too."""
    counts.same += arrived.duplicate_operations
    counts.rejected += arrived.unreadable_operations
    status, reason = _verdict(arrived)
    return ImportedBundle(
        file=bundle.path,
        status=status,
        reason=reason,
        sender=bundle.sender.certificate.label,
        sender_org=bundle.sender.certificate.org_no,
        number=bundle.manifest.bundle_no,
        count=arrived.operations,
        held=arrived.held_operations,
        needed_height=arrived.needed_height if reason == CONTROL_AHEAD else 0,
        attachments=arrived.attachments,
        unreferenced=arrived.unreferenced,
        **asdict(counts),
    )


def _verdict(arrived: Arrived) -> tuple[str, str | None]:
    if arrived.held and not arrived.applied:
        return HELD, min(arrived.held)
    if arrived.held:
        return APPLIED, min(arrived.held)
    if arrived.duplicates and not arrived.applied:
        return DUPLICATE, None
    return APPLIED, NOT_READABLE if arrived.unreadable_operations else None

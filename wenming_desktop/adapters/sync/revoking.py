"""Ending a device: the authority above it decides, and the decision travels as a control record.

What was lost or stolen is believed up to what had arrived here; what a retired computer brings
later is held, and counts once the same decision is taken again (sync.md 2.5).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF, Arrivals
from wenming_desktop.adapters.sync.authority import Authority
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    IssuedCertificate,
)
from wenming_desktop.adapters.sync.conflicts import fill_origins
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import sign_control
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.merging import Counts
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import Segment, header_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.exchange_ports import Since

ACTIVE = "active"

_Cutoffs = tuple[tuple[bytes, int, bytes], ...]


@dataclass(frozen=True, slots=True)
class Revoker:
    """Takes and enforces decisions on devices below the own unit."""

    engine: Engine
    now: Callable[[], datetime]
    after_merge: AfterMerge

    def revoke(self, device_id: bytes, reason: Reason, since: Since | None) -> None:
        """End a device. What it sent counts, but for what arrived on the day ``since`` or later.

        With the id of a bundle it counts up to what that bundle brought.
        Raises DEVICE_UNKNOWN, DEVICE_IS_OWN, DEVICE_NOT_BELOW, NO_AUTHORITY or
        DEVICE_ALREADY_ENDED.
        """
        with self.engine.begin() as connection:
            own = own_facts.load_placed(connection)
            log = own_facts.control_log(connection)
            authority, issuer = own_authority(connection, own, log)
            certificate = _target(log, own, issuer, device_id)
            revocation = Revocation(
                device_id=device_id,
                reason=reason,
                cutoffs=cutoffs_of(connection, device_id, since, recovered=reason != "stolen"),
                last_record=_last_record(log, certificate, issuer),
            )
            self.decide(connection, log, authority, revocation)

    def decide(
        self, connection: Connection, log: ControlLog, authority: Authority, revocation: Revocation
    ) -> ControlLog:
        """Write a revocation into the log and let it hold here, in the caller's transaction."""
        seal(connection, self.now())
        grown = log.copy()
        control = grown.next_control(
            authority.certificate,
            KINDS[revocation.reason],
            revocation.encode(),
            ms_of(self.now()),
        )
        grown.add(sign_control(control, authority.key).record.encoded)
        if grown.revocations.of_device(revocation.device_id) == log.revocations.of_device(
            revocation.device_id
        ):
            raise WenmingError(Code.DEVICE_ALREADY_ENDED)
        own_facts.add_control(connection, grown, len(log.records))
        self.enforce(connection, grown)
        return grown

    def enforce(self, connection: Connection, log: ControlLog) -> None:
        """Let the decisions of a log that was just stored hold here."""
        self.take_held(connection, log)
        enforce_cutoffs(connection, log, self.now(), self.after_merge)

    def retire_predecessor(
        self, connection: Connection, log: ControlLog, sender: Certificate
    ) -> None:
        """Retire the device whose successor has been heard of, if it is for us to decide.

        The successor's bundle brings all that was not acknowledged to its predecessor. One whose
        record was lost here does not count yet: files for it are still sealed to the predecessor.
        """
        own, succeeds = own_facts.load(connection), sender.succeeds
        if log.device(sender.device_id) is None:
            return
        old = log.device(succeeds.device_id) if succeeds else None
        if old is None or log.revocations.of(old) or old.certificate.device_id == own.device_id:
            return
        issuer = log.certificate(sender.issuer)
        key, issued = own_facts.authority_key(connection), log.authority_of(own.org_no)
        is_ours = issuer is not None and issuer.certificate.org_no == own.org_no
        if not is_ours or not key or not issued or issued.certificate.sign_public != key.public:
            return
        if not incarnation.stopped(connection):
            self.retire(connection, log, old.certificate.device_id)

    def retire(
        self, connection: Connection, log: ControlLog, device_id: bytes, *, restored: bool = False
    ) -> None:
        """Retire a device with the heads that are known here, unless it was ended before.

        Of a computer that was set back to a backup the authority is not cut off: the records
        that it lost are at the units below it, and come back from there.
        """
        own, old = own_facts.load(connection), log.device(device_id)
        if old is None or log.revocations.of(old):
            return
        authority, issuer = own_authority(connection, own, log)
        cutoffs = cutoffs_of(connection, device_id, recovered=False)
        last_record = None if restored else _last_record(log, old.certificate, issuer)
        self.decide(
            connection, log, authority, Revocation(device_id, Reason.RETIRED, cutoffs, last_record)
        )

    def include_recovered(self, connection: Connection) -> None:
        """Believe more of an identity that the centre's own computer had, where it comes back.

        Nobody above the centre could: what units below bring of it after a restore is its own.
        """
        own, log = own_facts.load(connection), own_facts.control_log(connection)
        if own.org_no != CENTRE_ORG_NO or incarnation.stopped(connection):
            return
        for device_id in own_facts.identities(connection):
            ended = log.revocations.of_device(device_id)
            if ended is None or ended.reason is not Reason.RETIRED:
                continue
            cutoffs = cutoffs_of(connection, device_id, recovered=True)
            if set(cutoffs) - set(ended.cutoffs):
                authority, _ = own_authority(connection, own, log)
                last = ended.last_record
                more = Revocation(device_id, Reason.RETIRED, cutoffs, last)
                log = self.decide(connection, log, authority, more)

    def take_held(self, connection: Connection, log: ControlLog) -> Counts:
        """Apply what may be applied by now of the segments that were held."""
        applier = Applier(connection, log, self.after_merge)
        arrivals = Arrivals(connection, own_facts.load(connection), log, applier)
        with without_capture(connection):
            arrivals.retry_all()
            counts = applier.finish()
            applier.pass_on_late_edits(self.now())
        fill_origins(connection, log)
        return counts


def own_authority(
    connection: Connection, own: Own, log: ControlLog, *, resuming: bool = False
) -> tuple[Authority, Certificate]:
    """Return the right of this computer to decide on others.

    Raises NO_AUTHORITY, or SEALING_STOPPED unless it is there to end that.
    """
    if not resuming and incarnation.stopped(connection):
        raise WenmingError(Code.SEALING_STOPPED)  # a number of a record is given once, too
    key, issued = own_facts.authority_key(connection), log.authority_of(own.org_no)
    if key is None or issued is None or issued.certificate.sign_public != key.public:
        raise WenmingError(Code.NO_AUTHORITY)
    return Authority(key, issued.fingerprint), issued.certificate


def cutoffs_of(
    connection: Connection, device_id: bytes, since: Since | None = None, *, recovered: bool
) -> _Cutoffs:
    """Return up to where each feed of a device counts, by what is stored here.

    ``since`` ends it earlier; ``recovered`` goes on over segments that are held only because of
    an earlier cutoff.
    """
    feeds = connection.exec_driver_sql(
        "SELECT feed_id, head_no, head_id FROM sync_feed WHERE device_id = ? ORDER BY feed_id",
        (device_id,),
    ).all()
    found = []
    for feed_id, number, segment_id in feeds:
        place = number, segment_id
        if since is not None:
            place = _before(connection, feed_id, _test_of(connection, since))
        elif recovered:
            place = _onward(connection, feed_id, place)
        if place[0]:
            found.append((feed_id, *place))
    return tuple(found)


def state_of(connection: Connection, log: ControlLog, issued: IssuedCertificate) -> tuple[str, int]:
    """Return active, stolen or retired, and how many operations are held beyond the cutoff."""
    revocation = log.revocations.of(issued)
    if revocation is None:
        return ACTIVE, 0
    held = connection.exec_driver_sql(
        "SELECT COALESCE(sum(s.operations), 0) FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_id = ? AND s.state = 'held' AND s.reason = ?",
        (issued.certificate.device_id, AFTER_CUTOFF),
    )
    return revocation.reason.value, int(held.scalar_one())


def _target(log: ControlLog, own: Own, issuer: Certificate, device_id: bytes) -> Certificate:
    found = [one.certificate for one in log.devices if one.certificate.device_id == device_id]
    if not found:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    if device_id == own.device_id:
        raise WenmingError(Code.DEVICE_IS_OWN)
    path = issuer.org_path
    below = [one for one in found if one.org_path[: len(path)] == path]
    if not below:
        raise WenmingError(Code.DEVICE_NOT_BELOW, unit=found[0].label)
    return below[0]


def _last_record(log: ControlLog, certificate: Certificate, issuer: Certificate) -> int | None:
    """Return up to which record the authority on a device counts, if it has one below ours."""
    if len(certificate.org_path) <= len(issuer.org_path):
        return None
    chains = [
        chain
        for chain, issued in log.certificates.items()
        if issued.certificate.kind is CertificateKind.CA
        and issued.certificate.device_id == certificate.device_id
    ]
    return max((log.heads.get(chain, 0) for chain in chains), default=None)


def _test_of(connection: Connection, since: Since) -> Callable[[datetime, int], bool]:
    """Return the test that tells of a bundle, by its time and number, whether it came too late."""
    if isinstance(since, date):
        return lambda at, _number: at.date() >= since
    row = connection.exec_driver_sql(
        "SELECT at, number FROM sync_import WHERE bundle_id = ?", (since.bytes,)
    ).first()
    if row is None:
        raise WenmingError(Code.NOT_FOUND, kind="bundle")
    last = datetime.fromisoformat(row[0]), row[1]
    # times have whole seconds: of two bundles in one its number says which was later
    return lambda at, number: (at, number) > last


def _before(
    connection: Connection, feed_id: bytes, is_too_late: Callable[[datetime, int], bool]
) -> tuple[int, bytes]:
    rows = connection.exec_driver_sql(
        "SELECT s.seg_no, s.seg_id, r.at, COALESCE(i.number, 0) FROM sync_segment s "
        "LEFT JOIN sync_receipt r ON r.seg_id = s.seg_id "
        "LEFT JOIN sync_import i ON i.bundle_id = r.bundle_id "
        "WHERE s.feed_id = ? AND s.state = 'applied' ORDER BY s.seg_no",
        (feed_id,),
    )
    place = 0, b""
    for number, segment_id, at, bundle_no in rows:
        if at and is_too_late(datetime.fromisoformat(at), bundle_no):
            break
        place = number, segment_id
    return place


def _onward(connection: Connection, feed_id: bytes, place: tuple[int, bytes]) -> tuple[int, bytes]:
    rows = connection.exec_driver_sql(
        "SELECT seg_no, seg_id, head, signature, payload FROM sync_segment WHERE feed_id = ? "
        "AND seg_no > ? AND state = 'held' AND reason = ? ORDER BY seg_no",
        (feed_id, place[0], AFTER_CUTOFF),
    )
    for number, segment_id, *parts in rows:
        follows = number == place[0] + 1 and header_of(Segment(*parts)).previous == place[1]
        if follows:
            place = number, segment_id
    return place

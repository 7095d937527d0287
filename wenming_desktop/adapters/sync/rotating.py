"""New keys for a computer that has its place: a new identity that succeeds the old one.

The request goes up and the answer comes down like those of an enrolment. Until the first bundle
of the new identity arrives the old one counts too, so that nothing on its way is lost; then the
parent retires it with the heads it holds (sync.md 2.5).
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import device_certificate, record_certificate
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle, open_bundle
from wenming_desktop.adapters.sync.certificates import IssuedCertificate, Succession
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.enrolment import (
    EnrolmentRequest,
    new_nonce,
)
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.importing import APPLIED, Importer
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.numbering import next_device_no
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.recovering import believed_tips, highest_tips, reclaim
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.adapters.sync.revoking import Revoker, cutoffs_of, own_authority
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO, Level
from wenming_desktop.services.exchange_ports import Acceptance, ImportedBundle


@dataclass(frozen=True, slots=True)
class Rotator:
    """Asks for, and takes, a new identity of this computer."""

    engine: Engine
    now: Callable[[], datetime]
    importer: Importer
    revoker: Revoker

    def draft(self, connection: Connection, label: str) -> tuple[EnrolmentRequest, DeviceKeys]:
        """Return the request for new keys, which are made once and kept until they are used."""
        own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
        raw = own_facts.kept(connection, own_facts.NEXT_KEYS, lambda: DeviceKeys.generate().raw)
        keys = DeviceKeys.from_raw(raw)
        authority = None
        if own_facts.authority_key(connection) is not None:
            fresh = own_facts.kept(
                connection, own_facts.NEXT_AUTHORITY, lambda: SigningKey.generate().raw
            )
            authority = SigningKey(fresh).public
        unit = unit_of(connection, log, own.org_no)
        path = log.org_path(own.org_no)
        request = EnrolmentRequest(
            county_id=log.county_id,
            parent_org=path[-2],
            claimed_org=own.org_no,
            level=Level(unit.level),
            name=unit.name,
            code="",
            device_label=label,
            sign_public=keys.signing.public,
            exchange_public=keys.exchange.public,
            authority_public=authority,
            nonce=new_nonce(),
            replaces=own.device_id,
            restored=bool(incarnation.stopped(connection)),
            made_at_ms=self._ms(),
        )
        return request, keys

    def succeed_alone(self) -> str:
        """Give the centre's own computer new keys at once; nobody stands above it.

        Returns the fingerprint of its new certificate as digits.
        """
        keys = DeviceKeys.generate()
        with self.engine.begin() as connection:
            own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
            if own.org_no != CENTRE_ORG_NO:
                raise WenmingError(Code.NO_AUTHORITY)
            authority, issuer = own_authority(connection, own, log, resuming=True)
            old = log.device(own.device_id)
            heads = self._end_own_feeds(connection, own, log)
            grown = log.copy()
            draft = device_certificate(
                grown,
                issuer.org_path,
                next_device_no(log, own.org_no),
                (keys.signing.public, keys.exchange.public),
                old.certificate.label if old else issuer.label,
                self._ms(),
            )
            draft = replace(draft, succeeds=Succession(own.device_id, heads))
            device = record_certificate(grown, authority, draft, self._ms())
            own_facts.add_control(connection, grown, len(log.records))
            own_facts.put_secret(connection, own_facts.NEXT_KEYS, keys.raw)
            become(connection, own, device, None)
            incarnation.go_on(connection)
            retired = Revocation(own.device_id, Reason.RETIRED, heads)
            self.revoker.decide(connection, grown, authority, retired)
        return digits_of(device.fingerprint)

    def _end_own_feeds(
        self, connection: Connection, own: Own, log: ControlLog
    ) -> tuple[tuple[bytes, int, bytes], ...]:
        """Return up to where the present identity counts; a stopped store is put right first."""
        if not incarnation.stopped(connection):
            seal(connection, self.now())
            return cutoffs_of(connection, own.device_id, recovered=False)
        tips = highest_tips(connection, own)
        reclaim(connection, log, own, tips, self.importer.after_merge)
        return tuple((feed_id, *tip) for feed_id, tip in tips.items() if tip[0])

    def accept(self, path: Path) -> Acceptance:
        """Take the new identity that the parent has certified. Raises WELCOME_INCOMPLETE."""
        with self.engine.connect() as connection:
            raw = own_facts.secret(connection, own_facts.NEXT_KEYS)
            log = own_facts.control_log(connection)
        if raw is None:
            raise WenmingError(Code.ALREADY_ENROLLED)
        keys = DeviceKeys.from_raw(raw)
        bundle = open_bundle(path, keys, log)
        device = bundle.log.device(keys.device_id)
        with self.engine.begin() as connection:
            own = own_facts.load_placed(connection)
            if device is None or device.certificate.org_no != own.org_no:
                raise WenmingError(Code.WELCOME_INCOMPLETE)
            take = self._resume if incarnation.stopped(connection) else self._rotate
            report = take(connection, bundle, own, device)
            units = bundle.log.org_path(own.org_no)[-2:]
            parent, unit = (unit_of(connection, bundle.log, one).name for one in units)
        return Acceptance(
            unit=unit,
            parent=parent,
            org_no=own.org_no,
            root_digits=digits_of(bundle.log.root_fingerprint),
            report=replace(report, file=path),
        )

    def _rotate(
        self, connection: Connection, bundle: OpenBundle, own: Own, device: IssuedCertificate
    ) -> ImportedBundle:
        seal(connection, self.now())
        become(connection, own, device, _authority(bundle, device))
        return self._take(connection, bundle)

    def _resume(
        self, connection: Connection, bundle: OpenBundle, own: Own, device: IssuedCertificate
    ) -> ImportedBundle:
        """Take back what was lost, become another, seal what waits, take in what waits."""
        report = self._take(connection, bundle)
        log = own_facts.control_log(connection)
        tips = believed_tips(connection, log, own)
        reclaim(connection, log, own, tips, self.importer.after_merge)
        become(connection, own, device, _authority(bundle, device))
        incarnation.go_on(connection)
        seal(connection, self.now())
        counts = self.revoker.take_held(connection, log)
        enforce_cutoffs(connection, log, self.now(), self.importer.after_merge)
        return replace(
            report, status=APPLIED, reason=None, held=0, count=counts.total, **asdict(counts)
        )

    def _take(self, connection: Connection, bundle: OpenBundle) -> ImportedBundle:
        already = len(own_facts.control_log(connection).records)
        return self.importer.take(connection, bundle, already, lambda *_: None, lambda: False)

    def _ms(self) -> int:
        return ms_of(self.now())


def succession_of(
    connection: Connection, log: ControlLog, request: EnrolmentRequest
) -> Succession | None:
    """Return what a request for new keys succeeds.

    Raises PREDECESSOR_UNKNOWN, or DEVICE_UNKNOWN for a wrong claim.
    """
    if request.replaces is None:
        return None
    old = log.device(request.replaces)
    if old is None:
        raise WenmingError(Code.PREDECESSOR_UNKNOWN)
    if old.certificate.org_no != request.claimed_org:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    return Succession(request.replaces, cutoffs_of(connection, request.replaces, recovered=False))


def _authority(bundle: OpenBundle, device: IssuedCertificate) -> IssuedCertificate | None:
    found = bundle.log.authority_of(device.certificate.org_no)
    return found if found and found.certificate.device_id == device.certificate.device_id else None


def become(
    connection: Connection, own: Own, device: IssuedCertificate, authority: IssuedCertificate | None
) -> None:
    """Put the new keys into use; the old ones still open what was addressed to them."""
    own_facts.put_secret(
        connection, own_facts.former(own.device_id), own_facts.device_keys(connection).raw
    )
    own_facts.promote(connection, own_facts.NEXT_KEYS, own_facts.DEVICE_KEYS)
    if authority is not None:
        own_facts.promote(connection, own_facts.NEXT_AUTHORITY, own_facts.AUTHORITY_KEY)
    own_facts.drop_secret(connection, own_facts.NEXT_AUTHORITY)
    own_facts.drop_secret(connection, own_facts.PENDING_REQUEST)
    certificate = device.certificate
    own_facts.take_place(
        connection,
        device_id=certificate.device_id,
        device_no=certificate.device_no,
        county_id=certificate.county_id,
        certificate=device.fingerprint,
    )
    # bundles are counted per sending device: the new one begins at 1
    connection.exec_driver_sql("UPDATE sync_peer SET last_out_no = 0, last_out_id = x''")

"""What the root keys do besides changing themselves: end any device, and replace the authority.

A county's authority that was lost issues nothing any more; one that was stolen issues for the
thief. Enough root keys end it at a place of its chain, make a new one on a computer of the centre,
and every record of the old one beyond that place is void everywhere (sync.md 2.5).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    record_certificate,
)
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    IssuedCertificate,
    Succession,
)
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, ControlRecord
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.numbering import next_device_no
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.adapters.sync.revoking import Revoker, cutoffs_of
from wenming_desktop.adapters.sync.root_keys import centre_log, root_signers
from wenming_desktop.adapters.sync.rotating import become
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError

Kits = Sequence[tuple[Path, str]]


@dataclass(frozen=True, slots=True)
class Emergency:
    """What a computer of the centre does with enough root keys at hand."""

    engine: Engine
    now: Callable[[], datetime]
    revoker: Revoker

    def revoke(self, device_id: bytes, reason: Reason, since: date | None, kits: Kits) -> None:
        """End any device of the county but this one.

        Raises DEVICE_UNKNOWN, DEVICE_IS_OWN, DEVICE_ALREADY_ENDED, NO_AUTHORITY,
        ROOT_SIGNERS_MISSING or KIT_….
        """
        with self.engine.begin() as connection:
            log = centre_log(connection)
            signers = root_signers(connection, log, kits)
            if log.device(device_id) is None:
                raise WenmingError(Code.DEVICE_UNKNOWN)
            if device_id in own_facts.identities(connection):
                raise WenmingError(Code.DEVICE_IS_OWN)
            seal(connection, self.now())
            cutoffs = cutoffs_of(connection, device_id, since, recovered=reason != Reason.STOLEN)
            revocation = Revocation(device_id, reason, cutoffs, _last_record(log, device_id))
            grown = log.copy()
            grown.add(_by_root(grown, signers, revocation, self._ms()))
            if grown.revocations.of_device(device_id) == log.revocations.of_device(device_id):
                raise WenmingError(Code.DEVICE_ALREADY_ENDED)
            self._keep(connection, log, grown)

    def new_authority(self, reason: Reason, kits: Kits, last_record: int | None) -> str:
        """End the county's authority and make a new one here; return its digits.

        ``last_record`` is the number of the old one's last record that is believed; what is known
        here if it is None. Where the old one lived on this computer, the computer gets a new
        identity as well: whoever has the one has the other. Raises what ``revoke`` raises.
        """
        with self.engine.begin() as connection:
            own, log = own_facts.load_placed(connection), centre_log(connection)
            signers = root_signers(connection, log, kits)
            seal(connection, self.now())
            grown, key = log.copy(), SigningKey.generate()
            old = log.authority_of(own.org_no)
            is_here = old and old.certificate.device_id in own_facts.identities(connection)
            keys = DeviceKeys.generate() if is_here else None
            authority = self._certify(connection, grown, signers, key, keys or own)
            device = None
            if keys is not None:
                device = self._succeed(connection, grown, authority, keys, own)
            if old is not None:
                ended = self._end(connection, grown, old, reason, last_record)
                grown.add(_by_root(grown, signers, ended, self._ms()))
            own_facts.put_secret(connection, own_facts.AUTHORITY_KEY, key.raw)
            if keys is not None and device is not None:
                own_facts.put_secret(connection, own_facts.NEXT_KEYS, keys.raw)
                become(connection, own, device, None)
            self._keep(connection, log, grown)
            log = own_facts.control_log(connection)
            if keys is not None and not log.revocations.of_device(own.device_id):
                heads = cutoffs_of(connection, own.device_id, recovered=False)
                retired = Revocation(own.device_id, Reason.RETIRED, heads)
                self.revoker.decide(connection, log, authority, retired)
        return digits_of(authority.certificate)

    def _certify(
        self,
        connection: Connection,
        log: ControlLog,
        signers: Mapping[int, SigningKey],
        key: SigningKey,
        holder: DeviceKeys | Own,
    ) -> Authority:
        """Let the root make an authority, and add its certificate to the log."""
        lives_on: DeviceKeys | Certificate
        if isinstance(holder, Own):
            issued = log.certificate(holder.certificate)
            if issued is None:
                raise WenmingError(Code.NOT_ENROLLED)
            lives_on = issued.certificate
        else:
            lives_on = holder
        own = own_facts.load_placed(connection)
        label = log.root.label if log.root else ""
        draft = authority_certificate(
            log, log.org_path(own.org_no), key.public, lives_on, label, self._ms()
        )
        draft = replace(draft, issuer=log.root_fingerprint)
        record = SignedRecord.make_numbered(RecordKind.CERTIFICATE, draft.encode(), signers)
        control = log.next_control(ROOT_CHAIN, ControlKind.CERTIFICATE, record.encoded, self._ms())
        log.add(_signed(control, signers))
        return Authority(key, record.fingerprint)

    def _succeed(
        self,
        connection: Connection,
        log: ControlLog,
        authority: Authority,
        keys: DeviceKeys,
        own: Own,
    ) -> IssuedCertificate:
        """Certify this computer's new keys by the new authority."""
        old = log.certificate(own.certificate)
        heads = cutoffs_of(connection, own.device_id, recovered=False)
        draft = device_certificate(
            log,
            log.org_path(own.org_no),
            next_device_no(log, own.org_no),
            (keys.signing.public, keys.exchange.public),
            old.certificate.label if old else "",
            self._ms(),
        )
        draft = replace(draft, succeeds=Succession(own.device_id, heads))
        return record_certificate(log, authority, draft, self._ms())

    def _end(
        self,
        connection: Connection,
        log: ControlLog,
        old: IssuedCertificate,
        reason: Reason,
        last_record: int | None,
    ) -> Revocation:
        """Return what ends the old authority, and the computer it lives on."""
        device_id = old.certificate.device_id
        known = log.heads.get(old.fingerprint, 0)
        last = known if last_record is None else min(last_record, known)
        cutoffs = cutoffs_of(connection, device_id, recovered=False)
        return Revocation(device_id, reason, cutoffs, last)

    def _keep(self, connection: Connection, log: ControlLog, grown: ControlLog) -> None:
        own_facts.add_control(connection, grown, len(log.records))
        self.revoker.enforce(connection, grown)

    def _ms(self) -> int:
        return ms_of(self.now())


def _by_root(
    log: ControlLog, signers: Mapping[int, SigningKey], revocation: Revocation, now_ms: int
) -> bytes:
    """Return the root's record of a revocation."""
    control = log.next_control(ROOT_CHAIN, KINDS[revocation.reason], revocation.encode(), now_ms)
    return _signed(control, signers)


def _signed(control: ControlRecord, signers: Mapping[int, SigningKey]) -> bytes:
    return SignedRecord.make_numbered(RecordKind.CONTROL, control.encode(), signers).encoded


def _last_record(log: ControlLog, device_id: bytes) -> int | None:
    """Return up to which record the authorities that live on a device count."""
    chains = [
        chain
        for chain, issued in log.certificates.items()
        if issued.certificate.kind is CertificateKind.CA
        and issued.certificate.device_id == device_id
    ]
    return max((log.heads.get(chain, 0) for chain in chains), default=None)

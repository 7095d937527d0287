"""The control log as one device knows it: the county's root, its authorities and its devices.

A pure model over bytes. ``add`` accepts a record or refuses it and stays as it was; replaying
``records`` gives the same log. Where the records are stored is not its business.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    IssuedCertificate,
    check_issued_by,
    check_issued_by_root,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_records import (
    NO_COUNTY,
    NO_HASH,
    ControlKind,
    ControlRecord,
    RootRecord,
    SignedControl,
    parse_control,
)
from wenming_desktop.adapters.sync.control_state import ROOT_CHAIN, ControlState
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.left_users import UserRecord
from wenming_desktop.adapters.sync.org_tree import OrgRecord
from wenming_desktop.adapters.sync.policies import PolicyRecord
from wenming_desktop.adapters.sync.revocations import KINDS, Decision, Revocation
from wenming_desktop.domain.errors import Code, WenmingError

__all__ = ["ROOT_CHAIN", "ControlLog"]


@dataclass
class ControlLog(ControlState):
    """Takes control records, each checked against those before it."""

    @classmethod
    def of(cls, records: Iterable[bytes], pinned: bytes | None = None) -> "ControlLog":
        """Build a log from records in the order they were accepted."""
        log = cls(pinned)
        for record in records:
            log.add(record)
        return log

    def copy(self) -> "ControlLog":
        """Return a log that can take records without touching this one."""
        log = ControlLog(
            pinned=self.pinned,
            _chains=self._chains.copy(),
            _root=self._root,
            _root_fingerprint=self._root_fingerprint,
            _certificates=dict(self._certificates),
            _devices={one: list(found) for one, found in self._devices.items()},
            _numbers=dict(self._numbers),
            policies=self.policies.copy(),
            users=self.users.copy(),
            forks=self.forks.copy(),
        )
        log.revocations = self.revocations.copy(log._certificates, log._devices)
        log.tree = self.tree.copy(log._certificates, log.revocations.is_void_record)
        return log

    def add(self, data: bytes) -> bool:
        """Take a record; False if it is already here.

        Raises DamagedError, CERTIFICATE_REFUSED, COUNTY_ROOT_DIFFERS, BUNDLE_FOREIGN_COUNTY,
        CONTROL_MISSING (an earlier one has not arrived) or CONTROL_FORKED. A record of an
        authority that was cut off before it decides nothing, and is never a reason to refuse.
        """
        signed = parse_control(data)
        control = signed.control
        held = self._chains.of(control.chain)
        if self._root and _county_of(signed) != self.county_id:
            raise WenmingError(Code.BUNDLE_FOREIGN_COUNTY)
        if control.number <= len(held):
            if held[control.number - 1].record.fingerprint == signed.record.fingerprint:
                return False
            self._verify_author(signed)
            if self.revocations.is_void_record(control.chain, control.number):
                return False
            raise WenmingError(Code.CONTROL_FORKED, number=control.number)
        if not self._root:
            self._found(signed)
        elif self._follows(signed, held):
            self._decide(signed)
        else:
            return False
        self._chains.append(signed, data)
        self.tree.forget()
        return True

    def _found(self, signed: SignedControl) -> None:
        """Take the first root record, which signs itself and must be the one that is pinned."""
        control = signed.control
        if control.chain != ROOT_CHAIN or control.number != 1:
            raise WenmingError(Code.CONTROL_MISSING, number=1)
        if control.kind != ControlKind.ROOT or control.county_id != NO_COUNTY:
            raise DamagedError("root")
        root = RootRecord.decode(control.payload)
        if root.version != 1 or control.previous != NO_HASH:
            raise DamagedError("root")
        signed.record.verify_by_threshold(root.keys, root.threshold)
        if self.pinned is not None and self.pinned != signed.record.fingerprint:
            raise WenmingError(Code.COUNTY_ROOT_DIFFERS)
        self._root, self._root_fingerprint = root, signed.record.fingerprint

    def _follows(self, signed: SignedControl, held: list[SignedControl]) -> bool:
        """Tell whether a record is its chain's next one; raise unless it is a void one."""
        control = signed.control
        void = self.revocations.is_void_record(control.chain, control.number)
        if control.number != len(held) + 1:
            if void:
                return False
            raise WenmingError(Code.CONTROL_MISSING, number=len(held) + 1)
        self._verify_author(signed)
        if control.previous != (held[-1].record.fingerprint if held else NO_HASH):
            if void:
                return False
            raise WenmingError(Code.CONTROL_FORKED, number=control.number)
        return True

    def _decide(self, signed: SignedControl) -> None:
        control = signed.control
        if control.kind == ControlKind.CERTIFICATE:
            self._take_certificate(control)
        elif control.kind in KINDS.values():
            revocation = Revocation.decode(control.payload, control.kind)
            decision = Decision(control.chain, control.number, revocation)
            self.revocations.add(decision)
        elif control.kind == ControlKind.ROOT:
            if control.chain != ROOT_CHAIN:
                raise DamagedError("root.chain")
            self._root = RootRecord.decode(control.payload)
        else:
            self._note_decision(control)

    def _note_decision(self, control: ControlRecord) -> None:
        """Keep what is only looked up later; one whose author may not decide it has no effect."""
        chain, number = control.chain, control.number
        match control.kind:
            case ControlKind.POLICY if self.is_county(chain):
                if (policy := PolicyRecord.decode(control.payload)) is not None:
                    self.policies.add(chain, number, policy)
            case ControlKind.ORG if chain != ROOT_CHAIN:
                if (org := OrgRecord.decode(control.payload)) is not None:
                    self.tree.add(chain, number, org)
            case ControlKind.FORK if chain != ROOT_CHAIN:
                if (fork := ForkRecord.decode(control.payload)) is not None:
                    self.forks.add(chain, number, fork)
            case ControlKind.USER if chain != ROOT_CHAIN:
                if (user := UserRecord.decode(control.payload)) is not None:
                    self.users.add(chain, number, control.made_at_ms, user)

    def _verify_author(self, signed: SignedControl) -> None:
        chain = signed.control.chain
        if chain == ROOT_CHAIN:
            self._verify_root(signed)
            return
        author = self._certificates.get(chain)
        if author is None:
            raise WenmingError(Code.CONTROL_MISSING, number=1)
        if author.certificate.kind is not CertificateKind.CA:
            raise DamagedError("control.chain")
        signed.record.verify_by(author.certificate.sign_public)

    def _verify_root(self, signed: SignedControl) -> None:
        root = self.known_root()
        if signed.control.kind == ControlKind.ROOT and signed.control.number > 1:
            root.verify_successor(signed)
        else:
            signed.record.verify_by_threshold(root.keys, root.threshold)

    def _take_certificate(self, control: ControlRecord) -> None:
        issued = parse_certificate(control.payload)
        certificate = issued.certificate
        if certificate.county_id != self.county_id:
            raise WenmingError(Code.BUNDLE_FOREIGN_COUNTY)
        if control.chain == ROOT_CHAIN:
            root = self.known_root()
            if certificate.issuer != self.root_fingerprint:
                raise _refused("issuer", issued)
            check_issued_by_root(issued, root.keys, root.threshold)
        else:
            check_issued_by(issued, self._certificates[control.chain], self.tree.is_dealt)
        self._place(issued, control)

    def _place(self, issued: IssuedCertificate, control: ControlRecord) -> None:
        certificate = issued.certificate
        is_device = certificate.kind is CertificateKind.DEVICE
        if not self.revocations.is_void_record(control.chain, control.number):
            self._check_place(issued)
            self.tree.first_paths.setdefault(certificate.org_no, certificate.org_path)
            if is_device:
                self._numbers[certificate.device_no] = issued
        if is_device:
            self._devices.setdefault(certificate.device_id, []).append(issued)
        self.revocations.recorded[issued.fingerprint] = (control.chain, control.number)
        self._certificates[issued.fingerprint] = issued

    def _check_place(self, issued: IssuedCertificate) -> None:
        """Refuse another path than the unit's, and a device number that is given already."""
        certificate = issued.certificate
        org_no, path = certificate.org_no, certificate.org_path
        if self.tree.is_known(org_no) and not self.tree.is_path(path):
            raise _refused("org_path", issued)
        if certificate.kind is CertificateKind.DEVICE:
            same_no = self._numbers.get(certificate.device_no)
            if same_no and not self._is_void(same_no):
                raise _refused("device_no", issued)

    def known_root(self) -> RootRecord:
        """Return the county's root; NOT_ENROLLED before its first record."""
        if self._root is None:
            raise WenmingError(Code.NOT_ENROLLED)
        return self._root


def _county_of(signed: SignedControl) -> bytes:
    if signed.control.county_id == NO_COUNTY:
        return signed.record.fingerprint[:ID_BYTES]
    return signed.control.county_id


def _refused(reason: str, issued: IssuedCertificate) -> WenmingError:
    return WenmingError(Code.CERTIFICATE_REFUSED, reason=reason, unit=issued.certificate.label)

"""The control log as one device knows it: the county's root, its authorities and its devices.

A pure model over bytes. ``add`` accepts a record or refuses it and stays as it was; replaying
``records`` gives the same log. Where the records are stored is not its business.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    IssuedCertificate,
    check_issued_by,
    check_issued_by_root,
    implied_path,
    is_within,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_chains import ControlChains
from wenming_desktop.adapters.sync.control_records import (
    NO_COUNTY,
    NO_HASH,
    ControlKind,
    ControlRecord,
    RootRecord,
    SignedControl,
    parse_control,
)
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.revocations import (
    KINDS,
    Decision,
    Revocation,
    Revocations,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

ROOT_CHAIN = NO_HASH


@dataclass
class ControlLog:
    """Accepted control records of one county.

    ``pinned`` is the fingerprint of the first root record that a person compared; without it
    the first root record added is believed (only for looking into a file).
    """

    pinned: bytes | None = None
    _chains: ControlChains = field(default_factory=ControlChains)
    _root: RootRecord | None = None
    _root_fingerprint: bytes = b""
    _certificates: dict[bytes, IssuedCertificate] = field(default_factory=dict)
    _devices: dict[bytes, IssuedCertificate] = field(default_factory=dict)
    _numbers: dict[int, IssuedCertificate] = field(default_factory=dict)
    _paths: dict[int, tuple[int, ...]] = field(default_factory=dict)
    revocations: Revocations = field(init=False)

    def __post_init__(self) -> None:
        self.revocations = Revocations(self._certificates, self._devices)

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
            _devices=dict(self._devices),
            _numbers=dict(self._numbers),
            _paths=dict(self._paths),
        )
        log.revocations = self.revocations.copy(log._certificates, log._devices)
        return log

    @property
    def records(self) -> tuple[bytes, ...]:
        """Every accepted record, in an order in which they can be added."""
        return self._chains.records

    @property
    def root(self) -> RootRecord | None:
        return self._root

    @property
    def root_fingerprint(self) -> bytes:
        """Fingerprint of the first root record: what people compare as 30 digits."""
        return self._root_fingerprint

    @property
    def county_id(self) -> bytes:
        """The county's id (16 bytes); empty before the first root record."""
        return self._root_fingerprint[:ID_BYTES]

    @property
    def height(self) -> int:
        """How many records of the county's own chains (root and county CAs) are known."""
        return sum(number for chain, number in self.heads.items() if self._is_county(chain))

    @property
    def devices(self) -> tuple[IssuedCertificate, ...]:
        """The certificates of all devices, those that were revoked included."""
        return tuple(one for one in self._devices.values() if not self._is_void(one))

    def device(self, device_id: bytes) -> IssuedCertificate | None:
        found = self._devices.get(device_id)
        return None if found is None or self._is_void(found) else found

    def device_by_no(self, device_no: int) -> IssuedCertificate | None:
        return self._numbers.get(device_no)

    def devices_of(self, org_no: int) -> tuple[IssuedCertificate, ...]:
        """Return the certificates of an org unit's devices, oldest first."""
        return tuple(issued for issued in self.devices if issued.certificate.org_no == org_no)

    def live_devices_of(self, org_no: int) -> tuple[IssuedCertificate, ...]:
        """Return the certificates of an org unit's devices that were not revoked."""
        return tuple(one for one in self.devices_of(org_no) if not self.revocations.of(one))

    @property
    def certificates(self) -> Mapping[bytes, IssuedCertificate]:
        """All certificates by fingerprint, those of void records included."""
        return self._certificates

    def certificate(self, fingerprint: bytes) -> IssuedCertificate | None:
        """Return a device or CA certificate by its fingerprint."""
        return self._certificates.get(fingerprint)

    def authority_of(self, org_no: int) -> IssuedCertificate | None:
        """Return the newest CA certificate of an org unit that may still issue others."""
        found = [
            issued
            for fingerprint, issued in self._certificates.items()
            if issued.certificate.kind is CertificateKind.CA
            and issued.certificate.org_no == org_no
            and not self._is_void(issued)
            and self.revocations.last_record(fingerprint) is None
        ]
        return found[-1] if found else None

    def org_path(self, org_no: int) -> tuple[int, ...]:
        """Return the numbers from the centre down to a unit.

        A unit without a certificate gets the path its number implies: its block's institute,
        or the centre.
        """
        return self._paths.get(org_no) or implied_path(org_no)

    @property
    def org_nos(self) -> frozenset[int]:
        """Numbers of all org units that have a certificate."""
        return frozenset(self._paths)

    @property
    def device_nos(self) -> frozenset[int]:
        return frozenset(self._numbers)

    def issuers_of(self, issued: IssuedCertificate) -> tuple[IssuedCertificate, ...]:
        """Return the CA certificates above a certificate, the county's first."""
        above = self._certificates.get(issued.certificate.issuer)
        return (*self.issuers_of(above), above) if above else ()

    def is_within(self, org_no: int, subtree: int) -> bool:
        return is_within(self.org_path(org_no), subtree)

    @property
    def heads(self) -> dict[bytes, int]:
        """How many records of each authority's chain are known."""
        return self._chains.heads

    def records_after(self, heads: Mapping[bytes, int]) -> tuple[bytes, ...]:
        """Return the records that somebody with these heads lacks, in an order to add them."""
        return self._chains.after(heads, self.revocations.is_void_record)

    def next_control(
        self, chain: bytes, kind: int, payload: bytes, made_at_ms: int
    ) -> ControlRecord:
        """Return the record, yet to be signed, that continues an authority's chain."""
        return self._chains.following(
            chain,
            county_id=self.county_id,
            kind=kind,
            payload=payload,
            made_at_ms=made_at_ms,
        )

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
        root = self._known_root()
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
            root = self._known_root()
            if certificate.issuer != self.root_fingerprint:
                raise _refused("issuer", issued)
            check_issued_by_root(issued, root.keys, root.threshold)
        else:
            check_issued_by(issued, self._certificates[control.chain])
        self._place(issued, control)

    def _place(self, issued: IssuedCertificate, control: ControlRecord) -> None:
        certificate = issued.certificate
        if self.revocations.is_void_record(control.chain, control.number):
            if certificate.kind is CertificateKind.DEVICE:
                self._devices.setdefault(certificate.device_id, issued)
        else:
            self._check_place(issued)
            if certificate.kind is CertificateKind.DEVICE:
                self._devices[certificate.device_id] = issued
                self._numbers[certificate.device_no] = issued
            self._paths[certificate.org_no] = certificate.org_path
        self.revocations.recorded[issued.fingerprint] = (control.chain, control.number)
        self._certificates[issued.fingerprint] = issued

    def _check_place(self, issued: IssuedCertificate) -> None:
        certificate = issued.certificate
        path = self._paths.get(certificate.org_no, certificate.org_path)
        if path != certificate.org_path:
            raise _refused("org_path", issued)
        if certificate.kind is CertificateKind.DEVICE:
            same_id = self._devices.get(certificate.device_id)
            same_no = self._numbers.get(certificate.device_no)
            if any(one and not self._is_void(one) for one in (same_id, same_no)):
                raise _refused("device_no", issued)

    def _is_void(self, issued: IssuedCertificate) -> bool:
        return self.revocations.is_void(issued.fingerprint)

    def _known_root(self) -> RootRecord:
        if self._root is None:
            raise WenmingError(Code.CONTROL_MISSING, number=1)
        return self._root

    def _is_county(self, chain: bytes) -> bool:
        author = self._certificates.get(chain)
        return chain == ROOT_CHAIN or (
            author is not None and author.certificate.org_path == (CENTRE_ORG_NO,)
        )


def _county_of(signed: SignedControl) -> bytes:
    if signed.control.county_id == NO_COUNTY:
        return signed.record.fingerprint[:ID_BYTES]
    return signed.control.county_id


def _refused(reason: str, issued: IssuedCertificate) -> WenmingError:
    return WenmingError(Code.CERTIFICATE_REFUSED, reason=reason, unit=issued.certificate.label)

"""The control log as one device knows it: the county's root, its authorities and its devices.

A pure model over bytes. ``add`` accepts a record or refuses it and stays as it was; replaying
``records`` gives the same log. Where the records are stored is not its business.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    IssuedCertificate,
    check_issued_by,
    check_issued_by_root,
    is_within,
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
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO

ROOT_CHAIN = NO_HASH


@dataclass
class ControlLog:
    """Accepted control records of one county.

    ``pinned`` is the fingerprint of the first root record that a person compared; without it
    the first root record added is believed (only for looking into a file).
    """

    pinned: bytes | None = None
    _chains: dict[bytes, list[SignedControl]] = field(default_factory=lambda: defaultdict(list))
    _records: list[bytes] = field(default_factory=list)
    _root: RootRecord | None = None
    _root_fingerprint: bytes = b""
    _certificates: dict[bytes, IssuedCertificate] = field(default_factory=dict)
    _devices: dict[bytes, IssuedCertificate] = field(default_factory=dict)
    _numbers: dict[int, IssuedCertificate] = field(default_factory=dict)
    _paths: dict[int, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[bytes], pinned: bytes | None = None) -> "ControlLog":
        """Build a log from records in the order they were accepted."""
        log = cls(pinned)
        for record in records:
            log.add(record)
        return log

    def copy(self) -> "ControlLog":
        """Return a log that can take records without touching this one."""
        chains = defaultdict(list, {chain: list(held) for chain, held in self._chains.items()})
        return ControlLog(
            pinned=self.pinned,
            _chains=chains,
            _records=list(self._records),
            _root=self._root,
            _root_fingerprint=self._root_fingerprint,
            _certificates=dict(self._certificates),
            _devices=dict(self._devices),
            _numbers=dict(self._numbers),
            _paths=dict(self._paths),
        )

    @property
    def records(self) -> tuple[bytes, ...]:
        """Every accepted record, in an order in which they can be added."""
        return tuple(self._records)

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
        return sum(len(held) for chain, held in self._chains.items() if self._is_county(chain))

    @property
    def devices(self) -> tuple[IssuedCertificate, ...]:
        return tuple(self._devices.values())

    def device(self, device_id: bytes) -> IssuedCertificate | None:
        return self._devices.get(device_id)

    def device_by_no(self, device_no: int) -> IssuedCertificate | None:
        return self._numbers.get(device_no)

    def devices_of(self, org_no: int) -> tuple[IssuedCertificate, ...]:
        """Return the certificates of an org unit's devices, oldest first."""
        return tuple(
            issued for issued in self._devices.values() if issued.certificate.org_no == org_no
        )

    def certificate(self, fingerprint: bytes) -> IssuedCertificate | None:
        """Return a device or CA certificate by its fingerprint."""
        return self._certificates.get(fingerprint)

    def authority_of(self, org_no: int) -> IssuedCertificate | None:
        """Return the newest CA certificate of an org unit."""
        found = [
            issued
            for issued in self._certificates.values()
            if issued.certificate.kind is CertificateKind.CA and issued.certificate.org_no == org_no
        ]
        return found[-1] if found else None

    def org_path(self, org_no: int) -> tuple[int, ...]:
        """Return the numbers from the centre down to a unit.

        A unit without a certificate gets the path its number implies: its block's institute,
        or the centre.
        """
        if known := self._paths.get(org_no):
            return known
        if org_no == CENTRE_ORG_NO:
            return (CENTRE_ORG_NO,)
        if org_no < BLOCK or org_no % BLOCK == 0:
            return (CENTRE_ORG_NO, org_no)
        return (CENTRE_ORG_NO, org_no // BLOCK * BLOCK, org_no)

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
        return {chain: len(held) for chain, held in self._chains.items()}

    def records_after(self, heads: Mapping[bytes, int]) -> tuple[bytes, ...]:
        """Return the records that somebody with these heads lacks, in an order to add them."""
        wanted = []
        for data in self._records:
            control = parse_control(data).control
            if control.number > heads.get(control.chain, 0):
                wanted.append(data)
        return tuple(wanted)

    def next_control(
        self, chain: bytes, kind: int, payload: bytes, made_at_ms: int
    ) -> ControlRecord:
        """Return the record, yet to be signed, that continues an authority's chain."""
        held = self._chains.get(chain, [])
        return ControlRecord(
            county_id=self.county_id or NO_COUNTY,
            chain=chain,
            number=len(held) + 1,
            previous=held[-1].record.fingerprint if held else NO_HASH,
            kind=kind,
            made_at_ms=made_at_ms,
            payload=payload,
        )

    def add(self, data: bytes) -> bool:
        """Take a record; False if it is already here.

        Raises DamagedError, CERTIFICATE_REFUSED, COUNTY_ROOT_DIFFERS, BUNDLE_FOREIGN_COUNTY,
        CONTROL_MISSING (an earlier one has not arrived) or CONTROL_FORKED.
        """
        signed = parse_control(data)
        control = signed.control
        held = self._chains.get(control.chain, [])
        if self._root and _county_of(signed) != self.county_id:
            raise WenmingError(Code.BUNDLE_FOREIGN_COUNTY)
        if control.number <= len(held):
            if held[control.number - 1].record.fingerprint == signed.record.fingerprint:
                return False
            self._verify_author(signed)
            raise WenmingError(Code.CONTROL_FORKED, number=control.number)
        if not self._root:
            self._found(signed)
        else:
            self._continue(signed, held)
        self._chains[control.chain].append(signed)
        self._records.append(data)
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

    def _continue(self, signed: SignedControl, held: list[SignedControl]) -> None:
        control = signed.control
        if control.number != len(held) + 1:
            raise WenmingError(Code.CONTROL_MISSING, number=len(held) + 1)
        self._verify_author(signed)
        if control.previous != (held[-1].record.fingerprint if held else NO_HASH):
            raise WenmingError(Code.CONTROL_FORKED, number=control.number)
        if control.kind == ControlKind.CERTIFICATE:
            self._take_certificate(control)

    def _verify_author(self, signed: SignedControl) -> None:
        chain = signed.control.chain
        if chain == ROOT_CHAIN:
            root = self._known_root()
            signed.record.verify_by_threshold(root.keys, root.threshold)
            return
        author = self._certificates.get(chain)
        if author is None:
            raise WenmingError(Code.CONTROL_MISSING, number=1)
        if author.certificate.kind is not CertificateKind.CA:
            raise DamagedError("control.chain")
        signed.record.verify_by(author.certificate.sign_public)

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
        self._place(issued)

    def _place(self, issued: IssuedCertificate) -> None:
        certificate = issued.certificate
        path = self._paths.get(certificate.org_no, certificate.org_path)
        if path != certificate.org_path:
            raise _refused("org_path", issued)
        if certificate.kind is CertificateKind.DEVICE:
            if certificate.device_id in self._devices or certificate.device_no in self._numbers:
                raise _refused("device_no", issued)
            self._devices[certificate.device_id] = issued
            self._numbers[certificate.device_no] = issued
        self._certificates[issued.fingerprint] = issued
        self._paths[certificate.org_no] = certificate.org_path

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

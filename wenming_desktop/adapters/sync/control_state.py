"""What a control log says: the county's root, its authorities, its devices, its tree, its policy.

The reading half of control_log.py; nothing here takes a record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    IssuedCertificate,
    is_within,
)
from wenming_desktop.adapters.sync.control_chains import ControlChains
from wenming_desktop.adapters.sync.control_records import NO_HASH, ControlRecord, RootRecord
from wenming_desktop.adapters.sync.forks import ForkRecord, Forks
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.left_users import LeftUsers, UserPlace
from wenming_desktop.adapters.sync.org_tree import OrgTree
from wenming_desktop.adapters.sync.policies import Policies, Policy
from wenming_desktop.adapters.sync.revocations import Reason, Revocations
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

ROOT_CHAIN = NO_HASH


@dataclass
class ControlState:
    """Accepted control records of one county, and the questions they answer.

    ``pinned`` is the fingerprint of the first root record that a person compared; without it
    the first root record added is believed (only for looking into a file).
    """

    pinned: bytes | None = None
    _chains: ControlChains = field(default_factory=ControlChains)
    _root: RootRecord | None = None
    _root_fingerprint: bytes = b""
    _certificates: dict[bytes, IssuedCertificate] = field(default_factory=dict)
    _devices: dict[bytes, list[IssuedCertificate]] = field(default_factory=dict)
    _numbers: dict[int, IssuedCertificate] = field(default_factory=dict)
    policies: Policies = field(default_factory=Policies)
    users: LeftUsers = field(default_factory=LeftUsers)
    forks: Forks = field(default_factory=Forks)
    revocations: Revocations = field(init=False)
    tree: OrgTree = field(init=False)

    def __post_init__(self) -> None:
        self.revocations = Revocations(self._certificates, self._devices)
        self.tree = OrgTree(self._certificates, self.revocations.is_void_record)

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
        """How many records of the county's own chains (root and county CAs) are known and count."""
        return sum(
            self._counted(chain, number)
            for chain, number in self.heads.items()
            if self._is_county(chain)
        )

    def fork_of(self, feed_id: bytes, device_id: bytes, device_no: int = 0) -> ForkRecord | None:
        """Return what was decided about a feed that was written twice, if anything was."""
        if feed_id not in self.forks.feeds:
            return None
        writer = self.revocations.certificate_of(device_id, device_no)
        is_void = self.revocations.is_void_record
        if writer is None:
            return None
        return self.forks.standing(feed_id, writer, self._certificates, is_void)

    def counted_beside(
        self, feed_id: bytes, device_id: bytes, device_no: int = 0
    ) -> frozenset[bytes]:
        """Return the ids of segments that count beside a feed's own ones.

        Of a stolen computer none does beyond its cutoff; a retired one was only replaced.
        """
        fork = self.fork_of(feed_id, device_id, device_no)
        cutoff = self.revocations.cutoff(device_id, feed_id, device_no)
        writer = self.revocations.certificate_of(device_id, device_no)
        if fork is None or writer is None:
            return frozenset()
        ended = self.revocations.of(writer)
        if cutoff is None or (ended and ended.reason is Reason.RETIRED):
            return fork.counted
        return frozenset(one for number, one in fork.extras if number <= cutoff[0]) & fork.counted

    def former_numbers(self, fingerprint: bytes) -> tuple[int, ...]:
        """Return the numbers of the identities that a device had before, the latest first."""
        found: list[int] = []
        issued = self._certificates.get(fingerprint)
        while issued is not None and (succeeds := issued.certificate.succeeds) is not None:
            issued = self.revocations.certificate_of(succeeds.device_id)
            if issued is None or issued.certificate.device_no in found:
                break
            found.append(issued.certificate.device_no)
        return tuple(found)

    @property
    def devices(self) -> tuple[IssuedCertificate, ...]:
        """The certificates of all devices, those that were revoked included."""
        return tuple(one for one in self._numbers.values() if not self._is_void(one))

    def device(self, device_id: bytes) -> IssuedCertificate | None:
        found = self.revocations.certificate_of(device_id)
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

    def policy(self, height: int | None = None) -> Policy:
        """Return the authorisation table in force, now or at an earlier height."""
        at = self.height if height is None else height
        return self.policies.at(at, self.revocations.is_void_record)

    def users_left(self) -> dict[UserPlace, int]:
        """Return who no longer writes at which device, and since when (ms)."""
        return self.users.since(self._certificates, self._numbers, self.revocations.is_void_record)

    def org_path(self, org_no: int, height: int | None = None) -> tuple[int, ...]:
        """Return the numbers from the centre down to a unit, now or at an earlier height.

        A unit that no record names gets the path its number implies: its block's institute,
        or the centre.
        """
        return self.tree.path(org_no, height)

    @property
    def org_nos(self) -> frozenset[int]:
        """Numbers of all org units that have a certificate or were created by a record."""
        return self.tree.org_nos

    @property
    def device_nos(self) -> frozenset[int]:
        return frozenset(self._numbers)

    def issuers_of(self, issued: IssuedCertificate) -> tuple[IssuedCertificate, ...]:
        """Return the CA certificates above a certificate, the county's first."""
        above = self._certificates.get(issued.certificate.issuer)
        return (*self.issuers_of(above), above) if above else ()

    def is_within(self, org_no: int, subtree: int, height: int | None = None) -> bool:
        return is_within(self.org_path(org_no, height), subtree)

    @property
    def heads(self) -> dict[bytes, int]:
        """How many records of each authority's chain are known."""
        return self._chains.heads

    def chain(self, chain: bytes) -> tuple[bytes, ...]:
        """Return the records of one authority, in order."""
        return tuple(one.record.encoded for one in self._chains.of(chain))

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

    def is_county(self, fingerprint: bytes) -> bool:
        """Tell whether a certificate is one of the county's own authorities."""
        author = self._certificates.get(fingerprint)
        return author is not None and author.certificate.org_path == (CENTRE_ORG_NO,)

    def _is_county(self, chain: bytes) -> bool:
        return chain == ROOT_CHAIN or self.is_county(chain)

    def _is_void(self, issued: IssuedCertificate) -> bool:
        return self.revocations.is_void(issued.fingerprint)

    def _counted(self, chain: bytes, number: int) -> int:
        last = None if chain == ROOT_CHAIN else self.revocations.last_record(chain)
        return number if last is None else min(number, last)

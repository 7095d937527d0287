"""Control records: the chained, signed decisions of the county (sync.md 2.1, 2.5).

Every authority (the root, each CA) writes its own chain: record n names the hash of record n-1.
So nobody on the way can drop or reorder one, and two certificates for one device number have a
first and a second.
"""

from dataclasses import dataclass
from enum import IntEnum

from wenming_desktop.adapters.sync.certificates import HASH_BYTES
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import (
    ID_BYTES,
    KEY_BYTES,
    SUITE,
    SigningKey,
    check_signing_public,
)
from wenming_desktop.adapters.sync.signed import (
    MAX_SIGNERS,
    RECORD_LIMIT,
    RecordKind,
    SignedRecord,
)
from wenming_desktop.domain.errors import Code, WenmingError

NO_HASH = bytes(HASH_BYTES)
NO_COUNTY = bytes(ID_BYTES)


class ControlKind(IntEnum):
    """What a control record decides. Other numbers are kept and passed on, and decide nothing."""

    ROOT = 0
    CERTIFICATE = 1
    REVOCATION = 2
    RETIREMENT = 3
    POLICY = 4
    FORK = 5
    ERASURE = 6
    ORG = 7
    USER = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlRecord:
    """The fields in the order of the format. ``payload`` is an encoded array of its own."""

    suite: int = SUITE
    county_id: bytes
    """Zeros in the first root record: the county's id is made from that record."""
    chain: bytes
    """Fingerprint of the certificate of the authority that writes; zeros for the root."""
    number: int
    previous: bytes
    kind: int
    made_at_ms: int
    payload: bytes

    def encode(self) -> bytes:
        return encode(
            [
                *(1, self.suite, self.county_id, self.chain, self.number, self.previous),
                *(self.kind, self.made_at_ms, self.payload),
            ]
        )


@dataclass(frozen=True, slots=True)
class RootRecord:
    """The county's root keys and how many of them must sign. Version n+1 follows n exactly."""

    version: int
    threshold: int
    keys: tuple[bytes, ...]
    label: str

    def encode(self) -> bytes:
        return encode([self.version, self.threshold, self.keys, self.label])

    @classmethod
    def decode(cls, payload: bytes) -> "RootRecord":
        fields = Fields.of(payload, "root", limit=RECORD_LIMIT)
        root = cls(
            version=fields.integer(1),
            threshold=fields.integer(1, MAX_SIGNERS),
            keys=fields.datas(KEY_BYTES, MAX_SIGNERS),
            label=fields.text(80),
        )
        fields.end()
        if root.threshold > len(root.keys) or len(set(root.keys)) != len(root.keys):
            raise DamagedError("root.keys")
        for key in root.keys:
            check_signing_public(key)
        return root

    def signers_with(self, successor: "RootRecord") -> tuple[bytes, ...]:
        """Return the keys that may sign a successor, in the order of their numbers."""
        return tuple(dict.fromkeys((*self.keys, *successor.keys)))

    def verify_successor(self, signed: "SignedControl") -> None:
        """Raise DamagedError unless ``signed`` holds the very next root record.

        Enough of this record's keys and enough of the new one's have signed it (TUF 5.3.4-5).
        """
        successor = RootRecord.decode(signed.control.payload)
        if successor.version != self.version + 1:
            raise DamagedError("root.version")
        publics = self.signers_with(successor)
        signed.record.verify_by_threshold(publics, 1)
        signers = {publics[number] for number, _ in signed.record.signatures}
        for root in (self, successor):
            if len(signers & set(root.keys)) < root.threshold:
                raise DamagedError("root.threshold")


@dataclass(frozen=True, slots=True)
class SignedControl:
    """A control record with the signed record it was read from."""

    control: ControlRecord
    record: SignedRecord


def sign_control(control: ControlRecord, *keys: SigningKey) -> SignedControl:
    """Sign a control record with the key of its authority (the root may need several)."""
    record = SignedRecord.make(RecordKind.CONTROL, control.encode(), *keys)
    return SignedControl(control, record)


def parse_control(data: bytes) -> SignedControl:
    """Read a control record's form. Its signature is checked by the log, which knows the keys."""
    record = SignedRecord.parse(data, RecordKind.CONTROL)
    fields = Fields.of(record.body, "control", limit=len(record.body))
    fields.integer(1, 1)
    if (suite := fields.integer(0, 255)) != SUITE:
        raise WenmingError(Code.CERTIFICATE_REFUSED, reason="suite", unit="")
    control = ControlRecord(
        suite=suite,
        county_id=fields.data(ID_BYTES),
        chain=fields.data(HASH_BYTES),
        number=fields.integer(1),
        previous=fields.data(HASH_BYTES),
        kind=fields.integer(0, 255),
        made_at_ms=fields.integer(),
        payload=fields.data_up_to(RECORD_LIMIT),
    )
    fields.end()
    return SignedControl(control, record)

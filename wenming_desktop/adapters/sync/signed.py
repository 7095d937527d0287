"""A signed record: a kind, the exact bytes that were signed, and who signed them.

Kept, stored and passed on byte for byte; nothing is encoded anew after it was verified. The kind
chooses the text under the signature, so that one kind of record never passes for another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Final, Self

from wenming_desktop.adapters.sync.encoding import DamagedError, encode, pae, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import SIGNATURE_BYTES, SigningKey, verify

MAX_SIGNERS = 16
RECORD_LIMIT: Final = 64 * 1024
MANIFEST_LIMIT: Final = 8 * 1024 * 1024
"""Bytes of the largest record of each sort."""


class RecordKind(IntEnum):
    """What a signed record is; the number is its first field."""

    CERTIFICATE = 1
    CONTROL = 2
    MANIFEST = 3
    ENROLMENT = 4
    CARD = 5

    @property
    def signed_as(self) -> str:
        return _SIGNED_AS[self]


_SIGNED_AS = {
    RecordKind.CERTIFICATE: "wm/cert.v1",
    RecordKind.CONTROL: "wm/ctrl.v1",
    RecordKind.MANIFEST: "wm/manifest.v1",
    RecordKind.ENROLMENT: "wm/enrol.v1",
    RecordKind.CARD: "wm/card.v1",
}


@dataclass(frozen=True)
class SignedRecord:
    """``signatures`` are (number of the key among the signers, signature) in rising order."""

    kind: RecordKind
    body: bytes
    signatures: tuple[tuple[int, bytes], ...]

    @classmethod
    def make(cls, kind: RecordKind, body: bytes, *keys: SigningKey) -> Self:
        """Sign ``body`` with every key; their order is their number."""
        made = tuple((no, key.sign(kind.signed_as, body)) for no, key in enumerate(keys))
        return cls(kind, body, made)

    @classmethod
    def make_numbered(cls, kind: RecordKind, body: bytes, keys: Mapping[int, SigningKey]) -> Self:
        """Sign ``body`` with keys that already have their numbers."""
        made = tuple((no, keys[no].sign(kind.signed_as, body)) for no in sorted(keys))
        return cls(kind, body, made)

    @classmethod
    def parse(cls, data: bytes, kind: RecordKind, *, limit: int = RECORD_LIMIT) -> Self:
        """Read the form only; the caller knows whose signature it must be."""
        where = kind.name.lower()
        fields = Fields.of(data, where, limit=limit)
        fields.integer(kind, kind)
        body = fields.data_up_to(limit)
        signatures = []
        for row in fields.rows(MAX_SIGNERS):
            signatures.append((row.integer(0, MAX_SIGNERS - 1), row.data(SIGNATURE_BYTES)))
            row.end()
        fields.end()
        numbers = [no for no, _ in signatures]
        if not numbers or numbers != sorted(set(numbers)):
            raise DamagedError(where)
        return cls(kind, body, tuple(signatures))

    @cached_property
    def encoded(self) -> bytes:
        return encode([int(self.kind), self.body, [list(one) for one in self.signatures]])

    @cached_property
    def fingerprint(self) -> bytes:
        """Hash of what was signed (32 bytes); the record's name everywhere."""
        return sha256(pae(self.kind.signed_as, self.body))

    def verify_by(self, public: bytes) -> None:
        """Raise DamagedError unless exactly this one key signed."""
        if [no for no, _ in self.signatures] != [0]:
            raise DamagedError(self.kind.name.lower())
        verify(public, self.kind.signed_as, self.body, self.signatures[0][1])

    def verify_by_threshold(self, publics: tuple[bytes, ...], threshold: int) -> None:
        """Raise DamagedError unless ``threshold`` of these keys signed, and no other key did."""
        for no, signature in self.signatures:
            if no >= len(publics):
                raise DamagedError(self.kind.name.lower())
            verify(publics[no], self.kind.signed_as, self.body, signature)
        if len(self.signatures) < threshold:
            raise DamagedError(self.kind.name.lower())

"""A kit: private keys that leave the store in a file, sealed under a code on paper.

The file without the paper opens nothing, nor the paper without the file. Argon2id as for the
store's own key slots; kind and county are bound to the seal, so that no kit passes for another.
"""

import secrets
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wenming_desktop.adapters.db.key_slots import (
    ITERATIONS,
    LANES,
    MEMORY_KIB,
    new_recovery_code,
    plain_code,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES, KEY_BYTES
from wenming_desktop.domain.errors import Code, WenmingError

KIT_SUFFIX: Final = ".wmk"
ROOT, RECOVERY, STORE = "root", "recovery", "store"
_FORMAT = "wm/kit.v1"
_SALT, _NONCE, _TAG = 16, 12, 16
_LIMIT: Final = 4096
_COUNTY: Final = 4
_RAW_BYTES: Final = {ROOT: KEY_BYTES, RECOVERY: 2 * KEY_BYTES, STORE: KEY_BYTES}
_PAPER_KINDS: Final = {ROOT: b"\x01", RECOVERY: b"\x02", STORE: b"\x03"}


@dataclass(frozen=True, slots=True)
class SealedKit:
    """What a kit holds: which keys, of which county, sealed."""

    kind: str
    county_id: bytes
    salt: bytes
    nonce: bytes
    sealed: bytes

    @classmethod
    def parse(cls, data: bytes) -> "SealedKit":
        """Read the file of a kit. Raises KIT_DAMAGED."""
        try:
            fields = Fields.of(data, "kit", limit=_LIMIT)
            form, kind, county_id = fields.text(20), fields.text(20), fields.data(ID_BYTES)
            salt, nonce = fields.data(_SALT), fields.data(_NONCE)
            kit = cls(kind, county_id, salt, nonce, fields.data_up_to(2 * KEY_BYTES + _TAG))
            fields.end()
        except DamagedError as error:
            raise WenmingError(Code.KIT_DAMAGED) from error
        if form != _FORMAT or len(kit.sealed) != _sealed_bytes(kind):
            raise WenmingError(Code.KIT_DAMAGED)
        return kit

    @classmethod
    def from_paper(cls, data: bytes, county_id: bytes) -> "SealedKit":
        """Read what the rows of a paper stand for. Raises KIT_FOREIGN or PAPER_KEY_DAMAGED."""
        kind = next((one for one, number in _PAPER_KINDS.items() if data[:1] == number), "")
        county, salt, nonce, sealed = _cut(data[1:], _COUNTY, _SALT, _NONCE)
        if len(sealed) != _sealed_bytes(kind):
            raise WenmingError(Code.PAPER_KEY_DAMAGED)
        if county != county_id[:_COUNTY]:
            raise WenmingError(Code.KIT_FOREIGN)
        return cls(kind, county_id, salt, nonce, sealed)

    @property
    def encoded(self) -> bytes:
        """The file."""
        return encode([_FORMAT, self.kind, self.county_id, self.salt, self.nonce, self.sealed])

    @property
    def for_paper(self) -> bytes:
        """The same, shorter: of the county no more than tells it from others."""
        county = self.county_id[:_COUNTY]
        return _PAPER_KINDS[self.kind] + county + self.salt + self.nonce + self.sealed

    def open(self, code: str) -> bytes:
        """Return the keys. Raises KIT_CODE_WRONG."""
        try:
            return _cipher(self.salt, code).decrypt(
                self.nonce, self.sealed, _bound(self.kind, self.county_id)
            )
        except InvalidTag as error:
            raise WenmingError(Code.KIT_CODE_WRONG) from error


def make_kit(kind: str, county_id: bytes, raw: bytes) -> tuple[bytes, str]:
    """Return the file that holds ``raw``, and the code that opens it (25 signs)."""
    code = new_recovery_code()
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    sealed = _cipher(salt, code).encrypt(nonce, raw, _bound(kind, county_id))
    return SealedKit(kind, county_id, salt, nonce, sealed).encoded, code


def open_kit(data: bytes, kind: str, county_id: bytes, code: str) -> bytes:
    """Return the keys. Raises KIT_DAMAGED (no kit of this sort) or KIT_CODE_WRONG."""
    kit = SealedKit.parse(data)
    if (kit.kind, kit.county_id) != (kind, county_id):
        raise WenmingError(Code.KIT_DAMAGED)
    return kit.open(code)


def _sealed_bytes(kind: str) -> int | None:
    """Return how long the keys of a kind are, sealed; None for a kind that there is not."""
    return _RAW_BYTES[kind] + _TAG if kind in _RAW_BYTES else None


def _cut(data: bytes, *lengths: int) -> list[bytes]:
    """Return parts of these lengths, and the rest."""
    parts = []
    for length in lengths:
        parts.append(data[:length])
        data = data[length:]
    return [*parts, data]


def _bound(kind: str, county_id: bytes) -> bytes:
    return encode([_FORMAT, kind, county_id])


def _cipher(salt: bytes, code: str) -> ChaCha20Poly1305:
    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=ITERATIONS, lanes=LANES, memory_cost=MEMORY_KIB
    )
    return ChaCha20Poly1305(derivation.derive(plain_code(code).encode()))

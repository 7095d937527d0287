"""Key pairs of suite 1: Ed25519 signs, X25519 with HPKE hands over a file's key.

Private keys are 32 raw bytes; they rest in the encrypted database only. Points of small order
are refused on both curves: under such a "key" anybody could sign, or read.
"""

from dataclasses import dataclass, field
from typing import Final, Self

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from wenming_desktop.adapters.sync.encoding import DamagedError, pae, sha256

SUITE: Final = 1
"""Ed25519 / X25519-HPKE-HKDF-SHA256 / ChaCha20-Poly1305 / SHA-256. 2 and 3 are reserved."""
KEY_BYTES = 32
SIGNATURE_BYTES = 64
WRAP_BYTES = 80
ID_BYTES = 16

_P = (1 << 255) - 19
_ORDER_8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_SMALL_ORDER_Y = frozenset({0, 1, _P - 1, _ORDER_8, _P - _ORDER_8})
_HPKE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 key pair."""

    raw: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw()

    def sign(self, kind: str, body: bytes) -> bytes:
        """Return the signature over PAE(kind, body)."""
        return Ed25519PrivateKey.from_private_bytes(self.raw).sign(pae(kind, body))


@dataclass(frozen=True, slots=True)
class ExchangeKey:
    """An X25519 key pair: others wrap a file's key to it."""

    raw: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> bytes:
        return X25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw()

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        """Return the 32 bytes that were wrapped to this key for ``info``."""
        if len(wrapped) != WRAP_BYTES:  # those of 32 bytes and what HPKE adds
            raise DamagedError("wrap")
        private = X25519PrivateKey.from_private_bytes(self.raw)
        try:
            return _HPKE.decrypt(wrapped, private, info=info)
        except (InvalidTag, ValueError) as error:
            raise DamagedError("wrap") from error


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """Both key pairs of one device; together they are its identity (an incarnation)."""

    signing: SigningKey
    exchange: ExchangeKey

    @classmethod
    def generate(cls) -> Self:
        return cls(SigningKey.generate(), ExchangeKey.generate())

    @classmethod
    def from_raw(cls, raw: bytes) -> Self:
        """Read what ``raw`` gave: signing key, then exchange key."""
        if len(raw) != 2 * KEY_BYTES:
            raise DamagedError("device keys")
        return cls(SigningKey(raw[:KEY_BYTES]), ExchangeKey(raw[KEY_BYTES:]))

    @property
    def raw(self) -> bytes:
        return self.signing.raw + self.exchange.raw

    @property
    def device_id(self) -> bytes:
        return device_id_of(self.signing.public, self.exchange.public)


def device_id_of(sign_public: bytes, exchange_public: bytes) -> bytes:
    """Return the 16-byte id of the device that holds these keys; it certifies itself."""
    return sha256(pae("wm/device.v1", sign_public + exchange_public))[:ID_BYTES]


def verify(public: bytes, kind: str, body: bytes, signature: bytes) -> None:
    """Raise DamagedError unless ``signature`` over PAE(kind, body) was made by ``public``."""
    check_signing_public(public)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, pae(kind, body))
    except (InvalidSignature, ValueError) as error:
        raise DamagedError("signature") from error


def wrap(exchange_public: bytes, content: bytes, info: bytes) -> bytes:
    """Return ``content`` (a 32-byte key) for the holder of a key, bound to ``info``; 80 bytes."""
    try:
        recipient = X25519PublicKey.from_public_bytes(exchange_public)
        return _HPKE.encrypt(content, recipient, info=info)
    except ValueError as error:
        raise DamagedError("exchange key") from error


def check_signing_public(public: bytes) -> None:
    """Refuse a signing key that is no point, not in its one form, or of small order."""
    y = int.from_bytes(public, "little") & ((1 << 255) - 1)
    if len(public) != KEY_BYTES or y >= _P or y in _SMALL_ORDER_Y:
        raise DamagedError("signing key")


def check_exchange_public(public: bytes) -> None:
    """Refuse an exchange key with which every agreed secret would be zero."""
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError as error:
        raise DamagedError("exchange key") from error

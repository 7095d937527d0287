"""A kit: private keys that leave the store in a file, sealed under a code on paper.

The file without the paper opens nothing, nor the paper without the file. Argon2id as for the
store's own key slots; kind and county are bound to the seal, so that no kit passes for another.
"""

import secrets
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
ROOT, RECOVERY = "root", "recovery"
_FORMAT = "wm/kit.v1"
_SALT, _NONCE, _TAG = 16, 12, 16
_LIMIT: Final = 4096


def make_kit(kind: str, county_id: bytes, raw: bytes) -> tuple[bytes, str]:
    """Return the file that holds ``raw``, and the code that opens it (25 signs)."""
    code = new_recovery_code()
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    bound = encode([_FORMAT, kind, county_id])
    sealed = ChaCha20Poly1305(_derive(salt, code)).encrypt(nonce, raw, bound)
    return encode([_FORMAT, kind, county_id, salt, nonce, sealed]), code


def open_kit(data: bytes, kind: str, county_id: bytes, code: str) -> bytes:
    """Return the keys. Raises KIT_DAMAGED (no kit of this sort) or KIT_CODE_WRONG."""
    try:
        fields = Fields.of(data, "kit", limit=_LIMIT)
        head = fields.text(20), fields.text(20), fields.data(ID_BYTES)
        salt, nonce = fields.data(_SALT), fields.data(_NONCE)
        sealed = fields.data_up_to(2 * KEY_BYTES + _TAG)
        fields.end()
    except DamagedError as error:
        raise WenmingError(Code.KIT_DAMAGED) from error
    if head != (_FORMAT, kind, county_id):
        raise WenmingError(Code.KIT_DAMAGED)
    try:
        return ChaCha20Poly1305(_derive(salt, code)).decrypt(nonce, sealed, encode(list(head)))
    except InvalidTag as error:
        raise WenmingError(Code.KIT_CODE_WRONG) from error


def _derive(salt: bytes, code: str) -> bytes:
    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=ITERATIONS, lanes=LANES, memory_cost=MEMORY_KIB
    )
    return derivation.derive(plain_code(code).encode())

"""Key slots: the store's random key, wrapped once per password and once for the recovery code.

The file ``wenming.keys`` lies beside the store. It names nobody: a password slot is found by a
salted hash of the user name. Argon2id m=64 MiB, t=3, p=1 (reliability.md, promise 22).
"""

import hashlib
import json
import os
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import folded_user_name

FORMAT = 1
MEMORY_KIB, ITERATIONS, LANES = 64 * 1024, 3, 1
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 256
_SALT, _NONCE = 16, 12
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Recovery codes: 32 signs without 0 O 1 I, so 5 bits each."""


@dataclass(frozen=True, slots=True)
class _Slot:
    kind: str
    salt: str
    name_hash: str
    nonce: str
    wrapped: str
    memory_kib: int = MEMORY_KIB
    iterations: int = ITERATIONS
    lanes: int = LANES


def new_recovery_code() -> str:
    """Return 25 signs in five groups: 125 bits, to be printed and kept off this computer."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(5))


class KeyFile:
    """The slots of one store, and its key once it has been opened."""

    def __init__(self, path: Path, slots: list[_Slot], key: bytes) -> None:
        self._path, self._slots, self.key = path, slots, key

    @classmethod
    def create(cls, path: Path, name: str, password: str) -> tuple["KeyFile", str]:
        """Make a new random key with one password slot; return it and the recovery code."""
        recovery = new_recovery_code()
        made = cls(path, [], secrets.token_bytes(32))
        made._slots = [
            _wrap("password", folded_user_name(name), _check_length(password), made.key),
            _wrap("recovery", "", plain_code(recovery), made.key),
        ]
        made._write()
        return made, recovery

    @classmethod
    def open(cls, path: Path, name: str, password: str) -> "KeyFile":
        """Open with a password; WRONG_PASSWORD says nothing about which part was wrong."""
        slots = _read(path)
        secret = password[:LONGEST_PASSWORD]
        matching = [slot for slot in slots if slot.kind == "password" and _is_for(slot, name)]
        for slot in matching or slots[:1]:  # an unknown name costs the same time
            key = _unwrap(slot, secret)
            if key is not None and matching:
                return cls(path, slots, key)
        raise WenmingError(Code.WRONG_PASSWORD)

    @classmethod
    def open_with_recovery(cls, path: Path, code: str) -> "KeyFile":
        """Open with the printed recovery code; small letters and missing dashes are fine."""
        slots = _read(path)
        for slot in slots:
            if slot.kind == "recovery" and (key := _unwrap(slot, plain_code(code))) is not None:
                return cls(path, slots, key)
        raise WenmingError(Code.WRONG_PASSWORD)

    def add_password(self, name: str, password: str) -> None:
        """Give a user a slot; replaces the one the user had."""
        fresh = _wrap("password", folded_user_name(name), _check_length(password), self.key)
        self._slots = [*self._others(name), fresh]
        self._write()

    def remove_password(self, name: str) -> None:
        """Take a user's slot away."""
        self._slots = list(self._others(name))
        self._write()

    def opens(self, name: str, password: str) -> bool:
        """Tell whether this name and password open the store now."""
        for slot in self._slots:
            if slot.kind == "password" and _is_for(slot, name):
                return _unwrap(slot, password) == self.key
        return False

    def recovers(self, code: str) -> bool:
        """Tell whether this is the recovery code of the store."""
        slots = [slot for slot in self._slots if slot.kind == "recovery"]
        return any(_unwrap(slot, plain_code(code)) == self.key for slot in slots)

    def _others(self, name: str) -> Iterator[_Slot]:
        return (
            slot for slot in self._slots if not (slot.kind == "password" and _is_for(slot, name))
        )

    def _write(self) -> None:
        """Write beside, flush, replace: a power cut leaves the old file or the new one."""
        text = json.dumps(
            {"format": FORMAT, "slots": [asdict(slot) for slot in self._slots]}, indent=1
        )
        part = self._path.with_suffix(".keys.part")
        with part.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)
        with suppress(OSError):  # Windows cannot open a folder
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _read(path: Path) -> list[_Slot]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT or not content["slots"]:
            raise WenmingError(Code.KEY_FILE_DAMAGED, path=path)
        slots = [_Slot(**slot) for slot in content["slots"]]
        if not all(_is_sound(slot) for slot in slots):
            raise WenmingError(Code.KEY_FILE_DAMAGED, path=path)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise WenmingError(Code.KEY_FILE_DAMAGED, path=path) from problem
    return slots


def _is_sound(slot: _Slot) -> bool:
    """Tell whether a slot can be tried at all; a huge cost would take all memory."""
    lengths = [len(bytes.fromhex(text)) for text in (slot.salt, slot.nonce, slot.wrapped)]
    costs = (slot.memory_kib, slot.iterations, slot.lanes)
    return lengths[:2] == [_SALT, _NONCE] and all(
        type(cost) is int and 0 < cost <= 4 * usual
        for cost, usual in zip(costs, (MEMORY_KIB, ITERATIONS, LANES), strict=True)
    )


def plain_code(code: str) -> str:
    """Return a typed code without what people add: dashes, blanks, small letters."""
    return "".join(sign for sign in code.upper() if sign in _ALPHABET)


def _check_length(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise WenmingError(Code.PASSWORD_TOO_SHORT)
    return password


def _hash_name(salt: bytes, name: str) -> str:
    return hashlib.sha256(salt + name.encode("utf-8", "surrogatepass")).hexdigest()


def _is_for(slot: _Slot, name: str) -> bool:
    return slot.name_hash == _hash_name(bytes.fromhex(slot.salt), folded_user_name(name))


def _derive(slot_salt: bytes, secret: str, memory_kib: int, iterations: int, lanes: int) -> bytes:
    derivation = Argon2id(
        salt=slot_salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory_kib
    )
    return derivation.derive(unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass"))


def _wrap(kind: str, name: str, secret: str, key: bytes) -> _Slot:
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    wrapping = _derive(salt, secret, MEMORY_KIB, ITERATIONS, LANES)
    wrapped = ChaCha20Poly1305(wrapping).encrypt(nonce, key, kind.encode())
    return _Slot(kind, salt.hex(), _hash_name(salt, name), nonce.hex(), wrapped.hex())


def _unwrap(slot: _Slot, secret: str) -> bytes | None:
    wrapping = _derive(
        bytes.fromhex(slot.salt), secret, slot.memory_kib, slot.iterations, slot.lanes
    )
    try:
        return ChaCha20Poly1305(wrapping).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), slot.kind.encode()
        )
    except InvalidTag:
        return None

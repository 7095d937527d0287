"""Key slots: the store's random key, wrapped once per password and once for the recovery code.

The slots lie beside the store, in two files of which one is always whole (key_header.py). They name
nobody: a password slot is found by a salted hash of the user name. Argon2id m=64 MiB, t=3, p=1
(reliability.md, promise 22). Beside them the same key sealed to the county (county_slots).
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wenming_desktop.adapters.db import key_header
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.db.key_header import CountySlot, Header
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import folded_user_name

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

    def __init__(self, path: Path, header: Header, slots: list[_Slot], key: bytes) -> None:
        self._path, self._header, self._slots, self.key = path, header, slots, key

    @classmethod
    def create(cls, path: Path, name: str, password: str) -> tuple["KeyFile", str]:
        """Make a new random key with one password slot; return it and the recovery code."""
        made = cls(path, Header(), [], secrets.token_bytes(32))
        recovery = new_recovery_code()
        made._slots = [
            _wrap("password", folded_user_name(name), _check_length(password), made.key),
            _wrap("recovery", "", plain_code(recovery), made.key),
        ]
        made._write()
        return made, recovery

    @classmethod
    def around(cls, path: Path, key: bytes) -> "KeyFile":
        """Return the slots there are, for a key that came from the county; none where all is lost.

        Nothing is written yet.
        """
        try:
            header, slots = _read(path)
        except WenmingError:
            header, slots = Header(), []
        return cls(path, header, slots, key)

    @classmethod
    def open(cls, path: Path, name: str, password: str) -> "KeyFile":
        """Open with a password; WRONG_PASSWORD says nothing about which part was wrong."""
        header, slots = _read(path)
        secret = password[:LONGEST_PASSWORD]
        matching = [slot for slot in slots if slot.kind == "password" and _is_for(slot, name)]
        for slot in matching or slots[:1]:  # an unknown name costs the same time
            key = _unwrap(slot, secret)
            if key is not None and matching:
                return cls(path, header, slots, key)
        raise WenmingError(Code.WRONG_PASSWORD)

    @classmethod
    def open_with_recovery(cls, path: Path, code: str) -> "KeyFile":
        """Open with the printed recovery code; small letters and missing dashes are fine."""
        header, slots = _read(path)
        for slot in slots:
            if slot.kind == "recovery" and (key := _unwrap(slot, plain_code(code))) is not None:
                return cls(path, header, slots, key)
        raise WenmingError(Code.WRONG_PASSWORD)

    @property
    def county_slots(self) -> tuple[CountySlot, ...]:
        """Return the key of the store, sealed to whom the county trusts with it."""
        return self._header.county

    def seal_to_county(self, slots: Sequence[CountySlot]) -> None:
        """Keep these in the place of the county's slots there are."""
        self._header = self._header.with_county(slots)
        self._write()

    def heal(self, path: Path | None = None) -> None:
        """Write both files again where one is missing, torn or older; or all of it elsewhere."""
        moved = path is not None and path != self._path
        self._path = path or self._path
        if moved or not key_header.both_are_whole(self._path):
            self._write()

    def add_password(self, name: str, password: str) -> None:
        """Give a user a slot; replaces the one the user had."""
        fresh = _wrap("password", folded_user_name(name), _check_length(password), self.key)
        self._slots = [*self._others(name), fresh]
        self._write()

    def renew(self, name: str, password: str) -> str:
        """Give a user a slot and the store another recovery code, in one writing; return the code.

        The code of before ends: whoever asked the county has lost it.
        """
        recovery = new_recovery_code()
        self._slots = [
            *(slot for slot in self._others(name) if slot.kind != "recovery"),
            _wrap("password", folded_user_name(name), _check_length(password), self.key),
            _wrap("recovery", "", plain_code(recovery), self.key),
        ]
        self._write()
        return recovery

    def remove_password(self, name: str) -> None:
        """Take a user's slot away."""
        self._slots = list(self._others(name))
        self._write()

    def opens(self, name: str, password: str) -> bool:
        """Tell whether this name and password open the store now."""
        matching = [one for one in self._slots if one.kind == "password" and _is_for(one, name)]
        for slot in matching or self._slots[:1]:  # an unknown name costs the same time
            if _unwrap(slot, password[:LONGEST_PASSWORD]) == self.key and matching:
                return True
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
        """Write both files; DISK_FULL, STORE_READ_ONLY, STORE_IO_ERROR leave one that is whole."""
        slots = [asdict(slot) for slot in self._slots]
        try:
            self._header = key_header.write(self._path, self._header, slots)
        except OSError as problem:
            raise refusal_of(problem, self._path) from problem


def _read(path: Path) -> tuple[Header, list[_Slot]]:
    header = key_header.read(path)
    try:
        slots = [_Slot(**slot) for slot in header.slots]
        sound = all(_is_sound(slot) for slot in slots)
    except (ValueError, TypeError, AttributeError) as problem:
        raise WenmingError(Code.KEY_FILE_DAMAGED, path=path) from problem
    if not sound:
        raise WenmingError(Code.KEY_FILE_DAMAGED, path=path)
    return header, slots


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
    return "".join(sign for sign in code[:LONGEST_PASSWORD].upper() if sign in _ALPHABET)


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

"""The outer form of a bundle: sealed chunks in the middle, and a trailer that finds bad copies.

Chunk i holds up to 1 MiB, sealed with ChaCha20-Poly1305 under the nonce ``be88(i) ‖ last flag``
(the STREAM construction of age); the associated data of every chunk is the hash of all bytes
before the body. The trailer is ``"WMBE" ‖ u64le length of the file ‖ SHA-256 of what precedes``.
It is no protection: it tells "copied badly" from "changed" before any key is used.
"""

import hashlib
import os
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.domain.errors import Code, WenmingError

CHUNK: Final = 1024 * 1024
TAG: Final = 16
SEALED_CHUNK: Final = CHUNK + TAG
TRAILER: Final = struct.Struct("<4sQ32s")
TRAILER_MAGIC: Final = b"WMBE"

_HASH_STEP = 1024 * 1024


class Sink(Protocol):
    """Where a bundle is written to; takes all of what it is given, or raises OSError."""

    def write(self, data: bytes, /) -> object: ...


class HashedFile:
    """Passes bytes on to a file, counting and hashing them; ``finish`` writes the trailer."""

    def __init__(self, out: Sink) -> None:
        self._out = out
        self._hash = hashlib.sha256()
        self._length = 0

    def write(self, data: bytes) -> None:
        self._out.write(data)
        self._hash.update(data)
        self._length += len(data)

    def finish(self) -> int:
        """Write the trailer and return the length of the whole file."""
        total = self._length + TRAILER.size
        self._out.write(TRAILER.pack(TRAILER_MAGIC, total, self._hash.digest()))
        return total


class ChunkSealer:
    """Takes plain bytes in any portions and writes sealed chunks."""

    def __init__(self, out: HashedFile, key: bytes, bound_to: bytes) -> None:
        self._out = out
        self._cipher = ChaCha20Poly1305(key)
        self._bound_to = bound_to
        self._buffer = bytearray()
        self._number = 0

    def write(self, data: bytes) -> None:
        self._buffer += data
        while len(self._buffer) > CHUNK:  # a full chunk may still be the last one
            self._seal(bytes(self._buffer[:CHUNK]), last=False)
            del self._buffer[:CHUNK]

    def finish(self) -> None:
        self._seal(bytes(self._buffer), last=True)
        self._buffer.clear()

    def _seal(self, plain: bytes, *, last: bool) -> None:
        nonce = _nonce(self._number, last=last)
        self._out.write(self._cipher.encrypt(nonce, plain, self._bound_to))
        self._number += 1


class ChunkOpener:
    """Gives the plain bytes of a body back, one chunk in memory at a time.

    Raises DamagedError at the first chunk that is not what was sealed, or when more is asked
    for than there is.
    """

    def __init__(self, file: BinaryIO, length: int, key: bytes, bound_to: bytes) -> None:
        self._chunks = _opened(file, length, key, bound_to)
        self._current = memoryview(b"")

    def read(self, length: int) -> bytes:
        """Return exactly ``length`` bytes."""
        return b"".join(self.portions(length))

    def portions(self, length: int) -> Iterator[memoryview]:
        """Give exactly ``length`` bytes, as portions of at most one chunk."""
        while length:
            if not self._current:
                self._advance()
            portion = self._current[:length]
            self._current = self._current[len(portion) :]
            length -= len(portion)
            yield portion

    def end(self) -> None:
        """Raise DamagedError unless everything was read."""
        if self._current or next(self._chunks, None) is not None:
            raise DamagedError("body.end")

    def _advance(self) -> None:
        chunk = next(self._chunks, None)
        if chunk is None:
            raise DamagedError("body.short")
        self._current = memoryview(chunk)


def sealed_length(plain: int) -> int:
    """Return the length of the sealed form of so many bytes."""
    chunks = max(1, -(-plain // CHUNK))
    return plain + chunks * TAG


def check_copy(file: BinaryIO) -> int:
    """Return the length before the trailer; BUNDLE_DAMAGED if the copy is not whole."""
    total = file.seek(0, os.SEEK_END)
    if total < TRAILER.size:
        raise WenmingError(Code.BUNDLE_DAMAGED)
    file.seek(total - TRAILER.size)
    magic, length, digest = TRAILER.unpack(_read(file, TRAILER.size))
    if magic != TRAILER_MAGIC or length != total:
        raise WenmingError(Code.BUNDLE_DAMAGED)
    file.seek(0)
    found, left = hashlib.sha256(), total - TRAILER.size
    while left:
        portion = _read(file, min(left, _HASH_STEP))
        found.update(portion)
        left -= len(portion)
    if found.digest() != digest:
        raise WenmingError(Code.BUNDLE_DAMAGED)
    return total - TRAILER.size


def _opened(file: BinaryIO, length: int, key: bytes, bound_to: bytes) -> Iterator[bytes]:
    cipher, number = ChaCha20Poly1305(key), 0
    while length:
        sealed = file.read(min(length, SEALED_CHUNK))
        length -= len(sealed)
        if not sealed:
            raise DamagedError("body.short")
        try:
            yield cipher.decrypt(_nonce(number, last=not length), sealed, bound_to)
        except InvalidTag as error:
            raise DamagedError("body.chunk") from error
        number += 1


def _read(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) != length:  # the stick gave less than it promised
        raise WenmingError(Code.BUNDLE_DAMAGED)
    return data


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])

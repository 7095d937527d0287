"""The outer form of a bundle, byte for byte: chunks, nonces, the trailer."""

import io
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from wenming_desktop.adapters.sync.bundle_stream import (
    CHUNK,
    TRAILER,
    TRAILER_MAGIC,
    ChunkOpener,
    ChunkSealer,
    HashedFile,
    check_copy,
    sealed_length,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, sha256
from wenming_desktop.domain.errors import Code, WenmingError

KEY, BOUND = b"k" * 32, b"bound to this"


def sealed(plain: bytes) -> bytes:
    out = io.BytesIO()
    sealer = ChunkSealer(HashedFile(out), KEY, BOUND)
    sealer.write(plain)
    sealer.finish()
    return out.getvalue()


def nonce(number: int, last: int) -> bytes:
    return bytes(7) + number.to_bytes(4, "big") + bytes([last])


@pytest.mark.parametrize(
    ("size", "chunks"),
    [(0, [0]), (1, [1]), (CHUNK, [CHUNK]), (CHUNK + 1, [CHUNK, 1]), (3 * CHUNK, [CHUNK] * 3)],
)
def test_chunks_are_numbered_from_0_and_the_last_is_marked(size: int, chunks: list[int]) -> None:
    data, cipher = sealed(b"x" * size), ChaCha20Poly1305(KEY)
    assert len(data) == sealed_length(size)
    at = 0
    for number, length in enumerate(chunks):
        last = number == len(chunks) - 1
        piece = data[at : at + length + 16]
        assert cipher.decrypt(nonce(number, last), piece, BOUND) == b"x" * length
        at += length + 16
    assert at == len(data)


def test_bytes_come_back_in_whatever_portions_they_are_asked_for() -> None:
    plain = bytes(range(256)) * 4096 + b"the end"
    opener = ChunkOpener(io.BytesIO(sealed(plain)), sealed_length(len(plain)), KEY, BOUND)
    assert opener.read(0) == b""
    assert opener.read(5) == plain[:5]
    portions = list(opener.portions(CHUNK))
    assert list(map(len, portions)) == [CHUNK - 5, 5]
    with pytest.raises(DamagedError) as caught:
        opener.end()
    assert caught.value.where == "body.end"
    assert opener.read(2) == plain[-2:]
    opener.end()
    with pytest.raises(DamagedError):
        opener.read(1)


def test_what_is_written_is_counted_and_hashed_into_the_trailer() -> None:
    out = io.BytesIO()
    file = HashedFile(out)
    file.write(b"one ")
    file.write(b"two")
    assert file.finish() == len(out.getvalue()) == 7 + TRAILER.size
    assert out.getvalue() == b"one two" + TRAILER.pack(b"WMBE", 51, sha256(b"one two"))


def trailed(content: bytes, **changes: Any) -> io.BytesIO:
    length = len(content) + TRAILER.size
    parts = {"magic": TRAILER_MAGIC, "length": length, "hash": sha256(content)} | changes
    return io.BytesIO(content + TRAILER.pack(*parts.values()))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, 2 * CHUNK + 1])
def test_a_whole_copy_is_as_long_as_what_stands_before_its_trailer(size: int) -> None:
    assert check_copy(trailed(bytes(size))) == size


@pytest.mark.parametrize(
    "file",
    [
        io.BytesIO(),
        io.BytesIO(bytes(TRAILER.size - 1)),
        io.BytesIO(trailed(b"").getvalue()[:-1]),
        trailed(b"x", length=46),
        trailed(b"x", length=44),
        trailed(b"x", magic=b"WMBF"),
        trailed(b"x", hash=sha256(b"y")),
    ],
)
def test_any_other_copy_is_to_be_made_again(file: io.BytesIO) -> None:
    with pytest.raises(WenmingError) as caught:
        check_copy(file)
    assert caught.value.code is Code.BUNDLE_DAMAGED

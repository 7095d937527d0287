"""The byte form of everything that is signed or hashed: positional msgpack arrays (sync.md 2.2).

Strict on both sides: arrays, integers of 64 signed bits, text, bytes, booleans and nil, at most
four arrays deep. A larger integer is refused even where the format says u64: SQLite could not
hold it. What was read must encode to the same bytes again, so that one value has one form.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

import msgspec

from wenming_desktop.domain.errors import Code, WenmingError

MAX_DEPTH = 4
MAX_TEXT = 16 * 1024
"""Bytes of one text in a signed record."""
MAX_FREE_TEXT = 256 * 1024
"""Bytes of one text in the rows of a segment."""
INT64_MIN, INT64_MAX = -(1 << 63), (1 << 63) - 1

_ATOMS = frozenset({int, bool, type(None), bytes, str, list})
_FORBIDDEN_IN_LABELS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class DamagedError(WenmingError):
    """Bytes that do not have the promised form, or a signature or hash that does not fit.

    The one error of all parsers of the sync formats; ``where`` names the part for the log.
    """

    def __init__(self, where: str) -> None:
        super().__init__(Code.RECORD_DAMAGED, where=where)
        self.where = where


def sha256(data: bytes) -> bytes:
    """Return H of sync.md for suite 1."""
    return hashlib.sha256(data).digest()


def pae(kind: str, body: bytes) -> bytes:
    """Return what is signed: DSSE's pre-authentication encoding, which names the kind."""
    name = kind.encode("ascii")
    return b"DSSEv1 %d %b %d %b" % (len(name), name, len(body), body)


def encode(value: Sequence[object], *, free_text: bool = False) -> bytes:
    """Return the bytes of an array. A value of another shape is a mistake of the program."""
    plain = _as_list(value)
    _check(plain, 1, free_text=free_text)
    return msgspec.msgpack.encode(plain)


def decode(data: bytes, where: str, *, limit: int, free_text: bool = False) -> list[object]:
    """Return the array that ``data`` holds, or raise DamagedError.

    ``limit`` is the largest accepted length in bytes. ``free_text`` is for rows that people
    typed: longer texts, and any Unicode form.
    """
    if len(data) > limit:
        raise DamagedError(where)
    try:
        value: object = msgspec.msgpack.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedError(where) from error
    if not isinstance(value, list):
        raise DamagedError(where)
    try:
        _check(value, 1, free_text=free_text)
    except ValueError as error:
        raise DamagedError(where) from error
    if msgspec.msgpack.encode(value) != data:
        raise DamagedError(where)
    return value


def is_clean_label(text: str) -> bool:
    """Tell whether a name is safe to show: no control, invisible or direction characters."""
    return all(unicodedata.category(char) not in _FORBIDDEN_IN_LABELS for char in text)


def as_label(text: str, most: int) -> str:
    """Return a name as records carry it: one Unicode form, nothing invisible, not too long."""
    normal = unicodedata.normalize("NFC", text)
    return "".join(char for char in normal if is_clean_label(char))[:most]


def _as_list(value: Sequence[object]) -> list[object]:
    return [_plain(item) for item in value]


def _plain(item: object) -> object:
    if isinstance(item, list | tuple):
        return _as_list(item)
    return int(item) if isinstance(item, IntEnum) else item


def _check(items: list[Any], depth: int, *, free_text: bool) -> None:
    kinds = set(map(type, items))
    if not kinds <= _ATOMS:
        raise ValueError("type")
    if int in kinds:
        # columns of a segment are long and of one type: no copy of those
        numbers = items if kinds == {int} else [item for item in items if isinstance(item, int)]
        if min(numbers) < INT64_MIN or max(numbers) > INT64_MAX:
            raise ValueError("integer")
    if str in kinds:
        texts = items if kinds == {str} else [item for item in items if isinstance(item, str)]
        _check_texts(texts, free_text=free_text)
    if list in kinds:
        if depth == MAX_DEPTH:
            raise ValueError("depth")
        for item in items:
            if isinstance(item, list):
                _check(item, depth + 1, free_text=free_text)


def _check_texts(texts: list[str], *, free_text: bool) -> None:
    limit = MAX_FREE_TEXT if free_text else MAX_TEXT
    longest = max(map(len, texts))
    if longest * 4 > limit and max(len(text.encode()) for text in texts) > limit:
        raise ValueError("text")
    # one call for all texts; a line feed takes part in no composition
    if not free_text and not unicodedata.is_normalized("NFC", "\n".join(texts)):
        raise ValueError("text")

"""The operations of a segment as bytes: columns, one block per table and field group.

``[1, [[table_no, group_no, [field_no …], n, ids(16·n), kind[], v[], h[], bv[], bh[], bd[],
user[], wall[], owner_epoch[], field 1[], field 2[] …] …]]`` in msgpack, compressed by the
segment. Ids ascend within a block and a (table, group) has one block, so that a segment holds
one operation per row and group. Blocks of tables or groups that this program does not know are
counted and left alone (sync.md 2.12).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from typing import Annotated, Any

from msgspec import DecodeError, Meta, Raw, ValidationError
from msgspec.msgpack import Decoder, Encoder

from wenming_desktop.adapters.db.registry import BY_NO, LIFE, Group
from wenming_desktop.adapters.sync.encoding import INT64_MAX, INT64_MIN, MAX_FREE_TEXT, DamagedError
from wenming_desktop.adapters.sync.stamps import MAX_VERSION

VERSION = 1
MAX_OPERATIONS = 50_000
MAX_RAW = 16 * 1024 * 1024
ID_BYTES = 16


class OpKind(IntEnum):
    """What an operation does; the numbers are part of the format."""

    SET = 0
    TOMBSTONE = 1
    RESTORE = 2
    REHOME = 3
    RECEIPT = 4
    SETTLE = 5
    """A set by which a person decided the conflicts known where it was written."""


@dataclass(slots=True)
class Block:
    """The operations on one field group of one table, as columns of equal length."""

    table_no: int
    group_no: int
    field_nos: list[int]
    ids: list[bytes]
    meta: list[list[int]]
    """kind, v, h, bv, bh, bd, user, wall, owner epoch."""
    values: list[list[Any]] = field(default_factory=list)
    """One column per field; empty for a table or group of a newer program."""

    @property
    def group(self) -> Group | None:
        table = BY_NO.get(self.table_no)
        return (
            next((one for one in table.groups if one.no == self.group_no), None) if table else None
        )

    @property
    def is_known(self) -> bool:
        """Whether every field can be stored by this program."""
        group = self.group
        return group is not None and {one.no for one in group.fields} >= set(self.field_nos)


def _list_of(kind: Any) -> Decoder[list[Any]]:  # noqa: ANN401  an annotation made at run time
    return Decoder(list[kind])


def _whole(low: int, high: int) -> Any:  # noqa: ANN401  an annotation made at run time
    return Annotated[int, Meta(ge=low, le=high)]


_META = tuple(
    _list_of(_whole(low, high))
    for low, high in (
        (0, int(max(OpKind))),
        (1, MAX_VERSION - 1),
        (0, INT64_MAX),
        (0, MAX_VERSION - 1),
        (0, INT64_MAX),
        (0, (1 << 24) - 1),
        (0, (1 << 31) - 1),
        (0, INT64_MAX),
        (0, INT64_MAX),
    )
)
_TEXT = _list_of(Annotated[str, Meta(max_length=MAX_FREE_TEXT)] | None)
_COLUMNS: dict[str, Decoder[list[Any]]] = {
    "text": _TEXT,
    "json": _TEXT,
    "integer": _list_of(_whole(INT64_MIN, INT64_MAX) | None),
    "id": _list_of(Annotated[bytes, Meta(min_length=ID_BYTES, max_length=ID_BYTES)] | None),
}
_OUTER = Decoder(tuple[int, list[list[Raw]]])
_NUMBER: Decoder[int] = Decoder(_whole(0, 0xFFFF))
_NUMBERS = _list_of(_whole(1, 0xFFFF))
_BYTES = Decoder(bytes)
_FIXED = 5 + len(_META)
_ENCODER = Encoder()


def encode_payload(blocks: Sequence[Block]) -> bytes:
    """Return the raw bytes, not yet compressed."""
    return _ENCODER.encode([VERSION, [_as_array(block) for block in blocks]])


def decode_payload(raw: bytes) -> list[Block]:
    """Return the blocks, every number in range and every column of one length."""
    try:
        version, arrays = _OUTER.decode(raw)
        if version != VERSION:
            raise DamagedError("payload")
        blocks = [_block(array) for array in arrays]
    except (DecodeError, ValidationError, UnicodeDecodeError, RecursionError) as problem:
        raise DamagedError("payload") from problem
    places = [(block.table_no, block.group_no) for block in blocks]
    if len(places) != len(set(places)):
        raise DamagedError("payload")
    if sum(len(block.ids) for block in blocks) > MAX_OPERATIONS:
        raise DamagedError("payload")
    return blocks


def _as_array(block: Block) -> list[object]:
    head = [block.table_no, block.group_no, block.field_nos, len(block.ids), b"".join(block.ids)]
    return [*head, *block.meta, *block.values]


def _block(array: list[Raw]) -> Block:
    if len(array) < _FIXED:
        raise DamagedError("payload")
    table_no, group_no = _NUMBER.decode(array[0]), _NUMBER.decode(array[1])
    field_nos = _NUMBERS.decode(array[2])
    count = _NUMBER.decode(array[3])
    ids = _ids(_BYTES.decode(array[4]), count)
    meta = [_column(_META[no].decode, array[5 + no], count) for no in range(len(_META))]
    if field_nos != sorted(set(field_nos)) or len(array) != _FIXED + len(field_nos):
        raise DamagedError("payload")
    block = Block(table_no, group_no, field_nos, ids, meta)
    if group_no == LIFE and OpKind.SET in meta[0]:
        raise DamagedError("payload")
    _read_values(block, array[_FIXED:])
    return block


def _read_values(block: Block, columns: list[Raw]) -> None:
    """Read the fields this program knows; the numbers of the others are dropped with them."""
    group = block.group
    if group is None:
        return
    kinds = {one.no: one.kind for one in group.fields}
    for no, column in zip(block.field_nos, columns, strict=True):
        if no in kinds:
            block.values.append(_column(_COLUMNS[kinds[no]].decode, column, len(block.ids)))


def _column(decode: Callable[[Raw], list[Any]], raw: Raw, count: int) -> list[Any]:
    column = decode(raw)
    if len(column) != count:
        raise DamagedError("payload")
    return column


def _ids(joined: bytes, count: int) -> list[bytes]:
    if not count or len(joined) != count * ID_BYTES:
        raise DamagedError("payload")
    ids = [joined[start : start + ID_BYTES] for start in range(0, len(joined), ID_BYTES)]
    if any(one >= other for one, other in pairwise(ids)):
        raise DamagedError("payload")
    return ids

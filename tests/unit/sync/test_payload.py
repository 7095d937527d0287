"""Group 30: payloads that are signed and still cannot be are refused before any row is touched."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.sync.forms import BLOCKS, ID
from wenming_desktop.adapters.sync import payload
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.payload import Block, OpKind, decode_payload, encode_payload

(BLOCK,) = BLOCKS
LIFE = Block(1, 15, [250], [ID], [[OpKind.TOMBSTONE], [3], [9], [2], [9], [259], [4], [9], [0]])
LIFE.values.append([None])
UNKNOWN = replace(BLOCK, table_no=60_000)


def fields_of(*blocks: Block) -> list:
    return msgspec.msgpack.decode(encode_payload(blocks))


def is_refused(value: object) -> bool:
    try:
        decode_payload(msgspec.msgpack.encode(value))
    except DamagedError:
        return True
    return False


def test_what_is_sound_is_read_and_what_is_unknown_is_counted_only() -> None:
    assert decode_payload(encode_payload([BLOCK, LIFE])) == [BLOCK, LIFE]
    (unknown,) = decode_payload(encode_payload([UNKNOWN]))
    assert (unknown.group, unknown.values, len(unknown.ids)) == (None, [], 2)
    assert not unknown.is_known


def test_fields_of_a_newer_program_are_dropped_and_the_others_kept() -> None:
    newer = replace(BLOCK, field_nos=[1, 3, 200], values=[BLOCK.values[0], BLOCK.values[1], [1, 2]])
    (read,) = decode_payload(encode_payload([newer]))
    assert read.values == BLOCK.values[:2]
    assert not read.is_known


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"ids": [ID[::-1], ID]}, id="ids that do not ascend"),
        pytest.param({"ids": [ID, ID]}, id="one row twice"),
        pytest.param({"ids": [], "meta": [[]] * 9, "values": [[]] * 3}, id="no row"),
        pytest.param({"field_nos": [3, 1, 4]}, id="fields that do not ascend"),
        pytest.param({"field_nos": [1, 1, 4]}, id="one field twice"),
        pytest.param({"field_nos": [1, 3]}, id="a column without a field"),
        pytest.param({"values": BLOCK.values[:2]}, id="a field without a column"),
        pytest.param({"values": [["一", "二", "三"], *BLOCK.values[1:]]}, id="a longer column"),
        pytest.param({"values": [["一"], *BLOCK.values[1:]]}, id="a shorter column"),
        pytest.param({"group_no": 15}, id="a life that is set"),
    ],
)
def test_a_block_that_does_not_agree_with_itself_is_refused(wrong) -> None:
    assert is_refused(fields_of(replace(BLOCK, **wrong)))


@pytest.mark.parametrize("place", range(9))
def test_a_column_of_stamps_that_is_longer_or_shorter_is_refused(place) -> None:
    for change in (lambda column: column[:-1], lambda column: [*column, column[-1]]):
        meta = [change(one) if no == place else one for no, one in enumerate(BLOCK.meta)]
        assert is_refused(fields_of(replace(BLOCK, meta=meta)))


def test_ids_of_half_a_row_are_refused() -> None:
    for length in (-1, 1):
        whole = fields_of(BLOCK)
        joined = whole[1][0][4]
        whole[1][0][4] = joined[:length] if length < 0 else joined + b"\0"
        assert is_refused(whole)


def test_a_life_may_end_and_come_back() -> None:
    for kind in (OpKind.TOMBSTONE, OpKind.RESTORE, OpKind.SETTLE):
        assert not is_refused(fields_of(replace(LIFE, meta=[[kind], *LIFE.meta[1:]])))
    assert is_refused(fields_of(replace(LIFE, meta=[[OpKind.SET], *LIFE.meta[1:]])))


def test_one_group_has_one_block() -> None:
    assert is_refused(fields_of(BLOCK, BLOCK))
    assert not is_refused(fields_of(BLOCK, replace(BLOCK, group_no=99), LIFE))


def test_a_block_without_its_heads_and_other_shapes_are_refused() -> None:
    whole = fields_of(BLOCK)
    assert is_refused([1, [whole[1][0][:13]]])
    for other in ([2, whole[1]], [1], [1, whole[1], 0], {"a": 1}, [1, [[]]], [1, [7]], []):
        assert is_refused(other)
    assert not is_refused([1, []])


def test_no_more_operations_than_a_segment_may_hold(monkeypatch) -> None:
    monkeypatch.setattr(payload, "MAX_OPERATIONS", 3)
    assert not is_refused(fields_of(BLOCK, LIFE))
    monkeypatch.setattr(payload, "MAX_OPERATIONS", 2)
    assert is_refused(fields_of(BLOCK, LIFE))

"""The byte form at its edges: the largest integers, texts and depths, both ways."""

from enum import IntEnum

import msgspec
import pytest

from wenming_desktop.adapters.sync.encoding import (
    INT64_MAX,
    INT64_MIN,
    MAX_FREE_TEXT,
    MAX_TEXT,
    DamagedError,
    as_label,
    decode,
    encode,
)
from wenming_desktop.domain.org_units import Level

LARGE = 1 << 20


def is_read(value: object, *, free_text: bool = False) -> bool:
    """Tell whether a value is taken on both sides; both must say the same."""
    data = msgspec.msgpack.encode(value)
    try:
        assert isinstance(value, list)
        written = encode(value, free_text=free_text)
    except ValueError:
        written = b""
    try:
        read = decode(data, "test", limit=LARGE, free_text=free_text)
    except DamagedError:
        read = None
    assert (read, written) in ((value, data), (None, b""))
    return read is not None


@pytest.mark.parametrize("beside", [[], ["a"], [None, b"b", True]])
def test_integers_have_64_signed_bits(beside: list[object]) -> None:
    assert (INT64_MIN, INT64_MAX) == (-(2**63), 2**63 - 1)
    for number in (0, INT64_MIN, INT64_MAX):
        assert is_read([number, *beside])
        assert is_read([number, 1, *beside])
    assert not is_read([INT64_MAX + 1, *beside])
    assert not is_read([1, INT64_MAX + 1, *beside])
    with pytest.raises(ValueError, match="integer"):
        encode([INT64_MIN - 1, *beside])


def nested(depth: int) -> list[object]:
    found: list[object] = [None]
    for _ in range(depth - 1):
        found = [found]
    return found


def test_arrays_are_at_most_four_deep() -> None:
    assert [is_read(nested(depth)) for depth in (1, 4, 5)] == [True, True, False]
    assert not is_read([nested(4), 1])
    assert is_read([nested(3), 1])


@pytest.mark.parametrize(("free", "limit"), [(False, MAX_TEXT), (True, MAX_FREE_TEXT)])
@pytest.mark.parametrize("beside", [[], [7]])
def test_a_text_has_at_most_so_many_bytes(free, limit: int, beside: list[object]) -> None:
    assert limit == (256 if free else 16) * 1024
    for sign in ("a", "é", "站", "𠮷"):
        size = len(sign.encode())
        most = sign * (limit // size)
        assert is_read([most, *beside], free_text=free)
        assert is_read(["short", most, *beside], free_text=free)
        over = most + "a" * (limit % size + 1)
        assert not is_read([over, *beside], free_text=free)
        assert not is_read([over, "short", *beside], free_text=free)


@pytest.mark.parametrize("inside", [["e\u0301"], ["a", "e\u0301"], [1, "e\u0301"], [["e\u0301"]]])
def test_only_free_text_may_have_any_unicode_form(inside: list[object]) -> None:
    assert not is_read(inside)
    assert is_read(inside, free_text=True)
    assert is_read(["e", "\u0301"], free_text=True)


def test_what_is_signed_is_no_free_text() -> None:
    with pytest.raises(ValueError, match="text"):
        encode(["e\u0301"])
    with pytest.raises(DamagedError):
        decode(msgspec.msgpack.encode(["e\u0301"]), "test", limit=LARGE)


def test_one_array_may_hold_every_kind_of_value() -> None:
    assert is_read([1, True, None, b"", "", []])


def test_texts_that_are_composed_only_together_are_in_their_form() -> None:
    assert is_read(["e", "\u0301"])
    assert is_read(["e", "\u0301", 1])


@pytest.mark.parametrize("value", [1.0, {"a": 1}, {1}, object])
def test_other_kinds_of_values_are_a_mistake_of_the_program(value: object) -> None:
    for array in ([value], [1, [value]]):
        with pytest.raises(ValueError, match="type"):
            encode(array)


def test_tuples_and_numbers_with_a_name_are_written_plainly() -> None:
    class Kind(IntEnum):
        SECOND = 2

    assert encode((1, (Kind.SECOND, [Kind.SECOND]), True)) == encode([1, [2, [2]], True])
    assert decode(encode([Kind.SECOND]), "test", limit=9) == [2]
    assert encode([Level.COUNTY_CENTER.value]) != encode([1])


def test_as_many_bytes_as_the_limit_are_taken() -> None:
    data = encode([b"x" * 20])
    assert decode(data, "test", limit=len(data)) == [b"x" * 20]
    with pytest.raises(DamagedError) as error:
        decode(data, "test", limit=len(data) - 1)
    assert error.value.where == "test"


def test_a_label_is_made_clean_first_and_cut_then() -> None:
    assert as_label("\u200b\u202e文明\x00站", 2) == "文明"
    assert as_label("e\u0301e\u0301", 2) == "éé"
    assert as_label("文明", 5) == "文明"
    assert as_label("文明", 0) == ""

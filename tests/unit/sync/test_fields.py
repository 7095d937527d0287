"""Reading the fields of a record: each with its own type and bounds, and nothing left over."""

from collections.abc import Callable

import pytest

from wenming_desktop.adapters.sync.encoding import INT64_MAX, DamagedError, encode
from wenming_desktop.adapters.sync.fields import MAX_ITEMS, Fields

Read = Callable[[Fields], object]


def fields(*items: object) -> Fields:
    return Fields(list(items), "form")


def refused(read: Read, *items: object) -> str:
    with pytest.raises(DamagedError) as error:
        read(fields(*items))
    return error.value.where


def test_fields_are_read_one_after_the_other_and_none_may_be_left() -> None:
    found = fields(1, "文", b"ab", None)
    assert [found.left, found.integer(), found.left] == [4, 1, 3]
    assert (found.text(1), found.data(2), found.data_or_nil(2)) == ("文", b"ab", None)
    found.end()
    assert found.left == 0
    assert refused(lambda one: one.end(), 1) == "form.-1"


@pytest.mark.parametrize("value", [0, 1, INT64_MAX])
def test_without_bounds_an_integer_is_anything_from_0(value: int) -> None:
    assert fields(value).integer() == value
    refused(lambda one: one.integer(), -1)
    refused(lambda one: one.integer(), INT64_MAX + 1)


def test_both_bounds_of_an_integer_are_still_taken() -> None:
    assert [fields(one).integer(2, 4) for one in (2, 3, 4)] == [2, 3, 4]
    for wrong in (1, 5, True, False, "3", None, [3]):
        refused(lambda one: one.integer(2, 4), wrong)
    refused(lambda one: one.integer(0, 1), True)  # no truth value is a number


def test_a_text_may_be_as_long_as_was_said() -> None:
    assert fields("文明").text(2) == "文明"
    assert fields("").text(0) == ""
    for wrong in ("文明站", b"ab", None, 3):
        refused(lambda one: one.text(2), wrong)


def test_data_has_exactly_its_length_or_at_most_it() -> None:
    assert fields(b"ab").data(2) == b"ab"
    for wrong in (b"a", b"abc", "ab", None):
        refused(lambda one: one.data(2), wrong)
    assert [fields(one).data_up_to(2) for one in (b"", b"a", b"ab")] == [b"", b"a", b"ab"]
    for wrong in (b"abc", "a", None):
        refused(lambda one: one.data_up_to(2), wrong)


def test_nil_stands_for_nothing_only_where_it_may() -> None:
    assert fields(None).data_or_nil(2) is None
    assert fields(b"ab").data_or_nil(2) == b"ab"
    assert fields(None).array_or_nil() is None
    inner = fields([5]).array_or_nil()
    assert inner is not None
    assert inner.integer() == 5
    refused(lambda one: one.data_or_nil(2), b"a")
    refused(lambda one: one.data_or_nil(2))
    refused(lambda one: one.array_or_nil())
    refused(lambda one: one.array_or_nil(1), [1, 2])
    two = fields(None, 7)
    assert (two.data_or_nil(2), two.integer()) == (None, 7)


def test_arrays_hold_as_many_as_was_said() -> None:
    assert fields([1, 2]).array(2).left == 2
    assert fields([0, 2]).integers(2, 2) == (0, 2)
    assert fields([b"a", b"b"]).datas(1, 2) == (b"a", b"b")
    assert fields(["a", "bc"]).texts(2, 2) == ("a", "bc")
    assert [row.integer() for row in fields([[1], [2]]).rows(2)] == [1, 2]
    reads: list[Read] = [
        lambda one: one.array(1),
        lambda one: one.integers(2, 1),
        lambda one: one.datas(1, 1),
        lambda one: one.texts(1, 1),
        lambda one: one.rows(1),
    ]
    for read in reads:
        refused(read, [1, 2])
        refused(read, "no array")
    refused(lambda one: one.integers(1, 2), [1, 2])
    refused(lambda one: one.integers(1, 2), [-1])
    refused(lambda one: one.datas(1, 2), [b"a", b"bc"])
    refused(lambda one: one.texts(1, 2), ["a", "bc"])
    refused(lambda one: one.rows(), [1])


def test_a_list_has_at_most_a_hundred_thousand_items() -> None:
    most = [0] * MAX_ITEMS
    assert len(most) == 100_000
    assert fields(most).array().left == MAX_ITEMS
    refused(lambda one: one.array(), [*most, 0])
    refused(lambda one: one.array_or_nil(), [*most, 0])
    refused(lambda one: one.rows(), [*most, 0])


def test_what_is_wrong_is_named_by_its_place() -> None:
    assert refused(lambda one: one.integer(), "a") == "form.0"
    assert refused(lambda one: [one.integer(), one.integer()], 1, "a") == "form.1"
    assert refused(lambda one: [one.integer(), one.integer()], 1) == "form.0"
    assert refused(lambda one: [one.data_or_nil(1), one.integer()], None, "a") == "form.1"
    with pytest.raises(DamagedError) as error:
        Fields.of(encode([1, 2]), "whole", limit=2)
    assert error.value.where == "whole"

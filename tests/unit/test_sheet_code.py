"""The 24 digits of a printed form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.sheet_code import DIGITS, SheetCode


@st.composite
def codes(draw):
    pages = draw(st.integers(1, 99))
    return SheetCode(
        kind=draw(st.integers(0, 9)),
        org_no=draw(st.integers(0, 999_999)),
        sheet_number=draw(st.integers(0, 999_999)),
        page=draw(st.integers(1, pages)),
        pages=pages,
        layout=draw(st.integers(0, 99)),
    )


def refused(text):
    with pytest.raises(WenmingError) as caught:
        SheetCode.parse(text)
    return caught.value.code is Code.SHEET_CODE_INVALID


@given(codes())
def test_what_is_composed_is_read_back(code):
    assert len(code.digits()) == DIGITS
    assert SheetCode.parse(code.digits()) == code
    assert SheetCode.parse(code.grouped()) == code


def test_the_digits_stand_in_the_order_that_is_written_down():
    code = SheetCode(org_no=123, sheet_number=45, page=2, pages=3, layout=1)
    check = 1000123000045020301 % 99_991
    assert code.grouped() == f"1 000123 000045 02 03 01 {check:05d}"


@given(codes(), st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_one_wrong_digit_is_noticed_wherever_it_stands(code, position, added):
    digits = code.digits()
    wrong = str((int(digits[position]) + added) % 10)
    assert refused(digits[:position] + wrong + digits[position + 1 :])


@given(codes(), st.integers(0, DIGITS - 2))
def test_two_swapped_neighbours_are_noticed(code, position):
    digits = code.digits()
    pair = digits[position : position + 2]
    if pair[0] != pair[1]:
        assert refused(digits[:position] + pair[::-1] + digits[position + 2 :])


def test_digits_typed_with_the_chinese_input_method_on_are_the_same_digits():
    code = SheetCode(org_no=123, sheet_number=45)
    full_width = "".join(chr(ord(digit) + 0xFEE0) for digit in code.digits())
    assert SheetCode.parse(f" {full_width}\r\n") == code


@pytest.mark.parametrize(
    "text", ["", "1", "1" * 23, "1" * 25, "签到表" * 8, "²" * 24, "1" * 19 + "abcde"]
)
def test_what_is_no_sheet_code_is_refused(text):
    assert refused(text)


def test_a_page_beyond_the_last_page_is_refused_even_with_a_right_check():
    first = "1" + "000123" + "000045" + "03" + "02" + "01"
    assert refused(f"{first}{int(first) % 99_991:05d}")


@pytest.mark.parametrize(
    "parts",
    [
        {"org_no": 1_000_000, "sheet_number": 1},
        {"org_no": -1, "sheet_number": 1},
        {"org_no": 1, "sheet_number": 1, "page": 2, "pages": 1},
        {"org_no": 1, "sheet_number": 1, "page": 0},
        {"org_no": 1, "sheet_number": 1, "pages": 100},
    ],
)
def test_parts_that_24_digits_cannot_hold_are_a_bug_of_the_caller(parts):
    with pytest.raises(ValueError, match="cannot hold"):
        SheetCode(**parts)

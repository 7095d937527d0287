"""The 24 digits of a volunteer's card."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.card_code import CardCode, person_digits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import compose, rehomed
from wenming_desktop.domain.sheet_code import DIGITS, SheetCode


@st.composite
def people(draw: st.DrawFn) -> UUID:
    return compose(
        draw(st.integers(1, 2**48 - 1)),
        draw(st.integers(0, 65_535)),
        draw(st.integers(0, 2**24 - 1)),
        draw(st.integers(0, 2**34 - 1)),
    )


def refusal(text: str) -> Code:
    with pytest.raises(WenmingError) as caught:
        CardCode.parse(text)
    return caught.value.code


@given(people())
def test_what_is_composed_is_read_back(person: UUID) -> None:
    code = CardCode.of(person)
    assert len(code.digits()) == DIGITS
    assert code.digits().startswith("2")
    assert CardCode.parse(code.digits()) == code
    assert CardCode.parse(code.grouped()) == code


@given(people(), st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_one_wrong_digit_is_noticed_wherever_it_stands(
    person: UUID, position: int, added: int
) -> None:
    digits = CardCode.of(person).digits()
    wrong = str((int(digits[position]) + added) % 10)
    assert refusal(digits[:position] + wrong + digits[position + 1 :]) is Code.CARD_INVALID


@given(people(), st.integers(1, 65_535), st.integers(0, 2**24 - 1))
def test_a_card_printed_before_enrolment_stands_for_the_person_after_it(
    person: UUID, org_no: int, device_no: int
) -> None:
    assert person_digits(rehomed(person, org_no, device_no)) == person_digits(person)


def test_a_sheet_is_not_a_card_and_a_card_is_not_a_sheet() -> None:
    assert refusal(SheetCode(org_no=123, sheet_number=45).digits()) is Code.CARD_IS_SHEET
    assert refusal(SheetCode(kind=7, org_no=123, sheet_number=45).digits()) is Code.CARD_INVALID


@pytest.mark.parametrize("typed", ["", "wjg", "2" * 23, "2" * 25, "２" * 24, "二" * 24])
def test_anything_else_is_refused(typed: str) -> None:
    assert refusal(typed) is Code.CARD_INVALID


def test_full_width_digits_are_the_same_digits() -> None:
    code = CardCode.of(compose(1_790_000_000_000, 257, 65_793, 12_345))
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code.digits())
    assert CardCode.parse(wide) == code

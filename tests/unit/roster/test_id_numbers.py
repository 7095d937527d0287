"""Identity numbers: every single slip is seen, and what a sound number tells is right."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.id_number import (
    IdFault,
    check_character,
    lengthened,
    read_id_number,
)
from wenming_desktop.domain.people import Gender

BIRTHS = st.dates(date(1900, 1, 1), date(2026, 11, 24))


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, date, int]:
    birth = draw(BIRTHS)
    region, sequence = draw(st.integers(110000, 659999)), draw(st.integers(1, 999))
    body = f"{region}{birth:%Y%m%d}{sequence:03d}"
    return body + check_character(body), birth, sequence


def test_the_standard_s_own_example_is_sound():
    assert read_id_number("53010219200508011X").fault is None


@given(numbers())
def test_a_sound_number_tells_birth_and_sex(made: tuple[str, date, int]):
    number, birth, sequence = made
    told = read_id_number(number)
    assert (told.fault, told.birth_date) == (None, birth)
    assert told.gender is (Gender.MALE if sequence % 2 else Gender.FEMALE)


@given(numbers(), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(made: tuple[str, date, int], place: int, step: int):
    number, _, _ = made
    wrong = str((int(number[place]) + step) % 10)
    slipped = number[:place] + wrong + number[place + 1 :]
    assert read_id_number(slipped).fault in (IdFault.CHECK_DIGIT, IdFault.DIGITS_LOST)


@given(numbers(), st.integers(0, 15))
def test_two_neighbours_swapped_are_seen(made: tuple[str, date, int], place: int):
    number, _, _ = made
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert swapped == number or read_id_number(swapped).fault is not None


@given(numbers())
def test_a_legacy_number_is_found_under_its_long_form(made: tuple[str, date, int]):
    number, birth, _ = made
    legacy = number[:6] + number[8:17]
    told = read_id_number(legacy)
    assert told.number == legacy  # 15 digits become 18 on purpose only
    if birth.year >= 1900 and birth.year < 2000:
        assert lengthened(legacy) == number
        assert (told.fault, told.birth_date) == (None, birth)


@pytest.mark.parametrize("length", [0, 1, 14, 16, 17, 19, 40])
def test_other_lengths_are_named(length: int):
    assert read_id_number("1" * length).fault is IdFault.LENGTH


def test_letters_and_digits_of_other_scripts_are_no_digits():
    assert read_id_number("4105231970010112O4").fault is IdFault.CHARACTERS
    assert read_id_number("٤10523197001011234").fault is IdFault.CHARACTERS


def test_a_rounded_tail_says_that_digits_were_lost():
    assert read_id_number("530102192005080000").fault is IdFault.DIGITS_LOST


def test_a_birth_date_that_never_was_is_told_though_the_check_digit_fits():
    body = "11010100000000001"
    assert read_id_number(body + check_character(body)).fault is IdFault.DATE

"""A key typed back from paper: every slip of the hand is named by its row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.paper_key import ROW_DIGITS, bytes_of, code_check, rows_of, typed_code

KEYS = st.integers(0, 14).flatmap(
    lambda rows: st.binary(min_size=8 * rows + 1, max_size=8 * rows + 1)
)


def refusal(typed):
    with pytest.raises(WenmingError) as caught:
        bytes_of(typed)
    return caught.value


@given(KEYS)
def test_what_is_printed_reads_back(key):
    rows = rows_of(key)
    assert all(len(row) == 22 and row.isdecimal() for row in rows)
    assert bytes_of("".join(rows)) == key


@given(KEYS, st.data())
def test_one_wrong_digit_is_named_by_its_row(key, data):
    rows = list(rows_of(key))
    row = data.draw(st.integers(0, len(rows) - 1))
    place = data.draw(st.integers(0, 21))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != rows[row][place]]))
    rows[row] = rows[row][:place] + wrong + rows[row][place + 1 :]
    error = refusal("\n".join(rows))
    assert (error.code, error.facts["row"]) == (Code.PAPER_KEY_ROW, row + 1)


@given(KEYS, st.data())
def test_swapped_neighbours_and_swapped_rows_are_noticed(key, data):
    rows = list(rows_of(key))
    row = data.draw(st.integers(0, len(rows) - 1))
    place = data.draw(st.integers(0, 20))
    one = rows[row]
    swapped = one[:place] + one[place + 1] + one[place] + one[place + 2 :]
    if swapped != one:
        assert refusal("".join([*rows[:row], swapped, *rows[row + 1 :]])).facts["row"] == row + 1
    if len(rows) > 1:
        assert refusal("".join([rows[1], rows[0], *rows[2:]])).facts["row"] == 1


def test_dashes_blanks_and_full_width_digits_are_as_good_as_plain_ones():
    key = bytes(range(17))
    typed = "\n".join(
        " ".join(row[start : start + 5] for start in range(0, 20, 5)) + " - " + row[ROW_DIGITS:]
        for row in rows_of(key)
    )
    assert bytes_of(typed) == key
    assert bytes_of(typed.translate({ord("0") + n: 0xFF10 + n for n in range(10)})) == key


def test_what_is_not_whole_says_how_far_it_got():
    whole = "".join(rows_of(bytes(17)))
    error = refusal(whole[: 22 + 7])
    assert (error.code, error.facts) == (Code.PAPER_KEY_SHORT, {"rows": 1, "over": 7})
    assert refusal("").code is Code.PAPER_KEY_SHORT
    assert refusal("恢复").code is Code.PAPER_KEY_SHORT
    assert refusal(whole[:44]).code is Code.PAPER_KEY_DAMAGED
    other = "".join(rows_of(bytes([9, *range(16)])))
    assert refusal(whole[:22] + other[22:]).code is Code.PAPER_KEY_DAMAGED


def test_the_check_of_a_code_changes_with_every_sign():
    code = "ABCDE-FGH23-45678-9JKLM-NPQRS"
    for place, sign in enumerate(code):
        if sign != "-":
            other = code[:place] + ("Z" if sign != "Z" else "Y") + code[place + 1 :]
            assert code_check(other) != code_check(code)
    assert len(code_check(code)) == 2


def test_a_code_is_typed_or_scanned_with_its_check_or_without():
    code = "ABCDE-FGH23-45678-9JKLM-NPQRS"
    plain = code.replace("-", "")
    for typed in (code, plain.lower(), f" {code} {code_check(code)}", f"WM-KIT:{code}"):
        assert typed_code(typed) == plain
    wrong = f"{int(code_check(code)) ^ 1:02d}"
    for typed in ("", code[:-1], code + wrong, code.replace("A", "O"), code + "A"):
        with pytest.raises(WenmingError) as caught:
            typed_code(typed)
        assert caught.value.code is Code.KIT_CODE_WRONG

"""Fingerprints as digits: how they are written, and which typed digits agree."""

import pytest

from wenming_desktop.adapters.sync.fingerprints import digits_agree, digits_of

DIGITS = "12345 67890 11111 22222 33333 44444"


def test_a_fingerprint_is_six_groups_of_five_digits_with_its_zeros() -> None:
    assert digits_of(bytes(32)) == " ".join(["00000"] * 6)
    assert digits_of((7).to_bytes(32)) == "00000 00000 00000 00000 00000 00007"
    number = 123_456_789_012_345_678_901_234_567_890
    assert digits_of(number.to_bytes(32)) == "12345 67890 12345 67890 12345 67890"


def test_the_last_thirty_digits_of_the_number_count() -> None:
    assert digits_of((10**30 + 5).to_bytes(32)) == digits_of((5).to_bytes(32))
    assert digits_of(b"\xff" * 32).replace(" ", "") == str(2**256 - 1)[-30:]


@pytest.mark.parametrize(
    "typed", ["1234567890", "12345 67890", " 1 2345 67890\t1 ", DIGITS, "12345　67890　11111"]
)
def test_ten_digits_and_more_agree_however_they_are_spaced(typed: str) -> None:
    assert digits_agree(DIGITS, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "123456789",
        "1 2 3 4 5 6 7 8 9",
        "67890 11111",  # from the middle
        "12345 67891",
        "1234567890 2",
        f"{DIGITS} 4",
        "abcdefghij",
    ],
)
def test_fewer_or_other_digits_never_agree(typed: str) -> None:
    assert not digits_agree(DIGITS, typed)

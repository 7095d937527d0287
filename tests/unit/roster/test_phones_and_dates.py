"""Phones and dates in the shapes that rosters have them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.masking import is_masked, mask_id_number, mask_phone
from wenming_desktop.domain.phones import PhoneFault, read_phone
from wenming_desktop.domain.typed_dates import Precision, read_date


def wide(text: str) -> str:
    """Return the full-width form that input methods leave behind."""
    return "".join(chr(ord(character) + 0xFEE0) for character in text)


@pytest.mark.parametrize(
    "typed",
    [
        "13912345678",
        " 139 1234 5678",
        wide("13912345678"),
        "+86 13912345678",
        "+86-13912345678",
        "8613912345678",
        "008613912345678",
        "13912345678.0",
        "139\u30001234\u30005678",
        "'13912345678",
    ],
)
def test_a_mobile_is_put_right(typed: str):
    reading = read_phone(typed)
    assert (reading.number, reading.fault) == ("13912345678", None)


@pytest.mark.parametrize("typed", ["无", "空", "—", "-", "/", "", "  ", "－", "没有", "不详"])
def test_words_for_nothing_mean_none(typed: str):
    assert read_phone(typed) == read_phone("")


@pytest.mark.parametrize("typed", ["0371-66666666", "037166666666", "6666-6666", "0371-6666转8"])
def test_a_landline_stays_as_typed(typed: str):
    reading = read_phone(typed)
    assert (reading.number, reading.fault) == (typed, None)


@pytest.mark.parametrize("typed", ["1391234567", "139123456789", "66666666", "1"])
def test_a_wrong_count_of_digits_is_told(typed: str):
    reading = read_phone(typed)
    assert (reading.fault, reading.digits) == (PhoneFault.LENGTH, len(typed))


@pytest.mark.parametrize("typed", ["1.39E+10", "1.39e10", wide("1.39E+10"), "1E+10"])
def test_scientific_text_has_lost_digits(typed: str):
    assert read_phone(typed).fault is PhoneFault.DIGITS_LOST


@pytest.mark.parametrize("typed", ["13912345678/13812345678", "同上", "1391234567O"])
def test_what_is_no_number_is_left_to_a_person(typed: str):
    assert read_phone(typed).fault is PhoneFault.UNCLEAR


@given(st.dates(date(1906, 1, 1), date(2099, 12, 31)))
def test_one_day_in_all_its_forms(day: date):
    forms = [
        day.isoformat(),
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year} - {day.month} - {day.day}",
        f"{day:%Y%m%d}",
        f"{day:%Y-%m-%d} 00:00:00",
        int(f"{day:%Y%m%d}"),
        (day - date(1899, 12, 30)).days,
        float((day - date(1899, 12, 30)).days),
        str((day - date(1899, 12, 30)).days),
        datetime(day.year, day.month, day.day, 13, 30),  # noqa: DTZ001  as spreadsheets have it
        day,
    ]
    for form in forms:
        reading = read_date(form)
        assert reading is not None, form
        assert (reading.day, reading.precision) == (day, Precision.DAY), form


@pytest.mark.parametrize(
    "typed",
    ["1950.03", "1950.3", "1950-03", "1950年3月", "195003", 195003, 1950.03, wide("1950.03")],
)
def test_a_month_is_read_as_a_month(typed: object):
    reading = read_date(typed)
    assert reading is not None
    assert (reading.day, reading.precision) == (date(1950, 3, 1), Precision.MONTH)
    assert reading.agrees_with(date(1950, 3, 14))
    assert not reading.agrees_with(date(1950, 4, 14))


def test_a_bare_year_is_a_year_not_a_serial_number():
    for typed in ("1950", 1950, "1950年"):
        reading = read_date(typed)
        assert reading is not None
        assert (reading.day.year, reading.precision) == (1950, Precision.YEAR)


@pytest.mark.parametrize(
    "typed",
    ["1950.13", "1950.2.30", "五十", "60岁", "", "19501301", 1950.1, -3, 99999999, "1850-1-1"],
)
def test_what_is_no_date_is_none(typed: object):
    assert read_date(typed) is None


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers() | st.text())
def test_nothing_typed_breaks_the_reader(typed: float | str):
    reading = read_date(typed)
    assert reading is None or reading.day > date(1899, 1, 1) - timedelta(days=1)


def test_masks_show_what_the_screens_say():
    assert mask_phone("13800003381") == "138****3381"
    assert mask_id_number("41010119700101002X") == "4101**********002X"


@given(st.from_regex(r"[0-9]{2,20}", fullmatch=True))
def test_a_mask_is_known_as_one_and_hides_digits(number: str):
    assert is_masked(mask_phone(number))
    assert is_masked(mask_id_number(number))
    assert not is_masked(number)
    assert mask_phone(number) != number

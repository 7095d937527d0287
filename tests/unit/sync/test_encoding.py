import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.encoding import (
    DamagedError,
    as_label,
    decode,
    encode,
    is_clean_label,
    pae,
)

INTEGERS = st.integers(-(2**63), 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda text: as_label(text, 20)
)
ATOMS = st.none() | st.booleans() | INTEGERS | st.binary(max_size=40) | TEXTS
ARRAYS = st.lists(ATOMS | st.lists(ATOMS | st.lists(ATOMS | st.lists(ATOMS, max_size=3))))


@given(ARRAYS)
def test_what_was_encoded_comes_back(value: list[object]) -> None:
    assert decode(encode(value), "test", limit=10**6) == value


@given(st.binary(max_size=200))
def test_any_bytes_give_their_own_form_or_one_error(data: bytes) -> None:
    try:
        value = decode(data, "test", limit=200)
    except DamagedError:
        return
    assert encode(value) == data


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xdd\xff\xff\xff\xff", id="array claims 2**32 items"),
        pytest.param(b"\xdd\x00\xff\xff\xff" + b"\xc0" * 50, id="array claims more than it has"),
        pytest.param(b"\x91\xc6\xff\xff\xff\xff", id="bytes claim 4 GiB"),
        pytest.param(b"\x91\xdb\xff\xff\xff\xff", id="text claims 4 GiB"),
        pytest.param(b"\x91" * 10_000 + b"\xc0", id="10,000 deep"),
        pytest.param(b"\x91" * 5 + b"\xc0", id="5 deep"),
        pytest.param(b"\x91\xd4\x05a", id="extension type"),
        pytest.param(b"\x91\xd6\xff\x00\x00\x00\x00", id="timestamp"),
        pytest.param(b"\x91\xcf\x80" + b"\x00" * 7, id="integer 2**63"),
        pytest.param(b"\x91\xcb\x7f\xf8" + b"\x00" * 6, id="NaN"),
        pytest.param(b"\x91\xcb\x3f\xf0" + b"\x00" * 6, id="1.0"),
        pytest.param(b"\x91\xa1\xff", id="invalid UTF-8"),
        pytest.param(b"\x91\xa3\xed\xa0\x80", id="lone surrogate"),
        pytest.param(b"\x91\xcd\x00\x01", id="1 in two bytes"),
        pytest.param(b"\x91\xa3e\xcc\x81", id="decomposed text"),
        pytest.param(b"\x91\x81\x01\x02", id="map"),
        pytest.param(b"\x82\x01\x02\x01\x03", id="map with one key twice"),
        pytest.param(b"\x01", id="no array"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x91\x01\x00", id="trailing byte"),
        pytest.param(b"\xc1", id="the byte that is never used"),
        pytest.param(msgspec.msgpack.encode(["字" * 6000]), id="text over 16 KiB"),
    ],
)
def test_group_30_msgpack_bombs_and_oddities_are_damaged(data: bytes) -> None:
    """Group 30: msgpack bombs, odd extensions, NaN, bad text, 2**63."""
    with pytest.raises(DamagedError):
        decode(data, "test", limit=10**6)


def test_a_text_in_rows_may_be_longer_and_of_any_unicode_form() -> None:
    value = ["e\u0301" + "字" * 6000]
    assert decode(encode(value, free_text=True), "row", limit=10**6, free_text=True) == value


def test_more_bytes_than_the_limit_are_not_even_parsed() -> None:
    with pytest.raises(DamagedError):
        decode(encode([b"x" * 100]), "test", limit=100)


@pytest.mark.parametrize("text", ["张\u202e三", "张\u200b三", "a\x00", "\ufeff李", "x\u2028"])
def test_group_30_names_with_invisible_or_direction_characters_are_unclean(text: str) -> None:
    """Group 30: bidi, zero-width and control characters in names."""
    assert not is_clean_label(text)
    assert is_clean_label(as_label(text, 10))


def test_the_signed_text_names_its_kind_and_both_lengths() -> None:
    assert pae("wm/cert.v1", b"body") == b"DSSEv1 10 wm/cert.v1 4 body"

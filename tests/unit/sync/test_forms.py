"""Group 68: what travels keeps its bytes and its limits, and is read as it stands or not at all."""

import json

import msgspec
import pytest

from tests.unit.sync.forms import FILE, FORMS, edges, is_read, leaves, signed_samples
from wenming_desktop.domain.errors import WenmingError

A_RECORD_OF_ITS_OWN = ("control", (8,))
RELEASED = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_written_and_read_as_at_its_release(name) -> None:
    form = FORMS[name]
    assert form.body.hex() == RELEASED[name]["body"]
    assert form.read(bytes.fromhex(RELEASED[name]["body"])) == form.sample


def test_what_is_signed_is_signed_as_at_its_release() -> None:
    for name, data in signed_samples().items():
        assert data.hex() == RELEASED[f"signed {name}"]["body"], name


@pytest.mark.parametrize("name", FORMS)
def test_a_form_takes_what_it_took_at_its_release_and_no_more(name) -> None:
    """Narrower, and bundles of other computers are refused; wider, and theirs refuse ours."""
    assert edges(FORMS[name]) == RELEASED[name]["edges"]


@pytest.mark.parametrize("name", FORMS)
def test_a_field_of_another_type_or_length_is_refused(name) -> None:
    form = FORMS[name]
    for path, value in leaves(msgspec.msgpack.decode(form.body)):
        others = [[], [value], 1.5, True, "text", b"bytes", 1]
        if isinstance(value, bytes):
            others += [value + b"\x00", value[:-1]]
        is_free = not isinstance(value, bytes) or (name, path) == A_RECORD_OF_ITS_OWN
        for other in others:
            if value is not None and not (is_free and type(other) is type(value)):
                assert not is_read(form, path, other), (path, other)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        *(("policy", 3), ("org", 5), ("certificate", 17)),
        *(("request", 6), ("request", 7), ("request", 8)),
    ],
)
def test_a_name_that_hides_something_is_refused(name, place) -> None:
    """Two units may not look the same to a person and be two to the program."""
    assert is_read(FORMS[name], (place,), "柳河村")
    for hiding in ("柳\u202e河", "柳\x00河", "柳\u200b河"):
        assert not is_read(FORMS[name], (place,), hiding)


@pytest.mark.parametrize("name", FORMS)
def test_an_array_with_one_field_more_or_less_is_refused(name) -> None:
    """Every array but a list of equal things, which may be longer or shorter."""
    form = FORMS[name]
    whole = msgspec.msgpack.decode(form.body)
    for path in dict.fromkeys(path[:-1] for path, _ in leaves(whole) if len(path) > 1):
        inner = whole
        for number in path:
            inner = inner[number]
        assert not is_read(form, path, [*inner, {"a": "map"}])
        if len({type(one) for one in inner}) > 1:  # fields, not a list
            assert not is_read(form, path, inner[:-1]), path
            assert not is_read(form, path, [*inner, inner[-1]]), path
    for other in ([*whole, None], [*whole, whole[-1]], whole[:-1]):
        with pytest.raises(WenmingError):
            form.read(msgspec.msgpack.encode(other))

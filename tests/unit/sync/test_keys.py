import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from wenming_desktop.adapters.sync.encoding import DamagedError, pae
from wenming_desktop.adapters.sync.keys import (
    DeviceKeys,
    ExchangeKey,
    SigningKey,
    check_exchange_public,
    device_id_of,
    verify,
    wrap,
)

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
ORDER_8 = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
SMALL_ORDER = {
    "zero": bytes(32),
    "one": (1).to_bytes(32, "little"),
    "minus one": (P - 1).to_bytes(32, "little"),
    "order 8": bytes.fromhex(ORDER_8),
    "order 8 with sign": bytes.fromhex(ORDER_8[:-2] + "85"),
    "p, a second zero": P.to_bytes(32, "little"),
    "p plus one": (P + 1).to_bytes(32, "little"),
}


def test_a_signature_holds_for_its_key_kind_and_body_only() -> None:
    key, other = SigningKey.generate(), SigningKey.generate()
    signature = key.sign("wm/cert.v1", b"body")
    verify(key.public, "wm/cert.v1", b"body", signature)
    for public, kind, body in (
        (other.public, "wm/cert.v1", b"body"),
        (key.public, "wm/segment.v1", b"body"),
        (key.public, "wm/cert.v1", b"bodx"),
    ):
        with pytest.raises(DamagedError):
            verify(public, kind, body, signature)


@pytest.mark.parametrize("public", SMALL_ORDER.values(), ids=SMALL_ORDER)
def test_group_27_a_signing_key_of_small_order_verifies_nothing(public: bytes) -> None:
    """Group 27: Ed25519 points of small order and not in their own form."""
    forged = (1).to_bytes(32, "little") + bytes(32)
    with pytest.raises(DamagedError):
        verify(public, "wm/cert.v1", b"anything", forged)


def test_group_27_the_library_alone_would_accept_such_a_forgery() -> None:
    """Group 27: why the check of ours is needed."""
    forged = (1).to_bytes(32, "little") + bytes(32)
    public = Ed25519PublicKey.from_public_bytes(SMALL_ORDER["one"])
    public.verify(forged, pae("wm/cert.v1", b"anything"))


def test_group_27_a_signature_with_s_beyond_the_order_is_refused() -> None:
    """Group 27: a signature whose S is not in its own form."""
    key = SigningKey.generate()
    signature = key.sign("wm/cert.v1", b"body")
    second_form = int.from_bytes(signature[32:], "little") + L
    with pytest.raises(DamagedError):
        verify(
            key.public, "wm/cert.v1", b"body", signature[:32] + second_form.to_bytes(32, "little")
        )


@pytest.mark.parametrize("length", [0, 31, 33, 63, 65])
def test_keys_and_signatures_of_a_wrong_length_are_refused(length: int) -> None:
    key = SigningKey.generate()
    with pytest.raises(DamagedError):
        verify(bytes(length), "wm/cert.v1", b"body", key.sign("wm/cert.v1", b"body"))
    with pytest.raises(DamagedError):
        verify(key.public, "wm/cert.v1", b"body", bytes(length))
    with pytest.raises(DamagedError):
        check_exchange_public(bytes(length))


def test_a_wrapped_key_opens_for_its_holder_and_context_only() -> None:
    key = ExchangeKey.generate()
    wrapped = wrap(key.public, b"k" * 32, b"context")
    assert len(wrapped) == 80
    assert key.unwrap(wrapped, b"context") == b"k" * 32
    for holder, info in ((key, b"other"), (ExchangeKey.generate(), b"context")):
        with pytest.raises(DamagedError):
            holder.unwrap(wrapped, info)


@pytest.mark.parametrize(
    "public",
    [
        bytes(32),
        (1).to_bytes(32, "little"),
        (P - 1).to_bytes(32, "little"),
        P.to_bytes(32, "little"),
        (P + 1).to_bytes(32, "little"),
        bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
        bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    ],
)
def test_group_27_exchange_points_of_low_order_are_refused(public: bytes) -> None:
    """Group 27: X25519 points of low order, the all-zero one among them."""
    key = ExchangeKey.generate()
    for attempt in (
        lambda: wrap(public, b"k" * 32, b"context"),
        lambda: check_exchange_public(public),
        lambda: key.unwrap(public + bytes(48), b"context"),
    ):
        with pytest.raises(DamagedError):
            attempt()


@pytest.mark.parametrize("length", [0, 32, 79, 81, 112])
def test_a_wrap_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(DamagedError):
        ExchangeKey.generate().unwrap(bytes(length), b"context")


def test_device_keys_survive_being_stored_and_name_their_device() -> None:
    keys = DeviceKeys.generate()
    again = DeviceKeys.from_raw(keys.raw)
    assert again == keys
    assert again.device_id == device_id_of(keys.signing.public, keys.exchange.public)
    swapped = DeviceKeys(keys.signing, ExchangeKey.generate())
    assert swapped.device_id != keys.device_id


def test_private_keys_do_not_show_in_a_trace() -> None:
    keys = DeviceKeys.generate()
    assert keys.signing.raw.hex() not in repr(keys)
    assert repr(keys.signing.raw) not in repr(keys)


def test_what_was_wrapped_must_be_a_key() -> None:
    """A shorter or longer content is no file's key, whoever wrapped it."""
    key = ExchangeKey.generate()
    for length in (0, 16, 31, 33):
        with pytest.raises(DamagedError):
            key.unwrap(wrap(key.public, b"x" * length, b"info"), b"info")


@pytest.mark.parametrize("length", [0, 32, 63, 65])
def test_stored_keys_of_another_length_are_damaged(length: int) -> None:
    with pytest.raises(DamagedError):
        DeviceKeys.from_raw(b"k" * length)

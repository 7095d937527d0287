"""Keys at their edges: which points are none, what a wrap holds, and what is never printed."""

import pytest

from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import (
    DeviceKeys,
    ExchangeKey,
    SigningKey,
    check_signing_public,
    wrap,
)

P = 2**255 - 19
ORDER_8 = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
SIGN = 1 << 255


def point(y: int) -> bytes:
    return y.to_bytes(32, "little")


@pytest.mark.parametrize("sign", [0, SIGN])
@pytest.mark.parametrize("y", [0, 1, P - 1, ORDER_8, P - ORDER_8, P, P + 1, P + 18])
def test_group_27_no_point_of_small_order_is_a_signing_key(y: int, sign: int) -> None:
    """Group 27: each point of small order, and every second form of a point."""
    with pytest.raises(DamagedError):
        check_signing_public(point(y | sign))


@pytest.mark.parametrize("y", [2, 3, P - 2, ORDER_8 + 1, ORDER_8 - 1, SIGN | 2, SIGN | (P - 2)])
def test_the_neighbours_of_such_points_are_not_refused_with_them(y: int) -> None:
    check_signing_public(point(y))


def test_a_public_key_of_another_length_is_none() -> None:
    public = SigningKey.generate().public
    check_signing_public(public)
    for wrong in (public[:31], public + b"\0", b""):
        with pytest.raises(DamagedError):
            check_signing_public(wrong)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_wrap_that_holds_no_key_is_damaged(length: int) -> None:
    key = ExchangeKey.generate()
    with pytest.raises(DamagedError) as refused:
        key.unwrap(wrap(key.public, bytes(length), b"context"), b"context")
    assert refused.value.where == "wrap"


def test_private_keys_are_not_printed() -> None:
    keys = DeviceKeys.from_raw(b"s" * 32 + b"x" * 32)
    for one in (keys, keys.signing, keys.exchange):
        assert "ssss" not in repr(one)
        assert "xxxx" not in repr(one)

"""Random changes of bytes and of structures."""

import random

import msgspec

INTERESTING = (0, 1, -1, 2, 127, 128, 255, 256, 65_535, 1 << 24, (1 << 31) - 1, (1 << 63) - 1)
WILD = (None, True, b"", b"\x00" * 16, "", "'); DROP TABLE volunteer;--", "\u202e", [], [[]], 1.5)


def changed_bytes(data: bytes, rng: random.Random) -> bytes:
    """Return ``data`` with one to four changes; it may come out the same."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        at = rng.randrange(len(out)) if out else 0
        length = rng.choice((1, 1, 2, 4, 16, 64, 1024))
        match rng.randrange(7):
            case 0 if out:
                out[at] ^= 1 << rng.randrange(8)
            case 1 if out:
                out[at] = rng.randrange(256)
            case 2:
                del out[at : at + length]
            case 3:
                out[at:at] = rng.randbytes(length)
            case 4:
                out[at:at] = out[at : at + length]
            case 5:
                out[at : at + length] = bytes(len(out[at : at + length]))
            case 6:
                del out[at:]
    return bytes(out)


def changed_value(value: object, rng: random.Random) -> object:
    """Return a msgpack value with one place changed, however deep."""
    if isinstance(value, list) and value and rng.random() < 0.85:
        copy = list(value)
        at = rng.randrange(len(copy))
        _change_item(copy, at, rng)
        return copy
    if isinstance(value, bool | None):
        return rng.choice((*WILD, *INTERESTING))
    if isinstance(value, int):
        near = value + rng.choice((-1, 1, 256, -256))
        return rng.choice((near, near, *INTERESTING, *WILD))
    if isinstance(value, bytes) and value:
        return rng.choice((changed_bytes(value, rng), *WILD))
    if isinstance(value, str):
        return rng.choice((value + "改", value[1:], "x" * 300_000, *WILD))
    return rng.choice((*WILD, *INTERESTING))


def _change_item(copy: list[object], at: int, rng: random.Random) -> None:
    match rng.randrange(10):
        case 0:
            del copy[at]
        case 1:
            copy.insert(at, copy[at])
        case 2:
            other = rng.randrange(len(copy))
            copy[at], copy[other] = copy[other], copy[at]
        case _:
            copy[at] = changed_value(copy[at], rng)


def changed_record(data: bytes, rng: random.Random) -> bytes:
    """Change the structure of a msgpack text; what cannot be encoded again becomes bytes."""
    try:
        return msgspec.msgpack.encode(changed_value(msgspec.msgpack.decode(data), rng))
    except (msgspec.DecodeError, OverflowError, UnicodeDecodeError):
        return changed_bytes(data, rng)

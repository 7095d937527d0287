"""The form of a kit: what a file and a paper hold, byte for byte, and what is refused."""

import pytest

from wenming_desktop.adapters.sync import key_kit
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.key_kit import (
    RECOVERY,
    ROOT,
    STORE,
    SealedKit,
    make_kit,
    open_kit,
)
from wenming_desktop.domain.errors import Code, WenmingError

COUNTY, OTHER = bytes(range(16)), bytes(range(1, 17))
SALT, NONCE = b"s" * 16, b"n" * 12
SIZES = {ROOT: 48, RECOVERY: 80, STORE: 48}
NUMBERS = {ROOT: 1, RECOVERY: 2, STORE: 3}


def kit(kind: str = ROOT) -> SealedKit:
    return SealedKit(kind, COUNTY, SALT, NONCE, bytes(range(SIZES[kind])))


def refusal(data: bytes, county: bytes | None = None) -> Code:
    with pytest.raises(WenmingError) as error:
        SealedKit.parse(data) if county is None else SealedKit.from_paper(data, county)
    return error.value.code


@pytest.mark.parametrize("kind", SIZES)
def test_a_kit_comes_back_from_its_file_and_from_its_paper(kind: str) -> None:
    sealed = bytes(range(SIZES[kind]))
    assert kit(kind).encoded == encode(["wm/kit.v1", kind, COUNTY, SALT, NONCE, sealed])
    assert SealedKit.parse(kit(kind).encoded) == kit(kind)
    assert kit(kind).for_paper == bytes([NUMBERS[kind]]) + COUNTY[:4] + SALT + NONCE + sealed
    assert SealedKit.from_paper(kit(kind).for_paper, COUNTY) == kit(kind)


def test_a_paper_says_only_the_beginning_of_its_county() -> None:
    alike = COUNTY[:4] + bytes(12)
    assert SealedKit.from_paper(kit().for_paper, alike).county_id == alike
    assert refusal(kit().for_paper, OTHER) is Code.KIT_FOREIGN
    assert refusal(kit().for_paper, COUNTY[:3] + b"\xff" + COUNTY[4:]) is Code.KIT_FOREIGN


@pytest.mark.parametrize("kind", SIZES)
def test_a_paper_of_another_length_or_sort_is_damaged(kind: str) -> None:
    paper = kit(kind).for_paper
    for wrong in (paper[:-1], paper + b"\0", b"", b"\x04" + paper[1:], b"\x00" + paper[1:]):
        assert refusal(wrong, COUNTY) is Code.PAPER_KEY_DAMAGED
    nameless = b"\x09" + COUNTY[:4] + SALT + NONCE + bytes(16)  # as long as no keys would be
    assert refusal(nameless, COUNTY) is Code.PAPER_KEY_DAMAGED


@pytest.mark.parametrize(
    "items",
    [
        ["wm/kit.v2", ROOT, COUNTY, SALT, NONCE, bytes(48)],
        ["wm/kit.v1", "other", COUNTY, SALT, NONCE, bytes(48)],
        ["wm/kit.v1", "other", COUNTY, SALT, NONCE, bytes(15)],
        ["wm/kit.v1", ROOT, COUNTY[:15], SALT, NONCE, bytes(48)],
        ["wm/kit.v1", ROOT, COUNTY, SALT + b"s", NONCE, bytes(48)],
        ["wm/kit.v1", ROOT, COUNTY, SALT, NONCE[:11], bytes(48)],
        ["wm/kit.v1", ROOT, COUNTY, SALT, NONCE, bytes(47)],
        ["wm/kit.v1", ROOT, COUNTY, SALT, NONCE, bytes(80)],
        ["wm/kit.v1", RECOVERY, COUNTY, SALT, NONCE, bytes(48)],
        ["wm/kit.v1", RECOVERY, COUNTY, SALT, NONCE, bytes(81)],
        ["wm/kit.v1", ROOT, COUNTY, SALT, NONCE, bytes(48), 1],
        ["wm/kit.v1", ROOT, COUNTY, SALT, NONCE],
    ],
)
def test_a_file_that_is_no_kit_is_damaged(items: list[object]) -> None:
    assert refusal(encode(items)) is Code.KIT_DAMAGED


def test_keys_come_out_with_the_code_for_their_own_county_and_sort(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_kit, "MEMORY_KIB", 8)  # quick: what is slow is tested elsewhere
    data, code = make_kit(ROOT, COUNTY, b"k" * 32)
    assert len(SealedKit.parse(data).sealed) == 48
    assert open_kit(data, ROOT, COUNTY, code) == b"k" * 32
    assert open_kit(data, ROOT, COUNTY, code.lower()) == b"k" * 32
    again, other_code = make_kit(ROOT, COUNTY, b"k" * 32)
    assert again != data
    for kind, county, given, why in (
        (ROOT, COUNTY, other_code, Code.KIT_CODE_WRONG),
        (STORE, COUNTY, code, Code.KIT_DAMAGED),
        (ROOT, OTHER, code, Code.KIT_DAMAGED),
    ):
        with pytest.raises(WenmingError) as error:
            open_kit(data, kind, county, given)
        assert error.value.code is why
    parsed = SealedKit.parse(data)
    for passed_off in (
        SealedKit(STORE, COUNTY, parsed.salt, parsed.nonce, parsed.sealed),
        SealedKit(ROOT, OTHER, parsed.salt, parsed.nonce, parsed.sealed),
    ):
        with pytest.raises(WenmingError) as error:
            passed_off.open(code)
        assert error.value.code is Code.KIT_CODE_WRONG


def test_the_keys_of_a_kit_are_as_slow_to_find_as_those_of_a_store() -> None:
    assert (key_kit.MEMORY_KIB, key_kit.ITERATIONS, key_kit.LANES) == (65_536, 3, 1)

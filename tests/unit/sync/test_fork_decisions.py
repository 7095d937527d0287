"""Decisions on feeds that were written twice: whose counts, and what a record names."""

from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.forks import MAX_BRANCH, ForkRecord, Forks

FEED, OTHER_FEED = b"f" * 16, b"g" * 16
DEVICE, OTHER_DEVICE = b"d" * 16, b"e" * 16
CENTRE, INSTITUTE, NEIGHBOUR, STATION, GONE = b"1" * 32, b"2" * 32, b"3" * 32, b"4" * 32, b"5" * 32
PATHS = {CENTRE: (1,), INSTITUTE: (1, 256), NEIGHBOUR: (1, 512), STATION: (1, 256, 257)}


def issued(path: tuple[int, ...], device_id: bytes = DEVICE) -> SimpleNamespace:
    return SimpleNamespace(certificate=SimpleNamespace(org_path=path, device_id=device_id))


AUTHORITIES = {one: issued(path) for one, path in PATHS.items()}
WRITER = issued((1, 256, 257))


def hashes(*signs: str) -> tuple[bytes, ...]:
    return tuple(one.encode() * 32 for one in signs)


def record(
    sign: str = "a", extras: tuple[str, ...] = (), device: bytes = DEVICE, feed: bytes = FEED
) -> ForkRecord:
    numbered = tuple((4, one) for one in hashes(*extras))
    return ForkRecord(device, feed, ((4, hashes(sign)[0]),), numbered)


def standing(
    *decisions: tuple[bytes, int, ForkRecord], void: frozenset[tuple[bytes, int]] = frozenset()
) -> ForkRecord | None:
    forks = Forks()
    for one in decisions:
        forks.add(*one)
    return forks.standing(FEED, WRITER, AUTHORITIES, lambda *place: place in void)


def test_without_a_decision_nothing_stands() -> None:
    assert standing() is None
    assert standing((INSTITUTE, 1, record(feed=OTHER_FEED))) is None


@pytest.mark.parametrize("authority", [CENTRE, INSTITUTE, STATION])
def test_an_authority_at_or_above_the_writer_decides(authority: bytes) -> None:
    assert standing((authority, 1, record())) == record()


@pytest.mark.parametrize("authority", [NEIGHBOUR, GONE])
def test_nobody_else_decides(authority: bytes) -> None:
    assert standing((authority, 1, record())) is None


def test_a_decision_on_another_computer_is_none_on_this_one() -> None:
    assert standing((CENTRE, 1, record(device=OTHER_DEVICE))) is None


def test_what_was_signed_after_the_authority_was_cut_off_is_void() -> None:
    first, second = (INSTITUTE, 1, record("a")), (INSTITUTE, 2, record("b"))
    assert standing(first, second, void=frozenset({(INSTITUTE, 2)})) == record("a")
    assert standing(first, void=frozenset({(INSTITUTE, 1)})) is None


@pytest.mark.parametrize("turn", [1, -1])
def test_the_highest_authority_has_the_last_word_and_of_its_words_the_latest(turn: int) -> None:
    above = [(CENTRE, 3, record("a")), (CENTRE, 5, record("b"))]
    below = [(INSTITUTE, 9, record("c")), (NEIGHBOUR, 11, record("d"))]
    assert standing(*[*above, *below][::turn]) == record("b")
    assert standing(*below[::turn]) == record("c")


def test_what_counts_beside_the_feed_is_not_counted_twice() -> None:
    said = record("a", extras=("a", "b", "c"))
    assert said.counted == frozenset(hashes("b", "c"))
    assert said.chosen == {4: hashes("a")[0]}


def test_a_record_names_no_more_than_it_may_and_no_segment_number_0() -> None:
    def places(many: int, first: int = 1) -> list[list[object]]:
        return [[first + number, bytes(32)] for number in range(many)]

    def read(*sides: list[list[object]], version: int = 1) -> ForkRecord | None:
        return ForkRecord.decode(encode([version, DEVICE, FEED, *sides]))

    found = read(places(MAX_BRANCH), places(MAX_BRANCH))
    assert found
    assert len(found.canonical) == len(found.extras) == 700
    for wrong in (
        [places(MAX_BRANCH + 1), []],
        [[], places(MAX_BRANCH + 1)],
        [places(1, first=0), []],
        [[[1, bytes(31)]], []],
        [[[1, bytes(32), 0]], []],
        [[], [], 0],
    ):
        with pytest.raises(DamagedError):
            read(*wrong)
    assert read([], [], version=2) is None  # of a newer program


def test_a_copy_takes_decisions_of_its_own() -> None:
    forks = Forks()
    forks.add(INSTITUTE, 1, record("a"))
    copied = forks.copy()
    copied.add(INSTITUTE, 2, record("b"))
    copied.add(INSTITUTE, 3, record(feed=OTHER_FEED))
    assert forks.feeds == {FEED}
    assert copied.feeds == {FEED, OTHER_FEED}
    assert forks.standing(FEED, WRITER, AUTHORITIES, lambda *_: False) == record("a")

"""Whose work has ended at a computer: by whose word, since when, and what goes back on it."""

from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.left_users import LeftUsers, UserRecord

CENTRE, INSTITUTE, NEIGHBOUR, STATION = b"1" * 32, b"2" * 32, b"3" * 32, b"4" * 32
PATHS = {CENTRE: (1,), INSTITUTE: (1, 256), NEIGHBOUR: (1, 512), STATION: (1, 256, 257)}
DEVICE = 257 << 8 | 3


def issued(path: tuple[int, ...]) -> SimpleNamespace:
    return SimpleNamespace(certificate=SimpleNamespace(org_path=path))


AUTHORITIES = {one: issued(path) for one, path in PATHS.items()}
DEVICES = {DEVICE: issued((1, 256, 257))}


def said(
    ended=True,  # noqa: FBT002  the word itself
    *,
    by: bytes = INSTITUTE,
    number: int = 1,
    at: int = 100,
    user: int = 4,
    device: int = DEVICE,
) -> tuple[bytes, int, int, UserRecord]:
    return by, number, at, UserRecord(device, user, ended)


def since(
    *records: tuple[bytes, int, int, UserRecord], void: frozenset[tuple[bytes, int]] = frozenset()
) -> dict[tuple[int, int], int]:
    users = LeftUsers()
    for one in records:
        users.add(*one)
    return users.since(AUTHORITIES, DEVICES, lambda *place: place in void)


@pytest.mark.parametrize("authority", [CENTRE, INSTITUTE, STATION])
def test_an_authority_at_or_above_a_computer_ends_a_users_work(authority: bytes) -> None:
    assert since(said(by=authority)) == {(DEVICE, 4): 100}


def test_nobody_else_does_and_nobody_knows_other_computers() -> None:
    assert since(said(by=NEIGHBOUR)) == {}
    assert since(said(by=b"5" * 32)) == {}
    assert since(said(device=DEVICE + 1)) == {}
    assert since(said(), said(number=2, user=5), void=frozenset({(INSTITUTE, 1)})) == {
        (DEVICE, 5): 100
    }


def test_the_first_word_on_an_end_is_the_one_that_dates_it() -> None:
    first, again = said(at=100), said(number=2, at=200)
    assert since(first, again) == since(again, first) == {(DEVICE, 4): 100}


def test_work_that_goes_on_may_end_once_more() -> None:
    ended, back = said(at=100), said(False, number=2, at=200)
    anew = said(number=3, at=300)
    assert since(back, ended) == {}
    assert since(anew, back, ended) == {(DEVICE, 4): 300}
    assert since(back) == {}


def test_of_words_with_one_time_the_later_record_and_then_the_chain_decides() -> None:
    ended, back = said(number=1), said(False, number=2)
    assert since(back, ended) == since(ended, back) == {}
    by_centre, by_institute = said(number=1, by=CENTRE), said(False, number=1)
    assert since(by_institute, by_centre) == since(by_centre, by_institute) == {}


def test_a_record_has_one_form_and_a_newer_one_is_left_alone() -> None:
    assert UserRecord(257 << 8 | 3, 4, disabled=True).encode() == encode([1, 65_795, 4, 1])
    for record in (UserRecord(1, 1, disabled=False), UserRecord(0xFFFFFF, 9, disabled=True)):
        assert UserRecord.decode(record.encode()) == record
    assert UserRecord.decode(encode([2, 0, 0, 9, "more"])) is None
    for wrong in ([1, 0, 1, 1], [1, 0x1000000, 1, 1], [1, 1, 0, 1], [1, 1, 1, 2], [1, 1, 1, 1, 0]):
        with pytest.raises(DamagedError):
            UserRecord.decode(encode(wrong))


def test_a_copy_takes_records_of_its_own() -> None:
    users = LeftUsers()
    copied = users.copy()
    copied.add(*said())
    assert users.since(AUTHORITIES, DEVICES, lambda *_: False) == {}
    assert copied.since(AUTHORITIES, DEVICES, lambda *_: False) == {(DEVICE, 4): 100}

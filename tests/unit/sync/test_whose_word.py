"""Groups 32, 38, 39, 57: whose decision stands where several were taken, in any order; claims."""

from dataclasses import replace
from itertools import permutations
from types import SimpleNamespace

import pytest

from tests.unit.sync.test_decisions import org, write
from tests.unit.sync.test_revocations import ended
from wenming_desktop.adapters.sync import claims
from wenming_desktop.adapters.sync.certificates import Succession, implied_path, is_dealt
from wenming_desktop.adapters.sync.claims import check_claim, is_of_own_unit, waiting_unit
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind
from wenming_desktop.adapters.sync.feeds import may_read
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.key_kit import RECOVERY, ROOT, STORE, make_kit, open_kit
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.left_users import UserRecord
from wenming_desktop.adapters.sync.numbering import LAST_INDEX, next_device_no, next_org_no
from wenming_desktop.adapters.sync.org_links import OrgLink
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.policies import Policies, PolicyRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, Level

FEED = b"f" * 16


@pytest.fixture
def settled(county):
    """The county with a station below its institute; the station's device id."""
    county.station = county.admit(Level.VILLAGE_STATION, 257).device.certificate
    county.centre = county.founding.authority
    return county


def fork(settled, authority, segment: bytes, device_id: bytes | None = None, extras=()) -> None:
    record = ForkRecord(device_id or settled.station.device_id, FEED, ((2, segment),), extras)
    write(settled.log, authority, ControlKind.FORK, record.encode())


def chosen(settled) -> bytes | None:
    found = settled.log.fork_of(FEED, settled.station.device_id)
    return found.chosen[2] if found else None


def test_of_decisions_about_a_fork_the_highest_authoritys_last_one_stands(settled) -> None:
    assert chosen(settled) is None
    for authority, segment, standing in (
        (settled.institute_authority, b"1" * 32, b"1" * 32),
        (settled.institute_authority, b"2" * 32, b"2" * 32),
        (settled.centre, b"3" * 32, b"3" * 32),
        (settled.institute_authority, b"4" * 32, b"3" * 32),
        (settled.centre, b"5" * 32, b"5" * 32),
    ):
        fork(settled, authority, segment)
        assert chosen(settled) == standing


def test_a_decision_about_another_device_or_from_beside_says_nothing(settled) -> None:
    fork(settled, settled.institute_authority, b"1" * 32, device_id=settled.keys.device_id)
    assert chosen(settled) is None
    assert settled.log.fork_of(FEED, settled.keys.device_id) is None  # the institute is not above
    assert settled.log.fork_of(FEED, b"nobody".ljust(16)) is None
    assert settled.log.counted_beside(FEED, b"nobody".ljust(16)) == frozenset()


def test_what_an_ended_authority_decided_about_a_fork_is_void(settled) -> None:
    log, authority = settled.log, settled.institute_authority
    last = log.heads[authority.certificate]
    fork(settled, authority, b"1" * 32)
    log.add(ended(log, settled.centre, settled.institute_keys.device_id, 0, last_record=last))
    assert chosen(settled) is None


def test_beyond_the_end_of_a_stolen_computer_nothing_counts_beside(settled) -> None:
    extras = ((3, b"x" * 32), (5, b"y" * 32))
    fork(settled, settled.institute_authority, b"1" * 32, extras=extras)
    device = settled.station.device_id
    assert settled.log.counted_beside(FEED, device) == {b"x" * 32, b"y" * 32}
    settled.log.add(ended(settled.log, settled.institute_authority, device, 3))
    assert settled.log.counted_beside(FEED, device) == {b"x" * 32}


def test_policies_hold_by_height_then_by_number_whatever_came_first() -> None:
    chains = (b"a" * 32, b"b" * 32)
    records = [
        (chains[1], 1, PolicyRecord(2, 5, "一", ())),
        (chains[0], 2, PolicyRecord(3, 5, "二", ())),
        (chains[0], 1, PolicyRecord(4, 7, "三", ())),
        (chains[1], 2, PolicyRecord(5, 5, "四", ())),
    ]
    for order in permutations(records):
        policies = Policies()
        for one in order:
            policies.add(*one)
        found = [policies.at(height, lambda *_: False).number for height in (4, 5, 6, 7, 99)]
        assert found == [1, 5, 5, 4, 4]
        void = policies.at(6, lambda chain, number: (chain, number) == (chains[1], 2))
        assert void.number == 3


@pytest.mark.parametrize("user_no", [7, 8])
def test_whose_work_has_ended_is_said_by_who_stands_above_the_computer(settled, user_no) -> None:
    log, place = settled.log, (settled.station.device_no, 7)

    def say(authority, *, disabled: bool, at: int, device_no: int = place[0]) -> None:
        record = UserRecord(device_no, user_no, disabled)
        write(log, authority, ControlKind.USER, record.encode(), made_at_ms=at)

    say(settled.institute_authority, disabled=True, at=30, device_no=1 << 8 | 1)  # not below it
    say(settled.institute_authority, disabled=True, at=30, device_no=999 << 8 | 1)  # nobody's
    assert log.users_left() == {}
    say(settled.institute_authority, disabled=True, at=50)
    say(settled.centre, disabled=True, at=40)
    assert log.users_left() == {(place[0], user_no): 40}
    say(settled.institute_authority, disabled=False, at=60)
    assert log.users_left() == {}
    last = log.heads[settled.institute_authority.certificate] - 1
    institute = settled.institute_keys.device_id
    log.add(ended(log, settled.centre, institute, 0, last_record=last))
    assert log.users_left() == {(place[0], user_no): 40}


def refused(do, *args) -> Code:
    with pytest.raises(WenmingError) as caught:
        do(*args)
    return caught.value.code


def test_a_further_computer_is_for_a_unit_that_is_there_open_and_of_its_level(
    settled, make_request
) -> None:
    log = settled.log

    def claim(org_no: int, level: str = "") -> None:
        request = make_request(DeviceKeys.generate(), Level.VILLAGE_STATION, claimed_org=org_no)
        check_claim(request, log, level)

    claim(257)
    claim(257, Level.VILLAGE_STATION)
    assert refused(claim, 257, Level.TOWN_INSTITUTE) is Code.ENROLMENT_WRONG_LEVEL
    assert refused(claim, 258) is Code.ENROLMENT_NO_SUCH_UNIT
    org(log, settled.institute_authority, OrgAction.CREATE, (1, 256, 258), "新站", height=0)
    claim(258)
    org(log, settled.institute_authority, OrgAction.CLOSE, (1, 256, 258), height=0)
    assert refused(claim, 258) is Code.ENROLMENT_NO_SUCH_UNIT


def test_a_unit_that_waits_for_its_computer_is_known_by_name_and_place(
    settled, make_request
) -> None:
    log, authority = settled.log, settled.institute_authority
    for number, name in ((258, "红石 村站"), (259, "红石村站"), (260, "青石村站")):
        org(log, authority, OrgAction.CREATE, (1, 256, number), name, height=0)

    def waits(name: str, parent: int, own: int = 1) -> int:
        keys = DeviceKeys.generate()
        request = make_request(keys, Level.VILLAGE_STATION, name=name, parent_org=parent)
        return waiting_unit(request, log, own)

    assert waits("红石村站", 256) == 258  # the first of two
    assert waits("青石村站", 256) == 260
    assert waits("青石村站", 0, own=256) == 260
    assert waits("青石村站", 512) == 0
    assert waits("青石村站", 0, own=1) == 0
    assert waits("白石村站", 256) == 0
    org(log, authority, OrgAction.CLOSE, (1, 256, 260), height=0)
    assert waits("青石村站", 256) == 0
    settled.admit(Level.VILLAGE_STATION, 258, name="红石村站", claimed_org=258)
    assert waits("红石村站", 256) == 259


def test_a_welcome_is_written_again_by_the_unit_that_gave_the_place_only(
    settled, monkeypatch
) -> None:
    log = settled.log
    station, institute = log.device_by_no(settled.station.device_no), settled.institute.device

    def check(own_org: int, known) -> None:
        monkeypatch.setattr(
            claims.own_facts, "load_placed", lambda _: SimpleNamespace(org_no=own_org)
        )
        claims.check_own_approval(None, log, known)

    check(256, station)
    check(1, institute)
    assert refused(check, 1, station) is Code.ENROLMENT_REPEATED
    assert refused(check, 256, institute) is Code.ENROLMENT_REPEATED
    stranger = replace(station.certificate, issuer=b"s" * 32)
    assert refused(check, 256, replace(station, certificate=stranger)) is Code.ENROLMENT_REPEATED


def test_units_are_numbered_in_blocks_above_all_that_were_given(settled) -> None:
    log = settled.log
    assert next_org_no(log, 1, Level.TOWN_INSTITUTE) == 2 * BLOCK
    assert next_org_no(log, 256, Level.VILLAGE_STATION) == 258
    assert next_org_no(log, 257, Level.PRACTICE_POINT) == 258
    assert next_org_no(log, 2 * BLOCK, Level.VILLAGE_STATION) == 2 * BLOCK + 1
    assert next_org_no(log, 1, Level.VILLAGE_STATION) == 2
    org(log, settled.institute_authority, OrgAction.CREATE, (1, 256, 300), "远站", height=0)
    assert next_org_no(log, 256, Level.VILLAGE_STATION) == 301


def test_a_card_of_ones_own_level_is_ones_own_or_somebody_elses() -> None:
    link = OrgLink(257, Level.VILLAGE_STATION, "红石 村站", b"r" * 16)
    card = SimpleNamespace(parent=link)
    assert is_of_own_unit(card, ("village_station", "红石村站", ""))
    assert not is_of_own_unit(card, ("practice_point", "红石村站", ""))
    other = ("village_station", "青石村站", "")
    assert refused(is_of_own_unit, card, other) is Code.CARD_OF_ANOTHER_UNIT


def test_a_unit_has_so_many_numbers_for_computers_and_no_more(settled) -> None:
    """The last ones are given without the room that is left for what a backup does not know."""
    log = settled.log
    numbers = [next_device_no(log, 257) & 0xFF]
    for index in (LAST_INDEX - 1, LAST_INDEX):
        record = settled.issue(
            settled.institute_authority, (1, 256, 257), device_no=257 << 8 | index
        )
        assert log.add(record)
        if index < LAST_INDEX:
            numbers.append(next_device_no(log, 257) & 0xFF)
    assert numbers == [2, LAST_INDEX]
    assert refused(next_device_no, log, 257) is Code.ENROLMENT_NUMBER_TAKEN


def test_nothing_is_cut_off_of_whom_nobody_knows(settled) -> None:
    settled.log.add(ended(settled.log, settled.centre, settled.station.device_id, 3))
    revocations = settled.log.revocations
    assert revocations.cutoff(b"nobody".ljust(16), FEED) is None
    assert revocations.last_record(b"n" * 32) is None
    assert not revocations.is_cut_off(b"nobody".ljust(16), FEED, (9, b"s" * 32))


def test_a_log_without_its_first_record_has_no_root() -> None:
    assert refused(ControlLog().known_root) is Code.NOT_ENROLLED


@pytest.mark.parametrize(
    ("number", "path"),
    [
        (1, (1,)),
        (2, (1, 2)),
        (BLOCK - 1, (1, BLOCK - 1)),
        (BLOCK, (1, BLOCK)),
        (BLOCK + 1, (1, BLOCK, BLOCK + 1)),
        (2 * BLOCK, (1, 2 * BLOCK)),
        (2 * BLOCK - 1, (1, BLOCK, 2 * BLOCK - 1)),
    ],
)
def test_a_number_implies_where_its_unit_stands(number, path) -> None:
    assert implied_path(number) == path
    assert is_dealt(path)


@pytest.mark.parametrize(
    ("feed_class", "audience", "readers"),
    [
        ("U", 257, {1, 256, 257}),
        ("U", 256, {1, 256}),
        ("D", 256, {1, 256, 257, 258}),
        ("D", 257, {1, 256, 257}),
        ("X", 257, {1, 257}),
        ("X", 256, {1, 256}),
    ],
)
def test_who_reads_what_is_written_for_a_unit(settled, feed_class, audience, readers) -> None:
    """A letter to the county passes the institute unread."""
    org(settled.log, settled.institute_authority, OrgAction.CREATE, (1, 256, 258), "新站", height=0)
    found = {
        number
        for number in (1, 256, 257, 258, 512)
        if may_read(settled.log, number, feed_class, audience)
    }
    assert found == readers


def test_the_numbers_that_a_computer_had_before_are_followed_back(settled) -> None:
    log, path = settled.log, (1, 256, 257)
    before, numbers = settled.station.device_id, []
    for index in (5, 6):
        record = settled.issue(
            settled.institute_authority,
            path,
            device_no=257 << 8 | index,
            succeeds=Succession(before, ()),
        )
        log.add(record)
        issued = log.device_by_no(257 << 8 | index)
        numbers.append([one & 0xFF for one in log.former_numbers(issued.fingerprint)])
        before = issued.certificate.device_id
    assert numbers == [[1], [5, 1]]
    assert log.former_numbers(b"n" * 32) == ()
    lost = settled.issue(
        settled.institute_authority,
        path,
        device_no=257 << 8 | 7,
        succeeds=Succession(b"lost".ljust(16), ()),
    )
    log.add(lost)
    assert log.former_numbers(log.device_by_no(257 << 8 | 7).fingerprint) == ()


def test_a_kit_is_opened_as_what_it_is_and_for_its_county_only() -> None:
    raw = SigningKey.generate().raw
    kit, code = make_kit(ROOT, b"c" * 16, raw)
    assert open_kit(kit, ROOT, b"c" * 16, code) == raw
    for kind, county_id in ((RECOVERY, b"c" * 16), (STORE, b"c" * 16), (ROOT, b"d" * 16)):
        assert refused(open_kit, kit, kind, county_id, code) is Code.KIT_DAMAGED
    assert refused(open_kit, kit, ROOT, b"c" * 16, "AAAAA" * 5) is Code.KIT_CODE_WRONG

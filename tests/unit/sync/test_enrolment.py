"""Group 40: requests, digits, approvals and cards, as pure functions."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.authority import device_certificate, found_county
from wenming_desktop.adapters.sync.certificates import CertificateKind, issue
from wenming_desktop.adapters.sync.encoding import decode, encode, sha256
from wenming_desktop.adapters.sync.enrolment import (
    approve,
    check_digits,
    make_request,
    parse_request,
)
from wenming_desktop.adapters.sync.fingerprints import digits_agree, digits_of
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.numbering import next_device_no, next_org_no
from wenming_desktop.adapters.sync.org_links import OrgLink
from wenming_desktop.adapters.sync.parent_card import make_card, parse_card
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.messages import sentence

NOW = 1_700_000_000_000
CENTRE = OrgLink(1, Level.COUNTY_CENTER, "青禾县中心", b"c" * 16)
INSTITUTE = OrgLink(256, Level.TOWN_INSTITUTE, "柳溪镇实践所", b"i" * 16)


@pytest.fixture
def request_of(request):
    return request.getfixturevalue("make_request")


def code_of(action) -> Code:
    with pytest.raises(WenmingError) as caught:
        action()
    assert sentence(caught.value)
    return caught.value.code


def test_a_request_comes_back_from_its_file(request_of) -> None:
    keys = DeviceKeys.generate()
    request = request_of(
        keys,
        Level.TOWN_INSTITUTE,
        county_id=b"c" * 16,
        parent_org=1,
        claimed_org=256,
        authority_public=SigningKey.generate().public,
        replaces=b"o" * 16,
    )
    assert parse_request(make_request(request, keys)) == request


def test_both_screens_show_the_same_thirty_digits(request_of) -> None:
    keys = DeviceKeys.generate()
    request = request_of(keys, Level.VILLAGE_STATION)
    shown = parse_request(make_request(request, keys)).digits
    assert shown == request.digits
    assert [len(group) for group in shown.split(" ")] == [5] * 6
    assert digits_agree(shown, shown[:11])
    assert digits_agree(shown, shown)


def test_group_40_digits_that_differ_stop_the_approval(request_of) -> None:
    """Group 40: the fingerprint differs."""
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION)
    check_digits(request, request.digits[:11])
    wrong = str((int(request.digits[0]) + 1) % 10) + request.digits[1:]
    for typed in (wrong, request.digits[:10], ""):
        expected = Code.ENROLMENT_FINGERPRINT_DIFFERS
        assert code_of(lambda typed=typed: check_digits(request, typed)) is expected


@pytest.mark.parametrize("typed", ["", "1", "123456789", "          "])
def test_fewer_than_ten_digits_never_agree(typed: str) -> None:
    assert not digits_agree("12345 67890 12345 67890 12345 67890", typed)


def test_digits_keep_their_leading_zeros() -> None:
    assert digits_of(bytes(31) + b"\x07") == "00000 00000 00000 00000 00000 00007"


def test_group_40_a_request_with_exchanged_keys_shows_other_digits(request_of) -> None:
    """Group 40: a tampered request shows other digits."""
    keys, mallory = DeviceKeys.generate(), DeviceKeys.generate()
    request = request_of(keys, Level.VILLAGE_STATION)
    copied = request_of(mallory, Level.VILLAGE_STATION, nonce=request.nonce)
    assert parse_request(make_request(copied, mallory)).digits != request.digits


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_group_40_no_changed_byte_of_a_request_is_believed(request_of, data) -> None:
    """Group 40: any byte of a request changed."""
    keys = DeviceKeys.generate()
    file = bytearray(make_request(request_of(keys, Level.VILLAGE_STATION), keys))
    position = data.draw(st.integers(0, len(file) - 1))
    file[position] ^= data.draw(st.integers(1, 255))
    expected = {Code.ENROLMENT_DAMAGED, Code.NOT_AN_ENROLMENT}
    assert code_of(lambda: parse_request(bytes(file))) in expected


@given(st.binary(max_size=300))
def test_any_other_file_is_no_request(data: bytes) -> None:
    assert code_of(lambda: parse_request(data)) in {Code.ENROLMENT_DAMAGED, Code.NOT_AN_ENROLMENT}


def test_a_request_signed_by_another_key_is_damaged(request_of) -> None:
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION)
    file = make_request(request, DeviceKeys.generate())
    assert code_of(lambda: parse_request(file)) is Code.ENROLMENT_DAMAGED


def test_a_request_with_hidden_characters_in_its_name_is_damaged(request_of) -> None:
    keys = DeviceKeys.generate()
    body = request_of(keys, Level.VILLAGE_STATION, name="甲乙丙").encode()
    tricked = body.replace("甲乙丙".encode(), "甲\u202e丙".encode())
    file = SignedRecord.make(RecordKind.ENROLMENT, tricked, keys.signing).encoded
    assert code_of(lambda: parse_request(file)) is Code.ENROLMENT_DAMAGED


def test_an_approved_institute_gets_a_device_and_its_own_authority(county) -> None:
    device, authority = county.institute.device, county.institute.authority
    assert device.certificate.device_no == 256 << 8 | 1
    assert authority.certificate.kind is CertificateKind.CA
    assert authority.certificate.org_path == (1, 256)
    station = county.admit(Level.VILLAGE_STATION, 257)
    assert station.authority is None
    assert station.device.certificate.org_path == (1, 256, 257)


def test_approval_leaves_the_log_as_it_was(county, request_of) -> None:
    before = county.log.records
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION)
    approve(request, county.log, county.institute_authority, org_no=257, now_ms=NOW)
    assert county.log.records == before


def test_a_second_computer_of_a_unit_gets_the_next_index_and_no_second_authority(
    county, request_of
) -> None:
    second = approve(
        request_of(
            DeviceKeys.generate(),
            Level.TOWN_INSTITUTE,
            claimed_org=256,
            authority_public=SigningKey.generate().public,
        ),
        county.log,
        county.founding.authority,
        org_no=256,
        now_ms=NOW,
    )
    assert second.device.certificate.device_no == 256 << 8 | 2
    assert second.authority is None


def test_a_replaced_institute_computer_gets_a_new_authority(county, request_of) -> None:
    again = approve(
        request_of(
            DeviceKeys.generate(),
            Level.TOWN_INSTITUTE,
            claimed_org=256,
            authority_public=SigningKey.generate().public,
            replaces=county.institute_keys.device_id,
        ),
        county.log,
        county.founding.authority,
        org_no=256,
        now_ms=NOW,
    )
    assert again.authority is not None


def test_group_40_the_same_request_again_is_not_approved_again(county, request_of) -> None:
    """Group 40: a request is replayed."""
    keys = DeviceKeys.generate()
    request = request_of(keys, Level.VILLAGE_STATION)
    for record in approve(
        request, county.log, county.institute_authority, org_no=257, now_ms=NOW
    ).records:
        county.log.add(record)
    for org_no in (257, 258):
        assert (
            code_of(
                lambda org_no=org_no: approve(
                    request, county.log, county.institute_authority, org_no=org_no, now_ms=NOW
                )
            )
            is Code.ENROLMENT_REPEATED
        )


@pytest.mark.parametrize(
    ("level", "org_no", "changes", "code"),
    [
        (Level.VILLAGE_STATION, 513, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.VILLAGE_STATION, 256, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.VILLAGE_STATION, 1, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.VILLAGE_STATION, 0, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.TOWN_INSTITUTE, 512, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.TOWN_INSTITUTE, 256, {}, Code.ENROLMENT_NUMBER_TAKEN),
        (Level.COUNTY_CENTER, 1, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.CITY_ROLLUP, 257, {}, Code.ENROLMENT_WRONG_LEVEL),
        (Level.VILLAGE_STATION, 257, {"county_id": b"x" * 16}, Code.ENROLMENT_WRONG_PARENT),
        (Level.VILLAGE_STATION, 257, {"parent_org": 512}, Code.ENROLMENT_WRONG_PARENT),
        (Level.VILLAGE_STATION, 257, {"parent_org": 1}, Code.ENROLMENT_WRONG_PARENT),
    ],
)
def test_group_40_a_request_for_a_wrong_place_is_refused(
    county, request_of, level, org_no, changes, code
) -> None:
    """Group 40: a request for a wrong unit."""
    request = request_of(DeviceKeys.generate(), level, **changes)
    authority = county.institute_authority
    assert (
        code_of(lambda: approve(request, county.log, authority, org_no=org_no, now_ms=NOW)) is code
    )


@pytest.mark.parametrize("org_no", [-1, 0, 65_536, 65_537])
def test_no_unit_gets_a_number_that_no_row_can_hold(county, request_of, org_no) -> None:
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION, parent_org=0)
    centre = county.founding.authority
    expected = Code.ENROLMENT_WRONG_LEVEL
    assert (
        code_of(lambda: approve(request, county.log, centre, org_no=org_no, now_ms=NOW)) is expected
    )


def test_another_units_number_is_not_given_to_a_new_unit(county, request_of) -> None:
    county.admit(Level.VILLAGE_STATION, 257)
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION)
    assert (
        code_of(
            lambda: approve(request, county.log, county.institute_authority, org_no=257, now_ms=NOW)
        )
        is Code.ENROLMENT_NUMBER_TAKEN
    )


def test_the_centre_may_let_in_a_station_of_an_institute(county, request_of) -> None:
    request = request_of(DeviceKeys.generate(), Level.VILLAGE_STATION)
    approval = approve(
        request, county.log, county.founding.authority, org_no=300, now_ms=NOW, below=256
    )
    assert approval.device.certificate.org_path == (1, 256, 300)


def test_a_practice_point_lies_below_its_station(county, request_of) -> None:
    county.admit(Level.VILLAGE_STATION, 257)
    request = request_of(DeviceKeys.generate(), Level.PRACTICE_POINT)
    approval = approve(
        request, county.log, county.institute_authority, org_no=258, now_ms=NOW, below=257
    )
    assert approval.device.certificate.org_path == (1, 256, 257, 258)


def test_numbers_are_dealt_in_order_and_never_twice(county) -> None:
    assert next_org_no(county.log, 1, Level.TOWN_INSTITUTE) == 512
    assert next_org_no(county.log, 256, Level.VILLAGE_STATION) == 257
    assert next_org_no(county.log, 1, Level.VILLAGE_STATION) == 2
    county.admit(Level.VILLAGE_STATION, 260)
    assert next_org_no(county.log, 256, Level.VILLAGE_STATION) == 261
    assert next_device_no(county.log, 260) == 260 << 8 | 2


def test_a_card_tells_a_new_computer_where_it_will_belong(county) -> None:
    card = parse_card(make_card(county.log, county.institute_keys, (CENTRE, INSTITUTE), NOW))
    assert card.parent == INSTITUTE
    assert card.links == (CENTRE, INSTITUTE)
    assert card.county_id == county.log.county_id
    assert card.root_digits == digits_of(county.log.root_fingerprint)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_group_40_no_changed_byte_of_a_card_is_believed(county, data) -> None:
    """Group 40: any byte of the parent's card changed."""
    card = bytearray(make_card(county.log, county.institute_keys, (CENTRE, INSTITUTE), NOW))
    position = data.draw(st.integers(0, len(card) - 1))
    card[position] ^= data.draw(st.integers(1, 255))
    assert code_of(lambda: parse_card(bytes(card))) is Code.CARD_DAMAGED


def test_group_40_a_card_of_a_counterfeit_county_shows_other_digits(county) -> None:
    """Group 40: the card of a man in the middle shows other digits."""
    keys = DeviceKeys.generate()
    fake = found_county("青禾县中心", "一号机", keys, NOW)
    card = parse_card(make_card(fake.log, keys, (CENTRE,), NOW))
    assert card.root_digits != digits_of(county.log.root_fingerprint)


def test_group_40_a_card_by_a_device_nobody_certified_is_damaged(county) -> None:
    """Group 40: a card by a device without a certificate."""
    mallory = DeviceKeys.generate()
    publics = (mallory.signing.public, mallory.exchange.public)
    draft = device_certificate(county.log, (1, 256), 256 << 8 | 9, publics, "冒名", NOW)
    draft = replace(draft, issuer=county.founding.authority.certificate)
    forged = issue(draft, SigningKey.generate())
    county_ca = county.log.certificate(county.founding.authority.certificate)
    chain = [county_ca.record.encoded, forged.record.encoded]
    root = county.log.root_fingerprint
    units = [
        (1, "county_center", "青禾县中心", b"c" * 16),
        (256, "town_institute", "所", b"i" * 16),
    ]
    body = encode([1, 1, county.log.county_id, root, county.log.records[0], chain, units, NOW])
    card = SignedRecord.make(RecordKind.CARD, body, mallory.signing).encoded
    assert code_of(lambda: parse_card(card)) is Code.CARD_DAMAGED


def test_a_request_with_one_field_more_or_less_is_damaged(request_of) -> None:
    keys = DeviceKeys.generate()
    fields = decode(request_of(keys, Level.VILLAGE_STATION).encode(), "test", limit=9999)
    for changed in ([*fields, None], fields[:-1]):
        file = SignedRecord.make(RecordKind.ENROLMENT, encode(changed), keys.signing).encoded
        assert code_of(lambda file=file: parse_request(file)) is Code.ENROLMENT_DAMAGED


@pytest.mark.parametrize("links", [(), (CENTRE,), (INSTITUTE, CENTRE), (CENTRE, CENTRE)])
def test_a_card_whose_units_are_not_its_certificates_is_damaged(county, links) -> None:
    card = make_card(county.log, county.institute_keys, links, NOW)
    assert code_of(lambda: parse_card(card)) is Code.CARD_DAMAGED


def test_a_stranger_makes_no_card(county) -> None:
    stranger = DeviceKeys.generate()
    action = lambda: make_card(county.log, stranger, (CENTRE,), NOW)  # noqa: E731
    assert code_of(action) is Code.CERTIFICATE_REFUSED


def test_a_fingerprint_covers_both_keys_and_the_nonce(request_of) -> None:
    keys = DeviceKeys.generate()
    request = request_of(keys, Level.VILLAGE_STATION)
    both = keys.signing.public + keys.exchange.public
    assert request.digits == digits_of(sha256(both + request.nonce))

"""Groups 28, 32, 37, 40: who signed what, how many must, and what a card's chain has to be."""

import pytest

from tests.unit.sync.test_enrolment import CENTRE, INSTITUTE, NOW
from wenming_desktop.adapters.sync.authority import Authority
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode
from wenming_desktop.adapters.sync.enrolment import approve
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.parent_card import make_card, parse_card
from wenming_desktop.adapters.sync.signed import MAX_SIGNERS, RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

KIND = RecordKind.CONTROL
ONE, TWO, THREE = (SigningKey(bytes([number]) * 32) for number in (1, 2, 3))
PUBLICS = (ONE.public, TWO.public, THREE.public)


def signed_by(*signers: tuple[int, SigningKey], body: bytes = b"body") -> SignedRecord:
    made = [(number, key.sign(KIND.signed_as, body)) for number, key in signers]
    return SignedRecord(KIND, body, tuple(made))


def is_accepted(check, *args) -> bool:
    try:
        check(*args)
    except DamagedError:
        return False
    return True


@pytest.mark.parametrize(
    ("signers", "threshold", "good"),
    [
        ([(0, ONE)], 1, True),
        ([(2, THREE)], 1, True),
        ([(0, ONE)], 2, False),
        ([(0, ONE), (2, THREE)], 2, True),
        ([(0, ONE), (2, THREE)], 3, False),
        ([(0, TWO)], 1, False),
        ([(3, ONE)], 1, False),
        ([(0, ONE), (1, THREE)], 1, False),  # a signature that is none makes all void
        ([(0, ONE), (1, TWO), (2, THREE)], 3, True),
    ],
)
def test_enough_of_the_keys_sign_and_no_other(signers, threshold, good) -> None:
    record = signed_by(*signers)
    assert is_accepted(record.verify_by_threshold, PUBLICS, threshold) is good


def test_what_one_key_must_sign_nobody_signs_beside_it() -> None:
    assert is_accepted(signed_by((0, ONE)).verify_by, ONE.public)
    assert not is_accepted(signed_by((0, ONE)).verify_by, TWO.public)
    assert not is_accepted(signed_by((1, ONE)).verify_by, ONE.public)
    assert not is_accepted(signed_by((0, ONE), (1, TWO)).verify_by, ONE.public)


@pytest.mark.parametrize(
    ("signers", "good"),
    [
        ([], False),
        ([(0, ONE)], True),
        ([(1, TWO), (0, ONE)], False),
        ([(0, ONE), (0, ONE)], False),
        ([(MAX_SIGNERS - 1, ONE)], True),
        ([(MAX_SIGNERS, ONE)], False),
    ],
)
def test_signatures_stand_in_the_order_of_their_numbers(signers, good) -> None:
    data = signed_by(*signers).encoded
    assert is_accepted(SignedRecord.parse, data, KIND) is good
    assert not is_accepted(SignedRecord.parse, data, RecordKind.CARD)


@pytest.fixture
def card(county):
    """Return what makes a card of the institute with some fields changed, signed by it again."""
    made = make_card(county.log, county.institute_keys, (CENTRE, INSTITUTE), NOW)
    fields = decode(SignedRecord.parse(made, RecordKind.CARD).body, "card", limit=99_999)

    def of(keys: DeviceKeys | None = None, **changes: object) -> bytes:
        places = {"version": 0, "suite": 1, "county": 2, "root": 3, "records": 4, "chain": 5}
        changed = list(fields)
        for name, change in changes.items():
            place = places[name]
            changed[place] = change(changed[place]) if callable(change) else change
        key = (keys or county.institute_keys).signing
        return SignedRecord.make(RecordKind.CARD, encode(changed), key).encoded

    assert parse_card(of()) == parse_card(made)
    return of


@pytest.mark.parametrize(
    "wrong",
    [
        {"suite": 2},
        {"version": 3},
        {"county": b"c" * 16},
        {"root": b"r" * 32},
        {"chain": lambda chain: chain[-1:]},
        {"chain": lambda chain: chain[:1]},
        {"chain": []},
        {"chain": lambda chain: chain[1:]},
        {"chain": lambda chain: chain[::-1]},
        {"chain": lambda chain: [chain[0], chain[0], chain[1]]},
        {"version": 2, "records": []},
    ],
)
def test_a_card_whose_chain_does_not_lead_from_the_root_to_its_device_is_damaged(
    card, wrong
) -> None:
    with pytest.raises(WenmingError) as caught:
        parse_card(card(**wrong))
    assert caught.value.code is Code.CARD_DAMAGED


def test_a_card_of_the_longer_form_holds_the_records_that_make_its_first_authority(
    county, card
) -> None:
    longer = card(version=2, records=lambda _: [county.log.records[0], county.log.records[1]])
    assert parse_card(longer).parent == INSTITUTE
    with pytest.raises(WenmingError) as caught:
        parse_card(card(version=2, records=lambda record: [record]))
    assert caught.value.code is Code.CARD_DAMAGED


def test_nobody_approves_by_an_authority_that_the_log_does_not_know(county, make_request) -> None:
    request = make_request(DeviceKeys.generate(), Level.VILLAGE_STATION)
    stranger = Authority(SigningKey.generate(), b"s" * 32)
    with pytest.raises(WenmingError) as caught:
        approve(request, county.log, stranger, org_no=257, now_ms=NOW)
    assert caught.value.code is Code.CERTIFICATE_REFUSED


def test_a_station_that_asks_for_an_authority_gets_a_place_and_no_authority(
    county, make_request
) -> None:
    """Group 32: it could let others in otherwise."""
    public = SigningKey.generate().public
    request = make_request(DeviceKeys.generate(), Level.VILLAGE_STATION, authority_public=public)
    approval = approve(request, county.log, county.institute_authority, org_no=257, now_ms=NOW)
    assert (approval.authority, len(approval.records)) == (None, 1)

"""What is drafted, signed and counted in a control log: terms, recovery keys, heights, forms."""

from dataclasses import replace

import pytest

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.test_revocations import ended
from wenming_desktop.adapters.sync.authority import (
    VALID_MS,
    Authority,
    authority_certificate,
    county_recovery,
    device_certificate,
    record_certificate,
    recovery_ids,
    root_successor,
    unit_label,
)
from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    IssuedCertificate,
    Role,
    Scope,
    Succession,
    check_form,
    check_issued_by,
    implied_path,
    is_dealt,
    issue,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN
from wenming_desktop.adapters.sync.control_records import (
    ControlKind,
    RootRecord,
    parse_control,
    sign_control,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.signed import SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

STATION = (1, 256, 257)
FEED = b"f" * 16


def reason_of(call, *given) -> str:
    with pytest.raises(WenmingError) as caught:
        call(*given)
    assert caught.value.code is Code.CERTIFICATE_REFUSED
    return str(caught.value.facts["reason"])


def device(county: County, path=STATION, **changes) -> IssuedCertificate:
    """Return a certificate that the institute signed, whatever it says."""
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(county.log, path, path[-1] << 8 | 1, publics, "电脑", NOW)
    draft = replace(draft, issuer=county.institute_authority.certificate)
    return issue(replace(draft, **changes), county.institute_authority.key)


def recovery_key(county: County, authority: Authority, path=(1,)) -> IssuedCertificate:
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(county.log, path, 0, publics, "应急密钥", NOW)
    changed = replace(draft, kind=CertificateKind.RECOVERY, scopes=())
    return record_certificate(county.log, authority, changed, NOW)


def test_a_founded_county_has_one_root_one_authority_and_one_computer(county: County) -> None:
    founding = county.founding
    root = founding.log.root
    assert root is not None
    assert (root.version, root.threshold, root.keys) == (1, 1, (founding.root_key.public,))
    first, second, third = map(parse_control, founding.log.records)
    assert [one.control.number for one in (first, second, third)] == [1, 2, 1]
    assert [one.control.made_at_ms for one in (first, second, third)] == [NOW] * 3
    assert founding.device.certificate.device_no == 1 << 8 | 1
    assert founding.device.certificate.label == "青禾县中心 · 一号机"
    assert founding.log.pinned == founding.log.root_fingerprint


def test_certificates_say_from_when_to_when_and_how_many_may_follow(county: County) -> None:
    assert VALID_MS == 820 * 86_400_000
    for path, below in (((1,), 1), ((1, 256), 0), (STATION, 0)):
        draft = authority_certificate(county.log, path, b"k" * 32, county.institute_keys, "名", NOW)
        assert (draft.not_before_ms, draft.not_after_ms) == (NOW, NOW + VALID_MS)
        assert (draft.max_path_len, draft.device_no) == (below, 0)
        assert draft.scopes == (Scope(Role.WRITE, path[-1]), Scope(Role.CERTIFY, path[-1]))
        assert draft.exchange_public == county.institute_keys.exchange.public
        again = authority_certificate(
            county.log, path, b"k" * 32, county.founding.device.certificate, "名", NOW
        )
        assert again.exchange_public == county.keys.exchange.public
    draft = device(county).certificate
    assert (draft.not_before_ms, draft.not_after_ms) == (NOW, NOW + VALID_MS)
    assert draft.max_path_len == 0


def test_a_computer_is_called_after_its_unit_and_by_its_own_name() -> None:
    assert unit_label("柳溪镇实践所", "") == "柳溪镇实践所"
    assert unit_label("柳溪镇实践所", "二号机") == "柳溪镇实践所 · 二号机"
    assert len(unit_label("长" * 200, "机")) == 80


def test_the_newest_recovery_key_of_the_county_itself_counts(county: County) -> None:
    assert county_recovery(county.log) is None
    assert recovery_ids(county.log) == frozenset()
    first = recovery_key(county, county.founding.authority).certificate
    assert county_recovery(county.log) == first
    second = recovery_key(county, county.founding.authority)
    other = recovery_key(county, county.institute_authority, (1, 256)).certificate
    assert county_recovery(county.log) == second.certificate
    ids = {first.device_id, second.certificate.device_id, other.device_id}
    assert recovery_ids(county.log) == ids
    # the authority was cut off before it made the second one
    root = Authority(county.founding.root_key, ROOT_CHAIN)
    _, number = county.log.revocations.recorded[second.fingerprint]
    centre = county.founding.device.certificate.device_id
    assert county.log.add(ended(county.log, root, centre, 0, last_record=number - 1))
    assert county_recovery(county.log) == first


def test_what_a_cut_off_authority_wrote_does_not_raise_the_height(county: County) -> None:
    before = county.log.height
    recovery_key(county, county.founding.authority)
    recovery_key(county, county.founding.authority)
    assert county.log.height == before + 2
    root = Authority(county.founding.root_key, ROOT_CHAIN)
    centre = county.founding.device.certificate.device_id
    last = county.log.heads[county.founding.authority.certificate]
    assert county.log.add(ended(county.log, root, centre, 0, last_record=last - 1))
    assert county.log.height == before + 2  # one less of the authority's, one more of the root's
    assert county.log.authority_of(1) is None
    assert county.log.authority_of(256) == county.institute.authority


def test_the_papers_of_a_computer_lead_from_the_county_down(county: County) -> None:
    station = county.admit(Level.VILLAGE_STATION, 257).device
    above = county.log.issuers_of(station)
    assert [one.certificate.org_no for one in above] == [1, 256]
    assert [one.certificate.kind for one in above] == [CertificateKind.CA] * 2
    assert county.log.issuers_of(above[0]) == ()
    assert county.log.chain(county.institute_authority.certificate) == (county.log.records[-1],)
    assert county.log.device_nos == {1 << 8 | 1, 256 << 8 | 1, 257 << 8 | 1}


@pytest.mark.parametrize("reason", [None, Reason.STOLEN, Reason.RETIRED])
def test_beside_its_feed_counts_what_was_decided_up_to_the_end_of_a_stolen_one(
    county: County, reason: Reason | None
) -> None:
    station = county.admit(Level.VILLAGE_STATION, 257).device
    own_id, log = station.certificate.device_id, county.log
    assert log.counted_beside(FEED, own_id) == frozenset()
    two, three = b"2" * 32, b"3" * 32
    record = ForkRecord(own_id, FEED, ((2, b"c" * 32),), ((2, two), (3, three), (2, b"c" * 32)))
    authority = county.institute_authority
    control = log.next_control(authority.certificate, ControlKind.FORK, record.encode(), NOW)
    assert log.add(sign_control(control, authority.key).record.encoded)
    if reason is not None:
        assert log.add(ended(log, authority, own_id, 2, reason))
    wanted = {two} if reason is Reason.STOLEN else {two, three}
    assert log.counted_beside(FEED, own_id) == wanted
    assert log.counted_beside(FEED, own_id, 257 << 8 | 1) == wanted
    assert log.counted_beside(FEED, own_id, 257 << 8 | 2) == frozenset()
    assert log.counted_beside(FEED, b"n" * 16) == frozenset()


def test_a_root_that_keeps_its_key_is_signed_by_it_once(county: County) -> None:
    key = county.founding.root_key
    successor = RootRecord(2, 1, (key.public,), "青禾县（新名）")
    assert county.log.add(root_successor(county.log, successor, [key], NOW))
    assert county.log.known_root() == successor
    more = RootRecord(3, 2, (key.public, SigningKey.generate().public), "青禾县")
    with pytest.raises(DamagedError):
        county.log.add(root_successor(county.log, more, [key], NOW))


def resigned(record: SignedRecord, place: int, value: object, key: SigningKey) -> bytes:
    """Return a record with another value at one place, signed anew."""
    fields = decode(record.body, "test", limit=9999)
    fields[place] = value
    return SignedRecord.make(record.kind, encode(fields), key).encoded


@pytest.mark.parametrize("suite", [0, 2, 255])
def test_a_record_of_another_suite_is_named_as_such_and_no_byte_is_damage(county, suite) -> None:
    key = county.institute_authority.key
    certificate, control = device(county).record, parse_control(county.log.records[-1]).record
    for parse, record in ((parse_certificate, certificate), (parse_control, control)):
        assert reason_of(parse, resigned(record, 1, suite, key)) == "suite"
        for version, wrong in ((0, 0), (0, 2), (1, 256), (1, -1)):
            with pytest.raises(DamagedError):
                parse(resigned(record, version, wrong, key))


def test_a_kind_of_decision_is_one_byte(county: County) -> None:
    key, record = county.institute_authority.key, parse_control(county.log.records[-1]).record
    assert parse_control(resigned(record, 6, 255, key)).control.kind == 255
    with pytest.raises(DamagedError):
        parse_control(resigned(record, 6, 256, key))


def test_a_succession_names_one_computer_and_its_heads(county: County) -> None:
    issued = device(county, succeeds=Succession(b"o" * 16, ((FEED, 1, b"h" * 32),)))
    assert parse_certificate(issued.record.encoded) == issued
    key = county.institute_authority.key
    for wrong in (
        [b"o" * 16],
        [b"o" * 16, [], []],
        [b"o" * 16, [[FEED, 0, b"h" * 32]]],
        [b"o" * 16, [[FEED, 1, b"h" * 32, 1]]],
    ):
        with pytest.raises(DamagedError):
            parse_certificate(resigned(issued.record, 18, wrong, key))


def test_a_certificate_names_the_authority_that_signs_it_and_its_county(county: County) -> None:
    assert county.institute.authority is not None
    authority = county.institute.authority
    check_issued_by(device(county), authority)
    assert reason_of(check_issued_by, device(county, issuer=b"i" * 32), authority) == "issuer"
    assert reason_of(check_issued_by, device(county, county_id=b"c" * 16), authority) == "issuer"
    assert reason_of(check_issued_by, device(county), county.institute.device) == "issuer"
    more = device(county, kind=CertificateKind.CA, device_no=0)
    assert reason_of(check_issued_by, more, authority) == "path_length"
    beside = device(county, (1, 512, 513))
    assert reason_of(check_issued_by, beside, authority) == "subtree"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"org_path": (1, 256, 257, 257)}, "org_path"),
        ({"org_path": (1, 257, 256, 257)}, "org_path"),
        ({"org_path": (1, 256, 258)}, "org_path"),
        ({"org_path": (2, 256, 257)}, "org_path"),
        ({"scopes": (Scope(Role.WRITE, 257), Scope(Role.WRITE, 256))}, "scope"),
        ({"device_no": 257 << 8}, "device_no"),
        ({"device_no": 258 << 8 | 1}, "device_no"),
        ({"device_no": 257 << 8 | 255}, None),
        ({"kind": CertificateKind.RECOVERY}, "device_no"),
        ({"max_path_len": 1}, "kind"),
        ({"scopes": (Scope(Role.CERTIFY, 257),)}, "kind"),
        ({"device_id": b"d" * 16}, "device_id"),
        ({"sign_public": bytes(32)}, "keys"),
    ],
)
def test_a_certificate_agrees_with_itself(county, changes, reason) -> None:
    certificate = device(county, **changes).certificate
    if reason is None:
        check_form(certificate, is_dealt)
    else:
        assert reason_of(check_form, certificate, is_dealt) == reason
    assert reason_of(check_form, certificate, lambda _: False) == "org_path"


def test_numbers_of_units_come_from_their_block() -> None:
    for path in ((1,), (1, 2), (1, 255), (1, 256), (1, 256, 511), (1, 512, 513, 600), (1, 7, 8)):
        assert is_dealt(path), path
    for path in ((1, 257), (1, 256, 512), (1, 256, 256), (1, 1), (1, 7, 256), (1, 0)):
        assert not is_dealt(path), path
    assert implied_path(255) == (1, 255)
    assert implied_path(256) == (1, 256)
    assert implied_path(257) == (1, 256, 257)

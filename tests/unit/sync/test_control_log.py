"""Groups 26, 28, 32, 40, 66: what a log believes, and from whom."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    found_county,
)
from wenming_desktop.adapters.sync.certificates import (
    CertificateKind,
    Role,
    Scope,
    Succession,
    check_issued_by,
    issue,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import (
    ControlKind,
    RootRecord,
    parse_control,
    sign_control,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode
from wenming_desktop.adapters.sync.keys import DeviceKeys, ExchangeKey, SigningKey, device_id_of
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.messages import sentence

NOW = 1_700_000_000_000


def refusal_of(log: ControlLog, record: bytes) -> WenmingError:
    before = log.records
    with pytest.raises(WenmingError) as caught:
        log.add(record)
    assert log.records == before
    assert sentence(caught.value)
    return caught.value


def test_a_county_knows_its_devices_by_id_number_and_unit(county) -> None:
    station = county.admit(Level.VILLAGE_STATION, 257).device
    log = county.log
    assert log.device(station.certificate.device_id) == station
    assert log.device_by_no(257 << 8 | 1) == station
    assert log.devices_of(257) == (station,)
    assert log.device_by_no(1 << 8 | 1) == county.founding.device
    assert log.org_path(257) == (1, 256, 257)
    assert log.is_within(257, 256)
    assert not log.is_within(257, 512)
    assert log.authority_of(256) == county.institute.authority
    assert log.county_id == log.root_fingerprint[:16]


def test_a_unit_without_certificate_lies_where_its_number_says(county) -> None:
    assert county.log.org_path(1) == (1,)
    assert county.log.org_path(7) == (1, 7)
    assert county.log.org_path(512) == (1, 512)
    assert county.log.org_path(600) == (1, 512, 600)


def test_replaying_the_records_gives_the_same_log(county) -> None:
    county.admit(Level.VILLAGE_STATION, 257)
    again = ControlLog.of(county.log.records, county.log.root_fingerprint)
    assert again.heads == county.log.heads
    assert again.devices == county.log.devices
    assert again.height == county.log.height


def test_the_height_counts_the_records_of_the_county_itself(county) -> None:
    height = county.log.height
    county.admit(Level.VILLAGE_STATION, 257)
    assert county.log.height == height
    assert height == len(county.founding.log.records) + len(county.institute.records)


def test_a_record_that_is_here_already_changes_nothing(county) -> None:
    before = county.log.records
    assert not any(county.log.add(record) for record in before)
    assert county.log.records == before


def test_a_peer_gets_just_the_records_it_lacks(county) -> None:
    peer = county.log.copy()
    county.admit(Level.VILLAGE_STATION, 257)
    county.admit(Level.VILLAGE_STATION, 258)
    missing = county.log.records_after(peer.heads)
    assert len(missing) == 2
    for record in missing:
        assert peer.add(record)
    assert peer.heads == county.log.heads


def test_a_copy_takes_records_without_the_original(county) -> None:
    copy = county.log.copy()
    station = county.admit(Level.VILLAGE_STATION, 257)
    assert copy.device(station.device.certificate.device_id) is None
    assert copy.add(station.records[0])


def test_a_record_before_its_time_waits_for_the_missing_one(county) -> None:
    peer = county.log.copy()
    county.admit(Level.VILLAGE_STATION, 257)
    second = county.admit(Level.VILLAGE_STATION, 258).records[0]
    assert refusal_of(peer, second).code is Code.CONTROL_MISSING
    assert refusal_of(ControlLog(), second).code is Code.CONTROL_MISSING


def test_two_different_records_with_one_number_are_a_fork(county) -> None:
    other = county.log.copy()
    genuine = county.issue(county.institute_authority, (1, 256, 257))
    second = county.issue(county.institute_authority, (1, 256, 258))
    assert other.add(genuine)
    assert refusal_of(other, second).code is Code.CONTROL_FORKED


def test_a_forged_record_is_no_proof_of_a_fork(county) -> None:
    genuine = county.issue(county.institute_authority, (1, 256, 257))
    forged = SignedRecord.make(
        RecordKind.CONTROL,
        SignedRecord.parse(
            county.issue(county.institute_authority, (1, 256, 258)), RecordKind.CONTROL
        ).body,
        SigningKey.generate(),
    )
    assert county.log.add(genuine)
    assert refusal_of(county.log, forged.encoded).code is Code.RECORD_DAMAGED


def test_group_40_another_root_than_the_pinned_one_is_refused(county) -> None:
    """Group 40: the root is not the pinned one."""
    other = found_county("青禾县中心", "一号机", DeviceKeys.generate(), NOW)
    pinned = ControlLog(county.log.root_fingerprint)
    assert refusal_of(pinned, other.log.records[0]).code is Code.COUNTY_ROOT_DIFFERS


def test_group_26_records_of_another_county_are_named_as_such(county) -> None:
    """Group 26: control records of another county."""
    other = found_county("青禾县中心", "一号机", DeviceKeys.generate(), NOW)
    for record in other.log.records:
        assert refusal_of(county.log, record).code is Code.BUNDLE_FOREIGN_COUNTY


def test_unknown_kinds_of_decisions_are_kept_and_decide_nothing(county) -> None:
    control = county.log.next_control(
        county.institute_authority.certificate, ControlKind.ERASURE, encode([1]), NOW
    )
    devices = county.log.devices
    assert county.log.add(sign_control(control, county.institute_authority.key).record.encoded)
    later = county.log.next_control(
        county.institute_authority.certificate, 99, encode([b"later"]), NOW
    )
    assert county.log.add(sign_control(later, county.institute_authority.key).record.encoded)
    assert county.log.devices == devices
    assert county.issue(county.institute_authority, (1, 256, 257)) not in county.log.records


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        pytest.param((1, 256, 257), {"scopes": (Scope(Role.WRITE, 1),)}, id="wider scope"),
        pytest.param((1, 256, 257), {"scopes": (Scope(Role.WRITE, 258),)}, id="sibling scope"),
        pytest.param((1, 256, 257), {"scopes": (Scope(7, 257),)}, id="role nobody gave"),
        pytest.param((1, 256, 257), {"scopes": (Scope(Role.CERTIFY, 257),)}, id="CA on a device"),
        pytest.param((1, 256, 257), {"max_path_len": 1}, id="path length on a device"),
        pytest.param((1, 512, 513), {}, id="sibling institute's station"),
        pytest.param((1, 512, 513), {"scopes": ()}, id="sibling's station without scope"),
        pytest.param((1, 512), {}, id="sibling institute"),
        pytest.param((1,), {}, id="the centre"),
        pytest.param((1, 2, 257), {}, id="path 1:2 is no parent of 1:256"),
        pytest.param((256, 257), {}, id="path without the centre"),
        pytest.param((1, 256, 256), {}, id="a unit under itself"),
        pytest.param((1, 256, 513), {}, id="number of another block"),
        pytest.param((1, 256, 257), {"org_no": 258}, id="path of another unit"),
        pytest.param((1, 256, 257), {"org_path": ()}, id="no path"),
        pytest.param((1, 256, 257), {"device_no": 258 << 8 | 1}, id="device of another block"),
        pytest.param((1, 256, 257), {"device_no": 257 << 8}, id="device without index"),
        pytest.param((1, 256, 257), {"device_no": 0}, id="no device number"),
        pytest.param((1, 256, 257), {"device_no": 256 << 8 | 1}, id="number of the institute"),
        pytest.param((1, 256, 257), {"exchange_public": bytes(32)}, id="low-order exchange key"),
        pytest.param((1, 256, 257), {"sign_public": bytes(32)}, id="low-order signing key"),
        pytest.param(
            (1, 256, 257), {"exchange_public": ExchangeKey.generate().public}, id="swapped key"
        ),
        pytest.param((1, 256, 257), {"device_id": b"d" * 16}, id="id of another device"),
        pytest.param((1, 256, 257), {"kind": CertificateKind.CA, "device_no": 0}, id="a CA below"),
        pytest.param((1, 256, 257), {"county_id": b"c" * 16}, id="another county"),
        pytest.param((1, 256, 257), {"suite": 2}, id="suite 2"),
    ],
)
def test_group_32_an_authority_cannot_hand_on_what_it_does_not_have(county, path, changes) -> None:
    """Group 32: wider and sibling scopes, wrong block, CA flag, swapped keys."""
    record = county.issue(county.institute_authority, path, **changes)
    error = refusal_of(county.log, record)
    assert error.code in {Code.CERTIFICATE_REFUSED, Code.BUNDLE_FOREIGN_COUNTY}


def test_group_32_an_element_of_a_path_is_compared_whole(county) -> None:
    """Group 32: path "1:2" must not cover "1:23", nor the CA of org 2 org 23."""
    key, keys = SigningKey.generate(), DeviceKeys.generate()
    small = county.issue(
        county.founding.authority,
        (1, 2),
        kind=CertificateKind.CA,
        device_no=0,
        sign_public=key.public,
        exchange_public=keys.exchange.public,
        scopes=(Scope(Role.WRITE, 2), Scope(Role.CERTIFY, 2)),
    )
    assert county.log.add(small)
    issued = parse_certificate(parse_control(small).control.payload)
    for path in ((1, 23), (1, 2, 23)):
        record = county.issue(Authority(key, issued.fingerprint), path)
        if path == (1, 23):
            assert refusal_of(county.log, record).code is Code.CERTIFICATE_REFUSED
        else:
            assert county.log.add(record)


def test_group_32_the_second_device_with_one_number_is_refused(county) -> None:
    """Group 32: a device number given twice."""
    assert county.log.add(county.issue(county.institute_authority, (1, 256, 257)))
    second = county.issue(county.institute_authority, (1, 256, 257))
    assert refusal_of(county.log, second).code is Code.CERTIFICATE_REFUSED


def test_a_certificate_that_its_authority_did_not_sign_is_refused(county) -> None:
    good = county.issue(county.institute_authority, (1, 256, 257))
    body = parse_certificate(parse_control(good).control.payload).record.body
    forged = SignedRecord.make(RecordKind.CERTIFICATE, body, SigningKey.generate())
    control = county.log.next_control(
        county.institute_authority.certificate, ControlKind.CERTIFICATE, forged.encoded, NOW
    )
    record = sign_control(control, county.institute_authority.key).record.encoded
    assert refusal_of(county.log, record).code is Code.RECORD_DAMAGED


def test_a_record_that_does_not_follow_the_last_one_is_a_fork(county) -> None:
    authority = county.institute_authority
    assert county.log.add(county.issue(authority, (1, 256, 257)))
    control = parse_control(county.issue(authority, (1, 256, 258))).control
    strayed = replace(control, previous=b"p" * 32)
    record = sign_control(strayed, authority.key).record.encoded
    assert refusal_of(county.log, record).code is Code.CONTROL_FORKED


@pytest.mark.parametrize("change", [lambda items: [*items, None], lambda items: items[:-1]])
def test_records_with_one_field_more_or_less_are_damaged(county, change) -> None:
    authority = county.institute_authority
    good = parse_control(county.issue(authority, (1, 256, 257)))
    certificate = parse_certificate(good.control.payload).record
    body = encode(change(decode(certificate.body, "test", limit=9999)))
    with pytest.raises(DamagedError):
        parse_certificate(SignedRecord.make(RecordKind.CERTIFICATE, body, authority.key).encoded)
    body = encode(change(decode(good.record.body, "test", limit=9999)))
    with pytest.raises(DamagedError):
        parse_control(SignedRecord.make(RecordKind.CONTROL, body, authority.key).encoded)
    with pytest.raises(DamagedError):
        parse_control(encode(change(decode(good.record.encoded, "test", limit=9999))))
    root = parse_control(county.log.records[0]).control.payload
    with pytest.raises(DamagedError):
        RootRecord.decode(encode(change(decode(root, "test", limit=9999))))


def test_group_32_a_device_cannot_issue(county) -> None:
    """Group 32: a device certificate issues."""
    device = Authority(county.institute_keys.signing, county.institute.device.fingerprint)
    assert refusal_of(county.log, county.issue(device, (1, 256, 257))).code is Code.RECORD_DAMAGED


def test_group_32_an_institute_makes_no_second_authority(county) -> None:
    """Group 32: the path of authorities is too long."""
    record = county.issue(
        county.institute_authority,
        (1, 256),
        kind=CertificateKind.CA,
        device_no=0,
        scopes=(Scope(Role.CERTIFY, 256),),
    )
    assert refusal_of(county.log, record).code is Code.CERTIFICATE_REFUSED


@pytest.mark.parametrize(
    ("path", "changes", "reason"),
    [
        ((1, 256, 257), {"kind": CertificateKind.DEVICE}, "kind"),
        ((1, 256), {"device_no": 0}, "kind"),
        ((1,), {"device_no": 1 << 8 | 9}, "device_no"),
        ((1,), {"kind": CertificateKind.RECOVERY, "device_no": 0}, "kind"),
        ((1,), {"issuer": b"i" * 32, "device_no": 0}, "issuer"),
        ((1,), {"device_no": 0}, None),
    ],
)
def test_the_root_issues_nothing_but_county_authorities(county, path, changes, reason) -> None:
    key, root = SigningKey.generate(), county.founding.root_key
    draft = authority_certificate(
        county.log, path, key.public, DeviceKeys.generate(), "青禾县中心", NOW
    )
    if changes.get("kind", CertificateKind.CA) is not CertificateKind.CA:
        keys = DeviceKeys.generate()
        changes |= {"max_path_len": 0, "scopes": (), "device_id": keys.device_id}
        changes |= {"sign_public": keys.signing.public, "exchange_public": keys.exchange.public}
        changes.setdefault("device_no", path[-1] << 8 | 9)
    draft = replace(draft, **({"issuer": county.log.root_fingerprint} | changes))
    payload = issue(draft, root).record.encoded
    control = county.log.next_control(ROOT_CHAIN, ControlKind.CERTIFICATE, payload, NOW)
    record = sign_control(control, root).record.encoded
    if reason is None:
        assert county.log.add(record)
    else:
        error = refusal_of(county.log, record)
        assert (error.code, error.facts["reason"]) == (Code.CERTIFICATE_REFUSED, reason)


def test_a_device_hands_on_nothing_even_in_a_chain_on_a_card(county) -> None:
    issuer = county.institute.device
    keys = DeviceKeys.generate()
    publics = (keys.signing.public, keys.exchange.public)
    draft = device_certificate(county.log, (1, 256, 257), 257 << 8 | 1, publics, "电脑", NOW)
    below = issue(replace(draft, issuer=issuer.fingerprint), county.institute_keys.signing)
    with pytest.raises(WenmingError) as caught:
        check_issued_by(below, issuer)
    assert caught.value.facts["reason"] == "issuer"


def test_a_unit_is_certified_where_it_stands_and_nowhere_else(county) -> None:
    county.admit(Level.VILLAGE_STATION, 257)
    astray = county.issue(county.founding.authority, (1, 256, 258, 257))
    error = refusal_of(county.log, astray)
    assert (error.code, error.facts["reason"]) == (Code.CERTIFICATE_REFUSED, "org_path")


def test_what_an_ended_authority_writes_out_of_turn_is_left_out_without_a_word(county) -> None:
    """It must not stop the bundle of whoever brings it."""
    log, authority = county.log.copy(), county.institute_authority
    ended = Revocation(
        county.institute_keys.device_id,
        Reason.STOLEN,
        (),
        last_record=log.heads.get(authority.certificate, 0),
    )
    control = log.next_control(
        county.founding.authority.certificate, ControlKind.REVOCATION, ended.encode(), NOW
    )
    assert log.add(sign_control(control, county.founding.authority.key).record.encoded)
    good = parse_control(county.issue(authority, (1, 256, 257))).control
    before = log.records
    for strayed in (
        replace(good, number=good.number + 1),
        replace(good, previous=b"p" * 32),
    ):
        assert log.add(sign_control(strayed, authority.key).record.encoded) is False
    assert log.records == before
    assert (
        refusal_of(
            log, sign_control(replace(good, county_id=b"o" * 16), authority.key).record.encoded
        ).code
        is Code.BUNDLE_FOREIGN_COUNTY
    )


def test_group_28_a_certificate_is_no_control_record_and_the_other_way_round(county) -> None:
    """Group 28: a certificate presented as a control record, and the reverse."""
    record = county.founding.device.record
    with pytest.raises(DamagedError):
        county.log.add(record.encoded)
    disguised = SignedRecord(RecordKind.CONTROL, record.body, record.signatures)
    with pytest.raises(DamagedError):
        county.log.add(disguised.encoded)
    with pytest.raises(DamagedError):
        parse_certificate(county.log.records[0])


def test_a_certificate_keeps_all_its_fields(county) -> None:
    certificate = replace(
        county.founding.device.certificate,
        succeeds=Succession(b"o" * 16, ((b"f" * 16, 3, b"h" * 32),)),
    )
    issued = issue(certificate, county.founding.authority.key)
    assert parse_certificate(issued.record.encoded) == issued


def test_expiry_decides_nothing(county) -> None:
    """Group 66: neither "not yet valid" nor "expired" refuses a certificate."""
    record = county.issue(
        county.institute_authority, (1, 256, 257), not_before_ms=2**62, not_after_ms=0
    )
    assert county.log.add(record)


@pytest.mark.parametrize(
    "change",
    [
        {"threshold": 2},
        {"threshold": 0},
        {"keys": ()},
        {"version": 2},
        {"keys": (bytes(32),)},
    ],
    ids=str,
)
def test_a_first_root_record_that_cannot_be_is_damaged(change) -> None:
    key = SigningKey.generate()
    root = replace(RootRecord(1, 1, (key.public,), "青禾县"), **change)
    log = ControlLog()
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, root.encode(), NOW)
    assert refusal_of(log, sign_control(control, key).record.encoded).code is Code.RECORD_DAMAGED


def test_the_same_root_key_twice_does_not_count_twice() -> None:
    key = SigningKey.generate()
    root = RootRecord(1, 2, (key.public, key.public), "青禾县")
    log = ControlLog()
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, root.encode(), NOW)
    signed = sign_control(control, key, key).record.encoded
    assert refusal_of(log, signed).code is Code.RECORD_DAMAGED


def test_a_root_of_two_keys_needs_both_where_it_says_so() -> None:
    keys = [SigningKey.generate(), SigningKey.generate()]
    root = RootRecord(1, 2, tuple(key.public for key in keys), "青禾县")
    log = ControlLog()
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, root.encode(), NOW)
    assert refusal_of(log, sign_control(control, keys[0]).record.encoded)
    assert log.add(sign_control(control, *keys).record.encoded)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_changed_byte_of_a_record_is_believed(county, data: st.DataObject) -> None:
    record = bytearray(county.issue(county.institute_authority, (1, 256, 257)))
    position = data.draw(st.integers(0, len(record) - 1))
    record[position] ^= data.draw(st.integers(1, 255))
    refusal_of(county.log, bytes(record))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_badly_formed_certificate_with_a_good_signature_is_refused(
    county, data: st.DataObject
) -> None:
    """One field replaced by any other value: accepted only if it still means what it says."""
    good = parse_control(county.issue(county.institute_authority, (1, 256, 257)))
    fields = decode(
        SignedRecord.parse(good.control.payload, RecordKind.CERTIFICATE).body, "", limit=9999
    )
    position = data.draw(st.integers(0, len(fields) - 1))
    fields[position] = data.draw(
        st.none()
        | st.booleans()
        | st.integers(-1, 2**63 - 1)
        | st.binary(min_size=16, max_size=16)
        | st.binary(min_size=32, max_size=32)
        | st.lists(st.integers(0, 70_000), max_size=9)
        | st.lists(st.lists(st.integers(0, 600), min_size=2, max_size=2), max_size=3)
    )
    body = encode(fields)
    issued = SignedRecord.make(RecordKind.CERTIFICATE, body, county.institute_authority.key)
    control = county.log.next_control(
        county.institute_authority.certificate, ControlKind.CERTIFICATE, issued.encoded, NOW
    )
    log = county.log.copy()
    try:
        log.add(sign_control(control, county.institute_authority.key).record.encoded)
    except WenmingError:
        return
    accepted = parse_certificate(issued.encoded).certificate
    assert accepted.encode() == body
    assert accepted.org_path[:2] == (1, 256)
    assert accepted.kind is not CertificateKind.CA
    assert all(scope == Scope(Role.WRITE, accepted.org_no) for scope in accepted.scopes)
    assert accepted.device_no in {0, *range(accepted.org_no << 8 | 1, (accepted.org_no + 1) << 8)}
    own_id = device_id_of(accepted.sign_public, accepted.exchange_public)
    assert accepted.kind is not CertificateKind.DEVICE or accepted.device_id == own_id

"""Groups 35, 36: what revocations say does not depend on the order they came in."""

from dataclasses import replace
from itertools import permutations

import pytest

from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    record_certificate,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import NO_HASH, ControlKind, sign_control
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

NOW = 1_700_000_000_000
FEED, SEGMENT = b"f" * 16, b"s" * 32


def ended(log, authority, device, number, reason=Reason.STOLEN, last_record=None):
    """Return the signed record that ends a device at a segment of one feed."""
    cutoffs = ((FEED, number, SEGMENT),) if number else ()
    revocation = Revocation(device, reason, cutoffs, last_record)
    control = log.next_control(authority.certificate, KINDS[reason], revocation.encode(), NOW)
    return sign_control(control, authority.key).record.encoded


def test_35_a_revocation_comes_back_from_its_bytes():
    """Group 35: a revocation comes back from its bytes."""
    for last_record in (None, 0, 7):
        one = Revocation(b"d" * 16, Reason.RETIRED, ((FEED, 3, SEGMENT),), last_record)
        assert Revocation.decode(one.encode(), ControlKind.RETIREMENT) == one


@pytest.mark.parametrize(
    "payload",
    [
        [b"d" * 16, "stolen", [], None],
        [b"d" * 16, "lost", [], None],
        [b"d" * 16, "retired", [[FEED, 0, SEGMENT]], None],
        [b"d" * 16, "retired", [[FEED, 1, SEGMENT], [FEED, 2, SEGMENT]], None],
        [b"d" * 16, "retired", [[FEED, 1, SEGMENT, 1]], None],
        [b"d" * 16, "retired", [], [-1]],
        [b"d" * 16, "retired", [], [1, 2]],
        [b"d" * 15, "retired", [], None],
        [b"d" * 16, "retired", []],
    ],
)
def test_35_a_malformed_revocation_is_refused(county, payload):
    """Group 35: a malformed revocation is refused."""
    authority = county.institute_authority
    control = county.log.next_control(
        authority.certificate, ControlKind.RETIREMENT, encode(payload), NOW
    )
    with pytest.raises(DamagedError):
        county.log.add(sign_control(control, authority.key).record.encoded)


def test_35_the_cutoff_is_a_segment_and_not_only_a_number(county):
    """Group 35: the cutoff is a segment and not only a number."""
    device = county.admit(Level.VILLAGE_STATION, 257).device.certificate.device_id
    county.log.add(ended(county.log, county.institute_authority, device, 3))
    revocations = county.log.revocations
    assert not revocations.is_cut_off(device, FEED, (2, b"x" * 32))
    assert not revocations.is_cut_off(device, FEED, (3, SEGMENT))
    assert revocations.is_cut_off(device, FEED, (3, b"x" * 32))
    assert revocations.is_cut_off(device, FEED, (4, b"x" * 32))
    assert revocations.is_cut_off(device, b"o" * 16, (1, SEGMENT))
    assert county.log.live_devices_of(257) == ()
    assert len(county.log.devices_of(257)) == 1


def test_35_of_two_authorities_the_higher_one_decides_in_either_order(county):
    """Group 35: of two authorities the higher one decides in either order."""
    device = county.admit(Level.VILLAGE_STATION, 257).device.certificate.device_id
    low = ended(county.log, county.institute_authority, device, 5, Reason.RETIRED)
    high = ended(county.log, county.founding.authority, device, 2)
    for order in permutations((low, high)):
        log = county.log.copy()
        for record in order:
            log.add(record)
        assert log.revocations.of_device(device).reason is Reason.STOLEN
        assert log.revocations.cutoff(device, FEED) == (2, SEGMENT)


def test_35_the_last_word_of_one_authority_stands(county):
    """Group 35: the last word of one authority stands."""
    device = county.admit(Level.VILLAGE_STATION, 257).device.certificate.device_id
    for number in (2, 5, 4):
        county.log.add(
            ended(county.log, county.institute_authority, device, number, Reason.RETIRED)
        )
    assert county.log.revocations.cutoff(device, FEED) == (4, SEGMENT)


def test_35_an_authority_says_nothing_about_devices_outside_its_subtree(county):
    """Group 35: an authority says nothing about devices outside its subtree."""
    centre = county.keys.device_id
    county.log.add(ended(county.log, county.institute_authority, centre, 1))
    assert county.log.revocations.of_device(centre) is None
    assert county.log.live_devices_of(1)


def test_35_a_decision_may_come_before_the_device_is_known(county):
    """Group 35: a decision may come before the device is known."""
    station = county.log.copy()
    device = county.admit(Level.VILLAGE_STATION, 257)
    station.add(
        ended(county.log, county.founding.authority, device.device.certificate.device_id, 1)
    )
    assert station.revocations.of_device(device.device.certificate.device_id) is None
    for record in device.records:
        station.add(record)
    assert station.revocations.of_device(device.device.certificate.device_id) is not None


def test_36_records_of_an_authority_after_its_end_decide_nothing_in_any_order(county):
    """Group 36: the institute's device is stolen; its authority goes on issuing and revoking."""
    good = county.admit(Level.VILLAGE_STATION, 257)
    institute, chain = county.institute_keys.device_id, county.institute_authority.certificate
    known = county.log.copy()
    end = ended(
        known, county.founding.authority, institute, 1, last_record=known.heads.get(chain, 0)
    )
    bad = county.admit(Level.VILLAGE_STATION, 258)
    good_id = good.device.certificate.device_id
    harm = ended(county.log, county.institute_authority, good_id, 0)
    logs = []
    for order in ((end, *bad.records, harm), (*bad.records, end, harm), (*bad.records, harm, end)):
        log = known.copy()
        for record in order:
            log.add(record)
        logs.append(log)
        assert log.device(bad.device.certificate.device_id) is None
        assert log.revocations.cutoff(bad.device.certificate.device_id, FEED) == (0, NO_HASH)
        assert log.revocations.of_device(good_id) is None
        assert log.live_devices_of(257)
        assert log.authority_of(256) is None
        assert len(log.records_after(known.heads)) == 1
        again = ControlLog.of(log.records, log.root_fingerprint)
        assert again.devices == log.devices


def test_36_the_number_of_a_void_device_is_free_for_a_genuine_one(county):
    """Group 36: the number of a void device is free for a genuine one."""
    institute, chain = county.institute_keys.device_id, county.institute_authority.certificate
    end = ended(
        county.log,
        county.founding.authority,
        institute,
        0,
        last_record=county.log.heads.get(chain, 0),
    )
    bad = county.admit(Level.VILLAGE_STATION, 257)
    county.log.add(end)
    key, holder = SigningKey.generate(), DeviceKeys.generate()
    draft = authority_certificate(county.log, (1, 256), key.public, holder, "柳溪镇实践所", NOW)
    fresh = record_certificate(county.log, county.founding.authority, draft, NOW)
    genuine = county.issue(Authority(key, fresh.fingerprint), (1, 256, 257))
    assert county.log.add(genuine)
    assert county.log.authority_of(256) == fresh
    assert bad.device not in county.log.devices


def test_36_a_fork_beyond_the_end_of_an_authority_is_no_reason_to_refuse(county):
    """Group 36: a fork beyond the end of an authority is no reason to refuse."""
    chain = county.institute_authority.certificate
    here, there = county.log.copy(), county.log.copy()
    one = county.issue(county.institute_authority, (1, 256, 257))
    two = county.issue(county.institute_authority, (1, 256, 258))
    here.add(one)
    with pytest.raises(WenmingError) as caught:
        here.add(two)
    assert caught.value.code is Code.CONTROL_FORKED
    end = ended(
        there,
        county.founding.authority,
        county.institute_keys.device_id,
        0,
        last_record=there.heads.get(chain, 0),
    )
    for log in (here, there):
        log.add(end)
        for record in (one, two):
            assert log.add(record) in {True, False}
        assert log.live_devices_of(257) == log.live_devices_of(258) == ()


def test_36_a_new_authority_is_not_ended_with_its_predecessor(county):
    """Group 36: a new authority is not ended with its predecessor."""
    log = county.log
    key, holder = SigningKey.generate(), DeviceKeys.generate()
    draft = authority_certificate(log, (1, 256), key.public, holder, "柳溪镇实践所", NOW)
    fresh = record_certificate(log, county.founding.authority, replace(draft), NOW)
    institute, chain = county.institute_keys.device_id, county.institute_authority.certificate
    log.add(
        ended(log, county.founding.authority, institute, 0, last_record=log.heads.get(chain, 0))
    )
    assert log.authority_of(256) == fresh
    assert log.revocations.last_record(fresh.fingerprint) is None

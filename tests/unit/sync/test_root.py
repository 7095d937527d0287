"""Groups 37, 38: the root goes on by one version at a time, and nothing goes back."""

import pytest

from wenming_desktop.adapters.sync.authority import root_successor
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import (
    ControlKind,
    RootRecord,
    sign_control,
)
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import SigningKey
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

NOW = 1_700_000_000_000


def keys(count):
    return [SigningKey.generate() for _ in range(count)]


def root_of(version, threshold, signers):
    return RootRecord(version, threshold, tuple(key.public for key in signers), "青禾县")


def refused(log, record):
    before = log.records, log.root
    with pytest.raises(WenmingError) as caught:
        log.add(record)
    assert (log.records, log.root) == before
    return caught.value.code


@pytest.fixture
def three_versions(county):
    """A log at version 1, the records of 2 and 3, and the keys of all three."""
    first, second, third = [county.founding.root_key], keys(3), keys(3)
    log = county.log.copy()
    two = root_successor(log, root_of(2, 2, second), [*first, *second[:2]], NOW)
    log.add(two)
    three = root_successor(log, root_of(3, 2, third), [*second[1:], *third], NOW)
    return county.log, two, three, (first, second, third)


def test_37_the_root_goes_from_one_to_two_to_three(three_versions):
    """Group 37: the root goes from one to two to three."""
    log, two, three, _ = three_versions
    assert log.add(two)
    assert (log.root.version, log.root.threshold) == (2, 2)
    assert log.add(three)
    assert log.root.version == 3
    again = ControlLog.of(log.records, log.root_fingerprint)
    assert again.root == log.root
    assert again.county_id == log.county_id


def test_37_without_the_version_between_the_next_one_waits(three_versions):
    """Group 37: without the version between the next one waits."""
    log, _, three, _ = three_versions
    assert refused(log, three) is Code.CONTROL_MISSING
    assert log.root.version == 1


@pytest.mark.parametrize("chosen", [(0, 2), (1, 2), (0, 1), (2, 3)])
def test_37_too_few_keys_of_the_old_or_the_new_root_are_refused(county, chosen):
    """Group 37: the old root is 1 of 1; the new one 2 of 3."""
    old, new = chosen
    fresh = keys(3)
    signers = [county.founding.root_key][:old] + fresh[:new]
    record = root_successor(county.log, root_of(2, 2, fresh), signers, NOW)
    if old >= 1 and new >= 2:
        assert county.log.add(record)
    else:
        assert refused(county.log, record) is Code.RECORD_DAMAGED


def test_37_one_of_three_old_keys_is_not_two(three_versions):
    """Group 37: one of three old keys is not two."""
    log, two, _, (_, second, third) = three_versions
    log.add(two)
    record = root_successor(log, root_of(3, 1, third[:1]), [second[0], third[0]], NOW)
    assert refused(log, record) is Code.RECORD_DAMAGED


def test_37_the_same_key_twice_counts_once(three_versions):
    """Group 37: the same key twice counts once."""
    log, two, _, (_, second, third) = three_versions
    log.add(two)
    twice = RootRecord(3, 2, (third[0].public, third[0].public), "青禾县")
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, twice.encode(), NOW)
    numbered = {0: second[0], 1: second[1], 3: third[0]}
    record = SignedRecord.make_numbered(RecordKind.CONTROL, control.encode(), numbered)
    assert refused(log, record.encoded) is Code.RECORD_DAMAGED

    plain = root_of(3, 1, third[:1])
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, plain.encode(), NOW)
    numbered = {0: second[0], 1: second[0], 3: third[0]}
    record = SignedRecord.make_numbered(RecordKind.CONTROL, control.encode(), numbered)
    assert refused(log, record.encoded) is Code.RECORD_DAMAGED


@pytest.mark.parametrize("version", [1, 2, 4, 2**40])
def test_37_neither_back_nor_two_versions_at_once(three_versions, version):
    """Group 37: neither back nor two versions at once."""
    log, two, _, (_, second, third) = three_versions
    log.add(two)
    record = root_successor(log, root_of(version, 1, third), [*second, *third], NOW)
    assert refused(log, record) is Code.RECORD_DAMAGED
    assert log.root.version == 2


def test_37_an_older_root_in_the_place_of_a_newer_one_is_a_fork_or_a_forgery(three_versions):
    """Group 37: an older root in the place of a newer one is a fork or a forgery."""
    log, two, three, (first, _, third) = three_versions
    older = ControlLog.of(log.records, log.root_fingerprint)
    log.add(two)
    log.add(three)
    other = root_successor(older, root_of(2, 1, third), [*first, *third], NOW)
    assert refused(log, other) in {Code.CONTROL_FORKED, Code.RECORD_DAMAGED}
    again = root_successor(log, root_of(4, 1, first), [*first, third[0]], NOW)
    assert refused(log, again) is Code.RECORD_DAMAGED


def test_37_old_root_keys_make_no_authority_any_more(three_versions, county):
    """Group 37: old root keys make no authority any more."""
    log, two, _, (first, second, _) = three_versions
    log.add(two)
    control = log.next_control(ROOT_CHAIN, ControlKind.POLICY, b"\x90", NOW)
    assert refused(log, sign_control(control, *first).record.encoded) is Code.RECORD_DAMAGED
    numbered = {0: second[0], 2: second[2]}
    good = SignedRecord.make_numbered(RecordKind.CONTROL, control.encode(), numbered)
    assert log.add(good.encoded)
    assert county.log is log


def test_37_an_authority_cannot_write_a_root(county):
    """Group 37: an authority cannot write a root."""
    fresh = keys(1)
    control = county.log.next_control(
        county.institute_authority.certificate, ControlKind.ROOT, root_of(2, 1, fresh).encode(), NOW
    )
    record = sign_control(control, county.institute_authority.key).record.encoded
    assert refused(county.log, record) is Code.RECORD_DAMAGED
    assert issubclass(DamagedError, WenmingError)


def test_38_an_old_control_log_takes_nothing_back(three_versions, county):
    """Group 38: an old control log takes nothing back."""
    log, two, three, _ = three_versions
    old = log.records
    log.add(two)
    log.add(three)
    county.admit(Level.VILLAGE_STATION, 257)
    state = log.heads, log.height, log.root, log.devices
    assert not any(log.add(record) for record in old)
    assert not any(log.add(record) for record in reversed(old))
    assert (log.heads, log.height, log.root, log.devices) == state

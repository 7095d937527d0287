"""How a log begins, and which number it asks for when a record is missing."""

import pytest

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.test_revocations import ended
from wenming_desktop.adapters.sync.authority import Authority, root_successor
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import (
    NO_COUNTY,
    NO_HASH,
    ControlKind,
    ControlRecord,
    RootRecord,
    sign_control,
)
from wenming_desktop.adapters.sync.keys import SigningKey
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.domain.errors import Code, WenmingError

KEY = SigningKey(bytes(range(32)))
ROOT = RootRecord(1, 1, (KEY.public,), "青禾县")


def first(root: RootRecord = ROOT, **changes: object) -> bytes:
    """Return a county's first record, with some fields changed."""
    fields: dict[str, object] = {
        "county_id": NO_COUNTY,
        "chain": ROOT_CHAIN,
        "number": 1,
        "previous": NO_HASH,
        "kind": ControlKind.ROOT,
        "made_at_ms": NOW,
        "payload": root.encode(),
    }
    return sign_control(ControlRecord(**fields | changes), KEY).record.encoded  # type: ignore[arg-type]


def refused(log: ControlLog, record: bytes) -> tuple[Code, object]:
    before = log.records
    with pytest.raises(WenmingError) as caught:
        log.add(record)
    assert log.records == before
    return caught.value.code, caught.value.facts.get("number")


def test_a_log_begins_with_the_first_root_record_and_no_other() -> None:
    missing = Code.CONTROL_MISSING, 1
    assert refused(ControlLog(), first(number=2)) == missing
    assert refused(ControlLog(), first(chain=b"c" * 32)) == missing
    for wrong in (
        first(kind=ControlKind.CERTIFICATE),
        first(kind=ControlKind.POLICY),
        first(county_id=b"c" * 16),
        first(previous=b"p" * 32),
        first(RootRecord(2, 1, (KEY.public,), "青禾县")),
    ):
        assert refused(ControlLog(), wrong)[0] is Code.RECORD_DAMAGED
    log = ControlLog()
    assert log.county_id == log.root_fingerprint == b""
    assert log.add(first())
    assert not log.add(first())
    assert (log.root, log.height, log.heads) == (ROOT, 1, {ROOT_CHAIN: 1})
    assert log.county_id == log.root_fingerprint[:16]


def test_a_root_may_be_followed_by_the_next_one_at_once() -> None:
    log, fresh = ControlLog.of([first()]), SigningKey.generate()
    two = RootRecord(2, 1, (fresh.public,), "青禾县")
    assert log.add(root_successor(log, two, [KEY, fresh], NOW))
    assert log.root == two
    other = ControlLog.of([first()])
    assert refused(other, root_successor(other, two, [KEY], NOW))[0] is Code.RECORD_DAMAGED


def test_another_first_record_of_the_same_county_is_a_fork() -> None:
    log = ControlLog.of([first()])
    again = first(RootRecord(1, 1, (KEY.public,), "改名"), county_id=log.county_id)
    assert refused(log, again) == (Code.CONTROL_FORKED, 1)
    assert refused(log, first(made_at_ms=NOW + 1))[0] is Code.BUNDLE_FOREIGN_COUNTY


def test_the_record_that_is_missing_is_named_by_its_number(county: County) -> None:
    authority, short = county.institute_authority, county.log.copy()
    records = []
    for number in (257, 258, 259):
        record = county.issue(authority, (1, 256, number))
        records.append(record)
        assert county.log.add(record)
    held = len(short.chain(authority.certificate))
    assert refused(short, records[1]) == (Code.CONTROL_MISSING, held + 1)
    assert refused(short, records[2]) == (Code.CONTROL_MISSING, held + 1)
    assert short.add(records[0])
    assert refused(short, records[2]) == (Code.CONTROL_MISSING, held + 2)
    # of an authority that nobody has introduced the first one is
    founded = ControlLog.of(county.founding.log.records)
    control = county.log.next_control(b"n" * 32, ControlKind.POLICY, b"\x90", NOW)
    assert refused(founded, sign_control(control, KEY).record.encoded) == (Code.CONTROL_MISSING, 1)


def test_a_second_record_in_the_place_of_a_void_one_is_left_out(county: County) -> None:
    authority, log = county.institute_authority, county.log
    other = county.issue(authority, (1, 256, 258))
    genuine = county.issue(authority, (1, 256, 257))
    assert log.add(genuine)
    number = log.heads[authority.certificate]
    assert refused(log, other) == (Code.CONTROL_FORKED, number)
    centre = county.founding.authority
    holder = county.institute_keys.device_id
    assert log.add(ended(log, centre, holder, 0, Reason.STOLEN, last_record=number - 1))
    before = log.records
    assert log.add(other) is False
    assert log.records == before
    assert log.device_by_no(257 << 8 | 9) is not None
    assert log.devices_of(257) == ()  # the record that made it is void
    forged = sign_control(
        log.next_control(authority.certificate, ControlKind.POLICY, b"\x90", NOW), KEY
    )
    assert refused(log, forged.record.encoded)[0] is Code.RECORD_DAMAGED


def test_the_root_decides_about_authorities_and_about_no_unit(county: County) -> None:
    root = Authority(county.founding.root_key, ROOT_CHAIN)
    for kind in (ControlKind.ORG, ControlKind.FORK, ControlKind.USER, ControlKind.POLICY):
        control = county.log.next_control(ROOT_CHAIN, kind, b"no form at all", NOW)
        assert county.log.add(sign_control(control, root.key).record.encoded)
    assert county.log.policy().number == 1
    assert county.log.org_nos == {1, 256}
    assert county.log.forks.feeds == frozenset()

"""Groups 41, 61: a computer is retired when its successor is heard of; what it brings later."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.integration.exchange.bare import feed, segment_of
from tests.integration.exchange.test_ending_computers import (
    AT,
    FEED,
    OTHER,
    county_with_authority,
    join,
    log_of,
    settled,
    stop,
    stored,
)
from tests.integration.sync.conftest import NOW
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF
from wenming_desktop.adapters.sync.certificates import Succession
from wenming_desktop.adapters.sync.control_records import sign_control
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.adapters.sync.revoking import ACTIVE, Revoker, state_of
from wenming_desktop.adapters.sync.segment import NO_SEGMENT


@pytest.fixture
def county(tmp_path):
    return county_with_authority(tmp_path)


@pytest.fixture
def home(new_home):
    return new_home("bare", "云山县中心", "centre")


@pytest.fixture
def revoker(home):
    return Revoker(home.engine, lambda: AT, lambda *_: None)


def hold_chain(connection, county, writer, feed_id, numbers, previous):
    """Store segments of a chain that are held only because of an earlier end."""
    for number in numbers:
        one = segment_of(county, writer, bytes([number]), seg_no=number, previous=previous)
        parts = one.head, one.signature, one.payload
        more = {"parts": parts, "state": "held", "reason": AFTER_CUTOFF}
        stored(connection, feed_id, number, one.segment_id, **more)
        previous = one.segment_id
    return previous


def test_a_computer_is_retired_when_its_successor_is_heard_of(home, county, revoker) -> None:
    old = county.station
    succeeds = Succession(old.keys.device_id, ())
    made_by_institute = join(county, (1, 256, 257), 2, county.below, succeeds=succeeds)
    made_by_centre = join(county, (1, 256, 257), 3, succeeds=succeeds)
    plain = join(county, (1, 256, 257), 4)
    of_nobody = join(county, (1, 256, 257), 5, succeeds=Succession(b"n" * 16, ()))

    def hear(successor, log=None):
        with home.engine.begin() as connection:
            log = log or own_facts.control_log(connection)
            revoker.retire_predecessor(connection, log, successor.issued.certificate)
            found = own_facts.control_log(connection).revocations.of_device(old.keys.device_id)
            return found and found.reason

    settled(home, county, county.centre, county.authority)
    for one in (plain, of_nobody, made_by_institute):
        assert hear(one) is None
    settled(home, county, county.centre, None)
    assert hear(made_by_centre) is None  # this computer does not hold the authority
    settled(home, county, county.institute, county.below)
    assert hear(made_by_centre) is None
    unknown = replace(made_by_institute.issued.certificate, device_id=b"u" * 16)
    assert hear(SimpleNamespace(issued=SimpleNamespace(certificate=unknown))) is None
    with home.engine.begin() as connection:
        stop(connection)
    assert hear(made_by_institute) is None
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_guard SET stopped = ''")
    assert hear(made_by_institute) is Reason.RETIRED
    records = log_of(home).records
    assert hear(made_by_institute) is Reason.RETIRED
    assert log_of(home).records == records


@pytest.mark.parametrize(("restored", "last_record"), [(False, 1), (True, None)])
def test_the_authority_of_a_restored_computer_goes_on(
    home, county, revoker, restored, last_record
) -> None:
    join(county, (1, 256, 300), 1, county.below)
    settled(home, county, county.centre, county.authority)
    device = county.institute.keys.device_id
    with home.engine.begin() as connection:
        feed(connection, FEED, 256, head=(3, b"3" * 32), writer=(device, 1))
        feed(connection, OTHER, 256, head=(0, NO_SEGMENT), writer=(device, 1))
        hold_chain(connection, county, county.institute, FEED, (4,), b"3" * 32)
        for _ in range(2):
            log = own_facts.control_log(connection)
            revoker.retire(connection, log, device, restored=restored)
        revoker.retire(connection, log, b"n" * 16)
        after = own_facts.control_log(connection)
    assert len(after.records) == len(log.records)
    ended = after.revocations.of_device(device)
    assert (ended.reason, ended.last_record) == (Reason.RETIRED, last_record)
    assert ended.cutoffs == ((FEED, 3, b"3" * 32),)


@pytest.mark.parametrize(("reason", "reached"), [(Reason.RETIRED, 5), (Reason.STOLEN, 3)])
def test_what_a_retired_computer_brought_later_is_taken_in_by_the_same_word_again(
    home, county, revoker, reason, reached
) -> None:
    device = county.station.keys.device_id
    settled(home, county, county.centre, county.authority)
    with home.engine.begin() as connection:
        feed(connection, FEED, 257, head=(3, b"3" * 32), writer=(device, 1))
        last = hold_chain(connection, county, county.station, FEED, (4, 5), b"3" * 32)
    revoker.revoke(device, reason, None)
    segment_id = last if reached == 5 else b"3" * 32
    (cutoff,) = log_of(home).revocations.of_device(device).cutoffs
    assert cutoff == (FEED, reached, segment_id)


def test_the_centre_believes_more_of_its_own_former_self_where_that_comes_back(
    home, county, revoker
) -> None:
    former = join(county, (1,), 2)
    settled(home, county, county.centre, county.authority)
    with home.engine.begin() as connection:
        own_facts.put_secret(connection, own_facts.former(former.keys.device_id), former.keys.raw)
        writer = former.keys.device_id, 1 << 8 | 2
        feed(connection, FEED, 1, "U", head=(3, b"3" * 32), writer=writer)

    def include():
        with home.engine.begin() as connection:
            revoker.include_recovered(connection)
        log = log_of(home)
        ended = log.revocations.of_device(former.keys.device_id)
        return len(log.records), ended and [number for _, number, _ in ended.cutoffs]

    before, ended = include()
    assert ended is None
    revoker.revoke(former.keys.device_id, Reason.RETIRED, None)
    assert include() == (before + 1, [3])
    with home.engine.begin() as connection:
        hold_chain(connection, county, former, FEED, (4, 5), b"3" * 32)
        stop(connection)
    assert include() == (before + 1, [3])
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_guard SET stopped = ''")
        connection.exec_driver_sql("UPDATE sync_state SET org_no = 256")
    assert include() == (before + 1, [3])
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET org_no = 1")
    assert include() == (before + 2, [5])
    assert include() == (before + 2, [5])


def test_a_state_is_told_with_what_is_held_beyond_the_end(home, county) -> None:
    settled(home, county, county.centre, county.authority)
    issued = county.station.issued
    device = issued.certificate.device_id
    with home.engine.begin() as connection:
        feed(connection, FEED, 257, writer=(device, 1))
        feed(connection, OTHER, 258, writer=(b"e" * 16, 1))
        for number, (feed_id, reason) in enumerate(
            ((FEED, AFTER_CUTOFF), (FEED, AFTER_CUTOFF), (FEED, "gap"), (OTHER, AFTER_CUTOFF)), 1
        ):
            more = {"state": "held", "reason": reason, "operations": 10**number}
            stored(connection, feed_id, number, bytes([number]) * 32, **more)
        assert state_of(connection, own_facts.control_log(connection), issued) == (ACTIVE, 0)
    log = log_of(home).copy()
    decision = Revocation(device, Reason.RETIRED, ())
    chain = county.authority.certificate
    control = log.next_control(chain, KINDS[Reason.RETIRED], decision.encode(), NOW)
    log.add(sign_control(control, county.authority.key).record.encoded)
    with home.engine.connect() as connection:
        assert state_of(connection, log, issued) == ("retired", 110)

"""One line per unit that sends here, and what is told to those below (status, receipts)."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.integration.exchange.bare import (
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    county_with_neighbour,
    feed,
    settle,
)
from tests.integration.exchange.test_reaching import hold, places
from tests.integration.sync.conftest import NOW as SINCE
from tests.integration.sync.conftest import Computer
from tests.unit.sync.test_decisions import org
from wenming_desktop.adapters.sync.authority import device_certificate, record_certificate
from wenming_desktop.adapters.sync.county_news import LOST_AFTER_DAYS
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.own import load
from wenming_desktop.adapters.sync.reporting import StoreReporting
from wenming_desktop.adapters.sync.status import arrived, gaps, status
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.exchange_ports import Reached, UnitGaps

NOW = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
FEED, OTHER = b"f" * 16, b"o" * 16
JUNE = parse_period("2026-06")


@pytest.fixture
def county():
    """Centre, institute, two stations, and a station that has no computer yet."""
    county, county.neighbour = county_with_neighbour()
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(county.log, (1, 256, 257), 257 << 8 | 2, publics, "二号机", SINCE)
    issued = record_certificate(county.log, county.authority, draft, SINCE)
    county.second = Computer(keys, issued)
    county.join((1, 512), "白石镇实践所")
    org(county.log, county.authority, OrgAction.CREATE, (1, 256, 300), "新站", height=0)
    return county


@pytest.fixture
def home(new_home):
    return new_home("bare", "柳溪镇实践所", "institute")


@pytest.fixture
def store(home):
    with home.engine.begin() as connection:
        yield connection


def came(store, computer, *numbers, at=NOW, target=INSTITUTE, **counts):
    certificate = computer.issued.certificate
    for number in numbers:
        store.exec_driver_sql(
            "INSERT INTO sync_import (bundle_id, sender_device, sender_org, target_org, number, "
            "result, counts, at) VALUES (?, ?, ?, ?, ?, 'applied', ?, ?)",
            (
                number.to_bytes(4, "big") + certificate.device_id[:12],
                *(certificate.device_id, certificate.org_no, target, number),
                *(json.dumps(counts), at.isoformat(timespec="seconds")),
            ),
        )


def segment(store, feed_id, number, state="applied", reason="", operations=1):
    segment_id = feed_id + number.to_bytes(16, "big")
    store.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, operations, "
        "schema_no, state, reason) VALUES (?, ?, ?, x'', x'', x'', ?, 1, ?, ?)",
        (feed_id, number, segment_id, operations, state, reason),
    )
    return segment_id


def test_every_neighbour_with_a_computer_has_a_line(store, county) -> None:
    settle(store, county, county.institute)
    came(store, county.station, 1, 4, at=NOW - timedelta(days=3, hours=1))
    came(store, county.second, 2, at=NOW - timedelta(days=9))
    came(store, county.neighbour, 2, at=NOW + timedelta(days=2))  # its clock is ahead
    came(store, county.centre, 7, at=NOW, target=STATION)
    lines = status(store, NOW).units
    assert [one.unit for one in lines] == ["青禾县中心", "杏花村实践站", "竹园村实践站"]
    assert [one.last_number for one in lines] == [0, 4, 2]
    assert [one.days_silent for one in lines] == [None, 3, 0]
    assert lines[0].last_at is None
    assert lines[1].last_at == NOW - timedelta(days=3, hours=1)
    assert [one.gaps for one in lines] == [(), (1, 2, 3), (1,)]
    assert gaps(store) == (
        UnitGaps("杏花村实践站", (1, 2, 3), STATION),
        UnitGaps("竹园村实践站", (1,), NEIGHBOUR),
    )


def test_the_centre_has_its_institutes_below_it_and_nobody_above(store, county) -> None:
    settle(store, county, county.centre)
    assert [one.unit for one in status(store, NOW).units] == ["柳溪镇实践所", "白石镇实践所"]
    store.exec_driver_sql("DELETE FROM sync_ctrl")
    settle(store, county, county.station)
    came(store, county.institute, 1, target=STATION)
    assert [one.unit for one in status(store, NOW).units] == ["柳溪镇实践所"]
    assert gaps(store) == ()


def test_what_no_file_has_carried_yet_is_counted_sealed_or_not(store, county) -> None:
    settle(store, county, county.institute)
    before = status(store, NOW).unsent_operations
    own, other = load(store), county.station.issued.certificate
    feed(store, FEED, INSTITUTE, writer=(own.device_id, own.device_no))
    feed(store, OTHER, STATION, writer=(other.device_id, other.device_no))
    segment(store, FEED, 1, operations=20)
    segment(store, OTHER, 1, operations=300)
    segment(store, FEED, 2, operations=4000)
    assert status(store, NOW).unsent_operations == before + 4020
    store.exec_driver_sql(
        "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no) "
        "VALUES (3, 77, 1, 0, 0, 0, 1, 0)"
    )
    assert status(store, NOW).unsent_operations == before + 4021
    store.exec_driver_sql(
        "INSERT INTO sync_peer (org_no, last_out_id, sent_rid) VALUES (1, x'', 1), (257, x'', 0)"
    )
    assert status(store, NOW).unsent_operations == before + 4001


def test_a_county_is_lost_after_so_many_days_of_use_but_never_for_its_centre(store, county) -> None:
    for computer, days, lost in (
        (county.institute, LOST_AFTER_DAYS, False),
        (county.institute, LOST_AFTER_DAYS + 1, True),
        (county.centre, LOST_AFTER_DAYS + 1, None),
    ):
        store.exec_driver_sql("DELETE FROM sync_ctrl")
        settle(store, county, computer)
        store.exec_driver_sql("UPDATE sync_news SET days_used = ?", (days,))
        report = status(store, NOW)
        expected = (0, False) if lost is None else (days, lost)
        assert (report.days_without_county, report.is_county_lost) == expected


def test_a_computer_without_a_place_waits_for_nobody(store) -> None:
    report = status(store, NOW)
    assert (report.units, report.unsent_operations) == ((), 1)  # its own unit's row
    assert gaps(store) == ()


def test_bundles_are_listed_the_newest_first_with_what_was_noted_of_them(store, county) -> None:
    settle(store, county, county.institute)
    came(store, county.station, 1)  # by an early program
    came(store, county.neighbour, 2, count=9, applied=4, same=2, conflict=1, rejected=3)
    newest, oldest = arrived(store, 5)
    counted = (newest.count, newest.applied, newest.same, newest.conflict, newest.rejected)
    assert (newest.unit, newest.number, *counted) == ("竹园村实践站", 2, 9, 4, 2, 1, 3)
    counted = (oldest.count, oldest.applied, oldest.same, oldest.conflict, oldest.rejected)
    assert (oldest.unit, oldest.number, *counted) == ("杏花村实践站", 1, 0, None, None, 0, 0)
    assert [one.number for one in arrived(store, 1)] == [2]
    sender = county.neighbour.issued.certificate.device_id
    assert newest.bundle_id.bytes == b"\0\0\0\2" + sender[:12]


def test_who_has_reported_is_told_by_the_days_of_a_period(home, county) -> None:
    with home.engine.begin() as store:
        settle(store, county, county.institute)
        came(store, county.station, 3, at=datetime(2026, 6, 30, 23, 59, tzinfo=UTC))
        came(store, county.neighbour, 8, at=datetime(2026, 7, 1, 0, 0, tzinfo=UTC))
    home.clock.now = NOW
    station, neighbour = StoreReporting(home.engine, home.clock).units(JUNE)
    assert (station.unit, station.reported, station.last_number) == ("杏花村实践站", True, 3)
    assert (neighbour.unit, neighbour.reported, neighbour.last_number) == ("竹园村实践站", False, 8)
    assert (station.above, station.gaps, station.days_silent) == ("", (1, 2), 0)
    with home.engine.begin() as store:
        store.exec_driver_sql("UPDATE sync_import SET at = '2026-06-01T00:00:00+00:00'")
    assert all(one.reported for one in StoreReporting(home.engine, home.clock).units(JUNE))
    with home.engine.begin() as store:
        store.exec_driver_sql("DELETE FROM sync_import")
    for one in StoreReporting(home.engine, home.clock).units(JUNE):
        assert (one.reported, one.last_number, one.last_at, one.days_silent) == (
            *(False, 0, None),
            None,
        )


def test_an_institute_that_reports_itself_has_to_reach_the_centre(county_of_homes) -> None:
    institute, centre = county_of_homes.institute, county_of_homes.centre
    hold(institute)
    institute.export()
    assert places(institute) == {"人居环境整治": Reached.WRITTEN}
    county_of_homes.carry(institute, centre)
    county_of_homes.carry(centre, institute)
    assert places(institute) == {"人居环境整治": Reached.CENTRE}


@pytest.fixture
def county_of_homes(tmp_path, new_county):
    return new_county(tmp_path / "homes")

"""A township set back to before it certified a computer: its records come back from below.

The centre never heard of them. Nothing is refused, nothing is lost, no number is given twice.
"""

import shutil
from uuid import UUID

import pytest

from tests.integration.exchange.conftest import Home
from tests.integration.exchange.restoring import device_of, resume, stopped
from tests.integration.exchange.test_restore import all_agree, guarded, names
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def lose_records(county, folder, folders=()):
    """Give a station new keys, let it write, and set the institute back to before that."""
    guarded(county.institute, folders)
    county.station.add("volunteer", name="备份前")
    county.round_trip()
    backup = folder / "backup.db"
    shutil.copy(county.institute.store, backup)
    resume(county.station, county.institute, folder / "new-keys")
    county.station.add("volunteer", name="换证后")
    assert county.carry(county.station, county.institute).bundles[0].applied
    county.carry(county.institute, county.station)
    county.mail.clear()
    county.centre.clock.forward(days=1)
    institute = Home(folder / "gone", "x", "institute", county.centre.clock)
    institute.engine.dispose()
    shutil.copy(backup, institute.store)
    institute.engine = open_engine(institute.store, b"k" * 32)
    guarded(institute, folders)
    county.institute = institute


def only(report):
    (bundle,) = report.bundles
    return bundle


def test_a_certificate_that_its_issuer_lost_comes_back_from_below(county, tmp_path):
    """Groups 56, 61: the centre ends the old identity of the institute without that record."""
    folders = [tmp_path / "outside"]
    lose_records(county, tmp_path, folders)
    assert stopped(county.institute) == "restored"
    resume(county.institute, county.centre, tmp_path / "back")
    station = device_of(county.station)
    assert log_of(county.institute).device(station) is None

    county.station.add("volunteer", name="之后")
    file = county.station.export()[256]
    first = only(county.institute.take(file))
    assert (first.status, first.reason) == ("held", "ctrl_missing")
    assert first.held == 1
    assert first.applied + first.rejected == 0
    assert only(county.institute.take(file)).status == "held", "looked at again, not a duplicate"
    county.station.add("volunteer", name="再后")
    assert only(county.institute.take(county.station.export()[256])).held == 2

    county.carry(county.institute, county.station)
    assert only(county.carry(county.station, county.institute)).status == "applied"
    assert log_of(county.institute).device(station) is not None
    assert only(county.institute.take(file)).status == "duplicate"
    county.round_trip()
    county.round_trip()
    assert names(county.centre) == sorted(["备份前", "换证后", "之后", "再后"])
    all_agree(county)
    assert county.institute.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") == [(0,)]


def test_what_its_own_authority_signed_and_lost_stops_a_store(county, tmp_path):
    """Groups 56, 61: without any guard, and though only a unit below says so."""
    lose_records(county, tmp_path)
    assert stopped(county.institute) == ""
    county.station.add("volunteer", name="之后")
    only(county.carry(county.station, county.institute))
    assert stopped(county.institute) == "ack_ahead"
    for _ in range(2):
        county.carry(county.institute, county.station)
        county.carry(county.station, county.institute)
    assert log_of(county.institute).device(device_of(county.station)) is not None
    resume(county.institute, county.centre, tmp_path / "back")
    county.round_trip()
    county.round_trip()
    assert names(county.centre) == sorted(["备份前", "换证后", "之后"])
    all_agree(county)


def test_a_number_that_may_be_lost_is_not_given_again(county, tmp_path):
    """Groups 56, 61: the institute certifies before it has heard of what it lost."""
    folders = [tmp_path / "outside"]
    lose_records(county, tmp_path, folders)
    resume(county.institute, county.centre, tmp_path / "back")
    lost = log_of(county.station).device(device_of(county.station)).certificate.device_no
    second = Home(tmp_path / "second", "柳树村", "station", county.centre.clock)
    card = county.institute.exchange.write_parent_card(tmp_path / "card")
    info = second.exchange.enrol_request(tmp_path / "card", parent_card=card)
    made = county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome2")
    second.exchange.enrol_accept(tmp_path / "welcome2")
    assert made.org_no == 257 + 1 + 8
    county.stations.append(second)
    second.add("volunteer", name="新站")
    for _ in range(3):
        county.round_trip()
    numbers = log_of(county.centre).device_nos
    assert {lost, made.device_no} <= set(numbers)
    assert names(county.centre) == sorted(["备份前", "换证后", "新站"])
    all_agree(county)


def test_a_request_of_a_computer_whose_record_is_lost_says_what_to_carry_first(county, tmp_path):
    """Groups 56, 61: the predecessor is not known yet; after one stick each way it is."""
    lose_records(county, tmp_path, [tmp_path / "outside"])
    resume(county.institute, county.centre, tmp_path / "back")
    before = device_of(county.station)
    info = county.station.exchange.enrol_rotate(tmp_path / "request")
    with pytest.raises(WenmingError) as caught:
        county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    assert caught.value.code is Code.PREDECESSOR_UNKNOWN
    assert "导入以后再批准" in sentence(caught.value)
    county.carry(county.institute, county.station)
    county.carry(county.station, county.institute)
    county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    county.station.exchange.enrol_accept(tmp_path / "welcome")
    assert device_of(county.station) != before
    for _ in range(3):
        county.round_trip()
    assert names(county.centre) == sorted(["备份前", "换证后"])
    all_agree(county)


def test_an_authority_that_was_cut_off_vouches_for_nobody(county, tmp_path):
    """Groups 46, 61: the old computer of the institute was stolen, not only set back."""
    lose_records(county, tmp_path, [tmp_path / "outside"])
    old = UUID(bytes=device_of(county.institute))
    resume(county.institute, county.centre, tmp_path / "back")
    county.centre.exchange.enrol_revoke(old, "stolen")
    county.carry(county.centre, county.institute)
    refused = only(county.institute.take(county.station.export()[256]))
    assert (refused.status, refused.reason) == ("refused", "bundle_unknown_sender")
    assert log_of(county.institute).device(device_of(county.station)) is None

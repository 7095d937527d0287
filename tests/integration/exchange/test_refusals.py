"""What is asked of a computer that may not, or cannot: refused by name, and nothing is changed."""

from uuid import UUID, uuid4

import pytest

from tests.integration.exchange.conftest import Home
from tests.integration.exchange.test_county_decisions import county_of, refused
from tests.integration.exchange.test_moved_people import people_of, unit, volunteer
from tests.integration.exchange.test_restore import care as identity_of
from wenming_desktop.adapters.sync.approval_store import StoreApprovals
from wenming_desktop.adapters.sync.approving import whole_month
from wenming_desktop.adapters.sync.key_care import DeviceKeyCare
from wenming_desktop.adapters.sync.status import gaps
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.persons import SameVerdict
from wenming_desktop.services.approval_ports import Review

NOBODY = UUID(int=1)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory, module_county):
    """A county whose two stations have a person each; its tests change nothing."""
    county = module_county(tmp_path_factory.mktemp("county"), stations=2)
    county.people = [
        volunteer(home, name) for home, name in zip(county.stations, "甲乙", strict=True)
    ]
    county.new = Home(tmp_path_factory.mktemp("new") / "home", "新站", "station")
    county.alone = volunteer(county.new, "丙")
    county.round_trip()
    return county


@pytest.fixture(autouse=True)
def nothing_changes(lived_in):
    homes = [*lived_in.homes, lived_in.new]
    before = [kept(home) for home in homes]
    yield
    assert [kept(home) for home in homes] == before


def kept(home):
    """Return what no refusal may change: rows, edits to seal, control records, secrets."""
    tables = ("volunteer", "org_unit", "transfer", "same_person")
    counts = [home.sql(f"SELECT count(*) FROM {table}") for table in tables]  # noqa: S608
    others = ("sync_dirty", "sync_ctrl", "sync_segment", "sync_key")
    return counts + [home.sql(f"SELECT count(*) FROM {table}") for table in others]  # noqa: S608


def device_of(home):
    return UUID(bytes=home.sql("SELECT device_id FROM sync_state")[0][0])


def care(home):
    return DeviceKeyCare(home.engine, home.clock)


def test_a_computer_with_a_place_takes_no_other(lived_in, tmp_path) -> None:
    station = lived_in.station
    assert refused(station.exchange.enrol_request, tmp_path) is Code.ALREADY_ENROLLED
    assert refused(station.exchange.found_county, "又一个县") is Code.ALREADY_ENROLLED
    assert list(tmp_path.iterdir()) == []


def test_a_computer_without_a_place_has_nothing_to_answer_with(lived_in, tmp_path) -> None:
    new = lived_in.new
    assert refused(care(new).request_slip) is Code.NO_REQUEST
    assert refused(care(new).own_slip) is Code.NOT_ENROLLED
    assert refused(care(new).county) is Code.NOT_ENROLLED
    assert refused(new.exchange.write_parent_card, tmp_path) is Code.NOT_ENROLLED
    bundle = lived_in.station.folder / "stick-0"
    assert refused(new.exchange.import_paths, [bundle], *(None, None)) is Code.NOT_ENROLLED
    assert refused(new.exchange.enrol_accept, bundle) is Code.NO_REQUEST
    assert refused(county_of(new).end_user, NOBODY, 1, ended=True) is Code.NOT_ENROLLED


def test_a_slip_is_printed_for_an_approved_computer_only(lived_in) -> None:
    institute, station = lived_in.institute, lived_in.station
    assert refused(care(institute).approval_slip, NOBODY) is Code.DEVICE_UNKNOWN
    assert refused(care(station).approval_slip, device_of(institute)) is Code.DEVICE_UNKNOWN
    slip = care(institute).approval_slip(device_of(station))
    assert (slip.unit, slip.number, slip.parent) == (station.name, "257-1", institute.name)
    assert (slip.root_digits, len(slip.digits)) == (care(lived_in.centre).county().root_digits, 35)
    own = care(station).own_slip()
    assert (own.unit, own.number, own.parent, own.digits) == (
        station.name,
        "257-1",
        institute.name,
        "",
    )
    assert (care(lived_in.centre).own_slip().parent, own.digits) == ("", "")
    assert own.root_digits == slip.root_digits


def test_whose_work_has_ended_is_said_of_people_at_computers_below(lived_in) -> None:
    centre, institute, station = lived_in.centre, lived_in.institute, lived_in.station
    end = county_of(institute).end_user
    assert refused(end, NOBODY, 1, ended=True) is Code.DEVICE_UNKNOWN
    assert refused(end, device_of(centre), 1, ended=True) is Code.DEVICE_NOT_BELOW
    assert refused(end, device_of(station), 0, ended=True) is Code.INVALID_FIELD
    assert refused(county_of(institute).authors, NOBODY) is Code.DEVICE_UNKNOWN


def test_a_fork_that_there_is_not_is_not_decided(lived_in) -> None:
    for device in (NOBODY, device_of(lived_in.station)):
        assert refused(identity_of(lived_in.institute).decide_fork, device, "both") is Code.NO_FORK
    assert refused(identity_of(lived_in.station).decide_fork, NOBODY, "both") is Code.NO_AUTHORITY


def test_a_bundle_that_never_came_limits_nothing_and_an_end_needs_a_device(lived_in) -> None:
    institute, centre, station = lived_in.institute, lived_in.centre, lived_in.station
    revoke = institute.exchange.enrol_revoke
    assert refused(revoke, NOBODY, "stolen") is Code.DEVICE_UNKNOWN
    assert refused(revoke, device_of(institute), "stolen") is Code.DEVICE_IS_OWN
    assert refused(revoke, device_of(centre), "stolen") is Code.DEVICE_NOT_BELOW
    assert refused(revoke, device_of(station), "retired", uuid4()) is Code.NOT_FOUND
    assert refused(station.exchange.enrol_revoke, device_of(station), "stolen") is Code.NO_AUTHORITY


def test_a_person_moves_where_the_mover_stands_above_both_ends(lived_in) -> None:
    first, second = lived_in.people
    station, institute, centre = lived_in.station, lived_in.institute, lived_in.centre
    there = unit(institute, 258)
    for home, person, to, code in (
        (institute, NOBODY, there, Code.NOT_FOUND),
        (institute, first, NOBODY, Code.NOT_FOUND),
        (institute, second, there, Code.PERSON_AT_HOME),
        (station, second, there, Code.NOT_FOUND),  # it knows neither the person nor the place
        (lived_in.new, lived_in.alone, NOBODY, Code.NOT_ENROLLED),
    ):
        assert refused(people_of(home).move, person, to, "李所长") is code
    assert people_of(station).places(second) == ()
    assert people_of(lived_in.new).places(lived_in.alone) == ()
    assert [one.org_no for one in people_of(institute).places(first)] == [256, 258]
    assert [one.org_no for one in people_of(centre).places(first)] == [1, 256, 258]


def test_two_records_are_one_person_by_the_word_of_who_stands_above_both(lived_in) -> None:
    first, second = lived_in.people
    same = (SameVerdict.SAME, "李所长")
    assert refused(people_of(lived_in.institute).decide, first, first, *same) is Code.NOT_FOUND
    assert refused(people_of(lived_in.institute).decide, first, NOBODY, *same) is Code.NOT_FOUND
    assert refused(people_of(lived_in.station).decide, first, second, *same) is Code.NOT_FOUND


def test_a_conflict_that_there_is_not_is_not_decided(lived_in) -> None:
    assert refused(lived_in.station.exchange.resolve, NOBODY, "mine") is Code.NOT_FOUND


def test_who_stands_alone_has_nothing_to_approve_and_a_station_no_authority(lived_in) -> None:
    approvals = StoreApprovals(lived_in.new.engine, lived_in.new.clock)
    june = whole_month("2026-06")
    for own_level in (False, True):
        assert approvals.occurrences(june, own_level=own_level) == ()
        assert approvals.months(june, own_level=own_level) == ()
    assert approvals.reviews(june) == {}
    assert approvals.own_month("2026-06") == Review()
    assert county_of(lived_in.station).authority() is None
    assert county_of(lived_in.institute).authority().is_here


def test_an_envelope_for_others_is_read_from_outside_only(lived_in) -> None:
    upward = min(lived_in.institute.folder.glob("stick-*/WENMING/*-1-*.wmb"))
    info = lived_in.station.exchange.inspect(upward)
    assert (info.readable, info.file) == (False, upward)
    assert lived_in.institute.name in info.sender
    assert lived_in.centre.exchange.inspect(upward).readable


def test_what_is_not_here_is_counted_as_nothing(lived_in) -> None:
    counted = lived_in.station.exchange.contents([999_999])
    assert counted == lived_in.station.exchange.contents([])
    with lived_in.new.engine.connect() as connection:
        assert gaps(connection) == ()


def test_what_nobody_signed_in_for_is_of_nobody(lived_in) -> None:
    assert list(county_of(lived_in.institute).authors(device_of(lived_in.station))) == []
    approvals = StoreApprovals(lived_in.institute.engine, lived_in.institute.clock)
    assert approvals.reviews(whole_month("2026-06"), only=[NOBODY]) == {}


def test_the_root_ends_no_computer_that_there_is_not_and_not_its_own(lived_in) -> None:
    end = county_of(lived_in.centre).root_revoke
    assert refused(end, NOBODY, "stolen", None, []) is Code.DEVICE_UNKNOWN
    assert refused(end, device_of(lived_in.centre), "stolen", None, []) is Code.DEVICE_IS_OWN
    station = county_of(lived_in.station).root_revoke
    assert refused(station, device_of(lived_in.centre), "stolen", None, []) is Code.NO_AUTHORITY

"""What papers say of a computer's place, and what is told before a computer is ended."""

from datetime import date
from uuid import UUID

import pytest

from tests.integration.exchange.conftest import Clock, Home
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.key_care import DeviceKeyCare
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    """A county in which the station has sent two bundles that hold something."""
    county = module_county(tmp_path_factory.mktemp("told"))
    county.round_trip()
    for number in (2, 3):
        for count in range(number):
            county.station.add("volunteer", name=f"某人{count}")
        county.carry(county.station, county.institute)
        county.centre.clock.forward(days=1)
    for home in county.homes:
        home.engine.dispose()
    return county


@pytest.fixture
def home(told, tmp_path):
    return lambda name: getattr(told, name).copy_of(tmp_path / name)


def care(home):
    return DeviceKeyCare(home.engine, home.clock)


def device_of(home, org_no):
    return next(one.device_id for one in home.exchange.enrol_list() if one.org_no == org_no)


def refused(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value.code


def test_only_the_centre_may_change_the_countys_keys(home, tmp_path) -> None:
    centre, station = home("centre"), home("station")
    found = care(centre).county()
    assert (found.may_change, found.root_is_here) == (True, True)
    assert (found.version, found.keys, found.threshold) == (1, 1, 1)
    assert (found.recovery_digits, found.recovery_made) == ("", None)
    kit = centre.exchange.recovery_kit(tmp_path / "r.wmk")
    found = care(centre).county()
    assert found.recovery_digits == kit.digits
    assert found.recovery_made == centre.clock().astimezone()
    lower = care(station).county()
    assert (lower.may_change, lower.root_is_here, lower.county) == (False, False, "云山县中心")


def test_a_computers_own_slip_says_its_place(home) -> None:
    slip = care(home("station")).own_slip()
    assert (slip.unit, slip.level, slip.number) == ("柳树村1站", "village_station", "257-1")
    assert (slip.parent, slip.digits, slip.at) == ("青溪镇所", "", None)
    assert care(home("institute")).own_slip().parent == "云山县中心"
    centre = care(home("centre"))
    assert centre.own_slip().parent == ""
    assert centre.own_slip().root_digits == centre.county().root_digits


def test_the_slip_of_an_answer_says_what_was_approved(home, tmp_path) -> None:
    institute = home("institute")
    new = Home(tmp_path / "new", "石桥村站", "station", Clock(institute.clock.now))
    info = new.exchange.enrol_request(tmp_path / "usb", device_label="值班室")
    device = institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "answer")
    slip = care(institute).approval_slip(device.device_id)
    # its row is not here yet: its certificate tells its name
    assert (slip.unit, slip.label, slip.number) == ("石桥村站", "值班室", "258-1")
    assert (slip.parent, slip.digits, slip.at) == ("青溪镇所", info.digits, institute.clock())
    assert refused(care(institute).approval_slip, UUID(int=5)) is Code.DEVICE_UNKNOWN
    own = device_of(institute, 256)  # it is known, but was not approved here
    assert refused(care(institute).approval_slip, own) is Code.DEVICE_UNKNOWN
    with institute.engine.begin() as connection:
        both = bytes(16), device.device_id.bytes
        connection.exec_driver_sql(
            "UPDATE sync_enrolment SET device_id = ? WHERE device_id = ?", both
        )
    unknown = UUID(bytes=bytes(16))
    assert refused(care(institute).approval_slip, unknown) is Code.DEVICE_UNKNOWN
    # the first bundle to the new unit is number 1
    assert institute.sql("SELECT last_out_no FROM sync_peer WHERE org_no = 258") == [(1,)]


def test_without_a_request_there_is_no_slip_of_one(home) -> None:
    assert refused(care(home("station")).request_slip) is Code.NO_REQUEST


def test_a_request_for_new_keys_names_the_unit_above(home, tmp_path) -> None:
    for name, number, parent in (
        ("station", "257-1", "青溪镇所"),
        ("institute", "256-1", "云山县中心"),
    ):
        asking = home(name)
        asking.exchange.enrol_rotate(tmp_path / "usb", device_label="新")
        slip = care(asking).request_slip()
        assert (slip.number, slip.parent, slip.label) == (number, parent, "新")
        assert slip.at == asking.clock().astimezone()


def test_the_bundles_by_which_work_came_are_told_newest_first(home) -> None:
    institute = home("institute")
    station = device_of(institute, 257)
    newest, older, *_ = care(institute).arrivals(station)
    assert (newest.operations > older.operations, newest.segments) == (True, 1)
    assert newest.number == older.number + 1
    assert (newest.at - older.at).days == 1
    assert newest.sender == "柳树村1站"
    assert care(institute).arrivals(UUID(int=5)) == ()
    # of two that came in one moment the one with the larger number is newer
    with institute.engine.begin() as connection, without_capture(connection):
        connection.exec_driver_sql("UPDATE sync_import SET at = '2026-06-01T08:00:00+00:00'")
    numbers = [one.number for one in care(institute).arrivals(station)]
    assert numbers == sorted(numbers, reverse=True)


def test_what_ending_a_computer_would_hold_is_told_before(home) -> None:
    institute = home("institute")
    station = device_of(institute, 257)
    newest, older, *_ = care(institute).arrivals(station)
    preview = care(institute).preview
    for reason in ("stolen", "retired"):
        found = preview(station, reason)
        assert (found.held_segments, found.held_operations) == (0, 0)
        assert found.recovered_operations == 0
        found = preview(station, reason, older.bundle_id)
        assert (found.held_segments, found.held_operations) == (1, newest.operations)
    ((segments, operations),) = institute.sql(
        "SELECT count(*), sum(operations) FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_id = ?",
        station.bytes,
    )
    before_all = preview(station, "retired", date(2020, 1, 1))
    assert (before_all.held_segments, before_all.held_operations) == (segments, operations)
    institute.exchange.enrol_revoke(station, "retired", older.bundle_id)
    assert preview(station, "retired").recovered_operations == newest.operations
    assert preview(station, "retired").held_operations == 0
    assert preview(station, "stolen").recovered_operations == 0  # it is not believed again

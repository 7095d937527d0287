"""sync.md §5, 41: a computer gets new keys while its bundles are on their way."""

from dataclasses import replace
from uuid import UUID

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.enrolment import make_request, parse_request
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.domain.errors import Code, WenmingError


def device_of(home):
    with home.engine.connect() as connection:
        return UUID(bytes=own_facts.load(connection).device_id)


def states(home):
    return {one.device_id: one.state for one in home.exchange.enrol_list()}


def names(home):
    return {row["name"] for row in home.rows("volunteer").values()}


def rotate(child, parent, folder):
    """Take a computer through request, approval and acceptance of new keys."""
    info = child.exchange.enrol_rotate(folder / "request")
    assert parent.exchange.enrol_inspect(info.file).replaces
    parent.exchange.enrol_approve(info.file, info.digits, folder / "welcome")
    return child.exchange.enrol_accept(folder / "welcome")


def test_41_new_keys_between_two_bundles_that_nobody_acknowledged(county, tmp_path):
    """Group 41: new keys between two bundles that nobody acknowledged."""
    station, institute = county.station, county.institute
    county.round_trip()
    old = device_of(station)
    station.add("volunteer", name="第一包")
    (first,) = station.export().values()
    info = station.exchange.enrol_rotate(tmp_path / "request")
    station.add("volunteer", name="申请以后")
    institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    station.export()
    station.add("volunteer", name="没封存的")
    accepted = station.exchange.enrol_accept(tmp_path / "welcome")
    assert (accepted.unit, accepted.org_no) == ("柳树村1站", station.identity().org_no)
    assert device_of(station) != old
    station.add("volunteer", name="新钥匙")
    everybody = {"第一包", "申请以后", "没封存的", "新钥匙"}

    county.carry(station, institute)
    assert names(institute) == everybody
    assert states(institute) == states(institute) | {
        old: "retired",
        device_of(station): "active",
    }
    assert [one.status for one in institute.take(first).bundles] == ["duplicate"]
    county.round_trip()
    county.round_trip()
    for home in county.homes:
        assert names(home) == everybody
        assert states(home)[old] == "retired"
        assert home.digest() == institute.digest() or home is station
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok
        assert home.exchange.status().unsent_operations == 0
    assert [line.gaps for line in institute.exchange.status().units] == [(), ()]


def test_41_a_bundle_to_the_old_keys_is_still_opened_by_the_new_ones(county, tmp_path):
    """Group 41: a bundle to the old keys is still opened by the new ones."""
    station, institute = county.station, county.institute
    county.round_trip()
    station_org = station.identity().org_no
    person = station.add("volunteer", name="甲", phone="1")
    county.carry(station, institute)
    institute.edit("volunteer", person, phone="2")
    early = institute.export()[station_org]
    rotate(station, institute, tmp_path)
    assert [one.status for one in station.take(early).bundles] == ["duplicate"]
    assert station.row("volunteer", person)["phone"] == "2"
    assert station.exchange.inspect(early).readable


def test_41_an_institute_gets_new_keys_and_a_new_authority(county, new_home, enrolled, tmp_path):
    """Group 41: an institute gets new keys and a new authority."""
    institute, centre = county.institute, county.centre
    county.round_trip()
    old = device_of(institute)
    rotate(institute, centre, tmp_path / "rotation")
    county.round_trip()
    assert states(centre)[old] == "retired"
    assert states(centre)[device_of(county.station)] == "active"
    late = new_home("late", "石桥村站", "station", centre.clock)
    enrolled(institute, late, tmp_path / "work")
    late.add("volunteer", name="新站的")
    county.stations.append(late)
    county.round_trip()
    county.round_trip()
    assert names(centre) == {"新站的"}
    assert centre.digest() == institute.digest()
    assert {states(home)[old] for home in county.homes} == {"retired"}


def test_41_the_centre_gets_new_keys_at_once(county, tmp_path):
    """Group 41: the centre gets new keys at once."""
    centre = county.centre
    centre.add("volunteer_team", name="旧钥匙的队")
    county.round_trip()
    old = device_of(centre)
    centre.add("volunteer_team", name="没封存的队")
    info = centre.exchange.enrol_rotate(tmp_path)
    assert info.file is None
    centre.add("volunteer_team", name="新钥匙的队")
    county.round_trip()
    county.round_trip()
    for home in county.homes:
        assert states(home)[old] == "retired"
        assert states(home)[device_of(centre)] == "active"
        assert home.exchange.check().ok
    assert centre.exchange.rebuild().ok
    assert centre.exchange.status().unsent_operations == 0


def test_41_asking_twice_asks_for_the_same_keys(county, tmp_path):
    """Group 41: asking twice asks for the same keys."""
    one = county.station.exchange.enrol_rotate(tmp_path / "one")
    two = county.station.exchange.enrol_rotate(tmp_path / "two")
    assert one.digits == two.digits
    assert one.file.read_bytes() == two.file.read_bytes()


def test_41_an_answer_that_was_not_asked_for_is_refused(county):
    """Group 41: an answer that was not asked for is refused."""
    county.round_trip()
    (own,) = county.station.export().values()
    with pytest.raises(WenmingError) as caught:
        county.station.exchange.enrol_accept(own)
    assert caught.value.code is Code.ALREADY_ENROLLED


def test_41_nobody_succeeds_a_computer_of_another_unit(two_stations, tmp_path):
    """Group 41: nobody succeeds a computer of another unit."""
    one, other = two_stations.stations
    info = one.exchange.enrol_rotate(tmp_path)
    with other.engine.connect() as connection:
        victim = own_facts.load(connection).device_id
    with one.engine.connect() as connection:
        keys = DeviceKeys.from_raw(own_facts.secret(connection, own_facts.NEXT_KEYS))
    forged = replace(parse_request(info.file.read_bytes()), replaces=victim)
    info.file.write_bytes(make_request(forged, keys))
    with pytest.raises(WenmingError) as caught:
        two_stations.institute.exchange.enrol_approve(info.file, forged.digits, tmp_path / "w")
    assert caught.value.code is Code.DEVICE_UNKNOWN

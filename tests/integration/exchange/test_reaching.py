"""How far an activity has got: sealed, on a stick, at the institute, at the centre."""

from datetime import date

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.above import above_frames
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.services.exchange_ports import Reached


def hold(home, name="人居环境整治", day="2026-06-01"):
    """Enter an activity with one person's attendance and hours; return the person's row."""
    person = home.add("volunteer", name="王建国")
    activity = home.add("activity", name=name)
    session = home.add("occurrence", activity_id=activity.bytes, day=day, state="posted")
    signed = home.add("sign_in", occurrence_id=session.bytes, volunteer_id=person.bytes)
    home.add(
        "hours_entry",
        occurrence_id=session.bytes,
        volunteer_id=person.bytes,
        sign_in_id=signed.bytes,
        day=day,
        minutes=120,
    )
    return signed


def places(home):
    return {one.name: one.reached for one in home.exchange.reached(EVER)}


def test_an_activity_goes_up_step_by_step(county):
    station, institute, centre = county.station, county.institute, county.centre
    hold(station)
    assert places(station) == {"人居环境整治": Reached.NOWHERE}
    county.carry(station, institute)
    assert places(station) == {"人居环境整治": Reached.WRITTEN}
    assert places(institute) == {"人居环境整治": Reached.INSTITUTE}
    county.carry(institute, station)
    assert places(station) == {"人居环境整治": Reached.INSTITUTE}
    county.carry(institute, centre)
    assert places(institute) == {"人居环境整治": Reached.INSTITUTE}
    county.carry(centre, institute)
    assert places(institute) == {"人居环境整治": Reached.CENTRE}
    assert places(centre) == {"人居环境整治": Reached.CENTRE}
    station.add("volunteer", name="曾国强")
    county.carry(station, institute)
    county.carry(institute, station)
    assert places(station) == {"人居环境整治": Reached.CENTRE}


def test_an_import_seals_what_no_stick_carries_yet(county):
    hold(county.station)
    county.institute.add("volunteer_team", home=county.station.identity().org_no, name="红袖章队")
    county.carry(county.institute, county.station)
    assert places(county.station) == {"人居环境整治": Reached.SEALED}


@pytest.mark.parametrize("later", [True, False])
def test_one_change_of_a_sheet_takes_the_whole_activity_back(county, later):
    signed = hold(county.station)
    hold(county.station, "义诊", "2026-05-02")
    county.round_trip()
    if later:
        county.station.edit("sign_in", signed, note="迟到")
    wanted = Reached.NOWHERE if later else Reached.INSTITUTE
    assert places(county.station) == {"人居环境整治": wanted, "义诊": Reached.INSTITUTE}


def test_only_what_is_new_waits_for_the_next_stick(county):
    hold(county.station)
    county.round_trip()
    hold(county.station, "义诊", "2026-06-02")
    county.carry(county.station, county.institute)
    found = county.station.exchange.reached(EVER)
    assert [(one.name, one.reached) for one in found] == [
        ("义诊", Reached.WRITTEN),
        ("人居环境整治", Reached.INSTITUTE),
    ]


def test_a_period_holds_its_own_days_only(county):
    hold(county.station)
    hold(county.station, "义诊", "2026-05-31")
    (one,) = county.station.exchange.reached(parse_period("2026-06"))
    assert (one.name, one.day) == ("人居环境整治", date(2026, 6, 1))


def test_a_computer_without_a_place_has_sent_nothing(new_home):
    home = new_home("alone", "柳树村站", "station")
    hold(home)
    assert places(home) == {"人居环境整治": Reached.NOWHERE}


def test_the_institute_knows_whose_activity_it_is(two_stations):
    for number, station in enumerate(two_stations.stations, 1):
        hold(station, f"活动{number}")
        two_stations.carry(station, two_stations.institute)
    found = two_stations.institute.exchange.reached(EVER)
    assert {one.name: one.unit for one in found} == {"活动1": "柳树村1站", "活动2": "柳树村2站"}


def test_an_old_bundle_does_not_take_back_what_a_later_one_told(county):
    station, institute, centre = county.station, county.institute, county.centre
    hold(station)
    county.carry(station, institute)
    early = institute.export()[station.identity().org_no]
    county.carry(institute, centre)
    county.carry(centre, institute)
    station.export()
    institute.add("volunteer_team", home=station.identity().org_no, name="红袖章队")
    late = institute.export()[station.identity().org_no]
    station.take(late)
    assert places(station)["人居环境整治"] == Reached.CENTRE
    station.take(early)
    assert places(station)["人居环境整治"] == Reached.CENTRE


def test_a_unit_below_tells_nobody_what_the_centre_holds(county):
    with county.station.engine.connect() as connection:
        own = own_facts.load(connection)
        log = own_facts.control_log(connection)
        assert above_frames(connection, own, log, county.institute.identity().org_no) == ()


def test_what_a_bundle_contained_is_remembered(county):
    hold(county.station)
    county.carry(county.station, county.institute)
    one = county.institute.exchange.arrived(10)[0]
    assert (one.unit, one.status) == ("柳树村1站", "applied")
    assert one.count == one.applied + one.same + one.conflict + one.rejected > 0

"""A village, its institute and its centre exchange bundles on real encrypted files."""

import pytest


def verdicts(report):
    return [bundle.status for bundle in report.bundles]


def test_enrolment_gives_every_unit_its_place_and_the_rows_above_it(county):
    assert [home.identity().org_no for home in county.homes] == [1, 256, 257]
    names = {row["name"] for row in county.station.rows("org_unit").values()}
    assert names == {"云山县中心", "青溪镇所", "柳树村1站"}
    own = county.station.row("org_unit", county.station.identity().unit_id)
    assert own["org_no"] == 257
    assert own["parent_id"] == county.institute.identity().unit_id.bytes


def test_what_a_station_enters_arrives_at_institute_and_centre(county):
    team = county.station.add("volunteer_team", name="红马甲队")
    person = county.station.add("volunteer", name="张一", phone="13800000001", team_id=team.bytes)
    entry = county.station.add(
        "hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=90, source="manual"
    )

    county.round_trip()

    for home in county.homes:
        assert home.row("volunteer", person)["name"] == "张一"
        assert home.row("hours_entry", entry)["minutes"] == 90
    assert len({home.digest() for home in (county.institute, county.centre)}) == 1


def test_every_operation_of_a_bundle_is_accounted_for(county):
    for number in range(7):
        county.station.add("volunteer", name=f"李{number}", phone=f"1380000000{number}")
    report = county.institute.take(*county.station.export().values())
    (bundle,) = report.bundles
    # identity and contact of seven people, and the station's own unit with its parent
    assert bundle.count == bundle.applied == 7 * 2 + 1
    assert (bundle.same, bundle.conflict, bundle.rejected) == (0, 0, 0)


def test_the_same_bundle_again_changes_nothing(county):
    """Group 16: one file imported twice."""
    county.station.add("volunteer", name="王二")
    (file,) = county.station.export().values()
    first = county.institute.take(file).bundles[0]
    before = county.institute.digest()

    again = county.institute.take(file).bundles[0]

    assert (again.status, again.applied, again.same) == ("duplicate", 0, first.count)
    assert county.institute.digest() == before


def test_a_bundle_brought_back_to_its_sender_is_a_duplicate(county):
    county.station.add("volunteer", name="王二")
    (file,) = county.station.export().values()
    assert verdicts(county.station.take(file)) == ["duplicate"]


def test_a_lost_bundle_is_named_and_its_content_comes_again(county):
    """Group 47: the number of the missing bundle is told."""
    county.station.add("volunteer", name="赵三")
    (lost,) = county.station.export().values()
    second = county.station.add("volunteer", name="钱四")
    (file,) = county.station.export().values()

    report = county.institute.take(file)

    assert [(gap.unit, gap.missing) for gap in report.gaps] == [("柳树村1站", (1,))]
    assert len(county.institute.rows("volunteer")) == 2
    status = {line.unit: line for line in county.institute.exchange.status().units}
    assert status["柳树村1站"].gaps == (1,)
    assert status["柳树村1站"].last_number == 2

    late = county.institute.take(lost)
    assert verdicts(late) == ["duplicate"]
    assert late.gaps == ()
    assert county.institute.row("volunteer", second)["name"] == "钱四"


def test_what_was_acknowledged_is_not_sent_again(county):
    county.station.add("volunteer", name="孙五")
    county.round_trip()
    report = county.station.exchange.export(county.station.folder / "out", *silent())
    assert [bundle.operations for bundle in report.files] == [0]


def silent():
    return (lambda _done, _total: None), (lambda: False)


def test_an_old_bundle_does_not_take_an_acknowledgement_back(county):
    """Group 48: an old vector does not un-acknowledge."""
    old = county.institute.export()[257]
    county.station.add("volunteer", name="孙五")
    county.institute.take(*county.station.export().values())
    county.station.take(county.institute.export()[257])

    assert verdicts(county.station.take(old)) == ["duplicate"]

    report = county.station.exchange.export(county.station.folder / "out", *silent())
    assert [bundle.operations for bundle in report.files] == [0]


def test_a_child_without_news_gets_no_file(county):
    county.round_trip()
    county.carry(county.station, county.institute)
    assert list(county.institute.export()) == [1]
    assert list(county.centre.export()) == []


def test_an_edit_of_the_institute_travels_down_and_up(county):
    person = county.station.add("volunteer", name="周六", phone="1")
    county.round_trip()
    county.institute.edit("volunteer", person, phone="13900000000")
    county.carry(county.institute, county.station)
    county.carry(county.institute, county.centre)
    assert county.station.row("volunteer", person)["phone"] == "13900000000"
    assert county.centre.row("volunteer", person)["phone"] == "13900000000"
    assert county.station.exchange.conflicts() == ()


def test_two_edits_of_one_group_are_a_conflict_on_both_sides(county):
    person = county.station.add("volunteer", name="吴七", phone="1")
    county.round_trip()
    county.station.edit("volunteer", person, phone="13811111111")
    county.institute.edit("volunteer", person, phone="13922222222")

    up = county.institute.take(*county.station.export().values()).bundles[0]
    down = county.carry(county.institute, county.station).bundles[0]

    assert up.conflict == 1
    assert down.conflict == 1
    (here,) = county.institute.exchange.conflicts()
    (there,) = county.station.exchange.conflicts()
    assert here.mine["phone"] == there.theirs["phone"] == "13922222222"
    assert here.theirs["phone"] == there.mine["phone"] == "13811111111"
    assert here.by == ("青溪镇所", "柳树村1站")
    assert None not in here.at
    assert (
        county.institute.row("volunteer", person)["phone"]
        == county.station.row("volunteer", person)["phone"]
    )


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_conflict_is_decided_once_and_the_decision_travels(county, side):
    person = county.station.add("volunteer", name="吴七", phone="1")
    county.round_trip()
    county.station.edit("volunteer", person, phone="13811111111")
    county.institute.edit("volunteer", person, phone="13922222222")
    county.round_trip()
    (conflict,) = county.institute.exchange.conflicts()
    assert len(county.centre.exchange.conflicts()) == 1

    county.institute.exchange.resolve(conflict.id, side)
    county.round_trip()

    wanted = getattr(conflict, side)["phone"]
    for home in county.homes:
        assert home.row("volunteer", person)["phone"] == wanted
        assert home.exchange.conflicts() == ()


def test_equal_values_are_no_conflict(county):
    person = county.station.add("volunteer", name="郑八", phone="1")
    county.round_trip()
    for home in (county.station, county.institute):
        home.edit("volunteer", person, phone="13811111111")
    county.round_trip()
    assert county.institute.exchange.conflicts() == ()
    assert county.station.exchange.conflicts() == ()


def test_a_deletion_travels_and_an_edit_of_another_group_does_not_undo_it(county):
    """Group 52: delete against edit."""
    person = county.station.add("volunteer", name="冯九", phone="1")
    county.round_trip()
    county.station.edit("volunteer", person, deleted=1, delete_reason="搬走")
    county.institute.edit("volunteer", person, phone="13911111111")
    county.round_trip()
    for home in county.homes:
        row = home.row("volunteer", person)
        assert (row["deleted"], row["phone"]) == (1, "13911111111")
    (conflict,) = county.station.exchange.conflicts()
    assert (conflict.group, conflict.mine["deleted"]) == ("life", 1)
    county.station.exchange.resolve(conflict.id, "theirs")
    county.round_trip()
    for home in county.homes:
        assert home.row("volunteer", person)["deleted"] == 0
        assert home.exchange.conflicts() == ()


def test_a_sibling_village_sees_nothing_of_its_neighbour(two_stations):
    one, other = two_stations.stations
    person = one.add("volunteer", name="陈十")
    two_stations.round_trip()
    two_stations.round_trip()
    assert other.row("volunteer", person) is None
    assert two_stations.centre.row("volunteer", person)["name"] == "陈十"


def test_rows_made_before_enrolment_get_their_home_and_travel(tmp_path, county, new_home, enrolled):
    late = new_home("late", "石桥村站", "station", county.centre.clock)
    team = late.add("volunteer_team", name="先锋队")
    late.add(
        "volunteer", name="褚一", team_id=team.bytes, org_unit_id=late.identity().unit_id.bytes
    )
    assert late.exchange.rebuild().ok

    enrolled(county.institute, late, tmp_path / "late-work")

    (person,) = late.rows("volunteer").values()
    (row,) = late.rows("volunteer_team").values()
    assert person["team_id"] == row["id"]
    assert person["org_unit_id"] == late.identity().unit_id.bytes
    county.institute.take(*late.export().values())
    arrived = [one["name"] for one in county.institute.rows("volunteer").values()]
    assert arrived == ["褚一"]
    assert late.exchange.check().ok


def test_a_stick_with_bundles_for_several_units_gives_each_its_own(two_stations):
    institute, (one, other) = two_stations.institute, two_stations.stations
    stick = institute.folder / "shared"
    institute.exchange.export(stick, *silent())
    for home in (one, other, two_stations.centre):
        assert verdicts(home.take(stick)) in (["duplicate"], ["applied"])
    assert verdicts(institute.take(stick)) == ["duplicate"] * 3


def test_a_path_that_is_not_there_does_not_stop_the_others(county):
    county.station.add("volunteer", name="孔一")
    (file,) = county.station.export().values()
    report = county.institute.take(county.station.folder / "nowhere", file)
    assert verdicts(report) == ["refused", "applied"]


def test_a_village_right_below_the_centre_exchanges_with_it(county, new_home, enrolled, tmp_path):
    village = new_home("direct", "城关社区站", "station", county.centre.clock)
    accepted = enrolled(county.centre, village, tmp_path / "direct-work")
    assert (accepted.org_no, accepted.parent) == (2, "云山县中心")
    person = village.add("volunteer", name="谢一")
    county.centre.take(*village.export().values())
    assert county.centre.row("volunteer", person)["name"] == "谢一"
    county.round_trip()
    assert county.institute.row("volunteer", person) is None


def test_two_institutes_do_not_see_each_other(county, new_home, enrolled, tmp_path):
    other = new_home("other", "白石镇所", "institute", county.centre.clock)
    assert enrolled(county.centre, other, tmp_path / "other-work").org_no == 512
    here = county.institute.add("volunteer", name="邹一")
    there = other.add("volunteer", name="喻二")
    county.carry(county.institute, county.centre)
    county.carry(other, county.centre)
    county.carry(county.centre, other)
    county.carry(county.centre, county.institute)
    assert len(county.centre.rows("volunteer")) == 2
    assert county.institute.row("volunteer", there) is None
    assert other.row("volunteer", here) is None

"""Decisions about units: which are refused, what they write down, and what the list then says."""

import pytest

from tests.integration.exchange.conftest import Clock, Home
from wenming_desktop.adapters.sync import county_units
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.county import StoreCounty
from wenming_desktop.domain.errors import Code, WenmingError

STATION, POINT = "village_station", "practice_point"


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    """A county whose units know each other's rows."""
    county = module_county(tmp_path_factory.mktemp("told"), stations=2)
    county.round_trip()
    for home in county.homes:
        home.engine.dispose()
    return county


def copied(home, folder):
    folder.mkdir()
    (folder / "wenming.db").write_bytes(home.store.read_bytes())
    return Home(folder, home.name, home.level, Clock(home.clock.now))


@pytest.fixture
def centre(told, tmp_path):
    return copied(told.centre, tmp_path / "centre")


@pytest.fixture
def institute(told, tmp_path):
    return copied(told.institute, tmp_path / "institute")


def county_of(home):
    return StoreCounty(home.engine, home.clock, lambda *_: None)


def refused(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value.code


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def heights(home, org_no):
    return [record.height for _, _, record in log_of(home).tree.decisions_on(org_no)]


def unit(home, org_no):
    return next(one for one in county_of(home).units() if one.org_no == org_no)


def sql(home, text):
    with home.engine.begin() as connection:
        connection.exec_driver_sql(text)


def test_units_above_come_before_those_below_and_each_tells_its_computers(institute) -> None:
    county_of(institute).create_unit("石桥村点", POINT, 257)
    shown = county_of(institute).units()
    assert [one.path for one in shown] == [
        *((1,), (1, 256), (1, 256, 257), (1, 256, 257, 259), (1, 256, 258))
    ]
    assert [one.parent for one in shown] == [0, 1, 256, 257, 256]
    assert [one.devices for one in shown] == [1, 1, 1, 0, 1]
    assert [one.merged_into for one in shown] == [0] * 5
    assert not any(one.closed or one.row_differs for one in shown)


def test_a_new_unit_has_its_row_below_the_right_one(institute) -> None:
    made = county_of(institute).create_unit("石桥村点", POINT, 257)
    assert (made.org_no, made.path, made.level) == (259, (1, 256, 257, 259), POINT)
    (row,) = institute.sql(
        "SELECT u.name, u.level, u.code, p.org_no FROM org_unit u JOIN org_unit p "
        "ON p.id = u.parent_id WHERE u.org_no = 259"
    )
    assert tuple(row) == ("石桥村点", POINT, "", 257)
    assert heights(institute, 259) == [0]  # of a lower authority: judged from the first on
    assert county_of(institute).create_unit("二号点", POINT, 256).org_no == 260


def test_the_county_dates_its_decisions_by_the_height_they_make(centre) -> None:
    county = county_of(centre)
    made = county.create_unit("西山镇所", "town_institute", 1)
    assert (made.org_no, made.path) == (512, (1, 512))
    assert heights(centre, 512) == [log_of(centre).height]
    county.move_unit(257, 512)
    assert heights(centre, 257) == [log_of(centre).height]
    assert unit(centre, 257).parent == 512
    assert not unit(centre, 257).row_differs


@pytest.mark.parametrize(
    ("level", "parent", "why"),
    [
        (STATION, 257, Code.UNIT_PLACE),
        ("town_institute", 256, Code.UNIT_PLACE),
        ("county_center", 1, Code.UNIT_PLACE),
        (POINT, 999, Code.UNIT_UNKNOWN),
        (POINT, 1, Code.UNIT_NOT_BELOW),
    ],
)
def test_an_institute_creates_no_unit_in_a_wrong_place(institute, level, parent, why) -> None:
    assert refused(county_of(institute).create_unit, "不行", level, parent) is why
    assert len(county_of(institute).units()) == 4


def test_an_institute_decides_below_itself_only(institute) -> None:
    county = county_of(institute)
    for action in (county.rename_unit, lambda org_no, _: county.close_unit(org_no)):
        for org_no in (1, 256):
            assert refused(action, org_no, "新名") is Code.UNIT_NOT_BELOW
        action(257, "新名")
    assert refused(county.move_unit, 258, 256) is Code.AUTHORITY_IS_LOWER
    assert refused(county.merge_unit, 258, 256) is Code.AUTHORITY_IS_LOWER


def test_the_county_renames_itself_and_closes_any_unit(centre) -> None:
    county = county_of(centre)
    assert county.rename_unit(1, "云山县新中心").name == "云山县新中心"
    assert not unit(centre, 1).row_differs
    closed = county.close_unit(256)
    assert (closed.closed, closed.merged_into, closed.parent) == (True, 0, 1)
    for action in (county.close_unit, lambda one: county.rename_unit(one, "又改")):
        assert refused(action, 256) is Code.UNIT_CLOSED
    assert refused(county.create_unit, "不行", STATION, 256) is Code.UNIT_CLOSED
    assert refused(county.move_unit, 257, 256) is Code.UNIT_CLOSED


def test_a_unit_moves_only_where_its_level_fits(centre) -> None:
    county = county_of(centre)
    assert refused(county.move_unit, 257, 258) is Code.UNIT_PLACE  # a station below a station
    assert refused(county.move_unit, 1, 256) is Code.UNIT_PLACE
    assert refused(county.move_unit, 256, 257) is Code.UNIT_PLACE
    assert county.move_unit(257, 1).path == (1, 257)
    sql(centre, "UPDATE org_unit SET level = NULL WHERE org_no = 258")
    assert refused(county.move_unit, 258, 1) is Code.UNIT_PLACE  # nobody knows what it is


def test_a_unit_is_merged_into_any_other_but_none_below_itself(centre, monkeypatch) -> None:
    county = county_of(centre)
    assert refused(county.merge_unit, 256, 257) is Code.UNIT_PLACE
    assert refused(county.merge_unit, 257, 257) is Code.UNIT_PLACE
    assert refused(county.merge_unit, 1, 257) is Code.UNIT_PLACE
    monkeypatch.setattr(county_units, "MAX_PATH", 3)
    assert refused(county.merge_unit, 258, 257) is Code.UNIT_PLACE  # too deep
    monkeypatch.setattr(county_units, "MAX_PATH", 4)
    merged = county.merge_unit(258, 257)
    assert (merged.path, merged.merged_into, merged.closed) == ((1, 256, 257, 258), 257, True)
    (row,) = centre.sql(
        "SELECT p.org_no FROM org_unit u JOIN org_unit p ON p.id = u.parent_id WHERE u.org_no = 258"
    )
    assert tuple(row) == (257,)


def test_a_row_that_says_otherwise_than_the_log_is_told(institute) -> None:
    county = county_of(institute)
    sql(institute, "UPDATE org_unit SET name = '行内的名' WHERE org_no = 257")
    assert unit(institute, 257).name == "行内的名"
    assert not unit(institute, 257).row_differs  # the log never named it
    county.rename_unit(257, "柳树村新站")
    assert not unit(institute, 257).row_differs
    sql(institute, "UPDATE org_unit SET name = '行内的名' WHERE org_no = 257")
    assert unit(institute, 257).row_differs
    assert not unit(institute, 258).row_differs
    sql(institute, "UPDATE org_unit SET parent_id = NULL WHERE org_no = 258")
    assert unit(institute, 258).row_differs
    assert not unit(institute, 256).row_differs
    sql(institute, "UPDATE org_unit SET parent_id = NULL WHERE org_no = 256")
    assert unit(institute, 256).row_differs


def test_a_unit_without_a_row_is_listed_and_nothing_is_decided_about_it(institute) -> None:
    sql(institute, "UPDATE org_unit SET org_no = 9 WHERE org_no = 257")
    shown = unit(institute, 257)
    assert shown.name.startswith("柳树村1站")  # as its computer's certificate says
    assert (shown.level, shown.row_differs, shown.devices) == ("", False, 1)
    county = county_of(institute)
    assert refused(county.rename_unit, 257, "新名") is Code.UNIT_UNKNOWN
    assert refused(county.create_unit, "点", POINT, 257) is Code.UNIT_UNKNOWN
    assert refused(county.rename_unit, 9, "新名") is Code.UNIT_UNKNOWN  # of no number in the log


def test_what_stands_behind_a_unit_is_counted(institute) -> None:
    county = county_of(institute)
    people = [institute.add("volunteer", home=257, name=f"某人{number}") for number in range(3)]
    institute.add("volunteer", home=258, name="别站的人")
    activities = [institute.add("activity", home=257) for _ in range(2)]
    for number in (1, 2, 3):
        county.create_unit(f"点{number}", POINT, 257)
    found = county.unit_effects(257)
    assert (found.devices, found.below, found.people, found.activities) == (1, 3, 3, 2)
    county.close_unit(260)
    institute.edit("volunteer", people[0], deleted=True)
    institute.edit("activity", activities[0], deleted=True)
    found = county.unit_effects(257)
    assert (found.devices, found.below, found.people, found.activities) == (1, 2, 2, 1)
    found = county.unit_effects(256)
    assert (found.devices, found.below, found.people, found.activities) == (1, 4, 0, 0)


def test_the_history_of_a_unit_tells_who_decided_what_and_when(centre, institute) -> None:
    county = county_of(institute)
    at = institute.clock()
    county.create_unit("石桥村点", POINT, 257)
    institute.clock.forward(days=1)
    county.rename_unit(259, "石桥点")
    county.close_unit(259)
    found = county.unit_history(259)
    assert [(one.action, one.name, one.above) for one in found] == [
        ("create", "石桥村点", "柳树村1站"),
        ("rename", "石桥点", "柳树村1站"),
        ("close", "", "柳树村1站"),
    ]
    assert {one.by for one in found} == {"青溪镇所"}
    assert [(one.at - at).days for one in found] == [0, 1, 1]
    county_of(centre).rename_unit(1, "云山县新中心")
    (change,) = county_of(centre).unit_history(1)
    assert (change.by, change.above) == ("云山县新中心", "")
    county_of(centre).rename_unit(256, "青溪镇新所")
    (change,) = county_of(centre).unit_history(256)
    assert (change.name, change.above) == ("青溪镇新所", "云山县新中心")


def test_a_decision_has_the_clocks_time_and_edits_go_on_with_the_computers(institute) -> None:
    institute.clock.forward(days=500)
    county_of(institute).rename_unit(257, "柳树村新站")
    ((clock,),) = institute.sql("SELECT clock_ms FROM sync_state")
    assert clock is None
    ((changed,),) = institute.sql("SELECT max(t) FROM sync_dirty")
    assert changed == int(institute.clock().timestamp() * 1000)


def test_policies_are_numbered_on_and_hold_from_the_height_they_make(centre) -> None:
    county, before = county_of(centre), log_of(centre).height
    first = county.issue_policy(["volunteer.contact.set.self"], "第 2 号")
    assert (first.number, first.closed) == (2, ("volunteer.contact.set.self",))
    second = county.issue_policy([], "第 3 号")
    assert (second.number, second.label, second.closed) == (3, "第 3 号", ())
    log = log_of(centre)
    assert log.height == before + 2
    assert [log.policy(before + more).number for more in (0, 1, 2)] == [1, 2, 3]
    whole = county.issue_policy(["volunteer.*.set.*"], "全关")
    assert set(whole.closed) == {
        one for one in county.cells() if one.startswith("volunteer.") and ".set." in one
    }


def test_what_was_asked_for_and_is_unknown_is_named_in_short(centre) -> None:
    county = county_of(centre)
    for action, value in (
        (lambda text: county.issue_policy([text], "错"), "站" * 50),
        (lambda text: county.create_unit("不行", text, 1), "站" * 50),
    ):
        with pytest.raises(WenmingError) as caught:
            action(value)
        assert caught.value.code is Code.INVALID_FIELD
        assert caught.value.facts["value"] == ascii(value)[:40]
        assert len(caught.value.facts["value"]) == 40

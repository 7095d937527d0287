"""Policy, tree, people and keys as the county decides them, judged at the height of their time."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from uuid import UUID

import msgspec
import pytest
from sqlalchemy.exc import IntegrityError

from tests.integration.exchange.restoring import device_of
from tests.integration.exchange.test_authority import contact, forge
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.county import StoreCounty
from wenming_desktop.adapters.sync.encoding import INT64_MAX
from wenming_desktop.adapters.sync.feeds import OwnFeeds
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import held_words

END = date(9998, 12, 31)
"""A moment beyond every calendar is shown as this day or the next, as the zone has it."""
CLOSE = ["volunteer.contact.set.self"]


def county_of(home):
    return StoreCounty(home.engine, home.clock, lambda *_: None)


def refused(action, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        action(*args, **kwargs)
    return caught.value.code


def barred(action, *args, **kwargs):
    """Return the words with which a capture trigger refuses an edit."""
    with pytest.raises(IntegrityError) as caught:
        action(*args, **kwargs)
    return str(caught.value.orig)


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def names(home):
    return {row["name"] for row in home.rows("volunteer").values()}


def test_the_programs_own_table_is_policy_one(county):
    for home in county.homes:
        policy = county_of(home).policy()
        assert (policy.number, policy.closed) == (1, ())


def test_a_later_tightening_takes_no_earlier_edit_back(county):
    """Group 38: old operations survive a later policy tightening, also on a rebuild."""
    station, centre = county.station, county.centre
    person = station.add("volunteer", name="早先的人", phone="1")
    county.round_trip()
    station.edit("volunteer", person, phone="2")

    issued = county_of(centre).issue_policy(CLOSE, "第 2 号")
    assert (issued.number, issued.closed) == (2, tuple(CLOSE))
    county.carry(centre, county.institute)
    county.carry(county.institute, station)
    county.round_trip()

    assert "the policy closes" in barred(station.edit, "volunteer", person, phone="3")
    station.edit("volunteer", person, name="改了名的人")
    county.institute.edit("volunteer", person, phone="4")
    county.round_trip()
    for home in county.homes:
        assert home.row("volunteer", person)["phone"] == "4"
        assert home.row("volunteer", person)["name"] == "改了名的人"
        assert county_of(home).policy().number == 2
        assert home.exchange.rebuild().ok
    assert len({home.digest() for home in county.homes}) == 1
    assert county.centre.sql("SELECT count(*) FROM sync_reject") == [(0,)]


def test_what_a_policy_closes_is_refused_wherever_it_arrives(county):
    """Group 38: a device that knows the policy and writes all the same is not believed."""
    station = county.station
    person = station.add("volunteer", name="某人", phone="1")
    county.round_trip()
    county_of(county.centre).issue_policy(CLOSE, "第 2 号")
    county.round_trip()
    stamp = tuple(station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    forge(station, 257, [contact(person, "666", v=stamp[0], base=stamp)])
    (report,) = county.institute.take(*station.export().values()).bundles
    assert report.rejected == 1
    assert county.institute.row("volunteer", person)["phone"] == "1"
    codes = county.institute.sql("SELECT code FROM sync_reject")
    assert [tuple(row) for row in codes] == [("not_allowed",)]


def test_a_policy_that_was_tightened_can_be_opened_again(county):
    station, centre = county.station, county.centre
    person = station.add("volunteer", name="某人", phone="1")
    county.round_trip()
    county_of(centre).issue_policy(["volunteer.*.*.self"], "全关")
    county.round_trip()
    assert "the policy closes" in barred(station.add, "volunteer", name="新人")
    assert county_of(centre).issue_policy([], "又开").number == 3
    county.round_trip()
    station.edit("volunteer", person, phone="2")
    station.add("volunteer", name="新人")
    county.round_trip()
    assert names(centre) == {"某人", "新人"}
    for home in county.homes:
        assert home.exchange.rebuild().ok


def test_only_the_county_issues_policies_and_only_for_cells_that_there_are(county):
    """Group 36: a lower authority has no say; a cell that nobody knows is no cell."""
    issue = county_of(county.institute).issue_policy
    assert refused(issue, CLOSE, "乡镇的") is Code.AUTHORITY_IS_LOWER
    assert refused(county_of(county.station).issue_policy, CLOSE, "村的") is Code.NO_AUTHORITY
    centre = county_of(county.centre)
    for wrong in ("volunteer.contact.set.other", "no_table.x.set.self", ""):
        assert refused(centre.issue_policy, [wrong], "错") is Code.INVALID_FIELD
    assert centre.policy().number == 1


def at_height(home, height, blocks):
    """Let a computer seal under whatever height of the control log it likes."""
    with home.engine.begin() as connection:
        own = own_facts.load(connection)
        feeds = OwnFeeds(connection, own, home.clock(), 0)
        feeds._height, feeds._height_of = height, lambda _segment: height
        feeds.append(home.feed(own.org_no), blocks)


@pytest.fixture
def sealing_at(county):
    from wenming_desktop.adapters.sync.feeds import Feed  # noqa: PLC0415

    for home in county.homes:
        home.feed = lambda org_no: Feed("U", org_no)
    return at_height


def test_a_height_that_nobody_has_waits_and_says_for_which_record(county, sealing_at):
    """Group 38: a height claimed that nobody has."""
    station, institute, centre = county.station, county.institute, county.centre
    person = station.add("volunteer", name="某人", phone="1")
    county.round_trip()
    height = log_of(centre).height + 2
    stamp = tuple(station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    sealing_at(station, height, [contact(person, "2", v=stamp[0], base=stamp)])
    (report,) = institute.take(*station.export().values()).bundles
    assert (report.status, report.reason, report.needed_height) == ("held", "ctrl_missing", height)
    assert f"缺控制日志 #{height}" in held_words(report.reason, report.needed_height)
    assert institute.row("volunteer", person)["phone"] == "1"
    for label in ("第 2 号", "第 3 号"):
        county_of(centre).issue_policy([], label)
    institute.take(centre.export()[256])
    assert institute.row("volunteer", person)["phone"] == "2"


def test_a_height_that_goes_down_along_a_feed_is_held(county, sealing_at):
    """Group 38: nobody goes back to an older policy by claiming to know less than before."""
    station, institute, centre = county.station, county.institute, county.centre
    person = station.add("volunteer", name="某人", phone="1")
    county.round_trip()
    county_of(centre).issue_policy(CLOSE, "第 2 号")
    county.round_trip()
    station.add("volunteer", name="后来的人")
    county.round_trip()
    stamp = tuple(station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    sealing_at(station, 2, [contact(person, "666", v=stamp[0], base=stamp)])
    (report,) = institute.take(*station.export().values()).bundles
    assert (report.status, report.reason) == ("held", "ctrl_back")
    assert institute.row("volunteer", person)["phone"] == "1"
    assert institute.exchange.check().ok


def test_a_unit_is_created_before_its_computer_and_gets_its_number(
    county, new_home, enrolled, tmp_path
):
    made = county_of(county.institute).create_unit("石桥村站", "village_station", 256)
    assert (made.org_no, made.parent, made.devices) == (258, 256, 0)
    county.round_trip()
    assert {one.name for one in county_of(county.centre).units()} >= {"石桥村站"}
    other = new_home("other", "东岭村站", "station", county.centre.clock)
    assert enrolled(county.institute, other, tmp_path / "a").org_no == 259
    late = new_home("late", "石桥村站", "station", county.centre.clock)
    assert enrolled(county.institute, late, tmp_path / "b").org_no == 258
    rows = [one for one in late.rows("org_unit").values() if one["org_no"] == 258]
    assert [one["name"] for one in rows] == ["石桥村站"]
    refused_levels = refused(county_of(county.institute).create_unit, "不行", "town_institute", 257)
    assert refused_levels is Code.UNIT_PLACE


def test_a_rename_reaches_the_row_and_a_closed_unit_lets_nobody_in(county, new_home, tmp_path):
    station = county.station
    county.round_trip()
    county_of(county.centre).rename_unit(257, "柳树村新站")
    county_of(county.institute).close_unit(257)
    county.carry(county.centre, county.institute)
    county.carry(county.institute, station)
    unit = station.identity().unit_id
    assert station.row("org_unit", unit)["name"] == "柳树村新站"
    shown = next(one for one in county_of(station).units() if one.org_no == 257)
    assert (shown.closed, shown.row_differs) == (True, False)
    second = new_home("second", "柳树村新站", "station", station.clock)
    card = station.exchange.write_parent_card(tmp_path / "card")
    info = second.exchange.enrol_request(tmp_path / "usb", parent_card=card)
    approve = county.institute.exchange.enrol_approve
    assert refused(approve, info.file, info.digits, tmp_path) is Code.ENROLMENT_NO_SUCH_UNIT
    county.round_trip()
    assert refused(county_of(county.centre).move_unit, 257, 1) is Code.UNIT_CLOSED


def test_a_unit_that_moves_takes_its_rows_to_another_institute(
    county, new_home, enrolled, tmp_path
):
    """Group 38: readers and correctors follow the tree; what the former institute did stays."""
    centre, institute, station = county.centre, county.institute, county.station
    neighbour = new_home("neighbour", "白石镇所", "institute", centre.clock)
    enrolled(centre, neighbour, tmp_path / "work")
    person = station.add("volunteer", name="某人", phone="1")
    county.round_trip()
    institute.edit("volunteer", person, phone="2")
    county.round_trip()
    centre.take(neighbour.export()[1])

    moved = county_of(centre).move_unit(257, 512)

    assert (moved.path, moved.row_differs) == ((1, 512, 257), False)
    files = centre.export()
    institute.take(files[256])
    neighbour.take(files[512])
    assert neighbour.row("volunteer", person)["phone"] == "2"
    assert "another unit" in barred(institute.edit, "volunteer", person, phone="9")
    neighbour.edit("volunteer", person, phone="3")
    station.take(neighbour.export()[257])
    station.edit("volunteer", person, name="搬了家的站写的")
    (file,) = station.export().values()
    neighbour.take(file)
    centre.take(neighbour.export()[1])
    for home in (centre, neighbour, station):
        row = home.row("volunteer", person)
        assert (row["phone"], row["name"]) == ("3", "搬了家的站写的")
        assert home.exchange.rebuild().ok
    assert centre.sql("SELECT count(*) FROM sync_reject") == [(0,)]
    assert institute.exchange.rebuild().ok
    late = new_home("late", "柳树村1站", "station", centre.clock)
    card = station.exchange.write_parent_card(tmp_path / "card")
    info = late.exchange.enrol_request(tmp_path / "usb", parent_card=card)
    neighbour.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    assert late.exchange.enrol_accept(tmp_path / "welcome").parent == "白石镇所"
    assert late.row("volunteer", person)["phone"] == "3"
    other = refused(institute.exchange.enrol_approve, info.file, info.digits, tmp_path / "no")
    assert other in (Code.ENROLMENT_WRONG_PARENT, Code.ENROLMENT_WRONG_LEVEL)


def test_a_unit_that_was_merged_is_read_and_corrected_by_the_other(two_stations):
    centre, institute = two_stations.centre, two_stations.institute
    one, two = two_stations.stations
    person = two.add("volunteer", name="并过来的人", phone="1")
    two_stations.round_trip()
    merged = county_of(centre).merge_unit(258, 257)
    assert (merged.closed, merged.merged_into) == (True, 257)
    institute.take(centre.export()[256])
    one.take(institute.export()[257])
    assert names(one) == {"并过来的人"}
    one.edit("volunteer", person, phone="2")
    institute.take(*one.export().values())
    centre.take(institute.export()[1])
    for home in (one, institute, centre):
        assert home.row("volunteer", person)["phone"] == "2"
        assert home.exchange.rebuild().ok
    assert refused(county_of(centre).merge_unit, 257, 258) is Code.UNIT_CLOSED
    assert refused(county_of(institute).move_unit, 257, 1) is Code.AUTHORITY_IS_LOWER


def written_by(home, device):
    """Return what is told of everybody who wrote on a computer."""
    found = county_of(home).authors(device.device_id)
    return [(one.user_no, one.operations, one.last_on) for one in found]


def test_a_user_whose_work_has_ended_and_who_goes_on_is_flagged_and_not_lost(county):
    """Group 39: what was written under the number counts, and is shown to those above."""
    station, institute = county.station, county.institute
    with station.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET user_no = 7")
    station.add("volunteer", name="停用前写的")
    county.round_trip()
    (device,) = (one for one in institute.exchange.enrol_list() if one.org_no == 257)
    assert written_by(institute, device) == [(7, 1, station.clock().date())]
    station.clock.forward(days=1)
    ended = county_of(institute).end_user(device.device_id, 7, ended=True)
    assert (ended.device, ended.user_no, ended.later_operations) == ("257-1", 7, 0)
    station.clock.forward(days=1)
    station.add("volunteer", name="停用后写的")
    county.round_trip()
    for home in (institute, county.centre):
        assert names(home) == {"停用前写的", "停用后写的"}
        (writer,) = county_of(home).writers()
        assert (writer.user_no, writer.left_on) == (7, ended.left_on)
        assert writer.later_operations == 1
        assert home.exchange.check().ok
        assert written_by(home, device) == [(7, 2, station.clock().date())]
    other = refused(county_of(county.station).end_user, device.device_id, 7, ended=True)
    assert other is Code.NO_AUTHORITY
    back = county_of(institute).end_user(device.device_id, 7, ended=False)
    assert (back.left_on, county_of(institute).writers()) == (None, ())


def test_keys_near_their_end_are_listed_and_go_on_counting(county):
    """Group 66: a certificate that "has expired" warns, and changes no verdict."""
    county.round_trip()
    fresh = county_of(county.centre).key_states()
    assert not any(one.expires_soon or one.is_lagging for one in fresh)
    for home in county.homes:
        home.clock.now = county.centre.clock.now
    county.centre.clock.forward(days=740)
    soon = county_of(county.centre).key_states()
    assert all(one.expires_soon and 0 <= one.days_left <= 90 for one in soon)
    county.centre.clock.forward(days=200)
    person = county.station.add("volunteer", name="过期后写的")
    county.round_trip()
    assert all(one.days_left < 0 for one in county_of(county.centre).key_states())
    assert names(county.centre) == {"过期后写的"}
    assert county.centre.row("volunteer", person)["name"] == "过期后写的"


def test_a_device_that_lags_behind_the_county_is_listed(county):
    """Group 38: the abuse of a stale height is seen by the age of what a device does not hold."""
    county.round_trip()
    county.centre.clock.forward(days=1)
    county_of(county.centre).issue_policy([], "第 2 号")
    county.centre.clock.forward(days=61)
    assert not any(one.is_lagging for one in county_of(county.centre).key_states())
    county.station.add("volunteer", name="照旧写的")
    county.carry(county.station, county.institute)
    county.carry(county.institute, county.centre)
    lagging = {one.device: one.lagging_days for one in county_of(county.centre).key_states()}
    assert lagging == {"1-1": None, "256-1": 61, "257-1": 61}
    county.round_trip()
    county.station.add("volunteer", name="知道以后写的")
    county.round_trip()
    assert not any(one.is_lagging for one in county_of(county.centre).key_states())


def test_a_computer_that_hears_nothing_new_says_so_after_sixty_days_of_use(county):
    """Freeze defence: old bundles again and again are no sign of life."""
    station, institute = county.station, county.institute
    station.clock.now = datetime.now(UTC)  # no earlier than the set-up of the homes
    county.round_trip()
    stale = [*institute.export().values()]
    assert not station.exchange.status().is_county_lost
    for day in range(60):
        assert not station.exchange.status().is_county_lost, day
        station.clock.forward(days=1)
        station = station.reopened()
        station.take(*stale)
    report = station.exchange.status()
    assert (report.days_without_county, report.is_county_lost) == (61, True)
    county.stations[0] = station
    station.add("volunteer", name="新写的")
    county.round_trip()
    assert not station.exchange.status().is_county_lost
    county.centre.clock.forward(days=400)
    assert not county.centre.exchange.status().is_county_lost


def test_policies_and_units_are_kept_by_a_log_that_is_built_again(county):
    """Group 38: an old control log, replayed whole or in part, takes no decision back."""
    centre = county.centre
    county.round_trip()
    old = log_of(centre).records
    county_of(centre).issue_policy(CLOSE, "第 2 号")
    county_of(centre).rename_unit(257, "新名")
    log = log_of(centre)
    again = type(log).of(log.records, log.root_fingerprint)
    assert (again.policy(), again.height) == (log.policy(), log.height)
    assert not any(again.add(record) for record in old)
    assert again.policy().number == 2
    assert again.tree.name(257) == "新名"
    assert again.policy(len(old) - 4).number == 1
    assert msgspec.msgpack.encode(again.records) == msgspec.msgpack.encode(log.records)


def test_what_was_decided_beyond_every_calendar_stops_no_page(county):
    """Group 43: decisions and edits that state moments which no date holds."""
    far = SimpleNamespace(timestamp=lambda: 2**52, tzinfo=UTC)
    ahead = StoreCounty(county.institute.engine, lambda: far, lambda *_: None)
    made = ahead.create_unit("远处的站", "village_station", 256)
    station = UUID(bytes=device_of(county.station))
    assert ahead.end_user(station, 1, ended=True).left_on >= END
    block = contact(county.station.add("volunteer", name="时一"), "2")
    block.meta[6], block.meta[7] = [1], [INT64_MAX]
    forge(county.station, 257, [block])
    county.carry(county.station, county.institute)
    county.carry(county.institute, county.centre)
    shown = county_of(county.centre)
    (change,) = shown.unit_history(made.org_no)
    assert change.at.date() >= END
    (writer,) = shown.writers()
    assert writer.left_on >= END
    (author,) = shown.authors(station)
    assert (author.user_no, author.last_on >= END) == (1, True)
    assert len(shown.key_states()) == len(county.homes)
    assert max(one.at.date() for one in county_of(county.institute).authority().latest) >= END

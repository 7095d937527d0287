"""What a unit above did not take, told to the unit that wrote it; who has not reported."""

import pytest

from tests.integration.exchange.test_approvals import session
from tests.integration.exchange.test_authority import forge
from tests.integration.exchange.test_reaching import hold
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.reporting import StoreReporting
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.messages import HELD, REJECTED

JUNE, JULY = parse_period("2026-06"), parse_period("2026-07")


def report(home):
    return StoreReporting(home.engine, home.clock)


def not_taken(home):
    return [
        (one.unit, one.code, one.held, one.count, one.subjects) for one in report(home).not_taken()
    ]


def forge_approval(station, h=5_000_000_000_000):
    """Seal what only a unit above may write: the next bundle holds one operation to refuse."""
    table = BY_NAME["approval"]
    fields = table.groups[0].fields
    given = {"occurrence_id": session(station).bytes, "month": "2026-06", "decision": "approved"}
    station.ids.device_no = station.identity().device_no
    row_id = station.ids.make(station.identity().org_no)
    meta = [[int(OpKind.SET)], [1], [h], [0], [0], [0], [0], [0], [0]]
    values = [[given.get(one.column)] for one in fields]
    block = Block(table.no, 1, [one.no for one in fields], [row_id.bytes], meta, values)
    forge(station, station.identity().org_no, [block], "D")


@pytest.fixture
def refused(county):
    """A county in which the station's bundle holds something that is refused above."""
    hold(county.station)
    forge_approval(county.station)
    return county


def test_a_refusal_goes_down_to_the_village_from_both_levels(refused):
    county = refused
    county.carry(county.station, county.institute)
    assert not_taken(county.station) == []
    county.carry(county.institute, county.station)
    institute = ("青溪镇所", "not_allowed", False, 1, ())
    assert not_taken(county.station) == [institute]
    county.carry(county.institute, county.centre)
    county.carry(county.centre, county.institute)
    assert not_taken(county.institute) == []  # it wrote nothing of that
    county.carry(county.institute, county.station)
    assert not_taken(county.station) == [("云山县中心", "not_allowed", False, 1, ()), institute]
    assert county.station.exchange.check().ok
    before = county.institute.digest()
    assert county.institute.exchange.rebuild().state_digest == before
    assert "not_allowed" in REJECTED


def test_the_institute_writes_to_a_village_it_has_to_tell_something(refused):
    """Group 48: what the centre says reaches the station without any other news."""
    county = refused
    for _ in range(2):
        county.round_trip()
    assert len(not_taken(county.station)) == 2
    county.round_trip()
    assert county.station.identity().org_no not in county.institute.export()


def test_names_stand_in_a_refusal(county):
    """A contact that the village may not write, as the institute's older program would judge."""
    person = county.station.add("volunteer", name="王建国", phone="1")
    county.carry(county.station, county.institute)
    seg, table = county.institute.sql(
        "SELECT s.seg_id, 3 FROM sync_segment s JOIN sync_feed f ON f.feed_id = s.feed_id "
        "WHERE f.audience = 257 ORDER BY s.rid DESC"
    )[0]
    with county.institute.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO sync_reject (seg_id, table_no, row_id, group_no, code) "
            "VALUES (?, ?, ?, 2, 'unknown_group')",
            (seg, table, person.bytes),
        )
    county.carry(county.institute, county.station)
    assert not_taken(county.station) == [("青溪镇所", "unknown_group", False, 1, ("王建国",))]


def test_a_held_segment_is_told_and_settled_when_the_hole_is_filled(county):
    """Groups 46, 48: held because of a hole; the hole filled, nothing is told any more."""
    station, institute = county.station, county.institute
    hold(station)
    first = station.export()[256]
    county.carry(institute, station)  # nothing was taken yet
    institute.take(first)
    county.carry(institute, station)
    hold(station, "义诊", "2026-06-02")
    lost = station.export()[256]
    assert lost.exists()
    _pretend_heard(station, institute)
    hold(station, "读书会", "2026-06-03")
    (verdict,) = institute.take(station.export()[256]).bundles
    assert (verdict.status, verdict.reason) == ("held", "gap")
    early = institute.export()[257]
    station.take(early)
    ((unit, code, held, count, _),) = not_taken(station)
    assert (unit, code, held, count) == ("青溪镇所", "gap", True, verdict.held)
    assert "gap" in HELD
    institute.take(lost)
    county.carry(institute, station)
    assert not_taken(station) == []
    station.take(early)
    assert not_taken(station) == []


def _pretend_heard(station, institute):
    """Let the station believe that the institute holds everything, so that it leaves a hole."""
    device = institute.sql("SELECT device_id FROM sync_state")[0][0]
    with station.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sync_have WHERE device_id = ?", (device,))
        connection.exec_driver_sql(
            "INSERT INTO sync_have (device_id, feed_id, stored_no, head_id, applied_no) "
            "SELECT ?, feed_id, head_no, head_id, head_no FROM sync_feed",
            (device,),
        )


def test_a_unit_below_tells_nobody_above_what_it_refused(refused):
    county = refused
    county.round_trip()
    assert report(county.centre).not_taken() == ()
    assert county.centre.sql("SELECT * FROM sync_told") == []


def test_many_refusals_are_counted_where_there_is_no_room_to_list_them(county, monkeypatch):
    hold(county.station)
    for _ in range(7):
        forge_approval(county.station)
    county.carry(county.station, county.institute)
    monkeypatch.setattr("wenming_desktop.adapters.sync.receipts._MOST", 3)
    county.carry(county.institute, county.station)
    assert not_taken(county.station) == [("青溪镇所", "not_allowed", False, 7, ())]
    assert len(county.station.sql("SELECT * FROM sync_told")) == 4


def test_the_silent_units_and_since_when(two_stations):
    county = two_stations
    first, second = county.stations
    hold(first)
    county.carry(first, county.institute)
    county.carry(county.institute, county.centre)
    found = {one.unit: one for one in report(county.institute).units(JUNE)}
    assert set(found) == {"柳树村1站", "柳树村2站"}
    assert (found["柳树村1站"].reported, found["柳树村1站"].activities) == (True, 1)
    assert found["柳树村1站"].days_silent == 0
    assert (found["柳树村2站"].reported, found["柳树村2站"].days_silent) == (False, None)
    above = {one.unit: one for one in report(county.centre).units(JUNE)}
    assert above["青溪镇所"].last_number > 0
    assert (above["柳树村1站"].above, above["柳树村1站"].reported) == ("青溪镇所", True)
    assert above["柳树村2站"].reported is False
    county.institute.clock.forward(days=40)
    later = {one.unit: one for one in report(county.institute).units(JULY)}
    assert later["柳树村1站"].reported is False
    assert later["柳树村1站"].days_silent == 40
    assert later["柳树村1站"].activities == 0
    hold(second, day="2026-07-10")
    second.export()
    county.carry(second, county.institute)
    gap = {one.unit: one.gaps for one in report(county.institute).units(JULY)}
    assert gap["柳树村2站"] != ()


def test_what_a_bundle_brought_is_counted(county):
    hold(county.station)
    county.carry(county.station, county.institute)
    (newest, *_) = county.institute.exchange.arrived(1)
    found = report(county.institute).contents(newest.bundle_id)
    assert (found.activities, found.attendance, found.minutes) == (1, 1, 120)


def test_a_computer_without_a_place_has_nobody_to_report(new_home):
    home = new_home("alone", "柳树村站", "station")
    assert report(home).units(JUNE) == ()
    assert report(home).not_taken() == ()

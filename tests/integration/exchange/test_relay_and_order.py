"""Groups 45 to 50: bundles in any order, lost, repeated and carried by anybody."""

from itertools import permutations

import pytest

from tests.integration.exchange.conftest import never, quiet

pytestmark = pytest.mark.early

BUNDLES = 5


@pytest.fixture(scope="module")
def five(tmp_path_factory, module_county):
    """Five bundles of an institute, each with only what the centre has not acknowledged.

    Returns a home to copy the centre from, the files, the digest that the centre came to, and
    the institute.
    """
    county = module_county(tmp_path_factory.mktemp("five"), 2)
    county.round_trip()
    county.centre.take(*county.mail.pop(1, []))
    before = county.centre.copy_of(tmp_path_factory.mktemp("before") / "centre")
    one, other = county.stations
    people = [home.add("volunteer", name="万一", phone="1") for home in county.stations]
    team = one.add("volunteer_team", name="红马甲队")
    files = []
    for number in range(BUNDLES):
        one.edit("volunteer", people[0], phone=f"1{number}", team_id=team.bytes)
        other.edit("volunteer", people[1], note=f"第{number}次")
        one.add("hours_entry", volunteer_id=people[0].bytes, day="2026-06-01", minutes=30)
        if number:
            county.institute.edit("volunteer", people[0], phone=f"2{number}")
        if number == 3:
            other.edit("volunteer", people[1], deleted=1, delete_reason="搬走")
        if number == 4:
            county.institute.edit("volunteer", people[1], phone="3")
        for station in county.stations:
            county.institute.take(*station.export().values())
        sent = county.institute.export()
        files.append(sent[1])
        for station, org_no in zip(county.stations, (257, 258), strict=True):
            station.take(sent[org_no])
        county.centre.take(sent[1])
        county.institute.take(county.centre.export()[256])
    assert county.centre.exchange.rebuild().ok
    return before, files, county.centre.digest(), county.institute


def test_group_45_all_orders_of_five_bundles_end_the_same(five, tmp_path):
    """Group 45: all 120 orders of five bundles."""
    before, files, wanted, _ = five
    for number, order in enumerate(permutations(files)):
        home = before.copy_of(tmp_path / str(number))
        report = home.take(*order)
        assert {one.status for one in report.bundles} <= {"applied", "held", "duplicate"}
        assert report.gaps == ()
        assert home.digest() == wanted
        assert home.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") == [(0,)]
        if number % 30 == 0:
            assert home.exchange.rebuild().ok
        home.engine.dispose()


def test_group_46_a_hole_is_named_until_it_fills_and_what_follows_waits(five, tmp_path):
    """Group 46: a gap is named until it fills; later bundles are stored."""
    before, files, wanted, _ = five
    home = before.copy_of(tmp_path / "centre")
    numbers = [home.exchange.inspect(file).number for file in files]
    assert numbers == list(range(numbers[0], numbers[0] + BUNDLES))
    arrived = []
    for place in (4, 1, 3, 0):
        report = home.take(files[place])
        arrived.append(numbers[place])
        lost = tuple(one for one in range(numbers[0], max(arrived)) if one not in arrived)
        assert [(gap.unit, gap.missing) for gap in report.gaps] == [("青溪镇所", lost)]
        status = {line.unit: line for line in home.exchange.status().units}
        assert status["青溪镇所"].gaps == lost
        assert home.exchange.check().ok
    assert home.sql("SELECT count(*) > 0 FROM sync_segment WHERE reason = 'gap'") == [(1,)]
    assert home.take(files[2]).gaps == ()
    assert home.digest() == wanted


def test_groups_46_and_48_a_hole_that_never_fills_is_brought_again(five, tmp_path):
    """Groups 46, 48: a centre set back to a backup misses one bundle for good.

    Its vector goes backwards, and what it lacks comes again.
    """
    before, files, wanted, institute = five
    home = before.copy_of(tmp_path / "centre")
    home.clock.forward(days=1)
    home.take(*files[:2], *files[3:])
    assert home.sql("SELECT count(*) > 0 FROM sync_segment WHERE reason = 'gap'") == [(1,)]
    assert [len(gap.missing) for gap in home.take(files[4]).gaps] == [1]
    assert home.exchange.rebuild().ok

    below = institute.copy_of(tmp_path / "institute")
    below.clock.forward(days=1)
    assert [one.applied for one in below.take(home.export()[256]).bundles] == [0]
    home.take(below.export()[1])

    assert home.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") == [(0,)]
    assert home.digest() == wanted
    assert home.exchange.rebuild().ok


def test_groups_46_and_48_what_was_lost_comes_again_and_what_was_acknowledged_does_not(county):
    """Groups 46, 48: bundles and acknowledgements lost in every pattern of three rounds."""
    station, institute = county.station, county.institute
    county.round_trip()
    known = heads(institute, station)
    for pattern in range(16):
        station.add("volunteer_team", name=f"第{pattern}队")
        report = station.exchange.export(station.folder / f"loss-{pattern}", quiet, never)
        sent = {tuple(one) for rid in report.files[0].segments for one in segment(station, rid)}
        assert sent == {one for one in own_segments(station) if one[1] > known.get(one[0], 0)}, (
            "everything that was not acknowledged, and nothing else"
        )
        if pattern & 1 or pattern == 15:
            institute.take(report.files[0].file)
            answer = institute.export().get(257)
            if answer and (pattern & 2 or pattern == 15):
                station.take(answer)
                known = heads(institute, station)
    assert known == dict(own_segments(station))
    assert len(institute.rows("volunteer_team")) == 16


def segment(home, rid):
    return home.sql("SELECT hex(feed_id), seg_no FROM sync_segment WHERE rid = ?", rid)


def own_segments(home):
    """Return (feed, number) of what a home has written, ascending."""
    rows = home.sql(
        "SELECT hex(s.feed_id), s.seg_no FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_id = (SELECT device_id FROM sync_state) "
        "ORDER BY s.seg_no"
    )
    return [tuple(one) for one in rows]


def heads(home, writer):
    """Return how far a home holds the feeds of a writer."""
    mine = {feed for feed, _ in own_segments(writer)}
    rows = home.sql("SELECT hex(feed_id), head_no FROM sync_feed")
    return {feed: number for feed, number in rows if feed in mine}


def test_a_stick_that_passes_through_a_computer_that_cannot_read_it(two_stations):
    """Group 50: a neighbour carries what it cannot open, and changes none of it."""
    one, other = two_stations.stations
    two_stations.round_trip()
    person = one.add("volunteer", name="路一", phone="13800000000")
    stick = two_stations.institute.folder / "carried"
    (report,) = one.exchange.export(stick, quiet, never).files
    content = report.file.read_bytes()
    before = other.digest(), other.sql("SELECT count(*) FROM sync_segment")

    (verdict,) = other.take(stick).bundles
    assert (verdict.status, verdict.reason) == ("refused", "bundle_not_for_us")
    assert (other.digest(), other.sql("SELECT count(*) FROM sync_segment")) == before
    other.add("volunteer", name="路二")
    other.exchange.export(stick, quiet, never)
    assert report.file.read_bytes() == content

    verdicts = two_stations.institute.take(stick).bundles
    assert [bundle.status for bundle in verdicts] == ["applied", "applied"]
    two_stations.carry(two_stations.institute, two_stations.centre)
    assert two_stations.centre.row("volunteer", person)["phone"] == "13800000000"
    assert two_stations.centre.digest() == two_stations.institute.digest()
    assert other.row("volunteer", person) is None


def test_group_49_two_carriers_bring_overlapping_bundles(two_stations):
    """Group 49: two carriers bring overlapping bundles, one of them twice."""
    station, institute = two_stations.station, two_stations.institute
    (welcome,) = institute.sql("SELECT COALESCE(sum(operations), 0) FROM sync_receipt")
    files = []
    for number in range(BUNDLES):
        station.add("volunteer", name=f"邻{number}", phone="1")
        files += station.export().values()
    first, second = [files[4], files[0], files[2]], [files[2], files[3], files[1], files[4]]
    reports = [institute.take(*first), institute.take(*second)]
    applied = sum(bundle.applied for report in reports for bundle in report.bundles)
    (now,) = institute.sql("SELECT sum(operations) FROM sync_receipt")
    assert applied == now[0] - welcome[0]
    assert len(institute.rows("volunteer")) == BUNDLES
    assert reports[-1].gaps == ()
    for report in reports:
        for one in report.bundles:
            assert one.applied + one.same + one.conflict + one.rejected == one.count

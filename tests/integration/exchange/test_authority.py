"""Forged and foreign operations: refused wherever they arrive, and in whatever order."""

import pytest
from sqlalchemy.exc import DatabaseError

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.encoding import INT64_MAX
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO, Feed, OwnFeeds
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.stamps import MAX_VERSION

VOLUNTEER, ENTRY = 3, 8
CONTACT = [6, 7]
FACT = list(range(1, 13))


def forge(home, audience, blocks, feed_class="U"):
    """Let a computer seal whatever it likes; its keys and certificate are genuine."""
    with home.engine.begin() as connection:
        own = own_facts.load(connection)
        feeds = OwnFeeds(connection, own, home.clock(), 0)
        feeds.append(Feed(feed_class, audience), blocks)


def contact(row_id, phone, *, v=1, h=5_000_000_000_000, base=(0, 0, 0), kind=OpKind.SET):
    meta = [[kind], [v], [h], *([part] for part in base), [0], [0], [0]]
    return Block(VOLUNTEER, 2, CONTACT, [row_id.bytes], meta, [[phone], [None]])


def fact(row_id, person, minutes, *, v=1, h=5_000_000_000_000, base=(0, 0, 0)):
    meta = [[OpKind.SET], [v], [h], *([part] for part in base), [0], [0], [0]]
    values = [None] * 12
    values[0], values[1], values[2] = person.bytes, "2026-06-01", minutes
    return Block(ENTRY, 1, FACT, [row_id.bytes], meta, [[value] for value in values])


def test_several_edits_of_a_row_of_another_village_are_all_rejected(two_stations):
    """Groups 33, 34: nothing is left of a table in which a row came several times."""
    victim, thief = two_stations.stations
    person = victim.add("volunteer", name="蒋一", phone="13800000000")
    two_stations.institute.take(*victim.export().values())
    for stamp in (1, 2, 3):
        forge(thief, 257, [contact(person, "666", v=stamp)])
    (report,) = two_stations.institute.take(*thief.export().values()).bundles
    assert (report.status, report.rejected) == ("applied", 3)
    assert two_stations.institute.row("volunteer", person)["phone"] == "13800000000"


@pytest.mark.parametrize("audience", [257, 258])
@pytest.mark.parametrize("first", ["genuine", "forged"])
def test_a_row_of_another_village_cannot_be_written(two_stations, audience, first):
    """Groups 33, 34: a forged row arrives before the genuine one, and after it."""
    victim, thief = two_stations.stations
    person = victim.add("volunteer", name="蒋一", phone="13800000000")
    forge(thief, audience, [contact(person, "666")])
    bundles = {
        "genuine": list(victim.export().values()),
        "forged": list(thief.export().values()),
    }
    order = sorted(bundles, key=lambda name: name != first)

    reports = {name: two_stations.institute.take(*bundles[name]).bundles[0] for name in order}

    assert reports["forged"].rejected == 1
    assert reports["genuine"].rejected == 0
    assert two_stations.institute.row("volunteer", person)["phone"] == "13800000000"
    assert two_stations.institute.exchange.conflicts() == ()
    two_stations.carry(two_stations.institute, two_stations.centre)
    assert two_stations.centre.digest() == two_stations.institute.digest()
    assert two_stations.institute.exchange.rebuild().ok


def test_an_inflated_version_is_rejected(county):
    """Group 43: a version that is not one hand-off more than its base."""
    person = county.station.add("volunteer", name="沈二", phone="1")
    county.round_trip()
    stamp = tuple(county.station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    forge(county.station, 257, [contact(person, "666", v=stamp[0] + 5, base=stamp)])
    report = county.institute.take(*county.station.export().values()).bundles[0]
    assert (report.rejected, report.applied) == (1, 0)
    assert county.institute.row("volunteer", person)["phone"] == "1"


def test_a_version_at_its_limit_jams_one_row_and_nobody(county):
    """Group 43: an ancestor lies about the base, takes the last version and the latest moment."""
    person = county.station.add("volunteer", name="沈三", phone="1")
    county.round_trip()
    before = (MAX_VERSION - 2, INT64_MAX, 257 << 8 | 1)
    lie = contact(person, "666", v=MAX_VERSION - 1, h=INT64_MAX, base=before)
    forge(county.institute, 257, [lie])
    county.carry(county.institute, county.station)
    for home in (county.station, county.institute):
        assert home.row("volunteer", person)["phone"] == ("666" if home.level == "station" else "1")

    with pytest.raises(DatabaseError, match="no version is left"):
        county.station.edit("volunteer", person, phone="2")
    (conflict,) = county.station.exchange.conflicts()
    for side in ("mine", "present"):
        with pytest.raises(DatabaseError, match="no version is left"):
            county.station.exchange.resolve(conflict.id, side)

    other = county.station.add("volunteer", name="沈四")
    county.round_trip()
    assert county.centre.row("volunteer", other)["name"] == "沈四"
    for home in (county.station, county.centre):
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok


def test_a_ledger_entry_is_not_changed_by_anybody(county):
    person = county.station.add("volunteer", name="韩三")
    entry = county.station.add(
        "hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=60
    )
    county.round_trip()
    row = county.station.row("hours_entry", entry)
    stamp = (row["g1v"], row["g1h"], row["g1d"])
    forge(county.station, 257, [fact(entry, person, 600, v=1, base=stamp)])
    forge(county.station, 257, [fact(entry, person, 900)])
    forge(county.institute, 257, [fact(entry, person, 1200)])

    from_station = county.carry(county.station, county.institute)
    from_institute = county.carry(county.institute, county.centre)

    assert sum(bundle.rejected for bundle in from_station.bundles) == 2
    assert sum(bundle.rejected for bundle in from_institute.bundles) == 3
    for home in (county.institute, county.centre):
        assert home.row("hours_entry", entry)["minutes"] == 60
        assert home.exchange.rebuild().ok


def test_an_upward_table_in_a_downward_feed_is_rejected(county):
    """Group 33: an own row in a feed of another class."""
    person = county.station.add("volunteer", name="杨四", phone="1")
    forge(county.station, 257, [contact(person, "666")], feed_class="D")
    report = county.institute.take(*county.station.export().values()).bundles[0]
    assert report.rejected == 1
    assert county.institute.row("volunteer", person)["phone"] == "1"


def test_a_station_cannot_rename_its_institute(county):
    """Group 33: a village writes a row of its institute."""
    institute = county.institute.identity().unit_id
    meta = [[OpKind.SET], [1], [5], [0], [0], [0], [0], [0], [0]]
    values = [["town_institute"], ["别名"], [256], [None], [None]]
    block = Block(1, 1, [1, 2, 3, 4, 5], [institute.bytes], meta, values)
    forge(county.station, 256, [block], feed_class="D")
    county.institute.take(*county.station.export().values())
    assert county.institute.row("org_unit", institute)["name"] == "青溪镇所"


def test_an_unknown_table_and_group_are_kept_and_the_rest_is_applied(county):
    """Group 68: an unknown table and group."""
    person = county.station.add("volunteer", name="朱五", phone="1")
    county.round_trip()
    unknown = contact(person, "x")
    unknown.table_no = 900
    group = contact(person, "x")
    group.group_no = 9
    stamp = tuple(county.station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    known = contact(person, "2", v=1, base=stamp)
    forge(county.station, 257, [known, unknown, group])
    report = county.institute.take(*county.station.export().values()).bundles[0]
    assert (report.applied, report.rejected, report.count) == (1, 2, 3)
    assert county.institute.row("volunteer", person)["phone"] == "2"
    assert county.institute.sql("SELECT sum(partial) FROM sync_segment") == [(SCHEMA_NO,)]


def test_a_field_of_a_newer_program_does_not_stop_the_known_ones(county):
    """Group 68: an unknown field."""
    person = county.station.add("volunteer", name="秦六", phone="1")
    block = contact(person, "2")
    block.field_nos = [*CONTACT, 240]
    block.values.append(["新字段"])
    forge(county.station, 257, [block])
    county.institute.take(*county.station.export().values())
    assert county.institute.row("volunteer", person)["phone"] == "2"
    assert county.institute.sql("SELECT sum(partial) FROM sync_segment") == [(SCHEMA_NO,)]


def test_an_older_program_does_not_blank_fields_that_it_does_not_know(county):
    """Group 68: an older writer cannot blank a newer field."""
    person = county.station.add("volunteer", name="许七", phone="1", resident_group="二组")
    county.round_trip()
    stamp = tuple(county.station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    block = contact(person, "2", v=1, base=stamp)
    block.field_nos, block.values = CONTACT[:1], block.values[:1]
    forge(county.station, 257, [block])
    county.institute.take(*county.station.export().values())
    row = county.institute.row("volunteer", person)
    assert (row["phone"], row["resident_group"]) == ("2", "二组")

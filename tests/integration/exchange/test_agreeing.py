"""Equal segments, equal rows: what two ends tell each other in their manifests (sync.md 2.12)."""

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.agreeing import differing
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.manifest import DIGEST_BYTES


def differences(home):
    with home.engine.connect() as connection:
        return differing(connection)


def manifest_of(home, file):
    with home.engine.connect() as connection:
        keys, log = own_facts.device_keys(connection), own_facts.control_log(connection)
    return open_bundle(file, keys, log).manifest


def spoil(home, row_id):
    """Change a row behind the program's back, as a bad disk or a bug would."""
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        connection.exec_driver_sql(
            "UPDATE volunteer SET phone = '666' WHERE id = ?", (row_id.bytes,)
        )
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
        connection.exec_driver_sql("DELETE FROM sync_digest")


def org(home):
    return home.identity().org_no


def test_a_bundle_tells_the_digests_of_the_units_that_both_ends_read(two_stations):
    for number, station in enumerate(two_stations.stations):
        station.add("volunteer", name=f"木{number}", phone="1")
    two_stations.round_trip()
    one, other = two_stations.stations
    up = two_stations.institute.export()[1]
    told = dict(manifest_of(two_stations.centre, up).state_digests)
    assert {org(one), org(other)} <= set(told)
    assert {len(digest) for digest in told.values()} == {DIGEST_BYTES}
    two_stations.centre.take(up)
    assert differences(two_stations.centre) == []

    one.add("volunteer", name="后来")
    (file,) = one.export().values()
    assert set(dict(manifest_of(two_stations.institute, file).state_digests)) == {org(one)}


def test_rows_spoiled_at_the_receiver_are_mended_by_a_rebuild(county):
    person = county.station.add("volunteer", name="木一", phone="1")
    county.round_trip()
    right = county.station.digest()
    spoil(county.institute, person)
    assert county.institute.digest() != right
    county.carry(county.station, county.institute)
    assert county.institute.row("volunteer", person)["phone"] == "1"
    assert county.institute.digest() == right
    assert differences(county.institute) == []
    assert county.institute.exchange.check().ok


def test_rows_spoiled_at_the_sender_are_reported_until_they_are_right(county):
    person = county.station.add("volunteer", name="木一", phone="1")
    county.round_trip()
    right = county.institute.digest()
    spoil(county.station, person)
    county.carry(county.station, county.institute)
    assert county.institute.digest() == right
    ((unit, sender, ours, theirs),) = differences(county.institute)
    assert (unit, sender) == (org(county.station), org(county.station))
    assert ours != theirs
    report = county.institute.exchange.check()
    assert not report.ok
    assert [one.code for one in report.findings] == ["state_differs"]
    assert dict(report.findings[0].facts)["unit"] == county.station.name
    assert county.institute.exchange.status().differing == (county.station.name,)

    # the answer tells the station, which mends itself; its next bundle clears the report
    county.centre.add("notice", name="新通知")
    county.carry(county.centre, county.institute)
    county.carry(county.institute, county.station)
    assert county.station.row("volunteer", person)["phone"] == "1"
    county.carry(county.station, county.institute)
    assert differences(county.institute) == []
    assert county.institute.exchange.status().differing == ()
    assert county.institute.exchange.check().ok


def test_what_is_not_sealed_is_no_difference(county):
    person = county.station.add("volunteer", name="木一", phone="1")
    county.round_trip()
    county.institute.edit("volunteer", person, phone="2")
    county.carry(county.station, county.institute)
    assert differences(county.institute) == []
    county.round_trip()
    county.round_trip()
    assert [differences(home) for home in county.homes] == [[], [], []]


def test_units_with_refused_operations_are_not_compared(county):
    county.station.add("approval", month="2026-06", decision="approved")
    county.round_trip()
    county.round_trip()
    assert county.institute.sql("SELECT count(*) FROM sync_reject") != [(0,)]
    assert county.institute.digest() != county.station.digest()
    assert [differences(home) for home in county.homes] == [[], [], []]


def test_private_letters_make_no_difference(county):
    county.station.add("private_letter", subject="保密", body="只给县里")
    county.round_trip()
    county.round_trip()
    assert [differences(home) for home in county.homes] == [[], [], []]
    assert county.institute.digest() != county.station.digest()


@pytest.mark.parametrize("many", [20_001])
def test_a_very_large_bundle_brings_none(county, many):
    with county.station.engine.begin() as connection:
        connection.exec_driver_sql("SELECT 1")
    ids = [county.station.ids.make(org(county.station)).bytes for _ in range(many)]
    with county.station.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO volunteer (id, name) VALUES (?, '木')", [(one,) for one in ids]
        )
    (file,) = county.station.export().values()
    assert manifest_of(county.institute, file).state_digests == ()

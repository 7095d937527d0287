"""Refused bundles, checks, rebuilds: what must not change does not."""

import pytest
from sqlalchemy.exc import DatabaseError

from tests.integration.exchange.restoring import resume, stopped
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.domain.errors import Code, WenmingError


def fill(home, people=5):
    team = home.add("volunteer_team", name="红马甲队")
    ids = [
        home.add("volunteer", name=f"张{number}", phone=str(number), team_id=team.bytes)
        for number in range(people)
    ]
    for row_id in ids:
        home.add("hours_entry", volunteer_id=row_id.bytes, day="2026-06-01", minutes=30)
    return ids


def everything(home):
    """Return all rows of all tables but the capture clock."""
    with home.engine.connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).scalars()
        return {
            name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608
            for name in names
        }


def test_a_refused_bundle_changes_nothing_at_all(county):
    fill(county.station)
    (file,) = county.station.export().values()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    county.institute.add("volunteer", name="未封存")
    before = everything(county.institute)

    report = county.institute.take(file)

    assert [bundle.status for bundle in report.bundles] == ["refused"]
    assert report.is_refused
    assert everything(county.institute) == before
    assert list((county.institute.folder / "inbox").iterdir()) == []


def test_a_bundle_for_somebody_else_names_the_addressee(two_stations):
    one, other = two_stations.stations
    fill(one)
    (bundle,) = other.take(*one.export().values()).bundles
    assert (bundle.status, bundle.reason) == ("refused", "bundle_not_for_us")
    assert dict(bundle.facts)["addressee"].startswith("青溪镇所")


def test_good_bundles_stay_applied_when_another_one_is_refused(two_stations):
    one, other = two_stations.stations
    fill(one)
    fill(other)
    (good,), (bad,) = one.export().values(), other.export().values()
    bad.write_bytes(bad.read_bytes()[:-100])
    report = two_stations.institute.take(bad, good)
    assert [bundle.status for bundle in report.bundles] == ["refused", "applied"]
    assert len(two_stations.institute.rows("volunteer")) == 5


def test_cancelling_keeps_nothing_of_the_file(county):
    fill(county.station)
    (file,) = county.station.export().values()
    before = everything(county.institute)
    with pytest.raises(WenmingError) as caught:
        county.institute.exchange.import_paths([file], lambda *_: None, lambda: True)
    assert caught.value.code is Code.CANCELLED
    assert everything(county.institute) == before


def test_a_rebuild_gives_the_same_state(county):
    """Group 64: rebuild == live."""
    people = fill(county.station)
    county.round_trip()
    county.institute.edit("volunteer", people[0], phone="9")
    county.station.edit("volunteer", people[1], deleted=1, delete_reason="重复")
    county.round_trip()
    for home in county.homes:
        before, rows = home.digest(), home.rows("volunteer")
        report = home.exchange.rebuild()
        assert report.ok
        assert report.state_digest == before == home.digest()
        assert {key: dict(row) | {"rid": 0} for key, row in home.rows("volunteer").items()} == {
            key: dict(row) | {"rid": 0} for key, row in rows.items()
        }


def test_a_rebuild_reports_every_row_so_that_search_keys_can_be_made_anew(county):
    people = fill(county.station)
    county.station.merged.clear()
    assert county.station.exchange.rebuild().ok
    assert county.station.merged["volunteer"] == {row_id.bytes for row_id in people}


def test_a_tampered_row_is_found_and_a_rebuild_does_not_bless_it(county):
    (person, *_) = fill(county.station)
    county.round_trip()
    with county.institute.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        connection.exec_driver_sql(
            "UPDATE volunteer SET phone = '666' WHERE id = ?", (person.bytes,)
        )
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
    for report in (county.institute.exchange.check(), county.institute.exchange.rebuild()):
        assert not report.ok
        assert [finding.code for finding in report.findings] == ["rebuild_differs"]
    assert county.institute.row("volunteer", person)["phone"] == "666"


def test_a_segment_that_was_changed_in_the_store_is_found(county):
    fill(county.station)
    county.round_trip()
    with county.institute.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE sync_segment SET payload = CAST(payload || x'00' AS BLOB) WHERE rid = "
            "(SELECT max(rid) FROM sync_segment)"
        )
    report = county.institute.exchange.check()
    assert not report.ok
    assert "chain_broken" in {finding.code for finding in report.findings}


def test_a_check_changes_nothing_and_foretells_the_digest(county):
    fill(county.station)
    before = everything(county.station)
    report = county.station.exchange.check()
    assert report.ok
    assert everything(county.station) == before
    assert county.station.exchange.rebuild().state_digest == report.state_digest


def test_sealing_does_not_change_the_digest(county):
    fill(county.station)
    before = county.station.digest()
    county.station.export()
    assert county.station.digest() == before


def test_rows_are_never_really_deleted(county):
    (person, *_) = fill(county.station)
    with (
        pytest.raises(DatabaseError, match="never deleted"),
        county.station.engine.begin() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM volunteer WHERE id = ?", (person.bytes,))


def test_a_ledger_entry_cannot_be_edited_here_either(county):
    fill(county.station)
    with (
        pytest.raises(DatabaseError, match="append-only"),
        county.station.engine.begin() as connection,
    ):
        connection.exec_driver_sql("UPDATE hours_entry SET minutes = 1")


def test_a_row_of_another_unit_cannot_be_edited_here(county):
    centre = county.centre.identity().unit_id
    with pytest.raises(DatabaseError, match="another unit"):
        county.station.edit("org_unit", centre, name="别名")


def test_a_gap_in_a_feed_is_held_and_applied_when_it_fills(county):
    """Group 46: a gap within a feed, then its fill."""
    fill(county.station, 1)
    county.round_trip()
    first = county.station.add("volunteer", name="一")
    (lost,) = county.station.export().values()
    # the station believes, wrongly, that the first of the two was received
    with county.station.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE sync_have SET stored_no = s.seg_no, head_id = s.seg_id FROM sync_segment s "
            "WHERE s.feed_id = sync_have.feed_id AND s.seg_no = sync_have.stored_no + 1"
        )
    second = county.station.add("volunteer", name="二")
    (file,) = county.station.export().values()

    (held,) = county.institute.take(file).bundles
    assert (held.status, held.reason, held.held, held.count) == ("held", "gap", 1, 0)
    assert county.institute.row("volunteer", second) is None
    assert county.institute.exchange.check().ok

    (filled,) = county.institute.take(lost).bundles
    assert (filled.status, filled.applied, filled.count) == ("applied", 2, 2)
    assert county.institute.row("volunteer", first)["name"] == "一"
    assert county.institute.row("volunteer", second)["name"] == "二"


def test_a_fork_never_overwrites_what_is_here(county, tmp_path):
    """Group 58: the same number with other content never overwrites."""
    fill(county.station, 1)
    county.round_trip()
    clone = county.station.copy_of(tmp_path / "clone")
    honest = county.station.add("volunteer", name="真")
    other = clone.add("volunteer", name="假")
    county.institute.take(*county.station.export().values())
    (file,) = clone.export().values()

    (bundle,) = county.institute.take(file).bundles

    assert (bundle.status, bundle.reason) == ("held", "fork")
    assert county.institute.row("volunteer", honest)["name"] == "真"
    assert county.institute.row("volunteer", other) is None
    assert county.institute.exchange.check().ok


def test_a_child_that_comes_before_its_parent_waits_behind_a_stub(county):
    """Group 51: the child before its parent."""
    person = county.institute.ids.make(257)
    entry = county.institute.add(
        "hours_entry", home=257, day="2026-06-01", minutes=10, volunteer_id=None
    )
    with county.institute.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        connection.exec_driver_sql(
            "INSERT INTO volunteer (id, stub) VALUES (?, 1)", (person.bytes,)
        )
        connection.exec_driver_sql(
            "UPDATE hours_entry SET volunteer_id = ? WHERE id = ?", (person.bytes, entry.bytes)
        )
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
    county.carry(county.institute, county.centre)
    stub = county.centre.row("volunteer", person)
    assert (stub["stub"], stub["name"]) == (1, None)
    assert county.centre.digest() == county.institute.digest()
    county.station.engine.dispose()
    with county.centre.engine.connect() as connection:
        assert own_facts.load(connection).org_no == 1


def test_a_clock_before_1970_stops_nothing(county):
    """Group 65: a clock before its epoch."""
    now = county.station.clock.now
    county.station.clock.now = now.replace(year=1960)
    person = county.station.add("volunteer", name="施九", phone="1")
    county.round_trip()
    county.station.clock.now = now
    assert county.centre.row("volunteer", person)["name"] == "施九"
    assert county.station.exchange.check().ok


def test_a_clock_in_2099_wins_nothing_that_was_known(county):
    """Group 65: a clock in 2099."""
    person = county.station.add("volunteer", name="何八", phone="1")
    county.clock_before = county.station.clock.now
    county.station.clock.now = county.station.clock.now.replace(year=2099)
    county.station.edit("volunteer", person, phone="2099")
    county.institute.take(*county.station.export().values())
    county.station.clock.now = county.clock_before
    assert county.institute.row("volunteer", person)["phone"] == "2099"
    county.institute.edit("volunteer", person, phone="2026")
    county.carry(county.institute, county.station)
    assert county.station.row("volunteer", person)["phone"] == "2026"
    stamp = county.station.row("volunteer", person)["g2h"]
    assert stamp < 2_000_000_000_000


def test_what_an_older_program_could_not_read_is_applied_after_the_upgrade(county):
    (person, *_) = fill(county.station)
    county.round_trip()
    before = county.institute.digest()
    with county.institute.engine.begin() as connection:  # as a program of schema -1 left it
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        connection.exec_driver_sql(
            "UPDATE volunteer SET phone = NULL, g2v = 0, g2h = 0, g2d = 0 WHERE id = ?",
            (person.bytes,),
        )
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
        connection.exec_driver_sql("UPDATE sync_segment SET partial = -1")
    again = type(county.institute.exchange)(
        county.institute.engine, county.institute.folder, county.institute.clock
    )
    assert county.institute.row("volunteer", person)["phone"] == "0"
    assert again.state_digest() == before


@pytest.mark.parametrize("sealed", [0, 1, 3])
def test_a_store_set_back_to_a_backup_loses_nothing(county, tmp_path, sealed):
    people = fill(county.station, 3)
    county.round_trip()
    restored = county.station.copy_of(tmp_path / "restored")
    lost = county.station.add("volunteer", name="恢复前")
    for person in people[:2]:
        county.station.edit("volunteer", person, phone="恢复前")
    county.round_trip()
    restored.clock.now = county.station.clock.now
    county.stations[0] = restored

    fresh = restored.add("volunteer", name="恢复后")
    restored.edit("volunteer", people[0], phone="恢复后")
    entry = restored.add("hours_entry", volunteer_id=fresh.bytes, day="2026-06-02", minutes=5)
    for number in range(sealed):
        restored.export()
        restored.add("volunteer", name=f"又一个{number}")
    county.round_trip()
    assert stopped(restored) == "ack_ahead"
    resume(restored, county.institute, tmp_path)
    for _ in range(3):
        county.round_trip()

    for home in county.homes:
        names = [row["name"] for row in home.rows("volunteer").values()]
        assert len(names) == 3 + 2 + sealed
        assert home.row("volunteer", lost)["name"] == "恢复前"
        assert home.row("volunteer", people[0])["phone"] == "恢复后"
        assert home.row("volunteer", people[1])["phone"] == "恢复前"
        assert home.row("hours_entry", entry)["minutes"] == 5
        assert home.exchange.conflicts() == ()
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok
    assert county.institute.digest() == county.centre.digest()
    assert restored.exchange.status().unsent_operations == 0

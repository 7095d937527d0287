"""A store that was set back: its own lost edits where the rows under them are no longer plain."""

import shutil
from uuid import UUID

from tests.integration.exchange.conftest import Home
from tests.integration.exchange.restoring import device_of, resume, stopped
from tests.integration.exchange.test_authority import contact, forge
from tests.integration.exchange.test_moved_people import move, seen, settled, volunteer
from tests.integration.exchange.test_restore import guarded
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.stamps import MAX_VERSION

WAITS = "SELECT state FROM sync_segment WHERE reason = 'owner_epoch'"


def set_back(county, position, backup, folder, outside):
    """Put the backup in the place of a station's store; its guard saw more."""
    gone = county.stations[position]
    gone.clock.forward(days=1)
    home = Home(folder, gone.name, gone.level, gone.clock)
    home.engine.dispose()
    shutil.copy(backup, home.store)
    home.engine = open_engine(home.store, b"k" * 32)
    guarded(home, outside)
    county.stations[position] = home
    assert stopped(home) == "restored"
    return home


def backed_up(home, folder):
    backup = folder / "backup.db"
    shutil.copy(home.store, backup)
    guarded(home, [folder / "outside"])
    return backup


def sound(home):
    before = home.digest()
    assert home.exchange.check().ok
    assert home.exchange.rebuild().ok, "Group 64"
    assert home.digest() == before


def test_lost_edits_about_somebody_whose_move_is_lost_too(two_stations, tmp_path):
    """Groups 54, 56, 64: they wait for the move, which is not this computer's own."""
    county = two_stations
    person = volunteer(county.station)
    settled(county)
    backup = backed_up(county.stations[1], tmp_path)
    move(county.institute, person, 258)
    settled(county)
    county.stations[1].edit("volunteer", person, phone="13300000000")
    settled(county)

    new = set_back(county, 1, backup, tmp_path / "gone", [tmp_path / "outside"])
    assert new.row("volunteer", person) is None
    volunteer(new, "恢复后")
    resume(new, county.institute, tmp_path)
    assert new.sql(WAITS) == []
    assert person in seen(new)
    assert new.row("volunteer", person)["phone"] == "13300000000"
    new.edit("volunteer", person, resident_group="三组")
    settled(county)
    for home in (new, county.institute, county.centre):
        assert home.row("volunteer", person)["resident_group"] == "三组"
        sound(home)
    assert county.centre.digest() == county.institute.digest()


def test_an_own_edit_waits_in_its_chain_while_the_move_does_not_count(two_stations):
    """Groups 35, 54, 64: the unit that decided the move is ended from before it, then is not."""
    county = two_stations
    centre, institute, new = county.centre, county.institute, county.stations[1]
    person = volunteer(county.station)
    settled(county)
    county.centre.clock.forward(days=1)
    moved_on = centre.clock().date()
    move(institute, person, 258)
    settled(county)
    new.edit("volunteer", person, phone="13300000000")
    settled(county)
    before, lost = new.digest(), UUID(bytes=device_of(institute))
    for reason, since in (("stolen", moved_on), ("retired", None)):
        centre.exchange.enrol_revoke(lost, reason, since)
        take_decisions(new, centre)
        assert new.sql(WAITS) == ([("applied",)] if since else [])
        assert (new.row("volunteer", person) is None) == bool(since)
        sound(new)
    assert new.digest() == before


def take_decisions(home, centre):
    """Bring the centre's records to a home by another way than its institute."""
    with centre.engine.connect() as connection:
        log = own_facts.control_log(connection)
    with home.engine.begin() as connection:
        own_facts.add_control(connection, log, len(own_facts.control_log(connection).records))
        Revoker(home.engine, home.clock, home._after_merge).enforce(connection, log)


def test_an_edit_over_the_last_version_there_is_does_not_stop_the_return(county, tmp_path):
    """Groups 43, 56: the one edit is given up; row and computer go on."""
    station, institute = county.station, county.institute
    person = volunteer(station)
    county.round_trip()
    backup = backed_up(station, tmp_path)
    liar = 257 << 8 | 9
    lie = contact(person, "666", v=MAX_VERSION - 2, base=(MAX_VERSION - 3, 1, liar))
    forge(institute, 257, [lie])
    county.carry(institute, station)
    station.edit("volunteer", person, phone="13700000000")
    assert station.row("volunteer", person)["phone"] == "13700000000"
    county.carry(station, institute)

    home = set_back(county, 0, backup, tmp_path / "gone", [tmp_path / "outside"])
    home.edit("volunteer", person, phone="13900000000", resident_group="三组")
    resume(home, institute, tmp_path)
    assert home.row("volunteer", person)["g2v"] == MAX_VERSION - 1
    assert home.row("volunteer", person)["phone"] == "13700000000"
    other = volunteer(home, "后来")
    settled(county)
    assert county.centre.row("volunteer", other)["name"] == "后来"
    for one in county.homes:
        sound(one)


def test_passing_a_late_edit_on_is_a_sealing_that_the_guard_sees(two_stations, tmp_path):
    """Groups 55, 56: a store that was set back to before it would give its number twice."""
    county = two_stations
    institute, old = county.institute, county.station
    person = volunteer(old)
    settled(county)
    backup = backed_up(institute, tmp_path)
    move(institute, person, 258)
    files = institute.export()
    old.edit("volunteer", person, phone="13700000000")
    (file,) = old.export().values()
    old.take(files[257])
    counter, guard = "SELECT counter FROM sync_guard", next((tmp_path / "outside").iterdir())
    (before,), told = institute.sql(counter)[0], guard.read_bytes()
    institute.take(file)
    assert institute.sql(counter) == [(before + 1,)]
    institute.export()
    assert guard.read_bytes() != told
    assert institute.exchange.rebuild().ok

    home = Home(tmp_path / "back", institute.name, institute.level, institute.clock)
    home.engine.dispose()
    shutil.copy(backup, home.store)
    home.engine = open_engine(home.store, b"k" * 32)
    guarded(home, [tmp_path / "outside"])
    assert stopped(home) == "restored"

"""Edits that waited in a backup: what they became before the loss stays, and a person is asked."""

import shutil

import pytest

from tests.integration.exchange.conftest import Home
from tests.integration.exchange.restoring import resume, stopped
from tests.integration.exchange.test_county_decisions import refused
from tests.integration.exchange.test_restore import all_agree
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.recovering import believed_tips
from wenming_desktop.domain.errors import Code


def phone(home, person):
    return home.row("volunteer", person)["phone"]


def set_back(county, backup, folder):
    """Put a backup in the place of the station's store; nothing outside remembers more."""
    gone = county.station
    gone.engine.dispose()
    gone.clock.forward(days=1)
    home = Home(folder / "gone", gone.name, gone.level, gone.clock)
    home.engine.dispose()
    shutil.copy(backup, home.store)
    county.stations[0] = Home(home.folder, gone.name, gone.level, gone.clock)
    return county.station


@pytest.fixture
def lost(county, tmp_path):
    """A station set back to a backup in which edits waited; two people's records by name."""
    station = county.station
    county.people = {
        name: station.add("volunteer", name=name, phone="0")
        for name in ("写下去的", "没再动的", "别人改的", "分岔的")
    }
    county.round_trip()
    for name in ("写下去的", "没再动的"):
        station.edit("volunteer", county.people[name], phone="等着")
    shutil.copy(station.store, tmp_path / "backup.db")
    station.edit("volunteer", county.people["写下去的"], phone="后来")
    station.edit("volunteer", county.people["别人改的"], phone="站里")
    county.round_trip()
    county.institute.edit("volunteer", county.people["别人改的"], phone="镇里")
    set_back(county, tmp_path / "backup.db", tmp_path)
    return county


def test_what_a_waiting_edit_became_stays_and_the_edit_is_shown_beside_it(lost, tmp_path) -> None:
    station, people = lost.station, lost.people
    station.edit("volunteer", people["分岔的"], phone="恢复后一")
    station.export()  # under numbers that were given before
    station.edit("volunteer", people["分岔的"], phone="恢复后二")
    station.export()
    station.edit("volunteer", people["分岔的"], phone="恢复后三")
    lost.carry(lost.institute, station)
    assert stopped(station) == "ack_ahead"
    resume(station, lost.institute, tmp_path)
    assert {name: phone(station, person) for name, person in people.items()} == {
        "写下去的": "后来",
        "没再动的": "等着",
        "别人改的": "镇里",
        "分岔的": "恢复后三",
    }
    (asked,) = station.exchange.conflicts()
    assert asked.row_id == people["写下去的"]
    assert {asked.mine["phone"], asked.theirs["phone"]} == {"等着", "后来"}
    for _ in range(2):
        lost.round_trip()
    assert phone(lost.centre, people["分岔的"]) == "恢复后三"
    assert phone(lost.centre, people["写下去的"]) == "后来"
    all_agree(lost)


def test_a_store_that_was_set_back_waits_until_the_unit_above_has_ended_it(lost) -> None:
    station = lost.station
    with station.engine.connect() as connection:
        own, log = own_facts.load(connection), own_facts.control_log(connection)
        assert refused(believed_tips, connection, log, own) is Code.WELCOME_INCOMPLETE

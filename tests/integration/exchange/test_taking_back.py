"""A decision about a conflict is taken back as if it had not been made, while nobody has it yet."""

import pytest

from tests.integration.exchange.test_county_decisions import refused
from wenming_desktop.domain.errors import Code


@pytest.fixture
def divided(county):
    """A station and its institute that both changed one person's team and phone."""
    station, institute = county.station, county.institute
    teams = [home.add("volunteer_team", name="队") for home in (station, institute)]
    person = station.add("volunteer", name="王二", phone="0")
    county.round_trip()
    for home, phone, team in ((station, "1", teams[0]), (institute, "2", teams[1])):
        home.edit("volunteer", person, phone=phone, team_id=team.bytes)
    county.carry(station, institute)
    return institute, person, teams


def conflict_about(home, group):
    (found,) = (one for one in home.exchange.conflicts() if one.group == group)
    return found


def state(home, person):
    row = dict(home.row("volunteer", person))
    dirty = home.sql("SELECT * FROM sync_dirty ORDER BY table_no, row, group_no")
    return row, dirty, home.sql("SELECT id, state FROM sync_conflict ORDER BY id")


@pytest.mark.parametrize("side", ["mine", "theirs", "present"])
@pytest.mark.parametrize("edited_before", [False, True])
def test_a_decision_taken_back_leaves_no_trace(divided, side, edited_before) -> None:
    home, person, _ = divided
    if edited_before:  # an edit that waits to be sealed is there again, too
        home.edit("volunteer", person, phone="3")
    before = state(home, person)
    decision = home.exchange.resolve(conflict_about(home, "contact").id, side)
    assert state(home, person) != before
    assert all(one.group != "contact" for one in home.exchange.conflicts())
    home.exchange.take_back(decision)
    assert state(home, person) == before


def test_a_team_is_decided_and_taken_back_by_its_id(divided) -> None:
    home, person, (theirs, mine) = divided
    conflict = conflict_about(home, "profile")
    assert {conflict.mine["team_id"], conflict.theirs["team_id"]} == {str(mine), str(theirs)}
    decision = home.exchange.resolve(conflict.id, "theirs")
    other = theirs if conflict.theirs["team_id"] == str(theirs) else mine
    assert home.row("volunteer", person)["team_id"] == other.bytes
    home.exchange.take_back(decision)
    assert home.row("volunteer", person)["team_id"] in {mine.bytes, theirs.bytes} - {other.bytes}


def test_what_was_changed_or_sealed_since_is_not_taken_back(divided) -> None:
    home, person, _ = divided
    decision = home.exchange.resolve(conflict_about(home, "contact").id, "theirs")
    home.edit("volunteer", person, phone="9")
    assert refused(home.exchange.take_back, decision) is Code.DECISION_SEALED
    assert home.row("volunteer", person)["phone"] == "9"
    team = home.exchange.resolve(conflict_about(home, "profile").id, "mine")
    home.export()
    assert refused(home.exchange.take_back, team) is Code.DECISION_SEALED


def test_a_side_that_there_is_not_and_a_second_decision_are_refused(divided) -> None:
    home, person, _ = divided
    conflict = conflict_about(home, "contact")
    before = state(home, person)
    assert refused(home.exchange.resolve, conflict.id, "both") is Code.NOT_FOUND
    assert state(home, person) == before
    home.exchange.resolve(conflict.id, "mine")
    assert refused(home.exchange.resolve, conflict.id, "theirs") is Code.NOT_FOUND

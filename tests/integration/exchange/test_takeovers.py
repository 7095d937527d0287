"""Groups 54, 55: people had been moved before their village went to another institute."""

import pytest

from tests.integration.exchange.test_authority import contact, forge
from tests.integration.exchange.test_county_decisions import county_of
from tests.integration.exchange.test_moved_people import (
    move,
    people_of,
    seen,
    settled,
    volunteer,
)
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.domain.ids import compose

HELD = "SELECT reason FROM sync_segment WHERE state = 'held'"
REFUSED = "SELECT code FROM sync_reject"
TRANSFER = BY_NAME["transfer"]


@pytest.fixture
def county(two_stations, enrolled, new_home, tmp_path):
    """A county with a second institute (512) beside the one of both villages."""
    neighbour = new_home("neighbour", "白石镇所", "institute", two_stations.centre.clock)
    enrolled(two_stations.centre, neighbour, tmp_path / "neighbour")
    two_stations.centre.take(neighbour.export()[1])
    two_stations.neighbour = neighbour
    return two_stations


def takes_over(county, org_no=258):
    """The second village goes to the neighbour; both institutes and the village hear of it."""
    centre, institute, neighbour = county.centre, county.institute, county.neighbour
    county_of(centre).move_unit(org_no, 512)
    files = centre.export()
    institute.take(files[256])
    neighbour.take(files[512])
    county.stations[1].take(neighbour.export()[org_no])


def nothing_waits(*homes):
    for home in homes:
        assert home.sql(HELD) == []
        assert home.sql(REFUSED) == []
        before = home.digest()
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok, "Group 64"
        assert home.digest() == before


def test_who_was_moved_into_the_village_is_known_to_its_new_institute(county):
    centre, neighbour, village = county.centre, county.neighbour, county.stations[1]
    person = volunteer(county.station)
    county.round_trip()
    move(county.institute, person, 258)
    settled(county)
    village.edit("volunteer", person, phone="2")
    settled(county)
    takes_over(county)
    assert seen(neighbour) == {person}
    assert neighbour.row("volunteer", person)["phone"] == "2"
    village.edit("volunteer", person, name="村里改的")
    neighbour.take(village.export()[512])
    neighbour.edit("volunteer", person, phone="4")
    files = neighbour.export()
    village.take(files[258])
    centre.take(files[1])
    for home in (centre, neighbour, village):
        row = home.row("volunteer", person)
        assert (row["name"], row["phone"]) == ("村里改的", "4")
    nothing_waits(centre, neighbour, village)


def test_who_was_moved_out_of_the_village_is_not_counted_there_again(county):
    person = volunteer(county.stations[1])
    county.round_trip()
    move(county.institute, person, 257)
    settled(county)
    takes_over(county)
    assert seen(county.neighbour) == set()
    assert seen(county.institute) == {person}
    nothing_waits(county.centre, county.institute, county.neighbour)


def test_a_move_that_comes_after_the_takeover_is_stated_then(county):
    centre, institute, neighbour = county.centre, county.institute, county.neighbour
    person = volunteer(county.station)
    county.round_trip()
    move(institute, person, 258)
    late = institute.export()
    village = county.stations[1]
    village.take(late[258])
    county_of(centre).move_unit(258, 512)
    neighbour.take(centre.export()[512])
    village.take(neighbour.export()[258])
    village.edit("volunteer", person, phone="2")
    neighbour.take(village.export()[512])
    assert set(neighbour.sql(HELD)) == {("owner_epoch",)}
    centre.take(late[1])
    neighbour.take(centre.export()[512])
    assert neighbour.row("volunteer", person)["phone"] == "2"
    assert seen(neighbour) == {person}
    nothing_waits(centre, neighbour)


def test_an_edit_of_the_old_village_is_passed_on_by_the_centre(county):
    """Its institute may no longer write for the village that has gone."""
    centre, institute, neighbour = county.centre, county.institute, county.neighbour
    old, village = county.stations
    person = volunteer(old)
    county.round_trip()
    old.edit("volunteer", person, phone="迟到的")
    late = old.export()[256]
    move(institute, person, 258)
    centre.take(institute.export()[1])
    takes_over(county)
    institute.take(late)
    centre.take(institute.export()[1])
    neighbour.take(centre.export()[512])
    village.take(neighbour.export()[258])
    for home in (centre, neighbour, village):
        assert home.row("volunteer", person)["phone"] == "迟到的"
    nothing_waits(centre, institute, neighbour, village)


def stated_by_another_computer_too(home):
    """The centre may have several, and each states what it sees."""
    (row,) = home.rows("transfer").values()
    values = {name: value for name, value in row.items() if name not in ("rid", "id")}
    again = {"id": compose(1, 1, 258, 1).bytes, **values}
    with home.engine.begin() as connection, without_capture(connection):
        connection.execute(SYNCED["transfer"].insert().values(**again))


def test_each_move_is_shown_once(county):
    person = volunteer(county.station)
    county.round_trip()
    made = move(county.institute, person, 258)
    settled(county)
    takes_over(county)
    stated_by_another_computer_too(county.neighbour)
    for home in (county.centre, county.neighbour):
        (shown,) = people_of(home).moves()
        assert (shown.volunteer_id, shown.decided_by) == (person, "李所长")
        assert (shown.epoch, shown.to_unit) == (1, made.to_unit)
    county.centre.export()
    assert len(county.centre.rows("transfer")) == 2, "stated once, however often is sealed"


@pytest.mark.parametrize("made_by", [1, 512])
def test_nobody_but_the_centre_states_moves_of_others(county, made_by):
    """The rest of it is lawful: the person is the institute's own and stays below it."""
    centre, neighbour = county.centre, county.neighbour
    person = volunteer(neighbour)
    own = neighbour.identity().device_no
    said = {1: person.bytes, 2: 1, 3: 512, 4: 512, 9: made_by, 10: 7, 11: made_by << 8 | 1}
    (fact,) = (group for group in TRANSFER.groups if group.no == 1)
    numbers = [one.no for one in fact.fields]
    row_id = compose(0, 512, own, 1).bytes
    meta = [[one] for one in (OpKind.SET, 1, 5_000_000_000_000, 0, 0, 0, 0, 0, 0)]
    values = [[said.get(no)] for no in numbers]
    forge(neighbour, 512, [Block(TRANSFER.no, 1, numbers, [row_id], meta, values)], "D")
    centre.take(neighbour.export()[1])
    assert len(centre.rows("transfer")) == 1
    assert centre.sql("SELECT * FROM person_home") == []
    centre.export()
    assert len(centre.rows("transfer")) == 1, "nothing to state again"


def test_a_copy_under_a_move_comes_from_the_unit_that_made_it_or_the_centre(county):
    """An institute that reads the move of another one may not write in its name."""
    centre, neighbour, village = county.centre, county.neighbour, county.stations[1]
    person = volunteer(county.station)
    county.round_trip()
    move(county.institute, person, 258)
    settled(county)
    takes_over(county)
    copy = contact(person, "666", kind=OpKind.REHOME)
    copy.meta[8][0] = 1
    forge(neighbour, 258, [copy], "D")
    village.take(neighbour.export()[258])
    assert village.row("volunteer", person)["phone"] == "13800000000"
    assert set(village.sql(HELD)) == {("owner_epoch",)}
    assert centre.row("volunteer", person)["phone"] == "13800000000"

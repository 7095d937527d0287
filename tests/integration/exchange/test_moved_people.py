"""Groups 54, 55: people who move to another unit, and edits by those who did not know."""

from itertools import permutations
from uuid import UUID

import pytest

from tests.integration.exchange.test_authority import contact, forge
from wenming_desktop.adapters.db.after_merge import refresh_after_merge
from wenming_desktop.adapters.db.figures import figures
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.person_store import StorePeople
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER


def people_of(home):
    return StorePeople(home.engine, home.clock, refresh_after_merge)


def unit(home, org_no):
    return next(row_id for row_id, row in home.rows("org_unit").items() if row["org_no"] == org_no)


def move(home, person, org_no):
    home.clock.forward(minutes=1)
    with home.engine.begin() as connection:
        home._tick(connection)
    return people_of(home).move(person, unit(home, org_no), "李所长")


def seen(home):
    """Return the ids of the people that lists and figures of a home show."""
    table = SYNCED["volunteer"]
    with home.engine.connect() as connection:
        found = connection.execute(table.select().where(living(table))).mappings().all()
        counted = figures(connection, EVER)["volunteers"]
    assert counted == sum(row["status"] == "registered" for row in found)
    return {UUID(bytes=row["id"]) for row in found if row["name"]}


def volunteer(home, name="蒋一", **fields):
    given = {"phone": "13800000000", "status": "registered", "registered_on": "2026-05-01"}
    return home.add("volunteer", name=name, **given | fields)


@pytest.fixture
def known(two_stations):
    """A county that knows a person of the first village."""
    person = volunteer(two_stations.station)
    two_stations.station.add("hours_entry", volunteer_id=person.bytes, day="2026-05-02", minutes=90)
    two_stations.round_trip()
    return two_stations, person


def settled(county, rounds=3):
    for _ in range(rounds):
        county.round_trip()


def check_all(county):
    for home in county.homes:
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok


def test_a_person_goes_from_one_village_to_the_other(known):
    county, person = known
    old, new = county.stations
    made = move(county.institute, person, 258)
    assert (made.epoch, made.minutes_before) == (1, 90)
    settled(county)
    for home in (county.institute, county.centre):
        (told,) = people_of(home).moves()
        assert (told.name, told.from_unit, told.to_unit) == ("蒋一", old.name, new.name)
        assert (told.epoch, told.minutes_before, told.decided_by) == (1, 90, "李所长")
    assert person not in seen(old)
    assert person in seen(new)
    assert new.row("volunteer", person)["phone"] == "13800000000"
    assert new.row("volunteer", person)["org_unit_id"] == unit(new, 258).bytes
    # the history stays whole where it was made
    assert len(old.rows("hours_entry")) == 1
    assert old.row("volunteer", person)["name"] == "蒋一"
    assert county.centre.digest() == county.institute.digest()
    new.edit("volunteer", person, phone="13900000000")
    settled(county)
    for home in (new, county.institute, county.centre):
        assert home.row("volunteer", person)["phone"] == "13900000000"
        assert home.sql("SELECT code FROM sync_reject") == []
    assert old.row("volunteer", person)["phone"] == "13800000000"
    check_all(county)
    with county.centre.engine.connect() as connection:
        counts = [figures(connection, EVER, org)["volunteers"] for org in (257, 258)]
    assert counts == [0, 1]


def test_a_person_goes_to_the_unit_that_decides(known):
    """Move and copies lie in one feed, one behind the other."""
    county, person = known
    move(county.institute, person, 256)
    settled(county)
    assert person not in seen(county.station)
    assert person in seen(county.institute)
    county.institute.edit("volunteer", person, phone="13900000000")
    settled(county)
    assert county.centre.row("volunteer", person)["phone"] == "13900000000"
    for home in county.homes:
        assert home.sql("SELECT reason FROM sync_segment WHERE state = 'held'") == []
    check_all(county)


def test_the_old_home_can_no_longer_write_about_the_person(known):
    county, person = known
    move(county.institute, person, 258)
    settled(county)
    with pytest.raises(Exception, match="belongs to another unit"):
        county.station.edit("volunteer", person, phone="1")
    county.stations[1].edit("volunteer", person, phone="2")


def test_group_55_edits_made_before_the_move_was_known_are_still_sent(known):
    """Group 55: the village loses sight of the person with edits it has not sent."""
    county, person = known
    move(county.institute, person, 258)
    old, new = county.stations
    files = county.institute.export()
    old.edit("volunteer", person, phone="13700000000")
    old.add("hours_entry", volunteer_id=person.bytes, day="2026-05-03", minutes=30)
    old.take(files[257])
    assert person not in seen(old)
    new.take(files[258])
    new.edit("volunteer", person, phone="13600000000", resident_group="三组")
    settled(county)
    phones = {
        home.name: home.row("volunteer", person)["phone"]
        for home in (new, county.institute, county.centre)
    }
    assert set(phones.values()) == {"13600000000"}
    assert len(county.centre.rows("hours_entry")) == 2
    for home in (new, county.institute, county.centre):
        (conflict,) = home.exchange.conflicts()
        assert {conflict.mine["phone"], conflict.theirs["phone"]} == {"13700000000", "13600000000"}
    assert old.exchange.conflicts() == ()
    (conflict,) = new.exchange.conflicts()
    side = "mine" if conflict.mine["phone"] == "13700000000" else "theirs"
    new.exchange.resolve(conflict.id, side)
    settled(county)
    for home in (new, county.institute, county.centre):
        assert home.row("volunteer", person)["phone"] == "13700000000"
        assert home.exchange.conflicts() == ()
    assert county.centre.digest() == county.institute.digest()
    check_all(county)


@pytest.fixture
def wide(tmp_path, new_county, enrolled, new_home):
    """Two institutes, with two villages and with one; everybody knows a person of the first."""
    county = new_county(tmp_path, stations=2)
    county.second = new_home("second", "白云镇所", "institute", county.centre.clock)
    enrolled(county.centre, county.second, tmp_path / "work")
    county.far = new_home("far", "白云镇1站", "station", county.centre.clock)
    enrolled(county.second, county.far, tmp_path / "work")
    person = volunteer(county.station)
    everywhere(county)
    return county, person


def everywhere(county, rounds=3):
    for _ in range(rounds):
        county.round_trip()
        county.carry(county.far, county.second)
        county.carry(county.second, county.centre)
        county.carry(county.centre, county.second)
        county.carry(county.second, county.far)


def far_org(county):
    return county.far.identity().org_no


def test_group_54_a_double_move_whose_second_half_arrives_first(wide):
    county, person = wide
    move(county.institute, person, 258)
    county.carry(county.institute, county.centre)
    county.carry(county.centre, county.second)
    move(county.centre, person, far_org(county))
    county.carry(county.centre, county.second)
    county.carry(county.second, county.far)
    assert person in seen(county.far)
    county.far.edit("volunteer", person, phone="13500000000")
    everywhere(county)
    for home in county.stations:
        assert person not in seen(home)
    assert person in seen(county.far)
    assert person not in seen(county.institute)
    assert county.centre.row("volunteer", person)["phone"] == "13500000000"
    for home in (*county.homes, county.second, county.far):
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok


def test_group_54_a_person_who_comes_back(known):
    county, person = known
    old, new = county.stations
    move(county.institute, person, 258)
    settled(county)
    new.edit("volunteer", person, phone="13900000000")
    settled(county)
    move(county.institute, person, 257)
    settled(county)
    assert person in seen(old)
    assert person not in seen(new)
    assert old.row("volunteer", person)["phone"] == "13900000000"
    old.edit("volunteer", person, phone="13400000000")
    settled(county)
    assert county.centre.row("volunteer", person)["phone"] == "13400000000"
    assert new.row("volunteer", person)["phone"] == "13900000000"
    assert county.centre.digest() == county.institute.digest()
    check_all(county)


def test_group_54_every_order_of_bundles_ends_alike(known, tmp_path):
    """Group 54: a move races with edits of the old home and of the new one."""
    county, person = known
    old, new = county.stations
    before = {home.name: home.copy_of(tmp_path / f"before-{home.name}") for home in county.homes}
    move(county.institute, person, 258)
    first = county.institute.export()
    old.edit("volunteer", person, phone="1", resident_group="一组")
    county.institute.take(old.export()[256])
    second = county.institute.export()
    new.take(first[258], second[258])
    new.edit("volunteer", person, phone="2")
    county.institute.take(new.export()[256])
    third = county.institute.export()
    old.take(first[257])
    files = [first[1], second[1], third[1]]

    edits = [old.export()[256], new.export()[256]]
    for number, order in enumerate(permutations(edits)):
        # an institute that has not made the move itself: what is about the new home waits
        home = before[county.institute.name].copy_of(tmp_path / f"i-{number}")
        verdicts = [home.take(file).bundles[0] for file in order]
        assert sorted(one.reason or "" for one in verdicts) == ["", "owner_epoch"]
        assert home.row("volunteer", person)["phone"] == "1"
        assert home.exchange.rebuild().ok
    for number, order in enumerate(permutations(files)):
        home = before[county.centre.name].copy_of(tmp_path / f"c-{number}")
        for file in order:
            home.take(file)
        assert home.exchange.rebuild().ok
        assert home.digest() == county.institute.digest()
        assert home.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") == [(0,)]
        assert home.sql("SELECT count(*) FROM sync_reject") == [(0,)]
    ends = set()
    for number, order in enumerate(permutations([first[258], second[258]])):
        home = before[new.name].copy_of(tmp_path / f"n-{number}")
        for file in order:
            home.take(file)
        assert home.exchange.rebuild().ok
        row = home.row("volunteer", person)
        ends.add((row["name"], row["phone"], row["resident_group"], home.digest()))
        assert person in seen(home)
    assert len(ends) == 1


def test_an_epoch_that_nobody_has_heard_of_waits_and_is_sent_on(known):
    county, person = known
    new = county.stations[1]
    block = contact(person, "666")
    block.meta[8] = [1]
    forge(new, 258, [block])
    report = county.institute.take(*new.export().values()).bundles[0]
    assert (report.status, report.reason, report.held) == ("held", "owner_epoch", 1)
    county.carry(county.institute, county.centre)
    held = "SELECT reason FROM sync_segment WHERE state = 'held'"
    assert county.centre.sql(held) == [("owner_epoch",)]
    move(county.institute, person, 258)
    settled(county)
    for home in (county.institute, county.centre):
        assert home.sql(held) == []
        assert home.row("volunteer", person)["phone"] != "13800000000"
        assert home.exchange.rebuild().ok


def test_nobody_moves_a_person_who_is_not_below_both(wide):
    county, person = wide
    for home, org_no in ((county.station, 257), (county.second, far_org(county))):
        with pytest.raises(WenmingError) as refusal:
            move(home, person, org_no)
        assert refusal.value.code in (Code.PERSON_NOT_OURS, Code.NOT_FOUND, Code.PERSON_AT_HOME)
    with pytest.raises(WenmingError) as refusal:
        move(county.institute, person, 257)
    assert refusal.value.code is Code.PERSON_AT_HOME

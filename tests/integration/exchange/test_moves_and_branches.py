"""Moves of people met by decisions: on feeds written twice, on units, policies and computers."""

from uuid import UUID

import pytest

from tests.integration.exchange.restoring import device_of
from tests.integration.exchange.test_authority import contact, forge
from tests.integration.exchange.test_county_decisions import barred, county_of
from tests.integration.exchange.test_moved_people import move, seen, settled, unit, volunteer
from tests.integration.exchange.test_restore import care

HELD = "SELECT reason FROM sync_segment WHERE state = 'held'"


@pytest.fixture
def known(two_stations):
    """A county that knows two people of the first village."""
    people = [volunteer(two_stations.station, name) for name in ("蒋一", "蒋二")]
    two_stations.round_trip()
    return two_stations, *people


def sound(home):
    before = home.digest()
    assert home.exchange.check().ok
    assert home.exchange.rebuild().ok, "Group 64"
    assert home.digest() == before


def decide_both(home):
    (fork,) = care(home).forks()
    care(home).decide_fork(fork.device_id, "both")


def test_two_copies_of_an_institute_both_moved_people(known, tmp_path):
    """Groups 54, 57, 64: the decision lets the moves of both branches count, and the copies."""
    county, first, second = known
    institute, centre = county.institute, county.centre
    clone = institute.copy_of(tmp_path / "clone")
    for home, person in ((institute, first), (clone, second)):
        move(home, person, 258)
        centre.take(home.export()[1])
    assert {row[0] for row in centre.sql(HELD)} == {"fork"}
    decide_both(centre)
    assert centre.sql(HELD) == []
    new_home = unit(centre, 258).bytes
    for person in (first, second):
        assert centre.row("volunteer", person)["org_unit_id"] == new_home
    sound(centre)


def test_a_branch_that_was_decided_to_count_counts_where_it_comes_later(known, tmp_path):
    """Groups 54, 57: decision and branch come to the unit above in one trip."""
    county, _, _ = known
    institute, new, centre = county.institute, county.stations[1], county.centre
    clone = new.copy_of(tmp_path / "clone")
    both = []
    for home, name in ((new, "甲"), (clone, "乙")):
        both.append(volunteer(home, name))
        institute.take(home.export()[256])
    assert both[1] not in seen(institute)
    decide_both(institute)
    assert set(both) <= seen(institute)
    assert not set(both) & seen(centre)
    county.carry(institute, centre)
    assert centre.sql(HELD) == []
    assert set(both) <= seen(centre)
    sound(centre)


def test_a_branch_that_waits_for_a_move_leaves_its_chain_alone(known, tmp_path):
    """Groups 54, 57, 64: it is held alone, and counts as soon as the move is here."""
    county, person, _ = known
    institute, new = county.institute, county.stations[1]
    clone = new.copy_of(tmp_path / "clone")
    for name in ("甲", "乙"):
        volunteer(new, name)
        institute.take(new.export()[256])
    block = contact(person, "13300000000")
    block.meta[8] = [1]
    forge(clone, 258, [block])
    institute.take(clone.export()[256])
    assert institute.sql(HELD) == [("fork",)]
    decide_both(institute)
    assert institute.sql(HELD) == [("owner_epoch",)]
    assert len(seen(institute)) == 4
    sound(institute)
    head = "SELECT head_no FROM sync_feed WHERE device_id = ? AND audience = 258 AND class = 'U'"
    assert institute.sql(head, device_of(new)) == [(2,)]

    move(institute, person, 258)
    settled(county)
    assert institute.sql(HELD) == []
    assert institute.row("volunteer", person)["phone"] in ("13300000000", "13800000000")
    assert institute.sql("SELECT 1 FROM sync_segment WHERE reason = 'branch'") == [(1,)]
    sound(institute)
    sound(county.centre)


def test_a_move_that_counts_no_more_holds_what_follows_it(known):
    """Groups 35, 54, 64: what came behind an edit that waits is not merged either."""
    county, person, other = known
    centre, institute, new = county.centre, county.institute, county.stations[1]
    county.centre.clock.forward(days=1)
    moved_on = centre.clock().date()
    move(institute, person, 258)
    settled(county)
    new.edit("volunteer", person, phone="13300000000")
    institute.take(new.export()[256])
    own = volunteer(new, "后来")
    settled(county)
    assert centre.row("volunteer", own)["name"] == "后来"
    believed, lost = centre.digest(), UUID(bytes=device_of(institute))
    centre.exchange.enrol_revoke(lost, "stolen", moved_on)
    assert {"owner_epoch", "gap"} < {row[0] for row in centre.sql(HELD)}
    assert centre.row("volunteer", person)["phone"] == "13800000000"
    assert own not in seen(centre)
    assert {person, other} <= seen(centre)
    sound(centre)

    centre.exchange.enrol_revoke(lost, "retired", None)  # it was found
    assert centre.sql(HELD) == []
    assert centre.digest() == believed
    sound(centre)


def test_a_policy_is_about_where_a_person_is_at_home_now(known):
    """Groups 38, 54: what may be typed is what the others take."""
    county, person, _ = known
    centre, institute = county.centre, county.institute
    move(institute, person, 256)
    settled(county)
    for relation in ("ancestor", "self"):
        county_of(centre).issue_policy([f"volunteer.contact.set.{relation}"], relation)
        county.carry(centre, institute)
        if relation == "self":
            assert "the policy closes" in barred(institute.edit, "volunteer", person, phone="9")
        else:
            institute.edit("volunteer", person, phone="2")
            settled(county)
            assert centre.row("volunteer", person)["phone"] == "2"
    assert centre.sql("SELECT code FROM sync_reject") == []


def test_who_was_moved_out_of_a_village_does_not_leave_with_it(known, enrolled, new_home, tmp_path):
    """Groups 38, 54: the village goes to another institute, the person stays with this one."""
    county, person, other = known
    centre, institute = county.centre, county.institute
    neighbour = new_home("neighbour", "白石镇所", "institute", centre.clock)
    enrolled(centre, neighbour, tmp_path / "work")
    move(institute, person, 256)
    settled(county)
    centre.take(neighbour.export()[1])
    assert county_of(centre).move_unit(257, 512).path == (1, 512, 257)
    files = centre.export()
    institute.take(files[256])
    neighbour.take(files[512])
    institute.edit("volunteer", person, phone="2")
    assert "another unit" in barred(institute.edit, "volunteer", other, phone="9")
    neighbour.edit("volunteer", other, phone="3")
    for home in (institute, neighbour):
        centre.take(home.export()[1])
    phones = [centre.row("volunteer", one)["phone"] for one in (person, other)]
    assert phones == ["2", "3"]
    assert centre.sql("SELECT code FROM sync_reject") == []
    for home in (centre, institute, neighbour):
        sound(home)

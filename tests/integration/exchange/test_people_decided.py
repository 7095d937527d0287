"""Decisions on people's records and moves on one computer: what is asked, refused and kept."""

from datetime import date
from uuid import uuid4

import pytest

from tests.integration.exchange.test_moved_people import move, people_of, unit, volunteer
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.own import control_log
from wenming_desktop.adapters.sync.person_homes import Move, PersonHomes
from wenming_desktop.adapters.sync.person_records import Places, home_now, made_moves, records_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.persons import MatchReason, SameVerdict

INSTITUTE, STATION = 256, 257
NUMBER = "410182197003073386"


@pytest.fixture
def alone(new_home):
    return new_home("alone", "柳树村站", "station")


@pytest.fixture
def institute(two_stations):
    """An institute's computer with two stations below it, whose rows it may write."""
    home = two_stations.institute
    for number in (1, 2):
        home.add("org_unit", 256 + number, org_no=256 + number, name=f"柳树村{number}站")
    return home


def villager(home, **fields):
    return home.add("volunteer", STATION, name="蒋一", **fields)


def code_of(do, *args):
    with pytest.raises(WenmingError) as caught:
        do(*args)
    return caught.value.code


def twins(home, name="蒋一", **places):
    return [volunteer(home, name, id_number=NUMBER, **places) for _ in range(2)]


def test_two_records_of_one_number_are_asked_about_until_somebody_decides(alone):
    one, other = sorted(twins(alone))
    people = people_of(alone)
    (asked,) = people.waiting()
    assert (asked.one.id, asked.other.id, asked.reason) == (one, other, MatchReason.ID_NUMBER)
    assert asked.may_decide
    assert people.decided() == ()
    assert people.decide(other, one, SameVerdict.SAME, "李所长") is SameVerdict.OPEN
    assert people.waiting() == ()
    (made,) = people.decided()
    assert (made.one.id, made.other.id) == (one, other)
    assert (made.verdict, made.reason, made.may_decide) == (SameVerdict.SAME, None, True)
    assert people.decide(one, other, SameVerdict.DIFFERENT, "李所长") is SameVerdict.SAME
    assert [one.verdict for one in people.decided()] == [SameVerdict.DIFFERENT]
    assert people.decide(one, other, SameVerdict.OPEN, "王站长") is SameVerdict.DIFFERENT
    assert people.decided() == ()
    assert len(people.waiting()) == 1
    (row,) = alone.rows("same_person").values()
    assert (row["volunteer_id"], row["same_as_id"]) == (one.bytes, other.bytes)
    assert (row["verdict"], row["decided_by"]) == ("open", "王站长")


def test_a_pair_of_which_a_record_is_gone_is_not_shown(alone):
    one, other = twins(alone)
    people = people_of(alone)
    people.decide(one, other, SameVerdict.SAME, "李所长")
    alone.edit("volunteer", other, deleted=1)
    assert (people.waiting(), people.decided()) == ((), ())
    alone.edit("volunteer", other, deleted=0)
    assert len(people.decided()) == 1
    for pair in ((one, one), (one, uuid4()), (uuid4(), one)):
        assert code_of(people.decide, *pair, SameVerdict.SAME, "李所长") is Code.NOT_FOUND
    alone.edit("volunteer", one, deleted=1)
    assert code_of(people.decide, one, other, SameVerdict.SAME, "") is Code.NOT_FOUND


def test_a_record_shows_what_is_known_and_nothing_made_up(alone):
    team = alone.add("volunteer_team", name="志愿队")
    known = volunteer(
        alone,
        "王小雨",
        gender="female",
        birth_date="1970-03-07",
        id_number=NUMBER,
        resident_group="三组",
        team_id=team.bytes,
    )
    bare = alone.add("volunteer", name=None)
    for minutes, deleted in ((90, 0), (30, None), (500, 1)):
        alone.add("hours_entry", volunteer_id=known.bytes, minutes=minutes, deleted=deleted)
    for attendance in ("present", "absent", None):
        alone.add("sign_in", volunteer_id=known.bytes, attendance=attendance)
    with alone.engine.connect() as connection:
        found = records_of(connection, ControlLog(), {known.bytes, bare.bytes, bytes(16)})
        assert records_of(connection, ControlLog(), set()) == {}
    assert found.keys() == {known.bytes, bare.bytes}
    one, nothing = found[known.bytes], found[bare.bytes]
    assert (one.name, one.gender, one.birth_date) == ("王小雨", "female", date(1970, 3, 7))
    assert (one.id_number, one.phone, one.resident_group) == (NUMBER, "13800000000", "三组")
    assert (one.team, one.registered_on) == ("志愿队", date(2026, 5, 1))
    assert (one.minutes, one.attendance) == (120, 1)
    assert (nothing.name, nothing.gender, nothing.birth_date) == ("", "unknown", None)
    assert (nothing.id_number, nothing.phone, nothing.resident_group) == ("", "", "")
    assert (nothing.team, nothing.registered_on) == ("", None)
    assert (nothing.minutes, nothing.attendance) == (0, 0)


def test_a_computer_without_a_place_moves_nobody(alone):
    person = volunteer(alone)
    assert people_of(alone).places(person) == ()
    assert code_of(people_of(alone).move, person, uuid4(), "李所长") is Code.NOT_ENROLLED


def test_a_move_is_written_with_what_changes_by_it(institute):
    team = institute.add("volunteer_team", STATION, name="志愿队")
    person = villager(institute, team_id=team.bytes)
    for minutes, deleted in ((90, 0), (30, None), (500, 1)):
        institute.add(
            "hours_entry", STATION, volunteer_id=person.bytes, minutes=minutes, deleted=deleted
        )
    people = people_of(institute)
    assert [one.org_no for one in people.places(person)] == [256, 258]
    first = move(institute, person, 258)
    assert (first.epoch, first.minutes_before, first.decided_by) == (1, 120, "李所长")
    assert (first.from_unit, first.to_unit, first.name) == ("柳树村1站", "柳树村2站", "蒋一")
    row = institute.row("volunteer", person)
    assert (row["team_id"], row["org_unit_id"]) == (None, unit(institute, 258).bytes)
    assert [one.org_no for one in people.places(person)] == [256, 257]
    institute.add("hours_entry", 258, volunteer_id=person.bytes, minutes=5)
    second = move(institute, person, 256)
    assert (second.epoch, second.minutes_before) == (2, 125)
    assert [one.epoch for one in people.moves()] == [2, 1]
    with institute.engine.connect() as connection:
        assert home_now(connection, person.bytes) == INSTITUTE
        (now,) = connection.exec_driver_sql(
            "SELECT epoch, org_no, made_by, away FROM person_now"
        ).all()
        assert tuple(now) == (2, 256, 256, 0)
        (record,) = records_of(connection, control_log(connection), {person.bytes}).values()
    assert record.unit == "青溪镇所"


def test_nobody_is_moved_from_or_to_where_this_unit_has_no_say(institute):
    ours = villager(institute)
    with institute.engine.begin() as connection, without_capture(connection):
        foreign = institute.ids.make(1)
        connection.exec_driver_sql(
            "INSERT INTO volunteer (id, name, stub) VALUES (?, '县里人', 0)", (foreign.bytes,)
        )
    people = people_of(institute)
    assert people.places(foreign) == ()
    assert code_of(move, institute, foreign, 258) is Code.PERSON_NOT_OURS
    assert code_of(move, institute, uuid4(), 258) is Code.NOT_FOUND
    assert code_of(move, institute, ours, 1) is Code.NOT_FOUND
    assert code_of(move, institute, ours, STATION) is Code.PERSON_AT_HOME
    assert code_of(people.decide, ours, foreign, SameVerdict.SAME, "") is Code.PERSON_NOT_OURS
    assert code_of(people.decide, foreign, ours, SameVerdict.SAME, "") is Code.PERSON_NOT_OURS
    assert people.moves() == ()
    assert institute.rows("same_person") == {}
    with institute.engine.begin() as connection:  # by the county, out of this unit
        connection.exec_driver_sql(
            "INSERT INTO person_now (row_id, epoch, org_no, made_by, home, away) "
            "VALUES (?, 3, 1, 1, x'000000', 0)",
            (ours.bytes,),
        )
    assert people.places(ours) == ()
    assert code_of(move, institute, ours, 258) is Code.PERSON_NOT_OURS


def test_each_unit_keeps_a_decision_of_its_own(institute):
    one, other = sorted(villager(institute, id_number=NUMBER) for _ in range(2))
    with institute.engine.begin() as connection, without_capture(connection):
        theirs = institute.ids.make(STATION)
        connection.exec_driver_sql(
            "INSERT INTO same_person (id, volunteer_id, same_as_id, verdict, stub, g1v, g1h, g1d) "
            "VALUES (?, ?, ?, 'different', 0, 9, 9, 9)",
            (theirs.bytes, one.bytes, other.bytes),
        )
    people_of(institute).decide(one, other, SameVerdict.SAME, "李所长")
    people_of(institute).decide(one, other, SameVerdict.DIFFERENT, "李所长")
    rows = institute.rows("same_person")
    assert len(rows) == 2
    assert {row["verdict"] for row in rows.values()} == {"different"}
    assert rows[theirs]["decided_by"] is None


def test_units_to_go_to_are_those_below_whose_own_rows_are_here(institute):
    with institute.engine.begin() as connection, without_capture(connection):
        for number, stub, deleted in ((259, 0, 1), (260, 1, None), (258, 0, None), (1, 0, None)):
            row_id = institute.ids.make(STATION if number == 258 else number)
            connection.exec_driver_sql(
                "INSERT INTO org_unit (id, name, org_no, stub, deleted) VALUES (?, '别', ?, ?, ?)",
                (row_id.bytes, number, stub, deleted),
            )
    with institute.engine.connect() as connection:
        places = Places(connection, control_log(connection))
        below = [(one.org_no, one.name) for one in places.below(INSTITUTE)]
        assert below == [(256, "青溪镇所"), (257, "柳树村1站"), (258, "柳树村2站")]
        assert [one.org_no for one in places.below(258)] == [258]
        assert places.name(258) == "柳树村2站"
        connection.exec_driver_sql("UPDATE org_unit SET name = '改名' WHERE org_no = 258")
        assert places.name(258) == "柳树村2站"  # looked up once


def test_of_several_moves_of_one_count_the_larger_stamp_decides(institute):
    row = b"r" * 16
    with institute.engine.connect() as connection:
        homes = PersonHomes(connection)
        assert homes.is_empty
        assert homes.moved_elsewhere([row], STATION) == {}
        homes.admit(Move(row, 1, 258, 256), (1, 50, 7))
        homes.admit(Move(row, 1, 257, 1), (1, 40, 9))
        homes.admit(Move(row, 1, 257, 1), (1, 30, 9))
        assert PersonHomes(connection).moved_elsewhere([row], 1) == {}  # not settled yet
        homes.settle(control_log(connection), INSTITUTE, [row])
        known = PersonHomes(connection)
        for one in (homes, known):
            assert not one.is_empty
            assert one.moved_elsewhere([row, b"x" * 16], 257) == {row: Move(row, 1, 258, 256)}
            assert one.moved_elsewhere([row], 258) == {}
            assert one.moved_elsewhere([b"x" * 16], 257) == {}
            assert one.knows(row, 1, 257)
            assert one.knows(row, 1, 257, 1)
            assert not one.knows(row, 1, 257, 256)
            assert not one.knows(row, 2, 257)
        homes.admit(Move(row, 1, 257, 1), (2, 1, 1))
        assert homes.moved_elsewhere([row], 258) == {row: Move(row, 1, 257, 1)}
        homes.admit(Move(row, 2, 1, 1), (1, 1, 1))
        homes.settle(control_log(connection), INSTITUTE, [row])
        found = connection.exec_driver_sql("SELECT epoch, org_no, away, home FROM person_now")
        assert tuple(found.one()) == (2, 1, 1, prefix_bytes(1, 1)[0])
        assert made_moves(connection, control_log(connection)) == ()

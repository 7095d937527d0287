"""Group 53: one person in two villages: both rows stay, people decide, everybody counts once."""

from itertools import permutations

import pytest

from tests.integration.exchange.test_authority import forge
from tests.integration.exchange.test_moved_people import move, people_of, volunteer
from wenming_desktop.adapters.db import same_people
from wenming_desktop.adapters.db.figures import figures
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER
from wenming_desktop.domain.persons import MatchReason, SameVerdict

NUMBER = "410182197003073386"
OLD_NUMBER = "410182700307338"
SAME_PERSON = 70


@pytest.fixture
def twice(two_stations):
    """A county in which two villages have registered one person."""
    pair = tuple(
        volunteer(home, "蒋一", phone=phone, id_number=NUMBER)
        for home, phone in zip(two_stations.stations, ("13800000000", "13900000000"), strict=True)
    )
    for home, person in zip(two_stations.stations, pair, strict=True):
        home.add("hours_entry", volunteer_id=person.bytes, day="2026-05-02", minutes=60)
    two_stations.round_trip()
    return two_stations, pair


def ids(pair):
    return {pair.one.id, pair.other.id}


def counted(home):
    with home.engine.begin() as connection:
        same_people.refresh(connection)  # what follows each merge in a real home
        found = figures(connection, EVER)
    return found["volunteers"], found["service_minutes"]


def decide(home, pair, verdict):
    home.clock.forward(minutes=1)
    with home.engine.begin() as connection:
        home._tick(connection)
    return people_of(home).decide(*pair, verdict, "李所长")


def test_group_53_one_number_in_two_villages_is_asked_about_once(twice):
    county, pair = twice
    for home in (county.institute, county.centre):
        assert len(home.rows("volunteer")) == 2
        (entry,) = people_of(home).waiting()
        assert ids(entry) == set(pair)
        assert entry.reason is MatchReason.ID_NUMBER
        assert entry.may_decide
        assert counted(home) == (2, 120)
    keys = {people_of(home).waiting()[0].key for home in (county.institute, county.centre)}
    assert len(keys) == 1
    assert NUMBER not in keys.pop()
    for home in county.stations:
        assert people_of(home).waiting() == ()


def test_group_53_merged_and_taken_apart_again(twice):
    county, pair = twice
    assert decide(county.institute, pair, SameVerdict.SAME) is SameVerdict.OPEN
    county.round_trip()
    for home in (county.institute, county.centre):
        assert people_of(home).waiting() == ()
        assert counted(home) == (1, 120)
        assert len(home.rows("volunteer")) == 2
    for home in county.stations:
        assert counted(home) == (1, 60)
    (made,) = people_of(county.centre).decided()
    assert (made.verdict, made.may_decide) == (SameVerdict.SAME, True)
    assert decide(county.institute, pair, SameVerdict.OPEN) is SameVerdict.SAME
    county.round_trip()
    for home in (county.institute, county.centre):
        assert len(people_of(home).waiting()) == 1
        assert counted(home) == (2, 120)
        assert home.exchange.rebuild().ok
    assert county.centre.digest() == county.institute.digest()
    assert decide(county.institute, pair, SameVerdict.DIFFERENT) is SameVerdict.OPEN
    county.round_trip()
    for home in (county.institute, county.centre):
        assert people_of(home).waiting() == ()
        assert counted(home) == (2, 120)


def test_group_53_decisions_of_two_units_end_alike_in_every_order(twice, tmp_path):
    """Group 53: merged here, taken apart there, in every order of the bundles."""
    county, pair = twice
    before = county.stations[0].copy_of(tmp_path / "before")
    decide(county.institute, pair, SameVerdict.SAME)
    files = [county.institute.export()[257]]
    decide(county.institute, pair, SameVerdict.OPEN)
    files.append(county.institute.export()[257])
    decide(county.centre, pair, SameVerdict.DIFFERENT)
    county.carry(county.centre, county.institute)
    files.append(county.institute.export()[257])
    ends = set()
    for number, order in enumerate(permutations(files)):
        home = before.copy_of(tmp_path / f"order-{number}")
        home.take(*order[:1])
        home.take(*order[1:])
        with home.engine.connect() as connection:
            (verdict,) = same_people.verdicts_of(connection).values()
        ends.add((home.digest(), verdict))
        assert home.exchange.rebuild().ok
    assert len(ends) == 1
    # the unit further up has the last word
    assert ends.pop()[1] == "different"
    with county.institute.engine.connect() as connection:
        assert set(same_people.verdicts_of(connection).values()) == {"different"}


def test_numbers_of_both_generations_and_weaker_hints_are_seen(two_stations):
    home = two_stations.stations[0]
    pairs = [
        (
            volunteer(home, "沈二", phone="1", id_number=OLD_NUMBER),
            volunteer(home, "沈二", phone="2", id_number=NUMBER),
        ),
        (
            volunteer(home, "韩三", phone="13811112222", birth_date="1980-01-02"),
            volunteer(home, "韩三", phone="13811112222"),
        ),
    ]
    # a phone shared at home, and namesakes whose birth dates differ
    volunteer(home, "杨四", phone="13811112222")
    for day in ("1980-01-02", "1990-01-02"):
        volunteer(home, "朱五", phone="13833334444", birth_date=day)
    found = people_of(home).waiting()
    assert [ids(one) for one in found] == [set(pair) for pair in pairs]
    assert [one.reason for one in found] == [MatchReason.ID_NUMBER, MatchReason.NAME_AND_PHONE]


def test_three_records_of_one_person_need_two_decisions(two_stations):
    home = two_stations.stations[0]
    people = [volunteer(home, name, id_number=NUMBER) for name in ("秦六", "秦六", "秦陆")]
    assert len(people_of(home).waiting()) == 3
    decide(home, people[:2], SameVerdict.SAME)
    assert len(people_of(home).waiting()) == 1
    decide(home, people[1:], SameVerdict.DIFFERENT)
    assert people_of(home).waiting() == ()
    assert counted(home)[0] == 2


def test_who_is_not_above_both_decides_nothing(twice):
    county, pair = twice
    home = county.stations[0]
    for one, other, code in (
        (*pair, Code.NOT_FOUND),
        (pair[0], pair[0], Code.NOT_FOUND),
    ):
        with pytest.raises(WenmingError) as refusal:
            decide(home, (one, other), SameVerdict.SAME)
        assert refusal.value.code is code
    # and a forged decision is refused by everybody
    home.ids.device_no = home.identity().device_no
    row_id = home.ids.make(257)
    meta = [[OpKind.SET], [1], [5], [0], [0], [0], [0], [0], [0]]
    ordered = sorted(one.bytes for one in pair)
    values = [[ordered[0]], [ordered[1]], ["same"], [None], [None], [None]]
    block = Block(SAME_PERSON, 1, list(range(1, 7)), [row_id.bytes], meta, values)
    forge(home, 257, [block], "D")
    county.round_trip()
    for one in (county.institute, county.centre):
        assert one.sql("SELECT code FROM sync_reject") == [("not_allowed",)]
        assert len(people_of(one).waiting()) == 1


def test_a_person_who_moved_in_is_compared_where_it_is_now(twice):
    county, pair = twice
    move(county.institute, pair[0], 258)
    for _ in range(2):
        county.round_trip()
    (entry,) = people_of(county.stations[1]).waiting()
    assert ids(entry) == set(pair)
    assert not entry.may_decide
    with pytest.raises(WenmingError) as refusal:
        decide(county.stations[1], pair, SameVerdict.SAME)
    assert refusal.value.code is Code.PERSON_NOT_OURS

"""Groups 51 and 52: rows that point in circles, parents that never come, deletions that meet."""

from datetime import date

from tests.integration.exchange.test_authority import fact, forge
from tests.integration.exchange.test_moved_people import people_of
from wenming_desktop.adapters.db import same_people
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.approving import standing
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.reaching import reached
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.persons import MatchReason

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
VOLUNTEER, LIFE = 3, 15
CORRECTS = 6


def ids_of(home, many):
    home.ids.device_no = home.identity().device_no
    return [home.ids.make(257) for _ in range(many)]


def faults_of(home):
    """What a check finds, but for the rows of a forger, who does not hold what it has sent."""
    return {one.code for one in home.exchange.check().findings} - {"state_differs"}


def test_group_51_entries_that_correct_each_other_or_themselves_are_only_rows(county):
    """Group 51: cycles, a row that points to itself, a parent that never comes."""
    one, other, itself, person = ids_of(county.station, 4)
    blocks = [fact(row, person, 30) for row in (one, other, itself)]
    for block, target in zip(blocks, (other, one, itself), strict=True):
        block.values[CORRECTS] = [target.bytes]
    for block in blocks:
        forge(county.station, 257, [block])
    (verdict,) = county.institute.take(*county.station.export().values()).bundles
    assert verdict.rejected == 0
    entries = county.institute.rows("hours_entry")
    assert {row: entries[row]["corrects_id"] for row in (one, other, itself)} == {
        one: other.bytes,
        other: one.bytes,
        itself: itself.bytes,
    }
    # the person never comes: a stub, which no list shows
    assert county.institute.rows("volunteer") == {}
    assert faults_of(county.institute) == set()
    assert county.institute.exchange.rebuild().ok


def test_group_52_a_tombstone_of_a_row_that_nobody_has_seen_is_kept(county):
    """Group 52: a tombstone of a row that nobody has seen."""
    (row,) = ids_of(county.station, 1)
    meta = [[OpKind.TOMBSTONE], [1], [5], [0], [0], [0], [0], [0], [0]]
    forge(
        county.station, 257, [Block(VOLUNTEER, LIFE, [250, 251], [row.bytes], meta, [[1], [None]])]
    )
    county.institute.take(*county.station.export().values())
    assert county.institute.row("volunteer", row)["deleted"] == 1
    assert faults_of(county.institute) == set()
    assert county.institute.exchange.rebuild().ok


def test_group_52_two_deletions_meet_and_a_restoration_meets_an_edit(county):
    """Group 52: delete against delete, restore against edit."""
    twice, back = (
        county.station.add("volunteer", name=name, phone="1") for name in ("范一", "范二")
    )
    county.round_trip()
    for home in (county.station, county.institute):
        home.edit("volunteer", twice, deleted=1, delete_reason="搬走")
    county.station.edit("volunteer", back, deleted=1, delete_reason="重复")
    county.round_trip()
    for home in county.homes:
        assert home.row("volunteer", twice)["deleted"] == 1
        assert home.exchange.conflicts() == ()
    county.institute.edit("volunteer", back, deleted=0, delete_reason=None)
    county.station.edit("volunteer", back, phone="2")
    county.round_trip()
    for home in county.homes:
        row = home.row("volunteer", back)
        assert (row["deleted"], row["phone"]) == (0, "2")
        assert home.exchange.rebuild().ok


def test_what_never_comes_is_named_after_two_months(county):
    """Group 51: an entry whose person never comes."""
    (entry, person) = ids_of(county.station, 2)
    forge(county.station, 257, [fact(entry, person, 30)])
    county.institute.add("volunteer", name="范三")  # sets the clock that captures take
    county.institute.take(*county.station.export().values())
    for days, codes in ((59, []), (2, ["awaited"])):
        county.institute.clock.forward(days=days)
        found = awaited_at(county.institute)
        assert [one.code for one in found] == codes
    assert dict(found[0].facts) == {"table": "volunteer", "count": 1, "days": 60}
    forge(county.station, 257, [named(person, "范四")])
    county.institute.take(*county.station.export().values())
    assert awaited_at(county.institute) == []
    assert county.institute.row("volunteer", person)["name"] == "范四"


def awaited_at(home):
    return [one for one in home.exchange.check().findings if one.code == "awaited"]


def named(person, name):
    meta = [[OpKind.SET], [1], [7], [0], [0], [0], [0], [0], [0]]
    return Block(VOLUNTEER, 1, [1], [person.bytes], meta, [[name]])


def test_a_day_that_is_none_stops_no_look_at_what_came_in(county):
    """What follows each merge, the approvals and 到哪里了 of everybody above."""
    number = "410182197003073386"
    for birth in ("1970-02-30", "9999-12-31", "不是"):
        county.station.add("volunteer", name="蒋一", birth_date=birth, id_number=number)
    for day in ("2026-02-30", "2026-05-99", "2026-06-02"):
        county.station.add("occurrence", day=day, state="posted")
    county.round_trip()
    for home in county.homes:
        with home.engine.begin() as connection:
            same_people.refresh(connection)
            own = own_facts.load(connection)
            assert [one.day for one in reached(connection, YEAR)] == [date(2026, 6, 2)]
            assert [one.day for one in standing(connection, own, YEAR).posted] == [date(2026, 6, 2)]
    assert {one.reason for one in people_of(county.centre).waiting()} == {MatchReason.ID_NUMBER}

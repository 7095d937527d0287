"""A unit above approves a record or returns it; the unit below sees it, mends it, reports again."""

from itertools import permutations
from uuid import UUID

import pytest

from tests.integration.exchange.test_reaching import hold, places
from wenming_desktop.adapters.sync.approval_store import StoreApprovals
from wenming_desktop.domain.approvals import Decision, ReviewState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.approval_ports import ReviewCounts
from wenming_desktop.services.exchange_ports import Reached

JUNE = parse_period("2026-06")
APPROVED, RETURNED, WITHDRAWN = Decision.APPROVED, Decision.RETURNED, Decision.WITHDRAWN


def office(home):
    return StoreApprovals(home.engine, home.clock)


def counts(home):
    return office(home).counts(JUNE, JUNE)


def session(home, name="人居环境整治"):
    """Find an occurrence by the name of its activity."""
    (found,) = home.sql(
        "SELECT o.id FROM occurrence o JOIN activity a ON a.id = o.activity_id WHERE a.name = ?",
        name,
    )
    return UUID(bytes=found[0])


def states(home, period=JUNE):
    return sorted(review.state for review in office(home).reviews(period).values())


def state(home):
    (one,) = states(home)
    return one


def decide(home, decision, reason="", name="人居环境整治", by="赵所长"):
    return office(home).decide(session(home, name), decision, reason, by)


@pytest.fixture
def reported(county):
    """A county in which one activity of the station has reached the centre."""
    hold(county.station)
    county.round_trip()
    return county


def same_everywhere(county):
    """All homes hold the same state, and each comes out the same when it is rebuilt."""
    digests = {home.digest() for home in (county.institute, county.centre)}
    assert len(digests) == 1
    for home in county.homes:
        before = {table: home.rows(table) for table in ("approval", "occurrence")}
        report = home.exchange.rebuild()
        assert report.ok, report
        assert report.state_digest == home.digest()
        assert {table: home.rows(table).keys() for table in before} == {
            table: rows.keys() for table, rows in before.items()
        }


def test_an_approval_travels_to_the_village_and_to_the_centre(reported):
    county = reported
    review = decide(county.institute, APPROVED)
    assert (review.state, review.unit, review.decided_by) == (
        ReviewState.APPROVED,
        "青溪镇所",
        "赵所长",
    )
    assert state(county.station) is ReviewState.OPEN
    county.carry(county.institute, county.station)
    county.carry(county.institute, county.centre)
    (seen,) = office(county.station).reviews(JUNE).values()
    assert (seen.state, seen.unit, seen.decided_by) == (review.state, "青溪镇所", "赵所长")
    assert seen.decided_at == review.decided_at
    assert state(county.centre) is ReviewState.APPROVED
    same_everywhere(county)


def test_a_returned_record_is_mended_reported_again_and_approved(reported):
    county = reported
    decide(county.institute, RETURNED, "缺照片")
    county.carry(county.institute, county.station)
    (seen,) = office(county.station).reviews(JUNE).values()
    assert (seen.state, seen.reason) == (ReviewState.RETURNED, "缺照片")
    assert counts(county.station) == ReviewCounts(returned=1)
    assert counts(county.institute) == ReviewCounts()

    county.station.edit("occurrence", session(county.station), summary="补上照片说明")
    assert state(county.station) is ReviewState.MENDED  # before it is sealed
    assert places(county.station) == {"人居环境整治": Reached.NOWHERE}
    county.carry(county.station, county.institute)
    assert places(county.station) == {"人居环境整治": Reached.WRITTEN}
    assert state(county.station) is ReviewState.MENDED
    assert counts(county.station) == ReviewCounts()

    (waiting,) = office(county.institute).occurrences(JUNE, own_level=True)
    assert (waiting.review.state, waiting.review.reason) == (ReviewState.MENDED, "缺照片")
    assert waiting.waits
    decide(county.institute, APPROVED)
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.APPROVED] * 3
    same_everywhere(county)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("activity", {"place": "村广场"}),
        ("sign_in", {"note": "迟到"}),
        ("occurrence", {"day": "2026-06-02"}),
    ],
)
def test_a_change_after_the_approval_shows_everywhere(reported, table, values):
    county = reported
    decide(county.institute, APPROVED)
    county.round_trip()
    (row,) = county.station.rows(table)
    county.station.edit(table, row, **values)
    assert state(county.station) is ReviewState.CHANGED
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.CHANGED] * 3
    assert counts(county.institute) == ReviewCounts(waiting=1)


def test_a_correction_by_a_counter_entry_is_a_change_too(reported):
    county = reported
    decide(county.institute, APPROVED)
    county.round_trip()
    ((_, entry),) = county.station.rows("hours_entry").items()
    kept = ("volunteer_id", "occurrence_id", "sign_in_id", "day")
    county.station.add("hours_entry", minutes=-60, **{name: entry[name] for name in kept})
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.CHANGED] * 3


def test_the_institute_s_own_correction_of_an_approved_record_shows_too(reported):
    decide(reported.institute, APPROVED)
    reported.institute.edit("occurrence", session(reported.institute), beneficiaries=30)
    assert state(reported.institute) is ReviewState.CHANGED
    reported.round_trip()
    assert state(reported.station) is ReviewState.CHANGED


def test_what_changes_nothing_in_the_record_leaves_the_approval(reported):
    """A sheet printed again, another activity, a person's telephone."""
    county = reported
    decide(county.institute, APPROVED)
    county.round_trip()
    county.station.edit("occurrence", session(county.station), sheet_no=12)
    hold(county.station, "义诊", "2026-06-05")
    (first, *_) = county.station.rows("volunteer")
    county.station.edit("volunteer", first, phone="14100003381")
    county.round_trip()
    assert states(county.station) == [ReviewState.APPROVED, ReviewState.OPEN]


def test_an_approval_that_overtakes_the_record_waits_for_it(county):
    """Groups 45, 51: decision and record in any order, the same end."""
    hold(county.station)
    first = county.station.export()[256]
    county.institute.take(first)
    decide(county.institute, RETURNED, "人数不对")
    one = county.institute.export()
    county.station.take(one[257])
    county.station.edit("occurrence", session(county.station), beneficiaries=8)
    second = county.station.export()[256]
    county.institute.take(second)
    decide(county.institute, APPROVED)
    two = county.institute.export()
    files = [one[1], two[1]]
    for order in permutations(files):
        copy = county.centre.copy_of(county.centre.folder / f"copy-{order[0].stem}")
        copy.take(order[0])
        copy.take(*order)
        assert state(copy) is ReviewState.APPROVED
        assert copy.digest() == county.institute.digest()
        assert copy.exchange.rebuild().ok
    county.station.take(two[257])
    county.station.take(one[257])
    assert state(county.station) is ReviewState.APPROVED


def test_a_lost_decision_comes_with_the_next_stick(reported):
    """Group 46: what was not acknowledged is sent again."""
    county = reported
    decide(county.institute, RETURNED, "缺照片")
    county.institute.export()  # and lost
    hold(county.station, "义诊", "2026-06-05")
    county.carry(county.station, county.institute)
    county.mail.clear()
    county.carry(county.institute, county.station)
    assert states(county.station) == [ReviewState.OPEN, ReviewState.RETURNED]


def test_only_a_unit_above_decides(two_stations):
    county = two_stations
    hold(county.station)
    hold(county.institute, "镇里的活动")
    hold(county.centre, "县里的活动")
    county.round_trip()
    for home, name, code in (
        (county.station, "人居环境整治", Code.APPROVAL_NOT_BELOW),
        (county.institute, "镇里的活动", Code.APPROVAL_NOT_BELOW),
        (county.centre, "县里的活动", Code.APPROVAL_NOT_BELOW),
    ):
        with pytest.raises(WenmingError) as refused:
            decide(home, APPROVED, name=name)
        assert refused.value.code is code
    with pytest.raises(WenmingError) as refused:
        office(county.stations[1]).decide(session(county.station), APPROVED, "", "他")
    assert refused.value.code is Code.APPROVAL_NOT_BELOW
    decide(county.centre, APPROVED, name="镇里的活动")
    decide(county.centre, APPROVED, name="人居环境整治")
    assert [home.rows("approval") for home in county.stations] == [{}, {}]


def test_what_is_not_posted_is_not_decided_about(county):
    activity = county.station.add("activity", name="包饺子")
    planned = county.station.add(
        "occurrence", activity_id=activity.bytes, day="2026-06-08", state="planned"
    )
    county.round_trip()
    with pytest.raises(WenmingError) as refused:
        office(county.institute).decide(planned, APPROVED, "", "赵所长")
    assert refused.value.code is Code.APPROVAL_NOT_POSTED
    with pytest.raises(WenmingError) as refused:
        office(county.institute).decide(county.institute.ids.make(257), APPROVED, "", "赵所长")
    assert refused.value.code is Code.NOT_FOUND
    assert office(county.institute).occurrences(JUNE, own_level=True) == ()


def test_a_village_that_writes_its_own_approval_is_refused_above(reported):
    """Group 33: the village signs an approval of its own record; nobody else takes it."""
    county = reported
    one = session(county.station)
    forged = county.station.add(
        "approval", occurrence_id=one.bytes, month="2026-06", decision="approved", round=9
    )
    county.round_trip()
    for home in (county.institute, county.centre):
        assert home.row("approval", forged) is None
        assert state(home) is ReviewState.OPEN
    assert county.institute.sql("SELECT code FROM sync_reject") == [("not_allowed",)]


def test_an_approval_at_home_elsewhere_says_nothing(two_stations):
    """Group 33: a decision filed under one village about a record of the other."""
    county = two_stations
    hold(county.station)
    county.round_trip()
    one = session(county.institute)
    other = county.stations[1].identity().org_no
    assert other != home_org_of(one)
    county.institute.add(
        "approval",
        home=other,
        occurrence_id=one.bytes,
        month="2026-06",
        decision="approved",
        covers="9:x",
        round=9,
    )
    county.round_trip()
    assert states(county.centre) == [ReviewState.OPEN]
    assert states(county.station) == [ReviewState.OPEN]


def test_two_units_decide_without_knowing_and_the_higher_one_counts(reported):
    county = reported
    decide(county.institute, APPROVED)
    decide(county.centre, RETURNED, "与县里的名单不符", by="县里老钱")
    county.round_trip()
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.RETURNED] * 3
    (seen,) = office(county.station).reviews(JUNE).values()
    assert (seen.unit, seen.reason) == ("云山县中心", "与县里的名单不符")
    with pytest.raises(WenmingError) as refused:
        decide(county.institute, APPROVED)
    assert refused.value.code is Code.APPROVAL_OF_HIGHER
    assert refused.value.facts["unit"] == "云山县中心"
    county.station.edit("occurrence", session(county.station), beneficiaries=3)
    county.round_trip()
    decide(county.institute, APPROVED)  # a new version is nobody's yet
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.APPROVED] * 3
    same_everywhere(county)


def test_a_withdrawn_decision_leaves_the_record_waiting(reported):
    county = reported
    decide(county.institute, RETURNED, "按错了")
    assert decide(county.institute, WITHDRAWN).state is ReviewState.OPEN
    decide(county.institute, WITHDRAWN)  # once is enough
    assert len(county.institute.rows("approval")) == 2
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.OPEN] * 3
    assert counts(county.institute).waiting == 1


def test_the_same_decision_twice_is_one(reported):
    decide(reported.institute, APPROVED)
    decide(reported.institute, APPROVED)
    assert len(reported.institute.rows("approval")) == 1


def test_a_month_is_approved_with_all_that_waits_in_it(reported):
    county = reported
    hold(county.station, "义诊", "2026-06-05")
    hold(county.station, "五月的", "2026-05-05")
    county.round_trip()
    decide(county.institute, APPROVED, name="义诊")
    office(county.institute).decide_month(257, "2026-06", APPROVED, "", "赵所长")
    county.round_trip()
    for home in county.homes:
        assert states(home) == [ReviewState.APPROVED] * 2
        assert states(home, parse_period("2026-05")) == [ReviewState.OPEN]
    assert office(county.station).own_month("2026-06").state is ReviewState.APPROVED
    hold(county.station, "后补的", "2026-06-20")
    county.round_trip()
    assert office(county.station).own_month("2026-06").state is ReviewState.CHANGED
    (june, _) = office(county.institute).months(parse_period("2026"), own_level=True)
    assert (june.month, june.review.state) == ("2026-06", ReviewState.CHANGED)
    assert (june.occurrences, june.approved, june.returned, june.waiting) == (3, 2, 0, 1)
    same_everywhere(county)


def test_a_returned_month_waits_for_the_village(reported):
    county = reported
    office(county.institute).decide_month(257, "2026-06", RETURNED, "少报了一场", "赵所长")
    assert counts(county.institute) == ReviewCounts()
    county.round_trip()
    own = office(county.station).own_month("2026-06")
    assert (own.state, own.reason, own.unit) == (ReviewState.RETURNED, "少报了一场", "青溪镇所")
    assert counts(county.station) == ReviewCounts(returned=1)
    hold(county.station, "补报的", "2026-06-09")
    assert office(county.station).own_month("2026-06").state is ReviewState.MENDED
    county.round_trip()
    assert counts(county.institute) == ReviewCounts(waiting=2)


def test_a_month_with_a_returned_record_is_not_approved(reported):
    decide(reported.institute, RETURNED, "缺照片")
    with pytest.raises(WenmingError) as refused:
        office(reported.institute).decide_month(257, "2026-06", APPROVED, "", "赵所长")
    assert (refused.value.code, refused.value.facts) == (Code.MONTH_HAS_RETURNED, {"count": 1})
    assert len(reported.institute.rows("approval")) == 1
    with pytest.raises(WenmingError) as refused:
        office(reported.institute).decide_month(257, "2026-07", APPROVED, "", "赵所长")
    assert refused.value.code is Code.APPROVAL_NOT_POSTED


def test_a_decision_of_a_newer_program_is_believed_and_an_unknown_one_ignored(reported):
    """Group 68: what cannot be judged here is no reason to say that something was changed."""
    county, one = reported, session(reported.institute)
    common = {"occurrence_id": one.bytes, "month": "2026-06"}
    county.institute.add("approval", home=257, decision="approved", covers="99:zz", **common)
    county.institute.add("approval", home=257, decision="praised", round=7, **common)
    county.round_trip()
    assert [state(home) for home in county.homes] == [ReviewState.APPROVED] * 3


def test_the_centre_looks_at_its_own_level_or_at_all(reported):
    county = reported
    hold(county.institute, "镇里的活动")
    county.round_trip()
    near = office(county.centre).occurrences(JUNE, own_level=True)
    assert [one.name for one in near] == ["镇里的活动"]
    every = office(county.centre).occurrences(JUNE, own_level=False)
    assert {(one.name, one.unit) for one in every} == {
        ("镇里的活动", "青溪镇所"),
        ("人居环境整治", "柳树村1站"),
    }
    assert counts(county.centre) == ReviewCounts(waiting=1)


def test_a_computer_without_a_place_decides_nothing(new_home):
    home = new_home("alone", "柳树村站", "station")
    hold(home)
    assert counts(home) == ReviewCounts()
    assert office(home).reviews(JUNE) == {}
    with pytest.raises(WenmingError) as refused:
        decide(home, APPROVED)
    assert refused.value.code is Code.NOT_ENROLLED

"""What the decisions on records and months say together: which counts, about which version."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    own_of,
    settle,
)
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.approval_store import StoreApprovals, _below
from wenming_desktop.adapters.sync.approving import standing, whole_month
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.covering import as_covers, marks, month_mark
from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.ids import compose
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.services.approval_ports import Review, ReviewCounts

JUNE = parse_period("2026-06")
OWN = own_of(INSTITUTE)
OPEN, APPROVED, RETURNED = ReviewState.OPEN, ReviewState.APPROVED, ReviewState.RETURNED
CHANGED, MENDED = ReviewState.CHANGED, ReviewState.MENDED


class Desk:
    """The institute's store; rows are put there as if they had arrived."""

    def __init__(self, connection) -> None:
        self.connection = connection
        self.made = 0

    def _id(self, home, device_org=INSTITUTE):
        self.made += 1
        return compose(self.made, home, device_org << 8 | 1, self.made).bytes

    def _put(self, table, values):
        with without_capture(self.connection):
            self.connection.execute(SYNCED[table].insert().values(**values))
        return values["id"]

    def post(self, home, day, **changes):
        values = {"id": self._id(home, home or STATION), "day": day, "state": "posted", "stub": 0}
        return self._put("occurrence", values | {"g1v": 1, "g1h": 5, "g1d": 1} | changes)

    def decide(self, home, decision, month="2026-06", *, by=INSTITUTE, **changes):
        """Write a decision on a month of a unit, or with ``occurrence_id`` on one record."""
        values = {"id": self._id(home, by), "month": month, "decision": decision, "stub": 0}
        stamp = {"g1v": 1, "g1h": 5, "g1d": by << 8 | 1}
        return self._put("approval", values | {"round": 1} | stamp | changes)

    def covers(self, row_id):
        return as_covers(marks(self.connection, [row_id])[row_id])

    def covers_month(self, *rows):
        return as_covers(month_mark(marks(self.connection, rows)))

    def look(self, period=JUNE, orgs=None, only=None, own=OWN):
        return standing(self.connection, own, period, orgs, only)

    def states(self, **asked):
        found = self.look(**asked)
        return [found.state(one) for one in found.posted]


@pytest.fixture
def desk():
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        settle(connection, county, county.institute)
        yield Desk(connection)


def ids(found):
    return [one.id for one in found.posted]


def test_whole_months_are_looked_at_the_newest_day_first(desk) -> None:
    early, late = desk.post(STATION, "2026-06-01"), desk.post(STATION, "2026-06-30")
    same_day = desk.post(NEIGHBOUR, "2026-06-30")
    desk.post(STATION, "2026-05-31")
    july = desk.post(STATION, "2026-07-01")
    for left_out in ({"state": "planned"}, {"stub": 1}, {"deleted": 1}, {"day": None}):
        desk.post(STATION, **{"day": "2026-06-10"} | left_out)
    desk.post(STATION, "2026-06-11", deleted=0)
    ten_to_twelve = Period(date(2026, 6, 10), date(2026, 6, 12))
    found = desk.look(period=ten_to_twelve)
    assert [ids(found)[0], ids(found)[1], ids(found)[3]] == [same_day, late, early]
    assert len(found.posted) == 4
    assert ids(desk.look(period=Period(date(2026, 6, 30), date(2026, 7, 1))))[0] == july
    assert {one.month for one in found.posted} == {(STATION, "2026-06"), (NEIGHBOUR, "2026-06")}


def test_only_the_units_and_records_asked_for_are_judged(desk) -> None:
    ours, theirs = desk.post(STATION, "2026-06-02"), desk.post(NEIGHBOUR, "2026-06-03")
    more = desk.post(STATION, "2026-06-04")
    for home in (STATION, NEIGHBOUR):
        desk.decide(home, "returned")
    for one, home in ((ours, STATION), (theirs, NEIGHBOUR), (more, STATION)):
        desk.decide(home, "approved", occurrence_id=one, covers=desk.covers(one))
    every = desk.look()
    assert ids(every) == [more, theirs, ours]
    assert every.months.keys() == {(STATION, "2026-06"), (NEIGHBOUR, "2026-06")}
    one_unit = desk.look(orgs=frozenset({STATION}))
    assert ids(one_unit) == [more, ours]
    assert one_unit.decided.keys() == {more, ours}
    assert one_unit.months.keys() == {(STATION, "2026-06")}
    chosen = desk.look(only=frozenset({ours, theirs}))
    assert ids(chosen) == [theirs, ours]
    assert (chosen.months, chosen.same_months) == ({}, frozenset())
    both = desk.look(orgs=frozenset({STATION}), only=frozenset({ours, theirs}))
    assert (ids(both), both.months) == ([ours], {})
    assert [every.state(one) for one in every.posted] == [APPROVED] * 3


def test_what_was_written_before_the_county_gave_a_place_is_the_own_units(desk) -> None:
    desk.post(0, "2026-06-02")
    (one,) = desk.look(own=own_of(STATION)).posted
    assert (one.org_no, one.month) == (STATION, (STATION, "2026-06"))


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ({"round": 2}, {"round": 1, "by": CENTRE}, "first"),
        ({"round": None}, {"round": 1}, "second"),
        ({"by": CENTRE, "g1h": 1}, {"g1h": 9}, "first"),
        ({"g1h": 5}, {"g1h": 6}, "second"),
        ({"g1h": 6, "g1d": 1}, {"g1h": 5, "g1d": 900}, "first"),
        ({"g1d": 900}, {"g1d": 899}, "first"),
    ],
)
def test_of_several_decisions_the_last_round_counts_then_the_highest_unit_then_the_stamp(
    desk, first, second, counts
) -> None:
    one = desk.post(STATION, "2026-06-02")
    for decision, values in (("approved", first), ("returned", second)):
        desk.decide(STATION, decision, occurrence_id=one, covers=desk.covers(one), **values)
        desk.decide(STATION, decision, covers=desk.covers_month(one), **values)
    wanted = APPROVED if counts == "first" else RETURNED
    found = desk.look()
    assert [found.state(one) for one in found.posted] == [wanted]
    assert found.month_state((STATION, "2026-06")) is wanted


def test_a_decision_at_home_elsewhere_or_about_another_month_is_nobodys_business(desk) -> None:
    one = desk.post(STATION, "2026-06-02")
    may = desk.post(STATION, "2026-05-02")
    covers = desk.covers(one)
    desk.decide(NEIGHBOUR, "approved", occurrence_id=one, covers=covers)
    desk.decide(STATION, "approved", "2026-07", occurrence_id=one, covers=covers)
    desk.decide(STATION, "approved", occurrence_id=one, covers=covers, stub=1)
    desk.decide(STATION, "applauded", occurrence_id=one, covers=covers)
    desk.decide(STATION, None, occurrence_id=one, covers=covers)
    desk.decide(STATION, "returned", occurrence_id=may)
    found = desk.look()
    assert [found.state(one) for one in found.posted] == [OPEN]
    assert (found.decided, found.months) == ({}, {})
    assert found.review(found.posted[0]) == Review()


def test_a_change_since_the_decision_shows_in_the_record_and_in_its_month(desk) -> None:
    one, other = desk.post(STATION, "2026-06-02"), desk.post(STATION, "2026-06-09")
    desk.decide(STATION, "approved", occurrence_id=one, covers=desk.covers(one))
    desk.decide(STATION, "returned", occurrence_id=other, covers=desk.covers(other))
    desk.decide(STATION, "approved", covers=desk.covers_month(one, other))
    month = (STATION, "2026-06")
    found = desk.look()
    assert desk.states() == [RETURNED, APPROVED]
    assert found.month_state(month) is APPROVED
    with without_capture(desk.connection):
        desk.connection.exec_driver_sql("UPDATE occurrence SET g1h = 6 WHERE id = ?", (other,))
    assert desk.states() == [MENDED, APPROVED]
    assert desk.look().month_state(month) is CHANGED
    with without_capture(desk.connection):
        desk.connection.exec_driver_sql("UPDATE occurrence SET g1h = 5 WHERE id = ?", (other,))
    desk.connection.exec_driver_sql("UPDATE occurrence SET summary = '改' WHERE id = ?", (one,))
    assert desk.states() == [RETURNED, CHANGED]  # before it is sealed
    assert desk.look().month_state(month) is CHANGED
    assert desk.look().same == {other}


def test_a_month_decided_on_before_anything_of_it_is_here_is_not_as_it_was(desk) -> None:
    one = desk.post(NEIGHBOUR, "2026-06-02")
    desk.decide(STATION, "approved", covers=desk.covers_month(one))
    desk.decide(NEIGHBOUR, "approved", covers=desk.covers_month(one))
    found = desk.look()
    assert found.same_months == {(NEIGHBOUR, "2026-06")}
    assert found.month_state((STATION, "2026-06")) is CHANGED


def test_what_was_returned_as_a_month_does_not_wait_record_by_record(desk) -> None:
    one, other = desk.post(STATION, "2026-06-02"), desk.post(NEIGHBOUR, "2026-06-03")
    decided = desk.post(NEIGHBOUR, "2026-06-04")
    desk.decide(NEIGHBOUR, "approved", occurrence_id=decided, covers=desk.covers(decided))
    desk.decide(STATION, "returned", covers=desk.covers_month(one))
    desk.decide(NEIGHBOUR, "approved", covers=desk.covers_month(other, decided))
    found = desk.look()
    assert [found.waits(one) for one in found.posted] == [False, True, False]


def test_a_review_names_who_decided_when_and_why(desk) -> None:
    one = desk.post(STATION, "2026-06-02")
    desk.decide(
        STATION,
        "returned",
        occurrence_id=one,
        covers=desk.covers(one),
        reason="缺照片",
        decided_by="赵所长",
        decided_at="2026-06-03T01:02:03Z",
        decided_at_offset=0,
    )
    desk.decide(STATION, "approved", covers=desk.covers_month(one))
    found = desk.look()
    assert found.review(found.posted[0]) == Review(
        state=RETURNED,
        reason="缺照片",
        unit="柳溪镇实践所",
        decided_by="赵所长",
        decided_at=datetime(2026, 6, 3, 1, 2, 3, tzinfo=UTC),
    )
    assert found.month_review((STATION, "2026-06")) == Review(state=APPROVED, unit="柳溪镇实践所")
    assert found.month_review((NEIGHBOUR, "2026-06")) == Review()
    assert found.decided[one].stands
    desk.decide(STATION, "withdrawn", occurrence_id=one, round=2, reason="按错了")
    found = desk.look()
    assert not found.decided[one].stands
    assert found.review(found.posted[0]) == Review()


def test_the_own_level_is_what_stands_right_below() -> None:
    log = county_with_neighbour()[0].log
    for org_no, near, every in (
        (CENTRE, {INSTITUTE}, {INSTITUTE, STATION, NEIGHBOUR}),
        (INSTITUTE, {STATION, NEIGHBOUR}, {STATION, NEIGHBOUR}),
        (STATION, set(), set()),
    ):
        assert _below(own_of(org_no), log, own_level=True) == near
        assert _below(own_of(org_no), log, own_level=False) == every


def test_a_month_has_all_its_days() -> None:
    assert whole_month("2026-02") == Period(date(2026, 2, 1), date(2026, 2, 28))
    assert whole_month("2028-12") == Period(date(2028, 12, 1), date(2028, 12, 31))


def reported(desk):
    """Post records of three units and decide about some; return those of the two below."""
    county, _ = county_with_neighbour()
    settle(desk.connection, county, county.institute)
    one, later = desk.post(STATION, "2026-06-02"), desk.post(STATION, "2026-07-03")
    theirs = desk.post(NEIGHBOUR, "2026-06-03")
    mine = desk.post(INSTITUTE, "2026-06-04")
    desk.decide(INSTITUTE, "returned", by=CENTRE, occurrence_id=mine, covers=desk.covers(mine))
    desk.decide(INSTITUTE, "returned", by=CENTRE, covers=desk.covers_month(mine))
    desk.decide(STATION, "approved", occurrence_id=one, covers=desk.covers(one))
    return one, later, theirs


def test_the_office_lists_the_records_and_months_of_the_units_below(new_home) -> None:
    home = new_home("bare", "柳溪镇实践所", "institute")
    with home.engine.begin() as connection:
        one, later, theirs = reported(Desk(connection))

    office = StoreApprovals(home.engine, lambda: datetime(2026, 7, 9, tzinfo=UTC))
    half = Period(date(2026, 6, 1), date(2026, 6, 2))
    summer = parse_period("2026-06-01..2026-07-31")
    for own_level in (True, False):
        assert [found.id.bytes for found in office.occurrences(half, own_level=own_level)] == [one]
        every = office.occurrences(summer, own_level=own_level)
        assert [found.id.bytes for found in every] == [later, theirs, one]
        assert [found.waits for found in every] == [True, True, False]
        months = office.months(summer, own_level=own_level)
        assert [(found.month, found.org_no) for found in months] == [
            ("2026-07", STATION),
            ("2026-06", STATION),
            ("2026-06", NEIGHBOUR),
        ]
        assert [(found.approved, found.waiting) for found in months] == [(0, 1), (1, 0), (0, 1)]
    assert office.counts(JUNE, JUNE) == ReviewCounts(waiting=1, returned=2)
    assert office.counts(summer, half) == ReviewCounts(waiting=2, returned=2)
    assert office.counts(JUNE, parse_period("2026-07")) == ReviewCounts(waiting=1)
    assert office.own_month("2026-06").state is RETURNED
    assert office.reviews(JUNE, [UUID(bytes=one)]).keys() == {UUID(bytes=one)}
    assert office.reviews(JUNE, []) == {}
    assert len(office.reviews(JUNE)) == 3
    away = StoreApprovals(new_home("away", "无名站", "station").engine, datetime.now)
    assert away.months(JUNE, own_level=True) == away.occurrences(JUNE, own_level=True) == ()
    assert away.own_month("2026-06") == Review()

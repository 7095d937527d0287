"""Venues in use on real stores: clashes, the week, utilisation, what is idle, two units at once."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.conftest import CHINA
from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.venues.clashes import ClashKind

MORNING = ["1-5 08:00-12:00"]
NOVEMBER = parse_period("2026-11")


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=CHINA)


def venue(use: UseCases, name: str = "村文化礼堂", **fields: Any) -> UUID:
    item = {"kind": "venue", "name": name, "ownership_unit": "村委会", **fields}
    return use.records.record(use.actor, [item])[0].id


def book(use: UseCases, place: UUID, starts: datetime, ends: datetime, **fields: Any) -> UUID:
    item = {"kind": "venue_booking", "venue_id": str(place), "purpose": "喜宴", **fields}
    item |= {"starts_at": starts.isoformat(), "ends_at": ends.isoformat()}
    return use.records.record(use.actor, [item])[0].id


def hold(use: UseCases, place: UUID, day: date, starts: int = 9, name: str = "宣讲会") -> UUID:
    times = {"day": day, "starts": time(starts), "ends": time(starts + 2)}
    return use.activities.plan(use.actor, name=name, venue_id=place, **times).occurrence.id


def kinds(use: UseCases, place: UUID, starts: datetime, ends: datetime, *own: UUID) -> list[str]:
    found = use.venues.clashes(use.actor, place, [(starts, ends)], frozenset(own))
    return [one.kind.value for one in found]


def test_what_is_in_the_way_is_named_and_touching_is_not(station: UseCases) -> None:
    place = venue(station, opening_slots=[*MORNING, "2026-11-16..2026-11-20 维修"])
    held = hold(station, place, date(2026, 11, 10))
    book(station, place, at(11, 9), at(11, 11))
    book(station, place, at(12, 9), at(12, 11), cancelled=True)
    assert kinds(station, place, at(10, 10), at(10, 12)) == ["occupied"]
    assert kinds(station, place, at(10, 11), at(10, 12)) == []
    assert kinds(station, place, at(10, 9), at(10, 11), held) == []  # it is the one being moved
    assert kinds(station, place, at(11, 8), at(11, 10)) == ["occupied"]
    assert kinds(station, place, at(12, 9), at(12, 11)) == []
    assert kinds(station, place, at(10, 19), at(10, 21)) == ["outside_hours"]
    found = station.venues.clashes(station.actor, place, [(at(17, 9), at(17, 11))])
    assert [(one.kind, one.reason) for one in found] == [(ClashKind.CLOSED, "维修")]
    nobody_said = venue(station, "农家书屋")
    assert kinds(station, nobody_said, at(10, 19), at(10, 21)) == []


def test_a_computer_in_another_zone_means_the_clock_on_the_wall(station: UseCases) -> None:
    place = venue(station)
    hold(station, place, date(2026, 11, 10))
    elsewhere = [at(10, hour).replace(tzinfo=UTC) for hour in (10, 12)]
    assert kinds(station, place, *elsewhere) == ["occupied"]


def test_opening_hours_that_are_none_are_refused(station: UseCases) -> None:
    with pytest.raises(WenmingError) as caught:
        venue(station, opening_slots=["每天上午"])
    assert caught.value.code is Code.INVALID_FIELD


def test_utilisation_is_used_slots_of_open_slots_and_the_report_says_the_same(
    station: UseCases,
) -> None:
    place = venue(station, opening_slots=["1-5 08:00-12:00", "1-5 14:00-17:00"], uses_before=2)
    venue(station, "农家书屋")
    hold(station, place, date(2026, 11, 10))
    hold(station, place, date(2026, 11, 10), 10)  # the same slot again
    hold(station, place, date(2026, 11, 10), 19)  # outside: a use, no slot
    book(station, place, at(12, 15), at(12, 16))
    by_name = {one.venue.name: one for one in station.venues.utilisation(station.actor, NOVEMBER)}
    hall, library = by_name["村文化礼堂"], by_name["农家书屋"]
    assert (hall.slots_open, hall.slots_used, hall.uses) == (42, 2, 4)
    assert hall.rate == 48  # 2 of 42 slots, in tenths of a percent
    assert (library.rate, library.last_used, library.is_idle) == (None, None, True)
    with station.figures._uow(read_only=True) as work:
        counted = work.figures.count(["venue_slots_open", "venue_slots_used"], NOVEMBER)
    assert [one.total for one in counted.values()] == [42, 2]


def test_before_and_after_the_sharing_are_compared(station: UseCases) -> None:
    place = venue(station, uses_before=9)
    sharing = {"kind": "venue_sharing", "venue_id": str(place), "partner": "镇中学"}
    station.records.record(station.actor, [{**sharing, "first_day": "2026-10-26"}])
    (typed,) = station.venues.utilisation(station.actor, NOVEMBER)
    assert (typed.before, typed.since) == (90, 0)  # nothing recorded before: what was typed
    for day in (date(2026, 8, 27), date(2026, 9, 27)):
        hold(station, place, day)
    for day in (1, 2, 3, 4):
        hold(station, place, date(2026, 11, day))
    (counted,) = station.venues.utilisation(station.actor, NOVEMBER)
    assert counted.shared_since == date(2026, 10, 26)
    assert (counted.before, counted.since) == (10, 40)  # 2 in 60 days; 4 in 30 days
    stored = station.records.show(station.actor, "venue", place)
    assert stored["ownership_unit"] == "村委会"  # sharing changes nothing about that


def test_a_venue_nobody_used_for_sixty_days_is_idle(station: UseCases) -> None:
    used, idle = venue(station, "甲"), venue(station, "乙")
    today = date(2026, 11, 24)
    hold(station, used, today - timedelta(59))
    hold(station, idle, today - timedelta(60))
    found = {
        one.venue.name: one.is_idle for one in station.venues.utilisation(station.actor, NOVEMBER)
    }
    assert found == {"甲": False, "乙": True}


def test_a_week_shows_slots_sessions_and_what_meets(station: UseCases) -> None:
    place = venue(station, opening_slots=[*MORNING, "2026-11-12 关闭"])
    first = hold(station, place, date(2026, 11, 10))
    second = book(station, place, at(10, 10), at(10, 12))
    week = station.venues.week(station.actor, place, date(2026, 11, 11))
    assert [one.day.day for one in week] == [9, 10, 11, 12, 13, 14, 15]
    assert [len(one.slots) for one in week] == [1, 1, 1, 0, 1, 0, 0]
    assert week[3].closure.reason == "关闭"
    assert week[1].clashing == {first, second}
    assert [one.name for one in week[1].sessions] == ["宣讲会", "喜宴"]


@pytest.fixture
def two(make_home: Callable[..., UseCases], station: UseCases, tmp_path: Path) -> TwoUnits:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    return TwoUnits(station, centre, tmp_path / "stick")


def test_two_units_that_plan_at_one_venue_are_named_after_the_merge(two: TwoUnits) -> None:
    place = venue(two.station)
    two.carry(two.station, two.centre)
    hold(two.station, place, date(2026, 12, 1), 9, "广场舞")
    hold(two.centre, place, date(2026, 12, 1), 10, "送戏下乡")
    december = Period(date(2026, 12, 1), date(2026, 12, 31))
    assert two.centre.venues.double_uses(two.centre.actor, december) == []
    two.carry(two.station, two.centre)
    (met,) = two.centre.venues.double_uses(two.centre.actor, december)
    assert met.venue == "村文化礼堂"
    assert [met.first.name, met.second.name] == ["广场舞", "送戏下乡"]
    assert met.first.unit.endswith("实践站")
    assert met.second.unit.endswith("实践中心")


def test_a_series_planned_on_one_computer_is_the_same_series_on_the_other(two: TwoUnits) -> None:
    planned = two.station.activities.plan(
        two.station.actor,
        name="周周乐",
        recurrence="weekly:2",
        repeats_until=date(2026, 12, 22),
        day=date(2026, 12, 1),
        starts=time(19),
        ends=time(20),
    )
    two.carry(two.station, two.centre)
    item = {"kind": "activity", "id": str(planned.activity.id), "repeats_until": "2026-12-29"}
    two.centre.records.record(two.centre.actor, [item])  # made further there, in the same way
    two.station.records.record(two.station.actor, [item])
    where = {"activity_id": str(planned.activity.id)}
    here = two.station.records.find(two.station.actor, "occurrence", where)
    there = two.centre.records.find(two.centre.actor, "occurrence", where)
    assert sorted(one["id"] for one in here) == sorted(one["id"] for one in there)
    two.carry(two.station, two.centre)
    after = two.centre.records.find(two.centre.actor, "occurrence", where)
    assert sorted(one["id"] for one in after) == sorted(one["id"] for one in here)
    assert len(after) == 5
    assert two.centre.conflicts.open(two.centre.actor) == ()

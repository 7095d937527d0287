"""Hours that cannot be: over the day's limit across activities, two places at once, another year.

By every way in: the grid, a record file, a workbook, and two computers that know nothing of each
other until their bundles meet (issue 4, bad input).
"""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.use_cases import UseCases

DAY = date(2026, 11, 3)


def person(use: UseCases, name: str = "王建国") -> UUID:
    return use.volunteers.save(use.actor, None, name=name, phone="13800003381").id


def plan(use: UseCases, name: str, starts: int, ends: int, day: date = DAY) -> UUID:
    times = {"day": day, "starts": time(starts), "ends": time(ends)}
    return use.activities.plan(use.actor, name=name, **times).occurrence.id


def post(use: UseCases, session: UUID, who: UUID, minutes: int) -> None:
    rows = [SheetRow(row_no=1, volunteer_id=who, minutes=minutes)]
    use.attendance.post(use.actor, session, rows)


def total(use: UseCases) -> int:
    return use.figures.stats(use.actor, EVER).figures["service_minutes"]


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


def test_the_grid_refuses_the_activity_that_makes_the_day_too_full(station: UseCases) -> None:
    who = person(station)
    post(station, plan(station, "清扫", 0, 12), who, 720)
    post(station, plan(station, "护河", 12, 23), who, 660)
    late = plan(station, "夜巡", 22, 23)
    refused(Code.ROWS_NOT_RESOLVED, lambda: post(station, late, who, 61))
    assert total(station) == 1380
    post(station, late, who, 60)  # exactly a day is possible
    assert total(station) == 1440


def test_a_record_file_takes_all_or_nothing_of_a_day_too_full(station: UseCases) -> None:
    who = str(person(station))
    sessions = [str(plan(station, name, 8, 9)) for name in ("清扫", "护河", "夜巡")]
    items = [
        {"kind": "sign_in", "occurrence_id": one, "volunteer_id": who, "minutes": 500}
        for one in sessions
    ]
    refused(Code.MINUTES_OVER_LIMIT, lambda: station.records.record(station.actor, items))
    assert total(station) == 0
    station.records.record(station.actor, items[:2])
    line = {"kind": "hours_entry", "volunteer_id": who, "day": str(DAY), "reason": "补"}
    refused(
        Code.MINUTES_OVER_LIMIT,
        lambda: station.records.record(station.actor, [line | {"minutes": 441}]),
    )
    station.records.record(station.actor, [line | {"minutes": 440}])
    assert total(station) == 1440


def test_a_workbook_names_the_row_that_overfills_and_the_one_that_is_elsewhere(
    station: UseCases, make_xlsx: Callable[..., Path]
) -> None:
    person(station)
    for name, starts, ends in (("清扫", 0, 12), ("护河", 11, 22), ("夜巡", 22, 23)):
        plan(station, name, starts, ends)
    rows = [
        ["日期", "活动名称", "姓名", "时长"],
        ["2026-11-03", "清扫", "王建国", 12],
        ["2026-11-03", "护河", "王建国", 11],
        ["2026-11-03", "夜巡", "王建国", 2],
    ]
    result = station.table_imports["sign-ins"].apply(station.actor, make_xlsx(rows))
    assert not result.applied
    assert [one.reason for one in result.rows] == [None, "overlap", "day_limit"]
    assert total(station) == 0


def test_sessions_that_only_touch_and_the_same_line_twice_are_no_overlap(
    station: UseCases, make_xlsx: Callable[..., Path]
) -> None:
    person(station)
    plan(station, "清扫", 8, 10)
    plan(station, "护河", 10, 12)
    head = ["日期", "活动名称", "姓名", "时长"]
    rows = [head, ["2026-11-03", "清扫", "王建国", 2], ["2026-11-03", "护河", "王建国", 2]]
    result = station.table_imports["sign-ins"].apply(station.actor, make_xlsx(rows))
    assert result.applied
    assert total(station) == 240


def test_two_computers_that_fill_one_day_are_named_after_they_meet(
    station: UseCases, make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    two = TwoUnits(station, centre, tmp_path / "stick")
    who = two.person().id
    for use in (station, centre):
        for name, starts, ends in (("清扫", 0, 7), ("护河", 8, 15)):
            post(use, plan(use, f"{name}（{use is centre}）", starts, ends), who, 420)
    two.carry(station, centre)
    assert total(centre) == 1680  # nothing that was reported is lost
    odd = centre.life.records.of(centre.actor, who).odd_days
    assert {(one.day, one.why) for one in odd} == {(DAY, "day_over_limit"), (DAY, "overlaps")}
    (full,) = [one for one in odd if one.why == "day_over_limit"]
    assert full.minutes == 1680


def test_another_years_papers_count_in_their_own_year(station: UseCases) -> None:
    who = person(station)
    post(station, plan(station, "旧活动", 8, 10, date(2023, 5, 1)), who, 120)
    figures = station.figures.stats
    assert figures(station.actor, parse_period("2026")).figures["service_minutes"] == 0
    assert figures(station.actor, parse_period("2023")).figures["service_minutes"] == 120

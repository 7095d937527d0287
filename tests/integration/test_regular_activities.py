"""Regular activities on a real store: made once, made again at no harm, changed ones stay."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.recurrence import parse_recurrence
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.services.use_cases import UseCases

EVENING = {"day": date(2026, 11, 26), "starts": time(19, 0), "ends": time(20, 30)}


def dance(use: UseCases, recurrence: str = "weekly:2,4", **more: object) -> PlannedActivity:
    fields = {"name": "周周乐", "nature": "regular", "repeats_until": date(2026, 12, 10), **more}
    return use.activities.plan(use.actor, recurrence=recurrence, **EVENING, **fields)


def held(use: UseCases, planned: PlannedActivity) -> list[tuple[str, str]]:
    where = {"activity_id": str(planned.activity.id)}
    rows = use.records.find(use.actor, "occurrence", where)
    return sorted((row["day"][5:], row["state"]) for row in rows)


def again(use: UseCases, planned: PlannedActivity, **fields: object) -> PlannedActivity:
    stored = use.activities.get(use.actor, planned.occurrence.id)
    times = {
        "day": stored.occurrence.day,
        "starts": stored.occurrence.starts_at.time(),
        "ends": stored.occurrence.ends_at.time(),
    }
    return use.activities.change(use.actor, stored, **times, **fields)


def test_a_weekly_activity_becomes_its_occurrences_and_saving_again_doubles_none(
    station: UseCases,
) -> None:
    planned = dance(station)
    days = ["11-26", "12-01", "12-03", "12-08", "12-10"]
    assert held(station, planned) == [(day, "planned") for day in days]
    assert planned.activity.recurrence == "weekly:2,4;from=2026-11-26;at=19:00-20:30"
    again(station, planned, slogan="一起跳")
    assert [day for day, _ in held(station, planned)] == days


def test_what_was_moved_or_cancelled_stays_when_the_rule_is_changed(station: UseCases) -> None:
    planned = dance(station)
    rows = station.records.find(
        station.actor, "occurrence", {"activity_id": str(planned.activity.id)}
    )
    ids = {row["day"]: row["id"] for row in rows}
    station.records.record(
        station.actor, [{"kind": "occurrence", "id": ids["2026-12-01"], "day": "2026-12-02"}]
    )
    cancelled = next(row for row in rows if row["day"] == "2026-12-03")
    station.records.record(
        station.actor, [{"kind": "occurrence", "id": cancelled["id"], "state": "cancelled"}]
    )
    rule = replace(parse_recurrence(planned.activity.recurrence), weekdays=(2,)).text()
    again(station, planned, recurrence=rule)
    assert held(station, planned) == [
        ("12-02", "planned"),
        ("12-03", "cancelled"),
        ("12-08", "planned"),
    ]
    again_thursday = parse_recurrence(rule)
    first = station.records.find(station.actor, "occurrence", {"day": "2026-12-08"})[0]
    stored = station.records.show(station.actor, "activity", planned.activity.id)
    item = {"kind": "activity", "id": stored["id"]}
    item["recurrence"] = replace(again_thursday, weekdays=(2, 4)).text()
    station.records.record(station.actor, [item])
    days = [day for day, _ in held(station, planned)]
    assert days == ["11-26", "12-02", "12-03", "12-08", "12-10"]
    assert first["id"] == ids["2026-12-08"]  # the rows that came back are the same rows


def test_past_and_printed_occurrences_never_change(station: UseCases, clock) -> None:
    planned = dance(station)
    clock.now = clock.now.replace(month=12, day=2)
    rows = station.records.find(station.actor, "occurrence", {"day": "2026-12-08"})
    printed = {"kind": "occurrence", "id": rows[0]["id"], "state": "printed"}
    station.records.record(station.actor, [printed])
    later = replace(parse_recurrence(planned.activity.recurrence), starts=time(18, 0))
    again(station, planned, recurrence=later.text())
    found = station.records.find(
        station.actor, "occurrence", {"activity_id": str(planned.activity.id)}
    )
    starts = {row["day"][5:]: row["starts_at"][11:16] for row in map(shown, found)}
    expected = {"11-26": "19:00", "12-01": "19:00", "12-03": "18:00"}
    assert starts == expected | {"12-08": "19:00", "12-10": "18:00"}


def shown(row: dict) -> dict:
    return {name: str(content) for name, content in row.items()}


def test_a_daily_activity_skips_the_national_holiday_and_the_preview_says_so(
    station: UseCases,
) -> None:
    rule = parse_recurrence("daily;from=2026-09-29;at=19:00-20:00;holidays=skip")
    told = station.activities.next_days(station.actor, rule, date(2026, 10, 9))
    assert [one.day.isoformat()[5:] for one in told.days] == ["09-29", "09-30", "10-08", "10-09"]
    assert told.unknown_years == ()
    beyond = station.activities.next_days(station.actor, rule, date(2027, 1, 3))
    assert beyond.unknown_years == (2027,)


def test_the_countys_holidays_of_another_year_are_followed(make_home) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    planned = centre.activities.plan(
        centre.actor,
        name="月月庆",
        recurrence="monthly:1;holidays=move",
        repeats_until=date(2027, 3, 31),
        **{**EVENING, "day": date(2026, 12, 1)},
    )
    before = ["01-01", "02-01", "03-01", "12-01"]
    assert [day for day, _ in held(centre, planned)] == before
    centre.rule_packs.issue(
        centre.actor,
        '[pack]\nid = "holidays"\nversion = "2027.1"\neffective_from = "2027-01-01"\n'
        "[[years]]\nyear = 2027\nworking_days = []\n"
        'holidays = [{ title = "元旦", first = "2027-01-01", last = "2027-01-03" }]\n',
    )
    again(centre, planned)
    assert [day for day, _ in held(centre, planned)] == ["01-04", "02-01", "03-01", "12-01"]
    rule = parse_recurrence("daily;from=2026-10-01;at=19:00-20:00;holidays=skip;count=1")
    told = centre.activities.next_days(centre.actor, rule, None)  # 2026 is still known
    assert told.days[0].day == date(2026, 10, 8)


NEW_YEAR = (
    '[pack]\nid = "holidays"\nversion = "{version}"\neffective_from = "2027-01-01"\n'
    "[[years]]\nyear = 2027\nworking_days = []\n"
    'holidays = [{{ title = "元旦", first = "2027-01-01", last = "{last}" }}]\n'
)


def moves(use: UseCases) -> list[tuple[str, str]]:
    return [
        (one.day.isoformat()[5:], one.to.isoformat()[5:] if one.to else "")
        for series in use.holiday_moves.due(use.actor)
        for one in series.moves
    ]


def test_holidays_that_arrive_on_a_stick_are_a_thing_to_do_not_a_silent_move(
    make_home, station: UseCases, tmp_path
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    two = TwoUnits(station, centre, tmp_path / "stick")
    moved = dance(station, "monthly:1;holidays=move", repeats_until=date(2027, 2, 28))
    skipped = dance(station, "weekly:5;holidays=skip", repeats_until=date(2027, 1, 9))
    other = dance(station, "weekly:5", repeats_until=date(2027, 1, 9))
    centre.rule_packs.issue(centre.actor, NEW_YEAR.format(version="2027.1", last="2027-01-03"))
    assert moves(station) == []
    two.carry(centre, station)
    before = held(station, moved)
    assert ("01-01", "planned") in before  # nobody was told yet, so nothing has moved
    assert sorted(moves(station)) == [("01-01", ""), ("01-01", "01-04")]
    assert moves(centre) == []  # what is another unit's is that unit's to move
    station.holiday_moves.apply(station.actor)
    assert moves(station) == []
    assert [day for day, _ in held(station, moved)] == ["01-04", "02-01", "12-01"]
    assert "01-01" not in [day for day, _ in held(station, skipped)]
    assert "01-01" in [day for day, _ in held(station, other)]
    centre.rule_packs.issue(centre.actor, NEW_YEAR.format(version="2027.2", last="2027-01-05"))
    two.carry(centre, station)
    assert moves(station) == [("01-04", "01-06")]  # what the first version moved follows on
    station.holiday_moves.apply(station.actor)
    two.carry(station, centre)
    assert held(centre, moved) == held(station, moved)
    assert centre.conflicts.open(centre.actor) == ()


def test_a_record_file_makes_them_too(station: UseCases) -> None:
    item = {
        "kind": "activity",
        "name": "天天舞",
        "recurrence": "daily",
        "repeats_until": "2026-11-30",
        "occurrences": [{"day": "2026-11-27", "starts": "19:00", "ends": "20:30", "ref": "first"}],
    }
    results = station.records.record(station.actor, [item])
    assert [one.kind for one in results] == ["activity"] + ["occurrence"] * 4
    stored = station.records.show(station.actor, "activity", results[0].id)
    assert stored["recurrence"] == "daily;from=2026-11-27;at=19:00-20:30"
    same = {"kind": "activity", "id": stored["id"], "recurrence": stored["recurrence"]}
    assert [one.action for one in station.records.record(station.actor, [same])] == ["same"]
    rows = station.records.find(station.actor, "occurrence", {"activity_id": stored["id"]})
    assert len(rows) == 4
    with pytest.raises(WenmingError) as caught:
        station.records.record(station.actor, [{**item, "recurrence": "每天"}])
    assert caught.value.code is Code.INVALID_FIELD


def test_papers_that_come_late_make_past_sessions_once(station: UseCases) -> None:
    past = {**EVENING, "day": date(2026, 9, 1)}
    planned = station.activities.plan(
        station.actor,
        name="周周乐",
        recurrence="weekly:2;count=3",
        **past,
    )
    assert [day for day, _ in held(station, planned)] == ["09-01", "09-08", "09-15"]
    station.activities.cancel(station.actor, planned.occurrence.id)
    again(station, planned, recurrence="weekly:3;from=2026-09-01;at=08:00-09:00;count=2")
    assert [state for _, state in held(station, planned)] == ["cancelled", "planned", "planned"]
    assert OccurrenceState.CANCELLED == "cancelled"

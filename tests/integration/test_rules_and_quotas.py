"""Rule packs by version and day, and 还差几场 counted from posted occurrences."""

from datetime import date, time
from pathlib import Path

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import HeldSession
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.quotas import measured, period_start, starts_within
from wenming_desktop.domain.rules import (
    READERS,
    Quota,
    QuotaPeriod,
    holiday_years,
    quotas,
    read_pack,
    star_schemes,
    step_days,
)
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.rule_packs import PACKS
from wenming_desktop.services.use_cases import UseCases

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_of_the_program_reads(pack: str) -> None:
    text = (RULES / f"{pack}.toml").read_text(encoding="utf-8")
    assert read_pack(text)["pack"]["id"] == pack
    assert READERS[pack](rule_file(pack))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[pack]\nid = 1",
        '[pack]\nid = "quotas"\nversion = ""\neffective_from = "2026-01-01"',
        '[pack]\nid = "quotas"\nversion = "1"\neffective_from = "gestern"',
        '[pack]\nid = "quotas"\nversion = "1"\neffective_from = "2026-01-01"',
        '[pack]\nid = "sla"\nversion = "1"\neffective_from = "2026-01-01"\n[days.normal]\nreview=1',
        '[pack]\nid = "x"\nversion = "1"\neffective_from = "2026-01-01"\n#' + "长" * 6000,
    ],
)
def test_a_pack_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(WenmingError) as caught:
        read_pack(text)
    assert caught.value.code is Code.RULE_PACK_INVALID


def test_the_packs_hold_what_their_sources_say() -> None:
    (national,) = star_schemes(rule_file("stars"))
    assert [minutes // 60 for _, minutes in national.minutes] == [100, 300, 600, 1000, 1500]
    assert (
        step_days(rule_file("sla"))["urgent"].service
        < step_days(rule_file("sla"))["normal"].service
    )
    years = holiday_years(rule_file("holidays"))
    assert not years.is_working_day(date(2026, 10, 5))  # a Monday of the national holiday
    assert years.is_working_day(date(2026, 10, 10))  # a Saturday worked for it
    assert years.is_working_day(date(2026, 11, 26))
    assert not years.is_working_day(date(2026, 11, 28))


def test_periods_begin_where_people_say_they_do() -> None:
    day = date(2026, 11, 26)
    starts = {one: period_start(day, one) for one in QuotaPeriod}
    assert starts == {
        QuotaPeriod.WEEK: date(2026, 11, 23),
        QuotaPeriod.MONTH: date(2026, 11, 1),
        QuotaPeriod.QUARTER: date(2026, 10, 1),
        QuotaPeriod.YEAR: date(2026, 1, 1),
    }
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    assert len(starts_within(year, day, QuotaPeriod.MONTH)) == 11
    assert len(starts_within(year, day, QuotaPeriod.QUARTER)) == 4
    part = Period(date(2026, 2, 15), date(2026, 4, 30))
    assert starts_within(part, day, QuotaPeriod.MONTH) == [date(2026, 3, 1), date(2026, 4, 1)]


def test_more_in_one_month_does_not_make_up_for_none_in_another() -> None:
    quota = Quota("q", "每月 2 场", Level.VILLAGE_STATION, QuotaPeriod.MONTH, 2)
    held = [HeldSession(256, date(2026, 1, day), "theory_study", "", "") for day in (3, 9, 20)]
    held += [HeldSession(256, date(2026, 2, 7), "theory_study", "", "")]
    starts = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
    (state,) = measured(quota, [(256, "白杨村")], held, starts)
    assert (state.need, state.have, state.missing) == (6, 3, 3)


def hold(use: UseCases, day: date, **fields: str) -> None:
    given = {"name": "理论宣讲", "work_content": "theory_study", **fields}
    planned = use.activities.plan(use.actor, day=day, starts=time(9), ends=time(10), **given)
    person = use.volunteers.save(use.actor, None, name="王建国", phone=f"138{day:%d%m}0000").id
    row = SheetRow(row_no=1, volunteer_id=person, minutes=60)
    use.attendance.post(use.actor, planned.occurrence.id, [row])


def test_what_is_missing_is_counted_from_posted_occurrences(station: UseCases) -> None:
    hold(station, date(2026, 10, 12), service_platform="theory_talk")
    hold(station, date(2026, 11, 3))
    told = {
        one.quota.id: (one.need, one.have)
        for one in station.quotas.measured(station.actor, parse_period("2026-Q4"))
    }
    assert told == {"station-monthly": (2, 2), "station-theory": (2, 1)}
    with_rules = quotas(rule_file("quotas"))
    assert {one.level for one in with_rules} > {Level.VILLAGE_STATION}


def test_only_the_centre_issues_rules(station: UseCases) -> None:
    text = (RULES / "quotas.toml").read_text(encoding="utf-8").replace("2026.1", "2026.2")
    with pytest.raises(WenmingError) as caught:
        station.rule_packs.issue(station.actor, text)
    assert caught.value.code is Code.NOT_ALLOWED
    assert all(line.in_force for line in station.rule_packs.list(station.actor))

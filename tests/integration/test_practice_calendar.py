"""The practice calendar on a real store: months, unknown years, the county's pack, the pages."""

import re
from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

PACK = """
[pack]
id = "holidays"
version = "{version}"
effective_from = "2027-01-01"
[[years]]
year = 2027
working_days = ["2027-02-20"]
holidays = [{{ title = "春节", first = "2027-02-05", last = "2027-02-{last}" }}]
"""


def plan(use: UseCases, name: str, day: date, **fields: object) -> None:
    use.activities.plan(use.actor, name=name, day=day, starts=time(8), ends=time(9), **fields)


def day_of(use: UseCases, day: date):
    return use.calendar.day(use.actor, day)


def test_a_month_is_whole_weeks_with_what_each_day_is_and_what_is_held(station: UseCases) -> None:
    plan(station, "义诊", date(2026, 10, 18), place="卫生室")
    entry = {"kind": "calendar_entry", "name": "敬老宴", "day_rule": "L09-09"}
    station.records.record(station.actor, [entry])
    month = station.calendar.month(station.actor, 2026, 10)
    assert [month.days[0].day, month.days[-1].day] == [date(2026, 9, 28), date(2026, 11, 1)]
    assert month.holidays_known
    days = {one.day: one for one in month.days}
    national, working, ninth = (days[date(2026, 10, n)] for n in (5, 10, 18))
    assert (national.holiday, national.is_free) == ("国庆节", True)
    assert (working.is_make_up, working.is_free) == (True, False)  # a Saturday of work
    assert (ninth.occasions, ninth.lunar.words) == (("重阳节",), "初九")
    assert [one.name for one in ninth.entries] == ["敬老宴"]
    assert [one.name for one in ninth.sessions] == ["义诊"]
    assert ninth.festivals[0].theme == "我们的节日"
    assert "孝亲敬老" in ninth.festivals[0].ideas[0]


def test_a_cancelled_activity_is_not_in_the_calendar(station: UseCases) -> None:
    plan(station, "义诊", date(2026, 10, 18))
    (held,) = day_of(station, date(2026, 10, 18)).sessions
    station.activities.cancel(station.actor, held.id)
    assert day_of(station, date(2026, 10, 18)).sessions == ()


@pytest.mark.acceptance(47)
def test_a_year_nobody_has_sent_is_said_to_be_unknown_until_the_pack_is_there(make_home) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    assert not centre.calendar.month(centre.actor, 2027, 2).holidays_known
    centre.rule_packs.issue(centre.actor, PACK.format(version="2027.1", last="11"))
    month = centre.calendar.month(centre.actor, 2027, 2)
    free = [one.day.day for one in month.days if one.in_month and one.holiday]
    assert (month.holidays_known, free) == (True, [5, 6, 7, 8, 9, 10, 11])
    centre.rule_packs.issue(centre.actor, PACK.format(version="2027.2", last="08"))
    free = [
        one.day.day
        for one in centre.calendar.month(centre.actor, 2027, 2).days
        if one.in_month and one.holiday
    ]
    assert free == [5, 6, 7, 8]  # the newer version of the same year
    assert day_of(centre, date(2026, 10, 5)).holiday == "国庆节"  # the other year is kept
    assert day_of(centre, date(2027, 6, 9)).occasions == ("端午节",)


def test_a_day_that_is_none_is_not_written_into_the_calendar(station: UseCases) -> None:
    entry = {"kind": "calendar_entry", "name": "敬老宴", "day_rule": "九月初九"}
    with pytest.raises(WenmingError) as caught:
        station.records.record(station.actor, [entry])
    assert caught.value.code is Code.INVALID_FIELD


def words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]


def test_a_month_is_one_broadside_page_and_a_year_is_a_plan(
    station: UseCases, tmp_path: Path
) -> None:
    for number in range(1, 10):
        plan(station, f"第{number}件事", date(2026, 10, 18), place="村文化广场")
    for number in range(1, 26):
        plan(station, "庭院评比", date(2026, 11, number), audience="全体农户")
    result = station.calendar.print(station.actor, parse_period("2026-10"), tmp_path / "month.pdf")
    assert (result.pages, result.overflow) == (1, ())
    (page,) = words(tmp_path / "month.pdf")
    assert "2026年10月文明实践日历" in page
    assert "第1件事" in page
    assert re.search(r"还有\d项", page)
    size = pypdfium2.PdfDocument(tmp_path / "month.pdf")[0].get_size()
    assert size[0] > size[1]
    station.calendar.print(station.actor, parse_period("2026"), tmp_path / "year.pdf")
    pages = words(tmp_path / "year.pdf")
    assert "2026年文明实践活动计划" in pages[0]
    assert sum(page.count("庭院评比") for page in pages) == 25
    assert f"第1页/共{len(pages)}页" in pages[0]


def test_days_in_a_row_are_written_as_a_span(station: UseCases, tmp_path: Path) -> None:
    station.activities.plan(
        station.actor,
        name="天天舞",
        day=date(2026, 11, 3),
        starts=time(19),
        ends=time(20),
        recurrence="daily;count=5",
    )
    station.calendar.print(station.actor, parse_period("2026"), tmp_path / "year.pdf")
    (page,) = words(tmp_path / "year.pdf")
    assert "3—7日" in page

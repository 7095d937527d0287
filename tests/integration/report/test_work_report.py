"""The work report: what stands, what is left away, what forbids handing it in."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.integration.report.conftest import CENTRE, add_units, records, unit
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figures import MISSING
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import Choices
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.work_reports import Draft

WHOLE = Period(date(2026, 1, 1), date(2026, 12, 31))
QUIET = Period(date(2020, 1, 1), date(2020, 3, 31))
HEADINGS = {
    "一、工作开展情况": [
        "一是建立健全工作机制，层层压实工作责任。",
        "二是初步建立运行机制，广泛开展志愿服务活动。",
        "三是初步整合公共服务资源，持续提高资源效能。",
        "四是更加活化工作内容，不断提升人民群众获得感。",
    ],
    "二、工作中存在的问题": [
        "一是对基层公共服务资源的统筹整合力度有待进一步加强。",
        "二是工作内容向活动项目的转化形式有待进一步创新。",
        "三是网络平台和资源的作用有待进一步发挥。",
    ],
    "三、下一步工作思路": [
        "一是着力在凝聚人心上下功夫。",
        "二是着力在改革创新上下功夫。",
        "三是着力在志愿服务上下功夫。",
        "四是着力在丰富活动上下功夫。",
    ],
}


def draft(use: UseCases, period: Period = WHOLE, choices: Choices = Choices()) -> Draft:  # noqa: B008
    return use.work_reports.draft(use.actor, period, choices)


def headings(told: Draft) -> dict[str, list[str]]:
    return {
        f"{part.number}、{part.heading}": [f"{item.ordinal}{item.heading}" for item in part.items]
        for part in told.report.parts
    }


def text(told: Draft) -> str:
    return "\n".join(sentence.text for _, sentence in told.report.sentences())


@pytest.mark.parametrize(
    "level", [Level.COUNTY_CENTER, Level.TOWN_INSTITUTE, Level.VILLAGE_STATION]
)
def test_all_parts_and_items_stand_at_every_level_even_without_data(
    make_home: Callable[..., UseCases], level: Level
) -> None:
    told = draft(make_home("empty", level, "青山镇新时代文明实践所"))
    assert headings(told) == HEADINGS
    for part in told.report.parts:
        for item in part.items:
            assert item.sentences, item.id
            assert all(sentence.text for sentence in item.sentences)


@pytest.mark.acceptance(39)
def test_the_reference_has_the_same_headings_but_for_its_stray_spaces() -> None:
    reference = Path(__file__).parents[2] / "data" / "reference-report.txt"
    plain = re.sub(r"[\s，,。]", "", reference.read_text(encoding="utf-8"))
    plain = plain.replace("双务", "服务")
    for part, items in HEADINGS.items():
        assert part in plain
        for item in items:
            assert re.sub(r"[，。]", "", item) in plain


def test_every_figure_is_locked_and_has_a_source(centre: UseCases) -> None:
    told = draft(centre)
    assert told.is_ready
    assert headings(told) == HEADINGS
    assert len(told.report.figures()) > 40
    for _, sentence in told.report.sentences():
        for run in sentence.runs:
            if not run.figure and not sentence.id.startswith("case"):
                plain = re.sub(r"\d+[–岁]+\d*岁?|满分5分|60天|\d+岁", "", run.text)
                assert not re.search(r"\d", plain), run.text
    for name in told.report.figures():
        assert told.book.get(name).definition, name


def test_a_figure_leads_to_its_rows(centre: UseCases) -> None:
    told = draft(centre)
    rows = centre.work_reports.behind(centre.actor, told, "occurrences.work_content.core_values")
    value = told.book.get("occurrences.work_content.core_values").value
    assert len(rows) == value
    assert all(row.title.startswith("活动") for row in rows)


def test_counted_is_up_to_today_and_the_day_is_shown(centre: UseCases) -> None:
    told = draft(centre)
    assert told.report.as_of == date(2026, 11, 24)
    assert told.counted_over == Period(date(2026, 1, 1), date(2026, 11, 24))
    with pytest.raises(WenmingError) as caught:
        draft(centre, Period(date(2027, 1, 1), date(2027, 12, 31)))
    assert caught.value.code is Code.REPORT_NOT_BEGUN


def test_a_known_zero_is_not_said(centre: UseCases) -> None:
    told = draft(centre, QUIET)
    for _, sentence in told.report.sentences():
        for run in sentence.runs:
            assert not run.figure or told.book.get(run.figure).value
    assert "召开" not in text(told)
    assert MISSING not in text(told)
    assert headings(told) == HEADINGS


def test_an_unknown_figure_is_open_and_forbids_the_export(bare: UseCases, tmp_path: Path) -> None:
    told = draft(bare)
    assert MISSING in text(told)
    assert {"meetings", "volunteers", "occurrences"} <= {one.name for one in told.unknown}
    with pytest.raises(WenmingError) as caught:
        bare.work_reports.export(bare.actor, told, tmp_path / "out")
    assert caught.value.code is Code.REPORT_NOT_READY
    assert not (tmp_path / "out").exists()
    shown = bare.work_reports.draft(bare.actor, WHOLE, drop_unknown=True)
    assert shown.is_ready
    assert MISSING not in text(shown)


def test_all_are_established_only_where_all_are(centre: UseCases) -> None:
    assert "均建立" not in text(draft(centre))  # the centre's own day is not filled in
    centre.org_units.change_own(centre.actor, established_on=date(2023, 1, 1))
    assert "三级均建立了文明实践阵地" in text(draft(centre))
    with centre.figures._uow() as work:
        station = work.org_units.where(level="village_station")[0]
        work.org_units.update(replace(station, established_on=None))
    told = text(draft(centre))
    assert "均建立" not in told
    assert "实践站5个，村级覆盖率83.3%" in told


def test_a_brand_of_many_villages_is_named_once(centre: UseCases) -> None:
    brand = {"kind": "service_project", "name": "天天舞", "nature": "regular"}
    brand |= {"brand_level": "county", "work_content": "cultural_life"}
    centre.records.record(centre.actor, [brand])
    told = text(draft(centre))
    assert "形成活动品牌2个" in told
    assert told.count("“天天舞”") == 1


def test_a_manual_change_keeps_the_old_value_and_its_reason(centre: UseCases) -> None:
    told = draft(centre)
    old = told.book.get("meetings").value
    with pytest.raises(WenmingError) as caught:
        centre.work_reports.change(centre.actor, told, "meetings", "5", " ")
    assert caught.value.code is Code.REASON_MISSING
    choices = centre.work_reports.change(centre.actor, told, "meetings", "5", "漏登三次")
    again = draft(centre, choices=choices)
    assert "召开联席会议、调度会等5次" in text(again)
    (change,) = choices.changes
    assert (change.old, change.value, change.reason) == (old, 5, "漏登三次")
    choices = centre.work_reports.change(centre.actor, again, "meetings", "6", "又漏一次")
    assert [one.old for one in choices.changes] == [old]


@pytest.mark.acceptance(39)
def test_parts_that_do_not_sum_forbid_the_export(centre: UseCases, tmp_path: Path) -> None:
    told = draft(centre)
    choices = centre.work_reports.change(centre.actor, told, "occurrences", "99", "另有活动")
    wrong = draft(centre, choices=choices)
    assert {check.whole for check in wrong.sums} == {"occurrences"}
    with pytest.raises(WenmingError) as caught:
        centre.work_reports.export(centre.actor, wrong, tmp_path)
    assert "分项之和" in str(caught.value.facts["what"])


@pytest.mark.acceptance(39)
def test_stars_typed_into_a_text_forbid_the_export(centre: UseCases) -> None:
    told = draft(centre, choices=Choices(texts={"lead": "我县建成***个。"}))
    assert not told.is_ready
    assert [slip.text for slip in told.placeholders] == ["***"]


def test_problems_are_offered_and_stand_only_when_taken(centre: UseCases) -> None:
    told = draft(centre)
    offered = {sentence.id for _, sentence in told.report.offers}
    assert {"idle", "joint", "talks", "online-few"} <= offered
    assert "处阵地60天以上没有开展活动" not in text(told)
    taken = draft(centre, choices=Choices(taken=frozenset({"idle"})))
    assert "有1处阵地60天以上没有开展活动。" in text(taken)
    assert "idle" not in {sentence.id for _, sentence in taken.report.offers}


def test_a_case_is_told_when_chosen(centre: UseCases) -> None:
    (case,) = draft(centre).report.cases
    told = draft(centre, choices=Choices(taken=frozenset({case.id})))
    assert "开展“活动3”活动。送戏下乡，群众欢迎。" in text(told)


def test_a_sentence_or_a_clause_can_be_left_out_and_reworded(centre: UseCases) -> None:
    choices = Choices(
        left_out=frozenset({"documents", "meetings#0"}),
        texts={"volunteers": "注册志愿者达到{volunteers}人。", "added:1-1": "另行专题汇报。"},
    )
    told = text(draft(centre, choices=choices))
    assert "印发或制定" not in told
    assert "召开联席会议、调度会等2次，已办结1项。" in told
    assert "注册志愿者达到40人。" in told
    assert "另行专题汇报。" in told


def test_a_frozen_report_stays_and_tells_what_changed_since(centre: UseCases) -> None:
    told = draft(centre)
    choices = centre.work_reports.change(centre.actor, told, "duties", "4", "清单在纸上")
    told = draft(centre, choices=choices)
    report_id = centre.work_reports.save(centre.actor, told)
    before = centre.work_reports.reopen(centre.actor, report_id)
    assert before.report.parts == told.report.parts
    assert before.choices == choices
    meeting = {"kind": "joint_meeting", "name": "补登", "day": "2026-06-01"}
    centre.records.record(centre.actor, [meeting])
    assert centre.work_reports.reopen(centre.actor, report_id).report == before.report
    pairs = centre.work_reports.compare(centre.actor, report_id)
    assert {then.name: (then.value, now.value) for then, now in pairs} == {
        "meetings": (2, 3),
        "meetings.meeting_type.joint": (1, 2),
    }
    (saved,) = centre.work_reports.saved(centre.actor)
    assert (saved.id, saved.as_of) == (report_id, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("codes", "order"),
    [
        (("421122000000", "421121000000"), ["白杨县", "云溪县", "合计"]),
        (("421121000000", "421122000000"), ["云溪县", "白杨县", "合计"]),
        (("", "421122000000"), ["白杨县", "云溪县", "合计"]),
        (("", ""), ["云溪县", "白杨县", "合计"]),
    ],
)
def test_a_city_lists_its_counties_by_area_code(
    centre: UseCases,
    make_home: Callable[..., UseCases],
    tmp_path: Path,
    codes: tuple[str, str],
    order: list[str],
) -> None:
    second = make_home("second", Level.COUNTY_CENTER, "白杨县新时代文明实践中心")
    for number, (use, code) in enumerate(zip((centre, second), codes, strict=True)):
        with use.figures._uow() as work:
            work.org_units.update(replace(work.own_unit(), code=code))
        use.work_reports.export_totals(use.actor, WHOLE, tmp_path / f"{number}.json")
    city = make_home("city", Level.CITY_ROLLUP, "江陵市新时代文明实践中心")
    city.work_reports.take_totals(city.actor, [tmp_path / "0.json", tmp_path / "1.json"])
    told = city.work_reports.draft(city.actor, WHOLE, city=True)
    assert told.report.annex is not None
    assert [row[0] for row in told.report.annex.rows] == order
    rows = city.work_reports.behind(city.actor, told, "volunteers")
    assert [row.title[:3] for row in rows] == order[:2]


def test_a_city_reads_totals_that_hold_no_person(
    centre: UseCases, make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    """Group 72: what leaves the county for the city."""
    totals = centre.work_reports.totals(centre.actor, WHOLE)
    shown = json.dumps(totals, ensure_ascii=False)
    assert "测试" not in shown
    assert "1390000" not in shown
    second = make_home("second", Level.COUNTY_CENTER, "白杨县新时代文明实践中心")
    add_units(second)
    second.records.record(second.actor, records())
    files = []
    for number, use in enumerate((centre, second)):
        files.append(tmp_path / f"{number}.json")
        body = use.work_reports.totals(use.actor, WHOLE)
        files[-1].write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    city = make_home("city", Level.CITY_ROLLUP, "江陵市新时代文明实践中心")
    with pytest.raises(WenmingError) as caught:
        city.work_reports.draft(city.actor, WHOLE, city=True)
    assert caught.value.code is Code.TOTALS_MISSING
    city.work_reports.take_totals(city.actor, [*files, files[0]])
    told = city.work_reports.draft(city.actor, WHOLE, city=True)
    assert headings(told) == HEADINGS
    assert told.book.get("volunteers").value == 80
    assert told.book.get("attendance").value == 2 * (
        draft(centre).book.get("attendance").value or 0
    )
    assert told.report.annex is not None
    assert [row[0] for row in told.report.annex.rows] == ["云溪县", "白杨县", "合计"]
    assert "我市着眼" in text(told)
    rows = city.work_reports.behind(city.actor, told, "volunteers")
    assert sorted((row.title[:3], row.value) for row in rows) == [("云溪县", 40), ("白杨县", 40)]
    done = city.work_reports.export(city.actor, told, tmp_path / "out")
    assert done.word.exists()
    assert done.saved_id is not None
    assert city.work_reports.compare(city.actor, done.saved_id) == []


@pytest.mark.parametrize("bend", ["digest", "format", "figures", "cut"])
def test_damaged_totals_are_refused(centre: UseCases, tmp_path: Path, bend: str) -> None:
    body = centre.work_reports.totals(centre.actor, WHOLE)
    if bend == "digest":
        body["as_of"] = "2026-11-01"
    elif bend == "format":
        body["format"] = "other"
    elif bend == "figures":
        body["figures"] = {"volunteers": {"total": "many", "parts": {}}}
    shown = json.dumps(body, ensure_ascii=False)
    file = tmp_path / "x.json"
    file.write_text(shown[:-20] if bend == "cut" else shown, encoding="utf-8")
    with pytest.raises(WenmingError) as caught:
        centre.work_reports.take_totals(centre.actor, [file])
    assert caught.value.code is Code.TOTALS_UNREADABLE


def test_the_table_names_no_unit_above(make_home: Callable[..., UseCases]) -> None:
    town = make_home("town", Level.TOWN_INSTITUTE, "青山镇新时代文明实践所")
    with town.figures._uow() as work:
        above = unit(work, Level.COUNTY_CENTER, CENTRE, 1, work.own_unit())
        work.org_units.update(replace(above, parent_id=None))
        own = replace(work.own_unit(), parent_id=above.id)
        work.org_units.update(own)
        unit(work, Level.VILLAGE_STATION, "柳河村新时代文明实践站", 257, own)
    told = draft(town)
    assert told.report.annex is not None
    assert [row[0] for row in told.report.annex.rows] == ["青山镇所", "柳河村站", "合计"]


def test_the_table_of_units_sums_to_the_figures(centre: UseCases) -> None:
    told = draft(centre)
    assert told.report.annex is not None
    *rows, total = told.report.annex.rows
    for place, name in enumerate(("occurrences", "attendance"), start=1):
        assert sum(int(row[place]) for row in rows) == int(total[place])
        assert int(total[place]) == told.book.get(name).value
    assert rows[0][0] == CENTRE.replace("新时代文明实践", "") + "本级"

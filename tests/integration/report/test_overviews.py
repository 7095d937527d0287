"""What ledgers say of coverage, departments, audience, projects, forms and 融合, from raw rows."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from tests.integration.report.conftest import RESIDENTS, YEAR
from tests.integration.report.test_figures import Raw
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.ledgers.looking import LookedAt
from wenming_desktop.services.use_cases import UseCases


def rows(found: LookedAt) -> list[dict[str, str]]:
    heads = [head for head, _ in found.columns]
    return [dict(zip(heads, row, strict=True)) for row in found.rows]


def sums(found: LookedAt) -> dict[str, str]:
    heads = [head for head, _ in found.columns]
    return {head: text for head, text in zip(heads, found.sums, strict=True) if text}


def look(use: UseCases, name: str) -> LookedAt:
    return use.ledgers.look(use.actor, name, YEAR)


def test_units_without_anything_are_named_in_the_order_of_their_numbers(centre: UseCases) -> None:
    raw, found = Raw(centre), rows(look(centre, "coverage"))
    assert len(found) == len(raw.all["org_unit"])
    names = {one.org_no: one.name for one in raw.all["org_unit"]}
    assert [one["单位"] for one in found] == [names[number] for number in sorted(names)]
    own, *others = found
    assert own["活动场次"] == str(len(raw.held))
    assert own["有活动的月数"] == str(len({one.day.month for one in raw.held}))
    assert own["最近一场"] == max(one.day for one in raw.held).isoformat()
    assert {one["覆盖情况"] for one in others} == {"没有活动"}
    assert {one["多少天没有活动"] for one in others} == {""}
    people = {one["常住人口"] for one in found if one["常住人口"]}
    assert people == {str(number) for number in RESIDENTS.values()}


def test_settlements_are_told_one_by_one_and_the_uncovered_ones_by_themselves(
    centre: UseCases,
) -> None:
    raw, found = Raw(centre), rows(look(centre, "settlement-coverage"))
    listed = [one for one in found if one["自然村、村组"]]
    assert [one["自然村、村组"] for one in listed] == ["西湾", "东湾"]  # by number, not by result
    (east,) = (one.id for one in raw.all["settlement"] if one.name == "东湾")
    there = [one.day for one in raw.held if raw.of(one).settlement_id == east]
    west, told = listed
    assert told["活动场次"] == str(len(there))
    assert told["最近一场"] == max(there).isoformat()
    assert told["多少天没有活动"] == str((YEAR.last - max(there)).days)
    assert (told["覆盖情况"], west["覆盖情况"]) == ("有活动", "没有活动")
    assert (west["活动场次"], west["最近一场"], west["多少天没有活动"]) == ("0", "", "")
    (stations,) = {one["覆盖情况"] for one in found if not one["自然村、村组"]}
    assert stations == "没有登记村组"
    uncovered = rows(look(centre, "uncovered-settlements"))
    assert [one["自然村、村组"] for one in uncovered] == ["西湾"]
    with centre.figures._uow(read_only=True) as work:
        names = ("settlements", "settlements_active", "settlements_uncovered")
        counted = work.figures.count(names, YEAR)
    assert [counted[one].total for one in names] == [2, 1, len(uncovered)]


def test_a_department_without_resources_is_said_so(centre: UseCases) -> None:
    held = next(one for one in Raw(centre).held if one.state == "posted")
    (health,) = centre.records.find(centre.actor, "department", {"name": "卫生健康局"})
    change = {"kind": "activity", "id": str(held.activity_id), "department_ids": [health["id"]]}
    centre.records.record(centre.actor, [change])
    raw, found = Raw(centre), rows(look(centre, "department-resources"))
    posted = [one for one in raw.held if one.state == "posted"]
    by_id = {str(one.id): one.name for one in raw.all["department"]}
    joined = Counter(by_id.get(one) for held in posted for one in raw.of(held).department_ids)
    assert joined[health["name"]] > 0
    assert {one["部门"]: int(one["联合活动场次"]) for one in found} == {
        name: joined[name] for name in by_id.values()
    }
    alone = {one["部门"] for one in found if one["资源情况"] == "没有可共享的资源"}
    given = {one.department_id for one in (*raw.all["venue"], *raw.all["volunteer_team"])}
    assert alone == {one.name for one in raw.all["department"] if one.id not in given}


def whole(found: LookedAt) -> Decimal:
    """Return the sum of the shares as they are shown."""
    return sum((Decimal(one["占比"].rstrip("%")) for one in rows(found)), Decimal())


def test_the_audience_by_area_age_and_sex_sums_to_the_figure(centre: UseCases) -> None:
    raw, found = Raw(centre), look(centre, "audience")
    held = {one.id for one in raw.held}
    heads = [one for one in raw.all["audience_count"] if one.occurrence_id in held]
    assert sums(found)["合计"] == str(sum(one.heads for one in heads))
    assert sums(found)["女"] == str(sum(one.heads for one in heads if one.sex == "female"))
    assert whole(found) == 100


def test_a_project_shows_what_came_of_it_and_a_suggestion(centre: UseCases) -> None:
    raw, found = Raw(centre), {one["项目"]: one for one in rows(look(centre, "project-effects"))}
    dance = [
        one for one in raw.held if one.state == "posted" and raw.of(one).project_id in raw.project
    ]
    assert found["天天舞"]["场次"] == str(len(dance))
    assert found["天天舞"]["建议"] == "持续开展"
    assert found["全民读书"]["建议"] == "没有办过也没有人点，可以调整或结项"


def test_forms_that_few_come_to_are_marked(centre: UseCases) -> None:
    raw, found = Raw(centre), look(centre, "forms")
    assert whole(found) == 100
    posted = [one for one in raw.held if one.state == "posted"]
    forms = Counter(raw.of(one).form for one in posted)
    codes = centre.code_lists
    assert {one["形式"]: int(one["场次"]) for one in rows(found)} == {
        codes.label("activity_form", form): count for form, count in forms.items()
    }
    assert sums(found)["群众人次"] == str(sum(one.beneficiaries or 0 for one in posted))


def test_a_session_counts_under_each_of_its_tags(centre: UseCases) -> None:
    raw = Raw(centre)
    wanted: defaultdict[str, int] = defaultdict(int)
    for one in raw.held:
        if one.state == "posted":
            for tag in raw.of(one).scenario_tags or ("",):
                wanted[centre.code_lists.label("scenario_tag", tag) if tag else "没有写明"] += 1
    found = rows(look(centre, "fusion"))
    assert {one["融合的重点工作"]: int(one["场次"]) for one in found} == dict(wanted)


def test_culture_teams_stand_in_one_ledger_with_their_share_of_all_sessions(
    centre: UseCases,
) -> None:
    raw = Raw(centre)
    person = raw.all["volunteer"][0]
    troupe = {"kind": "volunteer_team", "ref": "troupe", "name": "戏曲队", "field": "culture_art"}
    own = next(one for one in raw.held if one.state == "posted")
    centre.records.record(
        centre.actor,
        [
            troupe,
            {"kind": "volunteer_team", "name": "没有活动的舞蹈队", "field": "culture_art"},
            {"kind": "volunteer", "id": str(person.id), "categories": ["local_culture_talent"]},
            {"kind": "volunteer", "name": "戏迷", "phone": "13900009999", "team_id": "@troupe"},
            {"kind": "activity", "id": str(own.activity_id), "team_id": "@troupe"},
        ],
    )
    raw = Raw(centre)
    (team,) = (one for one in raw.all["volunteer_team"] if one.name == "戏曲队")
    theirs = {one.id for one in raw.held if raw.of(one).team_id == team.id}
    talents = {
        one.id
        for one in raw.all["volunteer"]
        if one.team_id == team.id or "local_culture_talent" in (one.category, *one.categories)
    }
    joined = {one.occurrence_id for one in raw.came if one.volunteer_id in talents} - theirs
    assert theirs
    assert joined
    found = look(centre, "culture-teams")
    own_line, silent, others = rows(found)
    assert (silent["文化队伍"], silent["场次"], silent["成员"]) == ("没有活动的舞蹈队", "0", "0")
    assert (own_line["文化队伍"], own_line["成员"], own_line["文化人才"]) == ("戏曲队", "1", "0")
    assert own_line["场次"] == str(len(theirs))
    assert own_line["场次占比"] == f"{len(theirs) / len(raw.held) * 100:.1f}%"
    assert others["场次"] == str(len(joined))
    assert sums(found)["场次"] == str(len(theirs | joined))
    assert sums(found)["文化志愿者人次"] == str(
        sum(1 for one in raw.came if one.volunteer_id in talents)
    )


def test_phones_stay_masked_and_a_name_that_is_none_is_refused(centre: UseCases) -> None:
    for one in rows(look(centre, "needs")) + rows(look(centre, "teams")):
        assert not any(cell.isdecimal() and len(cell) == 11 for cell in one.values())
    with pytest.raises(WenmingError) as caught:
        look(centre, "no-such-ledger")
    assert caught.value.code is Code.NOT_FOUND

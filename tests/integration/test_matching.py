"""Candidates from a real store: gathered by sets, by the county's own pack, for those in reach."""

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import event

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.matching.service import Match
from wenming_desktop.services.order_moves import Dispatch
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def centre(make_home: Callable[..., UseCases]) -> UseCases:
    return make_home("centre", Level.COUNTY_CENTER, "青河县新时代文明实践中心")


def write(use: UseCases, kind: str, **fields: object) -> UUID:
    return use.records.record(use.actor, [{"kind": kind, **fields}])[0].id


def need(use: UseCases, content: str, **fields: object) -> UUID:
    return use.needs.register(use.actor, content=content, **fields).id


def candidates(use: UseCases, need_id: UUID) -> list[Match]:
    return use.matching.candidates(use.actor, need_id)


def test_people_days_and_hands_of_the_store_become_reasons(centre: UseCases) -> None:
    busy = write(centre, "volunteer_team", name="甲理发队", service_scope="理发")
    free = write(centre, "volunteer_team", name="乙理发队", service_scope="理发")
    for number in range(2):
        person = {"name": f"志愿者{number}", "team_id": str(free), "skills": ["理发"]}
        write(centre, "volunteer", **person)
    activity = write(centre, "activity", name="慰问", team_id=str(busy))
    times = {"starts_at": "2026-12-05T08:00+08:00", "ends_at": "2026-12-05T10:00+08:00"}
    write(centre, "occurrence", activity_id=str(activity), day="2026-12-05", **times)
    write(centre, "service_project", name="喜事新办", category="customs", state="finished")
    asked = need(centre, "给老人理发", expected_on="2026-12-05")
    first, second = candidates(centre, asked)
    assert (first.id, second.id) == (free, busy)
    assert "有 2 人会理发" in first.reasons
    assert any("已经有活动" in one for one in second.reasons)
    own = centre.org_units.own(centre.actor).id
    for _ in range(4):
        other = need(centre, "给老人理发")
        centre.orders.dispatch(
            centre.actor, Dispatch(need_id=other, target_unit_id=own, team_id=free)
        )
    loaded = {one.id: one for one in candidates(centre, asked)}
    assert "手上还有 4 单没办完" in loaded[free].reasons
    order = centre.orders.page(centre.actor)[0].order
    assert {one.id for one in candidates(centre, order.id)} == set(loaded)  # to pass it on


def test_what_is_asked_of_the_store_does_not_grow_with_the_teams(centre: UseCases) -> None:
    asked = need(centre, "给老人理发", expected_on="2026-12-05")
    store = centre.matching._supplies
    statements: list[str] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_more):  # type: ignore[no-untyped-def]
        statements.append(statement)

    def asked_of_the_store(teams: int) -> int:
        items = [
            {"kind": "volunteer_team", "name": f"{teams}-{number}队", "service_scope": "理发"}
            for number in range(teams)
        ]
        centre.records.record(centre.actor, items)
        statements.clear()
        assert candidates(centre, asked)
        return len(statements)

    assert asked_of_the_store(1) == asked_of_the_store(60) < 40


def test_the_county_may_weigh_and_name_things_its_own_way(centre: UseCases) -> None:
    team = write(centre, "volunteer_team", name="和事佬队", service_scope="摆茶")
    asked = need(centre, "两家为水渠结了疙瘩，请人摆茶")
    before = {one.id: one.score for one in candidates(centre, asked)}
    text = _pack("2026.2", '"调解"', '"摆茶", "结了疙瘩", "调解"')
    centre.rule_packs.issue(centre.actor, text)
    after = {one.id: one for one in candidates(centre, asked)}
    assert after[team].score > before.get(team, 0)
    assert "能办“调解纠纷”" in after[team].reasons


def _pack(version: str, old: str, new: str) -> str:
    """Return the program's pack with another version and other words."""
    from wenming_desktop.assets import resource  # noqa: PLC0415

    text = resource("rules/matching.toml").read_text(encoding="utf-8")
    assert old in text
    return text.replace(str(rule_file("matching")["pack"]["version"]), version).replace(old, new, 1)

"""工作内容 → 项目 → 活动: counted as the report counts, told in both directions."""

from typing import Any
from uuid import UUID

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

YEAR = parse_period("2026")


def activity(name: str, *days: str, **more: Any) -> dict[str, Any]:
    sessions = [
        {"day": day, "starts": "19:00", "ends": "20:00", "ref": f"{name}{day}"} for day in days
    ]
    return {"kind": "activity", "name": name, "occurrences": sessions, **more}


@pytest.fixture
def traced(station: UseCases) -> UseCases:
    project = {"kind": "service_project", "work_content": "cultural_life"}
    station.records.record(
        station.actor,
        [
            {"kind": "resident_need", "ref": "need", "content": "晚上想有个地方\n跳舞"},
            {"kind": "resident_need", "ref": "quiet", "content": "家里的事", "is_private": True},
            project | {"ref": "dance", "name": "天天舞", "need_id": "@need"},
            project | {"ref": "care", "name": "心里话", "need_id": "@quiet", "state": "finished"},
            activity(
                *("广场舞", "2026-10-06", "2026-11-20", "2026-12-01"),
                work_content="cultural_life",
                project_id="@dance",
                ref="square",
            ),
            activity("教舞", "2026-09-01", work_content="cultural_life", project_id="@dance"),
            activity("读书会", "2026-11-03", work_content="theory_study"),
        ],
    )
    return station


def the(use: UseCases, kind: str, name: str) -> UUID:
    (found,) = use.records.find(use.actor, kind, {"name": name})
    return UUID(found["id"])


def test_a_project_tells_what_it_grew_from_and_what_it_became(traced: UseCases) -> None:
    trace = traced.project_traces.trace(traced.actor, the(traced, "service_project", "天天舞"))
    assert (trace.content, trace.need) == ("丰富活跃文化生活", "晚上想有个地方 跳舞")
    assert [(one.activity.name, one.held, one.coming) for one in trace.activities] == [
        ("教舞", 1, 0),
        ("广场舞", 2, 1),
    ]
    assert (trace.held, trace.coming) == (3, 1)
    found = traced.project_traces.projects(traced.actor, "cultural_life")
    assert [(one.project.name, one.need) for one in found] == [
        ("天天舞", "晚上想有个地方 跳舞"),
        ("心里话", "（保密）"),  # over, and last; what is secret is not told
    ]


def test_contents_are_counted_as_the_report_counts_them(traced: UseCases) -> None:
    found = {one.code: one for one in traced.project_traces.contents(traced.actor, YEAR)}
    assert list(found) == list(traced.code_lists.codes("work_content"))
    with traced.figures._uow(read_only=True) as work:
        counted = work.figures.count(("projects", "occurrences"), YEAR)
    for name, field in (("projects", "projects"), ("occurrences", "sessions")):
        assert sum(getattr(one, field) for one in found.values()) == counted[name].total
    assert (found["cultural_life"].projects, found["theory_study"].projects) == (2, 0)
    assert (found["cultural_life"].sessions, found["theory_study"].sessions) == (4, 1)


def test_an_activity_tells_where_it_comes_from(traced: UseCases) -> None:
    origin = traced.project_traces.origin(traced.actor, the(traced, "activity", "广场舞"))
    assert origin.project is not None
    assert (origin.content, origin.project.name) == ("丰富活跃文化生活", "天天舞")
    assert origin.need == "晚上想有个地方 跳舞"
    alone = traced.project_traces.origin(traced.actor, the(traced, "activity", "读书会"))
    assert (alone.project, alone.need, alone.content) == (None, "", "学习实践科学理论")
    with pytest.raises(WenmingError) as caught:
        traced.project_traces.trace(traced.actor, the(traced, "activity", "读书会"))
    assert caught.value.code is Code.NOT_FOUND

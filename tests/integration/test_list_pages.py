"""The two longest lists: what stands in them, what never does, and how few queries a page takes."""

import shutil
from collections.abc import Iterator
from datetime import date, time
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine, event

from tests.conftest import PASSWORD, USER
from wenming_desktop.app import door_at
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.people import NameOrder, VolunteerTeam
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

BARE_AND_NEWER = """
INSERT INTO volunteer (id, stub) VALUES (zeroblob(16), 1);
INSERT INTO activity (id, stub) VALUES (zeroblob(16), 1);
INSERT INTO occurrence (id, activity_id, day) VALUES (zeroblob(16), zeroblob(16), '2026-11-30');
UPDATE occurrence SET state = 'postponed' WHERE day = '2026-11-04';
INSERT INTO person_now (row_id, epoch, org_no, made_by, home, away)
SELECT id, 1, 2, 1, zeroblob(3), 1 FROM volunteer WHERE name = '丁四'
"""
"""Rows whose parents are still under way, a state of a newer program, somebody moved away."""


class Home(NamedTuple):
    use: UseCases
    engine: Engine
    team: VolunteerTeam


@pytest.fixture(scope="module")
def home(station_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Five people and six occurrences, of each of which one or two are out of sight."""
    folder = tmp_path_factory.mktemp("lists") / "station"
    door = door_at(Path(shutil.copytree(station_template, folder)))
    use = door.open(USER, PASSWORD)
    with use.volunteers._uow() as work:
        team = VolunteerTeam(id=work.next_id(), name="宣讲队", org_unit_id=work.own_unit().id)
        work.teams.add(team)
    named = (
        ("陈一", team.id),
        ("白二", None),
        ("艾三", team.id),
        ("丁四", None),
        ("安五", team.id),
    )
    people = [
        use.volunteers.save(use.actor, None, name=name, phone=f"1380000{number:04d}", team_id=of)
        for number, (name, of) in enumerate(named)
    ]
    use.volunteers.remove(use.actor, people[-1].id, "重复登记")
    for day, name, tags in (
        (3, "100%到位", ("elderly_care",)),
        (4, "放电影", ()),
        (5, "100个到位", ("elderly_care", "child_care")),
        (6, "院坝会", ()),
    ):
        plan(use, day, name, scenario_tags=tags, form="talk" if name == "院坝会" else "film")
    gone = plan(use, 7, "录错的")
    with use.activities._uow() as work:
        work.activities.remove(gone.activity.id, "录错了")
    with door.engine.begin() as connection:
        for statement in BARE_AND_NEWER.split(";"):
            connection.exec_driver_sql(statement)
    yield Home(use, door.engine, team)
    door.close()


def plan(use: UseCases, day: int, name: str, **fields: Any) -> Any:
    when = {"day": date(2026, 11, day), "starts": time(9), "ends": time(10)}
    return use.activities.plan(use.actor, name=name, **when, **fields)


def held(home: Home, **how: Any) -> list[str]:
    """Return the names of a page, and see that the total is theirs."""
    page = home.use.activities.page(home.use.actor, **how)
    assert page.total == len(page.lines)
    return [line.name for line in page.lines]


def people(home: Home, **how: Any) -> list[str]:
    page = home.use.volunteers.page(home.use.actor, **how)
    assert page.total == len(page.lines)
    return [line.name for line in page.lines]


def test_activities_stand_newest_first_without_what_is_removed_or_bare(home: Home) -> None:
    assert held(home) == ["院坝会", "100个到位", "放电影", "100%到位"]
    assert held(home, period=parse_period("2026-11-04..2026-11-05")) == ["100个到位", "放电影"]


def test_a_name_is_found_as_it_is_written_and_a_code_among_several(home: Home) -> None:
    assert held(home, text=" 100% ") == ["100%到位"]
    assert held(home, text="到位", period=parse_period("2026-11-05..2026-11-30")) == ["100个到位"]
    assert held(home, tags={"scenario_tags": "elderly_care"}) == ["100个到位", "100%到位"]
    assert held(home, tags={"scenario_tags": "child_care", "form": "film"}) == ["100个到位"]
    assert held(home, tags={"form": "talk"}) == ["院坝会"]


def test_a_state_of_a_newer_program_stops_no_list(home: Home) -> None:
    lines = home.use.activities.page(home.use.actor, text="放电影").lines
    assert [line.state for line in lines] == [OccurrenceState.PLANNED]


@pytest.mark.parametrize("order", NameOrder)
def test_every_place_is_the_same_as_reading_up_to_it_from_whichever_end(
    home: Home, order: NameOrder
) -> None:
    actor = home.use.actor
    activities = partial(home.use.activities.page, actor)
    volunteers = partial(home.use.volunteers.page, actor, order=order)
    for page in activities, volunteers:
        whole = page().lines
        for offset, limit in product(range(len(whole) + 2), range(1, len(whole) + 2)):
            found = page(limit=limit, offset=offset)
            assert found.lines == whole[offset : offset + limit]
            assert found.total == len(whole)


def test_people_stand_in_either_order_without_who_is_removed_or_away(home: Home) -> None:
    assert people(home) == ["艾三", "白二", "陈一"]
    assert people(home, order=NameOrder.STROKES) == ["艾三", "白二", "陈一"]
    assert people(home, team_id=home.team.id) == ["艾三", "陈一"]
    assert people(home, text="BE") == ["白二"]
    assert people(home, text="0002", team_id=home.team.id) == ["艾三"]
    assert people(home, text="丁") == []


PAGES = {
    "activities": lambda use: use.activities.page(use.actor),
    "people": lambda use: use.volunteers.page(use.actor),
    "the end of activities": lambda use: use.activities.page(use.actor, limit=2, offset=2),
    "the end of people": lambda use: use.volunteers.page(use.actor, limit=1, offset=2),
    "people by strokes": lambda use: use.volunteers.page(use.actor, order=NameOrder.STROKES),
}


@pytest.mark.parametrize("what", PAGES)
def test_a_page_is_one_query_and_its_total_reads_no_row(home: Home, what: str) -> None:
    asked = statements(home, what)
    assert [statement.split()[0] for statement, _ in asked] == ["SELECT"] * 2
    count, page = asked
    for read in plan_of(home, *count), plan_of(home, *page):
        assert not [step for step in read if step.startswith("SCAN") and "INDEX" not in step], read
    assert any("_hidden" in step for step in plan_of(home, *count))


def statements(home: Home, what: str) -> list[tuple[str, Any]]:
    """Return what a page asks of the lists' own tables."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement != "BEGIN" and "FROM setting" not in statement:
            seen.append((statement, parameters))

    event.listen(home.engine, "before_cursor_execute", note)
    try:
        PAGES[what](home.use)
    finally:
        event.remove(home.engine, "before_cursor_execute", note)
    return seen


def plan_of(home: Home, statement: str, parameters: Any) -> list[str]:
    """Return the steps by which SQLite answers; a constant and the few who moved are no list."""
    with home.engine.connect() as connection:
        found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    return [row[3] for row in found if row[3] not in {"SCAN CONSTANT ROW", "SCAN person_now"}]


@pytest.mark.parametrize("order", NameOrder)
def test_everybody_stands_where_the_pages_show_them(home: Home, order: NameOrder) -> None:
    actor, volunteers = home.use.actor, home.use.volunteers
    for how in ({}, {"team_id": home.team.id}, {"text": "a"}, {"units": own_unit(home)}):
        lines = volunteers.page(actor, order=order, **how).lines
        places = [volunteers.place(actor, line.id, order=order, **how) for line in lines]
        assert places == list(range(len(lines)))
        assert lines


def test_every_occurrence_stands_where_the_pages_show_it(home: Home) -> None:
    actor, activities = home.use.actor, home.use.activities
    november = parse_period("2026-11-04..2026-11-30")
    tags = {"form": "film"}
    narrowed = ({}, {"text": "到位"}, {"period": november}, {"tags": tags})
    for how in (*narrowed, {"units": own_unit(home)}):
        lines = activities.page(actor, **how).lines
        places = [activities.place(actor, line.id, **how) for line in lines]
        assert places == list(range(len(lines)))
        assert lines


def test_what_is_not_in_a_list_has_no_place(home: Home) -> None:
    actor, use = home.use.actor, home.use
    newest = use.activities.page(actor).lines[0]
    assert use.activities.place(actor, newest.id, text="放电影") is None
    assert use.activities.place(actor, uuid4()) is None
    first = use.volunteers.page(actor).lines[0]
    assert use.volunteers.place(actor, first.id, units=[uuid4()]) is None
    assert use.volunteers.place(actor, uuid4()) is None
    assert (held(home, units=[uuid4()]), people(home, units=[uuid4()])) == ([], [])


def own_unit(home: Home) -> list[UUID]:
    return [home.use.org_units.own(home.use.actor).id]

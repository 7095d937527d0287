"""Settlements: an activity reaches the one it names, its venue's, or its practice point's."""

from pathlib import Path
from typing import Any

import openpyxl

from wenming_desktop.domain.org_units import Level, OrgUnit
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

AUTUMN = parse_period("2026-09-01..2026-11-24")


def held(name: str, day: str, **more: Any) -> dict[str, Any]:
    occurrence = {"day": day, "starts": "09:00", "ends": "10:00"}
    return {"kind": "activity", "name": name, "occurrences": [occurrence], **more}


def settled(station: UseCases) -> None:
    """Write four settlements: one named, one of a venue, one long ago, one never."""
    plain = {"kind": "settlement"}
    station.records.record(
        station.actor,
        [
            plain | {"ref": "pond", "name": "塘边屯", "number": 4, "households": 31},
            plain | {"ref": "hill", "name": "岭上屯", "number": 2},
            plain | {"ref": "far", "name": "远山屯", "number": 3},
            plain | {"name": "新村小区", "number": 1, "settlement_type": "residential_area"},
            {"kind": "venue", "ref": "hall", "name": "礼堂", "settlement_id": "@hill"},
            held("院坝会", "2026-10-12", settlement_id="@pond", venue_id="@hall"),
            held("放电影", "2026-11-04", venue_id="@hall"),
            held("取消的", "2026-11-20", settlement_id="@pond"),
            held("春天的会", "2026-03-05", settlement_id="@far"),
            held("没写在哪", "2026-11-10"),
        ],
    )
    (gone,) = (one for one in station.activities.page(station.actor).lines if one.name == "取消的")
    station.activities.cancel(station.actor, gone.id)


def test_who_was_reached_how_long_ago_and_who_was_not(station: UseCases, tmp_path: Path) -> None:
    settled(station)
    found = station.ledgers.look(station.actor, "settlement-coverage", AUTUMN)
    heads = [head for head, _ in found.columns]
    wanted = ("自然村、村组", "类型", "活动场次", "最近一场", "多少天没有活动", "覆盖情况")
    told = [tuple(row[heads.index(one)] for one in wanted) for row in found.rows]
    assert told == [
        ("新村小区", "小区", "0", "", "", "没有活动"),
        ("岭上屯", "村民小组", "1", "2026-11-04", "20", "有活动"),
        ("远山屯", "村民小组", "0", "2026-03-05", "264", "没有活动"),
        ("塘边屯", "村民小组", "1", "2026-10-12", "43", "有活动"),
    ]
    book = tmp_path / "村组.xlsx"
    station.ledgers.export(station.actor, "settlement-coverage", book, AUTUMN)
    sheet = openpyxl.load_workbook(book)["没有活动的自然村、村组"]
    names = [row[3].value for row in sheet.iter_rows(min_row=4) if row[3].value]
    assert names == ["新村小区", "远山屯"]


def test_figures_count_by_the_same_rule_and_a_practice_point_reaches_where_it_stands(
    station: UseCases,
) -> None:
    settled(station)
    names = ["settlements", "settlements_active", "settlements_uncovered"]

    def counted() -> list[int | None]:
        with station.figures._uow(read_only=True) as work:
            found = work.figures.count(names, AUTUMN)
        return [found[name].total for name in names]

    assert counted() == [4, 2, 2]
    with station.figures._uow() as work:
        point = OrgUnit(id=work.next_id(), level=Level.PRACTICE_POINT, name="远山实践点")
        work.org_units.add(point)
    (far,) = station.records.find(station.actor, "settlement", {"name": "远山屯"})
    change = {"kind": "settlement", "id": far["id"], "point_id": str(point.id)}
    visit = held("上门理发", "2026-11-18", org_unit_id=str(point.id))
    station.records.record(station.actor, [change, visit])
    assert counted() == [4, 3, 1]
    with station.figures._uow(read_only=True) as work:
        (behind,) = work.figures.behind("settlements_uncovered", AUTUMN)
    assert behind.title == "新村小区"

"""A county whose every register holds something, filled through the services the screens use."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.conftest import PASSWORD, USER, TickingClock
from wenming_desktop.app import door_at
from wenming_desktop.domain.org_units import Level, OrgUnit
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

YEAR = Period(date(2026, 1, 1), date(2026, 11, 24))
"""The clock of the tests stands at 24 November 2026."""
CONTENTS = ("theory_study", "policy_publicity", "core_values", "cultural_life", "customs_reform")
CENTRE = "云溪县新时代文明实践中心"
PLACES = ("青山镇", "白水镇", "石桥镇")


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A centre with three institutes and six stations and rows in every register, made once."""
    door = door_at(tmp_path_factory.mktemp("county") / "centre", TickingClock())
    new = NewHome(level=Level.COUNTY_CENTER, unit_name=CENTRE, user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    add_units(use)
    use.records.record(use.actor, records())
    door.close()
    return door.home


@pytest.fixture
def centre(county: Path, tmp_path: Path, clock: TickingClock) -> Iterator[UseCases]:
    """A copy of that centre, open."""
    door = door_at(Path(shutil.copytree(county, tmp_path / "centre")), clock)
    yield door.open(USER, PASSWORD)
    door.close()


@pytest.fixture
def bare(make_home: Callable[..., UseCases]) -> UseCases:
    """A county centre where nothing has been entered yet."""
    return make_home("bare", Level.COUNTY_CENTER, CENTRE)


RESIDENTS = {(1, 0): 5200, (1, 1): 2100, (2, 1): 1800, (3, 1): 900, (3, 2): 1000}
"""(institute, village or 0) → people; the second village of the second has told nothing."""


def add_units(use: UseCases) -> None:
    with use.figures._uow() as work:
        own = work.own_unit()
        for number, name in enumerate(PLACES, start=1):
            town = unit(work, Level.TOWN_INSTITUTE, f"{name}新时代文明实践所", 256 * number, own)
            work.org_units.update(replace(town, population=RESIDENTS.get((number, 0))))
            for village in range(1, 3):
                place = f"{name}第{'一二'[village - 1]}村新时代文明实践站"
                made = unit(work, Level.VILLAGE_STATION, place, 256 * number + village, town)
                work.org_units.update(replace(made, population=RESIDENTS.get((number, village))))


def unit(work: Any, level: Level, name: str, org_no: int, above: OrgUnit) -> OrgUnit:
    made = OrgUnit(
        id=work.next_id(),
        level=level,
        name=name,
        org_no=org_no,
        parent_id=above.id,
        established_on=date(2024, 5, 1),
    )
    work.org_units.add(made)
    return made


def records() -> list[dict[str, Any]]:
    """Return records of every kind a figure is counted from."""
    dice = Random(20261124)
    return [
        *mechanism(),
        *people(dice),
        *venues_and_projects(),
        *sessions(dice),
        *demand(),
        *life(),
    ]


def mechanism() -> list[dict[str, Any]]:
    kind = {"kind": "joint_meeting"}
    return [
        {"kind": "department", "ref": "culture", "name": "文化和旅游局", "is_lead": True},
        {"kind": "department", "ref": "health", "name": "卫生健康局"},
        kind | {"ref": "m1", "name": "第一次联席会议", "day": "2026-02-03"},
        kind | {"name": "春季调度会", "day": "2026-04-11", "meeting_type": "dispatch"},
        kind | {"name": "去年的会", "day": "2025-04-11", "meeting_type": "dispatch"},
        {"kind": "action_item", "content": "落实场地", "meeting_id": "@m1"},
        {
            "kind": "action_item",
            "content": "配齐器材",
            "meeting_id": "@m1",
            "closed_on": "2026-03-01",
        },
        {
            "kind": "policy_document",
            "name": "实施方案",
            "document_type": "plan",
            "issued_on": "2026-01-20",
            "inclusions": ["appraisal", "party_building"],
        },
        {
            "kind": "policy_document",
            "name": "管理制度",
            "document_type": "rule",
            "issued_on": "2025-06-01",
            "inclusions": ["civilization"],
        },
        {"kind": "duty", "content": "每月调度一次", "since": "2026-01-01"},
        {
            "kind": "content_review",
            "name": "春季海报",
            "subject_kind": "poster",
            "state": "approved",
            "submitted_by": "周敏",
            "reviewed_by": "高海燕",
            "reviewed_on": "2026-03-05",
        },
        *(
            {"kind": "checklist_mark", "checklist": "four_unifications", "item": item, "met": True}
            for item in ("sign", "organisation", "staff", "rules")
        ),
    ]


def people(dice: Random) -> list[dict[str, Any]]:
    categories = ("party_gov_staff", "five_olds", "lawyer", "resident", "college_volunteer")
    found: list[dict[str, Any]] = [
        {"kind": "volunteer_team", "ref": "corps", "name": "县总队", "rank": "general_corps"},
        {"kind": "volunteer_team", "ref": "squad", "name": "青山分队", "rank": "squad"},
        {"kind": "volunteer_team", "ref": "sub", "name": "旅游小队", "rank": "sub_squad"},
    ]
    found += [
        {
            "kind": "volunteer",
            "ref": f"v{number}",
            "name": f"测试{chr(0x4E00 + number * 7)}",
            "category": categories[number % len(categories)],
            "birth_date": f"{1950 + number}-03-0{1 + number % 9}",
            "registered_on": f"202{4 + number % 3}-05-01",
            "team_id": "@squad",
            "phone": f"1390000{number:04}",
        }
        for number in dice.sample(range(40), 40)
    ]
    return found


def venues_and_projects() -> list[dict[str, Any]]:
    return [
        {
            "kind": "venue",
            "ref": "hall",
            "name": "道德讲堂",
            "venue_type": "lecture_hall",
            "platforms": ["theory_talk", "education"],
            "uses_before": 2,
            "opening_slots": ["1-5 08:30-11:30", "1-5 14:00-17:00", "2026-10-01..2026-10-07 关闭"],
            "department_id": "@culture",
        },
        {
            "kind": "venue",
            "ref": "square",
            "name": "文化广场",
            "venue_type": "square",
            "opening_slots": ["1 08:00-12:00", "7 08:00-12:00"],
        },
        {"kind": "venue", "name": "旧礼堂", "venue_type": "ancestral_hall"},
        {"kind": "settlement", "ref": "east", "name": "东湾", "number": 2, "households": 40},
        {"kind": "settlement", "ref": "west", "name": "西湾", "number": 1, "households": 25},
        {"kind": "venue_sharing", "venue_id": "@hall", "partner": "镇中学"},
        {
            "kind": "venue_booking",
            "venue_id": "@square",
            "starts_at": "2026-11-02T08:00:00+08:00",
            "ends_at": "2026-11-02T10:00:00+08:00",
        },
        {"kind": "resident_need", "ref": "n0", "content": "教用手机", "asked_on": "2026-02-01"},
        {
            "kind": "service_project",
            "ref": "dance",
            "name": "天天舞",
            "nature": "regular",
            "brand_level": "county",
            "work_content": "cultural_life",
            "need_id": "@n0",
        },
        {"kind": "service_project", "name": "全民读书", "nature": "themed"},
    ]


def sessions(dice: Random) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number in range(32):
        day = date(2026, 1, 5) + timedelta(days=11 * number)
        coming = day > YEAR.last
        activity = {
            "kind": "activity",
            "ref": f"a{number}",
            "name": f"活动{number}",
            "work_content": CONTENTS[number % 5],
            "service_platform": ("theory_talk", "culture", "health")[number % 3],
            "form": ("talk", "performance", "print_matter", "clinic")[number % 4],
            "nature": ("themed", "regular")[number % 2],
            "mode": "online" if number % 10 == 0 else "offline",
            "six_transmit": ["thought", "policy"][: number % 3],
            "scenario_tags": ["rural_vitalization"] if number % 4 == 0 else [],
            "department_ids": ["@health"] if number % 6 == 0 else [],
            "venue_id": "@hall",
        }
        if number % 5 == 0:
            activity["project_id"] = "@dance"
        if number % 8 == 1:
            activity["settlement_id"] = "@east"
        occurrence = {
            "kind": "occurrence",
            "ref": f"o{number}",
            "activity_id": f"@a{number}",
            "day": day.isoformat(),
            "starts": "09:00",
            "ends": "11:00",
            "beneficiaries": 10 + number,
            "problems_solved": number % 2,
            "online_views": 100 if number % 10 == 0 else None,
            "is_typical": number == 3,
            "summary": "送戏下乡，群众欢迎。" if number == 3 else "",
        }
        occurrence = {name: value for name, value in occurrence.items() if value is not None}
        if number == 7:
            occurrence["state"] = "cancelled"
        found += [activity, occurrence]
        if coming or number == 7:
            continue
        for who in dice.sample(range(40), 6):
            found.append(
                {
                    "kind": "sign_in",
                    "occurrence_id": f"@o{number}",
                    "volunteer_id": f"@v{who}",
                    "minutes": 30 * dice.randint(1, 6),
                }
            )
        found.append(
            {
                "kind": "audience_count",
                "occurrence_id": f"@o{number}",
                "age_band": ("7_13", "60_79")[number % 2],
                "heads": 5,
            }
        )
    return found


def demand() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number in range(1, 9):
        found.append(
            {
                "kind": "resident_need",
                "ref": f"n{number}",
                "content": "修路灯",
                "category": ("health", "law")[number % 2],
                "asked_on": f"2026-0{number}-10",
                "state": "rejected" if number == 1 else "dispatched",
            }
        )
        if number > 2:
            order = {
                "kind": "service_order",
                "ref": f"d{number}",
                "need_id": f"@n{number}",
                "dispatched_on": f"2026-0{number}-12",
                "claimed_on": f"2026-0{number}-13",
            }
            if number > 3:
                order |= {"delivered_on": f"2026-0{number}-18", "state": "delivered"}
            if number > 4:
                order |= {"closed_on": f"2026-0{number}-20", "state": "closed", "solved": True}
            found.append(order)
        if number > 5:
            found.append(
                {
                    "kind": "evaluation",
                    "order_id": f"@d{number}",
                    "score": 2 + number % 4,
                    "day": f"2026-0{number}-22",
                }
            )
    found.append(
        {
            "kind": "need_survey",
            "ref": "s",
            "name": "满意度",
            "purpose": "satisfaction",
            "last_day": "2026-06-30",
        }
    )
    for score in range(6):
        answer = {"kind": "satisfaction", "survey_id": "@s", "question": "总体", "score": score}
        found.append(answer | {"answers": 10 * score + 1})
    return found


def life() -> list[dict[str, Any]]:
    return [
        {"kind": "training", "ref": "t", "name": "急救", "day": "2026-05-06", "minutes": 90},
        *(
            {
                "kind": "training_attendance",
                "training_id": "@t",
                "volunteer_id": f"@v{who}",
                "minutes": 90,
            }
            for who in range(8)
        ),
        {"kind": "pledge", "ref": "gift", "name": "不要高礼金", "started_on": "2026-04-01"},
        *(
            {"kind": "pledge_signature", "pledge_id": "@gift", "signer": who, "signed_on": day}
            for who, day in (("甲", "2026-04-01"), ("乙", "2026-04-02"), ("丙", "2025-12-30"))
        ),
        {"kind": "honor", "name": "最美志愿者", "granted_on": "2026-03-05", "level": "city"},
        {"kind": "honor", "name": "前年的奖", "granted_on": "2024-03-05", "level": "city"},
        {
            "kind": "star_award",
            "volunteer_id": "@v1",
            "scheme": "national",
            "star": 1,
            "minutes": 6000,
            "state": "granted",
            "granted_on": "2026-07-01",
        },
        {"kind": "awarded_work", "ref": "w", "name": "山歌", "awarded_on": "2026-04-04"},
        {
            "kind": "showcase",
            "work_id": "@w",
            "day": "2026-08-01",
            "entry_target": "campus",
            "spectators": 300,
        },
        {"kind": "media_report", "name": "山村新风", "published_on": "2026-09-09"},
        {
            "kind": "customs_case",
            "householder": "某户",
            "reported_on": "2026-10-01",
            "kept_promise": True,
        },
    ]

"""Units (R1), venues (R2) and teams (R3), with what was done there in the period."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wenming_desktop.domain.ids import PROVISIONAL_ORG
from wenming_desktop.domain.mechanism import ChecklistMark, Duty
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Sources,
    coded,
    column,
    hours_of,
)
from wenming_desktop.services.ledgers.ports import VenueLine
from wenming_desktop.services.ledgers.whose import unit_names
from wenming_desktop.services.register_cells import NO, YES

FOUR = (
    ("signs", "统一标识标牌"),
    ("bodies", "统一机构设置"),
    ("staff", "统一人员配备"),
    ("rules", "统一管理办法"),
)
"""The four unifications as in rules/checklists.toml (domain.md 7, 19)."""
_LEVELS = {
    "city_rollup": "市",
    "county_center": "县中心",
    "town_institute": "乡镇所",
    "village_station": "村站",
    "practice_point": "实践点",
}


def _teams(sources: Sources) -> list[LedgerColumn]:
    alone = unit_names(sources.work) is None
    codes = sources.codes
    return [
        column("队名", 22, lambda one: one.name),
        coded(codes, "级别", 9, "team_rank", lambda one: one.rank),
        column("队长", 9, lambda one: one.leader_name),
        column("电话", 14, lambda one: one.phone, kind="code", mask="phone"),
        column("人数", 7, lambda one: one.members, "在册的志愿者", kind="number", total=True),
        column("场次", 7, lambda one: one.sessions, "期间组织的场次", kind="number", total=True),
        column(
            "时长",
            9,
            lambda one: hours_of(one.minutes),
            "期间这些场次的时长合计（小时）",
            kind="hours",
            total=True,
        ),
        column("特色项目", 26, lambda one: one.projects, "项目库里由它承担的项目"),
        column("服务范围", 18, lambda one: one.service_scope),
        coded(codes, "类别", 10, "team_kind", lambda one: one.kind, detail=True),
        coded(codes, "服务领域", 12, "team_field", lambda one: one.field, detail=True),
        column("成立日期", 11, lambda one: one.established_on, kind="date", detail=True),
        column("挂靠", 14, lambda one: one.department, "挂靠的部门", detail=True),
        column("所属单位", 18, lambda one: one.unit, detail=alone),
        column("备注", 14, lambda one: one.note, detail=True),
    ]


def _venues(sources: Sources) -> list[LedgerColumn]:
    alone = unit_names(sources.work) is None
    codes, met = sources.codes, _unified(sources)

    def platforms(line: VenueLine) -> str:
        return "、".join(codes.label("service_platform", one) for one in line.platforms)

    return [
        column("名称", 20, lambda one: one.name),
        column("平台", 20, platforms, "按“服务平台”代码表，可以有几个"),
        column("地址", 20, lambda one: one.address),
        column("权属", 16, lambda one: one.ownership_unit, "权属单位；共享使用不改变"),
        column("管理员", 9, lambda one: one.keeper),
        column(
            "本期次数",
            8,
            lambda one: one.uses,
            "期间没有取消的场次和其他预约",
            kind="number",
            total=True,
        ),
        column("最近使用", 11, lambda one: one.last_used, "截至期末", kind="date"),
        column("容量", 7, lambda one: one.capacity, "可容纳人数", kind="number"),
        coded(codes, "类型", 14, "venue_type", lambda one: one.venue_type),
        column("面积", 8, lambda one: one.area_m2, "平方米", kind="number", detail=True),
        column("电话", 14, lambda one: one.phone, kind="code", detail=True, mask="phone"),
        column("开放时间", 20, lambda one: one.opening_hours, detail=True),
        column("所属单位", 18, lambda one: one.unit, detail=alone),
        *(
            column(title, 9, _mark(met, item), "四统一清单；空白是没有检查", detail=True)
            for item, title in FOUR
        ),
        column("备注", 14, lambda one: one.note, detail=True),
    ]


def _mark(met: dict[tuple[UUID, str], bool], item: str) -> Callable[[VenueLine], RawCell]:
    def said(line: VenueLine) -> RawCell:
        owners = (line.id, line.unit_id)
        found = next((met[one, item] for one in owners if one and (one, item) in met), None)
        return None if found is None else (YES if found else NO)

    return said


def _unified(sources: Sources) -> dict[tuple[UUID, str], bool]:
    """Return (venue or unit, item) → met; the later mark stands."""
    items = {name: item for item, title in FOUR for name in (item, title)}
    found: dict[tuple[UUID, str], bool] = {}
    for mark in sources.work.rows(ChecklistMark).all():
        owner = mark.venue_id or mark.org_unit_id
        if mark.checklist in {"four_unifications", "四统一"} and mark.item in items and owner:
            found[owner, items[mark.item]] = mark.met
    return found


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit and what it has."""

    unit: OrgUnit
    parent: str
    counts: dict[str, int]
    staff: str
    """Who the responsibility list names today, each once."""
    hours: str


_COUNTED = (
    ("teams", "队伍"),
    ("volunteers", "志愿者"),
    ("venues", "阵地"),
    ("documents", "文件制度"),
    ("duties", "职责"),
)


def known_units(sources: Sources) -> list[OrgUnit]:
    """Return the units known here in the order of the tree; an own one without a number too."""
    units = sources.work.org_units.all()
    numbered = [unit for unit in units if unit.org_no != PROVISIONAL_ORG]
    return sorted(numbered, key=lambda unit: unit.org_no) or units


def _unit_lines(sources: Sources) -> Iterator[UnitLine]:
    units = known_units(sources)
    names = {unit.id: unit.name for unit in units}
    figures = sources.work.figures
    staff, opening = _staff(sources), _opening(sources)
    counts = {name: figures.by_unit(name, sources.period) for name, _ in _COUNTED}
    for unit in units:
        mine = {name: found.get(unit.org_no, 0) for name, found in counts.items()}
        parent = names.get(unit.parent_id, "") if unit.parent_id is not None else ""
        names_here, hours = "、".join(staff.get(unit.id, {})), opening.get(unit.id, "")
        yield UnitLine(unit, parent, mine, names_here, hours)


def _staff(sources: Sources) -> dict[UUID, dict[str, None]]:
    """Return unit → who has a duty there today; the head has a column of the own."""
    found: dict[UUID, dict[str, None]] = {}
    today = sources.work.today()
    for duty in sources.work.rows(Duty).all():
        over = duty.until is not None and duty.until < today
        if duty.org_unit_id is not None and duty.responsible_person and not over:
            found.setdefault(duty.org_unit_id, {})[duty.responsible_person] = None
    return found


def _opening(sources: Sources) -> dict[UUID, str]:
    """Return unit → when its own room is open; where none is, its first venue with hours."""
    found: dict[UUID, str] = {}
    own: set[UUID] = set()
    for venue in sources.work.ledger_lines.venues(sources.period):
        unit, words = venue.unit_id, venue.opening_hours
        if unit is None or not words or unit in own:
            continue
        if venue.venue_type == "station_main":
            own.add(unit)
            found[unit] = words
        else:
            found.setdefault(unit, f"{venue.name}：{words}")
    return found


def _units(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("名称", 30, lambda one: one.unit.name),
        column("级别", 8, lambda one: _LEVELS.get(one.unit.level, "")),
        column("负责人", 9, lambda one: one.unit.head_name, "站长、所长或中心主任"),
        column("电话", 14, lambda one: one.unit.phone, "办公电话", kind="code"),
        column("挂牌日期", 11, lambda one: one.unit.established_on, kind="date"),
        column("常住人口", 9, lambda one: one.unit.population, "登记的常住人口", kind="number"),
        *(
            column(title, 8, _count(name), f"{title}的数目", kind="number", total=True)
            for name, title in _COUNTED
        ),
        column("工作人员", 20, lambda one: one.staff, "责任清单里现在负责的人", detail=True),
        column("开放时间", 20, lambda one: one.hours, "站室的；没有时是第一处阵地的", detail=True),
        column("地址", 22, lambda one: one.unit.address, detail=True),
        column("志愿者占比", 9, _share, "本单位的志愿者 ÷ 常住人口", kind="share", detail=True),
        column("人口截止日期", 11, lambda one: one.unit.population_on, kind="date", detail=True),
        column("上级", 26, lambda one: one.parent, detail=True),
        column(
            "区划代码", 15, lambda one: one.unit.code, "统计用区划代码", kind="code", detail=True
        ),
    ]


def _share(line: UnitLine) -> RawCell:
    """Return volunteers per resident; what was not told gives none."""
    people = line.unit.population
    return round(line.counts["volunteers"] / people, 4) if people else None


def _count(name: str) -> Callable[[UnitLine], RawCell]:
    return lambda one: one.counts[name]


def _team_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of TeamLine
    return sources.work.ledger_lines.teams(sources.period)


def _venue_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of VenueLine
    return sources.work.ledger_lines.venues(sources.period)


ORG_UNITS = Ledger("org-units", "机构与人员台账", _units, _unit_lines, "R1")
TEAMS = Ledger("teams", "志愿服务队台账", _teams, _team_lines, "R3")
VENUES = Ledger("venues", "阵地资源台账", _venues, _venue_lines, "R2")

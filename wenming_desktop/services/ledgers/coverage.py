"""Where there was something and where not: by unit, by department, by whom it reached.

In the order of the units' numbers, never of their results: 不排名次 (domain.md 1.7).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence, OccurrenceState, Venue
from wenming_desktop.domain.mechanism import Department, JointMeeting
from wenming_desktop.domain.metrics import shares
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.periods import EVER
from wenming_desktop.domain.projects import AudienceCount
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import Ledger, LedgerColumn, Share, Sources, column
from wenming_desktop.services.ledgers.places import known_units

_ACTIVE = ("occurrences", "attendance", "beneficiaries")


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """What one unit held in the period."""

    unit: OrgUnit
    figures: dict[str, int]
    months: int
    last: date | None
    silent_days: int | None


def _coverage_lines(sources: Sources) -> Iterator[CoverageLine]:
    store, period = sources.work.figures, sources.period
    found = {name: store.by_unit(name, period) for name in _ACTIVE}
    days: dict[int, set[str]] = {}
    for org_no, day in store.by_day("occurrences", period):
        days.setdefault(org_no, set()).add(day)
    until = min(period.last, sources.work.today())
    for unit in known_units(sources):
        mine = days.get(unit.org_no, set())
        last = date.fromisoformat(max(mine)) if mine else None
        yield CoverageLine(
            unit,
            {name: counts.get(unit.org_no, 0) for name, counts in found.items()},
            len({day[:7] for day in mine}),
            last,
            None if last is None else max(0, (until - last).days),
        )


def _coverage(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("单位", 30, lambda one: one.unit.name, "按单位编号排列，不排名次"),
        column("活动场次", 8, _figure("occurrences"), "没有取消的", kind="number", total=True),
        column("有活动的月数", 9, lambda one: one.months, "期间有活动的月份", kind="number"),
        column("最近一场", 11, lambda one: one.last, kind="date"),
        column(
            "多少天没有活动",
            10,
            lambda one: one.silent_days,
            "到期末或今天；空白是期间一场也没有",
            kind="number",
        ),
        column("覆盖情况", 10, _covered, "期间有没有活动"),
        column("志愿者人次", 9, _figure("attendance"), kind="number", total=True),
        column("群众人次", 9, _figure("beneficiaries"), kind="number", total=True),
        column("常住人口", 9, lambda one: one.unit.population, kind="number"),
    ]


def _figure(name: str) -> Callable[[CoverageLine], RawCell]:
    return lambda one: one.figures[name]


def _covered(line: CoverageLine) -> RawCell:
    return "有活动" if line.figures["occurrences"] else "没有活动"


def _coverage_shares(_sources: Sources) -> tuple[Share, ...]:
    return (Share("有活动和没有活动的单位", "个", lambda one: str(_covered(one)), lambda _: 1),)


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """What one department has put in, and where it took part."""

    department: Department
    venues: int
    teams: int
    sessions: int
    meetings: int


def _department_lines(sources: Sources) -> Iterator[DepartmentLine]:
    work, period = sources.work, sources.period
    venues = Counter(one.department_id for one in work.rows(Venue).all())
    teams = Counter(one.department_id for one in work.rows(VolunteerTeam).all())
    sessions: Counter[str] = Counter()
    for line in work.ledger_lines.sessions(period):
        sessions.update(set(line.department_ids))
    met: Counter[str] = Counter()
    for meeting in work.rows(JointMeeting).all():
        if period.first <= meeting.day <= period.last:
            met.update(set(meeting.department_names))
    for one in sorted(work.rows(Department).all(), key=lambda one: (not one.is_lead, one.name)):
        yield DepartmentLine(
            one, venues[one.id], teams[one.id], sessions[str(one.id)], met[one.name]
        )


def _departments(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("部门", 18, lambda one: one.department.name),
        column("承担的工作", 26, lambda one: one.department.duty),
        column("牵头", 6, lambda one: "是" if one.department.is_lead else "", "牵头部门"),
        column("阵地", 7, lambda one: one.venues, "名下登记的", kind="number", total=True),
        column("队伍", 7, lambda one: one.teams, "名下登记的", kind="number", total=True),
        column(
            "联合活动场次", 9, lambda one: one.sessions, "期间参加的", kind="number", total=True
        ),
        column("参加会议", 8, lambda one: one.meetings, "期间参加的联席会等", kind="number"),
        column("资源情况", 16, _shared, "名下没有登记阵地也没有队伍的"),
    ]


def _shared(line: DepartmentLine) -> RawCell:
    return "已登记" if line.venues or line.teams else "没有可共享的资源"


@dataclass(slots=True)
class AudienceLine:
    """Residents of one area and age band, by sex."""

    area: str
    age_band: str
    heads: Counter[str]
    share: int
    """Tenths of a per cent; those of all lines sum to 100.0, as in the report."""


def _audience_lines(sources: Sources) -> Iterator[AudienceLine]:
    work, period = sources.work, sources.period
    held = {
        one.id
        for one in work.rows(Occurrence).all()
        if one.state is not OccurrenceState.CANCELLED
        and (period == EVER or period.first <= one.day <= period.last)
    }
    units = {one.id: one for one in work.org_units.all()}
    found: dict[tuple[int, str, str], Counter[str]] = {}
    for one in work.rows(AudienceCount).all():
        if one.occurrence_id in held:
            number, area = _area(units, one.area_unit_id)
            found.setdefault((number, area, one.age_band), Counter())[one.sex] += one.heads
    lines = sorted(found.items())
    tenths = shares([heads.total() for _, heads in lines])
    for ((_, area, band), heads), share in zip(lines, tenths, strict=True):
        yield AudienceLine(area, band, heads, share)


def _area(units: dict[UUID, OrgUnit], area: UUID | None) -> tuple[int, str]:
    unit = units.get(area) if area is not None else None
    return (unit.org_no, unit.name) if unit else (0, "没有写明片区")


def _audience(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("片区", 28, lambda one: one.area, "登记时写明的村（社区）"),
        column(
            "年龄段",
            12,
            lambda one: codes.label("age_band", one.age_band) if one.age_band else "没有写明",
        ),
        column("男", 8, lambda one: one.heads["male"], kind="number", total=True),
        column("女", 8, lambda one: one.heads["female"], kind="number", total=True),
        column("未说明", 8, _other, "没有写明性别的", kind="number", total=True),
        column("合计", 8, lambda one: one.heads.total(), kind="number", total=True),
        column("占比", 8, lambda one: one.share / 1000, "占登记的服务对象", kind="share"),
    ]


def _other(line: AudienceLine) -> RawCell:
    return line.heads.total() - line.heads["male"] - line.heads["female"]


def _audience_shares(sources: Sources) -> tuple[Share, ...]:
    codes = sources.codes

    def band(line: Any) -> str:  # noqa: ANN401  an AudienceLine
        return codes.label("age_band", line.age_band) if line.age_band else "没有写明"

    bands = codes.labels("age_band")
    return (Share("各年龄段的服务对象", "人次", band, lambda one: one.heads.total(), bands),)


COVERAGE = Ledger("coverage", "活动覆盖情况", _coverage, _coverage_lines, shares=_coverage_shares)
DEPARTMENT_RESOURCES = Ledger(
    "department-resources", "部门资源和参与情况", _departments, _department_lines
)
AUDIENCE = Ledger("audience", "服务对象分布", _audience, _audience_lines, shares=_audience_shares)

"""各级资源使用效益: venues, teams and things of each level, and how they are used.

The levels stand side by side with the same figures; units are not ranked (domain.md 1.7; 7, 37).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wenming_desktop.domain.allocations import AllocationRequest, AllocationState
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.resources import Equipment
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import Ledger, LedgerColumn, Sources, column
from wenming_desktop.services.ledgers.places import known_units

LEVELS = (
    ("县级", (Level.COUNTY_CENTER, Level.CITY_ROLLUP)),
    ("乡镇级", (Level.TOWN_INSTITUTE,)),
    ("村级", (Level.VILLAGE_STATION, Level.PRACTICE_POINT)),
)
_COUNTED = ("venues", "venues_used", "venue_uses", "venue_slots_open", "venue_slots_used", "teams")


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One level and what its units have and use in the period."""

    name: str
    figures: Counter[str]

    def share(self, over: str, under: str) -> float | None:
        """Return one figure of another; None where there is nothing to divide by."""
        whole = self.figures[under]
        return self.figures[over] / whole if whole else None  # rounded once, when shown


def _lines(sources: Sources) -> Iterator[LevelLine]:
    level_of = {one.org_no: one.level for one in known_units(sources)}
    found = {name: Counter[str]() for name, _ in LEVELS}
    where = {level: found[name] for name, levels in LEVELS for level in levels}

    def add(org_no: int, name: str, amount: int) -> None:
        level = level_of.get(org_no)
        if level is not None:
            where[level][name] += amount

    for org_no in level_of:
        add(org_no, "units", 1)
    for name in _COUNTED:
        for org_no, amount in sources.work.figures.by_unit(name, sources.period).items():
            add(org_no, name, amount)
    _add_teams(sources, add)
    _add_lending(sources, add)
    for name, _ in LEVELS:
        yield LevelLine(name, found[name])


Add = Callable[[int, str, int], None]


def _add_teams(sources: Sources, add: Add) -> None:
    held = sources.work.figures.by_team("occurrences", sources.period)
    for team in sources.work.rows(VolunteerTeam).all():
        sessions = held.get(team.id, 0)
        add(home_org_of(team.id), "teams_active", int(sessions > 0))
        add(home_org_of(team.id), "team_sessions", sessions)


def _add_lending(sources: Sources, add: Add) -> None:
    """Count things by who keeps them, requests by who asks; of things, those lent once or more."""
    period = sources.period
    lent = set()
    for one in sources.work.rows(AllocationRequest).all():
        if one.origin_id is not None or one.asked_on is None:
            continue
        if not period.first <= one.asked_on <= period.last:
            continue
        granted = one.state in {AllocationState.GRANTED, AllocationState.RETURNED}
        add(home_org_of(one.id), "asked", 1)
        add(home_org_of(one.id), "granted", int(granted))
        if granted and one.equipment_id is not None:
            lent.add(one.equipment_id)
    for thing in sources.work.rows(Equipment).all():
        add(home_org_of(thing.id), "equipment", 1)
        add(home_org_of(thing.id), "lent", int(thing.id in lent))


def _figure(name: str) -> Callable[[LevelLine], RawCell]:
    return lambda one: one.figures[name]


def _number(
    title: str, width: int, name: str, meaning: str = "", *, detail: bool = False
) -> LedgerColumn:
    return column(title, width, _figure(name), meaning, kind="number", total=True, detail=detail)


def _share(
    title: str, over: str, under: str, meaning: str, *, detail: bool = False
) -> LedgerColumn:
    def share(line: LevelLine) -> RawCell:
        return line.share(over, under)

    return column(title, 9, share, meaning, kind="share", detail=detail)


def _columns(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("级别", 8, lambda one: one.name, "按登记的单位分级，不给单位排名次"),
        _number("单位", 6, "units", detail=True),
        _number("阵地", 7, "venues", "登记的阵地"),
        _number("用过的阵地", 9, "venues_used", "期间办过活动或有预约的"),
        _share("阵地使用面", "venues_used", "venues", "用过的阵地 ÷ 阵地"),
        _number("使用次数", 8, "venue_uses", "期间的场次和其他预约", detail=True),
        _share(
            "开放时段利用率",
            "venue_slots_used",
            "venue_slots_open",
            "用过的时段 ÷ 开放时段",
            detail=True,
        ),
        _number("队伍", 7, "teams", "没有撤销的"),
        _number("办过活动的队伍", 9, "teams_active", "期间至少一场的"),
        _share("队伍使用面", "teams_active", "teams", "办过活动的队伍 ÷ 队伍"),
        _number("队伍的场次", 8, "team_sessions", "期间由登记的队伍办的", detail=True),
        _number("设备物资", 8, "equipment", "登记的种数"),
        _number("调配过的", 8, "lent", "期间申请并同意调配过的"),
        _number("调配申请", 8, "asked", "期间提出的，按提出的单位"),
        _number("同意的", 7, "granted", "其中同意调配的"),
    ]


USE_BY_LEVEL = Ledger("use-by-level", "各级资源使用效益", _columns, _lines)

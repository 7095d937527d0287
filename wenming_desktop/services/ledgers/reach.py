"""自然村 and 村民小组 one by one: where something was held, how long ago, and where nothing was.

By the numbers of units and settlements, never by results (domain.md 1.7; 7, 17).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from wenming_desktop.domain.org_units import Level, OrgUnit
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.domain.settlements import Settlement, in_order
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
)
from wenming_desktop.services.ledgers.places import known_units

REACHED, UNCOVERED, NOT_LISTED = "有活动", "没有活动", "没有登记村组"


@dataclass(frozen=True, slots=True)
class ReachLine:
    """A settlement, or a station that has listed none, and what was held there."""

    unit: str
    settlement: Settlement | None
    sessions: int = 0
    last: date | None = None
    """The last day until the end of the period, be it before the period."""
    days_ago: int | None = None

    @property
    def standing(self) -> str:
        if self.settlement is None:
            return NOT_LISTED
        return REACHED if self.sessions else UNCOVERED


def _lines(sources: Sources) -> Iterator[ReachLine]:
    work, period = sources.work, sources.period
    until = min(period.last, work.today())
    sessions: dict[Any, int] = {}
    last: dict[Any, date] = {}
    for place, day, count in work.ledger_lines.days_by_settlement(until):
        last[place] = max(day, last.get(place, day))
        if day >= period.first:
            sessions[place] = sessions.get(place, 0) + count
    units = known_units(sources)
    numbers = {one.id: one.org_no for one in units}
    listed: dict[Any, list[Settlement]] = {}
    for one in in_order(work.rows(Settlement).all(), numbers):
        listed.setdefault(one.org_unit_id if one.org_unit_id in numbers else None, []).append(one)
    for unit in (*units, None):
        mine = listed.get(unit.id if unit is not None else None, [])
        name = unit.name if unit is not None else ""
        for one in mine:
            latest = last.get(one.id)
            ago = (until - latest).days if latest is not None else None
            yield ReachLine(name, one, sessions.get(one.id, 0), latest, ago)
        if not mine and _is_station(unit):
            yield ReachLine(name, None)


def _is_station(unit: OrgUnit | None) -> bool:
    return unit is not None and unit.level is Level.VILLAGE_STATION


def _uncovered(sources: Sources) -> Iterator[ReachLine]:
    return (one for one in _lines(sources) if one.standing == UNCOVERED)


def _field(name: str) -> Any:  # noqa: ANN401  a function of a line
    return lambda one: getattr(one.settlement, name, None)


def _whose() -> list[LedgerColumn]:
    return [
        column("村（社区）", 24, lambda one: one.unit, "按单位编号、村组编号排列，不排名次"),
        column("编号", 6, _field("number"), "村里给村组排的号", kind="number"),
        column("自然村、村组", 16, _field("name")),
    ]


def _about(sources: Sources) -> list[LedgerColumn]:
    return [
        coded(
            sources.codes,
            "类型",
            9,
            "settlement_kind",
            lambda one: getattr(one.settlement, "settlement_type", ""),
        ),
        column("户数", 7, _field("households"), kind="number", total=True),
        column("人口", 8, _field("population"), kind="number", total=True),
    ]


def _ago() -> list[LedgerColumn]:
    return [
        column("最近一场", 11, lambda one: one.last, "到期末为止，期间以前的也算", kind="date"),
        column(
            "多少天没有活动",
            10,
            lambda one: one.days_ago,
            "到期末或今天；空白是从来没有写明在那里的活动",
            kind="number",
        ),
    ]


def _columns(sources: Sources) -> list[LedgerColumn]:
    meaning = "期间写明在那里、在那里的阵地或由那里的实践点办的；没有写明村组的场次不在内"
    return [
        *_whose(),
        column("覆盖情况", 10, lambda one: one.standing, "期间有没有活动"),
        column("活动场次", 8, _sessions, meaning, kind="number", total=True),
        *_ago(),
        *_about(sources),
        column("备注", 14, _field("note"), detail=True),
    ]


def _sessions(line: ReachLine) -> RawCell:
    return None if line.settlement is None else line.sessions


def _uncovered_columns(sources: Sources) -> list[LedgerColumn]:
    return [*_whose(), *_ago(), *_about(sources)]


def _shares(_sources: Sources) -> tuple[Share, ...]:
    labels = (REACHED, UNCOVERED, NOT_LISTED)
    return (Share("村组覆盖情况", "个", lambda one: str(one.standing), lambda _: 1, labels),)


UNCOVERED_SETTLEMENTS = Ledger(
    "uncovered-settlements", "没有活动的自然村、村组", _uncovered_columns, _uncovered
)
SETTLEMENT_COVERAGE = Ledger(
    "settlement-coverage",
    "自然村、村组覆盖情况",
    _columns,
    _lines,
    shares=_shares,
    beside=(UNCOVERED_SETTLEMENTS,),
)

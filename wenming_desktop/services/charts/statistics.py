"""The statistics of a period: what the report counts, to look at and to carry away."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figure_book import make_book
from wenming_desktop.domain.figures import BehindRow, Figure
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.charts.drawn import (
    CONTENT,
    SESSIONS,
    block_of,
    by_month,
    by_week,
    five_contents,
    months_of,
    weeks_of,
)
from wenming_desktop.services.charts.ports import ChartBook, ChartSheet, Part
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.report_material import days_of, short_name
from wenming_desktop.services.rights import require

TILES = ("occurrences", "attendance", "service_minutes", "volunteers")
"""The figures of the four tiles, as on the start page."""
_OF_TEAMS = ("occurrences", "attendance", "service_minutes")
MOST_ROWS = 5000


@dataclass(frozen=True, slots=True)
class TeamLine:
    """What one team did; in the order of units and names, never a ranking."""

    team_id: UUID
    name: str
    unit: str
    """The unit whose team it is, in short."""
    sums: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything the page shows of one period."""

    unit: str
    period: Period
    tiles: tuple[Figure, ...]
    contents: BarChart
    months: BarChart
    weeks: TileGrid
    blocks: tuple[int, ...]
    """Number of the block of units behind each row of ``weeks``."""
    block: int
    """Org numbers in one block."""
    teams: tuple[TeamLine, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether no activity was held."""
        return self.contents.is_empty and self.months.is_empty


class Statistics:
    """Reads only; every number is a figure of domain/metric_list.py or a part of one."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists, book: ChartBook) -> None:
        self._uow, self._codes, self._book = uow, codes, book

    def overview(self, actor: Actor, period: Period) -> Overview:
        """Return the period, counted up to today; REPORT_NOT_BEGUN when no day of it has come."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            as_of = min(period.last, work.today())
            if period.first > as_of:
                raise WenmingError(Code.REPORT_NOT_BEGUN, first=period.first.isoformat())
            over = Period(period.first, as_of)
            counted = work.figures.count(TILES, over)
            book = make_book(counted, self._codes, days_of(over.first, over.last))
            days = work.figures.by_day(SESSIONS, over)
            weeks, blocks = by_week(work, days, over)
            unit = work.own_unit()
            return Overview(
                unit=unit.name,
                period=over,
                tiles=tuple(book.get(name) for name in TILES),
                contents=five_contents(counted[SESSIONS], self._codes),
                months=by_month(days, over),
                weeks=weeks,
                blocks=tuple(blocks),
                block=block_of(unit.level),
                teams=_teams(work, over),
            )

    def behind_content(self, actor: Actor, seen: Overview, code: str) -> list[BehindRow]:
        """Return the sessions of one content."""
        require(actor, Action.READ)
        return self._behind(Part(SESSIONS, seen.period, CONTENT, code))

    def behind_month(self, actor: Actor, seen: Overview, first: str) -> list[BehindRow]:
        """Return the sessions of the month that begins on that day."""
        require(actor, Action.READ)
        (month,) = (one for one in months_of(seen.period) if one.first.isoformat() == first)
        return self._behind(Part(SESSIONS, month))

    def behind_tile(self, actor: Actor, seen: Overview, key: str) -> list[BehindRow]:
        """Return the sessions of one unit (or town) in one week; ``key`` is ``row:week``."""
        require(actor, Action.READ)
        row, week = (int(one) for one in key.split(":"))
        low = seen.blocks[row] * seen.block
        orgs = low, low + seen.block - 1
        return self._behind(Part(SESSIONS, weeks_of(seen.period)[week], orgs=orgs))

    def behind_team(self, actor: Actor, seen: Overview, team_id: UUID) -> list[BehindRow]:
        """Return the sessions one team has held."""
        require(actor, Action.READ)
        return self._behind(Part(SESSIONS, seen.period, team_id=team_id))

    def _behind(self, part: Part) -> list[BehindRow]:
        with self._uow(read_only=True) as work:
            return work.figures.behind_part(part, MOST_ROWS)

    def write_book(self, actor: Actor, seen: Overview, to: Path) -> None:
        """Write the charts as a workbook with native ones; FILE_NOT_WRITTEN."""
        require(actor, Action.PRINT)
        line = f"{seen.unit}　{seen.period.first} 至 {seen.period.last}"
        sheet = ChartSheet("活动统计", line, (seen.contents, seen.months), (seen.weeks,))
        self._book.write(sheet, to)


def _teams(work: UnitOfWork, period: Period) -> tuple[TeamLine, ...]:
    sums = {name: work.figures.by_team(name, period) for name in _OF_TEAMS}
    held = {team for one in sums.values() for team in one}
    units = {unit.org_no: short_name(unit.name) for unit in work.org_units.all()}
    teams = sorted(
        (home_org_of(team.id), team.name, team.id) for team in work.teams.all() if team.id in held
    )
    return tuple(
        TeamLine(
            team_id,
            name,
            units.get(org_no, ""),
            {metric: sums[metric].get(team_id, 0) for metric in _OF_TEAMS},
        )
        for org_no, name, team_id in teams
    )

"""What the charts need of the store and of the workbook writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.domain.figures import BehindRow
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.figure_ports import FigureStore


@dataclass(frozen=True, slots=True)
class Part:
    """Which rows of a figure: of a code, of units from one org number to another, of a team."""

    metric: str
    period: Period
    grouping: str = ""
    code: str = ""
    orgs: tuple[int, int] | None = None
    team_id: UUID | None = None


class ChartStore(FigureStore, Protocol):
    """Sums of the report's own queries by day, unit and team."""

    def by_day(self, name: str, period: Period) -> dict[tuple[int, str], int]:
        """Return (org number, ISO day) → the sum over those rows."""
        ...

    def by_team(self, name: str, period: Period) -> dict[UUID, int]:
        """Return team → the sum over the rows of occurrences that it held."""
        ...

    def behind_part(self, part: Part, limit: int) -> list[BehindRow]:
        """Return the rows of a part of a figure."""
        ...


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """What a workbook of charts holds."""

    title: str
    subline: str
    bars: Sequence[BarChart] = ()
    grids: Sequence[TileGrid] = ()


class ChartBook(Protocol):
    """Writes charts as native ones, beside the numbers they are drawn from; FILE_NOT_WRITTEN."""

    def write(self, content: ChartSheet, to: Path) -> None: ...

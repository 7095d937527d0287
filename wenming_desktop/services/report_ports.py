"""What work reports need of the outside: a place to keep them, and writers of files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from wenming_desktop.domain.figures import BehindRow, Figure, SumCheck
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import ManualChange, WorkReport


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedReport:
    """A report as it was frozen; ``body`` is read by services/report_snapshot.py."""

    id: UUID
    title: str
    period: Period
    as_of: date
    saved_at: datetime
    user_no: int
    body: str


class SavedReportRepository(Protocol):
    """Frozen reports of this computer, newest first; rows are never changed."""

    def all(self) -> list[SavedReport]: ...
    def get(self, report_id: UUID) -> SavedReport:
        """Return one; NOT_FOUND when there is none."""
        ...

    def add(
        self, report_id: UUID, report: WorkReport, user_no: int, body: Mapping[str, Any]
    ) -> None: ...


class CountyTotalRepository(Protocol):
    """Totals of counties, one per county and period: a later file replaces the earlier one."""

    def of(self, period: Period) -> list[dict[str, Any]]: ...
    def put(self, county_id: str, period: Period, body: Mapping[str, Any]) -> None: ...


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """One figure of figures.xlsx with its query and the rows behind it."""

    figure: Figure
    printed: str
    in_report: bool
    source: str
    query: str
    rows: Sequence[BehindRow]
    change: ManualChange | None = None


@dataclass(frozen=True, slots=True)
class FigureBookSheet:
    """All that figures.xlsx shows."""

    title: str
    subline: str
    figures: Sequence[FigureSheet]
    checks: Sequence[SumCheck]


class ReportPress(Protocol):
    """Writes the files of a report; FILE_NOT_WRITTEN, MISSING_GLYPH."""

    def word(self, report: WorkReport, to: Path) -> None: ...
    def pdf(self, report: WorkReport, to: Path) -> int:
        """Write the PDF and return the number of pages."""
        ...

    def figures(self, content: FigureBookSheet, to: Path) -> None: ...

"""A ledger as a workbook: print sheet, detail sheet, charts; lines are read as they are written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import Ledger, LedgerColumn, Share, Sources
from wenming_desktop.services.register_files import (
    RegisterBook,
    RegisterChart,
    RegisterColumn,
    RegisterSheet,
)

PRINT_SHEET, DETAIL_SHEET = "打印版", "明细"
NUMBER = RegisterColumn("序号", 5, "number", meaning="这张表里的顺序")
MASKED_NOTE = "电话、证件号和个人住址只显示一部分；要完整号码须说明原因，并记入日志。"
OPEN_NOTE = "本表含完整的电话或证件号，导出已记入日志。请妥善保管，用后删除。"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above every sheet of one workbook."""

    unit: str
    subtitle: str
    notes: tuple[str, ...]


def heading(sources: Sources, *, dated: bool, revealed: bool) -> Heading:
    """Take a number for this export and say who reports what."""
    work, period = sources.work, sources.period
    unit, day = work.own_unit().name, work.today()
    batch = work.settings.next_number("register_export")
    when = _when(period, day.isoformat(), dated=dated)
    subtitle = f"填报单位：{unit}　　期间：{when}　　导出批次：{day:%Y%m%d}-{batch:03d}"
    return Heading(unit, subtitle, (subtitle, OPEN_NOTE if revealed else MASKED_NOTE))


def _when(period: Period, today: str, *, dated: bool) -> str:
    if period == EVER:
        return f"截至 {today}"
    span = f"{period.first} 至 {period.last}"
    return span if dated else f"{span}（期间的次数和时长）"


@dataclass(slots=True)
class Tally:
    """Counts for the charts while the lines of the print sheet pass by."""

    shares: Sequence[Share]
    found: list[Counter[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.found = [Counter() for _ in self.shares]

    def watch(self, lines: Iterable[Any]) -> Iterator[Any]:
        """Give the lines on."""
        for line in lines:
            for share, counted in zip(self.shares, self.found, strict=True):
                counted[share.label(line)] += share.amount(line)  # type: ignore[assignment]
            yield line

    def charts(self) -> list[RegisterChart]:
        """Return what was counted; shares of one title are one chart."""
        joined: dict[str, tuple[Share, Counter[str]]] = {}
        for share, counted in zip(self.shares, self.found, strict=True):
            _, sums = joined.setdefault(share.title, (share, Counter()))
            sums.update(counted)
        return [
            RegisterChart(share.title, share.unit, _bars(share, counted))
            for share, counted in joined.values()
        ]


MOST_BARS = 40
"""More nobody reads on one page; the sheets have them all."""


def _bars(share: Share, counted: Counter[str]) -> Sequence[tuple[str, int | float]]:
    labels = dict.fromkeys((*share.labels, *counted))  # as they came, which is by day
    return [(label or "未填", counted[label]) for label in labels][:MOST_BARS]


def drawn(ledger: Ledger, sources: Sources, head: Heading, *, revealed: bool) -> RegisterBook:
    """Return a ledger as a workbook; it reads the store until it has been written."""
    columns = ledger.heads(sources)
    printed = [one for one in columns if not one.detail]
    tally = Tally(ledger.shares(sources))
    title = f"{head.unit}{ledger.title}"

    def sheet(name: str, wanted: list[LedgerColumn], lines: Iterable[Any]) -> RegisterSheet:
        heads = (NUMBER, *(one.head for one in wanted))
        rows = _rows(wanted, lines, revealed=revealed)
        return RegisterSheet(name, title, head.subtitle, heads, rows)

    sheets = [sheet(PRINT_SHEET, printed, tally.watch(_late(ledger.lines, sources)))]
    if len(printed) < len(columns):
        sheets.append(sheet(DETAIL_SHEET, columns, _late(ledger.lines, sources)))
    for other in ledger.beside:
        heads = other.heads(sources)
        rows = _rows(heads, _late(other.lines, sources), revealed=revealed)
        numbered = (NUMBER, *(one.head for one in heads))
        sheets.append(
            RegisterSheet(other.title, f"{head.unit}{other.title}", head.subtitle, numbered, rows)
        )
    return RegisterBook(tuple(sheets), tally.charts, head.notes)


def _late(lines: Callable[[Sources], Iterable[Any]], sources: Sources) -> Iterator[Any]:
    """Ask for the lines when the first one is wanted."""
    yield from lines(sources)


def _rows(
    columns: Sequence[LedgerColumn], lines: Iterable[Any], *, revealed: bool
) -> Iterator[tuple[RawCell, ...]]:
    for number, line in enumerate(lines, 1):
        yield number, *(one.cell(line, revealed=revealed) for one in columns)

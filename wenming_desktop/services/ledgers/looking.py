"""A ledger to be read on the screen: the columns of its print sheet, masked, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.columns import Ledger, LedgerColumn, Sources
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

MOST = 500
"""Lines for a screen; the workbook has them all."""


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What is shown; ``total`` counts the lines that are not shown too."""

    title: str
    columns: tuple[tuple[str, int], ...]
    """Head and room in characters."""
    rows: tuple[tuple[str, ...], ...]
    total: int
    sums: tuple[str, ...]
    """What the columns add up to over all lines; empty where a column has no sum."""


@dataclass(frozen=True, slots=True)
class LedgerView:
    """Reads ledgers; whoever may read may look."""

    uow: UnitOfWorkMaker
    codes: CodeLists

    def look(self, actor: Actor, ledger: Ledger, period: Period = EVER) -> LookedAt:
        """Return the first lines of a ledger with its sums."""
        require(actor, Action.READ)
        with self.uow(read_only=True) as work:
            sources = Sources(work, self.codes, period)
            columns = [one for one in ledger.heads(sources) if not one.detail]
            sums = [0.0] * len(columns)
            rows: list[tuple[str, ...]] = []
            total = 0
            lines = iter(ledger.lines(sources))
            for cells in (_cells(columns, line) for line in lines):
                total += 1
                for number, (one, cell) in enumerate(zip(columns, cells, strict=True)):
                    if one.head.total and isinstance(cell, int | float):
                        sums[number] += cell
                if len(rows) < MOST:
                    rows.append(
                        tuple(_words(one, cell) for one, cell in zip(columns, cells, strict=True))
                    )
        return LookedAt(
            ledger.title,
            tuple((one.head.title, one.head.width) for one in columns),
            tuple(rows),
            total,
            tuple(
                _words(one, number) if one.head.total else ""
                for one, number in zip(columns, sums, strict=True)
            ),
        )


def _cells(columns: list[LedgerColumn], line: object) -> list[RawCell]:
    return [one.cell(line, revealed=False) for one in columns]


def _share(value: float) -> str:
    return f"{value * 100:.1f}%"


def _number(value: float) -> str:
    return f"{value:g}" if value < _LONG else f"{value:.0f}"


_LONG = 100_000
"""From here on ``g`` would write a power of ten."""
_SHOWN: dict[str, Callable[[float], str]] = {"share": _share}


def _words(column: LedgerColumn, value: RawCell) -> str:
    """Return a value as the workbook shows it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _SHOWN.get(column.head.kind, _number)(float(value))
    return str(value)

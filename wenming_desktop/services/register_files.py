"""Register files as use cases see them: a table read, columns proposed, marks to write.

Adapters (adapters/workbooks) read and write the files; what they take and give is defined here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.domain.roster import RawCell

COLUMN_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet: its header and every row below that is not blank."""

    sheet: str
    header_row: int
    """1-based; several lines of header count as their last one."""
    headers: tuple[str, ...]
    """As written, one per column from A; empty where there is none."""
    rows: Sequence[tuple[int, tuple[RawCell, ...]]]
    """(row number, cells from column A)."""
    other_sheets: tuple[str, ...]
    """Sheets that could be meant as well."""
    sha256: str
    """Of the whole file."""


@dataclass(frozen=True, slots=True)
class ColumnProposal:
    """One column, what it seems to hold, and why."""

    letter: str
    header: str
    field: str
    """A RosterField, or empty when the column fills nothing."""
    how: str
    """exact, synonym, similar, remembered, known (fills nothing) or unknown."""
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowMark:
    """What the annotated copy says about one row."""

    row: int
    result: str
    """The text of the 结果 column."""
    comments: Mapping[str, str]
    """Cell → comment; each of these cells is filled as well."""
    grave: bool
    """Bad rather than suspect; another fill."""


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """One column of a register that goes out."""

    title: str
    width: int
    """In characters of the print font."""
    kind: str = "words"
    """words, code (digits that must stay text, format @), number, hours, share or date."""
    choices: tuple[str, ...] = ()
    """What the cell offers; another text is taken with a warning."""
    total: bool = False
    """Sum it below, over the rows that a filter leaves."""
    meaning: str = ""
    """What the column says, for the sheet that explains the columns."""
    ratio: tuple[str, str] | None = None
    """Titles of the two totalled columns whose quotient stands in its total."""


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """A finished register: words and numbers only, nothing left to decide for the writer."""

    name: str
    title: str
    subtitle: str
    columns: tuple[RegisterColumn, ...]
    rows: Iterable[Sequence[RawCell]]
    """Read once, while the sheet is written; there may be very many."""


@dataclass(frozen=True, slots=True)
class RegisterChart:
    """A bar chart and the small table it is drawn from."""

    title: str
    unit: str
    bars: Sequence[tuple[str, int | float]]


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """A whole workbook; ``charts`` is asked when all rows have been written."""

    sheets: tuple[RegisterSheet, ...]
    charts: Callable[[], Sequence[RegisterChart]] = tuple
    notes: tuple[str, ...] = ()
    """Lines at the head of the sheet that explains the columns."""
    only_meanings: bool = False
    """Nothing but that sheet is wanted."""


class RegisterFiles(Protocol):
    """Reads and writes register workbooks."""

    def read(
        self, path: Path, *, sheet: str | None = None, header_row: int | None = None
    ) -> SheetTable:
        """Read the sheet that looks most like a roster, or the one named."""
        ...

    def propose(self, table: SheetTable) -> tuple[ColumnProposal, ...]:
        """Guess what each column holds; no field is proposed twice."""
        ...

    def annotate(self, path: Path, table: SheetTable, marks: Sequence[RowMark]) -> Path:
        """Write ``NAME-有误.xlsx`` beside the file; the file itself stays untouched."""
        ...

    def write(self, path: Path, book: RegisterBook) -> None:
        """Write a register; it appears under its name only once it is complete."""
        ...

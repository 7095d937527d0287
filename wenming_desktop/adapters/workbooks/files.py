"""Register files for the use cases: the RegisterFiles port over openpyxl.

openpyxl, and numpy with it where that is there, is loaded with the first file: a third of a
second that most verbs never need.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wenming_desktop.adapters.workbooks.column_mapping import (
    UNKNOWN,
    ColumnNames,
    HeaderGuess,
    one_field_each,
)
from wenming_desktop.domain.roster_fields import plain_text
from wenming_desktop.services.register_files import (
    COLUMN_SAMPLES,
    ColumnProposal,
    RegisterBook,
    RowMark,
    SheetTable,
)
from wenming_desktop.services.table_import.kinds import ImportKind

_LONGEST_SERIAL = 5
_FEW = 10
"""One in so many may be there twice by mistake."""
_LOOKED_AT = 2_000
"""Rows that tell what a column holds; the rest is not read for it."""


@dataclass(frozen=True, slots=True)
class WorkbookFiles:
    """Reads .xlsx and .csv, writes .xlsx."""

    names: ColumnNames = field(default_factory=ColumnNames.load)

    def read(
        self, path: Path, *, sheet: str | None = None, header_row: int | None = None
    ) -> SheetTable:
        from wenming_desktop.adapters.workbooks.table_reader import read_table  # noqa: PLC0415

        return read_table(path, self.names, sheet=sheet, header_row=header_row)

    def propose(self, table: SheetTable) -> tuple[ColumnProposal, ...]:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        columns = range(len(table.headers))
        guesses = [self._guess(table, index) for index in columns]
        filled = [_filled(table, index) for index in columns]
        chosen = one_field_each(guesses, filled)
        return tuple(
            ColumnProposal(
                get_column_letter(index + 1),
                table.headers[index],
                chosen[index].field,
                chosen[index].how,
                _samples(table, index),
            )
            for index in columns
            if table.headers[index] or filled[index]
        )

    def _guess(self, table: SheetTable, index: int) -> HeaderGuess:
        guess = self.names.guess(table.headers[index])
        if guess.field == "volunteer_no" and not _identifies(table, index):
            return UNKNOWN
        return guess

    def annotate(self, path: Path, table: SheetTable, marks: Sequence[RowMark]) -> Path:
        from wenming_desktop.adapters.workbooks.annotated_copy import write_annotated_copy  # noqa: PLC0415

        return write_annotated_copy(path, table, marks)

    def write(self, path: Path, book: RegisterBook) -> None:
        from wenming_desktop.adapters.workbooks.register_book import write_register  # noqa: PLC0415

        write_register(path, book)


def names_of(kind: ImportKind) -> ColumnNames:
    """Return what the columns of a kind of table may be called."""
    return ColumnNames.of(kind.column_names())


def _texts(table: SheetTable, index: int) -> list[str]:
    cells = (cells[index] for _, cells in table.rows[:_LOOKED_AT] if index < len(cells))
    return [text for text in map(plain_text, cells) if text]


def _filled(table: SheetTable, index: int) -> int:
    return len(_texts(table, index))


def _samples(table: SheetTable, index: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_texts(table, index)))[:COLUMN_SAMPLES]


def _identifies(table: SheetTable, index: int) -> bool:
    """Tell whether a 编号 is a person's: 1, 2, 3 number lines, and households share theirs."""
    texts = _texts(table, index)
    shared = len(texts) - len(set(texts))
    return shared * _FEW <= len(texts) and not _is_serial(texts)


def _is_serial(texts: list[str]) -> bool:
    numbers = [text for text in texts if text.isdigit()]
    if not numbers or any(len(number) > _LONGEST_SERIAL for number in numbers):
        return False
    steps = sum(int(b) - int(a) == 1 for a, b in itertools.pairwise(numbers))
    return int(numbers[0]) <= 1 or steps * 2 >= len(numbers)

"""A roster file as a table: which sheet, which row is the header, the rows below.

The header is the first row with at least three known column names, or with two that are all it
says, the name among them. Formula cells give the value
the office program last saw; a date that shows no day is read as year and month.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl.cell import Cell
from openpyxl.cell.cell import TYPE_ERROR
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks import csv_file
from wenming_desktop.adapters.workbooks.column_mapping import ColumnNames, header_key
from wenming_desktop.adapters.workbooks.merged_cells import Area, merged_downwards
from wenming_desktop.adapters.workbooks.safe_workbook import (
    called_a_workbook,
    is_workbook,
    opened,
    parser_errors,
    read_file,
    sha256_of,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.register_files import SheetTable

MOST_COLUMNS = 60
MOST_ROWS = 100_000
"""Rows with anything in them; a larger file is to be split."""
LONGEST_GAP = 10_000
"""Blank rows in a row after which a sheet has ended; formatted blank rows can be a million."""
HEADER_WITHIN = 30
"""Rows from the top in which the header must be."""
LEAST_KNOWN_NAMES = 3
CSV_SHEET = "csv"
Row = tuple[int, tuple[RawCell, ...]]
_BLANKS: tuple[RawCell, ...] = (None,) * MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    rows: list[Row]
    score: tuple[bool, int, int]


def read_table(
    path: Path, names: ColumnNames, *, sheet: str | None = None, header_row: int | None = None
) -> SheetTable:
    """Read the sheet that looks most like a roster, or the one named; ``header_row`` is 1-based."""
    content = read_file(path)
    reader = _Reader(path.name, names, header_row)
    if is_workbook(content):
        candidates = reader.of_workbook(content, sheet)
    else:
        records = csv_file.read_rows(content, path.name, is_csv=not called_a_workbook(path))
        rows = ((number, tuple(record)) for number, record in enumerate(records, 1))
        candidates = list(reader.candidates(CSV_SHEET, rows))
    if not candidates:
        raise WenmingError(Code.ROSTER_NO_HEADER, path=path.name)
    best = max(candidates, key=lambda candidate: candidate.score)
    if is_workbook(content):
        _fill_down(best, merged_downwards(content, path.name, best.sheet), names)
    others = tuple(each.sheet for each in candidates if each is not best)
    return SheetTable(
        best.sheet, best.header_row, best.headers, best.rows, others, sha256_of(content)
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    name: str
    """Of the file, for refusals."""
    names: ColumnNames
    header_row: int | None

    def of_workbook(self, content: bytes, sheet: str | None) -> list[_Candidate]:
        found: list[_Candidate] = []
        with opened(content, self.name) as book, parser_errors(self.name):
            if sheet is not None and sheet not in {one.title for one in book.worksheets}:
                raise WenmingError(Code.ROSTER_NO_SHEET, path=self.name, sheet=sheet)
            for worksheet in book.worksheets:
                hidden = worksheet.sheet_state != "visible"
                if worksheet.title == sheet or (sheet is None and not hidden):
                    found.extend(self.candidates(worksheet.title, _rows_of(worksheet)))
        return found

    def candidates(self, sheet: str, rows: Iterable[Row]) -> Iterator[_Candidate]:
        """Give the table of a sheet, or nothing when no row of it looks like a header."""
        stream = iter(rows)
        for number, cells in itertools.islice(stream, HEADER_WITHIN):
            if not self._is_header(number, cells):
                continue
            header = _whole_header(number, _texts(cells), next(stream, None), self.names)
            row, headers, pending = header
            body = self._body(stream if pending is None else itertools.chain((pending,), stream))
            known = _known_names(headers, self.names)
            score = (self.names.named_by in known, len(known - {""}), len(body))
            yield _Candidate(sheet, row, headers, body, score)
            return

    def _is_header(self, number: int, cells: Sequence[RawCell]) -> bool:
        if self.header_row is not None:
            return number == self.header_row
        texts = {header_key(text) for text in _texts(cells) if text}
        guesses = [self.names.guess(text) for text in texts]
        known = [guess for guess in guesses if guess.how != "unknown"]
        if len(known) >= LEAST_KNOWN_NAMES:
            return True
        names_people = any(guess.field == self.names.named_by for guess in known)
        return names_people and len(known) == len(guesses) == LEAST_KNOWN_NAMES - 1

    def _body(self, rows: Iterable[Row]) -> list[Row]:
        body: list[Row] = []
        for row in rows:
            if not _blank(row):
                body.append(row)
            if len(body) > MOST_ROWS:
                raise WenmingError(Code.WORKBOOK_TOO_MANY_ROWS, path=self.name, limit=MOST_ROWS)
        return body


def _rows_of(worksheet: Worksheet) -> Iterator[Row]:
    """Stream a sheet; only the first columns are looked at, wherever its last cell stands."""
    gap = 0
    for number, cells in enumerate(worksheet.iter_rows(max_col=MOST_COLUMNS), 1):
        width = len(cells)
        while width and cells[width - 1] is EMPTY_CELL:  # most of a row, and read in no time
            width -= 1
        values = tuple(map(_value, cells[:width]))
        gap = 0 if any(value is not None for value in values) else gap + 1
        if gap > LONGEST_GAP:
            return
        yield number, values + _BLANKS[width:]


def _value(cell: Cell) -> RawCell:
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        return "" if cell.data_type == TYPE_ERROR else value
    if isinstance(value, datetime):
        return _date(value, cell.number_format)
    if isinstance(value, bool | time | timedelta):
        return str(value)
    return value if isinstance(value, int | float | date) else str(value)


def _date(value: datetime, number_format: str) -> RawCell:
    shows_day = "d" in number_format.casefold()
    return value.date() if shows_day else f"{value.year:04d}-{value.month:02d}"


def _fill_down(table: _Candidate, areas: list[Area], names: ColumnNames) -> None:
    """Give every row of a merged area its value, in columns that people share."""
    places = {number: place for place, (number, _) in enumerate(table.rows)}
    for column, first, last in areas:
        shared = names.guess(table.headers[column]).field if column < len(table.headers) else ""
        if shared not in names.shared or first not in places:
            continue
        value = table.rows[places[first]][1][column]
        for number in range(first + 1, last + 1):
            if number in places:
                cells = table.rows[places[number]][1]
                table.rows[places[number]] = number, (*cells[:column], value, *cells[column + 1 :])


def _blank(row: Row) -> bool:
    return all(cell is None or cell == "" for cell in row[1])


def _texts(cells: Sequence[RawCell]) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell).strip() for cell in cells)


def _known_names(cells: Sequence[RawCell], names: ColumnNames) -> set[str]:
    """Return the fields that the texts of a row name; "" stands for known columns without one."""
    guesses = (names.guess(cell) for cell in cells if isinstance(cell, str) and cell.strip())
    return {guess.field for guess in guesses if guess.how != "unknown"}


def _whole_header(
    number: int, headers: tuple[str, ...], below: Row | None, names: ColumnNames
) -> tuple[int, tuple[str, ...], Row | None]:
    """Join a header of two lines: the second names parts of a wide cell and nothing else."""
    if below is None or _blank(below):
        return number, headers, below
    texts = _texts(below[1])
    filled = [text for text in texts if text]
    if any(names.guess(text).how == "unknown" for text in filled):
        return number, headers, below
    if {header_key(text) for text in filled} & {header_key(text) for text in headers}:
        return number, headers, below  # the header once more
    joined = tuple(low or high for high, low in itertools.zip_longest(headers, texts, fillvalue=""))
    return below[0], joined, None

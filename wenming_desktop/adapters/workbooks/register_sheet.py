"""One register sheet: title, who reports what, header, body, totals; as an office lays it out.

Row 1 title, row 2 who reports what, row 3 header, frozen and repeated on every page, A4 landscape.
Text that looks like a formula stays text; columns whose numbers must keep their digits are text
from the first row to the last a sheet can have (screens.md 8).
"""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.looks import (
    BODY,
    FORMATS,
    ROW_HEIGHT,
    SUBTITLE,
    TITLE,
    body_cell,
    header_cell,
    height_of,
    lay_out,
    lines_in,
    styled,
)
from wenming_desktop.adapters.workbooks.saving import put_again, put_text
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.register_files import RegisterColumn, RegisterSheet

DICTIONARY = "字典"
HEADER_ROW = 3
TYPING_ROWS = 1000
"""Rows down to which formats and lists are laid, for whoever types below the last row."""
TOTAL_TITLE = "合计"


def write_sheet(
    book: Workbook, sheet: RegisterSheet, choices: Mapping[tuple[str, ...], str]
) -> None:
    """Write one sheet; ``choices`` is list of choices → column of the hidden sheet."""
    target = book.create_sheet(sheet.name)
    last_column = get_column_letter(len(sheet.columns))
    _size(target, sheet)
    target.append([styled(target, sheet.title, TITLE, Alignment(horizontal="center"))])
    target.append([styled(target, sheet.subtitle, SUBTITLE, Alignment(horizontal="left"))])
    target.append([header_cell(target, column.title) for column in sheet.columns])
    last = _write_rows(target, sheet)
    target.merged_cells.add(f"A1:{last_column}1")
    target.merged_cells.add(f"A2:{last_column}2")
    target.auto_filter.ref = f"A{HEADER_ROW}:{last_column}{max(last, HEADER_ROW + 1)}"
    for number, column in enumerate(sheet.columns, 1):
        if column.choices:
            _offer(target, get_column_letter(number), column, choices[column.choices], last)


def _size(target: Worksheet, sheet: RegisterSheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        dimension = target.column_dimensions[get_column_letter(number)]
        dimension.width = column.width + 1
        if column.kind == "code":
            dimension.number_format, dimension.font = FORMATS["code"], BODY
    lay_out(target, header_row=HEADER_ROW)
    target.row_dimensions[1].height = 30
    head = max(lines_in(column.title, column.width) for column in sheet.columns)
    target.row_dimensions[HEADER_ROW].height = max(height_of(head), 24)
    target.sheet_format.defaultRowHeight = ROW_HEIGHT
    target.sheet_format.customHeight = True


def _write_rows(target: Worksheet, sheet: RegisterSheet) -> int:
    """Write the body and the totals; return the last row of the body."""
    cells = [body_cell(target, column.kind) for column in sheet.columns]
    row = HEADER_ROW
    for values in sheet.rows:
        for cell, value in zip(cells, values, strict=True):
            put_again(cell, value)
        lines = _lines(sheet.columns, values)
        if lines > 1:  # before the row is streamed out
            target.row_dimensions[row + 1].height = height_of(lines)
        target.append(cells)  # streamed at once, so the cells may be filled again
        if lines > 1:
            del target.row_dimensions[row + 1]  # written; a hundred thousand would stay in memory
        row += 1
    totalled = row > HEADER_ROW and any(column.total for column in sheet.columns)
    if totalled:
        target.append(list(_totals(target, sheet.columns, row)))
    _lay_formats_below(target, sheet.columns, row + totalled)
    return row


def _lines(columns: Sequence[RegisterColumn], values: Sequence[RawCell]) -> int:
    """Return how many lines the longest text of a row takes."""
    most = 1
    for column, value in zip(columns, values, strict=True):
        if isinstance(value, str) and len(value) * 2 > column.width:
            most = max(most, lines_in(value, column.width))
    return most


def _totals(target: Worksheet, columns: Sequence[RegisterColumn], last: int) -> Iterator[Cell]:
    places = {column.title: get_column_letter(n) for n, column in enumerate(columns, 1)}
    for number, column in enumerate(columns, 1):
        cell = body_cell(target, column.kind)
        letter = get_column_letter(number)
        if number == 1:
            put_text(cell, TOTAL_TITLE)
        elif column.total:
            cell.value = f"=SUBTOTAL(9,{letter}{HEADER_ROW + 1}:{letter}{last})"
        elif column.ratio is not None:
            over, under = (f"{places[title]}{last + 1}" for title in column.ratio)
            cell.value = f'=IF({under}=0,"",{over}/{under})'
        yield cell


def _lay_formats_below(target: Worksheet, columns: Sequence[RegisterColumn], last: int) -> None:
    """See that a number typed below the last row does not lose its digits either."""
    blank = [WriteOnlyCell(target) for _ in columns]
    for cell, column in zip(blank, columns, strict=True):
        cell.number_format = FORMATS.get(column.kind, "General")
    for _ in range(last + 1, TYPING_ROWS + 1):
        target.append(blank)


def _offer(target: Worksheet, letter: str, column: RegisterColumn, source: str, last: int) -> None:
    validation = DataValidation(
        type="list",
        formula1=f"{DICTIONARY}!${source}$1:${source}${len(column.choices)}",
        allow_blank=True,
        errorStyle="warning",
        errorTitle=column.title,
        error="表里没有这一项，确定要这样填吗？",
    )
    validation.add(f"{letter}{HEADER_ROW + 1}:{letter}{max(last, TYPING_ROWS)}")
    target.data_validations.append(validation)

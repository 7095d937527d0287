"""The annotated copy of a roster: the same file, each doubtful cell filled and explained.

The clerk corrects the copy and imports it again. The original file is never written to. What
openpyxl cannot keep (pictures, some charts) is missing in the copy.
"""

from collections.abc import Sequence
from copy import copy
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.safe_workbook import (
    is_workbook,
    opened,
    parser_errors,
    read_file,
)
from wenming_desktop.adapters.workbooks.saving import put_text, save
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.register_files import RowMark, SheetTable

SUFFIX = "-有误"
RESULT_HEADER = "结果"
AUTHOR = "文明实践工作台"
MOST_ROWS_WITH_FORMATS = 20_000
"""Above this the copy holds values only: formats of 100,000 rows need a gigabyte of memory."""

_GRAVE = PatternFill("solid", fgColor="FFFFC7CE")
_DOUBTFUL = PatternFill("solid", fgColor="FFFFEB9C")
_OURS = {_GRAVE.fgColor.rgb, _DOUBTFUL.fgColor.rgb}
_COMMENT_WIDTH, _COMMENT_LINE = 260, 24
_RESULT_WIDTH = 36


def copy_path(path: Path) -> Path:
    """Return where the copy of a file goes."""
    return path.with_name(f"{path.stem}{SUFFIX}.xlsx")


def write_annotated_copy(path: Path, table: SheetTable, marks: Sequence[RowMark]) -> Path:
    """Write the copy and return its path."""
    target = copy_path(path)
    content = read_file(path)
    if is_workbook(content) and len(table.rows) <= MOST_ROWS_WITH_FORMATS:
        with opened(content, path.name, for_change=True) as book, parser_errors(path.name):
            _annotate(book[table.sheet], table, marks)
            book.active = book.sheetnames.index(table.sheet)
            save(book, target)
    else:
        save(_values_only(table, marks), target)
    return target


def _result_column(table: SheetTable) -> int:
    if RESULT_HEADER in table.headers:
        return table.headers.index(RESULT_HEADER) + 1
    filled = [cells for _, cells in table.rows] + [table.headers]
    ends = (max((i for i, cell in enumerate(row, 1) if cell), default=0) for row in filled)
    return max(ends) + 1


def _annotate(sheet: Worksheet, table: SheetTable, marks: Sequence[RowMark]) -> None:
    column = _result_column(table)
    _clear_earlier_marks(sheet, table)
    header = sheet.cell(table.header_row, column)
    _like_neighbour(sheet, header)
    put_text(header, RESULT_HEADER)
    sheet.column_dimensions[get_column_letter(column)].width = _RESULT_WIDTH
    for mark in marks:
        result = sheet.cell(mark.row, column)
        put_text(result, mark.result)
        result.alignment = Alignment(wrap_text=True, vertical="center")
        for name, text in mark.comments.items():
            _mark(sheet[name], text, grave=mark.grave)


def _like_neighbour(sheet: Worksheet, header: Cell) -> None:
    if header.column > 1:
        neighbour = sheet.cell(header.row, header.column - 1)
        header.font, header.fill = copy(neighbour.font), copy(neighbour.fill)
        header.border, header.alignment = copy(neighbour.border), copy(neighbour.alignment)


def _clear_earlier_marks(sheet: Worksheet, table: SheetTable) -> None:
    """Take our marks off a corrected copy; what was put right must not stay marked."""
    column = _result_column(table)
    had_results = RESULT_HEADER in table.headers
    for number, cells in table.rows:
        for index in range(1, len(cells) + 1):
            cell = sheet.cell(number, index)
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment = None
                if cell.fill.fgColor.rgb in _OURS:
                    cell.fill = PatternFill()
        if had_results:
            sheet.cell(number, column).value = None


def _mark(cell: Cell, text: str, *, grave: bool) -> None:
    cell.fill = _GRAVE if grave else _DOUBTFUL
    kept = f"\n{cell.comment.text}" if cell.comment is not None else ""
    comment = Comment(text + kept, AUTHOR)
    comment.width = _COMMENT_WIDTH
    comment.height = _COMMENT_LINE * (2 + (len(text) + len(kept)) // 16)
    cell.comment = comment


def _values_only(table: SheetTable, marks: Sequence[RowMark]) -> Workbook:
    """Build a workbook of the same rows at the same places; csv files have no formats to keep."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.sheet)
    column = _result_column(table)
    sheet.column_dimensions[get_column_letter(column)].width = _RESULT_WIDTH
    by_row = {mark.row: mark for mark in marks}
    for _ in range(1, table.header_row):
        sheet.append([])
    headers = _padded(table.headers, column, RESULT_HEADER)
    sheet.append([_text_cell(sheet, text, bold=True) for text in headers])
    last = table.header_row
    for number, cells in table.rows:
        for _ in range(last + 1, number):
            sheet.append([])
        last = number
        mark = by_row.get(number)
        values = _padded(cells, column, mark.result if mark else None)
        line = [_cell(sheet, value) for value in values]
        for name, text in mark.comments.items() if mark else ():
            _mark(line[_column_index(name)], text, grave=mark.grave if mark else False)
        sheet.append(line)
    return book


def _padded(cells: Sequence[RawCell], column: int, last: str | None) -> list[RawCell]:
    values = list(cells[: column - 1])
    return [*values, *[None] * (column - 1 - len(values)), last]


def _column_index(name: str) -> int:
    letters, _ = coordinate_from_string(name)
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _cell(sheet: Worksheet, value: RawCell) -> Cell:
    return _text_cell(sheet, value) if isinstance(value, str) else WriteOnlyCell(sheet, value)


def _text_cell(sheet: Worksheet, text: RawCell, *, bold: bool = False) -> Cell:
    cell = WriteOnlyCell(sheet)
    put_text(cell, "" if text is None else str(text))
    cell.number_format = "@"
    if bold:
        cell.font = Font(bold=True)
    return cell

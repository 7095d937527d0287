"""Registers out: a print sheet and a detail sheet as an office would lay them out.

Row 1 title, row 2 who reports what, row 3 header, frozen and repeated on every page, A4 landscape.
Text that looks like a formula stays text; numbers that must keep their digits are format @; lists
come from a hidden sheet, for a list typed into a cell may have 255 characters only (screens.md 8).
"""

from collections.abc import Sequence
from pathlib import Path
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.saving import put_text, save
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.register_files import RegisterColumn, RegisterSheet

DICTIONARY = "字典"
HEADER_ROW = 3
TYPING_ROWS = 1000
"""Rows down to which formats and lists are laid, for whoever types below the last row."""
TOTAL_TITLE = "合计"
_ROW_HEIGHT, _LINE_HEIGHT = 18, 14
"""In points."""

_FORMATS = {"code": "@", "date": "yyyy-mm-dd", "hours": "0.0", "number": "0"}
_LINE = Side(style="thin", color="FF808080")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADER_FILL = PatternFill("solid", fgColor="FFFBF6E9")
_BODY, _HEADER = Font(name="宋体", size=10), Font(name="黑体", size=10)
_TITLE, _SUBTITLE = Font(name="黑体", size=18), Font(name="宋体", size=10)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)


def write_register(path: Path, sheets: Sequence[RegisterSheet]) -> None:
    """Write all sheets of one register."""
    book = Workbook(write_only=True)
    choices = _choices(sheets)
    for sheet in sheets:
        _write_sheet(book, sheet, choices)
    _write_dictionary(book, choices)
    save(book, path)


def _choices(sheets: Sequence[RegisterSheet]) -> dict[tuple[str, ...], str]:
    """Return each list of choices with the column of the hidden sheet that holds it."""
    lists = dict.fromkeys(
        column.choices for sheet in sheets for column in sheet.columns if column.choices
    )
    return {choices: get_column_letter(number) for number, choices in enumerate(lists, 1)}


def _write_dictionary(book: Workbook, choices: dict[tuple[str, ...], str]) -> None:
    sheet = book.create_sheet(DICTIONARY)
    sheet.sheet_state = "hidden"
    longest = max((len(entries) for entries in choices), default=0)
    for index in range(longest):
        sheet.append([entries[index] if index < len(entries) else None for entries in choices])


def _write_sheet(book: Workbook, sheet: RegisterSheet, choices: dict[tuple[str, ...], str]) -> None:
    target = book.create_sheet(sheet.name)
    last_column = get_column_letter(len(sheet.columns))
    _lay_out(target, sheet)
    target.append([_styled(target, sheet.title, _TITLE, Alignment(horizontal="center"))])
    target.append([_styled(target, sheet.subtitle, _SUBTITLE, Alignment(horizontal="left"))])
    header = [_styled(target, column.title, _HEADER, _CENTRE) for column in sheet.columns]
    for cell in header:
        cell.fill, cell.border = _HEADER_FILL, _GRID
    target.append(header)
    last = _write_rows(target, sheet)
    target.merged_cells.add(f"A1:{last_column}1")
    target.merged_cells.add(f"A2:{last_column}2")
    target.auto_filter.ref = f"A{HEADER_ROW}:{last_column}{max(last, HEADER_ROW + 1)}"
    for number, column in enumerate(sheet.columns, 1):
        if column.choices:
            _offer(target, get_column_letter(number), column, choices[column.choices], last)


def _lay_out(target: Worksheet, sheet: RegisterSheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        target.column_dimensions[get_column_letter(number)].width = column.width + 1
    target.freeze_panes = f"A{HEADER_ROW + 1}"
    target.row_dimensions[1].height = 30
    target.row_dimensions[HEADER_ROW].height = 24
    target.sheet_format.defaultRowHeight = _ROW_HEIGHT
    target.sheet_format.customHeight = True
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    target.print_title_rows = f"1:{HEADER_ROW}"
    target.print_options.horizontalCentered = True
    target.page_margins.left = target.page_margins.right = 0.4  # inches
    target.oddFooter.center.text = "第&P页/共&N页"


def _styled(target: Worksheet, text: str, font: Font, alignment: Alignment) -> Cell:
    cell = WriteOnlyCell(target)
    put_text(cell, text)
    cell.font, cell.alignment = font, alignment
    return cell


def _write_rows(target: Worksheet, sheet: RegisterSheet) -> int:
    """Write the body and the totals; return the last row of the body."""
    cells = [_body_cell(target, column) for column in sheet.columns]
    row = HEADER_ROW
    for values in sheet.rows:
        for cell, value in zip(cells, values, strict=True):
            _put(cell, value)
        lines = _lines(sheet.columns, values)
        if lines > 1:  # before the row is streamed out
            target.row_dimensions[row + 1].height = max(lines * _LINE_HEIGHT, _ROW_HEIGHT)
        target.append(cells)  # streamed at once, so the cells may be filled again
        row += 1
    if any(column.total for column in sheet.columns) and row > HEADER_ROW:
        target.append(_totals(target, sheet.columns, row))
    _lay_formats_below(target, sheet.columns, row)
    return row


def _lines(columns: Sequence[RegisterColumn], values: Sequence[RawCell]) -> int:
    """Return how many lines the longest text of a row takes; office programs do not always ask."""
    most = 1
    for column, value in zip(columns, values, strict=True):
        if isinstance(value, str) and len(value) * 2 > column.width:
            wide = sum(2 if east_asian_width(c) in "WFA" else 1 for c in value)
            most = max(most, -(-wide // column.width))
    return most


def _body_cell(target: Worksheet, column: RegisterColumn) -> Cell:
    cell = WriteOnlyCell(target)
    cell.font, cell.border = _BODY, _GRID
    cell.alignment = _LEFT if column.kind == "words" else _CENTRE
    cell.number_format = _FORMATS.get(column.kind, "General")
    cell.quotePrefix = column.kind in ("words", "code")
    return cell


def _put(cell: Cell, value: RawCell) -> None:
    if isinstance(value, str):
        put_text(cell, value)
        return
    number_format = cell.number_format
    cell.value = value  # a date brings its own format along
    cell.number_format = number_format


def _totals(target: Worksheet, columns: Sequence[RegisterColumn], last: int) -> list[Cell]:
    line = [_body_cell(target, column) for column in columns]
    put_text(line[0], TOTAL_TITLE)
    for number, column in enumerate(columns, 1):
        if column.total:
            letter = get_column_letter(number)
            line[number - 1].value = f"=SUBTOTAL(9,{letter}{HEADER_ROW + 1}:{letter}{last})"
    return line


def _lay_formats_below(target: Worksheet, columns: Sequence[RegisterColumn], last: int) -> None:
    """See that a number typed below the last row does not lose its digits either."""
    blank = [WriteOnlyCell(target) for _ in columns]
    for cell, column in zip(blank, columns, strict=True):
        cell.number_format = _FORMATS.get(column.kind, "General")
    for _ in range(last + 2, TYPING_ROWS + 1):
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

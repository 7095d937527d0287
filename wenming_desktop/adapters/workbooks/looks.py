"""How our workbooks look: two fonts, one grid, the formats of columns."""

from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.saving import put_text

SONG, HEI = "宋体", "黑体"
FORMATS = {"code": "@", "date": "yyyy-mm-dd", "hours": "0.0#", "number": "0", "share": "0.0%"}
"""Number format of each kind of column; words have the general one."""
_LINE = Side(style="thin", color="FF808080")
GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEADER_FILL = PatternFill("solid", fgColor="FFFBF6E9")
BODY, HEADER = Font(name=SONG, size=10), Font(name=HEI, size=10)
TITLE, SUBTITLE = Font(name=HEI, size=18), Font(name=SONG, size=10)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
ONE_LINE = Alignment(horizontal="left", vertical="center")
ROW_HEIGHT, LINE_HEIGHT = 18, 14
"""In points."""
_MARGIN, _HEAD_MARGIN = 0.4, 0.6
"""In inches: at the sides, above and below."""
_FOOTER_MARGIN = 0.25
"""A line of text has to fit between it and the sheet, or LibreOffice prints half of it."""


def new_book() -> Workbook:
    """Return an empty workbook that is written row by row and knows our fonts only."""
    book = Workbook(write_only=True)
    plain = Font(name=SONG, size=11)
    book._fonts = IndexedList([plain])  # noqa: SLF001  its first font stands in untouched cells
    book._named_styles["Normal"].font = plain  # noqa: SLF001  openpyxl has no other way
    return book


def styled(sheet: Worksheet, text: str, font: Font, alignment: Alignment) -> Cell:
    """Return a cell of text for a sheet that is written row by row."""
    cell = WriteOnlyCell(sheet)
    put_text(cell, text)
    cell.font, cell.alignment = font, alignment
    return cell


def header_cell(sheet: Worksheet, text: str) -> Cell:
    """Return a cell of a header row."""
    cell = styled(sheet, text, HEADER, CENTRE)
    cell.fill, cell.border = HEADER_FILL, GRID
    return cell


def body_cell(sheet: Worksheet, kind: str = "words") -> Cell:
    """Return an empty cell of the body with the looks of its kind of column."""
    cell = WriteOnlyCell(sheet)
    cell.font, cell.border = BODY, GRID
    cell.alignment = LEFT if kind == "words" else CENTRE
    cell.number_format = FORMATS.get(kind, "General")
    cell.quotePrefix = kind in ("words", "code")
    return cell


def lay_out(sheet: Worksheet, *, header_row: int, pages_high: int = 0) -> None:
    """Lay a sheet out for A4 landscape, one page wide; 0 = as many pages as it takes."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, pages_high
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if header_row:
        sheet.freeze_panes = f"A{header_row + 1}"
        sheet.print_title_rows = f"1:{header_row}"
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.page_margins.top = sheet.page_margins.bottom = _HEAD_MARGIN
    sheet.page_margins.footer = _FOOTER_MARGIN
    sheet.oddFooter.center.text = "第&P页/共&N页"


def lines_in(text: str, width: int) -> int:
    """Return how many lines a text takes in a column; office programs do not always ask."""
    if len(text) * 2 <= width:
        return 1
    wide = sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in text)
    return -(-wide // width)


def height_of(lines: int) -> int:
    """Return the height of a row of so many lines, in points."""
    return max(lines * LINE_HEIGHT, ROW_HEIGHT)

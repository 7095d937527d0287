"""Sheets of charts: native bar charts beside their numbers, and a table of units by week."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter

from wenming_desktop.adapters.workbooks.register_charts import write_charts
from wenming_desktop.adapters.workbooks.saving import put_text, save
from wenming_desktop.domain.charts import TileGrid, ramp_step
from wenming_desktop.services.charts.ports import ChartSheet
from wenming_desktop.services.register_files import RegisterChart

_FILLS = ("F1ECE4", "EBCFC4", "D99A8B", "D99A8B", "D99A8B")
"""The paler steps only: an office program prints the numbers black."""
_MOST_SHEET_NAME = 31


def write_chart_book(content: ChartSheet, to: Path) -> None:
    """Write all charts; the sheet of bars is left out where there is nothing to show."""
    book = Workbook(write_only=True)
    charts = [
        RegisterChart(one.title, one.unit, [(bar.label, bar.value) for bar in one.bars])
        for one in content.bars
    ]
    write_charts(book, charts)
    for grid in content.grids:
        _write_grid(book, grid, content.subline)
    save(book, to)


def _write_grid(book: Workbook, grid: TileGrid, subline: str) -> None:
    sheet = book.create_sheet(grid.title[:_MOST_SHEET_NAME])
    sheet.freeze_panes = "B3"
    sheet.column_dimensions["A"].width = 26
    for number in range(len(grid.weeks)):
        sheet.column_dimensions[get_column_letter(number + 2)].width = 6.5
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows, sheet.print_title_cols = "1:2", "A:A"

    def text(value: str) -> WriteOnlyCell:
        cell = WriteOnlyCell(sheet)
        put_text(cell, value)
        return cell

    sheet.append([text(f"{grid.title}（{grid.unit}）　{subline}")])
    sheet.append([text("单位"), *(text(week) for week in grid.weeks)])
    largest = max((value for row in grid.cells for value in row), default=0)
    fills = [PatternFill("solid", fgColor=Color(rgb=f"FF{one}")) for one in _FILLS]
    for name, row in zip(grid.rows, grid.cells, strict=True):
        cells = [text(name)]
        for value in row:
            cell = WriteOnlyCell(sheet, value)
            cell.fill = fills[ramp_step(value, largest)]
            cell.alignment = Alignment(horizontal="center")
            cells.append(cell)
        sheet.append(cells)

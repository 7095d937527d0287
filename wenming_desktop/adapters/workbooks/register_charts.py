"""Charts of a register on one page: small tables on the left, native bar charts beside them."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.looks import (
    FORMATS,
    HEI,
    SONG,
    body_cell,
    header_cell,
    lay_out,
)
from wenming_desktop.adapters.workbooks.saving import put_again
from wenming_desktop.services.register_files import RegisterChart

CHARTS = "图表"
_RED = "B3261E"
_WIDTH, _HEIGHT = 22, 8.4  # centimetres
_ROWS_HIGH = 17
"""Rows that a chart stands beside."""
_TURNED_FROM = 8
"""From so many bars on their names are turned, or they would run into one another."""


def write_charts(book: Workbook, charts: Sequence[RegisterChart]) -> None:
    """Write the sheet of charts, fitted to one page; nothing where there is nothing to show."""
    shown = [chart for chart in charts if any(value for _, value in chart.bars)]
    if not shown:
        return
    sheet = book.create_sheet(CHARTS)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 9
    lay_out(sheet, header_row=0, pages_high=1)
    row = 1
    for chart in shown:
        high = max(len(chart.bars) + 2, _ROWS_HIGH)
        _write_table(sheet, chart, high)
        sheet.add_chart(_drawn(sheet, chart, row), f"D{row}")
        row += high


def _write_table(sheet: Worksheet, chart: RegisterChart, high: int) -> None:
    sheet.append([header_cell(sheet, chart.title), header_cell(sheet, chart.unit)])
    name, value = body_cell(sheet), body_cell(sheet, _kind(chart))
    for label, amount in chart.bars:
        put_again(name, label)
        put_again(value, amount)
        sheet.append([name, value])
    for _ in range(len(chart.bars) + 1, high):
        sheet.append([])


def _kind(chart: RegisterChart) -> str:
    whole = all(float(amount).is_integer() for _, amount in chart.bars)
    return "number" if whole else "hours"


def _drawn(sheet: Worksheet, chart: RegisterChart, row: int) -> BarChart:
    drawn = BarChart()
    drawn.type, drawn.style, drawn.gapWidth = "col", 10, 60
    drawn.title = _title(f"{chart.title}（{chart.unit}）")
    drawn.legend = None
    drawn.width, drawn.height = _WIDTH, _HEIGHT
    last = row + len(chart.bars)
    drawn.add_data(Reference(sheet, min_col=2, min_row=row + 1, max_row=last))
    drawn.set_categories(Reference(sheet, min_col=1, min_row=row + 1, max_row=last))
    series = drawn.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill=_RED)
    series.dLbls = DataLabelList()
    series.dLbls.showVal = True
    for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(series.dLbls, name, False)
    series.dLbls.txPr = _text(900)
    series.dLbls.numFmt = drawn.y_axis.number_format = FORMATS[_kind(chart)]
    turned = len(chart.bars) >= _TURNED_FROM
    drawn.x_axis.txPr = _text(900, turn=-2_700_000 if turned else 0)
    drawn.y_axis.txPr = _text(900)
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.y_axis.majorGridlines = None
    high = 0.6 if turned else 0.7
    drawn.layout = Layout(ManualLayout(xMode="edge", yMode="edge", x=0.06, y=0.16, w=0.9, h=high))
    return drawn


def _letters(size: int, font: str) -> CharacterProperties:
    """Return letters of a size in hundredths of a point."""
    face = Font(typeface=font)
    return CharacterProperties(sz=size, b=False, latin=face, ea=face)


def _text(size: int, turn: int = 0) -> RichText:
    """Return how texts of the chart are set; ``turn`` in sixty-thousandths of a degree."""
    letters = ParagraphProperties(defRPr=_letters(size, SONG))
    return RichText(
        bodyPr=RichTextProperties(rot=turn) if turn else RichTextProperties(),
        p=[Paragraph(pPr=letters, endParaRPr=CharacterProperties())],
    )


def _title(words: str) -> Title:
    letters = _letters(1200, HEI)
    run = RegularTextRun(rPr=letters, t=words)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)

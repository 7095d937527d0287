"""figures.xlsx: every figure of a report, what it means, its query and the rows behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from wenming_desktop.adapters.workbooks.saving import put_text, save
from wenming_desktop.domain.figures import HOURS_UNIT, Figure, printed
from wenming_desktop.domain.metrics import TENTHS
from wenming_desktop.services.report_ports import FigureBookSheet, FigureSheet

FIGURES, CHECKS, ROWS = "数字", "分项核对", "明细"
_HEADS = (
    ("数字", 30),
    ("数值", 12),
    ("单位", 8),
    ("汇报中写作", 12),
    ("在汇报中", 10),
    ("口径", 46),
    ("来源台账", 18),
    ("数据中的值", 12),
    ("改写原因", 24),
    ("改写人", 12),
    ("明细行数", 10),
    ("代号", 34),
    ("查询", 60),
)
_CHECK_HEADS = (("总数", 34), ("分项", 20), ("总数的值", 12), ("分项之和", 12), ("相符", 8))
_ROW_HEADS = (("数字", 24), ("种类", 18), ("编号", 38), ("名称", 36), ("日期", 12), ("计入", 10))
_RISKY = frozenset("=+-@'")
_SHORT = 200
_BOLD = Font(name="黑体", size=10)
_FILL = PatternFill("solid", fgColor="FFFBF6E9")
_TITLE = Font(name="黑体", size=14)


def write_figure_book(content: FigureBookSheet, path: Path) -> None:
    """Write the workbook."""
    book = Workbook(write_only=True)
    _figures(book, content)
    _checks(book, content)
    _rows(book, content)
    save(book, path)


def _figures(book: Workbook, content: FigureBookSheet) -> None:
    sheet = _sheet(book, FIGURES, content, _HEADS)
    for one in content.figures:
        change = one.change
        old = None if change is None else _number(one.figure, change.old)
        sheet.append(
            [
                _text(sheet, one.figure.label),
                _number(one.figure, one.figure.value),
                _text(sheet, one.figure.unit),
                _text(sheet, _as_printed(one)),
                _text(sheet, "是" if one.in_report else ""),
                _text(sheet, one.figure.definition),
                _text(sheet, one.source),
                old,
                _text(sheet, change.reason if change else ""),
                _text(sheet, change.changed_by if change else ""),
                len(one.rows) or None,
                _text(sheet, one.figure.name),
                _text(sheet, one.query),
            ]
        )


def _as_printed(one: FigureSheet) -> str:
    shown = "不适用" if one.figure.undefined else printed(one.figure)
    return f"{shown}小时" if one.figure.unit == HOURS_UNIT and one.figure.value else shown


def _checks(book: Workbook, content: FigureBookSheet) -> None:
    sheet = _sheet(book, CHECKS, content, _CHECK_HEADS)
    labels = {one.figure.name: one.figure.label for one in content.figures}
    for check in content.checks:
        sheet.append(
            [
                _text(sheet, labels.get(check.whole, check.whole)),
                _text(sheet, check.grouping),
                check.wanted,
                check.found,
                _text(sheet, "是" if check.holds else "否"),
            ]
        )


def _rows(book: Workbook, content: FigureBookSheet) -> None:
    sheet = _sheet(book, ROWS, content, _ROW_HEADS)
    for one in content.figures:
        for row in one.rows:
            sheet.append(
                [
                    one.figure.label,
                    row.kind,
                    str(row.id or ""),
                    _quick(sheet, row.title),
                    row.day,
                    row.value,
                ]
            )


def _sheet(
    book: Workbook, name: str, content: FigureBookSheet, heads: Sequence[tuple[str, int]]
) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    for number, (_, width) in enumerate(heads):
        sheet.column_dimensions["ABCDEFGHIJKLMNOPQ"[number]].width = width
    sheet.freeze_panes = "A4"
    title = _text(sheet, content.title)
    title.font = _TITLE
    sheet.append([title])
    sheet.append([_text(sheet, content.subline)])
    cells = [_text(sheet, head) for head, _ in heads]
    for cell in cells:
        cell.font, cell.fill = _BOLD, _FILL
        cell.alignment = Alignment(horizontal="center", vertical="center")
    sheet.append(cells)
    return sheet


def _text(sheet: Worksheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    put_text(cell, text)
    return cell


def _quick(sheet: Worksheet, text: str) -> Any:  # noqa: ANN401  openpyxl has no types
    """Return plain text as it is, for there are very many rows; what may be a formula is held."""
    if text[:1] in _RISKY or len(text) > _SHORT or not text.isprintable():
        return _text(sheet, text)
    return text


def _number(figure: Figure, value: int | None) -> float | int | None:
    if value is None:
        return None
    return value / TENTHS if figure.tenths else value

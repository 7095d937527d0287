"""Registers out: print sheet, detail sheet, charts, what the columns mean, and a hidden dictionary.

Lists come from a hidden sheet, for a list typed into a cell may have 255 characters only.
"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from wenming_desktop.adapters.workbooks.looks import (
    ONE_LINE,
    SUBTITLE,
    TITLE,
    body_cell,
    header_cell,
    height_of,
    lay_out,
    lines_in,
    new_book,
    styled,
)
from wenming_desktop.adapters.workbooks.register_charts import write_charts
from wenming_desktop.adapters.workbooks.register_sheet import DICTIONARY, write_sheet
from wenming_desktop.adapters.workbooks.saving import put_text, save
from wenming_desktop.services.register_files import RegisterBook, RegisterColumn, RegisterSheet

MEANINGS = "数据字典与说明"
_HEADS = (("列名", 16), ("在哪张表", 14), ("怎么填", 18), ("口径", 56), ("可选的内容", 60))
_KINDS = {
    "words": "文字",
    "code": "文字（数字不会变）",
    "number": "整数",
    "hours": "数（可有小数）",
    "share": "百分数",
    "date": "日期，如 2026-11-03",
}


def write_register(path: Path, content: RegisterBook) -> None:
    """Write a whole workbook; it appears under its name only once it is complete."""
    book = new_book()
    choices = _choices(content.sheets)
    if not content.only_meanings:
        for sheet in content.sheets:
            write_sheet(book, sheet, choices)
        write_charts(book, content.charts())
    _write_meanings(book, content)
    if not content.only_meanings:
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


def _write_meanings(book: Workbook, content: RegisterBook) -> None:
    sheet = book.create_sheet(MEANINGS)
    for number, (_, width) in enumerate(_HEADS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    header_row = len(content.notes) + 2
    lay_out(sheet, header_row=header_row)
    sheet.row_dimensions[1].height = 30
    sheet.append([styled(sheet, MEANINGS, TITLE, ONE_LINE)])
    for note in content.notes:
        sheet.append([styled(sheet, note, SUBTITLE, ONE_LINE)])
    sheet.append([header_cell(sheet, title) for title, _ in _HEADS])
    cells = [body_cell(sheet) for _ in _HEADS]
    for row, (column, names) in enumerate(_columns(content.sheets), header_row + 1):
        texts = (
            column.title,
            "、".join(names),
            _KINDS.get(column.kind, ""),
            column.meaning,
            "、".join(column.choices),
        )
        for cell, text in zip(cells, texts, strict=True):
            put_text(cell, text)
        lines = max(lines_in(text, width) for text, (_, width) in zip(texts, _HEADS, strict=True))
        sheet.row_dimensions[row].height = height_of(lines)
        sheet.append(cells)


def _columns(sheets: Sequence[RegisterSheet]) -> list[tuple[RegisterColumn, list[str]]]:
    found: dict[tuple[str, str], tuple[RegisterColumn, list[str]]] = {}
    for sheet in sheets:
        for column in sheet.columns:
            _, names = found.setdefault((column.title, column.meaning), (column, []))
            names.append(sheet.name)
    return list(found.values())

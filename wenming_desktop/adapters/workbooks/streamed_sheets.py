"""Sheets read as a stream, to their real end, whatever a file says of their size.

openpyxl believes a sheet's ``<dimension>``: where a program has written A1 there, as some do, all
other rows would be missing without a word. Where there is none, it reads the whole sheet once
before the first row is given.
"""

from typing import IO

from openpyxl import Workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet


class _Sheet(ReadOnlyWorksheet):  # type: ignore[misc]  # openpyxl has no types
    def _get_size(self) -> None:
        """Ask nobody: rows come until there are no more, columns as far as is asked for."""


class _Reader(ExcelReader):  # type: ignore[misc]
    def read_worksheets(self) -> None:
        for sheet, part in self.parser.find_sheets():
            if part.target in self.valid_files and "chartsheet" not in part.Type:
                found = _Sheet(self.wb, sheet.name, part.target, self.shared_strings)
                found.sheet_state = sheet.state
                self.wb._sheets.append(found)  # noqa: SLF001  as its own reader does


def load_streamed(stream: IO[bytes]) -> Workbook:
    """Open a workbook for its values, row by row. Raises what openpyxl raises for damaged ones."""
    reader = _Reader(stream, read_only=True, data_only=True, keep_links=False)
    reader.read()
    return reader.wb

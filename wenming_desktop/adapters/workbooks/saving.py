"""Workbooks appear under their name only when they are complete, and hold text as text."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from wenming_desktop.adapters.whole_files import whole_file
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.names import unstorable_characters
from wenming_desktop.domain.roster import RawCell

_REPLACEMENT = "\ufffd"
LONGEST_CELL = 32_767


def save(book: Workbook, path: Path) -> None:
    """Write beside the target, flush to the disk, then rename."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            book.save(file)
    except OSError as error:
        _let_go(book)
        problem = error.strerror or "?"
        raise WenmingError(Code.FILE_NOT_WRITTEN, path=path.name, problem=problem) from error


def _let_go(book: Workbook) -> None:
    """End the streams of sheets that were written row by row and will not be saved."""
    for sheet in book.worksheets:
        if isinstance(sheet, WriteOnlyWorksheet) and not sheet.closed:
            sheet.close()


def put_text(cell: Cell, text: str) -> None:
    """Put text into a cell so that no office program takes it for a formula."""
    cell.value = storable(text)
    cell.data_type = "s"
    cell.quotePrefix = True


def put_again(cell: Cell, value: RawCell) -> None:
    """Fill a cell that keeps its looks; it is streamed out and filled again, so this is quick."""
    if isinstance(value, str):
        cell._value, cell.data_type = storable(value), "s"  # noqa: SLF001  a setter judges twice
    elif isinstance(value, date):
        cell._value, cell.data_type = value, "d"  # noqa: SLF001  a setter brings a format along
    else:
        cell._value, cell.data_type = value, "n"  # noqa: SLF001


def storable(text: str) -> str:
    """Return the text without what a workbook cannot hold; a lost character stays visible."""
    if text.isprintable() and len(text) <= LONGEST_CELL:  # nearly every text
        return text
    shown: str = ILLEGAL_CHARACTERS_RE.sub(_REPLACEMENT, text)[:LONGEST_CELL]
    if unstorable_characters(shown):
        return "".join(_REPLACEMENT if unstorable_characters(c) else c for c in shown)
    return shown

"""Cells merged downwards: a team written once beside five people is the team of all five.

The streaming reader of openpyxl does not tell which cells are merged, so the areas are looked up
in the sheet's own part. Nothing but their references is read.
"""

import io
import re
import zipfile
from collections.abc import Iterator

from defusedxml.ElementTree import fromstring
from openpyxl.utils import column_index_from_string

from wenming_desktop.adapters.workbooks.safe_workbook import parser_errors

LARGEST_SHEET = 32 * 2**20
"""Unpacked bytes; a sheet above this came out of a program, and nobody merged cells in it."""

_AREA = re.compile(rb'mergeCell [^>]*ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CHUNK, _OVERLAP = 2**20, 200

Area = tuple[int, int, int]
"""Column from 0, first row, last row."""


def merged_downwards(content: bytes, name: str, sheet: str) -> list[Area]:
    """Return the areas of more than one row; ``content`` has been checked."""
    with parser_errors(name), zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = _part_of(archive, sheet)
        if part is None or archive.getinfo(part).file_size > LARGEST_SHEET:
            return []
        return sorted(set(_areas(archive, part)))


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    book = fromstring(archive.read("xl/workbook.xml"))
    sheets = (tag for tag in book.iter() if tag.tag.rpartition("}")[2] == "sheet")
    relation = next((tag.get(_RELATION) for tag in sheets if tag.get("name") == sheet), None)
    for tag in fromstring(archive.read("xl/_rels/workbook.xml.rels")).iter():
        if relation is not None and tag.get("Id") == relation:
            target = str(tag.get("Target"))
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            return part if part in archive.namelist() else None
    return None


def _areas(archive: zipfile.ZipFile, part: str) -> Iterator[Area]:
    with archive.open(part) as stream:
        kept = b""
        while chunk := stream.read(_CHUNK):
            for column, first, last in _AREA.findall(kept + chunk):
                if int(last) > int(first):
                    yield column_index_from_string(column.decode()) - 1, int(first), int(last)
            kept = chunk[-_OVERLAP:]

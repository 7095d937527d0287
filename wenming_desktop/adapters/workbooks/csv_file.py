"""Rosters as .csv: the encoding is found out, a mixed or damaged file is refused.

Office programs of this country save GBK, others UTF-8 or UTF-16. Nothing is guessed silently: what
decodes strictly as one of them is taken, everything else is refused with its reason.
"""

import codecs
import csv
import io
import re

from wenming_desktop.domain.errors import Code, WenmingError

DELIMITERS = ",;\t|"
LONGEST_FIELD = 32_767
"""What a spreadsheet cell can hold; more means a lone quotation mark swallowed the file."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HAN = re.compile("[\u4e00-\u9fff]")
_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def decoded(content: bytes, name: str) -> str:
    """Return the text of a csv file."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(content[len(bom) :], encoding, name)
    if b"\x00" in content[:2000]:
        return _strictly(content, _utf16_without_bom(content), name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        if _has_utf8_lines(content):
            raise WenmingError(Code.CSV_ENCODING_MIXED, path=name) from None
    return _strictly(content, "gb18030", name)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise WenmingError(Code.CSV_ENCODING_UNKNOWN, path=name) from None


def _utf16_without_bom(content: bytes) -> str:
    """Commas and digits have a zero byte; its place tells the order."""
    odd, even = content[1:2000:2].count(0), content[0:2000:2].count(0)
    return "utf-16-le" if odd >= even else "utf-16-be"


def _has_utf8_lines(content: bytes) -> bool:
    for line in content.split(b"\n"):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if _HAN.search(text):
            return True
    return False


def read_rows(content: bytes, name: str, *, is_csv: bool = True) -> list[list[str]]:
    """Return the records, empty ones included, so that numbers are those a spreadsheet shows.

    What is no text is refused as no table at all unless its name says csv.
    """
    try:
        text = decoded(content, name)
    except WenmingError as error:
        if error.code is Code.CSV_ENCODING_UNKNOWN and not is_csv:
            raise WenmingError(Code.WORKBOOK_NOT_ONE, path=name) from error
        raise
    if "\x00" in text:
        raise WenmingError(Code.CSV_DAMAGED, path=name)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[list[str]] = []
    try:
        for record in records:
            if any(len(cell) > LONGEST_FIELD for cell in record):
                raise WenmingError(Code.CSV_DAMAGED, path=name)
            rows.append([_FORMULA_TEXT.sub(r"\1", cell) for cell in record])
    except csv.Error as error:
        raise WenmingError(Code.CSV_DAMAGED, path=name) from error
    return rows


def _delimiter(text: str) -> str:
    lines = text.splitlines()[:20]
    return max(DELIMITERS, key=lambda mark: sum(line.count(mark) for line in lines))

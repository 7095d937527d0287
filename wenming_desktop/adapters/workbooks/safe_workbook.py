"""The one door through which foreign workbooks come in: checked before any parser sees them.

A workbook may be a bomb, a macro carrier, an old .xls under a new name, or two cells at the far
corners of a sheet that make a careless reader eat gigabytes (reliability.md 4.2). Everything is
refused with a WenmingError; nothing is ever written or run.
"""

import hashlib
import io
import stat
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.xml import DEFUSEDXML, LXML

from wenming_desktop.adapters.workbooks.streamed_sheets import load_streamed
from wenming_desktop.domain.errors import Code, WenmingError

LARGEST_FILE = 64 * 2**20
LARGEST_SHEET = 192 * 2**20
"""Unpacked bytes of one sheet; 100,000 rows of a roster need about 60 MB."""
LARGEST_PART = 48 * 2**20
"""Unpacked bytes of any other part; shared texts are kept in memory as a whole."""
LARGEST_RATIO = 200
RATIO_COUNTS_FROM = 2**20
"""A tiny part may be all alike; only what grows large is judged by its ratio."""
MOST_PARTS = 512

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
_PARSER_ERRORS = (
    *_ZIP_ERRORS,
    ParseError,
    InvalidFileException,
    KeyError,
    ValueError,  # DefusedXmlException is one
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
)
"""What openpyxl raises for files that are no sound workbooks; it has no error of its own."""

if LXML or not DEFUSEDXML:
    raise RuntimeError("openpyxl must parse with defusedxml; the build is incomplete")


def read_file(path: Path) -> bytes:
    """Return the whole file; missing, empty and huge ones are refused."""
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            raise WenmingError(Code.WORKBOOK_NOT_ONE, path=path.name)  # a pipe would never end
        if status.st_size > LARGEST_FILE:
            raise WenmingError(Code.WORKBOOK_TOO_BIG, path=path.name)
        content = path.read_bytes()
    except OSError as error:
        problem = error.strerror or "?"
        raise WenmingError(Code.FILE_UNREADABLE, path=path.name, problem=problem) from error
    if not content:
        raise WenmingError(Code.FILE_EMPTY, path=path.name)
    return content


def sha256_of(content: bytes) -> str:
    """Return the digest by which the same file is known again."""
    return hashlib.sha256(content).hexdigest()


def is_workbook(content: bytes) -> bool:
    """Tell whether the content is a zip or an old workbook, whatever the file is called."""
    return content.startswith((_ZIP, _OLE))


def called_a_workbook(path: Path) -> bool:
    """Tell whether the name promises a workbook; what it holds is another matter."""
    return path.suffix.casefold() in {".xlsx", ".xlsm", ".xls", ".et"}


def check_workbook(content: bytes, name: str) -> None:
    """Refuse what must not reach a parser."""
    if content.startswith(_OLE):
        encrypted = _ENCRYPTED in content
        code = Code.WORKBOOK_ENCRYPTED if encrypted else Code.WORKBOOK_OLD_FORMAT
        raise WenmingError(code, path=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive, name)
    except (*_ZIP_ERRORS, RuntimeError, OSError) as error:
        raise WenmingError(Code.WORKBOOK_DAMAGED, path=name) from error


def _check_parts(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or len(set(names)) != len(names):
        raise WenmingError(Code.WORKBOOK_DAMAGED, path=name)
    if not any(part.lower().startswith("xl/workbook") for part in names):
        raise WenmingError(Code.WORKBOOK_NOT_ONE, path=name)
    if any("vbaproject" in part.lower() for part in names):
        raise WenmingError(Code.WORKBOOK_MACRO, path=name)
    for part in parts:
        sheet = part.filename.startswith("xl/worksheets/")
        ratio = part.file_size / max(part.compress_size, 1)
        bomb = part.file_size > RATIO_COUNTS_FROM and ratio > LARGEST_RATIO
        if bomb or part.file_size > (LARGEST_SHEET if sheet else LARGEST_PART):
            raise WenmingError(Code.WORKBOOK_TOO_BIG, path=name)
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                if b"<!DOCTYPE" in stream.read(_HEAD).replace(b"\x00", b""):
                    raise WenmingError(Code.WORKBOOK_FORBIDDEN_XML, path=name)


@contextmanager
def opened(content: bytes, name: str, *, for_change: bool = False) -> Iterator[Workbook]:
    """Open a checked workbook: values only and streamed, or with its formats to be changed."""
    check_workbook(content, name)
    with parser_errors(name):
        stream = io.BytesIO(content)
        book = load_workbook(stream) if for_change else load_streamed(stream)
    try:
        yield book
    finally:
        book.close()


@contextmanager
def parser_errors(name: str) -> Iterator[None]:
    """Turn what the parser raises for a damaged file into a refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it leaves out or cannot date
            yield
    except _PARSER_ERRORS as error:
        hidden = isinstance(error.__cause__ or error, DefusedXmlException)
        code = Code.WORKBOOK_FORBIDDEN_XML if hidden else Code.WORKBOOK_DAMAGED
        raise WenmingError(code, path=name) from error

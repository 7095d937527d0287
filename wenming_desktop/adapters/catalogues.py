"""A county's own language: a table of the program's words to fill in, and Qt's catalogue from it.

The table is an Excel sheet, because that is what people who know Tibetan, Uyghur or Mongolian
have; a .ts file of Qt Linguist is read and written as well. docs: resources/help/languages.html.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from wenming_desktop import assets
from wenming_desktop.domain.errors import Code, WenmingError

HEADS = ("在哪里", "中文", "英文（参考）", "译文")
"""First row of the table; people fill in the last column only."""
_HELD = re.compile(r"{[^}]*}")
_CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Word:
    """One text of the window; ``translation`` is empty until somebody has filled it in."""

    context: str
    source: str
    english: str = ""
    translation: str = ""


def words_of_the_program() -> list[Word]:
    """Return every text there is, with its English."""
    return [Word(one.context, one.source, one.translation) for one in _read_ts(assets.words())]


def write_template(target: Path, code: str) -> int:
    """Write what is to be translated, as .xlsx or .ts by its name; return how many texts."""
    _check_code(code)
    words = words_of_the_program()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix.lower() == ".ts":
            target.write_text(_ts(words, code), encoding="utf-8")
        else:
            _write_table(target, words)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise WenmingError(Code.FILE_NOT_WRITTEN, path=target.name, problem=problem) from error
    return len(words)


def compile_catalogue(source: Path, code: str, folder: Path) -> tuple[Path, int]:
    """Write ``wenming_<code>.qm`` into a folder; return it and how many texts are translated.

    CATALOGUE_BROKEN names texts that lost a {place}: the window would stop there. What is not
    translated stays Chinese.
    """
    _check_code(code)
    words = [one for one in _read(source) if one.translation.strip()]
    broken = [one.source for one in words if not _keeps_places(one)]
    if broken or not words:
        named = "；".join(broken[:_MOST_NAMED])
        raise WenmingError(Code.CATALOGUE_BROKEN, count=len(broken), named=named or "—")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"wenming_{code}.qm"
    with tempfile.TemporaryDirectory() as room:
        text = Path(room) / f"wenming_{code}.ts"
        text.write_text(_ts(words, code), encoding="utf-8")
        run = subprocess.run(
            [str(_lrelease()), "-silent", str(text), "-qm", str(target)],
            capture_output=True,
            check=False,
        )
    if run.returncode != 0 or not target.is_file():
        raise WenmingError(Code.FILE_NOT_WRITTEN, path=target.name, problem="lrelease")
    return target, len(words)


def _keeps_places(word: Word) -> bool:
    return sorted(_HELD.findall(word.source)) == sorted(_HELD.findall(word.translation))


def _check_code(code: str) -> None:
    if not _CODE.fullmatch(code):
        raise WenmingError(Code.INVALID_FIELD, field="code", value=code)


def _read(source: Path) -> list[Word]:
    try:
        return _read_ts(source) if source.suffix.lower() == ".ts" else _read_table(source)
    except WenmingError:
        raise
    except Exception as error:  # whatever a spoilt XML or workbook makes its reader raise
        problem = type(error).__name__
        raise WenmingError(Code.FILE_UNREADABLE, path=source.name, problem=problem) from error


def _read_ts(path: Path) -> list[Word]:
    from defusedxml import ElementTree  # noqa: PLC0415  asked for rarely

    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            given = message.findtext("translation", "")
            found.append(Word(name, message.findtext("source", ""), "", given))
    return found


def _read_table(path: Path) -> list[Word]:
    from openpyxl import load_workbook  # noqa: PLC0415  asked for rarely

    with closing(load_workbook(path, read_only=True, data_only=True)) as book:
        rows = book.worksheets[0].iter_rows(min_row=2, max_col=len(HEADS), values_only=True)
        texts = [[str(cell or "") for cell in row] for row in rows]
    return [Word(*row) for row in texts if len(row) == len(HEADS) and row[1]]


def _write_table(target: Path, words: Iterable[Word]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  asked for rarely

    book = Workbook()
    sheet = book.active
    sheet.title = "译文"
    sheet.append(HEADS)
    for one in words:
        sheet.append((one.context, one.source, one.english, one.translation))
    for letter, width in zip("ABCD", (18, 48, 48, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    book.save(target)


def _ts(words: Iterable[Word], code: str) -> str:
    contexts: dict[str, list[Word]] = {}
    for one in words:
        contexts.setdefault(one.context, []).append(one)
    head = f'<TS version="2.1" language="{code}" sourcelanguage="zh_CN">\n'
    parts = ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n', head]
    for name, held in contexts.items():
        parts.append(f"<context>\n    <name>{escape(name)}</name>\n")
        parts += [_message(one) for one in held]
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def _message(word: Word) -> str:
    mark = "" if word.translation else ' type="unfinished"'
    note = f"        <comment_en>{escape(word.english)}</comment_en>\n" if word.english else ""
    return (
        f"    <message>\n        <source>{escape(word.source)}</source>\n"
        f"{note.replace('comment_en', 'translatorcomment')}"
        f"        <translation{mark}>{escape(word.translation)}</translation>\n    </message>\n"
    )


def _lrelease() -> Path:
    """Return Qt's compiler of catalogues, which comes with PySide6."""
    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    for path in (folder / "Qt/libexec/lrelease", folder / "lrelease", folder / "lrelease.exe"):
        if path.is_file():
            return path
    raise WenmingError(Code.FILE_NOT_WRITTEN, path="wenming.qm", problem=f"lrelease {sys.platform}")

"""What an import of a table gives back, in the shape of design.md 3.1, and its words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from wenming_desktop.domain.roster import Verdict
from wenming_desktop.domain.table_rows import TableRow
from wenming_desktop.messages import ROSTER_VERDICTS, TABLE_FAULTS, TABLE_MENDS
from wenming_desktop.services.register_files import RowMark
from wenming_desktop.services.table_import.kinds import ImportKind


def table_row_json(row: TableRow, kind: ImportKind, columns: Mapping[str, str]) -> dict[str, Any]:
    """Return one row as the command line prints it."""
    return {
        "row": row.row,
        "verdict": row.verdict.value,
        "cells": list(row.cells),
        "reason": row.reason.value if row.reason is not None else None,
        "message": table_message(row, kind, columns),
        "values": {name: row.values.get(name) for name in kind.fields},
        "notes": [f"{name}:{mend.value}" for mend, name in row.notes],
        "changed": list(row.changed),
        "earlier_row": row.earlier_row,
        "id": str(row.target) if row.target is not None else None,
    }


def sentences(row: TableRow, columns: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (cell or empty, sentence) for each problem."""
    found = []
    for problem in row.problems:
        letter = columns.get(problem.field)
        cell = f"{letter}{row.row}" if letter else ""
        found.append((cell, TABLE_FAULTS[problem.reason].format(**problem.facts)))
    return found


def table_message(row: TableRow, kind: ImportKind, columns: Mapping[str, str]) -> str:
    """Return what there is to say about a row."""
    said = [f"{cell} {text}" if cell else text for cell, text in sentences(row, columns)]
    if row.verdict is Verdict.CHANGED:
        said.append("更新：" + "、".join(kind.titles.get(name, name) for name in row.changed))
    titles = kind.titles
    said += [TABLE_MENDS[mend].format(title=titles.get(name, name)) for mend, name in row.notes]
    return "；".join(dict.fromkeys(said))


def table_mark(row: TableRow, kind: ImportKind, columns: Mapping[str, str]) -> RowMark:
    """Return what the annotated copy says about a row."""
    comments: dict[str, str] = {}
    for cell, text in sentences(row, columns):
        if cell:
            comments[cell] = f"{comments[cell]}\n{text}" if cell in comments else text
    message = table_message(row, kind, columns)
    word = ROSTER_VERDICTS[row.verdict]
    result = f"{word}：{message}" if message else word
    return RowMark(row.row, result, comments, row.verdict is Verdict.BAD)


def moment_text(moment: datetime | None) -> str | None:
    """Return a moment as JSON text."""
    return moment.isoformat() if moment is not None else None

"""What importing a roster gives back: each row's verdict in code and words, counts, files.

``as_json`` follows design.md 3.1; its keys may be added to, never renamed.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.roster import PersonValues, RosterField, RosterRow, Verdict
from wenming_desktop.messages import (
    REPAIR_SENTENCES,
    ROSTER_FIELDS,
    ROSTER_SENTENCES,
    ROSTER_VERDICTS,
)
from wenming_desktop.services.register_files import ColumnProposal, RowMark

_GENDER_WORDS = {Gender.MALE.value: "男", Gender.FEMALE.value: "女"}
JsonValue = str | list[str] | None


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """What the program makes of a file before a row of it is judged."""

    path: Path
    sheet: str
    other_sheets: tuple[str, ...]
    header_row: int
    row_count: int
    columns: tuple[ColumnProposal, ...]

    @property
    def mapping(self) -> dict[str, str]:
        """Return column letter → field, for the columns that fill one."""
        return {column.letter: column.field for column in self.columns if column.field}


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Every row read, and whether anything was stored."""

    rows: tuple[RosterRow, ...]
    applied: bool
    sheet: str
    header_row: int
    columns: Mapping[RosterField, str]
    """Field → column letter, as used."""
    new_teams: tuple[str, ...] = ()
    imported_before: datetime | None = None
    """When this same file was imported; then nothing but choices on suspect rows is done."""
    refusal: Code | None = None
    annotated: Path | None = None
    annotation_failed: Code | None = None
    number: int | None = None
    """By which the import can be undone."""

    @property
    def counts(self) -> dict[str, int]:
        """Return verdict → number of rows."""
        found = Counter(row.verdict for row in self.rows)
        return {verdict.value: found[verdict] for verdict in Verdict}

    def as_json(self) -> dict[str, object]:
        """Return the object that the command line prints."""
        return {
            "rows": [row_json(row, self.columns) for row in self.rows],
            "counts": self.counts,
            "applied": self.applied,
            "annotated": str(self.annotated.absolute()) if self.annotated is not None else None,
            "sheet": self.sheet,
            "header_row": self.header_row,
            "mapping": {letter: field.value for field, letter in self.columns.items()},
            "new_teams": list(self.new_teams),
            "imported_before": _iso(self.imported_before),
            "import": self.number,
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def row_json(row: RosterRow, columns: Mapping[RosterField, str]) -> dict[str, object]:
    """Return one row as the command line prints it; nothing is masked: the caller supplied it."""
    return {
        "row": row.row,
        "verdict": row.verdict.value,
        "cells": list(row.cells),
        "reason": row.reason.value if row.reason is not None else None,
        "message": row_message(row, columns),
        "values": values_json(row.person),
        "notes": [f"{note.field.value}:{note.repair.value}" for note in row.notes],
        "changed": [field.value for field in row.changed],
        "earlier_row": row.earlier_row,
        "id": str(row.volunteer_id) if row.volunteer_id is not None else None,
    }


def values_json(person: PersonValues) -> dict[str, JsonValue]:
    """Return a person's values as put right; None where nothing was supplied."""
    return {
        "name": person.name or None,
        "gender": person.gender.value if person.gender is not None else None,
        "birth_date": _iso(person.birth_date),
        "phone": person.phone or None,
        "id_number": person.id_number or None,
        "category": person.category,
        "categories": list(person.categories),
        "skills": list(person.skills or ()),
        "team": person.team,
        "group": person.group,
        "political_status": person.political_status,
        "volunteer_no": person.volunteer_no,
        "id_type": person.id_type,
        "registered_on": _iso(person.registered_on),
        "status": person.status,
        "note": person.note,
        "guardian_name": person.guardian_name,
        "guardian_phone": person.guardian_phone,
        "guardian_consent_on": _iso(person.guardian_consent_on),
    }


def _problem_sentences(
    row: RosterRow, columns: Mapping[RosterField, str]
) -> list[tuple[str | None, str]]:
    """Return (cell or None, sentence) for each problem."""
    found: list[tuple[str | None, str]] = []
    for problem in row.problems:
        facts = dict(problem.facts)
        facts["told"] = _GENDER_WORDS.get(str(facts.get("told")), facts.get("told"))
        letter = columns.get(problem.field)
        cell = f"{letter}{row.row}" if letter is not None else None
        found.append((cell, ROSTER_SENTENCES[problem.reason].format(**facts)))
    return found


def row_message(row: RosterRow, columns: Mapping[RosterField, str]) -> str:
    """Return what there is to say about a row, each sentence after the cell it speaks of."""
    said = [f"{cell} {text}" if cell else text for cell, text in _problem_sentences(row, columns)]
    if row.verdict is Verdict.CHANGED:
        said.append("更新：" + "、".join(ROSTER_FIELDS[field] for field in row.changed))
    said += [REPAIR_SENTENCES[note.repair] for note in row.notes]
    return "；".join(dict.fromkeys(said))


def row_mark(row: RosterRow, columns: Mapping[RosterField, str]) -> RowMark:
    """Return what the annotated copy says about a row; only faults are marked in cells."""
    comments: dict[str, str] = {}
    for cell, text in _problem_sentences(row, columns):
        if cell is not None:
            comments[cell] = f"{comments[cell]}\n{text}" if cell in comments else text
    message = row_message(row, columns)
    word = ROSTER_VERDICTS[row.verdict]
    result = f"{word}：{message}" if message else word
    return RowMark(row.row, result, comments, row.verdict is Verdict.BAD)

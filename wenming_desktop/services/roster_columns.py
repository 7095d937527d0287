"""Which column of a roster fills which field: proposed, remembered, corrected, checked."""

import hashlib
import json
from collections.abc import Mapping

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.roster import RosterField
from wenming_desktop.messages import ROSTER_FIELDS
from wenming_desktop.services.register_files import ColumnProposal, SheetTable

NOTHING = ("", "-")
"""What a mapping says of a column that is to be left alone."""


def fingerprint(table: SheetTable) -> str:
    """Return what files with the same headers in the same order have in common."""
    headers = ["".join(header.split()) for header in table.headers]
    text = json.dumps(headers, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def remembered(
    columns: tuple[ColumnProposal, ...], mapping: Mapping[str, str] | None
) -> tuple[ColumnProposal, ...]:
    """Put a remembered mapping in the place of the guesses."""
    if mapping is None:
        return columns
    return tuple(
        ColumnProposal(
            column.letter,
            column.header,
            mapping.get(column.letter, ""),
            "remembered",
            column.samples,
        )
        for column in columns
    )


def checked(
    mapping: Mapping[str, str], columns: tuple[ColumnProposal, ...], file_name: str
) -> dict[RosterField, str]:
    """Return field → letter of a mapping given as column letter or header → field."""
    letters = letters_of(columns)
    fields: dict[RosterField, str] = {}
    for key, value in mapping.items():
        if value in NOTHING:
            continue
        letter = letters.get(key) or letters.get(key.strip().upper())
        if letter is None:
            raise WenmingError(Code.ROSTER_MAPPING_INVALID, problem=f"没有“{key}”这一列")
        if value not in set(RosterField):
            raise WenmingError(Code.ROSTER_MAPPING_INVALID, problem=f"没有“{value}”这一项")
        where = RosterField(value)
        if where in fields and fields[where] != letter:
            both = f"{fields[where]}、{letter}"
            raise WenmingError(Code.ROSTER_FIELD_TWICE, columns=both, field=ROSTER_FIELDS[where])
        fields[where] = letter
    if RosterField.NAME not in fields:
        raise WenmingError(Code.ROSTER_NO_NAME_COLUMN, path=file_name)
    return fields


def letters_of(columns: tuple[ColumnProposal, ...]) -> dict[str, str]:
    """Return header or letter → letter."""
    by_header = {column.header: column.letter for column in columns if column.header}
    return by_header | {column.letter: column.letter for column in columns}


def column_index(letter: str) -> int:
    """Return the place of a column from 0: A is 0, AA is 26."""
    index = 0
    for character in letter:
        index = index * 26 + ord(character) - ord("A") + 1
    return index - 1

"""Which column fills which field of a kind: corrected by a person, checked."""

from collections.abc import Mapping

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.register_files import ColumnProposal
from wenming_desktop.services.roster_columns import NOTHING, letters_of
from wenming_desktop.services.table_import.kinds import ImportKind


def checked_columns(
    mapping: Mapping[str, str],
    columns: tuple[ColumnProposal, ...],
    kind: ImportKind,
    file_name: str,
) -> dict[str, str]:
    """Return field → letter of a mapping given as column letter or header → field."""
    letters = letters_of(columns)
    fields: dict[str, str] = {}
    for key, name in mapping.items():
        if name in NOTHING:
            continue
        letter = letters.get(key) or letters.get(key.strip().upper())
        if letter is None:
            raise WenmingError(Code.ROSTER_MAPPING_INVALID, problem=f"没有“{key}”这一列")
        if name not in kind.fields:
            raise WenmingError(Code.ROSTER_MAPPING_INVALID, problem=f"没有“{name}”这一项")
        if name in fields and fields[name] != letter:
            both, title = f"{fields[name]}、{letter}", kind.titles[name]
            raise WenmingError(Code.ROSTER_FIELD_TWICE, columns=both, field=title)
        fields[name] = letter
    for name in kind.required:
        if name not in fields:
            title = kind.titles[name]
            raise WenmingError(Code.TABLE_NO_COLUMN, path=file_name, field=title)
    return fields

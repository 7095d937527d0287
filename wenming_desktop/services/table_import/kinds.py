"""The kinds of tables that can be imported, as data (rules/import-kinds.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from wenming_desktop.assets import resource

ALIASES = {"hours": "sign-ins"}
"""Another name of a kind on the command line."""


@dataclass(frozen=True, slots=True)
class KindField:
    """One field: how its cell is read, and what its column may be called."""

    name: str
    title: str
    type: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportKind:
    """One kind of table."""

    name: str
    title: str
    noun: str
    """What its lines are counted in."""
    named_by: str
    """The field that says what a line is about; without it there is nothing to import."""
    required: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    """A line is recognised by the first of these whose fields are all filled."""
    shown: tuple[str, ...]
    """The fields that the check shows beside the verdict."""
    fields: Mapping[str, KindField]
    ignored: tuple[str, ...]

    @property
    def titles(self) -> dict[str, str]:
        """Return field → what it is called."""
        return {name: field.title for name, field in self.fields.items()}

    def column_names(self) -> dict[str, Any]:
        """Return what columns may be called, in the form of rules/roster-columns.toml."""
        fields: dict[str, Any] = {
            name: {"title": field.title, "names": list(field.names)}
            for name, field in self.fields.items()
        }
        fields[""] = {"title": "序号", "names": list(self.ignored)}
        shared = [name for name in self.fields if name != self.named_by]
        pack = {"prefixes": [], "other_people": [], "named_by": self.named_by, "shared": shared}
        return {"pack": pack, "fields": fields}


@cache
def import_kinds() -> dict[str, ImportKind]:
    """Read the kinds that the program came with."""
    pack = tomllib.loads(resource("rules/import-kinds.toml").read_text(encoding="utf-8"))
    return {name: _kind(name, table) for name, table in pack["kinds"].items()}


def _kind(name: str, table: Mapping[str, Any]) -> ImportKind:
    fields = {
        key: KindField(key, str(one["title"]), str(one["type"]), tuple(one["names"]))
        for key, one in table["fields"].items()
    }
    return ImportKind(
        name,
        str(table["title"]),
        str(table["noun"]),
        str(table["named_by"]),
        tuple(table["required"]),
        tuple(tuple(key) for key in table["keys"]),
        tuple(table["shown"]),
        fields,
        tuple(table["ignored"]),
    )

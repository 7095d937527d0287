"""The words in which registry.py says what travels, and a short way to write a plain register."""

from dataclasses import dataclass
from enum import StrEnum

LIFE = 15
"""Group number of deletion in every table."""


class FeedClass(StrEnum):
    """Which way the rows of a table travel."""

    UP = "U"
    DOWN = "D"
    PRIVATE = "X"
    """Between a unit and the county centre; whoever carries it cannot read it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column that travels. ``kind`` is text, integer, id (16 bytes) or json (text)."""

    no: int
    column: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that are merged together; ``no`` names the stamp columns g{no}v, g{no}h, g{no}d."""

    no: int
    name: str
    fields: tuple[Field, ...]

    @property
    def stamp_columns(self) -> tuple[str, str, str]:
        return f"g{self.no}v", f"g{self.no}h", f"g{self.no}d"


@dataclass(frozen=True, slots=True)
class SyncedTable:
    """A table whose rows travel in bundles."""

    no: int
    name: str
    feed_class: FeedClass
    groups: tuple[Group, ...]
    parents: tuple[tuple[str, str], ...] = ()
    """(column, table) pairs of foreign keys: a missing parent becomes a stub row."""
    append_only: bool = False
    from_above: bool = False
    """Whether only the units above a row's home write it: what they decide about the unit."""
    movable: bool = False
    """Whether a row may be given another home (table ``transfer``)."""
    speaks_of: tuple[str, ...] = ()
    """Columns with rows of other units: their homes must lie at or below this row's home."""

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(field.column for group in self.groups for field in group.fields)


def life() -> Group:
    """Return the group of deletion."""
    return Group(LIFE, "life", (Field(250, "deleted", "integer"), Field(251, "delete_reason")))


def numbered(no: int, name: str, first: int, columns: str) -> Group:
    """Return a group whose fields are numbered in order from ``first``.

    ``columns`` are words, each ``name`` (text) or ``name:kind``; the kind ``moment`` makes two
    fields, the UTC text and its offset. Words are only ever added at the end: their place is
    their number in bundles for ever.
    """
    fields: list[Field] = []
    for word in columns.split():
        column, _, kind = word.partition(":")
        if kind == "moment":
            fields += [
                Field(first + len(fields), column),
                Field(first + len(fields) + 1, f"{column}_offset", "integer"),
            ]
        else:
            fields.append(Field(first + len(fields), column, kind or "text"))
    return Group(no, name, tuple(fields))


def register(
    no: int, name: str, *groups: Group, parents: str = "", append_only: bool = False
) -> SyncedTable:
    """Return the table of a register that travels up; ``parents`` are ``column=table`` words."""
    pairs = tuple((column, table) for column, _, table in map(_halves, parents.split()))
    return SyncedTable(no, name, FeedClass.UP, (*groups, life()), pairs, append_only)


def _halves(word: str) -> tuple[str, str, str]:
    return word.partition("=")

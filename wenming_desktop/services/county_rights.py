"""The authorisation table as people read and change it: what, and who may write it.

A row stands for one group of fields. Its kinds of edits (writing and settling; deleting and
restoring) are opened and closed together; a policy that closed only one of them shows as partly
closed. Copies of people who move are left alone: closing them would lose a move, not forbid one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from wenming_desktop.services.county_ports import Policy

WHO: Final = ("self", "ancestor", "centre")
"""The unit itself, a unit above it that is not the centre, the county's centre."""
_COPIES: Final = "rehome"


class Standing(StrEnum):
    """What a policy says about one group and one writer."""

    OPEN = "open"
    PART = "part"
    CLOSED = "closed"
    NEVER = "never"
    """The program itself does not allow it; no county can open it."""


@dataclass(frozen=True, slots=True)
class RightsRow:
    """One group of fields of one table."""

    table: str
    group: str
    standings: tuple[Standing, ...]
    """In the order of ``WHO``."""


@dataclass(frozen=True, slots=True)
class RightsTable:
    """What may be closed, and what is; a changed one is a proposal and nothing more."""

    number: int
    label: str
    cells: frozenset[str]
    closed: frozenset[str]

    @classmethod
    def of(cls, cells: Iterable[str], policy: Policy) -> "RightsTable":
        return cls(policy.number, policy.label, frozenset(cells), frozenset(policy.closed))

    def rows(self) -> tuple[RightsRow, ...]:
        """Return all rows by table and group, deletion last."""
        groups = {(table, group) for table, group, _ in _placed(self.cells)}
        ordered = sorted(groups, key=lambda one: (one[0], one[1] == "life", one[1]))
        return tuple(
            RightsRow(table, group, tuple(self.standing(table, group, who) for who in WHO))
            for table, group in ordered
        )

    def standing(self, table: str, group: str, who: str) -> Standing:
        """Return what holds for one writer."""
        cells = self._cells(table, group, who)
        shut = cells & self.closed
        if not cells:
            return Standing.NEVER
        if not shut:
            return Standing.OPEN
        return Standing.CLOSED if shut == cells else Standing.PART

    def turned(self, table: str, group: str, who: str) -> "RightsTable":
        """Return the table with one right closed, or opened where it is closed or partly so."""
        cells = self._cells(table, group, who)
        is_open = self.standing(table, group, who) is Standing.OPEN
        return replace(self, closed=self.closed | cells if is_open else self.closed - cells)

    def changes(self, before: "RightsTable") -> tuple[tuple[str, str, str, Standing], ...]:
        """Return where this differs from what was: table, group, who, and how it stands now."""
        then = {(one.table, one.group): one.standings for one in before.rows()}
        return tuple(
            (row.table, row.group, who, now)
            for row in self.rows()
            for who, now, was in zip(WHO, row.standings, then[row.table, row.group], strict=True)
            if now is not was
        )

    def _cells(self, table: str, group: str, who: str) -> frozenset[str]:
        return _placed(self.cells).get((table, group, who), frozenset())


@lru_cache(maxsize=2)
def _placed(cells: frozenset[str]) -> Mapping[tuple[str, str, str], frozenset[str]]:
    """Return the cells by table, group and writer; what only copies may do stands in none of them.

    The screen asks for some six hundred rights at a time, always of the same cells.
    """
    found: dict[tuple[str, str, str], set[str]] = {}
    for cell in cells:
        table, group, kind, who = cell.split(".")
        place = found.setdefault((table, group, who), set())
        if kind != _COPIES:
            place.add(cell)
    return {place: frozenset(those) for place, those in found.items()}

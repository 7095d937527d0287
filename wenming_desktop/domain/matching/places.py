"""How far one unit is from another in the tree, and whether a venue is open on a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

_DEEPEST = 8
"""A tree has five levels; a damaged one may go round."""


@dataclass(frozen=True, slots=True)
class Way:
    """Steps up from one unit to the first that is above both, and down to the other."""

    up: int
    down: int


class UnitTree:
    """Units by the unit above them."""

    def __init__(self, above: Mapping[UUID, UUID | None]) -> None:
        self._above = above

    def line(self, unit: UUID) -> list[UUID]:
        """Return a unit and those above it, nearest first."""
        found = [unit]
        while len(found) < _DEEPEST:
            above = self._above.get(found[-1])
            if above is None or above in found:
                break
            found.append(above)
        return found

    def way(self, start: UUID, end: UUID) -> Way | None:
        """Return the way between two units; None where the tree does not join them."""
        ups = self.line(start)
        for down, unit in enumerate(self.line(end)):
            if unit in ups:
                return Way(ups.index(unit), down)
        return None


def is_open(slots: Sequence[str], day: date) -> bool:
    """Tell whether one of the slots (``1 08:30-11:30``, 1 = Monday) is on a day; none = unknown."""
    known = [slot.strip()[0] for slot in slots if slot.strip()]
    return not known or str(day.isoweekday()) in known


def in_school_holidays(day: date) -> bool:
    """Tell whether schools are likely closed: mid-January to February, July and August."""
    return day.month in {2, 7, 8} or (day.month == 1 and day.day >= 15)  # noqa: PLR2004

"""Whose a row is, in lists that hold rows of several units."""

from uuid import UUID

from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.org_units import Level, short_unit
from wenming_desktop.services.use_cases import UseCases

_LOWEST = frozenset({Level.VILLAGE_STATION, Level.PRACTICE_POINT})


class UnitNames:
    """The short names of the units known when it was made or last read."""

    def __init__(self, use_cases: UseCases) -> None:
        self._cases = use_cases
        self.refresh()

    def refresh(self) -> None:
        """Read the names again."""
        units = self._cases.org_units.all(self._cases.actor)
        self._by_id = {unit.id: short_unit(unit.name) for unit in units}
        self._by_number = {unit.org_no: short_unit(unit.name) for unit in units}

    def unit(self, unit_id: UUID | None) -> str:
        """Return the name of a unit; nothing for one that is not known."""
        return self._by_id.get(unit_id, "") if unit_id is not None else ""

    def of_row(self, row_id: UUID) -> str:
        """Return the unit that a row belongs to, which its number says."""
        return self._by_number.get(home_org_of(row_id), "")


def has_several_units(use_cases: UseCases) -> bool:
    """Tell whether lists here hold rows of several units, so that each has to say whose it is."""
    own, *below = use_cases.org_units.below(use_cases.actor)
    return bool(below) or own.level not in _LOWEST


def names_if_several(use_cases: UseCases) -> UnitNames | None:
    """Return the names for lists that have to say whose a row is; None where all are one unit's."""
    return UnitNames(use_cases) if has_several_units(use_cases) else None


def whose(line: OccurrenceLine, own: str) -> str | None:
    """Return the short name of the unit that holds it, if that is not the own one."""
    return short_unit(line.unit) if line.unit != own else None

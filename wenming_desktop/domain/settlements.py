"""自然村 and 村民小组 of a unit: activities reach who lives there, or do not (domain.md 7, 17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """One natural village, villagers' group or housing estate of a unit."""

    id: UUID
    name: str
    number: int | None = None
    """Its place in lists, as the village counts them; lists are never by results."""
    settlement_type: str = "villager_group"
    households: int | None = None
    population: int | None = None
    point_id: UUID | None = None
    """The practice point (实践点) that stands there: what it holds reaches this settlement."""
    org_unit_id: UUID | None = None
    note: str = ""


def in_order(settlements: list[Settlement], units: Mapping[UUID, int]) -> list[Settlement]:
    """Return settlements by their unit's number, then their own; those without one come last.

    ``units`` are the org numbers. A ranking by what was held is not wanted (domain.md 1.7).
    """

    def place(one: Settlement) -> tuple[int, bool, int, str, bytes]:
        unit = units.get(one.org_unit_id, 0) if one.org_unit_id is not None else 0
        return unit, one.number is None, one.number or 0, one.name, one.id.bytes

    return sorted(settlements, key=place)

"""Org units: a tree of up to five levels, and how numbers are dealt in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Level(StrEnum):
    """Levels from the city down; a practice point hangs under any of the others."""

    CITY_ROLLUP = "city_rollup"
    COUNTY_CENTER = "county_center"
    TOWN_INSTITUTE = "town_institute"
    VILLAGE_STATION = "village_station"
    PRACTICE_POINT = "practice_point"


PARENT_LEVELS: dict[Level, frozenset[Level]] = {
    Level.CITY_ROLLUP: frozenset(),
    Level.COUNTY_CENTER: frozenset({Level.CITY_ROLLUP}),
    Level.TOWN_INSTITUTE: frozenset({Level.COUNTY_CENTER}),
    Level.VILLAGE_STATION: frozenset({Level.TOWN_INSTITUTE, Level.COUNTY_CENTER}),
    Level.PRACTICE_POINT: frozenset(
        {Level.VILLAGE_STATION, Level.TOWN_INSTITUTE, Level.COUNTY_CENTER}
    ),
}
"""Under which levels a unit may stand."""

_ENDS = tuple(
    f"{whole}{end}"
    for whole in ("新时代文明实践", "文明实践")
    for end in ("中心", "实践所", "实践站", "所", "站", "点")
)
"""What the names of all units end in, which is left out where there is little room."""

CENTRE_ORG_NO = 1
BLOCK = 256
"""An institute owns the org numbers k·256 … k·256+255; block 0 is the centre's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgUnit:
    """A centre, institute, station or practice point; codes are attributes, never keys."""

    id: UUID
    level: Level
    name: str
    org_no: int = 0
    """Number given by the county, never reused; 0 until this unit has its place."""
    parent_id: UUID | None = None
    code: str = ""
    """12-digit statistical area code (统计用区划代码), as typed."""
    established_on: date | None = None
    address: str = ""
    head_name: str = ""
    phone: str = ""
    population: int | None = None
    """People who live where it works (常住人口), in numbers of the census or the police."""
    population_on: date | None = None
    """The day these were counted for."""


def subtree(units: Iterable[OrgUnit], top: OrgUnit) -> list[OrgUnit]:
    """Return ``top`` and every unit under it, parents before children, else by number."""
    below: dict[UUID | None, list[OrgUnit]] = {}
    for unit in units:
        below.setdefault(unit.parent_id, []).append(unit)
    found, waiting = [], [top]
    while waiting:
        unit = waiting.pop(0)
        found.append(unit)
        children = below.pop(unit.id, [])  # each once, even if two units name each other
        waiting += sorted(children, key=lambda child: (child.org_no, child.name))
    return found


def short_unit(name: str) -> str:
    """Return 青山镇柳河村 for 青山镇柳河村新时代文明实践站; a name that is nothing else stays."""
    for end in _ENDS:
        if name.endswith(end) and len(name) > len(end):
            return name.removesuffix(end)
    return name


def of_unit(words: str, unit: str | None) -> str:
    """Return the words for a row of another unit: 农家书屋（云岭镇金田村）."""
    return f"{words}（{unit}）" if unit else words

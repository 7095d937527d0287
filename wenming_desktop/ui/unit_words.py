"""Names of units where there is little room: what all of them end in is left out."""

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases

_LOWEST = frozenset({Level.VILLAGE_STATION, Level.PRACTICE_POINT})

_ENDS = tuple(
    f"{whole}{end}"
    for whole in ("新时代文明实践", "文明实践")
    for end in ("中心", "实践所", "实践站", "所", "站", "点")
)


def short_unit(name: str) -> str:
    """Return 青山镇柳河村 for 青山镇柳河村新时代文明实践站; a name that is nothing else stays."""
    for end in _ENDS:
        if name.endswith(end) and len(name) > len(end):
            return name.removesuffix(end)
    return name


def has_several_units(use_cases: UseCases) -> bool:
    """Tell whether lists here hold rows of several units, so that each has to say whose it is."""
    own, *below = use_cases.org_units.below(use_cases.actor)
    return bool(below) or own.level not in _LOWEST

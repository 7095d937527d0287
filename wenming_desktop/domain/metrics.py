"""What each figure means, once, for start page, register, chart, command line and report.

domain.md 6.4: 场次 counts occurrences, not activities; 人次 sums heads; 人数 counts persons; rates
show what they are a share of. The rows behind a figure come from adapters/db/metric_queries.py:
a figure is the sum of its rows' values, and a part is the sum over the rows of one code.
"""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

TENTHS = 10
"""Rates and means are kept in tenths: 98.5 % is 985."""
FOUR_UNIFICATIONS = ("four_unifications", "四统一")
"""Under which names the four unifications (标识、机构、人员、办法) stand among the checklists."""
IDLE_DAYS = 60
"""A venue nobody has used for so many days is idle (screens.md 9)."""
GOOD_SCORE = 4


@dataclass(frozen=True, slots=True)
class Grouping:
    """Parts of a figure by a code; ``many`` codes may stand in one row, so parts do not sum."""

    key: str
    codes: str
    """Id of the code list; empty where the parts are named in PART_LABELS."""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure: a count or a sum over rows of the store."""

    name: str
    label: str
    unit: str
    definition: str
    register: str
    """Table that is kept by hand: while it holds no row at all, the figure is unknown, not 0."""
    groups: tuple[Grouping, ...] = ()
    column: str = ""
    """Column of that table that must be filled somewhere for the figure to be known."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One figure over another, in tenths; not defined where there is nothing to divide by."""

    name: str
    label: str
    over: str
    under: str
    unit: str = "%"
    scale: int = 100 * TENTHS
    definition: str = field(default="")


PART_LABELS = {
    "level": {
        "city_rollup": "市级",
        "county_center": "县中心",
        "town_institute": "乡镇所",
        "village_station": "村站",
        "practice_point": "实践点",
    },
    "again": {"0": "来过一次", "1": "来过两次及以上"},
    "claimed": {"0": "未接单", "1": "已接单"},
    "closed": {"0": "未办结", "1": "已办结"},
    "solved": {"0": "未解决", "1": "已解决"},
    "score": {str(score): f"{score}分" for score in range(6)},
}
"""Words of parts that are no code list."""

FIGURES = (
    "org_units",
    "teams",
    "volunteers",
    "activities",
    "occurrences",
    "attendance",
    "people",
    "beneficiaries",
    "service_minutes",
    "needs",
    "orders_closed",
    "orders_delivered",
    "orders_unrated",
    "evaluations",
    "evaluations_good",
)
"""The figures that start page and ``stats`` show, in their order."""


def part_name(metric: str, grouping: str, code: str) -> str:
    """Return the name of a part; rows without a code are the part ``none``."""
    return f"{metric}.{grouping}.{code or 'none'}"


def share_name(part: str) -> str:
    """Return the name of a part's share of the whole."""
    return f"{part}.share"


def divided(over: int, under: int, scale: int) -> int:
    """Return over ÷ under in units of 1/scale, halves rounded up."""
    exact = Decimal(over) * scale / Decimal(under)
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def shares(parts: list[int]) -> list[int]:
    """Return percentages in tenths that sum to 100.0 by the largest remainder."""
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    full = 100 * TENTHS
    floors = [part * full // whole for part in parts]
    rest = sorted(range(len(parts)), key=lambda n: (-(parts[n] * full % whole), n))
    for number in rest[: full - sum(floors)]:
        floors[number] += 1
    return floors

"""A figure as it stands in a report: its value, what it means and how it is printed.

Known 0 and unknown are two things: unknown is None, because nobody here keeps the register the
figure is counted from, or because there is nothing to divide by.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from wenming_desktop.domain.metrics import TENTHS

MISSING = "【待填】"
_WAN = 10_000
_MINUTES = 60
HOURS_UNIT = "分钟"


@dataclass(frozen=True, slots=True)
class Counted:
    """A sum and, per grouping, its parts by code ('' = no code); ``total`` None = unknown."""

    total: int | None
    parts: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class BehindRow:
    """One row a figure is the sum of."""

    kind: str
    id: UUID | None
    title: str
    day: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One locked number."""

    name: str
    label: str
    unit: str
    value: int | None
    """Whole things, minutes, or tenths where ``tenths``; None = unknown."""
    definition: str = ""
    metric: str = ""
    """The metric whose rows it is counted from; empty for rates."""
    grouping: str = ""
    code: str = ""
    tenths: bool = False
    undefined: bool = False
    """A rate with nothing to divide by: not unknown, there is none."""
    parts_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SumCheck:
    """Parts that must sum to a whole, and whether they do."""

    whole: str
    grouping: str
    wanted: int
    found: int

    @property
    def holds(self) -> bool:
        return self.wanted == self.found


def printed(figure: Figure, *, in_wan: bool = False) -> str:
    """Return a figure as it stands in a sentence, without its unit; 【待填】 when unknown."""
    if figure.value is None:
        return MISSING
    if figure.tenths:
        return _tenths(figure.value)
    if figure.unit == HOURS_UNIT:
        hours = Decimal(figure.value) * TENTHS / _MINUTES
        return _tenths(int(hours.quantize(Decimal(1), ROUND_HALF_UP)), plain=True)
    if in_wan and figure.value >= _WAN:
        exact = Decimal(figure.value) * TENTHS / _WAN
        return _tenths(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), plain=True) + "万"
    return str(figure.value)


def _tenths(value: int, *, plain: bool = False) -> str:
    whole, rest = divmod(value, TENTHS)
    return f"{whole}.{rest}" if rest or not plain else f"{whole}"

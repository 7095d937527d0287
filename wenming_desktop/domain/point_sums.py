"""What is left of points: earned, spent, lapsed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PointLine:
    """A day, and points given (above zero) or taken."""

    day: date
    points: int


def lapse_day(earned_on: date, months: int) -> date:
    """Return the first day on which points are gone: so many months after the end of their year."""
    whole = earned_on.year * _MONTHS + _MONTHS + months
    return date(whole // _MONTHS, whole % _MONTHS + 1, 1)


def standing(lines: Iterable[PointLine], on: date, months: int = 0) -> tuple[int, int, int]:
    """Return points earned, spent and left on a day; with ``months`` 0 none lapses.

    What was taken is taken from the oldest points that had not lapsed by then. A balance below
    zero is told as it is: more was taken than was there.
    """
    ordered = sorted(
        (one for one in lines if one.day <= on), key=lambda one: (one.day, -one.points)
    )
    earned = sum(one.points for one in ordered if one.points > 0)
    spent = -sum(one.points for one in ordered if one.points < 0)
    if not months:
        return earned, spent, earned - spent
    lots: list[_Lot] = []
    missing = 0
    for one in ordered:
        if one.points > 0:
            lots.append(_Lot(lapse_day(one.day, months), one.points))
        else:
            missing += _take(lots, one.day, -one.points)
    return earned, spent, sum(lot.points for lot in lots if lot.lapses > on) - missing


@dataclass(slots=True)
class _Lot:
    lapses: date
    points: int


def _take(lots: Iterable[_Lot], day: date, wanted: int) -> int:
    """Take points from the oldest that still stand; return how many were not there."""
    for lot in lots:
        if lot.lapses > day:
            taken = min(wanted, lot.points)
            lot.points -= taken
            wanted -= taken
    return wanted

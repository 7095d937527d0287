"""Where an occurrence was held, settlement by settlement: the one rule of figures and ledger."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    Asked,
    Rows,
    Where,
    held,
    rows,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED

SETTLEMENT, _VENUE = SYNCED["settlement"], SYNCED["venue"]


def place_of_activity() -> ColumnElement[bytes]:
    """Return the settlement an activity names, or its venue's, or that of its practice point."""
    of_venue = select(_VENUE.c.settlement_id).where(_VENUE.c.id == ACTIVITY.c.venue_id)
    of_point = (
        select(func.min(SETTLEMENT.c.id))
        .where(living(SETTLEMENT), SETTLEMENT.c.point_id == ACTIVITY.c.org_unit_id)
        .correlate(ACTIVITY)
    )
    return func.coalesce(
        ACTIVITY.c.settlement_id,
        of_venue.correlate(ACTIVITY).scalar_subquery(),
        of_point.scalar_subquery(),
    )


def days_by_place(*conditions: Where) -> Select[Any]:
    """Return settlement, day and how many occurrences were there; those nowhere are left out."""
    place = place_of_activity().label("place")
    held_there = (
        select(place, OCCURRENCE.c.day.label("day"))
        .join_from(OCCURRENCE, ACTIVITY, ACTIVITY.c.id == OCCURRENCE.c.activity_id)
        .where(living(OCCURRENCE), *conditions)
        .subquery("held_there")
    )
    columns = held_there.c.place, held_there.c.day
    return select(*columns, func.count()).where(columns[0].is_not(None)).group_by(*columns)


def settlements(asked: Asked, *conditions: Where) -> Rows:
    groups = {"settlement_type": SETTLEMENT.c.settlement_type}
    named = SETTLEMENT.c.name.is_not(None)
    return rows(SETTLEMENT, asked, named, *conditions, title=SETTLEMENT.c.name, groups=groups)


def settlements_active(asked: Asked) -> Rows:
    return settlements(asked, SETTLEMENT.c.id.in_(_reached(asked)))


def settlements_uncovered(asked: Asked) -> Rows:
    return settlements(asked, SETTLEMENT.c.id.not_in(_reached(asked)))


def _reached(asked: Asked) -> Select[Any]:
    found = days_by_place(held(asked)).subquery("reached")
    return select(found.c.place)


REACH: dict[str, Callable[[Asked], Rows]] = {
    query.__name__: query for query in (settlements, settlements_active, settlements_uncovered)
}
"""Metric → its rows."""

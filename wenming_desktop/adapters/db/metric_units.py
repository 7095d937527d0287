"""Rows behind the figures of units: what there is, where something was held, who lives there."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import and_, func, select

from wenming_desktop.adapters.db import metric_rows as base
from wenming_desktop.adapters.db.metric_rows import (
    UNIT,
    Asked,
    Rows,
    Where,
    own_units,
    rows,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.metrics import FOUR_UNIFICATIONS
from wenming_desktop.domain.org_units import Level

_MARK = SYNCED["checklist_mark"]


def org_units(asked: Asked) -> Rows:
    return rows(UNIT, asked, UNIT.c.level.is_not(None), title=UNIT.c.name)


def units(asked: Asked, *conditions: Where) -> Rows:
    groups = {"level": UNIT.c.level}
    return rows(UNIT, asked, own_units(asked), *conditions, title=UNIT.c.name, groups=groups)


def units_established(asked: Asked) -> Rows:
    return units(asked, func.coalesce(UNIT.c.established_on, "9999") <= asked.last)


def population(asked: Asked) -> Rows:
    """Count each resident once: a unit's own number stands for all below it."""
    found = own_units(asked), UNIT.c.population.is_not(None), ~_counted_above(asked)
    return rows(UNIT, asked, *found, title=UNIT.c.name, value=UNIT.c.population)


def population_unknown(asked: Asked) -> Rows:
    lacking = UNIT.c.level == Level.VILLAGE_STATION.value, UNIT.c.population.is_(None)
    return rows(UNIT, asked, own_units(asked), *lacking, ~_counted_above(asked), title=UNIT.c.name)


def _counted_above(asked: Asked) -> Where:
    """Choose units that a counted unit above has told the number of residents for."""
    above: Any = UNIT.alias("above")
    top: Any = UNIT.alias("top")
    parent = select(above.c.id).where(
        *(living(above), own_units(asked, above)),
        *(above.c.id == UNIT.c.parent_id, above.c.population.is_not(None)),
    )
    grandparent = select(top.c.id).where(
        *(living(top), own_units(asked, top)),
        *(above.c.id == UNIT.c.parent_id, top.c.id == above.c.parent_id),
        top.c.population.is_not(None),
    )
    return parent.exists() | grandparent.exists()


def units_unified(asked: Asked) -> Rows:
    marks = and_(living(_MARK), _MARK.c.checklist.in_(FOUR_UNIFICATIONS))
    marks &= _MARK.c.org_unit_id == UNIT.c.id
    met = select(func.count(func.distinct(_MARK.c.item))).where(marks, _MARK.c.met == 1)
    unmet = select(_MARK.c.id).where(marks, _MARK.c.met == 0)
    return units(asked, met.scalar_subquery() >= 4, ~unmet.exists())  # noqa: PLR2004 four of them


def stations_active(asked: Asked) -> Rows:
    return units(asked, base.stations(asked.active_orgs))


def stations_monthly(asked: Asked) -> Rows:
    return units(asked, base.stations(asked.monthly_orgs))


UNITS: dict[str, Callable[[Asked], Rows]] = {
    query.__name__: query
    for query in (
        org_units,
        units,
        units_established,
        population,
        population_unknown,
        units_unified,
        stations_active,
        stations_monthly,
    )
}
"""Metric → its rows."""

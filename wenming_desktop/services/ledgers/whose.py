"""Whose a line is: a column of ledgers that hold lines of several units, and of no others."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.org_units import short_unit, subtree
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.register_files import RegisterColumn

WHOSE = RegisterColumn("所属单位", 18, meaning="这一行是哪个单位的")


def unit_names(work: UnitOfWork) -> Mapping[int, str] | None:
    """Return the short names of units by number; None where every line is the own unit's."""
    every = work.org_units.all()
    if len(subtree(every, work.own_unit())) == 1:
        return None
    return {unit.org_no: short_unit(unit.name) for unit in every}


def whose(work: UnitOfWork, row_id: Callable[[Any], UUID]) -> Callable[[Any], str] | None:
    """Return what the column shows of a line; None where it is left out.

    A row says in its number which unit it belongs to.
    """
    names = unit_names(work)
    if names is None:
        return None
    return lambda line: names.get(home_org_of(row_id(line)), "")

"""Rows that no list shows. They are few and have indexes of their own (tables.HIDDEN).

So everything else is counted, and skipped to any place, without reading a row: the count is that
of an index less these, and a place is reached along the index of the order.
"""

from typing import Any

from sqlalchemy import Column, CompoundSelect, Select, func, select, text, union_all

from wenming_desktop.adapters.db.tables import HIDDEN, SYNCED, person_now

_VOLUNTEER, _ACTIVITY, _OCCURRENCE = (
    SYNCED[name] for name in ("volunteer", "activity", "occurrence")
)


def hidden_occurrences() -> CompoundSelect[Any]:
    """Return the ``rid`` of those that are removed, bare, or of an activity that is."""
    activities = select(_ACTIVITY.c.id).where(text(HIDDEN["activity"]))
    return union_all(
        select(_OCCURRENCE.c.rid).where(text(HIDDEN["occurrence"])),
        select(_OCCURRENCE.c.rid).where(_OCCURRENCE.c.activity_id.in_(activities)),
    )


def hidden_volunteers() -> CompoundSelect[Any]:
    """Return the ``rid`` of those that are removed, bare, or moved out of sight."""
    away = select(person_now.c.row_id).where(person_now.c.away == 1)
    return union_all(
        select(_VOLUNTEER.c.rid).where(text(HIDDEN["volunteer"])),
        select(_VOLUNTEER.c.rid).where(_VOLUNTEER.c.id.in_(away)),
    )


def count_but(column: Column[int], hidden: CompoundSelect[Any]) -> Select[Any]:
    """Count the rows of a table by its key, all but the hidden ones."""
    everything = select(func.count()).select_from(column.table).scalar_subquery()
    unseen = select(func.count()).where(column.in_(hidden)).scalar_subquery()
    return select(everything - unseen)

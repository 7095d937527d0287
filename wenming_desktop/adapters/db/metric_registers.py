"""Rows behind the figures of meetings, documents, departments and venues."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Table, func, literal_column, select

from wenming_desktop.adapters.db import metric_rows as base
from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    Asked,
    Rows,
    Where,
    dated,
    filled,
    rows,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.db.venue_functions import ENDS_GLUE, SESSION_GLUE
from wenming_desktop.domain.metrics import IDLE_DAYS

_MEETING, _ITEM, _DOCUMENT = (
    SYNCED["joint_meeting"],
    SYNCED["action_item"],
    SYNCED["policy_document"],
)
_DEPARTMENT, _DUTY, _REVIEW = SYNCED["department"], SYNCED["duty"], SYNCED["content_review"]
_VENUE, _SHARING, _BOOKING = SYNCED["venue"], SYNCED["venue_sharing"], SYNCED["venue_booking"]
_TEAM = SYNCED["volunteer_team"]


def meetings(asked: Asked) -> Rows:
    return dated("joint_meeting", "day", asked, groups={"meeting_type": _MEETING.c.meeting_type})


def action_items(asked: Asked, *conditions: Where) -> Rows:
    met = select(_MEETING.c.id).where(
        living(_MEETING), _MEETING.c.id == _ITEM.c.meeting_id, asked.within(_MEETING.c.day)
    )
    return rows(_ITEM, asked, met.exists(), *conditions, title=_ITEM.c.content)


def action_items_closed(asked: Asked) -> Rows:
    return action_items(asked, filled(_ITEM.c.closed_on))


def departments(asked: Asked, *conditions: Where) -> Rows:
    return rows(_DEPARTMENT, asked, *conditions, title=_DEPARTMENT.c.name)


def departments_alone(asked: Asked) -> Rows:
    own = [
        select(table.c.id).where(living(table), table.c.department_id == _DEPARTMENT.c.id)
        for table in (_VENUE, _TEAM)
    ]
    return departments(asked, *(~query.exists() for query in own))


def documents(asked: Asked) -> Rows:
    groups = {"document_type": _DOCUMENT.c.document_type}
    return dated("policy_document", "issued_on", asked, groups=groups)


def inclusions(asked: Asked) -> Rows:
    known = func.coalesce(_DOCUMENT.c.issued_on, "") <= asked.last
    return rows(
        _DOCUMENT,
        asked,
        known,
        filled(_DOCUMENT.c.inclusions),
        title=_DOCUMENT.c.name,
        day=_DOCUMENT.c.issued_on,
        groups={"inclusions": _DOCUMENT.c.inclusions},
    )


def duties(asked: Asked) -> Rows:
    since = func.coalesce(_DUTY.c.since, "") <= asked.last
    until = func.coalesce(_DUTY.c.until, "9999-12-31") >= asked.last
    return rows(_DUTY, asked, since, until, title=_DUTY.c.content)


def content_reviews(asked: Asked) -> Rows:
    return dated("content_review", "reviewed_on", asked)


_DAY = func.coalesce(OCCURRENCE.c.day, "")
"""Not looked up by its index: a county has few activities at a venue, and many sessions a year."""


def _held_at_venue() -> ColumnElement[bool]:
    there = select(ACTIVITY.c.id).where(ACTIVITY.c.venue_id == _VENUE.c.id)
    return OCCURRENCE.c.activity_id.in_(there.correlate(_VENUE))


def uses_of_venue(first: str, last: str) -> ColumnElement[int]:
    """Count how often a venue was used: its occurrences, and bookings for something else."""
    held_there = select(func.count()).where(
        living(OCCURRENCE),
        base.not_cancelled(),
        _DAY.between(first, last),
        _held_at_venue(),
    )
    minutes = func.coalesce(_BOOKING.c.starts_at_offset, 0)
    local_day = func.date(_BOOKING.c.starts_at, minutes.op("||")(literal_column("' minutes'")))
    booked = select(func.count()).where(
        living(_BOOKING),
        _BOOKING.c.venue_id == _VENUE.c.id,
        func.coalesce(_BOOKING.c.cancelled, 0) == 0,
        _BOOKING.c.occurrence_id.is_(None),
        local_day.between(first, last),
    )
    return held_there.scalar_subquery() + booked.scalar_subquery()


def _local(moment: ColumnElement[str], offset: ColumnElement[int]) -> ColumnElement[str]:
    """Return a moment as local time, to the minute."""
    minutes = func.coalesce(offset, 0).op("||")(literal_column("' minutes'"))
    return func.strftime("%Y-%m-%dT%H:%M", moment, minutes)


def _spans(table: Table) -> ColumnElement[str]:
    starts = _local(table.c.starts_at, table.c.starts_at_offset)
    ends = _local(table.c.ends_at, table.c.ends_at_offset)
    return func.group_concat(starts.concat(ENDS_GLUE).concat(ends), SESSION_GLUE)


def _used_slots(asked: Asked) -> ColumnElement[int]:
    """Count the open slots in which a venue was used; see domain/venue_hours.py."""
    held = select(_spans(OCCURRENCE)).where(
        living(OCCURRENCE),
        base.not_cancelled(),
        asked.within(_DAY),
        _held_at_venue(),
    )
    booked = select(_spans(_BOOKING)).where(
        living(_BOOKING),
        _BOOKING.c.venue_id == _VENUE.c.id,
        func.coalesce(_BOOKING.c.cancelled, 0) == 0,
    )
    spans = held.scalar_subquery(), booked.scalar_subquery()
    return func.used_slots(_VENUE.c.opening_slots, *spans, asked.first, asked.last)


def _open_slots(asked: Asked) -> ColumnElement[int]:
    return func.open_slots(_VENUE.c.opening_slots, asked.first, asked.last)


def venues(asked: Asked, *conditions: Where, value: ColumnElement[int] | None = None) -> Rows:
    groups = {name: _VENUE.c[name] for name in ("venue_type", "platforms")}
    return rows(_VENUE, asked, *conditions, title=_VENUE.c.name, value=value, groups=groups)


def venues_shared(asked: Asked) -> Rows:
    shared = select(_SHARING.c.id).where(
        living(_SHARING),
        _SHARING.c.venue_id == _VENUE.c.id,
        func.coalesce(_SHARING.c.first_day, "") <= asked.last,
        func.coalesce(_SHARING.c.last_day, "9999-12-31") >= asked.first,
    )
    return venues(asked, shared.exists())


def venues_used(asked: Asked) -> Rows:
    return venues(asked, uses_of_venue(asked.first, asked.last) > 0)


def venues_idle(asked: Asked) -> Rows:
    return venues(asked, uses_of_venue(asked.days_before(IDLE_DAYS - 1), asked.last) == 0)


def venue_uses(asked: Asked) -> Rows:
    return venues(asked, value=uses_of_venue(asked.first, asked.last))


def venue_uses_before(asked: Asked) -> Rows:
    return venues(asked, _VENUE.c.uses_before.is_not(None), value=_VENUE.c.uses_before)


def venue_uses_since(asked: Asked) -> Rows:
    known = _VENUE.c.uses_before.is_not(None)
    return venues(asked, known, value=uses_of_venue(asked.first, asked.last))


def venue_slots_open(asked: Asked) -> Rows:
    return venues(asked, value=_open_slots(asked))


def venue_slots_used(asked: Asked) -> Rows:
    return venues(asked, value=_used_slots(asked))


REGISTERS: dict[str, Callable[[Asked], Rows]] = {
    query.__name__: query
    for query in (
        meetings,
        action_items,
        action_items_closed,
        departments,
        departments_alone,
        documents,
        inclusions,
        duties,
        content_reviews,
        venues,
        venues_shared,
        venues_used,
        venues_idle,
        venue_uses,
        venue_uses_before,
        venue_uses_since,
        venue_slots_open,
        venue_slots_used,
    )
}

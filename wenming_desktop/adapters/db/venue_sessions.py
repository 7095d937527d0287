"""Who is at which venue when. Satisfies services.venues.ports.VenueSessions."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal_column, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    UNIT,
    not_cancelled,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.venues.ports import VenueSession

_BOOKING = SYNCED["venue_booking"]


@dataclass(frozen=True, slots=True)
class SqlVenueSessions:
    """Reads occurrences and bookings."""

    connection: Connection

    def within(self, period: Period, venue_id: UUID | None = None) -> list[VenueSession]:
        """Return those that begin in a period, by their time."""
        units = dict(
            self.connection.execute(select(UNIT.c.org_no, UNIT.c.name).where(living(UNIT))).all()
        )
        rows = [
            (row, is_booking)
            for query, is_booking in ((_held(period), False), (_booked(period), True))
            for row in self.connection.execute(_at(query, venue_id)).mappings()
        ]
        found = [_session(row, units, is_booking=is_booking) for row, is_booking in rows]
        whole = [one for one in found if one is not None]
        return sorted(whole, key=lambda one: (one.starts_at, one.name, one.id.bytes))


def _held(period: Period) -> Select[Any]:
    query = select(
        OCCURRENCE.c.id,
        ACTIVITY.c.venue_id,
        ACTIVITY.c.name,
        OCCURRENCE.c.starts_at,
        OCCURRENCE.c.starts_at_offset,
        OCCURRENCE.c.ends_at,
        OCCURRENCE.c.ends_at_offset,
    ).join(ACTIVITY, ACTIVITY.c.id == OCCURRENCE.c.activity_id)
    days = OCCURRENCE.c.day.between(str(period.first), str(period.last))
    return query.where(living(OCCURRENCE), not_cancelled(), days, ACTIVITY.c.venue_id.is_not(None))


def _booked(period: Period) -> Select[Any]:
    minutes = func.coalesce(_BOOKING.c.starts_at_offset, 0)
    local = func.date(_BOOKING.c.starts_at, minutes.op("||")(literal_column("' minutes'")))
    query = select(
        _BOOKING.c.id,
        _BOOKING.c.venue_id,
        _BOOKING.c.purpose.label("name"),
        _BOOKING.c.starts_at,
        _BOOKING.c.starts_at_offset,
        _BOOKING.c.ends_at,
        _BOOKING.c.ends_at_offset,
    )
    return query.where(
        living(_BOOKING),
        func.coalesce(_BOOKING.c.cancelled, 0) == 0,
        _BOOKING.c.occurrence_id.is_(None),  # else the occurrence is listed itself
        local.between(str(period.first), str(period.last)),
    )


def _at(query: Select[Any], venue_id: UUID | None) -> Select[Any]:
    if venue_id is None:
        return query
    venue: ColumnElement[bytes] = next(
        column for column in query.selected_columns if column.name == "venue_id"
    )
    return query.where(venue == venue_id.bytes)


def _session(row: Any, units: dict[int, str], *, is_booking: bool) -> VenueSession | None:  # noqa: ANN401  a row
    starts, ends = (_moment(row[name], row[f"{name}_offset"]) for name in ("starts_at", "ends_at"))
    if starts is None or ends is None or row["venue_id"] is None:
        return None  # of another program, without a time
    row_id = UUID(bytes=row["id"])
    return VenueSession(
        id=row_id,
        is_booking=is_booking,
        venue_id=UUID(bytes=row["venue_id"]),
        name=row["name"] or "",
        unit=units.get(home_org_of(row_id), ""),
        starts_at=starts,
        ends_at=ends,
    )


def _moment(text: str | None, offset: int | None) -> datetime | None:
    try:
        utc = datetime.fromisoformat(text or "")
        return utc.astimezone(timezone(timedelta(minutes=offset or 0)))
    except (ValueError, OverflowError):
        return None

"""Sums for a volunteer's life over one store. Satisfies services.volunteer_life.ports."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.identity import read_identity
from wenming_desktop.adapters.db.mapping import NO_DAY, read_day
from wenming_desktop.adapters.db.metric_people import one_person
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.sync_tables import sync_conflict, sync_segment
from wenming_desktop.adapters.db.tables import SYNCED, draft, person_same
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.ids import device_no_of, home_org_of
from wenming_desktop.services.volunteer_life.ports import EarnedPoints

_HOURS, _POINTS = SYNCED["hours_entry"], SYNCED["points_entry"]
_OCCURRENCE = SYNCED["occurrence"]
BY_HOURS = "hours"
"""Name of the rule in points lines that come from the hours ledger."""


class SqlServiceSums:
    """The sums of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def one_person(self, volunteer_id: UUID) -> tuple[UUID, ...]:
        """Return every record of a person, the one asked about first."""
        mine = select(person_same.c.first_id).where(
            person_same.c.volunteer_id == volunteer_id.bytes
        )
        query = select(person_same.c.volunteer_id).where(
            person_same.c.first_id == mine.scalar_subquery(),
            person_same.c.volunteer_id != volunteer_id.bytes,
        )
        others = self._connection.execute(query.order_by(person_same.c.volunteer_id)).scalars()
        return (volunteer_id, *(UUID(bytes=one) for one in others))

    def minutes_by_person(self, first: date, last: date) -> Mapping[UUID, int]:
        """Return minutes per person; a person of several records stands under the first."""
        person = one_person(_HOURS.c.volunteer_id)
        query = (
            select(person, func.sum(_HOURS.c.minutes))
            .where(living(_HOURS), _HOURS.c.volunteer_id.is_not(None))
            .where(_HOURS.c.day.between(first.isoformat(), last.isoformat()))
            .group_by(person)
        )
        return {UUID(bytes=row_id): int(sum_) for row_id, sum_ in self._connection.execute(query)}

    def last_service_days(self) -> Mapping[UUID, date]:
        """Return the last day on which each record served."""
        query = (
            select(_HOURS.c.volunteer_id, func.max(_HOURS.c.day))
            .where(living(_HOURS), _HOURS.c.volunteer_id.is_not(None), _HOURS.c.day.is_not(None))
            .group_by(_HOURS.c.volunteer_id)
        )
        return {
            UUID(bytes=row_id): read_day(day) or NO_DAY
            for row_id, day in self._connection.execute(query)
        }

    def earned_points(self) -> tuple[EarnedPoints, ...]:
        """Return what this computer's own ledger lines earn: nobody else writes points for them.

        Two computers of one unit would otherwise both write them before they meet.
        """
        who = read_identity(self._connection)
        given, first = self._given()
        query = (
            select(
                _HOURS.c.volunteer_id,
                _HOURS.c.occurrence_id,
                func.sum(_HOURS.c.minutes),
                func.min(_HOURS.c.id),
                func.max(_HOURS.c.day),
                given,
                first,
            )
            .join(_OCCURRENCE, _OCCURRENCE.c.id == _HOURS.c.occurrence_id)
            .where(
                living(_HOURS),
                living(_OCCURRENCE),
                _OCCURRENCE.c.state == OccurrenceState.POSTED.value,
            )
            .group_by(_HOURS.c.volunteer_id, _HOURS.c.occurrence_id)
        )
        found = [_earned(row) for row in self._connection.execute(query)]
        return tuple(
            one
            for one in found
            if home_org_of(one.first_entry_id) == who.org_no
            and device_no_of(one.first_entry_id) == who.device_no
        )

    def forget(self, volunteer_id: UUID) -> int:
        """Wipe conflicts and drafts; see ServiceSums.forget."""
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        self._connection.execute(
            delete(sync_conflict).where(
                sync_conflict.c.table_no == BY_NAME["volunteer"].no,
                sync_conflict.c.row_id == volunteer_id.bytes,
            )
        )
        self._connection.execute(delete(draft))
        count = select(func.count()).select_from(sync_segment)
        return int(self._connection.execute(count).scalar_one())

    def _given(self) -> tuple[Any, Any]:
        """Return subqueries: points given for a person at an occurrence, and their first line."""
        line = _HOURS.alias("line")
        of_this = (
            (_POINTS.c.rule == BY_HOURS)
            & (line.c.volunteer_id == _HOURS.c.volunteer_id)
            & (line.c.occurrence_id == _HOURS.c.occurrence_id)
            & living(_POINTS)
        )
        joined = _POINTS.join(line, line.c.id == _POINTS.c.hours_entry_id)
        total = select(func.coalesce(func.sum(_POINTS.c.points), 0)).select_from(joined)
        first = select(func.min(_POINTS.c.id)).select_from(joined)
        return (
            total.where(of_this).correlate(_HOURS).scalar_subquery(),
            first.where(of_this).correlate(_HOURS).scalar_subquery(),
        )


def _earned(row: Any) -> EarnedPoints:  # noqa: ANN401  a row of any columns
    person, occurrence, minutes, entry, day, given, first = row
    return EarnedPoints(
        UUID(bytes=person),
        UUID(bytes=occurrence),
        int(minutes),
        int(given),
        UUID(bytes=entry),
        UUID(bytes=first) if first is not None else None,
        read_day(day) or NO_DAY,
    )

"""Lines of ledgers, streamed: one joined query each, read a thousand rows at a time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db.ledgers.culture import culture_members, culture_sessions
from wenming_desktop.adapters.db.ledgers.needs import (
    holder,
    need_query,
    points_query,
    read_need,
    read_points,
    read_redemption,
    redemption_query,
)
from wenming_desktop.adapters.db.ledgers.places import (
    read_team,
    read_venue,
    team_query,
    venue_query,
)
from wenming_desktop.adapters.db.ledgers.rows import within
from wenming_desktop.adapters.db.ledgers.work import (
    hours_query,
    read_hours,
    read_session,
    session_query,
)
from wenming_desktop.adapters.db.metric_reach import days_by_place
from wenming_desktop.adapters.db.metric_rows import not_cancelled
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.ledgers.ports import (
    CultureMembers,
    CultureSession,
    HoursLine,
    NeedLine,
    PointsLine,
    RedemptionLine,
    SessionLine,
    TeamLine,
    VenueLine,
)

AT_A_TIME = 1000
_OCCURRENCE, _HOURS = SYNCED["occurrence"], SYNCED["hours_entry"]
_NEED, _POINTS = SYNCED["resident_need"], SYNCED["points_entry"]
_REDEMPTION = SYNCED["redemption"]


class SqlLedgerLines:
    """The ledgers of one transaction. Satisfies services.ledgers.ports.LedgerLines."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sessions(self, period: Period, *, planned: bool = False) -> Iterator[SessionLine]:
        """Give what was held; with ``planned`` what is to come and what was cancelled too."""
        state = _OCCURRENCE.c.state
        wanted = [] if planned else [state == "posted"]
        query = session_query().where(*wanted, *within(_OCCURRENCE.c.day, period))
        for row in self._stream(query.order_by(_OCCURRENCE.c.day, _OCCURRENCE.c.rid)):
            yield read_session(row)

    def hours(self, period: Period) -> Iterator[HoursLine]:
        """Give the lines of the hours ledger."""
        query = hours_query().where(living(_HOURS), *within(_HOURS.c.day, period))
        for row in self._stream(query.order_by(_HOURS.c.day, _HOURS.c.rid)):
            yield read_hours(row)

    def needs(self, period: Period) -> Iterator[NeedLine]:
        """Give the needs, each with the last order made of it; drafts are none yet."""
        query = need_query().where(_NEED.c.state != "draft", *within(_NEED.c.asked_on, period))
        for row in self._stream(query.order_by(_NEED.c.asked_on, _NEED.c.rid)):
            yield read_need(row)

    def points(self, period: Period) -> Iterator[PointsLine]:
        """Give the lines of the points ledger."""
        query = points_query().where(*within(_POINTS.c.day, period))
        for row in self._stream(query.order_by(_POINTS.c.day, _POINTS.c.rid)):
            yield read_points(row)

    def redemptions(self, period: Period) -> Iterator[RedemptionLine]:
        """Give what points were exchanged for."""
        query = redemption_query().where(*within(_REDEMPTION.c.day, period))
        for row in self._stream(query.order_by(_REDEMPTION.c.day, _REDEMPTION.c.rid)):
            yield read_redemption(row)

    def points_before(self, period: Period) -> dict[str, int]:
        """Return holder → points on the day before the period."""
        total = func.sum(_POINTS.c.points).label("total")
        whose = (_POINTS.c.volunteer_id, _POINTS.c.household, _POINTS.c.org_unit_id)
        query = select(*whose, total).where(
            living(_POINTS), _POINTS.c.day < period.first.isoformat()
        )
        found: Counter[str] = Counter()
        for row in self._connection.execute(query.group_by(*whose)).mappings():
            found[holder(row)] += row["total"] or 0
        return dict(found)

    def teams(self, period: Period) -> Iterator[TeamLine]:
        """Give the teams with what they did."""
        for row in self._stream(team_query(period)):
            yield read_team(row)

    def venues(self, period: Period) -> Iterator[VenueLine]:
        """Give the venues with how they were used."""
        for row in self._stream(venue_query(period)):
            yield read_venue(row)

    def culture_members(self) -> Iterator[CultureMembers]:
        """Give the members of each culture team."""
        return culture_members(self._connection)

    def culture_sessions(self, period: Period) -> Iterator[CultureSession]:
        """Give the sessions that culture teams held or culture volunteers joined."""
        return culture_sessions(self._connection, period)

    def days_by_settlement(self, until: date) -> Iterator[tuple[UUID, date, int]]:
        """Give settlement, day and how many sessions were held there that day."""
        query = days_by_place(not_cancelled(), _OCCURRENCE.c.day <= until.isoformat())
        for place, day, count in self._connection.execute(query):
            yield UUID(bytes=place), date.fromisoformat(day), count

    def _stream(self, query: Select[Any]) -> Iterator[RowMapping]:
        found = self._connection.execute(query, execution_options={"yield_per": AT_A_TIME})
        return iter(found.mappings())

"""Joined views for lists, grids and figures: plain indexed queries, one page at a time."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.figures import figures
from wenming_desktop.adapters.db.lists.activities import occurrence_page, occurrence_place
from wenming_desktop.adapters.db.lists.people import ORDERS, volunteer_page, volunteer_place
from wenming_desktop.adapters.db.mapping import NO_DAY, read_day, utc_text
from wenming_desktop.adapters.db.people_search import search_people
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED, person_order
from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.attendance import CAME, Attendance
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.lines import (
    NO_TAGS,
    HeldSession,
    OccurrenceLine,
    PersonHit,
    SheetLine,
    VolunteerLine,
)
from wenming_desktop.domain.people import NameOrder
from wenming_desktop.domain.periods import Period

_VOLUNTEER, _TEAM, _UNIT = SYNCED["volunteer"], SYNCED["volunteer_team"], SYNCED["org_unit"]
_ACTIVITY, _OCCURRENCE = SYNCED["activity"], SYNCED["occurrence"]
_SIGN_IN, _HOURS, _VENUE = SYNCED["sign_in"], SYNCED["hours_entry"], SYNCED["venue"]
_PRESENT = {state.value: state for state in Attendance}


def _sheet() -> Select[Any]:
    """Choose what ``_sheet_line`` takes, in its order."""
    minutes = (
        select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
        .where(_HOURS.c.sign_in_id == _SIGN_IN.c.id, living(_HOURS))
        .scalar_subquery()
    )
    return (
        select(
            *(_SIGN_IN.c.id, _SIGN_IN.c.volunteer_id, _VOLUNTEER.c.name, _VOLUNTEER.c.phone),
            *(_TEAM.c.name, _SIGN_IN.c.row_no, _SIGN_IN.c.attendance, minutes, _SIGN_IN.c.note),
        )
        .outerjoin(_VOLUNTEER, _VOLUNTEER.c.id == _SIGN_IN.c.volunteer_id)
        .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
        .where(living(_SIGN_IN), _SIGN_IN.c.occurrence_id == bindparam("occurrence"))
        .order_by(_SIGN_IN.c.row_no, _SIGN_IN.c.rid)
    )


_SHEET = _sheet()


class SqlLines:
    """The views of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search_people(self, text: str, limit: int = 12) -> list[PersonHit]:
        """Find by pinyin initials, full pinyin, part of the name or last four digits."""
        return search_people(self._connection, text, limit)

    def volunteers(
        self,
        *,
        text: str = "",
        team_id: UUID | None = None,
        units: Sequence[UUID] = (),
        order: NameOrder = NameOrder.PINYIN,
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[VolunteerLine], int]:
        """Return one page and the total."""
        return volunteer_page(
            self._connection,
            text=text,
            team_id=team_id,
            units=units,
            order=order,
            limit=limit,
            offset=offset,
        )

    def volunteer_place(
        self,
        volunteer_id: UUID,
        *,
        text: str = "",
        team_id: UUID | None = None,
        units: Sequence[UUID] = (),
        order: NameOrder = NameOrder.PINYIN,
    ) -> int | None:
        """Return how many stand before this one; None where it is not in the list."""
        return volunteer_place(
            self._connection, volunteer_id, text=text, team_id=team_id, units=units, order=order
        )

    def volunteer_order(self, order: NameOrder = NameOrder.PINYIN) -> list[UUID]:
        """Return the ids of all volunteers in their order."""
        query = (
            select(_VOLUNTEER.c.id)
            .join(person_order, person_order.c.volunteer_rid == _VOLUNTEER.c.rid)
            .where(living(_VOLUNTEER))
            .order_by(*ORDERS[order])
        )
        return [UUID(bytes=row_id) for row_id in self._connection.execute(query).scalars()]

    def occurrences(
        self,
        *,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[OccurrenceLine], int]:
        """Return one page and the total, newest first."""
        return occurrence_page(
            self._connection,
            text=text,
            period=period,
            tags=tags,
            units=units,
            limit=limit,
            offset=offset,
        )

    def occurrence_place(
        self,
        occurrence_id: UUID,
        *,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
    ) -> int | None:
        """Return how many stand before this one; None where it is not in the list."""
        return occurrence_place(
            self._connection, occurrence_id, text=text, period=period, tags=tags, units=units
        )

    def sheet(self, occurrence_id: UUID) -> list[SheetLine]:
        """Return who came to one occurrence and for how long, in sheet order."""
        rows = self._connection.execute(_SHEET, {"occurrence": occurrence_id.bytes}).all()
        return [_sheet_line(*row) for row in rows]

    def overlapping(self, volunteer_id: UUID, occurrence: Occurrence) -> str:
        """Return the name of another activity the person was at during this one, or ''."""
        query = (
            select(_ACTIVITY.c.name)
            .join(_OCCURRENCE, _OCCURRENCE.c.activity_id == _ACTIVITY.c.id)
            .join(_SIGN_IN, _SIGN_IN.c.occurrence_id == _OCCURRENCE.c.id)
            .where(
                living(_SIGN_IN),
                living(_OCCURRENCE),
                _SIGN_IN.c.volunteer_id == volunteer_id.bytes,
                _SIGN_IN.c.attendance.in_([state.value for state in CAME]),
                _OCCURRENCE.c.id != occurrence.id.bytes,
                _OCCURRENCE.c.starts_at < utc_text(occurrence.ends_at),
                _OCCURRENCE.c.ends_at > utc_text(occurrence.starts_at),
            )
            .limit(1)
        )
        return self._connection.execute(query).scalar_one_or_none() or ""

    def minutes_on_day(self, volunteer_id: UUID, day: date) -> int:
        query = select(func.coalesce(func.sum(_HOURS.c.minutes), 0)).where(
            living(_HOURS),
            _HOURS.c.volunteer_id == volunteer_id.bytes,
            _HOURS.c.day == day.isoformat(),
        )
        return int(self._connection.execute(query).scalar_one())

    def held_sessions(self, period: Period) -> list[HeldSession]:
        """Return the posted occurrences of all units known here."""
        occurrence, activity = SYNCED["occurrence"], SYNCED["activity"]
        query = (
            select(
                occurrence.c.id,
                occurrence.c.day,
                activity.c.work_content,
                activity.c.service_platform,
                activity.c.form,
                activity.c.name,
            )
            .join(activity, activity.c.id == occurrence.c.activity_id)
            .where(living(occurrence), living(activity), occurrence.c.state == "posted")
            .where(occurrence.c.day.between(str(period.first), str(period.last)))
        )
        return [
            HeldSession(
                home_org_of(UUID(bytes=row_id)),
                read_day(day) or NO_DAY,
                content or "",
                platform or "",
                form or "",
                UUID(bytes=row_id),
                name or "",
            )
            for row_id, day, content, platform, form, name in self._connection.execute(query)
        ]

    def figures(self, period: Period, org_no: int | None = None) -> dict[str, int]:
        """Return the counts and sums of metrics.FIGURES."""
        return figures(self._connection, period, org_no)


def _sheet_line(
    row_id: bytes,
    volunteer_id: bytes,
    name: str | None,
    phone: str | None,
    team: str | None,
    row_no: int | None,
    attendance: str | None,
    minutes: int,
    note: str | None,
) -> SheetLine:
    return SheetLine(
        sign_in_id=UUID(bytes=row_id),
        volunteer_id=UUID(bytes=volunteer_id),
        name=name or "",
        phone=phone or "",
        team=team or "",
        row_no=row_no,
        attendance=_PRESENT.get(attendance or "", Attendance.PRESENT),
        minutes=minutes,
        note=note or "",
    )

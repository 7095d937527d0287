"""Joined views for lists, grids and figures: plain indexed queries, one page at a time."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db.figures import figures
from wenming_desktop.adapters.db.mapping import (
    NO_DAY,
    NO_MOMENT,
    read_day,
    read_moment,
    read_words,
    utc_text,
)
from wenming_desktop.adapters.db.people_search import found_by, search_people
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED, person_order
from wenming_desktop.domain.activities import Occurrence, OccurrenceState
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
from wenming_desktop.domain.periods import EVER, Period

_VOLUNTEER, _TEAM, _UNIT = SYNCED["volunteer"], SYNCED["volunteer_team"], SYNCED["org_unit"]
_ACTIVITY, _OCCURRENCE = SYNCED["activity"], SYNCED["occurrence"]
_SIGN_IN, _HOURS, _VENUE = SYNCED["sign_in"], SYNCED["hours_entry"], SYNCED["venue"]
_NEWEST = (_OCCURRENCE.c.day.desc(), _OCCURRENCE.c.starts_at.desc(), _OCCURRENCE.c.rid.desc())
"""As the index occurrence_newest lies, read backwards."""


_EVERYBODY = 2
"""Conditions of a list of people that nothing narrows."""
_ORDERS = {
    NameOrder.PINYIN: (person_order.c.pinyin, person_order.c.volunteer_rid),
    NameOrder.STROKES: (person_order.c.strokes, person_order.c.volunteer_rid),
}


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
        order: NameOrder = NameOrder.PINYIN,
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[VolunteerLine], int]:
        """Return one page and the total."""
        conditions = [living(_VOLUNTEER), _VOLUNTEER.c.name.is_not(None)]
        if team_id is not None:
            conditions.append(_VOLUNTEER.c.team_id == team_id.bytes)
        if key := text.strip().lower():
            conditions.append(_VOLUNTEER.c.rid.in_(found_by(key)))
        total = self._count(_VOLUNTEER, conditions)
        minutes = (
            select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
            .where(_HOURS.c.volunteer_id == _VOLUNTEER.c.id, living(_HOURS))
            .scalar_subquery()
        )
        page = select(person_order.c.volunteer_rid).order_by(*_ORDERS[order])
        of_this = _VOLUNTEER.c.rid == person_order.c.volunteer_rid
        if len(conditions) > _EVERYBODY:
            page = page.join(_VOLUNTEER, of_this).where(*conditions)
        else:  # asked so, SQLite walks along the index of the order and stops when it has enough
            page = page.where(select(_VOLUNTEER.c.rid).where(of_this, *conditions).exists())
        query = (
            select(
                _VOLUNTEER,
                _TEAM.c.name.label("team"),
                _UNIT.c.name.label("unit"),
                minutes.label("sum"),
            )
            .join(person_order, person_order.c.volunteer_rid == _VOLUNTEER.c.rid)
            .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
            .outerjoin(_UNIT, _UNIT.c.id == _VOLUNTEER.c.org_unit_id)
            .where(_VOLUNTEER.c.rid.in_(page.limit(limit).offset(offset)))
            .order_by(*_ORDERS[order])
        )
        return [_volunteer(row) for row in self._connection.execute(query).mappings()], total

    def volunteer_order(self, order: NameOrder = NameOrder.PINYIN) -> list[UUID]:
        """Return the ids of all volunteers in their order."""
        query = (
            select(_VOLUNTEER.c.id)
            .join(person_order, person_order.c.volunteer_rid == _VOLUNTEER.c.rid)
            .where(living(_VOLUNTEER))
            .order_by(*_ORDERS[order])
        )
        return [UUID(bytes=row_id) for row_id in self._connection.execute(query).scalars()]

    def occurrences(
        self,
        *,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[OccurrenceLine], int]:
        """Return one page and the total, newest first."""
        conditions = [living(_OCCURRENCE), living(_ACTIVITY), _OCCURRENCE.c.day.is_not(None)]
        if text.strip():
            conditions.append(_ACTIVITY.c.name.contains(text.strip()[:60], autoescape=True))
        if period is not None and period != EVER:
            first, last = period.first.isoformat(), period.last.isoformat()
            conditions.append(_OCCURRENCE.c.day.between(first, last))
        conditions += [_tagged(name, code) for name, code in tags.items()]
        joined = and_(_ACTIVITY.c.id == _OCCURRENCE.c.activity_id, *conditions)
        count = select(func.count()).select_from(_OCCURRENCE.join(_ACTIVITY, joined))
        page = select(_OCCURRENCE.c.rid).join(_ACTIVITY, joined).order_by(*_NEWEST)
        query = (  # sums and names of these only, not of every line that is skipped
            _occurrence_columns()
            .join(_ACTIVITY, _ACTIVITY.c.id == _OCCURRENCE.c.activity_id)
            .outerjoin(_UNIT, _UNIT.c.id == _ACTIVITY.c.org_unit_id)
            .outerjoin(_VENUE, _VENUE.c.id == _ACTIVITY.c.venue_id)
            .where(_OCCURRENCE.c.rid.in_(page.limit(limit).offset(offset)))
            .order_by(*_NEWEST)
        )
        rows = self._connection.execute(query).mappings()
        return [_occurrence(row) for row in rows], self._connection.execute(count).scalar_one()

    def sheet(self, occurrence_id: UUID) -> list[SheetLine]:
        """Return who came to one occurrence and for how long, in sheet order."""
        minutes = (
            select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
            .where(_HOURS.c.sign_in_id == _SIGN_IN.c.id, living(_HOURS))
            .scalar_subquery()
        )
        query = (
            select(
                _SIGN_IN,
                _VOLUNTEER.c.name.label("person"),
                _VOLUNTEER.c.phone,
                _TEAM.c.name.label("team"),
                minutes.label("minutes"),
            )
            .outerjoin(_VOLUNTEER, _VOLUNTEER.c.id == _SIGN_IN.c.volunteer_id)
            .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
            .where(living(_SIGN_IN), _SIGN_IN.c.occurrence_id == occurrence_id.bytes)
            .order_by(_SIGN_IN.c.row_no, _SIGN_IN.c.rid)
        )
        return [_sheet_line(row) for row in self._connection.execute(query).mappings()]

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

    def _count(self, table: Any, conditions: list[ColumnElement[bool]]) -> int:  # noqa: ANN401
        query = select(func.count()).select_from(table).where(*conditions)
        return int(self._connection.execute(query).scalar_one())


def _occurrence_columns() -> Select[Any]:
    came = [state.value for state in CAME]
    of_this = and_(living(_SIGN_IN), _SIGN_IN.c.occurrence_id == _OCCURRENCE.c.id)
    attendance = (
        select(func.count()).where(of_this, _SIGN_IN.c.attendance.in_(came)).scalar_subquery()
    )
    minutes = (
        select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
        .where(living(_HOURS), _HOURS.c.occurrence_id == _OCCURRENCE.c.id)
        .scalar_subquery()
    )
    return select(
        _OCCURRENCE,
        _ACTIVITY.c.activity_no,
        _ACTIVITY.c.name,
        _ACTIVITY.c.work_content,
        func.coalesce(func.nullif(_ACTIVITY.c.place, ""), _VENUE.c.name, "").label("place"),
        func.coalesce(_ACTIVITY.c.organiser, "").label("organiser"),
        func.coalesce(_UNIT.c.name, "").label("unit"),
        attendance.label("attendance"),
        minutes.label("minutes"),
    )


def _volunteer(row: RowMapping) -> VolunteerLine:
    return VolunteerLine(
        id=UUID(bytes=row["id"]),
        volunteer_no=row["volunteer_no"] or "",
        name=row["name"],
        gender=row["gender"] or "unknown",
        birth_date=read_day(row["birth_date"]),
        phone=row["phone"] or "",
        id_number=row["id_number"] or "",
        resident_group=row["resident_group"] or "",
        category=row["category"] or "",
        skills=read_words(row["skills"]),
        team=row["team"] or "",
        unit=row["unit"] or "",
        minutes=row["sum"],
        status=row["status"] or "",
    )


def _occurrence(row: RowMapping) -> OccurrenceLine:
    return OccurrenceLine(
        id=UUID(bytes=row["id"]),
        activity_id=UUID(bytes=row["activity_id"]),
        activity_no=row["activity_no"] or "",
        name=row["name"] or "",
        work_content=row["work_content"] or "",
        day=read_day(row["day"]) or NO_DAY,
        starts_at=read_moment(row["starts_at"], row["starts_at_offset"]) or NO_MOMENT,
        ends_at=read_moment(row["ends_at"], row["ends_at_offset"]) or NO_MOMENT,
        place=row["place"],
        organiser=row["organiser"],
        unit=row["unit"],
        state=OccurrenceState(row["state"] or "planned"),
        attendance=row["attendance"],
        minutes=row["minutes"],
        beneficiaries=row["beneficiaries"],
        sheet_no=row["sheet_no"],
    )


def _tagged(name: str, code: str) -> ColumnElement[bool]:
    """Choose activities with a code in a field, which may hold several."""
    column = _ACTIVITY.c[name]
    if name in _SEVERAL:  # a JSON list of codes
        return column.contains(f'"{code}"', autoescape=True)
    return column == code


_SEVERAL = frozenset({"scenario_tags", "six_transmit", "entry_targets"})


def _sheet_line(row: RowMapping) -> SheetLine:
    return SheetLine(
        sign_in_id=UUID(bytes=row["id"]),
        volunteer_id=UUID(bytes=row["volunteer_id"]),
        name=row["person"] or "",
        phone=row["phone"] or "",
        team=row["team"] or "",
        row_no=row["row_no"],
        attendance=Attendance(row["attendance"] or "present"),
        minutes=row["minutes"],
        note=row["note"] or "",
    )

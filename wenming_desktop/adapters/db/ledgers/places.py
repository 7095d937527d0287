"""Teams and venues with what was done in a period, as ledgers list them."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.engine import RowMapping

from wenming_desktop.adapters.db.ledgers.rows import within
from wenming_desktop.adapters.db.mapping import read_day, read_words
from wenming_desktop.adapters.db.metric_registers import uses_of_venue
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.ledgers.ports import TeamLine, VenueLine

_ACTIVITY, _OCCURRENCE, _HOURS = SYNCED["activity"], SYNCED["occurrence"], SYNCED["hours_entry"]
_VOLUNTEER, _TEAM, _VENUE = SYNCED["volunteer"], SYNCED["volunteer_team"], SYNCED["venue"]
_UNIT, _PROJECT, _DEPARTMENT = SYNCED["org_unit"], SYNCED["service_project"], SYNCED["department"]


def team_query(period: Period) -> Select[Any]:
    standing = [VolunteerStatus.REGISTERED.value, VolunteerStatus.PAUSED.value]
    members = select(func.count()).where(
        living(_VOLUNTEER), _VOLUNTEER.c.team_id == _TEAM.c.id, _VOLUNTEER.c.status.in_(standing)
    )
    of_team = and_(_ACTIVITY.c.id == _OCCURRENCE.c.activity_id, _ACTIVITY.c.team_id == _TEAM.c.id)
    held = [living(_OCCURRENCE), _OCCURRENCE.c.state == "posted"]
    held += within(_OCCURRENCE.c.day, period)
    sessions = select(func.count()).select_from(_OCCURRENCE.join(_ACTIVITY, of_team)).where(*held)
    served = _HOURS.join(_OCCURRENCE, _OCCURRENCE.c.id == _HOURS.c.occurrence_id)
    minutes = select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
    minutes = minutes.select_from(served.join(_ACTIVITY, of_team)).where(living(_HOURS), *held)
    projects = select(func.group_concat(_PROJECT.c.name, "、")).where(
        living(_PROJECT), _PROJECT.c.team_id == _TEAM.c.id
    )
    return (
        select(
            *(_TEAM.c[name] for name in ("id", "established_on", *_TEAM_TEXTS)),
            _DEPARTMENT.c.name.label("department"),
            _UNIT.c.name.label("unit"),
            members.correlate(_TEAM).scalar_subquery().label("members"),
            sessions.correlate(_TEAM).scalar_subquery().label("sessions"),
            minutes.correlate(_TEAM).scalar_subquery().label("minutes"),
            projects.correlate(_TEAM).scalar_subquery().label("projects"),
        )
        .outerjoin(_DEPARTMENT, _DEPARTMENT.c.id == _TEAM.c.department_id)
        .outerjoin(_UNIT, _UNIT.c.id == _TEAM.c.org_unit_id)
        .where(living(_TEAM), _TEAM.c.name.is_not(None))
        .order_by(_TEAM.c.rid)
    )


_TEAM_TEXTS = ("name", "rank", "kind", "field", "leader_name", "phone", "service_scope", "note")


def read_team(row: RowMapping) -> TeamLine:
    return TeamLine(
        id=UUID(bytes=row["id"]),
        established_on=read_day(row["established_on"]),
        members=row["members"],
        sessions=row["sessions"],
        minutes=row["minutes"],
        **{name: row[name] or "" for name in (*_TEAM_TEXTS, "department", "unit", "projects")},
    )


def venue_query(period: Period) -> Select[Any]:
    first, last = period.first.isoformat(), period.last.isoformat()
    there = and_(_ACTIVITY.c.id == _OCCURRENCE.c.activity_id, _ACTIVITY.c.venue_id == _VENUE.c.id)
    latest = select(func.max(_OCCURRENCE.c.day)).select_from(_OCCURRENCE.join(_ACTIVITY, there))
    latest = latest.where(
        living(_OCCURRENCE), _OCCURRENCE.c.state == "posted", _OCCURRENCE.c.day <= last
    )
    return (
        select(
            *(_VENUE.c[name] for name in ("id", "platforms", "area_m2", "capacity")),
            *(_VENUE.c[name] for name in ("org_unit_id", *_VENUE_TEXTS)),
            _UNIT.c.name.label("unit"),
            uses_of_venue(first, last).label("uses"),
            latest.correlate(_VENUE).scalar_subquery().label("latest"),
        )
        .outerjoin(_UNIT, _UNIT.c.id == _VENUE.c.org_unit_id)
        .where(living(_VENUE), _VENUE.c.name.is_not(None))
        .order_by(_VENUE.c.rid)
    )


_VENUE_TEXTS = (
    *("name", "venue_type", "address", "ownership_unit", "keeper", "phone", "opening_hours"),
    "note",
)


def read_venue(row: RowMapping) -> VenueLine:
    unit = row["org_unit_id"]
    return VenueLine(
        id=UUID(bytes=row["id"]),
        platforms=read_words(row["platforms"]),
        last_used=read_day(row["latest"]),
        unit_id=UUID(bytes=unit) if unit else None,
        uses=row["uses"],
        area_m2=row["area_m2"],
        capacity=row["capacity"],
        **{name: row[name] or "" for name in (*_VENUE_TEXTS, "unit")},
    )

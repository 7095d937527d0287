"""Rows behind the figures of people, activities, occurrences, sign-ins and hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, Subquery, and_, case, func, literal_column, select

from wenming_desktop.adapters.db import metric_rows as base
from wenming_desktop.adapters.db.metric_people import first_record, one_person, registered
from wenming_desktop.adapters.db.metric_reach import REACH
from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    PROJECT,
    SIGN_IN,
    Asked,
    Rows,
    Where,
    came,
    empty,
    filled,
    held,
    home,
    of_org,
    rows,
)
from wenming_desktop.adapters.db.metric_units import UNITS
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED

_HOURS, _VOLUNTEER, _TEAM = SYNCED["hours_entry"], SYNCED["volunteer"], SYNCED["volunteer_team"]
_AUDIENCE = SYNCED["audience_count"]
_PART = {
    "work_content": ACTIVITY.c.work_content,
    "service_platform": ACTIVITY.c.service_platform,
    "form": ACTIVITY.c.form,
    "nature": ACTIVITY.c.nature,
    "mode": ACTIVITY.c.mode,
}
_LONG = 120
"""Days from which on reading a whole table is quicker than looking its rows up."""
_TALK = ("talk", "print_matter")
_ONLINE = ("online", "hybrid")


@dataclass(frozen=True, slots=True)
class Share:
    """Says that a figure is the part of another one with these codes."""

    of: str
    grouping: str
    codes: tuple[str, ...]

    def chosen(self) -> Where:
        """Choose the rows of the part."""
        return ACTIVITY.c[self.grouping].in_(self.codes)


SHARES = {
    "online_sessions": Share("occurrences", "mode", _ONLINE),
    "talk_sessions": Share("occurrences", "form", _TALK),
    "talk_attendance": Share("attendance", "form", _TALK),
}


def teams(asked: Asked) -> Rows:
    groups = {name: _TEAM.c[name] for name in ("rank", "kind", "field")}
    return rows(_TEAM, asked, title=_TEAM.c.name, groups=groups)


def volunteers(asked: Asked, *conditions: Where) -> Rows:
    homes = None if asked.org_no is None else base.homes_of(asked.org_no)
    groups = {"category": _VOLUNTEER.c.category, "age_band": _age_band(asked)}
    title = _VOLUNTEER.c.name
    return rows(
        _VOLUNTEER,
        asked,
        registered(_VOLUNTEER, asked.last),
        first_record(asked.last, homes),
        *conditions,
        title=title,
        day=_VOLUNTEER.c.registered_on,
        groups=groups,
    )


def volunteers_new(asked: Asked) -> Rows:
    return volunteers(asked, asked.within(_VOLUNTEER.c.registered_on))


def _age_band(asked: Asked) -> ColumnElement[str]:
    """Return the code of the age band on the last day, '' where the birthday is not known."""
    born, last = _VOLUNTEER.c.birth_date, asked.period.last
    bands = (("0_6", 7), ("7_13", 14), ("14_17", 18), ("18_35", 36), ("36_59", 60), ("60_79", 80))
    whens = [
        (born > _years_before(last, age), literal_column(f"'{code}'", String))
        for code, age in bands
    ]
    return case(
        (func.coalesce(born, "") == "", empty()), *whens, else_=literal_column("'80_up'", String)
    )


def _years_before(day: date, years: int) -> str:
    """Return the birthday of who becomes so old on that day."""
    if day.year <= years:
        return date.min.isoformat()
    return f"{day.year - years:04}-{day.month:02}-{day.day:02}"


def volunteers_active(asked: Asked) -> Rows:
    each = (
        select(
            _HOURS.c.volunteer_id,
            func.min(home(_HOURS)).label("home"),
            func.sum(_HOURS.c.minutes).label("amount"),
        )
        .where(living(_HOURS), _within(asked), of_org(_HOURS, asked.org_no))
        .group_by(literal_column("+hours_entry.volunteer_id"))  # in order of storage too
        .subquery("each")
    )
    return _persons(each).having(func.sum(each.c.amount) > 0)


def _within(asked: Asked) -> Where:
    """Choose ledger lines of the period; a long one is a large share: read in order of storage.

    An index would look up each line on its own; the sign keeps SQLite from using it.
    """
    if not _is_long(asked):
        return asked.within(_HOURS.c.day)
    return asked.within(literal_column("+hours_entry.day", String))


def _is_long(asked: Asked) -> bool:
    return (asked.period.last - asked.period.first).days >= _LONG


def _persons(each: Subquery) -> Rows:
    """Return one row per person of (volunteer_id, home, amount).

    The records of one person meet here, after the sums: one look-up per record, not per row.
    """
    name = select(_VOLUNTEER.c.name).where(_VOLUNTEER.c.id == each.c.volunteer_id)
    query = select(
        literal_column("'volunteer'").label("kind"),
        each.c.volunteer_id.label("id"),
        func.min(each.c.home).label("home"),
        name.scalar_subquery().label("title"),
        empty().label("day"),
        literal_column("1").label("value"),
    )
    return query.group_by(one_person(each.c.volunteer_id))


def service_minutes(asked: Asked) -> Rows:
    query = select(
        literal_column("'occurrence'").label("kind"),
        _HOURS.c.occurrence_id.label("id"),
        home(_HOURS).label("home"),
        _name_of_occurrence(_HOURS.c.occurrence_id).label("title"),
        func.min(_HOURS.c.day).label("day"),
        func.sum(_HOURS.c.minutes).label("value"),
    )
    entries = and_(living(_HOURS), _within(asked), of_org(_HOURS, asked.org_no))
    in_order_of_storage: ColumnElement[bytes] = literal_column("+hours_entry.occurrence_id")
    return query.where(entries).group_by(in_order_of_storage, home(_HOURS))


def _name_of_occurrence(occurrence_id: ColumnElement[bytes]) -> ColumnElement[str]:
    query = select(ACTIVITY.c.name).join(OCCURRENCE, OCCURRENCE.c.activity_id == ACTIVITY.c.id)
    return query.where(OCCURRENCE.c.id == occurrence_id).scalar_subquery()


def activities(asked: Asked) -> Rows:
    happened = select(OCCURRENCE.c.id).where(
        living(OCCURRENCE),
        held(asked),
        of_org(OCCURRENCE, asked.org_no),
        OCCURRENCE.c.activity_id == ACTIVITY.c.id,
    )
    query = rows(ACTIVITY, Asked(asked.period), title=ACTIVITY.c.name)
    return query.where(happened.exists())


def occurrences(
    asked: Asked,
    *conditions: Where,
    value: ColumnElement[int] | None = None,
    when: Where | None = None,
) -> Rows:
    many = {name: ACTIVITY.c[name] for name in ("six_transmit", "scenario_tags")}
    query = rows(
        OCCURRENCE,
        asked,
        held(asked) if when is None else when,
        *conditions,
        title=ACTIVITY.c.name,
        day=OCCURRENCE.c.day,
        value=value,
        groups=_PART | many,
    )
    return query.outerjoin_from(OCCURRENCE, ACTIVITY, ACTIVITY.c.id == OCCURRENCE.c.activity_id)


def beneficiaries(asked: Asked) -> Rows:
    filled_in = OCCURRENCE.c.beneficiaries.is_not(None)
    return occurrences(asked, filled_in, value=OCCURRENCE.c.beneficiaries)


def problems_solved(asked: Asked) -> Rows:
    filled_in = OCCURRENCE.c.problems_solved.is_not(None)
    return occurrences(asked, filled_in, value=OCCURRENCE.c.problems_solved)


def online_views(asked: Asked) -> Rows:
    filled_in = OCCURRENCE.c.online_views.is_not(None)
    return occurrences(asked, filled_in, value=OCCURRENCE.c.online_views)


def need_sessions(asked: Asked) -> Rows:
    born = select(PROJECT.c.id).where(
        PROJECT.c.id == ACTIVITY.c.project_id, PROJECT.c.need_id.is_not(None)
    )
    return occurrences(asked, ACTIVITY.c.need_id.is_not(None) | born.exists())


def joint_sessions(asked: Asked) -> Rows:
    return occurrences(asked, filled(ACTIVITY.c.department_ids))


def online_sessions(asked: Asked) -> Rows:
    return occurrences(asked, SHARES["online_sessions"].chosen())


def talk_sessions(asked: Asked) -> Rows:
    return occurrences(asked, SHARES["talk_sessions"].chosen())


def planned_sessions(asked: Asked) -> Rows:
    coming = OCCURRENCE.c.day.between(asked.days_after(1), asked.days_after(92))
    return occurrences(asked, when=coming & base.not_cancelled())


def attendance(asked: Asked, *conditions: Where) -> Rows:
    """Heads per occurrence; for a long period all are counted in the order of the index."""
    if not _is_long(asked):
        return _attendance_looked_up(asked, *conditions)
    each = (
        select(SIGN_IN.c.occurrence_id, func.count().label("heads"))
        .where(came())
        .group_by(SIGN_IN.c.occurrence_id)
        .subquery("heads")
    )
    query = occurrences(asked, *conditions, value=each.c.heads)
    return query.join_from(OCCURRENCE, each, each.c.occurrence_id == OCCURRENCE.c.id)


def _attendance_looked_up(asked: Asked, *conditions: Where) -> Rows:
    """Return the same, reading only sign-ins of the period."""
    mine = (SIGN_IN.c.occurrence_id == OCCURRENCE.c.id) & came()
    heads = select(func.count()).select_from(SIGN_IN).where(mine).correlate(OCCURRENCE)
    anybody = select(SIGN_IN.c.rid).where(mine).correlate(OCCURRENCE).exists()
    return occurrences(asked, anybody, *conditions, value=heads.scalar_subquery())


def talk_attendance(asked: Asked) -> Rows:
    return attendance(asked, SHARES["talk_attendance"].chosen())


def people(asked: Asked) -> Rows:
    happened = select(OCCURRENCE.c.id).where(
        living(OCCURRENCE), held(asked), of_org(OCCURRENCE, asked.org_no)
    )
    occurrence_id: ColumnElement[Any] = SIGN_IN.c.occurrence_id
    if _is_long(asked):
        occurrence_id = literal_column("+sign_in.occurrence_id")
    each = (
        select(
            SIGN_IN.c.volunteer_id,
            func.min(home(SIGN_IN)).label("home"),
            func.count().label("amount"),
        )
        .where(occurrence_id.in_(happened), came())
        .group_by(literal_column("+sign_in.volunteer_id"))
        .subquery("each")
    )
    again = base.flag(func.sum(each.c.amount) > 1).label("g_again")
    return _persons(each).add_columns(again)


def audience(asked: Asked) -> Rows:
    groups = {"age_band": _AUDIENCE.c.age_band, "sex": _AUDIENCE.c.sex}
    query = rows(
        _AUDIENCE,
        asked,
        living(OCCURRENCE),
        held(asked),
        day=OCCURRENCE.c.day,
        value=_AUDIENCE.c.heads,
        title=_name_of_occurrence(_AUDIENCE.c.occurrence_id),
        groups=groups,
    )
    return query.join_from(_AUDIENCE, OCCURRENCE, OCCURRENCE.c.id == _AUDIENCE.c.occurrence_id)


SESSIONS: dict[str, Callable[[Asked], Rows]] = (
    UNITS
    | REACH
    | {
        query.__name__: query
        for query in (
            teams,
            volunteers,
            volunteers_new,
            volunteers_active,
            service_minutes,
            activities,
            occurrences,
            beneficiaries,
            problems_solved,
            online_views,
            need_sessions,
            joint_sessions,
            online_sessions,
            talk_sessions,
            planned_sessions,
            attendance,
            talk_attendance,
            people,
            audience,
        )
    }
)

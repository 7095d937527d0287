"""Occurrences and the hours of those who came, as ledgers list them."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.engine import RowMapping

from wenming_desktop.adapters.db.mapping import read_day, read_moment, read_words
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.sheet_layout import ROWS_A_PAGE
from wenming_desktop.services.ledgers.ports import HoursLine, SessionLine

_ACTIVITY, _OCCURRENCE, _SIGN_IN = SYNCED["activity"], SYNCED["occurrence"], SYNCED["sign_in"]
_HOURS, _VOLUNTEER, _TEAM = SYNCED["hours_entry"], SYNCED["volunteer"], SYNCED["volunteer_team"]
_VENUE, _PROJECT, _NEED = SYNCED["venue"], SYNCED["service_project"], SYNCED["resident_need"]
_PHOTO, _SAID = SYNCED["attachment"], SYNCED["volunteer_evaluation"]
_CAME = tuple(state.value for state in CAME)


def _minutes_of_occurrence() -> ColumnElement[int]:
    total = select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
    return total.where(living(_HOURS), _HOURS.c.occurrence_id == _OCCURRENCE.c.id).scalar_subquery()


def session_query() -> Select[Any]:
    of_this = and_(living(_SIGN_IN), _SIGN_IN.c.occurrence_id == _OCCURRENCE.c.id)
    heads = select(func.count()).where(of_this, _SIGN_IN.c.attendance.in_(_CAME))
    entered = func.max(_HOURS.c.entered_at)
    last = select(entered).where(living(_HOURS), _HOURS.c.occurrence_id == _OCCURRENCE.c.id)
    photos = select(func.count()).where(living(_PHOTO), _PHOTO.c.occurrence_id == _OCCURRENCE.c.id)
    lines = select(func.max(_SIGN_IN.c.row_no)).where(of_this)
    activity = [column for column in _ACTIVITY.c if column.name in _OF_ACTIVITY]
    return (
        select(
            *(column for column in _OCCURRENCE.c if column.name in _OF_OCCURRENCE),
            *activity,
            func.coalesce(func.nullif(_ACTIVITY.c.place, ""), _VENUE.c.name).label("where"),
            _TEAM.c.name.label("team"),
            _PROJECT.c.name.label("project"),
            _PROJECT.c.brand_level,
            _NEED.c.need_no,
            heads.scalar_subquery().label("heads"),
            _minutes_of_occurrence().label("minutes"),
            last.scalar_subquery().label("entered"),
            photos.scalar_subquery().label("photos"),
            lines.scalar_subquery().label("lines"),
        )
        .join(_ACTIVITY, and_(_ACTIVITY.c.id == _OCCURRENCE.c.activity_id, living(_ACTIVITY)))
        .outerjoin(_VENUE, _VENUE.c.id == _ACTIVITY.c.venue_id)
        .outerjoin(_TEAM, _TEAM.c.id == _ACTIVITY.c.team_id)
        .outerjoin(_PROJECT, _PROJECT.c.id == _ACTIVITY.c.project_id)
        .outerjoin(_NEED, _NEED.c.id == _ACTIVITY.c.need_id)
        .where(living(_OCCURRENCE))
    )


_OF_OCCURRENCE = (
    *(
        "id",
        "activity_id",
        "day",
        "starts_at",
        "starts_at_offset",
        "ends_at",
        "ends_at_offset",
        "state",
    ),
    *("beneficiaries", "summary", "sheet_no", "record_keeper"),
)
_OF_ACTIVITY = (
    *("activity_no", "name", "work_content", "form", "service_platform", "nature", "mode"),
    *("organiser", "leader_name", "audience", "planned_count", "department_ids", "partner"),
    "note",
)


def read_session(row: RowMapping) -> SessionLine:
    offset = row["starts_at_offset"]
    branded = (row["brand_level"] or "none") != "none"
    return SessionLine(
        id=UUID(bytes=row["id"]),
        activity_id=UUID(bytes=row["activity_id"]),
        day=read_day(row["day"]),
        starts_at=read_moment(row["starts_at"], offset),
        ends_at=read_moment(row["ends_at"], row["ends_at_offset"]),
        place=row["where"] or "",
        team=row["team"] or "",
        brand=row["project"] or "" if branded else "",
        department_ids=read_words(row["department_ids"]),
        need_no=row["need_no"] or "",
        attendance=row["heads"],
        minutes=row["minutes"],
        photos=row["photos"],
        entered_at=read_moment(row["entered"], offset),
        planned_count=row["planned_count"],
        beneficiaries=row["beneficiaries"],
        sheet_no=row["sheet_no"],
        sheet_pages=-(-row["lines"] // ROWS_A_PAGE) if row["lines"] else None,
        **{name: row[name] or "" for name in _SESSION_TEXTS},
    )


_SESSION_TEXTS = (
    *("activity_no", "name", "state", "work_content", "form", "service_platform", "nature"),
    *("mode", "organiser", "leader_name", "audience", "partner", "summary", "record_keeper"),
    "note",
)


def hours_query() -> Select[Any]:
    score = select(func.avg(_SAID.c.score)).where(
        living(_SAID),
        _SAID.c.volunteer_id == _HOURS.c.volunteer_id,
        _SAID.c.occurrence_id == _HOURS.c.occurrence_id,
    )
    return (
        select(
            *(_HOURS.c[name] for name in ("id", "day", "minutes", "source", "reason")),
            _HOURS.c.corrects_id,
            _VOLUNTEER.c.name.label("person"),
            *(_VOLUNTEER.c[name] for name in ("volunteer_no", "id_type", "id_number")),
            _TEAM.c.name.label("team"),
            _ACTIVITY.c.name.label("activity"),
            *(
                _ACTIVITY.c[name]
                for name in ("activity_no", "work_content", "audience", "leader_name")
            ),
            *(_OCCURRENCE.c[name] for name in ("record_keeper", "reviewed_by", "sheet_no")),
            _SIGN_IN.c.row_no,
            score.scalar_subquery().label("score"),
        )
        .select_from(_HOURS)
        .outerjoin(_VOLUNTEER, _VOLUNTEER.c.id == _HOURS.c.volunteer_id)
        .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
        .outerjoin(_OCCURRENCE, _OCCURRENCE.c.id == _HOURS.c.occurrence_id)
        .outerjoin(_ACTIVITY, _ACTIVITY.c.id == _OCCURRENCE.c.activity_id)
        .outerjoin(_SIGN_IN, _SIGN_IN.c.id == _HOURS.c.sign_in_id)
    )


def read_hours(row: RowMapping) -> HoursLine:
    texts = ("source", "reason", "person", "volunteer_no", "id_type", "id_number", "team")
    about = ("activity", "activity_no", "work_content", "audience", "leader_name")
    return HoursLine(
        id=UUID(bytes=row["id"]),
        day=read_day(row["day"]),
        minutes=row["minutes"] or 0,
        corrects=row["corrects_id"] is not None,
        keeper=row["record_keeper"] or "",
        reviewer=row["reviewed_by"] or "",
        sheet_no=row["sheet_no"],
        row_no=row["row_no"],
        score=None if row["score"] is None else round(row["score"], 2),
        **{name: row[name] or "" for name in (*texts, *about)},
    )

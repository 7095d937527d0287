"""Culture teams with their members, and the sessions that culture volunteers made or joined."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.ledgers.rows import within
from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    SIGN_IN,
    came,
    not_cancelled,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.culture import CULTURE_CATEGORIES, CULTURE_FIELD
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.ledgers.ports import CultureMembers, CultureSession

_VOLUNTEER, _TEAM = SYNCED["volunteer"], SYNCED["volunteer_team"]
_STANDING = [VolunteerStatus.REGISTERED.value, VolunteerStatus.PAUSED.value]


def _culture_teams() -> ColumnElement[bool]:
    return and_(living(_TEAM), _TEAM.c.field == CULTURE_FIELD)


def _talent() -> ColumnElement[bool]:
    further = func.coalesce(_VOLUNTEER.c.categories, "")
    return or_(
        _VOLUNTEER.c.category.in_(CULTURE_CATEGORIES),
        *(further.contains(f'"{code}"', autoescape=True) for code in CULTURE_CATEGORIES),
    )


def culture_members(connection: Connection) -> Iterator[CultureMembers]:
    """Give the members of each culture team, and how many of them are culture talents."""
    talents = func.sum(case((_talent(), 1), else_=0))
    query = (
        select(_VOLUNTEER.c.team_id, func.count(), talents)
        .join(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
        .where(living(_VOLUNTEER), _VOLUNTEER.c.status.in_(_STANDING), _culture_teams())
        .group_by(_VOLUNTEER.c.team_id)
    )
    for team, members, known in connection.execute(query):
        yield CultureMembers(UUID(bytes=team), members, known)


def culture_sessions(connection: Connection, period: Period) -> Iterator[CultureSession]:
    """Give the sessions of culture teams, and others that a culture volunteer came to."""
    teams = select(_TEAM.c.id).where(_culture_teams())
    people = select(_VOLUNTEER.c.id).where(
        living(_VOLUNTEER), or_(_talent(), _VOLUNTEER.c.team_id.in_(teams))
    )
    joined = (
        select(SIGN_IN.c.occurrence_id, func.count().label("heads"))
        .where(came(), SIGN_IN.c.volunteer_id.in_(people))
        .group_by(SIGN_IN.c.occurrence_id)
        .subquery("joined")
    )
    query = (
        select(
            ACTIVITY.c.team_id,
            ACTIVITY.c.team_id.in_(teams).label("is_culture"),
            func.coalesce(joined.c.heads, 0),
            func.coalesce(OCCURRENCE.c.beneficiaries, 0),
        )
        .select_from(OCCURRENCE)
        .join(ACTIVITY, ACTIVITY.c.id == OCCURRENCE.c.activity_id)
        .outerjoin(joined, joined.c.occurrence_id == OCCURRENCE.c.id)
        .where(living(OCCURRENCE), not_cancelled(), *within(OCCURRENCE.c.day, period))
        .where(ACTIVITY.c.team_id.in_(teams) | joined.c.heads.is_not(None))
    )
    for team, is_culture, heads, reached in connection.execute(query):
        held_by = UUID(bytes=team) if team and is_culture else None
        yield CultureSession(held_by, heads, reached)

"""Teams, venues and projects with their people, hands and days, gathered in a dozen queries.

Satisfies services.matching.ports.SupplyStore.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Select, and_, func, literal_column, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import from_rows
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.activities import OccurrenceState, Venue
from wenming_desktop.domain.matching.values import Crew, Supply, SupplyKind
from wenming_desktop.domain.order_flow import OPEN, OrderState
from wenming_desktop.domain.people import VolunteerStatus, VolunteerTeam
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import ServiceProject

_PERSON, _ORDER, _STEP = SYNCED["volunteer"], SYNCED["service_order"], SYNCED["order_step"]
_ACTIVITY, _OCCURRENCE = SYNCED["activity"], SYNCED["occurrence"]
_BOOKING, _NEED = SYNCED["venue_booking"], SYNCED["resident_need"]
_OF_AGE = 18
_STATES = [state.value for state in OPEN]


class StoreSupplies:
    """Looks at the store ``engine`` is open on."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def supplies(self, need_id: UUID, day: date | None, today: date) -> list[Supply]:
        """Return everything that can be offered; ``day`` is the one the need is for."""
        with self._engine.connect() as connection:
            facts = _facts(connection, need_id, day, today)
            teams = [
                _team(one, facts.crew(one.id, one.org_unit_id))
                for one in _all(connection, VolunteerTeam, "volunteer_team")
            ]
            crews = {one.id: one.crew for one in teams}
            venues = [_venue(one, facts) for one in _all(connection, Venue, "venue")]
            projects = [
                _project(one, crews.get(one.team_id) if one.team_id else None)
                for one in _all(connection, ServiceProject, "service_project")
                if one.state != "finished"
            ]
        return [*teams, *venues, *projects]

    def without_orders(self, period: Period) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Return the teams without an order in the period, and projects never asked for."""
        team, project = SYNCED["volunteer_team"], SYNCED["service_project"]
        first, last = period.first.isoformat(), period.last.isoformat()
        sent = living(_ORDER) & (_ORDER.c.state != OrderState.CANCELLED.value)
        to_team = select(_ORDER.c.id).where(
            sent, _ORDER.c.team_id == team.c.id, _ORDER.c.dispatched_on.between(first, last)
        )
        of_project = select(_ORDER.c.id).where(sent, _ORDER.c.project_id == project.c.id)
        running = func.coalesce(project.c.state, "running") != "finished"
        with self._engine.connect() as connection:
            teams = connection.scalars(select(team.c.id).where(living(team), ~to_team.exists()))
            idle = frozenset(UUID(bytes=raw) for raw in teams)
            query = select(project.c.id).where(living(project), running, ~of_project.exists())
            never = frozenset(UUID(bytes=raw) for raw in connection.scalars(query))
        return idle, never


@dataclass(slots=True)
class _Facts:
    """Everything about teams and venues that lies in other tables."""

    members: dict[bytes, tuple[int, int]]
    """Team → members, and how many of them are under eighteen."""
    skills: dict[bytes, dict[str, int]]
    times: dict[bytes, tuple[str, ...]]
    orders: Mapping[bytes, int]
    busy: frozenset[bytes]
    booked: frozenset[bytes]
    declined: Counter[bytes] = field(default_factory=Counter)
    """By team; by unit where the order named no team."""
    reluctant: Mapping[bytes, int] = field(default_factory=dict)
    day: date | None = None

    def crew(self, team_id: UUID, unit_id: UUID | None) -> Crew:
        raw = team_id.bytes
        members, minors = self.members.get(raw, (0, 0))
        by_unit = self.declined[unit_id.bytes] if unit_id is not None else 0
        return Crew(
            team_id=team_id,
            members=members,
            minors=minors,
            skills=self.skills.get(raw, {}),
            times=self.times.get(raw, ()),
            open_orders=self.orders.get(raw, 0),
            busy=frozenset({self.day}) if self.day and raw in self.busy else frozenset(),
            declined=self.declined[raw] + by_unit,
            volunteers_declined=self.reluctant.get(raw, 0),
        )


def _facts(connection: Connection, need_id: UUID, day: date | None, today: date) -> _Facts:
    busy, booked = _taken(connection, day) if day is not None else (frozenset(), frozenset())
    members = _members(connection, today)
    return _Facts(
        members=members,
        skills=_counted(connection, "skills"),
        times=_common_times(connection, members),
        orders=_loads(connection),
        busy=busy,
        booked=booked,
        declined=_declined(connection, need_id),
        reluctant=_reluctant(connection, need_id),
        day=day,
    )


def _serving() -> ColumnElement[bool]:
    state = func.coalesce(_PERSON.c.status, VolunteerStatus.REGISTERED.value)
    left = [VolunteerStatus.LEFT.value, VolunteerStatus.PAUSED.value]
    return and_(living(_PERSON), _PERSON.c.team_id.is_not(None), state.not_in(left))


def _members(connection: Connection, today: date) -> dict[bytes, tuple[int, int]]:
    grown = func.date(today.isoformat(), f"-{_OF_AGE} years")
    minor = func.coalesce(_PERSON.c.birth_date, "") > grown
    query = select(_PERSON.c.team_id, func.count(), func.sum(minor)).where(_serving())
    rows = connection.execute(query.group_by(_PERSON.c.team_id))
    return {team: (many, int(minors or 0)) for team, many, minors in rows}


def _counted(connection: Connection, column: str) -> dict[bytes, dict[str, int]]:
    """Count the words of a list column by team; what is no list counts as empty."""
    listed = _PERSON.c[column]
    safe: ColumnElement[str] = literal_column(
        f"CASE WHEN json_valid(volunteer.{column}) THEN volunteer.{column} ELSE '[]' END"
    )
    word = func.json_each(safe).table_valued("value", name="word")
    query = (
        select(_PERSON.c.team_id, word.c.value, func.count())
        .select_from(_PERSON.join(word, literal_column("1") == literal_column("1")))
        .where(_serving(), listed.is_not(None), listed != "[]")
        .group_by(_PERSON.c.team_id, word.c.value)
    )
    found: dict[bytes, dict[str, int]] = defaultdict(dict)
    for team, text, many in connection.execute(query):
        found[team][str(text)] = many
    return found


def _common_times(
    connection: Connection, members: Mapping[bytes, tuple[int, int]]
) -> dict[bytes, tuple[str, ...]]:
    """Return the times of teams of which every member says when he or she can come."""
    stated = select(_PERSON.c.team_id, func.count()).where(
        _serving(), func.coalesce(_PERSON.c.available_times, "[]").not_in(["[]", ""])
    )
    told = _by_team(connection, stated.group_by(_PERSON.c.team_id))
    times = _counted(connection, "available_times")
    return {
        team: tuple(times[team])
        for team, many in told.items()
        if many == members.get(team, (0, 0))[0] and team in times
    }


def _loads(connection: Connection) -> dict[bytes, int]:
    query = select(_ORDER.c.team_id, func.count()).where(
        living(_ORDER), _ORDER.c.team_id.is_not(None), _ORDER.c.state.in_(_STATES)
    )
    return _by_team(connection, query.group_by(_ORDER.c.team_id))


def _taken(connection: Connection, day: date) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """Return the teams that are out on a day, and the venues that are in use."""
    held = _OCCURRENCE.join(_ACTIVITY, _ACTIVITY.c.id == _OCCURRENCE.c.activity_id)
    query = (
        select(_ACTIVITY.c.team_id, _ACTIVITY.c.venue_id)
        .select_from(held)
        .where(
            living(_OCCURRENCE),
            living(_ACTIVITY),
            _OCCURRENCE.c.day == day.isoformat(),
            func.coalesce(_OCCURRENCE.c.state, "") != OccurrenceState.CANCELLED.value,
        )
    )
    rows = connection.execute(query).all()
    minutes = func.coalesce(_BOOKING.c.starts_at_offset, 0)
    local = func.date(_BOOKING.c.starts_at, minutes.op("||")(literal_column("' minutes'")))
    booked = select(_BOOKING.c.venue_id).where(
        living(_BOOKING), func.coalesce(_BOOKING.c.cancelled, 0) == 0, local == day.isoformat()
    )
    venues = {row[1] for row in rows} | set(connection.scalars(booked))
    return frozenset(row[0] for row in rows if row[0]), frozenset(one for one in venues if one)


def _by_team(connection: Connection, query: Select[Any]) -> dict[bytes, int]:
    return {row[0]: row[1] for row in connection.execute(query)}


def _declined(connection: Connection, need_id: UUID) -> Counter[bytes]:
    query = select(_ORDER.c.team_id, _ORDER.c.target_unit_id).where(
        living(_ORDER),
        _ORDER.c.need_id == need_id.bytes,
        _ORDER.c.state == OrderState.DECLINED.value,
    )
    return Counter(team or unit for team, unit in connection.execute(query) if team or unit)


def _reluctant(connection: Connection, need_id: UUID) -> dict[bytes, int]:
    """Count, by team, volunteers who declined: a step within 接单 or 排活动 that has a reason."""
    query = (
        select(_ORDER.c.team_id, func.count())
        .select_from(_STEP.join(_ORDER, _ORDER.c.id == _STEP.c.order_id))
        .where(
            living(_STEP),
            living(_ORDER),
            _ORDER.c.need_id == need_id.bytes,
            _ORDER.c.team_id.is_not(None),
            _STEP.c.state.in_([OrderState.CLAIMED.value, OrderState.SCHEDULED.value]),
            func.coalesce(_STEP.c.reason, "") != "",
        )
    )
    return _by_team(connection, query.group_by(_ORDER.c.team_id))


def _all(connection: Connection, kind: type[Any], table: str) -> Iterable[Any]:
    found = SYNCED[table]
    whole = select(found).where(living(found), found.c.name.is_not(None)).order_by(found.c.rid)
    return from_rows(kind, connection.execute(whole).mappings())


def _team(team: VolunteerTeam, crew: Crew) -> Supply:
    return Supply(
        id=team.id,
        kind=SupplyKind.TEAM,
        name=team.name,
        unit_id=team.org_unit_id,
        about=team.service_scope,
        field=team.field,
        crew=crew,
    )


def _venue(venue: Venue, facts: _Facts) -> Supply:
    taken = facts.day is not None and venue.id.bytes in facts.booked
    return Supply(
        id=venue.id,
        kind=SupplyKind.VENUE,
        name=venue.name,
        unit_id=venue.org_unit_id,
        about=venue.note,
        venue_type=venue.venue_type,
        platforms=venue.platforms,
        capacity=venue.capacity,
        opening_slots=venue.opening_slots,
        booked=frozenset({facts.day}) if taken and facts.day else frozenset(),
    )


def _project(project: ServiceProject, crew: Crew | None) -> Supply:
    return Supply(
        id=project.id,
        kind=SupplyKind.PROJECT,
        name=project.name,
        unit_id=project.org_unit_id,
        about=project.content,
        audience=project.audience,
        category=project.category,
        platforms=(project.service_platform,) if project.service_platform else (),
        capacity=project.capacity,
        crew=crew,
    )

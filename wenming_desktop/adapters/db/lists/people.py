"""Pages of the list of volunteers, by pinyin or by strokes, with the hours of each."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select, tuple_
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.lists.hidden import count_but, hidden_volunteers
from wenming_desktop.adapters.db.lists.nearer_end import nearer_end
from wenming_desktop.adapters.db.mapping import read_day, read_words
from wenming_desktop.adapters.db.people_search import key_found, key_range
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED, person_order
from wenming_desktop.domain.lines import VolunteerLine
from wenming_desktop.domain.people import NameOrder

_VOLUNTEER, _TEAM, _UNIT, _HOURS = (
    SYNCED[name] for name in ("volunteer", "volunteer_team", "org_unit", "hours_entry")
)
_RID = person_order.c.volunteer_rid
ORDERS = {
    NameOrder.PINYIN: (person_order.c.pinyin, _RID),
    NameOrder.STROKES: (person_order.c.strokes, _RID),
}


def volunteer_page(
    connection: Connection,
    *,
    text: str,
    team_id: UUID | None,
    units: Sequence[UUID],
    order: NameOrder,
    limit: int,
    offset: int,
) -> tuple[list[VolunteerLine], int]:
    """Return one page and the total."""
    asked = _asked(text, team_id, units)
    first, last, count = _statements(order, frozenset(asked))
    total = connection.execute(count, asked).scalar_one()
    from_last, place = nearer_end(total, limit, offset)
    rows = connection.execute(last if from_last else first, asked | place).all()
    return [_line(*row) for row in rows], total


def volunteer_place(
    connection: Connection,
    volunteer_id: UUID,
    *,
    text: str,
    team_id: UUID | None,
    units: Sequence[UUID],
    order: NameOrder,
) -> int | None:
    """Return how many stand before this one in the list so narrowed; None if not in it."""
    asked = _asked(text, team_id, units)
    at = connection.execute(_key(order), {"id": volunteer_id.bytes}).one_or_none()
    if at is None:
        return None
    key = {"at_key": at[0], "at_rid": at[1]}
    is_there, before = connection.execute(_place(order, frozenset(asked)), asked | key).one()
    return before if is_there else None


def _asked(text: str, team_id: UUID | None, units: Sequence[UUID]) -> dict[str, Any]:
    """Return what narrows the list, by the name of its parameter."""
    asked: dict[str, Any] = {} if team_id is None else {"team": team_id.bytes}
    if units:
        asked["units"] = [unit.bytes for unit in units]
    if key := text.strip().lower():
        asked |= key_range(key)
    return asked


@cache
def _key(order: NameOrder) -> Select[Any]:
    this = _VOLUNTEER.c.id == bindparam("id")
    return select(*ORDERS[order]).join(_VOLUNTEER, _VOLUNTEER.c.rid == _RID).where(this)


@cache
def _place(order: NameOrder, asked: frozenset[str]) -> Select[Any]:
    """Build the question whether one is there, and how many of the list stand before it."""
    found = _found(asked)
    key = tuple_(bindparam("at_key"), bindparam("at_rid"))
    before = found.where(tuple_(*ORDERS[order]) < key).with_only_columns(func.count())
    return select(found.where(bindparam("at_rid") == _RID).exists(), before.scalar_subquery())


@cache
def _statements(
    order: NameOrder, asked: frozenset[str]
) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """Build the page from either end and the count: that takes as long as the answer."""
    found = _found(asked)
    count = count_but(_RID, hidden_volunteers())
    if asked:
        count = found.with_only_columns(func.count())
    onward, back = ORDERS[order], [column.desc() for column in ORDERS[order]]
    return (
        _page(found.order_by(*onward), order),
        _page(found.order_by(*back), order),
        count,
    )


def _found(asked: frozenset[str]) -> Select[Any]:
    """Choose the ``rid`` of what the list holds when so much is asked."""
    found = select(_RID).where(_RID.not_in(hidden_volunteers()))
    if "team" in asked:
        of_team = select(_VOLUNTEER.c.rid).where(_VOLUNTEER.c.team_id == bindparam("team"))
        found = found.where(_RID.in_(of_team))
    if "units" in asked:
        these = _VOLUNTEER.c.org_unit_id.in_(bindparam("units", expanding=True))
        found = found.where(_RID.in_(select(_VOLUNTEER.c.rid).where(these)))
    if "key" in asked:
        found = found.where(_RID.in_(key_found()))
    return found


def _page(walked: Select[Any], order: NameOrder) -> Select[Any]:
    """Return names and sums of one page only, not of everybody who is skipped before it."""
    page = walked.limit(bindparam("rows")).offset(bindparam("skipped"))
    return (
        _columns()
        .join(person_order, _VOLUNTEER.c.rid == _RID)
        .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
        .outerjoin(_UNIT, _UNIT.c.id == _VOLUNTEER.c.org_unit_id)
        .where(_VOLUNTEER.c.rid.in_(page))
        .order_by(*ORDERS[order])
    )


def _columns() -> Select[Any]:
    """Choose what ``_line`` takes, in its order."""
    minutes = (
        select(func.coalesce(func.sum(_HOURS.c.minutes), 0))
        .where(_HOURS.c.volunteer_id == _VOLUNTEER.c.id, living(_HOURS))
        .scalar_subquery()
    )
    return select(
        *(_VOLUNTEER.c.id, _VOLUNTEER.c.volunteer_no, _VOLUNTEER.c.name, _VOLUNTEER.c.gender),
        *(_VOLUNTEER.c.birth_date, _VOLUNTEER.c.phone, _VOLUNTEER.c.id_number),
        *(_VOLUNTEER.c.resident_group, _VOLUNTEER.c.category, _VOLUNTEER.c.skills),
        *(_TEAM.c.name, _UNIT.c.name, minutes, _VOLUNTEER.c.status),
    )


def _line(
    row_id: bytes,
    volunteer_no: str | None,
    name: str,
    gender: str | None,
    birth_date: str | None,
    phone: str | None,
    id_number: str | None,
    resident_group: str | None,
    category: str | None,
    skills: str | None,
    team: str | None,
    unit: str | None,
    minutes: int,
    status: str | None,
) -> VolunteerLine:
    return VolunteerLine(
        id=UUID(bytes=row_id),
        volunteer_no=volunteer_no or "",
        name=name,
        gender=gender or "unknown",
        birth_date=read_day(birth_date),
        phone=phone or "",
        id_number=id_number or "",
        resident_group=resident_group or "",
        category=category or "",
        skills=read_words(skills),
        team=team or "",
        unit=unit or "",
        minutes=minutes,
        status=status or "",
    )

"""Pages of the list of activities: occurrences, the newest first, with what came of each."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select, tuple_
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.lists.hidden import count_but, hidden_occurrences
from wenming_desktop.adapters.db.lists.nearer_end import nearer_end
from wenming_desktop.adapters.db.mapping import NO_DAY, NO_MOMENT, read_day, read_moment
from wenming_desktop.adapters.db.repositories import ESCAPE, living, pattern_of
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.periods import EVER, Period

_UNIT, _ACTIVITY, _OCCURRENCE = (SYNCED[name] for name in ("org_unit", "activity", "occurrence"))
_SIGN_IN, _HOURS, _VENUE = (SYNCED[name] for name in ("sign_in", "hours_entry", "venue"))
_NEWEST = (_OCCURRENCE.c.day.desc(), _OCCURRENCE.c.starts_at.desc(), _OCCURRENCE.c.rid.desc())
"""As the index occurrence_newest lies, read backwards."""
_OLDEST = (_OCCURRENCE.c.day, _OCCURRENCE.c.starts_at, _OCCURRENCE.c.rid)
_SEVERAL = frozenset({"scenario_tags", "six_transmit", "entry_targets"})
"""Fields that hold a JSON list of codes."""
_LONGEST = 60
_TEXT, _FIRST, _LAST, _UNITS = "text", "first", "last", "units"
_STATES = {state.value: state for state in OccurrenceState}


def occurrence_page(
    connection: Connection,
    *,
    text: str,
    period: Period | None,
    tags: Mapping[str, str],
    units: Sequence[UUID],
    limit: int,
    offset: int,
) -> tuple[list[OccurrenceLine], int]:
    """Return one page and the total."""
    asked = _asked(text, period, tags, units)
    first, last, count = _statements(frozenset(asked))
    total = connection.execute(count, asked).scalar_one()
    from_last, place = nearer_end(total, limit, offset)
    rows = connection.execute(last if from_last else first, asked | place).all()
    return [_line(*row) for row in rows], total


def _asked(
    text: str, period: Period | None, tags: Mapping[str, str], units: Sequence[UUID]
) -> dict[str, Any]:
    """Return what narrows the list, by the name of its parameter."""
    asked: dict[str, Any] = {
        name: pattern_of(f'"{code}"') if name in _SEVERAL else code for name, code in tags.items()
    }
    if text.strip():
        asked[_TEXT] = pattern_of(text.strip()[:_LONGEST])
    if period is not None and period != EVER:
        asked |= {_FIRST: period.first.isoformat(), _LAST: period.last.isoformat()}
    if units:
        asked[_UNITS] = [unit.bytes for unit in units]
    return asked


def occurrence_place(
    connection: Connection,
    occurrence_id: UUID,
    *,
    text: str,
    period: Period | None,
    tags: Mapping[str, str],
    units: Sequence[UUID],
) -> int | None:
    """Return how many stand before this one in the list so narrowed; None if it is not in it."""
    asked = _asked(text, period, tags, units)
    at = connection.execute(_KEY, {"id": occurrence_id.bytes}).one_or_none()
    if at is None:
        return None
    key = dict(zip(("at_day", "at_start", "at_rid"), at, strict=True))
    is_there, newer = connection.execute(_place(frozenset(asked)), asked | key).one()
    return newer if is_there else None


_KEY = select(_OCCURRENCE.c.day, _OCCURRENCE.c.starts_at, _OCCURRENCE.c.rid).where(
    _OCCURRENCE.c.id == bindparam("id")
)


@cache
def _place(asked: frozenset[str]) -> Select[Any]:
    """Build the question whether one is there, and how many of the list are newer."""
    found = _found(asked)
    key = tuple_(*(bindparam(name) for name in ("at_day", "at_start", "at_rid")))
    newer = found.where(tuple_(*_OLDEST) > key).with_only_columns(func.count())
    this = found.where(_OCCURRENCE.c.rid == bindparam("at_rid"))
    return select(this.exists(), newer.scalar_subquery())


@cache
def _statements(asked: frozenset[str]) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """Build the page from either end and the count: that takes as long as the answer."""
    found = _found(asked)
    count = count_but(_OCCURRENCE.c.rid, hidden_occurrences())
    if asked:
        count = found.with_only_columns(func.count())
    return _page(found.order_by(*_NEWEST)), _page(found.order_by(*_OLDEST)), count


def _found(asked: frozenset[str]) -> Select[Any]:
    """Choose the ``rid`` of what the list holds when so much is asked."""
    found = select(_OCCURRENCE.c.rid).where(_OCCURRENCE.c.rid.not_in(hidden_occurrences()))
    if _FIRST in asked:
        found = found.where(_OCCURRENCE.c.day.between(bindparam(_FIRST), bindparam(_LAST)))
    of_activity = [_narrowed(name) for name in sorted(asked - {_FIRST, _LAST})]
    if of_activity:
        same = _ACTIVITY.c.id == _OCCURRENCE.c.activity_id
        found = found.join(_ACTIVITY, and_(same, *of_activity))
    return found


def _page(walked: Select[Any]) -> Select[Any]:
    """Return sums and names of one page only, not of every line that is skipped before it."""
    page = walked.limit(bindparam("rows")).offset(bindparam("skipped"))
    return (
        _columns()
        .join(_ACTIVITY, _ACTIVITY.c.id == _OCCURRENCE.c.activity_id)
        .outerjoin(_UNIT, _UNIT.c.id == _ACTIVITY.c.org_unit_id)
        .outerjoin(_VENUE, _VENUE.c.id == _ACTIVITY.c.venue_id)
        .where(_OCCURRENCE.c.rid.in_(page))
        .order_by(*_NEWEST)
    )


def _narrowed(name: str) -> ColumnElement[bool]:
    """Choose activities by unit, part of the name, or code of a field, which may hold several."""
    if name == _UNITS:
        return _ACTIVITY.c.org_unit_id.in_(bindparam(_UNITS, expanding=True))
    column = _ACTIVITY.c["name" if name == _TEXT else name]
    if name == _TEXT or name in _SEVERAL:
        return column.like(bindparam(name), ESCAPE)
    return column == bindparam(name)


def _columns() -> Select[Any]:
    """Choose what ``_line`` takes, in its order."""
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
        *(_OCCURRENCE.c.id, _OCCURRENCE.c.activity_id),
        *(_ACTIVITY.c.activity_no, _ACTIVITY.c.name, _ACTIVITY.c.work_content),
        _OCCURRENCE.c.day,
        *(_OCCURRENCE.c.starts_at, _OCCURRENCE.c.starts_at_offset),
        *(_OCCURRENCE.c.ends_at, _OCCURRENCE.c.ends_at_offset),
        func.coalesce(func.nullif(_ACTIVITY.c.place, ""), _VENUE.c.name, ""),
        *(_ACTIVITY.c.organiser, _UNIT.c.name, _OCCURRENCE.c.state),
        *(attendance, minutes),
        *(_OCCURRENCE.c.beneficiaries, _OCCURRENCE.c.sheet_no),
    )


def _line(
    row_id: bytes,
    activity_id: bytes,
    activity_no: str | None,
    name: str | None,
    work_content: str | None,
    day: str,
    starts_at: str | None,
    starts_offset: int | None,
    ends_at: str | None,
    ends_offset: int | None,
    place: str,
    organiser: str | None,
    unit: str | None,
    state: str | None,
    attendance: int,
    minutes: int,
    beneficiaries: int | None,
    sheet_no: int | None,
) -> OccurrenceLine:
    return OccurrenceLine(
        id=UUID(bytes=row_id),
        activity_id=UUID(bytes=activity_id),
        activity_no=activity_no or "",
        name=name or "",
        work_content=work_content or "",
        day=read_day(day) or NO_DAY,
        starts_at=read_moment(starts_at, starts_offset) or NO_MOMENT,
        ends_at=read_moment(ends_at, ends_offset) or NO_MOMENT,
        place=place,
        organiser=organiser or "",
        unit=unit or "",
        state=_STATES.get(state or "", OccurrenceState.PLANNED),
        attendance=attendance,
        minutes=minutes,
        beneficiaries=beneficiaries,
        sheet_no=sheet_no,
    )

"""One person counts once, however many records there are of them, and where they are at home."""

from typing import Any

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.sql import FromClause

from wenming_desktop.adapters.db.tables import SYNCED, person_now, person_same
from wenming_desktop.domain.people import VolunteerStatus

VOLUNTEER = SYNCED["volunteer"]


def one_person(column: ColumnElement[bytes]) -> ColumnElement[bytes]:
    """Return an id that all records of one person have in common."""
    first = select(person_same.c.first_id).where(person_same.c.volunteer_id == column)
    return func.coalesce(first.scalar_subquery(), column)


def home_now(table: Table) -> ColumnElement[bytes]:
    """Return the three bytes that say where a row is at home now, moved people included."""
    first = func.substr(table.c.id, 7, 3)
    if table is not VOLUNTEER:
        return first
    moved = select(person_now.c.home).where(person_now.c.row_id == table.c.id)
    return func.coalesce(moved.scalar_subquery(), first)


def registered(table: FromClause, last: str) -> ColumnElement[bool]:
    """Choose people who are registered by a day."""
    status = table.c.status.in_([VolunteerStatus.REGISTERED, VolunteerStatus.PAUSED])
    return status & (func.coalesce(table.c.registered_on, "") <= last)


def first_record(last: str, homes: list[bytes] | None) -> ColumnElement[bool]:
    """Choose records of which no earlier one of the same person is counted too.

    ``homes`` narrows what is counted to rows at home there.
    """
    twin = VOLUNTEER.alias("twin")
    mine, theirs = person_same.alias("mine"), person_same.alias("theirs")
    conditions: list[ColumnElement[Any]] = [
        mine.c.volunteer_id == VOLUNTEER.c.id,
        theirs.c.first_id == mine.c.first_id,
        theirs.c.volunteer_id < VOLUNTEER.c.id,
        twin.c.id == theirs.c.volunteer_id,
        twin.c.stub == 0,
        func.coalesce(twin.c.deleted, 0) == 0,
        registered(twin, last),
    ]
    moved = select(person_now.c.home, person_now.c.away).where(person_now.c.row_id == twin.c.id)
    away = moved.with_only_columns(person_now.c.away).scalar_subquery()
    conditions.append(func.coalesce(away, 0) == 0)
    if homes is not None:
        there = moved.with_only_columns(person_now.c.home).scalar_subquery()
        conditions.append(func.coalesce(there, func.substr(twin.c.id, 7, 3)).in_(homes))
    return ~select(twin.c.rid).where(*conditions).correlate(VOLUNTEER).exists()

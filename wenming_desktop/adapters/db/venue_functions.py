"""Slots of venues as functions of the store's SQL: the register and the report count the same.

The rule itself is domain/venue_hours.py. Texts come from other programs too: what cannot be read
is no slot and no session.
"""

from contextlib import suppress
from datetime import date, datetime

from sqlcipher3 import dbapi2

from wenming_desktop.adapters.db.mapping import read_words
from wenming_desktop.domain.venue_hours import OpeningHours, Span, readable_hours

SESSION_GLUE, ENDS_GLUE = " ", "/"
"""Between sessions, and between start and end of one: 2026-11-24T08:30/2026-11-24T11:30."""


def add_functions(connection: dbapi2.Connection) -> None:
    """Give a connection ``open_slots`` and ``used_slots``."""
    connection.create_function("open_slots", 3, _open_slots, deterministic=True)
    connection.create_function("used_slots", 5, _used_slots, deterministic=True)


def _open_slots(lines: str | None, first: str, last: str) -> int:
    hours = _hours(lines)
    return hours.open_slots(date.fromisoformat(first), date.fromisoformat(last))


def _used_slots(
    lines: str | None, held: str | None, booked: str | None, first: str, last: str
) -> int:
    sessions = [*_sessions(held), *_sessions(booked)]
    hours = _hours(lines)
    return hours.used_slots(sessions, date.fromisoformat(first), date.fromisoformat(last))


def _hours(lines: str | None) -> OpeningHours:
    return readable_hours(read_words(lines))


def _sessions(text: str | None) -> list[Span]:
    found: list[Span] = []
    for one in (text or "").split():
        with suppress(ValueError):
            starts, ends = one.split(ENDS_GLUE)
            found.append((datetime.fromisoformat(starts), datetime.fromisoformat(ends)))
    return found

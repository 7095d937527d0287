"""Values ↔ rows: one rule per type, by the field's annotation, for every synced table.

UUID ↔ 16 bytes · date ↔ ISO text · aware datetime ↔ UTC text and, in ``<field>_offset``, its
offset in minutes · tuple ↔ JSON text · StrEnum ↔ text · bool ↔ 0, 1.

Rows come from other units too, and a newer program knows more codes: what this one cannot read
counts as empty here, stays in the row as it is, and stops no list.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints
from uuid import UUID

T = TypeVar("T")
_UTC_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
_UTC_WIDTH = len("2026-11-02T08:00:00Z")
_YEARS = range(1900, 2200)
"""A day of year 1 or 9999 that another program wrote would stop the first sum of days."""


NO_DAY, NO_MOMENT = date(1900, 1, 1), datetime(1900, 1, 1, tzinfo=UTC)
"""Stand where a day or moment must be and the text is none."""


class UnreadableError(ValueError):
    """A field without which there is no value holds what is none."""


def to_row(value: Any) -> dict[str, Any]:  # noqa: ANN401  any value
    """Return the columns of a value, ``id`` included."""
    row: dict[str, Any] = {}
    kinds = _kinds(type(value))
    for name, kind in kinds.items():
        content = getattr(value, name)
        if kind is datetime:
            row |= _split(name, content)
        else:
            row[name] = _plain(content)
    return row


def from_row(kind: type[T], row: Mapping[Any, Any]) -> T:
    """Return a value; an empty or unreadable column becomes the field's default.

    Raises UnreadableError where there is none.
    """
    content: dict[str, Any] = {}
    for name, field_kind in _kinds(kind).items():
        raw = row[name]
        if raw is not None:
            with suppress(ValueError, TypeError, OverflowError):
                content[name] = _reader(field_kind)(raw, row.get(f"{name}_offset"))
    if any(name not in content for name in required_columns(kind)):
        raise UnreadableError(kind.__name__)
    return kind(**content)


def from_rows(kind: type[T], rows: Iterable[Mapping[Any, Any]]) -> list[T]:
    """Return the values of those rows that can be read."""
    found: list[T] = []
    for row in rows:
        with suppress(UnreadableError):
            found.append(from_row(kind, row))
    return found


def as_read(kind: type[T], row: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """Return the columns as a reader of the row sees them, to tell what a person changed."""
    try:
        return to_row(from_row(kind, row))
    except UnreadableError:
        return row


def read_day(text: str | None) -> date | None:
    """Return a day; None for no text and for a text that is none."""
    try:
        return _day(text) if text else None
    except ValueError:
        return None


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.year not in _YEARS:
        raise ValueError
    return day


def read_moment(text: str | None, offset: int | None) -> datetime | None:
    """Return a moment; None for no text and for a text that is none."""
    try:
        return from_utc_text(text, offset) if text else None
    except (ValueError, TypeError, OverflowError):
        return None


def read_words(text: str | None) -> tuple[str, ...]:
    """Return a list of words; an empty one for what is none."""
    if not text or text == "[]":
        return ()
    with suppress(ValueError):
        return _words(text)
    return ()


def _words(text: str) -> tuple[str, ...]:
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(found, list):
        raise ValueError  # noqa: TRY004  one fault for all that is no list of words
    return tuple(map(str, found))


def utc_text(moment: datetime) -> str:
    """Return a moment as stored."""
    return moment.astimezone(UTC).strftime(_UTC_FORMAT)


def from_utc_text(text: str, offset: int | None) -> datetime:
    """Return a stored moment with the offset it was entered at (minutes, default 0)."""
    if len(text) == _UTC_WIDTH and text.endswith("Z"):
        moment = datetime.fromisoformat(text)  # a fortieth of the time
    else:
        moment = datetime.strptime(text, _UTC_FORMAT).replace(tzinfo=UTC)
    if moment.year not in _YEARS:
        raise ValueError
    return moment.astimezone(_zone(offset or 0))


@lru_cache(64)
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))


def _split(name: str, moment: datetime | None) -> dict[str, Any]:
    if moment is None:
        return {name: None, f"{name}_offset": None}
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"{name} has no time zone")
    return {name: utc_text(moment), f"{name}_offset": int(offset.total_seconds()) // 60}


def _plain(content: object) -> object:
    match content:
        case UUID():
            return content.bytes
        case StrEnum():
            return content.value
        case date():
            return content.isoformat()
        case tuple():
            return json.dumps(list(content), ensure_ascii=False)
        case bool():
            return int(content)
    return content


_known: dict[Any, dict[str, type[Any]]] = {}
"""Remembered answers of _kinds."""


def _kinds(kind: type[Any]) -> dict[str, type[Any]]:
    """Return field name → its type without ``| None``."""
    if kind not in _known:
        _known[kind] = _look_up_kinds(kind)
    return _known[kind]


def _look_up_kinds(kind: type[Any]) -> dict[str, type[Any]]:
    hints = get_type_hints(kind)
    return {
        field.name: type(field.default)  # a text that starts as one of a list stays one of it
        if isinstance(field.default, StrEnum)
        else _without_none(hints[field.name])
        for field in fields(kind)
    }


def _without_none(hint: Any) -> type[Any]:  # noqa: ANN401  annotations are of no one type
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    kind: type[Any] = getattr(hint, "__origin__", hint)
    return kind


def _reader(kind: type[Any]) -> Callable[[Any, int | None], Any]:
    if kind is UUID:
        return lambda raw, _: UUID(bytes=raw)
    if kind is datetime:
        return from_utc_text
    if kind is date:
        return lambda raw, _: _day(raw)
    if kind is tuple:
        return lambda raw, _: _words(raw)
    if issubclass(kind, StrEnum) or kind is bool:
        return lambda raw, _: kind(raw)
    return lambda raw, _: raw


def required_columns(kind: type[Any]) -> tuple[str, ...]:
    """Columns without which a row is no whole value yet (its other groups have not come)."""
    return tuple(
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    )

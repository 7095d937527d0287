"""Entities as JSON: field by field, by annotation, so that record, show and list agree.

Ids and dates are text, moments ISO 8601 with offset, hours whole minutes, lists arrays.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import (
    mask_address,
    mask_complainant,
    mask_id_number,
    mask_phone,
)
from wenming_desktop.domain.mechanism import Department
from wenming_desktop.domain.names import unstorable_characters, visible_text
from wenming_desktop.domain.org_units import OrgUnit

KINDS = ENTITIES
"""KIND of record, show and list → the value it makes."""

_LONGEST_TEXT = 2000
_YEARS = range(1900, 2200)
_LONGEST_BODY = 16_384
"""Bytes of any text: what a bundle takes (sync.md 2.2)."""
_SEVERAL_LINES = frozenset(
    [
        *("note", "summary", "notice", "opening_hours", "reason", "evidence", "content", "plan"),
        *("rules", "story", "terms", "outcome", "opinion", "gap", "body", "comment", "standard"),
        *("duty", "original_text", "plain_text"),
    ]
)
_BODIES = frozenset({"body", "original_text", "plain_text"})
MASKS: dict[str, Callable[[str], str]] = {
    "phone": mask_phone,
    "leader_phone": mask_phone,
    "guardian_phone": mask_phone,
    "id_number": mask_id_number,
    "address": mask_address,
    "complainant": mask_complainant,
}
"""Fields of people that are hidden by default. An office's own are no person's."""
_OFFICES = (OrgUnit, Venue, Department)
_OPEN_IN_OFFICES = frozenset({"address"})


def masks_of(kind: type[Any]) -> dict[str, Callable[[str], str]]:
    """Return the fields of a kind that are hidden by default, and how."""
    if kind is OrgUnit:
        return {}
    return {
        name: mask
        for name, mask in MASKS.items()
        if not (kind in _OFFICES and name in _OPEN_IN_OFFICES)
    }


def takes_several_lines(name: str) -> bool:
    """Tell whether a text field keeps its line breaks."""
    return name in _SEVERAL_LINES


def to_json(value: Any, *, masked: bool) -> dict[str, Any]:  # noqa: ANN401  any entity
    """Return an entity's fields; with ``masked`` people's phones and ID numbers are hidden."""
    shown = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if masked:
        masks = masks_of(type(value))
        shown |= {name: mask(shown[name] or "") for name, mask in masks.items() if name in shown}
    return shown


def from_json(kind: type[Any], content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the given fields as the entity's own types.

    Raises INVALID_FIELD for an unknown name, a wrong type or an unreadable value.
    """
    hints = get_type_hints(kind)
    known = {field.name for field in fields(kind)}
    read: dict[str, Any] = {}
    for name, raw in content.items():
        if name not in known:
            raise WenmingError(Code.INVALID_FIELD, field=name, value="?")
        read[name] = _read(name, hints[name], raw)
    return read


def asked(kind: type[Any], where: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a list is asked for; numbers may be text, an empty text means none."""
    hints = get_type_hints(kind)
    typed: dict[str, Any] = {}
    for name, raw in where.items():
        hint = hints.get(name)
        if getattr(hint, "__origin__", None) is tuple:  # a list equals nothing one can type
            raise WenmingError(Code.INVALID_FIELD, field=name, value=_shown(raw))
        if raw == "" and isinstance(hint, UnionType):
            typed[name] = None
        elif isinstance(raw, str) and hint in {int, int | None} and _WHOLE.fullmatch(raw):
            typed[name] = int(raw)
        else:
            typed[name] = raw
    return from_json(kind, typed)


def missing_fields(kind: type[Any], given: Mapping[str, Any]) -> list[str]:
    """Return required fields that were not given; the id is ours to give."""
    return [
        field.name
        for field in fields(kind)
        if field.default is MISSING
        and field.default_factory is MISSING
        and field.name not in given
        and field.name != "id"
    ]


def _plain(content: object) -> Any:  # noqa: ANN401  JSON has no one type
    match content:
        case UUID() | StrEnum():
            return str(content)
        case date():
            return content.isoformat()
        case tuple():
            return list(content)
    return content


def _read(name: str, hint: Any, raw: Any) -> Any:  # noqa: ANN401  annotations and JSON
    optional = isinstance(hint, UnionType)
    kind = next(part for part in get_args(hint) if part is not type(None)) if optional else hint
    if raw is None and optional:
        return None
    if name not in _BODIES and isinstance(raw, str) and len(raw) > _LONGEST_TEXT:
        raise WenmingError(Code.INVALID_FIELD, field=name, value=_shown(raw))
    try:
        content = _READERS[_reader_name(kind)](kind, raw)
    except (ValueError, TypeError, KeyError) as problem:
        raise WenmingError(Code.INVALID_FIELD, field=name, value=_shown(raw)) from problem
    if kind is str and name not in _SEVERAL_LINES:
        return content.replace("\n", " ")
    return content


def _reader_name(kind: Any) -> str:  # noqa: ANN401  annotations
    if getattr(kind, "__origin__", kind) is tuple:
        return "tuple"
    return "enum" if issubclass(kind, StrEnum) else str(kind.__name__)


def _text(_: Any, raw: Any) -> str:  # noqa: ANN401  JSON
    if (
        not isinstance(raw, str)
        or len(raw.encode(errors="replace")) > _LONGEST_BODY
        or unstorable_characters(raw)
    ):
        raise TypeError(raw)
    return "\n".join(visible_text(line) for line in raw.splitlines()).strip()


def _shown(raw: object) -> str:
    """Return what was given, short and fit for any output."""
    return str(raw)[:40].encode(errors="replace").decode()


def _number(_: Any, raw: Any) -> int:  # noqa: ANN401  JSON
    if type(raw) is not int or abs(raw) >= 1 << 53:
        raise TypeError(raw)
    return raw


def _truth(_: Any, raw: Any) -> bool:  # noqa: ANN401  JSON
    if raw not in (True, False, 0, 1):
        raise TypeError(raw)
    return bool(raw)


def _row_id(_: Any, raw: Any) -> UUID:  # noqa: ANN401  JSON
    return UUID(_text(str, raw))


def _day(_: Any, raw: Any) -> date:  # noqa: ANN401  JSON
    day = date.fromisoformat(raw)
    if day.year not in _YEARS:
        raise ValueError(raw)
    return day


def _moment(_: Any, raw: Any) -> datetime:  # noqa: ANN401  JSON
    moment = datetime.fromisoformat(raw)
    if moment.year not in _YEARS:
        raise ValueError(raw)
    return moment if moment.tzinfo else moment.astimezone()


def _texts(_: Any, raw: Any) -> tuple[str, ...]:  # noqa: ANN401  JSON
    texts = tuple(_text(str, part) for part in ([raw] if isinstance(raw, str) else raw))
    if sum(map(len, texts)) > _LONGEST_TEXT * 2:
        raise ValueError(len(texts))
    return texts


_WHOLE = re.compile(r"-?[0-9]{1,15}")
_READERS: dict[str, Any] = {
    "str": _text,
    "int": _number,
    "UUID": _row_id,
    "date": _day,
    "datetime": _moment,
    "tuple": _texts,
    "bool": _truth,
    "enum": lambda kind, raw: kind(raw),
}

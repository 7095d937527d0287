"""When an occurrence of a record is held: by day, starts, ends or by whole moments."""

from datetime import date, datetime, time, tzinfo
from typing import Any

from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.record_shapes import from_json

_FIELDS = ("day", "starts_at", "ends_at")


def occurrence_times(
    content: dict[str, Any], now: datetime, stored: Occurrence | None = None
) -> dict[str, Any]:
    """Take the times out of a record and return day, starts_at and ends_at.

    ``starts`` and ``ends`` are clock times of this computer's zone; what is not given stays as it
    is stored. INVALID_FIELD where something is missing or a moment lies on another day.
    """
    given = from_json(Occurrence, {name: content.pop(name) for name in _FIELDS if name in content})
    clocks = {
        name: _clock(name, content.pop(name)) for name in ("starts", "ends") if name in content
    }
    zone = now.tzinfo
    if stored is not None:
        given.setdefault("day", stored.day)
        moved = given["day"] != stored.day
        for name in ("starts_at", "ends_at"):
            before = getattr(stored, name)
            kept = datetime.combine(given["day"], before.timetz()) if moved else before
            given.setdefault(name, kept)
    for name, clock in clocks.items():
        given[f"{name}_at"] = _moment(given, clock, zone)
    _check(given)
    return given


def _moment(given: dict[str, Any], clock: time, zone: tzinfo | None) -> datetime:
    day: date | None = given.get("day")
    if day is None:
        raise WenmingError(Code.INVALID_FIELD, field="day", value="")
    return datetime.combine(day, clock, zone)


def _check(given: dict[str, Any]) -> None:
    for name in ("starts_at", "ends_at"):
        if name not in given:
            raise WenmingError(Code.INVALID_FIELD, field=name.removesuffix("_at"), value="")
        moment: datetime = given[name]
        if moment.date() != given.setdefault("day", moment.date()):
            raise WenmingError(Code.INVALID_FIELD, field=name, value=moment.isoformat())
    if given["ends_at"] <= given["starts_at"]:
        raise WenmingError(Code.ENDS_BEFORE_START)


def _clock(name: str, raw: object) -> time:
    try:
        clock = time.fromisoformat(raw if isinstance(raw, str) else "")
    except ValueError as problem:
        raise WenmingError(Code.INVALID_FIELD, field=name, value=str(raw)[:20]) from problem
    if clock.tzinfo is not None:
        raise WenmingError(Code.INVALID_FIELD, field=name, value=str(raw)[:20])
    return clock

"""The journal of deeds on this computer: written by use cases in their own transaction.

It never travels: what it takes back is an ordinary change, which does. Personal data in it go
with the person, see ``forget``.
"""

from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from wenming_desktop.domain.deeds import DAYS_IN_BIN, MOST_DEEDS, Deed, Verb
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.register_cells import row_words

_INDEX, _COUNTER = "deeds", "deed_number"
"""Names of settings: [number, user, verb, day, row] of each deed kept, and the counter."""
_Entry = list[Any]


def note_added(work: UnitOfWork, actor: Actor, kind: str, value: Any) -> None:  # noqa: ANN401
    """Note a row that somebody made; taking it back removes it."""
    _write(work, actor, Verb.ADDED, kind, value)


def note_changed(work: UnitOfWork, actor: Actor, kind: str, before: Any, after: Any) -> None:  # noqa: ANN401
    """Note what somebody changed of a row; nothing where nothing differs."""
    old, new = to_json(before, masked=False), to_json(after, masked=False)
    names = [name for name in old if old[name] != new.get(name)]
    if names:
        kept = ({name: old[name] for name in names}, {name: new.get(name) for name in names})
        _write(work, actor, Verb.CHANGED, kind, after, differing=kept)


def note_cancelled(work: UnitOfWork, actor: Actor, kind: str, before: Any, after: Any) -> None:  # noqa: ANN401
    """Note a row that somebody called off; it waits in 回收站."""
    kept = {"state": str(before.state.value)}, {"state": str(after.state.value)}
    _write(work, actor, Verb.CANCELLED, kind, after, differing=kept)


def note_removed(work: UnitOfWork, actor: Actor, kind: str, value: Any, reason: str) -> None:  # noqa: ANN401
    """Note a row that somebody removed; it waits in 回收站. Its fields stay where they are."""
    _write(work, actor, Verb.REMOVED, kind, value, reason=reason)


def deeds(work: UnitOfWork) -> list[Deed]:
    """Return every deed kept, the newest first."""
    found = (_read(work, int(entry[0])) for entry in reversed(_entries(work)))
    return [deed for deed in found if deed is not None]


def find(work: UnitOfWork, number: int) -> Deed | None:
    """Return one deed."""
    return _read(work, number)


def drop(work: UnitOfWork, number: int) -> None:
    """Forget one deed, because it has been taken back."""
    _keep(work, [entry for entry in _entries(work) if entry[0] != number])
    work.settings.set(_name(number), None)


def forget(work: UnitOfWork, row_id: UUID) -> None:
    """Forget every deed about a row: a person who withdraws consent leaves nothing here."""
    for entry in _entries(work):
        if entry[4] == str(row_id):
            drop(work, int(entry[0]))


def _write(
    work: UnitOfWork,
    actor: Actor,
    verb: Verb,
    kind: str,
    value: Any,  # noqa: ANN401  any entity
    *,
    reason: str = "",
    differing: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
) -> None:
    number, row_id = work.settings.next_number(_COUNTER), str(value.id)
    facts = {
        "at": work.now().isoformat(),
        "user_no": actor.user_no,
        "verb": verb.value,
        "kind": kind,
        "row_id": row_id,
        "title": _title(work, value),
        "reason": reason,
        "old": differing[0],
        "new": differing[1],
    }
    work.settings.set(_name(number), facts)
    entry = [number, actor.user_no, verb.value, work.today().isoformat(), row_id]
    every = [*_entries(work), entry]
    kept = _still_wanted(every, work.today())
    for old in every:
        if old not in kept:
            work.settings.set(_name(int(old[0])), None)
    _keep(work, kept)


def _still_wanted(entries: list[_Entry], today: date) -> list[_Entry]:
    """Keep the last deeds of each person, and what may still come back from 回收站."""
    oldest = (today - timedelta(days=DAYS_IN_BIN)).isoformat()
    seen: dict[int, int] = {}
    kept = []
    for entry in reversed(entries):
        seen[entry[1]] = seen.get(entry[1], 0) + 1
        in_bin = Verb(entry[2]).goes_to_bin and entry[3] >= oldest
        if in_bin or seen[entry[1]] <= MOST_DEEDS:
            kept.append(entry)
    return kept[::-1]


def _title(work: UnitOfWork, value: Any) -> str:  # noqa: ANN401  any entity
    """Return what the row is called; an occurrence by its activity and day."""
    activity_id = getattr(value, "activity_id", None)
    if activity_id is not None and any(one.name == "day" for one in fields(value)):
        activity = work.activities.find(activity_id)
        return f"{activity.name if activity else ''} {value.day.isoformat()}".strip()
    return row_words(value)


def _read(work: UnitOfWork, number: int) -> Deed | None:
    facts = work.settings.get(_name(number))
    if not isinstance(facts, dict):
        return None
    return Deed(
        number=number,
        at=datetime.fromisoformat(facts["at"]),
        user_no=facts["user_no"],
        verb=Verb(facts["verb"]),
        kind=facts["kind"],
        row_id=UUID(facts["row_id"]),
        title=facts["title"],
        reason=facts["reason"],
        old=facts["old"],
        new=facts["new"],
    )


def _entries(work: UnitOfWork) -> list[_Entry]:
    known = work.settings.get(_INDEX)
    return [list(one) for one in known] if isinstance(known, list) else []


def _keep(work: UnitOfWork, entries: list[_Entry]) -> None:
    work.settings.set(_INDEX, entries)


def _name(number: int) -> str:
    return f"deed:{number}"

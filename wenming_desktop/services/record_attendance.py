"""Sign-ins and ledger lines of record files: facts are added, minutes put right by lines."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import CAME, HoursEntry, HoursSource, SignIn
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.attendance import check_minutes, correct_minutes, ledger_entry
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import require_consent_for_child

Written = tuple[str, UUID, str]
"""Kind, id and action of one row."""


def record_sign_in(
    work: UnitOfWork,
    actor: Actor,
    given: Mapping[str, Any],
    minutes: object = None,
    reason: object = None,
) -> list[Written]:
    """Add a sign-in and, with minutes, its ledger line; the first of the rows is the sign-in.

    The same person twice at one occurrence is the same sign-in: other minutes are written as a
    correction and need a reason; any other difference is SIGN_IN_DIFFERS.
    """
    if minutes is not None and type(minutes) is not int:
        raise WenmingError(Code.INVALID_FIELD, field="minutes", value=str(minutes)[:20])
    if not isinstance(reason, str | None):
        raise WenmingError(Code.INVALID_FIELD, field="reason", value="?")
    place = {name: given[name] for name in ("occurrence_id", "volunteer_id")}
    for known in work.sign_ins.where(**place):
        if replace(known, **given) != known:
            raise WenmingError(Code.SIGN_IN_DIFFERS)
        lines = _minutes_again(work, actor, known, minutes, reason or "")
        return [("sign_in", known.id, "same"), *lines]
    sign_in = SignIn(id=work.next_id(), **given)
    if sign_in.attendance in CAME:
        require_consent_for_child(work, sign_in.volunteer_id)
    work.sign_ins.add(sign_in)
    lines = [] if minutes is None else _first_minutes(work, actor, sign_in, minutes)
    occurrence = work.occurrences.get(sign_in.occurrence_id)
    if occurrence.state is not OccurrenceState.POSTED:
        work.occurrences.update(replace(occurrence, state=OccurrenceState.POSTED))
    return [("sign_in", sign_in.id, "created"), *lines]


def _first_minutes(work: UnitOfWork, actor: Actor, sign_in: SignIn, minutes: int) -> list[Written]:
    if sign_in.attendance not in CAME:
        if minutes:  # who did not come has no minutes
            raise WenmingError(Code.INVALID_FIELD, field="minutes", value=minutes)
        return []
    day = work.occurrences.get(sign_in.occurrence_id).day
    check_minutes(work, sign_in.volunteer_id, day, minutes)
    entry = ledger_entry(work, actor, sign_in, day, minutes, source=HoursSource.PAPER_SHEET)
    work.hours.add(entry)
    return [("hours_entry", entry.id, "created")]


def _minutes_again(
    work: UnitOfWork, actor: Actor, known: SignIn, minutes: int | None, reason: str
) -> list[Written]:
    standing = [entry.minutes for entry in work.hours.where(sign_in_id=known.id)]
    if minutes is None or sum(standing) == minutes:
        return []
    if not standing:
        return _first_minutes(work, actor, known, minutes)
    require(actor, Action.CORRECT_HOURS)
    written = correct_minutes(work, actor, known, minutes, reason)
    return [("hours_entry", entry.id, "created") for entry in written]


def record_hours_entry(work: UnitOfWork, actor: Actor, given: Mapping[str, Any]) -> HoursEntry:
    """Add a ledger line with a reason; negative minutes never go below what the day has."""
    volunteer_id, day, minutes = given["volunteer_id"], given["day"], given["minutes"]
    if not given.get("reason"):
        raise WenmingError(Code.REASON_MISSING)
    if minutes >= 0:
        check_minutes(work, volunteer_id, day, minutes)
    elif work.lines.minutes_on_day(volunteer_id, day) + minutes < 0:
        raise WenmingError(Code.MINUTES_BELOW_ZERO, minutes=minutes, day=day.isoformat())
    for name, rows in (("corrects_id", work.hours), ("sign_in_id", work.sign_ins)):
        if given.get(name) and rows.get(given[name]).volunteer_id != volunteer_id:
            raise WenmingError(Code.INVALID_FIELD, field=name, value=str(given[name]))
    source = HoursSource.MANUAL_MAKEUP if minutes > 0 else HoursSource.CORRECTION
    content = {"source": source, **given}
    content |= {"entered_by": str(actor.user_no), "entered_at": work.now()}
    entry = HoursEntry(id=work.next_id(), **content)
    work.hours.add(entry)
    return entry

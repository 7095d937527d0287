"""Undoing a whole import: what it made is taken out, what it changed is put back.

Nothing is erased: rows that were sent already are marked as taken out, and hours are put right by
counter-entries, so the undoing travels like any other work. What somebody has changed since stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from wenming_desktop.domain.attendance import HoursSource
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.attendance import correct_minutes, draft_place
from wenming_desktop.services.check_in.door_log import load_events
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_attendance import record_hours_entry
from wenming_desktop.services.record_shapes import KINDS, from_json, to_json
from wenming_desktop.services.record_writer import repository
from wenming_desktop.services.rights import require

LAST, NUMBER = "imports", "import_number"
"""Names of settings: the imports of this computer, and the counter that names them."""
MOST_KEPT = 50
_ORDER = ("sign_in", "occurrence", "activity")
"""What is taken out first; all else comes after."""


@dataclass(slots=True)
class ImportTrace:
    """What one import made and changed."""

    kind: str
    file: str
    sha256: str
    made: list[tuple[str, str]] = field(default_factory=list)
    altered: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = field(default_factory=list)

    def created(self, kind: str, row_id: UUID) -> None:
        """Note a new row."""
        self.made.append((kind, str(row_id)))

    def changed(
        self, kind: str, row_id: UUID, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        """Note the fields that differ."""
        names = [name for name in before if before[name] != after.get(name)]
        old = {name: before[name] for name in names}
        new = {name: after.get(name) for name in names}
        if names:
            self.altered.append((kind, str(row_id), old, new))

    def keep(self, work: UnitOfWork) -> int:
        """Store the trace under a number of its own; the oldest one makes room."""
        number = work.settings.next_number(NUMBER)
        known = _numbers(work)
        facts = {
            "kind": self.kind,
            "file": self.file,
            "sha256": self.sha256,
            "at": work.now().isoformat(),
            "made": self.made,
            "altered": self.altered,
        }
        work.settings.set(f"import:{number}", facts)
        for old in known[: max(0, len(known) + 1 - MOST_KEPT)]:
            work.settings.set(f"import:{old}", None)
        work.settings.set(LAST, [*known, number][-MOST_KEPT:])
        return number


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import that can still be undone."""

    number: int
    kind: str
    file: str
    at: datetime
    made: int
    altered: int


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of an import: ``kept`` rows were changed since and stay as they are."""

    number: int
    removed: int
    restored: int
    kept: int


def _numbers(work: UnitOfWork) -> list[int]:
    known = work.settings.get(LAST)
    return [int(one) for one in known] if isinstance(known, list) else []


class PastImports:
    """Use cases of imports that were made on this computer."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def all(self, actor: Actor) -> list[PastImport]:
        """Return what can be undone, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            found = [(number, _facts(work, number)) for number in reversed(_numbers(work))]
        return [
            PastImport(
                number,
                facts["kind"],
                facts["file"],
                datetime.fromisoformat(facts["at"]),
                len(facts["made"]),
                len(facts["altered"]),
            )
            for number, facts in found
            if facts is not None
        ]

    def undo(self, actor: Actor, number: int, reason: str) -> Undone:
        """Undo an import as one transaction; NOT_FOUND when there is none of this number."""
        require(actor, Action.IMPORT_REGISTER)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            facts = _facts(work, number)
            if facts is None:
                raise WenmingError(Code.NOT_FOUND, kind="import")
            run = Undoing(work, actor, f"撤销导入：{reason.strip()}")
            for kind, row_id, old, new in reversed(facts["altered"]):
                run.restore(kind, UUID(row_id), old, new)
            for kind, row_id in sorted(facts["made"], key=_turn):
                run.remove(kind, UUID(row_id))
            work.settings.set(f"import:{number}", None)
            work.settings.set(LAST, [one for one in _numbers(work) if one != number])
            work.register_imports.forget(facts["kind"], facts["sha256"])
            done = Undone(number, run.removed, run.restored, run.kept)
            work.audit.add(
                actor.user_no,
                "register.undo",
                facts["kind"],
                number=number,
                removed=done.removed,
                restored=done.restored,
                kept=done.kept,
            )
        return done


def _facts(work: UnitOfWork, number: int) -> dict[str, Any] | None:
    facts = work.settings.get(f"import:{number}")
    return facts if isinstance(facts, dict) else None


def _turn(made: list[str]) -> int:
    kind = made[0]
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


@dataclass(slots=True)
class Undoing:
    """Puts rows back and takes rows out, counting; the import's undo and single deeds use it."""

    work: UnitOfWork
    actor: Actor
    reason: str
    removed: int = 0
    restored: int = 0
    kept: int = 0

    def restore(self, kind: str, row_id: UUID, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Put the fields back that still are as the import left them."""
        from dataclasses import replace  # noqa: PLC0415  named like a field's method elsewhere

        rows = repository(self.work, kind)
        stored = rows.find(row_id)
        if stored is None:
            self.kept += 1
            return
        now = to_json(stored, masked=False)
        back = {name: value for name, value in old.items() if now.get(name) == new.get(name)}
        if back:
            rows.update(replace(stored, **from_json(KINDS[kind], back)))
            self.restored += 1
        if len(back) < len(old):
            self.kept += 1

    def remove(self, kind: str, row_id: UUID) -> None:
        """Take a row out; minutes are countered, for the ledger of hours is only added to."""
        if kind == "hours_entry":
            self._counter(row_id)
            return
        rows = repository(self.work, kind)
        stored = rows.find(row_id)
        if stored is None or in_use(self.work, kind, row_id):
            self.kept += 1
            return
        if kind == "sign_in":
            correct_minutes(self.work, self.actor, stored, 0, self.reason)
        rows.remove(row_id, self.reason)
        self.removed += 1

    def _counter(self, row_id: UUID) -> None:
        entry = self.work.hours.find(row_id)
        if entry is None or self._countered(entry.sign_in_id):
            return
        content = {
            "volunteer_id": entry.volunteer_id,
            "day": entry.day,
            "minutes": -entry.minutes,
            "occurrence_id": entry.occurrence_id,
            "sign_in_id": entry.sign_in_id,
            "corrects_id": entry.id,
            "source": HoursSource.CORRECTION,
            "reason": self.reason,
        }
        record_hours_entry(self.work, self.actor, content)

    def _countered(self, sign_in: UUID | None) -> bool:
        """Tell whether the sign-in was taken out with its minutes."""
        if sign_in is None:
            return False
        return not sum(one.minutes for one in self.work.hours.where(sign_in_id=sign_in))


def in_use(work: UnitOfWork, kind: str, row_id: UUID) -> bool:
    """Tell whether somebody has built upon the row since."""
    if kind == "occurrence":
        is_begun = work.drafts.is_kept(draft_place(row_id)) or load_events(work, row_id)
        return bool(is_begun or work.sign_ins.count(occurrence_id=row_id))
    if kind == "activity":
        return bool(work.occurrences.count(activity_id=row_id))
    if kind == "volunteer":
        return bool(work.sign_ins.count(volunteer_id=row_id))
    if kind == "volunteer_team":
        people = work.volunteers.count(team_id=row_id)
        return bool(people or work.activities.count(team_id=row_id))
    if kind == "venue":
        return bool(work.activities.count(venue_id=row_id))
    return False

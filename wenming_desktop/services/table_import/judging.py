"""Rows of a table, judged one after the other: by themselves, by the store, by earlier rows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.attendance import MINUTES_PER_DAY, SignIn
from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.roster import RawCell, Verdict
from wenming_desktop.domain.table_rows import Fault, Mend, TableRow
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.table_import.kinds import ImportKind, import_kinds
from wenming_desktop.services.table_import.known import KnownLines, KnownPeople, key_of
from wenming_desktop.services.table_import.reading import CellReader, day_of
from wenming_desktop.services.volunteer_life.consent import lacking_of

_OF_THE_PLACE = frozenset({"activity_no", "need_no"})
"""Fields that recognise a line and are given by the program."""


@dataclass(slots=True)
class TableJudge:
    """Judges the rows of one file, in their order."""

    work: UnitOfWork
    kind: ImportKind
    codes: CodeLists
    columns: Mapping[str, str]
    """Field → column letter."""
    _known: KnownLines = field(init=False)
    _people: KnownPeople | None = field(init=False, default=None)
    _sessions: KnownLines | None = field(init=False, default=None)
    _earlier: dict[tuple[str, ...], int] = field(default_factory=dict, init=False)
    _minutes: Counter[tuple[UUID, date]] = field(default_factory=Counter, init=False)
    _signed: dict[UUID, dict[UUID, SignIn]] = field(default_factory=dict, init=False)
    _held: dict[UUID, list[Occurrence]] = field(default_factory=dict, init=False)
    """Person → the sessions of earlier rows of the file."""
    _today: date = field(init=False)

    def __post_init__(self) -> None:
        self._today = self.work.today()
        self._known = KnownLines(self.work, self.kind)
        if self.kind.name == "sign-ins":
            self._people = KnownPeople(self.work)
            self._sessions = KnownLines(self.work, import_kinds()["activities"])

    def judge(self, row: int, typed: Mapping[str, RawCell]) -> TableRow:
        """Judge one row; rows must come in the order of the file."""
        reader = CellReader(self.kind, self.codes)
        reader.read(typed)
        self._judge_days(reader)
        links: dict[str, UUID] = {}
        target: UUID | None = None
        changed: tuple[str, ...] = ()
        if self._people is not None:
            target, changed = self._sign_in(reader, links)
        elif not any(problem.bad for problem in reader.problems):
            target, changed = self._line(reader)
            if target is None and "times" in self.kind.fields and "times" not in reader.values:
                reader.notes.append((Mend.TIMES_ASSUMED, "times"))
        earlier = self._earlier_row(reader, row, links)
        if earlier is not None:
            reader.fault(Fault.SAME_ROW, self.kind.named_by, earlier=earlier)
        return self._row(reader, row, target, earlier, changed, links)

    def _row(
        self,
        reader: CellReader,
        row: int,
        target: UUID | None,
        earlier: int | None,
        changed: tuple[str, ...],
        links: dict[str, UUID],
    ) -> TableRow:
        problems = sorted(reader.problems, key=lambda problem: not problem.bad)
        letters = (self.columns.get(problem.field) for problem in problems)
        return TableRow(
            row=row,
            verdict=_verdict(reader, target, changed),
            values=reader.values,
            cells=tuple(dict.fromkeys(f"{letter}{row}" for letter in letters if letter)),
            problems=tuple(problems),
            notes=tuple(dict.fromkeys(reader.notes)),
            target=target,
            earlier_row=earlier,
            changed=changed,
            links=links,
        )

    def _judge_days(self, reader: CellReader) -> None:
        for name in ("day", "asked_on"):
            day = day_of(reader.values, name)
            if day is None:
                continue
            if day.year != self._today.year:
                reader.fault(Fault.OTHER_YEAR, name, year=day.year)
            if day > self._today and self.kind.name in {"sign-ins", "needs"}:
                reader.fault(Fault.DAY_IN_FUTURE, name)

    def _line(self, reader: CellReader) -> tuple[UUID | None, tuple[str, ...]]:
        found = self._known.find(reader.values)
        if not found:
            return None, ()
        if len(found) > 1:
            alike = [one for one in found if not _differences(reader.values, one[1])]
            if not alike:
                reader.fault(Fault.SEVERAL_MATCHES, self.kind.named_by)
                return found[0][0], ()
            found = alike
        row_id, stored = found[0]
        changed = _differences(reader.values, stored)
        if not changed:  # a person has already decided about this row
            reader.problems = [one for one in reader.problems if one.reason is Fault.CODE_UNKNOWN]
        elif not self._known.is_own(stored):
            unit = self.work.org_units.find(UUID(str(stored["org_unit_id"])))
            name = short_unit(unit.name) if unit is not None else ""
            reader.fault(Fault.OTHER_UNITS_LINE, self.kind.named_by, unit=name)
        owner = stored.get("ownership_unit")
        if "ownership_unit" in changed and owner:
            reader.fault(Fault.OWNERSHIP_DIFFERS, "ownership_unit", owner=owner)
        return row_id, changed

    def _sign_in(
        self, reader: CellReader, links: dict[str, UUID]
    ) -> tuple[UUID | None, tuple[str, ...]]:
        person = self._person(reader)
        session = self._session(reader)
        if person is None or session is None:
            return None, ()
        links |= {"volunteer": person, "occurrence": session}
        known = self._signed_in(session).get(person)
        minutes = reader.values.get("minutes")
        if known is not None:
            standing = sum(one.minutes for one in self.work.hours.where(sign_in_id=known.id))
            changed = ("minutes",) if minutes is not None and minutes != standing else ()
            reader.problems = [one for one in reader.problems if one.bad]
            return known.id, changed
        self._judge_minutes(reader, person, session, minutes or 0)
        return None, ()

    def _signed_in(self, session: UUID) -> dict[UUID, SignIn]:
        if session not in self._signed:
            found = self.work.sign_ins.where(occurrence_id=session)
            self._signed[session] = {one.volunteer_id: one for one in found}
        return self._signed[session]

    def _judge_minutes(self, reader: CellReader, person: UUID, session: UUID, minutes: int) -> None:
        day = day_of(reader.values)
        if day is None:
            return
        first = (person, day) not in self._minutes
        if first:
            self._minutes[person, day] = self.work.lines.minutes_on_day(person, day)
        self._minutes[person, day] += minutes
        if self._minutes[person, day] > MINUTES_PER_DAY:
            reader.fault(Fault.DAY_LIMIT, "minutes", limit=MINUTES_PER_DAY // 60)
        held = self.work.occurrences.get(session)
        other = self.work.lines.overlapping(person, held) or self._elsewhere(person, held)
        if other:
            reader.fault(Fault.OVERLAP, "day", other=other)

    def _elsewhere(self, person: UUID, held: Occurrence) -> str:
        """Return another session of an earlier row that the person was at meanwhile, or ''."""
        earlier = self._held.setdefault(person, [])
        meets = [
            one
            for one in earlier
            if one.id != held.id and one.starts_at < held.ends_at and held.starts_at < one.ends_at
        ]
        earlier.append(held)
        return self.work.activities.get(meets[0].activity_id).name if meets else ""

    def _person(self, reader: CellReader) -> UUID | None:
        if self._people is None or "person" not in reader.values:
            return None
        found = self._people.find(reader.values)
        if len(found) == 1:
            if lacking_of(self.work, found).get(found[0]) is GuardianPart.AGREES:
                name = reader.values["person"]
                reader.fault(Fault.GUARDIAN_CONSENT_MISSING, "person", name=name)
            return found[0]
        reason = Fault.PERSON_SEVERAL if found else Fault.PERSON_UNKNOWN
        reader.fault(reason, "person", name=reader.values["person"])
        return None

    def _session(self, reader: CellReader) -> UUID | None:
        values = reader.values
        if self._sessions is None or "day" not in values:
            return None
        asked = {"activity_no": values.get("activity_no"), "name": values.get("activity")}
        found = self._sessions.find({**asked, "day": values["day"]})
        if len(found) == 1:
            return found[0][0]
        reason = Fault.ACTIVITY_SEVERAL if found else Fault.ACTIVITY_UNKNOWN
        where = "activity" if "activity" in values else "activity_no"
        name = asked["name"] or asked["activity_no"] or ""
        reader.fault(reason, where, name=name, day=values["day"])
        return None

    def _earlier_row(self, reader: CellReader, row: int, links: Mapping[str, UUID]) -> int | None:
        keys = [key_of(names, reader.values) for names in self.kind.keys]
        if links:
            keys = [("link", str(links["occurrence"]), str(links["volunteer"]))]
        found = next((self._earlier[key] for key in keys if key in self._earlier), None)
        for key in keys:
            if key is not None:
                self._earlier.setdefault(key, row)
        return found


def _differences(values: Mapping[str, Any], stored: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the fields in which a row says something else than what is stored."""
    return tuple(
        name
        for name, said in values.items()
        if name not in _OF_THE_PLACE
        and said != stored.get(name)
        # a ledger names who organised it where there was no team
        and not (name == "team" and not stored.get(name) and said == stored.get("organiser"))
    )


def _verdict(reader: CellReader, target: UUID | None, changed: tuple[str, ...]) -> Verdict:
    if any(problem.bad for problem in reader.problems):
        return Verdict.BAD
    if reader.problems:
        return Verdict.SUSPECT
    if target is None:
        return Verdict.NEW
    return Verdict.CHANGED if changed else Verdict.SAME


def left_alone(row: TableRow, named_by: str) -> TableRow:
    """Return a row of a file that was imported before: nothing is done about it again."""
    if row.verdict not in (Verdict.NEW, Verdict.CHANGED):
        return row
    notes = (*row.notes, (Mend.ALREADY_IMPORTED, named_by))
    return TableRow(
        row=row.row,
        verdict=Verdict.SAME,
        values=row.values,
        notes=notes,
        target=row.target,
        links=row.links,
    )

"""One roster on its way in: its rows judged against the store, then stored as one transaction."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.consent import ConsentRules, GuardianPart, lacking_guardian
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Volunteer, VolunteerTeam
from wenming_desktop.domain.roster import (
    DUPLICATE_REASONS,
    Problem,
    RawCell,
    Reason,
    Repair,
    RosterField,
    RosterRow,
    RowNote,
    Verdict,
)
from wenming_desktop.domain.roster_matching import RosterJudge, team_key
from wenming_desktop.domain.roster_rows import is_person
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.numbering import next_volunteer_no
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWork
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.register_files import SheetTable
from wenming_desktop.services.roster_choices import Act, Choices, created, updated
from wenming_desktop.services.roster_columns import column_index, fingerprint
from wenming_desktop.services.roster_results import ImportResult
from wenming_desktop.services.undo import ImportTrace
from wenming_desktop.services.volunteer_life.consent import rules_on

REGISTER = "volunteers"
_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file read and its columns settled, not yet judged."""

    path: Path
    table: SheetTable
    columns: dict[RosterField, str]
    corrections: Mapping[str, str]
    """Cell → text that was typed in its place; the file itself stays as it is."""

    @property
    def digest(self) -> str:
        """Return the identity of this file read in this way."""
        letters = {where.value: letter for where, letter in self.columns.items()}
        typed = dict(self.corrections)
        way = json.dumps([self.table.sheet, self.table.header_row, letters, typed], sort_keys=True)
        return hashlib.sha256(f"{self.table.sha256}{way}".encode()).hexdigest()


def people(file: RosterFile) -> Iterator[tuple[int, dict[RosterField, RawCell]]]:
    """Give the rows that are people, as field → cell."""
    places = {where: column_index(letter) for where, letter in file.columns.items()}
    for number, cells in file.table.rows:
        typed = {
            where: cells[place] if place < len(cells) else None for where, place in places.items()
        }
        if file.corrections:
            typed |= _corrected(file, number)
        if is_person(cells, typed, file.table.headers):
            yield number, typed


def _corrected(file: RosterFile, number: int) -> dict[RosterField, RawCell]:
    cells = {where: f"{letter}{number}" for where, letter in file.columns.items()}
    return {
        where: file.corrections[cell] for where, cell in cells.items() if cell in file.corrections
    }


_GUARDIAN_REASONS = {
    GuardianPart.AGREES: Reason.GUARDIAN_CONSENT_MISSING,
    GuardianPart.KNOWS: Reason.GUARDIAN_MISSING,
}


@dataclass(slots=True)
class RosterImport:
    """One import inside its transaction."""

    work: UnitOfWork
    codes: CodeLists
    file: RosterFile
    progress: Progress
    cancelled: Cancelled
    rows: list[RosterRow] = field(default_factory=list)
    imported_before: datetime | None = None
    _known: dict[UUID, Volunteer] = field(default_factory=dict)
    _teams: dict[str, UUID] = field(default_factory=dict)
    _of_row: dict[int, UUID] = field(default_factory=dict)
    _new_teams: tuple[str, ...] = ()
    _trace: ImportTrace = field(default_factory=lambda: ImportTrace(REGISTER, "", ""))
    _today: date = date.min
    _number: int | None = None
    _unit_id: UUID | None = None

    def judge(self) -> None:
        self.imported_before = self.work.register_imports.find(REGISTER, self.file.digest)
        self._known = {volunteer.id: volunteer for volunteer in self.work.volunteers.all()}
        teams = self.work.teams.all()
        self._teams = {team_key(team.name): team.id for team in reversed(teams)}
        judge = RosterJudge(
            self.work.today(),
            self.codes,
            self.file.columns,
            self._known.values(),
            {team.id: team.name for team in teams},
        )
        self._today = self.work.today()
        total, rules = len(self.file.table.rows), rules_on(self.work, self._today)
        for done, (number, typed) in enumerate(people(self.file)):
            if done % _PROGRESS_EVERY == 0:
                if self.cancelled():
                    raise WenmingError(Code.CANCELLED)
                self.progress(done, total)
            row = self._unless_imported(judge.judge(number, typed))
            self.rows.append(self._unless_minor(row, rules))
        self._new_teams = self._unknown_teams()
        self.progress(total, total)

    def _unless_imported(self, row: RosterRow) -> RosterRow:
        """Leave alone what the same file already brought, even where it was edited since."""
        if self.imported_before is None or row.verdict not in (Verdict.NEW, Verdict.CHANGED):
            return row
        note = RowNote(Repair.ALREADY_IMPORTED, RosterField.NAME)
        return replace(row, verdict=Verdict.SAME, changed=(), notes=(*row.notes, note))

    def _unless_minor(self, row: RosterRow, rules: ConsentRules) -> RosterRow:
        """Let a row of a minor without the guardian's part be bad; what is stored may have it."""
        born = row.person.birth_date
        if born is None or row.verdict in (Verdict.BAD, Verdict.SAME):
            return row
        if self._today.year - born.year > rules.adult:  # whatever the day: nearly everybody
            return row
        stored = self._known.get(row.volunteer_id) if row.volunteer_id is not None else None
        blank = Volunteer(id=UUID(int=0), name=row.person.name)
        person = updated(stored or blank, row.person, None)
        lacking = lacking_guardian(person, self._today, rules)
        if lacking is GuardianPart.NONE:
            return row
        reason = _GUARDIAN_REASONS[lacking]
        facts = {"age": rules.own_record, "adult": rules.adult}
        problem = Problem(reason, RosterField.BIRTH_DATE, facts)
        letter = self.file.columns.get(RosterField.BIRTH_DATE)
        cells = (f"{letter}{row.row}",) if letter else ()
        return replace(
            row, verdict=Verdict.BAD, problems=(problem, *row.problems), cells=(*cells, *row.cells)
        )

    def decided(self, choices: Choices) -> bool:
        return all(choices.act(row) is not Act.UNDECIDED for row in self.rows)

    def _unknown_teams(self) -> tuple[str, ...]:
        """Return the names of teams that are not known here yet."""
        names: dict[str, str] = {}
        for row in self.rows:
            team = row.person.team
            if team and row.verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.SUSPECT):
                names.setdefault(team_key(team), team)
        return tuple(name for key, name in names.items() if key not in self._teams)

    def result(self, *, applied: bool) -> ImportResult:
        table = self.file.table
        return ImportResult(
            tuple(self.rows),
            applied,
            table.sheet,
            table.header_row,
            self.file.columns,
            self._new_teams,
            self.imported_before,
            number=self._number,
        )

    def store(self, choices: Choices, actor: Actor) -> None:
        new: dict[UUID, Volunteer] = {}
        changed: dict[UUID, Volunteer] = {}
        for row in self.rows:
            act = choices.act(row)
            target = self._target(row)
            if act is Act.CREATE or (act is Act.UPDATE and target is None):
                volunteer = created(self._blank(row), row, self._team(row))
                new[volunteer.id] = volunteer
                self._of_row[row.row] = volunteer.id
            elif target is not None:
                self._of_row[row.row] = target
                if act is Act.UPDATE:
                    stored = new.get(target) or changed.get(target) or self._known[target]
                    place = new if target in new else changed
                    place[target] = updated(stored, row.person, self._team(row))
        self.work.volunteers.add_many(new.values())
        for row_id in new:
            self._trace.created("volunteer", row_id)
        for volunteer in changed.values():
            self.work.volunteers.update(volunteer)
            before = to_json(self._known[volunteer.id], masked=False)
            after = to_json(volunteer, masked=False)
            self._trace.changed("volunteer", volunteer.id, before, after)
        self._keep_trace()
        self._remember(actor, len(new), len(changed))

    def _blank(self, row: RosterRow) -> Volunteer:
        brought = row.person.volunteer_no if row.reason not in DUPLICATE_REASONS else None
        return Volunteer(
            id=self.work.next_id(),
            name=row.person.name,
            volunteer_no=brought or next_volunteer_no(self.work),
            org_unit_id=self._unit(),
            registered_on=self.work.today(),
        )

    def _target(self, row: RosterRow) -> UUID | None:
        if row.earlier_row is not None:
            return self._of_row.get(row.earlier_row) or row.volunteer_id
        return row.volunteer_id

    def _unit(self) -> UUID:
        if self._unit_id is None:
            self._unit_id = self.work.own_unit().id
        return self._unit_id

    def _team(self, row: RosterRow) -> UUID | None:
        name = row.person.team
        if not name or not team_key(name):
            return None
        if team_key(name) not in self._teams:
            team = VolunteerTeam(id=self.work.next_id(), name=name, org_unit_id=self._unit())
            self.work.teams.add(team)
            self._trace.created("volunteer_team", team.id)
            self._teams[team_key(name)] = team.id
        return self._teams[team_key(name)]

    def _keep_trace(self) -> None:
        """Let the whole import be undone."""
        self._trace.file, self._trace.sha256 = self.file.path.name, self.file.digest
        if self._trace.made or self._trace.altered:
            self._number = self._trace.keep(self.work)

    def _remember(self, actor: Actor, new: int, changed: int) -> None:
        letters = {letter: where.value for where, letter in self.file.columns.items()}
        self.work.column_mappings.save(REGISTER, fingerprint(self.file.table), letters)
        if self.imported_before is None:
            counts = {"new": new, "changed": changed, "rows": len(self.rows)}
            self.work.register_imports.add(REGISTER, self.file.digest, counts)
        self.work.audit.add(
            actor.user_no,
            "register.import",
            REGISTER,
            rows=len(self.rows),
            new=new,
            changed=changed,
        )

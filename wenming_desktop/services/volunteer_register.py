"""The register of volunteers (R4): a roster in, the ledger out.

An import is one transaction. As long as one row that is bad or suspect is not dealt with, nothing
is stored; the annotated copy then says what to correct. The same file again changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.roster import RosterField, Verdict
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWorkMaker
from wenming_desktop.services.register_files import ColumnProposal, RegisterFiles, SheetTable
from wenming_desktop.services.rights import require
from wenming_desktop.services.roster_choices import Choice, Choices
from wenming_desktop.services.roster_columns import checked, fingerprint, remembered
from wenming_desktop.services.roster_import import REGISTER, RosterFile, RosterImport, people
from wenming_desktop.services.roster_results import ImportProposal, ImportResult, row_mark
from wenming_desktop.services.volunteer_ledger import volunteer_book


def _silent(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ExportedRegister:
    """A register that was written."""

    file: Path
    rows: int


@dataclass(frozen=True, slots=True)
class VolunteerRegister:
    """Use cases of the volunteer register."""

    uow: UnitOfWorkMaker
    files: RegisterFiles
    codes: CodeLists

    def propose(
        self, actor: Actor, path: Path, *, sheet: str | None = None, header_row: int | None = None
    ) -> ImportProposal:
        """Say which sheet, which header and what each column seems to hold."""
        require(actor, Action.IMPORT_REGISTER)
        table = self.files.read(path, sheet=sheet, header_row=header_row)
        columns = self._proposed(table)
        letters = {RosterField(c.field): c.letter for c in columns if c.field}
        count = sum(1 for _ in people(RosterFile(path, table, letters, {})))
        return ImportProposal(
            path, table.sheet, table.other_sheets, table.header_row, count, columns
        )

    def dry_run(
        self,
        actor: Actor,
        path: Path,
        *,
        mapping: Mapping[str, str] | None = None,
        corrections: Mapping[str, str] | None = None,
        sheet: str | None = None,
        header_row: int | None = None,
        progress: Progress = _silent,
        cancelled: Cancelled = _never,
    ) -> ImportResult:
        """Judge every row and store nothing."""
        require(actor, Action.IMPORT_REGISTER)
        file = self._read(path, mapping, sheet, header_row, corrections)
        with self.uow(read_only=True) as work:
            run = RosterImport(work, self.codes, file, progress, cancelled)
            run.judge()
        return run.result(applied=False)

    def apply(
        self,
        actor: Actor,
        path: Path,
        *,
        bad: str = Choice.REFUSE,
        suspect: str = Choice.REFUSE,
        per_row: Mapping[int, str] | None = None,
        mapping: Mapping[str, str] | None = None,
        corrections: Mapping[str, str] | None = None,
        sheet: str | None = None,
        header_row: int | None = None,
        progress: Progress = _silent,
        cancelled: Cancelled = _never,
    ) -> ImportResult:
        """Import in one transaction, or refuse as a whole and write the annotated copy.

        ``mapping`` is column letter or header → field; ``per_row`` goes before ``bad`` and
        ``suspect``; ``corrections`` is cell → text typed in its place. A refused result has
        ``refusal`` set and ``applied`` false.
        """
        require(actor, Action.IMPORT_REGISTER)
        answers = {row: Choice(choice) for row, choice in (per_row or {}).items()}
        choices = Choices(Choice(bad), Choice(suspect), answers)
        file = self._read(path, mapping, sheet, header_row, corrections)
        with self.uow() as work:
            run = RosterImport(work, self.codes, file, progress, cancelled)
            run.judge()
            if run.decided(choices):
                run.store(choices, actor)
                return run.result(applied=True)
        return self._annotated(file, run.result(applied=False))

    def annotate(
        self, actor: Actor, path: Path, *, mapping: Mapping[str, str] | None = None
    ) -> ImportResult:
        """Write the annotated copy of a file without importing it."""
        result = self.dry_run(actor, path, mapping=mapping)
        file = self._read(path, mapping, result.sheet, result.header_row)
        return replace(self._annotated(file, result), refusal=None)

    def export(
        self, actor: Actor, path: Path, *, reveal_reason: str | None = None
    ) -> ExportedRegister:
        """Write the ledger; numbers are masked unless a reason is given, which is logged."""
        require(actor, Action.EXPORT_REGISTER)
        if reveal_reason is not None:
            require(actor, Action.REVEAL)
            if not reveal_reason.strip():
                raise WenmingError(Code.REASON_MISSING)
        with self.uow() as work:
            revealed = reveal_reason is not None
            book, count = volunteer_book(work, self.codes, revealed=revealed)
            facts = {"reason": reveal_reason} if reveal_reason is not None else {}
            work.audit.add(actor.user_no, "register.export", REGISTER, rows=count, **facts)
        self.files.write(path, book)
        return ExportedRegister(path.absolute(), count)

    def _proposed(self, table: SheetTable) -> tuple[ColumnProposal, ...]:
        with self.uow(read_only=True) as work:
            mapping = work.column_mappings.get(REGISTER, fingerprint(table))
        return remembered(self.files.propose(table), mapping)

    def _read(
        self,
        path: Path,
        mapping: Mapping[str, str] | None,
        sheet: str | None,
        header_row: int | None,
        corrections: Mapping[str, str] | None = None,
    ) -> RosterFile:
        table = self.files.read(path, sheet=sheet, header_row=header_row)
        columns = self._proposed(table)
        if mapping is None:
            mapping = {column.letter: column.field for column in columns}
        letters = checked(mapping, columns, path.name)
        return RosterFile(path, table, letters, corrections or {})

    def _annotated(self, file: RosterFile, result: ImportResult) -> ImportResult:
        marks = [
            row_mark(row, result.columns)
            for row in result.rows
            if row.verdict in (Verdict.BAD, Verdict.SUSPECT)
        ]
        refused = replace(result, refusal=Code.ROSTER_ROWS_REFUSED)
        try:
            copy = self.files.annotate(file.path, file.table, marks)
        except WenmingError as error:  # a stick may be write-protected; the verdicts still count
            return replace(refused, annotation_failed=error.code)
        return replace(refused, annotated=copy)

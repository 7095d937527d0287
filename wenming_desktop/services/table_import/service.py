"""Importing tables of other kinds than people, by the steps and promises of the roster import.

One transaction; as long as a bad or suspect row is not dealt with nothing is stored; the same
file again changes nothing; the whole import can be undone.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.roster import RawCell, Verdict
from wenming_desktop.domain.roster_rows import is_line
from wenming_desktop.domain.table_rows import TableRow
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.register_files import ColumnProposal, RegisterFiles, SheetTable
from wenming_desktop.services.rights import require
from wenming_desktop.services.roster_choices import Act, Choice, Choices
from wenming_desktop.services.roster_columns import column_index, fingerprint, remembered
from wenming_desktop.services.roster_results import ImportProposal
from wenming_desktop.services.table_import.columns import checked_columns
from wenming_desktop.services.table_import.judging import TableJudge, left_alone
from wenming_desktop.services.table_import.kinds import ImportKind
from wenming_desktop.services.table_import.results import (
    moment_text,
    table_mark,
    table_row_json,
)
from wenming_desktop.services.table_import.storing import RowStore
from wenming_desktop.services.undo import ImportTrace

_PROGRESS_EVERY = 200


def _silent(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file read and its columns settled, not yet judged."""

    path: Path
    table: SheetTable
    columns: dict[str, str]
    """Field → column letter."""
    corrections: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Return the identity of this file read in this way."""
        typed = dict(self.corrections)
        way = [self.table.sheet, self.table.header_row, self.columns, typed]
        text = json.dumps(way, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(f"{self.table.sha256}{text}".encode()).hexdigest()

    def lines(self, kind: ImportKind) -> Iterator[tuple[int, dict[str, RawCell]]]:
        """Give the rows that are lines of the table, as field → cell."""
        places = {name: column_index(letter) for name, letter in self.columns.items()}
        for number, cells in self.table.rows:
            typed = {
                name: cells[place] if place < len(cells) else None for name, place in places.items()
            }
            for name, letter in self.columns.items() if self.corrections else ():
                typed[name] = self.corrections.get(f"{letter}{number}", typed[name])
            named = [typed.get(name) for name in (kind.named_by, *kind.required)]
            if is_line(cells, named, self.table.headers):
                yield number, typed


@dataclass(frozen=True, slots=True)
class TableResult:
    """Every row read, and whether anything was stored."""

    kind: ImportKind
    rows: tuple[TableRow, ...]
    applied: bool
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    imported_before: datetime | None = None
    refusal: Code | None = None
    annotated: Path | None = None
    annotation_failed: Code | None = None
    number: int | None = None
    """By which the import can be undone."""
    new_teams: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Return verdict → number of rows."""
        found = [row.verdict for row in self.rows]
        return {verdict.value: found.count(verdict) for verdict in Verdict}

    def as_json(self) -> dict[str, object]:
        """Return the object that the command line prints."""
        return {
            "rows": [table_row_json(row, self.kind, self.columns) for row in self.rows],
            "counts": self.counts,
            "applied": self.applied,
            "annotated": str(self.annotated.absolute()) if self.annotated is not None else None,
            "sheet": self.sheet,
            "header_row": self.header_row,
            "mapping": {letter: name for name, letter in self.columns.items()},
            "new_teams": list(self.new_teams),
            "imported_before": moment_text(self.imported_before),
            "import": self.number,
        }


@dataclass(frozen=True, slots=True)
class TableImport:
    """Use cases of importing one kind of table."""

    kind: ImportKind
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
        letters = {one.field: one.letter for one in columns if one.field}
        count = sum(1 for _ in TableFile(path, table, letters).lines(self.kind))
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
    ) -> TableResult:
        """Judge every row and store nothing."""
        require(actor, Action.IMPORT_REGISTER)
        file = self._read(path, mapping, sheet, header_row, corrections)
        with self.uow(read_only=True) as work:
            return self._judged(work, file, progress, cancelled)

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
    ) -> TableResult:
        """Import in one transaction, or refuse as a whole and write the annotated copy."""
        require(actor, Action.IMPORT_REGISTER)
        answers = {row: Choice(choice) for row, choice in (per_row or {}).items()}
        choices = Choices(Choice(bad), Choice(suspect), answers)
        file = self._read(path, mapping, sheet, header_row, corrections)
        with self.uow() as work:
            result = self._judged(work, file, progress, cancelled)
            acts = [(row, choices.act(row)) for row in result.rows]
            if all(act is not Act.UNDECIDED for _, act in acts):
                return self._stored(work, actor, file, result, acts)
        return self._annotated(file, result)

    def annotate(
        self, actor: Actor, path: Path, *, mapping: Mapping[str, str] | None = None
    ) -> TableResult:
        """Write the annotated copy of a file without importing it."""
        result = self.dry_run(actor, path, mapping=mapping)
        file = self._read(path, mapping, result.sheet, result.header_row)
        return replace(self._annotated(file, result), refusal=None)

    def _judged(
        self, work: UnitOfWork, file: TableFile, progress: Progress, cancelled: Cancelled
    ) -> TableResult:
        before = work.register_imports.find(self.kind.name, file.digest)
        judge = TableJudge(work, self.kind, self.codes, file.columns)
        rows: list[TableRow] = []
        total = len(file.table.rows)
        for done, (number, typed) in enumerate(file.lines(self.kind)):
            if done % _PROGRESS_EVERY == 0:
                if cancelled():
                    raise WenmingError(Code.CANCELLED)
                progress(done, total)
            row = judge.judge(number, typed)
            rows.append(row if before is None else left_alone(row, self.kind.named_by))
        progress(total, total)
        table = file.table
        return TableResult(
            self.kind, tuple(rows), False, table.sheet, table.header_row, file.columns, before
        )

    def _stored(
        self,
        work: UnitOfWork,
        actor: Actor,
        file: TableFile,
        result: TableResult,
        acts: list[tuple[TableRow, Act]],
    ) -> TableResult:
        trace = ImportTrace(self.kind.name, file.path.name, file.digest)
        store = RowStore(work, actor, self.codes, self.kind, trace)
        for row, act in acts:
            if act is Act.UPDATE and row.target is not None:
                store.update(row, row.target)
            elif act is Act.CREATE or (act is Act.UPDATE and row.earlier_row is None):
                store.create(row)
        names = {column.letter: "" for column in self.files.propose(file.table)}
        mapping = names | {letter: name for name, letter in file.columns.items()}
        work.column_mappings.save(self.kind.name, fingerprint(file.table), mapping)
        counts: dict[str, Any] = {"new": len(trace.made), "changed": len(trace.altered)}
        counts["rows"] = len(result.rows)
        number = trace.keep(work) if trace.made or trace.altered else None
        if result.imported_before is None:
            work.register_imports.add(self.kind.name, file.digest, counts)
        work.audit.add(actor.user_no, "register.import", self.kind.name, **counts)
        return replace(result, applied=True, number=number)

    def _proposed(self, table: SheetTable) -> tuple[ColumnProposal, ...]:
        with self.uow(read_only=True) as work:
            mapping = work.column_mappings.get(self.kind.name, fingerprint(table))
        return remembered(self.files.propose(table), mapping)

    def _read(
        self,
        path: Path,
        mapping: Mapping[str, str] | None,
        sheet: str | None,
        header_row: int | None,
        corrections: Mapping[str, str] | None = None,
    ) -> TableFile:
        table = self.files.read(path, sheet=sheet, header_row=header_row)
        columns = self._proposed(table)
        if mapping is None:
            mapping = {column.letter: column.field for column in columns}
        letters = checked_columns(mapping, columns, self.kind, path.name)
        return TableFile(path, table, letters, corrections or {})

    def _annotated(self, file: TableFile, result: TableResult) -> TableResult:
        marks = [
            table_mark(row, self.kind, result.columns)
            for row in result.rows
            if row.verdict in (Verdict.BAD, Verdict.SUSPECT)
        ]
        refused = replace(result, refusal=Code.ROSTER_ROWS_REFUSED)
        try:
            copy = self.files.annotate(file.path, file.table, marks)
        except WenmingError as error:  # a stick may be write-protected; the verdicts still count
            return replace(refused, annotation_failed=error.code)
        return replace(refused, annotated=copy)

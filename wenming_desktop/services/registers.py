"""The registers that are kept by hand: listed, written, taken out, exported.

What a line may hold is judged by the record writer, so the window and ``wenming record`` agree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.org_units import of_unit, short_unit
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.deeds.journal import note_added, note_changed, note_removed
from wenming_desktop.services.ports import UnitOfWorkMaker, Wanted
from wenming_desktop.services.record_shapes import masks_of, to_json
from wenming_desktop.services.record_writer import RecordWriter, known_kind
from wenming_desktop.services.register_cells import row_words, shown, told_apart, typed
from wenming_desktop.services.register_files import RegisterFiles
from wenming_desktop.services.register_forms import (
    FieldKind,
    Register,
    RegisterField,
    RegisterForms,
)
from wenming_desktop.services.register_sheets import register_book
from wenming_desktop.services.rights import require
from wenming_desktop.services.row_names import RowNames

MOST_CHOICES = 500
"""Rows offered for a field that names another row."""
_SEARCHED = (FieldKind.TEXT, FieldKind.LINES)
_AS_STORED = frozenset(
    {FieldKind.CODE, FieldKind.CODES, FieldKind.ROW, FieldKind.TRUTH, FieldKind.WORDS}
)


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line as it is listed, sensitive texts masked."""

    id: UUID
    cells: tuple[str, ...]
    """In the order of ``Register.listed``."""


@dataclass(frozen=True, slots=True)
class ExportedRegister:
    """A register that was written."""

    file: Path
    rows: int


class Registers:
    """Use cases of every plain register."""

    def __init__(self, uow: UnitOfWorkMaker, files: RegisterFiles, codes: CodeLists) -> None:
        self._uow, self._files, self._codes = uow, files, codes
        self.forms = RegisterForms.load()

    def named(self, name: str) -> Register:
        """Return a register; NOT_FOUND when there is none of this name."""
        found = self.forms.registers.get(name)
        if found is None:
            raise WenmingError(Code.NOT_FOUND, kind="register")
        return found

    def page(
        self,
        actor: Actor,
        name: str,
        text: str = "",
        period: Period = EVER,
        *,
        limit: int = 200,
        offset: int = 0,
        units: Sequence[UUID] = (),
    ) -> tuple[list[RegisterLine], int]:
        """Return one page, newest first, and how many lines there are; of all units if none."""
        require(actor, Action.READ)
        register = self.named(name)
        with self._uow(read_only=True) as work:
            wanted = replace(_wanted(register, text, period), units=tuple(units))
            rows, total = work.rows(register.value).page(wanted, limit, offset)
            words = RowNames(work)
            lines = [RegisterLine(row.id, self._cells(register, row, words)) for row in rows]
        return lines, total

    def read(self, actor: Actor, name: str, row_id: UUID) -> dict[str, Any]:
        """Return the fields of one line for its form, masked as everywhere.

        Texts as they are typed, but codes as codes, rows as their ids in text, words as a list.
        """
        require(actor, Action.READ)
        register = self.named(name)
        with self._uow(read_only=True) as work:
            row = work.rows(register.value).get(row_id)
            stored = to_json(row, masked=True)
            words, masks = RowNames(work), masks_of(register.value)
            return {
                field.name: stored[field.name]
                if field.kind in _AS_STORED or field.name in masks
                else shown(field, getattr(row, field.name), self._codes, words)
                for field in register.asked
            }

    def save(self, actor: Actor, name: str, row_id: UUID | None, given: Mapping[str, Any]) -> UUID:
        """Write a new line, or change one; ``given`` holds texts as typed, codes, ids and truths.

        Raises INVALID_FIELD or FIELD_MISSING with the field's ``name`` and ``title``, or what a
        rule of the kind says.
        """
        require(actor, Action.RECORD)
        register = self.named(name)
        if register.read_only:
            raise WenmingError(Code.NOT_ALLOWED, action="register")
        content = {
            field.name: _content(field, given[field.name])
            for field in register.asked
            if field.name in given
        }
        if register.kind == "volunteer_team" and "kind" in content:
            content["team_kind"] = content.pop("kind")
        item = {"kind": register.kind, **content}
        if row_id is not None:
            item["id"] = str(row_id)
        with self._uow() as work:
            rows = work.rows(register.value)
            before = rows.find(row_id) if row_id is not None else None
            saved = RecordWriter(work, actor, self._codes).write(item)[0].id
            if before is None:
                note_added(work, actor, register.kind, rows.get(saved))
            else:
                note_changed(work, actor, register.kind, before, rows.get(saved))
            return saved

    def remove(self, actor: Actor, name: str, row_id: UUID, reason: str) -> None:
        """Take a line out; it stays in the store, marked, and the mark travels."""
        require(actor, Action.RECORD)
        register = self.named(name)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            rows = work.rows(register.value)
            note_removed(work, actor, register.kind, rows.get(row_id), reason.strip())
            rows.remove(row_id, reason.strip())
            work.audit.add(actor.user_no, "register.remove", str(row_id), register=name)

    def choices(self, actor: Actor, kind: str) -> list[tuple[str, UUID]]:
        """Return the rows of a kind that a field may name, by their words.

        Rows of other units say whose they are, for every village has its 农家书屋; of the same
        names each says its number or day, so that no two read the same.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            rows, _ = work.rows(known_kind(kind)).page(Wanted(), MOST_CHOICES)
            own, every = work.own_unit().org_no, work.org_units.all()
        others = {unit.org_no: short_unit(unit.name) for unit in every if unit.org_no != own}
        named = [(of_unit(row_words(row), others.get(home_org_of(row.id))), row) for row in rows]
        return sorted(told_apart(named).items())

    def export(
        self,
        actor: Actor,
        name: str,
        path: Path,
        period: Period = EVER,
        *,
        reveal_reason: str | None = None,
    ) -> ExportedRegister:
        """Write print and detail sheet; masked unless a reason is given, which is logged."""
        require(actor, Action.EXPORT_REGISTER)
        if reveal_reason is not None:
            require(actor, Action.REVEAL)
            if not reveal_reason.strip():
                raise WenmingError(Code.REASON_MISSING)
        register = self.named(name)
        with self._uow() as work:
            revealed = reveal_reason is not None
            rows = work.rows(register.value).page(_wanted(register, "", period), -1)[0]
            rows.reverse()
            book = register_book(work, register, rows, self._codes, period, revealed=revealed)
            facts = {"reason": reveal_reason} if reveal_reason is not None else {}
            work.audit.add(actor.user_no, "register.export", name, rows=len(rows), **facts)
        self._files.write(path, book)
        return ExportedRegister(path.absolute(), len(rows))

    def _cells(self, register: Register, row: object, words: RowNames) -> tuple[str, ...]:
        masks = masks_of(register.value)
        return tuple(
            masks[field.name](text) if field.name in masks and text else text
            for field in register.listed
            for text in [shown(field, getattr(row, field.name), self._codes, words)]
        )


def _wanted(register: Register, text: str, period: Period) -> Wanted:
    searched = tuple(field.name for field in register.fields if field.kind in _SEARCHED)
    return Wanted(text.strip(), searched, register.day, period, register.day)


def _content(field: RegisterField, given: Any) -> Any:  # noqa: ANN401  text, truth, codes or id
    if not isinstance(given, str):
        return given
    try:
        return typed(field, given)
    except WenmingError as error:
        raise WenmingError(error.code, **{**error.facts, "name": field.name}) from error

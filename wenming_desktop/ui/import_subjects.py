"""What an import is about: people, or one of the other kinds; the wizard is one and the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.roster import RosterField, RosterRow
from wenming_desktop.domain.table_rows import TableRow
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.messages import ROSTER_FIELDS, ROSTER_SENTENCES, TABLE_FAULTS
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.roster_results import row_message
from wenming_desktop.services.table_import.kinds import ImportKind
from wenming_desktop.services.table_import.results import table_message
from wenming_desktop.services.table_import.service import TableImport
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_register import VolunteerRegister

_DIGITS = frozenset({RosterField.ID_NUMBER, RosterField.PHONE, RosterField.BIRTH_DATE})
_GENDERS = {Gender.MALE.value: "男", Gender.FEMALE.value: "女"}
AnyRow = Any
"""A RosterRow or a TableRow, as the subject's own use case gives it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell to be put right: what stands there and what is wrong with it."""

    cell: str
    caption: str
    text: str
    reason: str
    digits: bool


class ImportSubject(Protocol):
    """What the wizard asks of a kind of table."""

    @property
    def register(self) -> Any:  # noqa: ANN401  use cases of one shape and several results
        """Return the use case: propose, dry_run, apply, annotate."""
        ...

    def title(self) -> str: ...
    def invitation(self) -> str:
        """Return what stands on the first page."""
        ...

    def fields(self) -> list[tuple[str, str]]:
        """Return (title, name) of every field a column may fill."""
        ...

    def required(self) -> Sequence[str]: ...
    def noun(self) -> str: ...
    def shown(self) -> tuple[str, str, str, str]:
        """Return the titles of the four columns of the check."""
        ...

    def texts(self, row: AnyRow) -> tuple[str, str, str, str]: ...
    def message(self, row: AnyRow, columns: Mapping[str, str]) -> str: ...
    def corrections(self, row: AnyRow, columns: Mapping[str, str]) -> list[Correction]: ...


@dataclass(frozen=True, slots=True)
class RosterSubject:
    """People."""

    register: VolunteerRegister

    def title(self) -> str:
        return QCoreApplication.translate("imports", "导入花名册")

    def invitation(self) -> str:
        return QCoreApplication.translate(
            "imports", "选志愿者花名册（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。"
        )

    def fields(self) -> list[tuple[str, str]]:
        return [(ROSTER_FIELDS[one], one.value) for one in RosterField]

    def required(self) -> Sequence[str]:
        return (RosterField.NAME.value,)

    def noun(self) -> str:
        return QCoreApplication.translate("imports", "人")

    def shown(self) -> tuple[str, str, str, str]:
        return (
            QCoreApplication.translate("imports", "姓名"),
            QCoreApplication.translate("imports", "电话"),
            QCoreApplication.translate("imports", "证件号"),
            QCoreApplication.translate("imports", "队伍"),
        )

    def texts(self, row: RosterRow) -> tuple[str, str, str, str]:
        person = row.person
        wrong = {problem.field for problem in row.problems}
        phone = person.phone or ""
        shown = phone if RosterField.PHONE in wrong else mask_phone(phone)
        return person.name, shown, mask_id_number(person.id_number or ""), person.team or ""

    def message(self, row: RosterRow, columns: Mapping[str, str]) -> str:
        letters = {RosterField(name): letter for name, letter in columns.items()}
        return row_message(row, letters)

    def corrections(self, row: RosterRow, columns: Mapping[str, str]) -> list[Correction]:
        found: dict[str, Correction] = {}
        for problem in row.problems:
            letter = columns.get(problem.field)
            if letter is None:
                continue
            told = _GENDERS.get(str(problem.facts.get("told")), problem.facts.get("told"))
            reason = ROSTER_SENTENCES[problem.reason].format(**{**problem.facts, "told": told})
            cell, caption = f"{letter}{row.row}", ROSTER_FIELDS[problem.field]
            text = _text_of(row, problem.field)
            digits = problem.field in _DIGITS
            found.setdefault(cell, Correction(cell, caption, text, reason, digits))
        return list(found.values())


def _text_of(row: RosterRow, where: RosterField) -> str:
    person = row.person
    known = {
        RosterField.NAME: person.name,
        RosterField.PHONE: person.phone,
        RosterField.ID_NUMBER: person.id_number,
        RosterField.BIRTH_DATE: person.birth_date.isoformat() if person.birth_date else "",
        RosterField.GENDER: _GENDERS.get(person.gender.value, "") if person.gender else "",
        RosterField.VOLUNTEER_NO: person.volunteer_no,
    }
    return str(known.get(where) or "")


@dataclass(frozen=True, slots=True)
class TableSubject:
    """One of the kinds of rules/import-kinds.toml."""

    register: TableImport
    codes: CodeLists

    @property
    def kind(self) -> ImportKind:
        """Return what is imported."""
        return self.register.kind

    def title(self) -> str:
        words = QCoreApplication.translate("imports", "导入{title}")
        return words.format(title=self.kind.title)

    def invitation(self) -> str:
        words = QCoreApplication.translate(
            "imports", "选{title}的表格（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。"
        )
        return words.format(title=self.kind.title)

    def fields(self) -> list[tuple[str, str]]:
        return [(one.title, one.name) for one in self.kind.fields.values()]

    def required(self) -> Sequence[str]:
        return self.kind.required

    def noun(self) -> str:
        return self.kind.noun

    def shown(self) -> tuple[str, str, str, str]:
        first, second, third, fourth = (self.kind.titles[name] for name in self.kind.shown)
        return first, second, third, fourth

    def texts(self, row: TableRow) -> tuple[str, str, str, str]:
        first, second, third, fourth = (self._text(row, name) for name in self.kind.shown)
        return first, second, third, fourth

    def message(self, row: TableRow, columns: Mapping[str, str]) -> str:
        return table_message(row, self.kind, columns)

    def corrections(self, row: TableRow, columns: Mapping[str, str]) -> list[Correction]:
        found: dict[str, Correction] = {}
        for problem in row.problems:
            letter = columns.get(problem.field)
            if letter is None:
                continue
            cell, caption = f"{letter}{row.row}", self.kind.titles[problem.field]
            reason = TABLE_FAULTS[problem.reason].format(**problem.facts)
            digits = self.kind.fields[problem.field].type in {"phone", "day", "count", "hours"}
            text = self._text(row, problem.field)
            found.setdefault(cell, Correction(cell, caption, text, reason, digits))
        return list(found.values())

    def _text(self, row: TableRow, name: str) -> str:
        value = row.values.get(name)
        if value is None:
            return ""
        reader, _, list_id = self.kind.fields[name].type.partition(":")
        if reader == "code":
            return self.codes.label(list_id, str(value))
        if reader == "hours":
            return show_hours(value)
        return "、".join(value) if isinstance(value, list) else str(value).replace("\n", " ")


def subject_of(use_cases: UseCases, kind: str = "") -> ImportSubject:
    """Return the subject of a kind; people where none is named."""
    if not kind or kind == "volunteers":
        return RosterSubject(use_cases.volunteer_register)
    return TableSubject(use_cases.table_imports[kind], use_cases.code_lists)

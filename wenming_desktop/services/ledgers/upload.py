"""The upload list for the national volunteer system: mapped by data, whole or not at all.

A line that lacks what must stand in it is not uploaded; the list says whose it is and what is
missing (《志愿服务条例》 art. 19 asks for complete records). It holds full identity numbers, so it
is written with a reason and the right to reveal only, and logged.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from wenming_desktop.assets import resource
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.columns import Sources, hours_of
from wenming_desktop.services.ledgers.drawing import NUMBER, OPEN_NOTE, heading
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.register_files import (
    RegisterBook,
    RegisterColumn,
    RegisterFiles,
    RegisterSheet,
)
from wenming_desktop.services.rights import require

NAME = "national-upload"
TITLE = "全国志愿服务信息系统上报清单"
LACKING = "缺项未报"
_SEVERAL = "、"


@dataclass(frozen=True, slots=True)
class UploadColumn:
    """One column of the list: where its value comes from and how it is called there."""

    title: str
    field: str
    width: int
    kind: str = "words"
    required: bool = False
    codes: Mapping[str, str] | None = None
    otherwise: str = ""
    """What stands for a code or a word that the table does not have."""
    list: str = ""
    """Code list whose labels stand in the column."""


@dataclass(frozen=True, slots=True)
class UploadSheet:
    """One sheet of the list."""

    title: str
    lines: str
    named_by: str
    columns: tuple[UploadColumn, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A line that was not uploaded."""

    sheet: str
    row: int
    """Number of the line among those of its sheet, from 1."""
    name: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A list that was written."""

    file: Path
    rows: int
    lacking: tuple[Lacking, ...]


@cache
def upload_sheets() -> tuple[UploadSheet, ...]:
    """Read the mapping that the program came with."""
    pack = tomllib.loads(resource("rules/national-upload.toml").read_text(encoding="utf-8"))
    tables: dict[str, dict[str, str]] = pack["codes"]

    def column(spec: Mapping[str, Any]) -> UploadColumn:
        given = dict(spec)
        if "codes" in given:
            given["codes"] = tables[given["codes"]]
        return UploadColumn(**given)

    return tuple(
        UploadSheet(
            str(one["title"]),
            str(one["lines"]),
            str(one["named_by"]),
            tuple(column(spec) for spec in one["columns"]),
        )
        for one in pack["sheets"].values()
    )


@dataclass(slots=True)
class _Sorting:
    """Lets whole lines pass and keeps what the others lack."""

    sheet: UploadSheet
    codes: CodeLists
    lacking: list[Lacking] = field(default_factory=list)
    passed: int = 0

    def rows(self, lines: Iterator[Mapping[str, Any]]) -> Iterator[tuple[RawCell, ...]]:
        """Give the cells of each whole line."""
        for number, line in enumerate(lines, 1):
            cells = [self._cell(column, line) for column in self.sheet.columns]
            missing = tuple(
                column.title
                for column, cell in zip(self.sheet.columns, cells, strict=True)
                if column.required and cell is None
            )
            if missing:
                name = str(line.get(self.sheet.named_by) or "")
                self.lacking.append(Lacking(self.sheet.title, number, name, missing))
                continue
            self.passed += 1
            yield self.passed, *cells

    def _cell(self, column: UploadColumn, line: Mapping[str, Any]) -> RawCell:
        value = line.get(column.field)
        if isinstance(value, tuple):
            value = _SEVERAL.join(value)
        if column.codes is not None:
            return column.codes.get(str(value or ""), column.otherwise) or None
        if column.list and value:
            return self.codes.label(column.list, str(value))
        return None if value is None or value == "" else value


class NationalUpload:
    """The use case of the upload list."""

    def __init__(self, uow: UnitOfWorkMaker, files: RegisterFiles, codes: CodeLists) -> None:
        self._uow, self._files, self._codes = uow, files, codes

    def export(
        self, actor: Actor, path: Path, period: Period = EVER, *, reveal_reason: str | None = None
    ) -> Uploaded:
        """Write the list; REASON_MISSING without a reason, for it holds full numbers."""
        require(actor, Action.EXPORT_REGISTER)
        require(actor, Action.REVEAL)
        reason = (reveal_reason or "").strip()
        if not reason:
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            sources = Sources(work, self._codes, period)
            head = heading(sources, dated=True, revealed=True)
            sorted_ = [_Sorting(sheet, self._codes) for sheet in upload_sheets()]
            for one in sorted_:  # who lacks what is known before a file is written
                for _ in one.rows(_lines(sources, one.sheet.lines)):
                    pass
            rows = sum(one.passed for one in sorted_)
            lacking = tuple(lack for one in sorted_ for lack in one.lacking)
            facts = {"rows": rows, "lacking": len(lacking), "reason": reason}
            work.audit.add(actor.user_no, "register.export", NAME, **facts)
        with self._uow(read_only=True) as work:
            sources = Sources(work, self._codes, period)
            sheets = [
                RegisterSheet(
                    sheet.title,
                    f"{head.unit}{TITLE}",
                    head.subtitle,
                    (NUMBER, *(_head(column) for column in sheet.columns)),
                    _Sorting(sheet, self._codes).rows(_lines(sources, sheet.lines)),
                )
                for sheet in upload_sheets()
            ]
            sheets.append(_lacking_sheet(head.unit, head.subtitle, lacking))
            self._files.write(path, RegisterBook(tuple(sheets), notes=(head.subtitle, OPEN_NOTE)))
        return Uploaded(path.absolute(), rows, lacking)


def _head(column: UploadColumn) -> RegisterColumn:
    choices = tuple(dict.fromkeys(column.codes.values())) if column.codes else ()
    meaning = "必填" if column.required else ""
    return RegisterColumn(column.title, column.width, column.kind, choices, meaning=meaning)


def _lacking_sheet(unit: str, subtitle: str, lacking: tuple[Lacking, ...]) -> RegisterSheet:
    columns = (
        RegisterColumn("序号", 5, "number"),
        RegisterColumn("哪张表", 14),
        RegisterColumn("第几条", 8, "number", meaning="在那张表的全部记录里"),
        RegisterColumn("姓名", 12),
        RegisterColumn("缺什么", 50, meaning="补齐以后再导出，这一条就会报上去"),
    )
    rows = (
        (number, one.sheet, one.row, one.name, _SEVERAL.join(one.missing))
        for number, one in enumerate(lacking, 1)
    )
    return RegisterSheet(LACKING, f"{unit}{TITLE}：{LACKING}", subtitle, columns, rows)


def _lines(sources: Sources, kind: str) -> Iterator[Mapping[str, Any]]:
    return _people(sources) if kind == "volunteers" else _records(sources)


def _people(sources: Sources) -> Iterator[Mapping[str, Any]]:
    teams = {one.id: one.name for one in sources.work.teams.all()}
    for one in sources.work.volunteers.all():
        if one.status not in (VolunteerStatus.REGISTERED, VolunteerStatus.PAUSED):
            continue
        if sources.period != EVER and (one.registered_on or sources.period.last) > (
            sources.period.last
        ):
            continue
        yield {
            **{name: getattr(one, name) for name in _PERSON},
            "gender": one.gender.value,
            "team": teams.get(one.team_id, "") if one.team_id is not None else "",
        }


_PERSON = (
    *("name", "id_type", "id_number", "birth_date", "political_status", "phone"),
    *("resident_group", "skills", "registered_on"),
)


def _records(sources: Sources) -> Iterator[Mapping[str, Any]]:
    """Give the ledger of hours as it stands: a correction is a line of its own, as kept here."""
    for one in sources.work.ledger_lines.hours(sources.period):
        yield {
            **{name: getattr(one, name) for name in _RECORD},
            "hours": hours_of(one.minutes),
        }


_RECORD = (
    *("person", "id_type", "id_number", "activity", "work_content", "audience", "day", "source"),
    "keeper",
)

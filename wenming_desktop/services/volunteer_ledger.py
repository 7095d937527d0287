"""The volunteer ledger (志愿者台账) as sheets: one to print and one with everything.

Columns and widths: screens.md 8. Numbers are masked unless they were asked for with a reason. The
编号 column always has a key, so that the exported file can be edited and imported again.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wenming_desktop.domain.lines import VolunteerLine
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.periods import EVER
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.domain.roster_matching import number_in_register
from wenming_desktop.domain.volunteer_life import (
    Honor,
    TrainingAttendance,
    VolunteerEvaluation,
)
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.columns import Sources
from wenming_desktop.services.ledgers.drawing import DETAIL_SHEET, PRINT_SHEET, heading
from wenming_desktop.services.ledgers.whose import WHOSE, unit_names
from wenming_desktop.services.name_orders import name_order
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.register_files import RegisterBook, RegisterColumn, RegisterSheet

EVERY_LINE = 10_000_000
_MINUTES = 60
_COUNTED: tuple[tuple[type[Any], str], ...] = (
    (TrainingAttendance, "培训次数"),
    (Honor, "表彰次数"),
    (VolunteerEvaluation, "评价次数"),
)
"""What there is of a person elsewhere."""


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    volunteer: Volunteer
    line: VolunteerLine | None
    counts: tuple[int, ...] = ()
    """Of trainings, commendations and evaluations, as in _COUNTED."""


@dataclass(frozen=True, slots=True)
class _Column:
    head: RegisterColumn
    value: Callable[[_Entry], RawCell]


def volunteer_book(
    work: UnitOfWork, codes: CodeLists, *, revealed: bool
) -> tuple[RegisterBook, int]:
    """Return the print sheet, the detail sheet and the number of people."""
    entries = _entries(work)
    printed = _print_columns(codes, revealed=revealed)
    if unit_names(work) is not None:
        printed.insert(1, _Column(WHOSE, lambda one: short_unit(one.line.unit) if one.line else ""))
    detail = [*printed, *_detail_columns(codes, revealed=revealed)]
    head = heading(Sources(work, codes, EVER), dated=False, revealed=revealed)
    sheets = tuple(
        RegisterSheet(
            name,
            f"{head.unit}志愿者台账",
            head.subtitle,
            tuple(column.head for column in columns),
            [[column.value(entry) for column in columns] for entry in entries],
        )
        for name, columns in ((PRINT_SHEET, printed), (DETAIL_SHEET, detail))
    )
    return RegisterBook(sheets, notes=head.notes), len(entries)


def _entries(work: UnitOfWork) -> list[_Entry]:
    lines, _ = work.lines.volunteers(limit=EVERY_LINE, order=name_order(work))
    by_id = {line.id: line for line in lines}
    place = {row_id: index for index, row_id in enumerate(by_id)}
    everyone = sorted(work.volunteers.all(), key=lambda one: place.get(one.id, len(place)))
    counted = [Counter(row.volunteer_id for row in work.rows(kind).all()) for kind, _ in _COUNTED]
    return [
        _Entry(number, one, by_id.get(one.id), tuple(found[one.id] for found in counted))
        for number, one in enumerate(everyone, 1)
    ]


def _print_columns(codes: CodeLists, *, revealed: bool) -> list[_Column]:
    def phone(entry: _Entry) -> str:
        number = entry.volunteer.phone
        return number if revealed or not number else mask_phone(number)

    def categories(entry: _Entry) -> str:
        one = entry.volunteer
        every = dict.fromkeys((one.category, *one.categories))
        return "、".join(codes.label("volunteer_category", code) for code in every if code)

    def gender(entry: _Entry) -> str:
        return codes.label("gender", entry.volunteer.gender)

    def status(entry: _Entry) -> str:
        return codes.label("volunteer_status", entry.volunteer.status)

    words = RegisterColumn
    return [
        _Column(words("序号", 5, "number"), lambda entry: entry.number),
        _Column(words("编号", 15, "code"), lambda entry: number_in_register(entry.volunteer)),
        _Column(words("姓名", 10), lambda entry: entry.volunteer.name),
        _Column(words("性别", 5, "code", codes.labels("gender")), gender),
        _Column(words("出生年月", 11, "date"), lambda entry: entry.volunteer.birth_date),
        _Column(words("电话", 14, "code"), phone),
        _Column(words("类型", 14, "words", codes.labels("volunteer_category")), categories),
        _Column(words("队伍", 18), lambda entry: entry.line.team if entry.line else ""),
        _Column(words("特长", 14), lambda entry: "、".join(entry.volunteer.skills)),
        _Column(words("注册日期", 11, "date"), lambda entry: entry.volunteer.registered_on),
        _Column(words("累计时长", 9, "hours", total=True), _hours),
        _Column(words("状态", 11, "code", codes.labels("volunteer_status")), status),
    ]


def _hours(entry: _Entry) -> float:
    minutes = entry.line.minutes if entry.line is not None else 0
    return round(minutes / _MINUTES, 1)


def _count(place: int) -> Callable[[_Entry], RawCell]:
    return lambda entry: entry.counts[place]


def _detail_columns(codes: CodeLists, *, revealed: bool) -> list[_Column]:
    def political_status(entry: _Entry) -> str:
        code = entry.volunteer.political_status
        return codes.label("political_status", code) if code else ""

    choices = codes.labels("political_status")
    words = RegisterColumn
    columns = [
        _Column(words("村组", 14), lambda entry: entry.volunteer.resident_group),
        _Column(words("政治面貌", 12, "words", choices), political_status),
        *(
            _Column(words(title, 9, "number", total=True), _count(place))
            for place, (_, title) in enumerate(_COUNTED)
        ),
        _Column(words("证件后四位", 11, "code"), lambda entry: entry.volunteer.id_number[-4:]),
    ]
    if revealed:
        columns += [
            _Column(
                words("证件类型", 12, "words", codes.labels("id_type")),
                lambda entry: codes.label("id_type", entry.volunteer.id_type),
            ),
            _Column(words("证件号码", 20, "code"), lambda entry: entry.volunteer.id_number),
        ]
    return [*columns, _Column(words("备注", 20), lambda entry: entry.volunteer.note)]

"""A register as sheets: one to print (within the width of a page) and one with everything."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import MASKS, masks_of
from wenming_desktop.services.register_cells import NO, YES, cell
from wenming_desktop.services.register_files import RegisterColumn, RegisterSheet
from wenming_desktop.services.register_forms import FieldKind, Register, RegisterField
from wenming_desktop.services.row_names import RowNames

PRINT_SHEET, DETAIL_SHEET = "打印版", "明细"
_NUMBER = RegisterColumn("序号", 5, "number")
_KINDS = {FieldKind.DAY: "date", FieldKind.COUNT: "number", FieldKind.HOURS: "hours"}
_TOTALLED = (FieldKind.HOURS,)


def register_sheets(
    work: UnitOfWork,
    register: Register,
    rows: Sequence[Any],
    codes: CodeLists,
    period: Period,
    *,
    revealed: bool,
) -> tuple[RegisterSheet, ...]:
    """Return both sheets; the second only where there is more to say than fits a page."""
    unit, day = work.own_unit().name, work.today()
    batch = work.settings.next_number("register_export")
    when = f"截至 {day.isoformat()}" if period == EVER else f"{period.first} 至 {period.last}"
    subtitle = f"填报单位：{unit}　　期间：{when}　　导出批次：{day:%Y%m%d}-{batch:03d}"
    words = RowNames(work)
    wanted = [(PRINT_SHEET, register.listed)]
    if len(register.listed) < len(register.fields):
        wanted.append((DETAIL_SHEET, register.fields))
    return tuple(
        RegisterSheet(
            name,
            f"{unit}{register.title}",
            subtitle,
            (_NUMBER, *(_column(field, codes) for field in fields)),
            list(_lines(fields, rows, codes, words, revealed=revealed)),
        )
        for name, fields in wanted
    )


def _column(field: RegisterField, codes: CodeLists) -> RegisterColumn:
    kind = "code" if field.name in MASKS or field.name.endswith("_no") else "words"
    choices: tuple[str, ...] = ()
    if field.kind is FieldKind.CODE:
        choices = codes.labels(field.code_list)
    elif field.kind is FieldKind.TRUTH:
        choices = (YES, NO)
    return RegisterColumn(
        field.title, field.width, _KINDS.get(field.kind, kind), choices, field.kind in _TOTALLED
    )


def _lines(
    fields: Sequence[RegisterField],
    rows: Sequence[Any],
    codes: CodeLists,
    words: Callable[[str, UUID], str],
    *,
    revealed: bool,
) -> Iterable[tuple[RawCell, ...]]:
    for number, row in enumerate(rows, 1):
        cells = [
            cell(field, _open_or_masked(field, row, revealed=revealed), codes, words)
            for field in fields
        ]
        yield (number, *(None if content == "" else content for content in cells))


def _open_or_masked(field: RegisterField, row: object, *, revealed: bool) -> Any:  # noqa: ANN401
    value = getattr(row, field.name)
    mask = masks_of(type(row)).get(field.name)
    return mask(value) if mask is not None and value and not revealed else value

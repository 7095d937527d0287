"""A register as sheets: one to print (within the width of a page) and one with everything."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.columns import Sources
from wenming_desktop.services.ledgers.drawing import DETAIL_SHEET, NUMBER, PRINT_SHEET, heading
from wenming_desktop.services.ledgers.whose import WHOSE, whose
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import MASKS, masks_of
from wenming_desktop.services.register_cells import NO, YES, cell
from wenming_desktop.services.register_files import RegisterBook, RegisterColumn, RegisterSheet
from wenming_desktop.services.register_forms import FieldKind, Register, RegisterField
from wenming_desktop.services.row_names import RowNames

_KINDS = {FieldKind.DAY: "date", FieldKind.COUNT: "number", FieldKind.HOURS: "hours"}
_TOTALLED = (FieldKind.HOURS,)


def register_book(
    work: UnitOfWork,
    register: Register,
    rows: Sequence[Any],
    codes: CodeLists,
    period: Period,
    *,
    revealed: bool,
) -> RegisterBook:
    """Return both sheets; the second only where there is more to say than fits a page."""
    head = heading(Sources(work, codes, period), dated=bool(register.day), revealed=revealed)
    words, shown = RowNames(work), whose(work, lambda row: row.id)
    first = () if shown is None else (WHOSE,)
    wanted = [(PRINT_SHEET, register.listed)]
    if len(register.listed) < len(register.fields):
        wanted.append((DETAIL_SHEET, register.fields))
    sheets = tuple(
        RegisterSheet(
            name,
            f"{head.unit}{register.title}",
            head.subtitle,
            (NUMBER, *first, *(_column(field, codes) for field in fields)),
            list(_lines(fields, rows, codes, words, shown, revealed=revealed)),
        )
        for name, fields in wanted
    )
    return RegisterBook(sheets, notes=head.notes)


def _column(field: RegisterField, codes: CodeLists) -> RegisterColumn:
    kind = "code" if field.name in MASKS or field.name.endswith("_no") else "words"
    choices: tuple[str, ...] = ()
    if field.kind is FieldKind.CODE:
        choices = codes.labels(field.code_list)
    elif field.kind is FieldKind.TRUTH:
        choices = (YES, NO)
    return RegisterColumn(
        field.title,
        field.width,
        _KINDS.get(field.kind, kind),
        choices,
        field.kind in _TOTALLED,
        field.hint,
    )


def _lines(
    fields: Sequence[RegisterField],
    rows: Sequence[Any],
    codes: CodeLists,
    words: Callable[[str, UUID], str],
    shown: Callable[[Any], str] | None,
    *,
    revealed: bool,
) -> Iterable[tuple[RawCell, ...]]:
    for number, row in enumerate(rows, 1):
        cells = [
            cell(field, _open_or_masked(field, row, revealed=revealed), codes, words)
            for field in fields
        ]
        first = () if shown is None else (shown(row),)
        yield (number, *first, *(None if content == "" else content for content in cells))


def _open_or_masked(field: RegisterField, row: object, *, revealed: bool) -> Any:  # noqa: ANN401
    value = getattr(row, field.name)
    mask = masks_of(type(row)).get(field.name)
    return mask(value) if mask is not None and value and not revealed else value

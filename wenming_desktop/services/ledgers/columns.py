"""What a ledger is: its columns with what each means, and where its lines come from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from wenming_desktop.domain.masking import mask_address, mask_id_number, mask_phone
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.carried_ports import Carriers
from wenming_desktop.services.ledgers.whose import WHOSE, whose
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.register_files import RegisterColumn

MASKS: Mapping[str, Callable[[str], str]] = {
    "phone": mask_phone,
    "id_number": mask_id_number,
    "address": mask_address,
}
Value = Callable[[Any], RawCell]


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """One column; ``detail`` ones stand on the detail sheet only."""

    head: RegisterColumn
    value: Value
    detail: bool = False
    mask: str = ""
    """Which of MASKS hides it; empty for what anybody may read."""

    def cell(self, line: object, *, revealed: bool) -> RawCell:
        """Return what stands in the cell; nothing instead of an empty text."""
        content = self.value(line)
        if content == "" or content is None:
            return None
        if self.mask and not revealed and isinstance(content, str):
            return MASKS[self.mask](content)
        return content


@dataclass(frozen=True, slots=True)
class Sources:
    """What a ledger is drawn up from."""

    work: UnitOfWork
    codes: CodeLists
    period: Period
    carriers: Carriers | None = None
    """Who tells how lines went up; None where a ledger does not say it."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a chart shows of the lines: one bar per label, in the order of ``labels``."""

    title: str
    unit: str
    label: Callable[[Any], str]
    amount: Callable[[Any], int | float]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """One ledger: ``number`` as in domain.md 1.9 if any, ``kind`` is whose lines it counts."""

    name: str
    title: str
    columns: Callable[[Sources], list[LedgerColumn]]
    lines: Callable[[Sources], Iterable[Any]]
    number: str = ""
    dated: bool = True
    """Whether its lines belong to a period; a list of what there is does not."""
    shares: Callable[[Sources], tuple[Share, ...]] = field(default=lambda _sources: ())
    beside: tuple["Ledger", ...] = ()
    """Further sheets of the same workbook, to be printed and signed by themselves."""
    row_id: Callable[[Any], UUID] | None = None
    """Of what row a line is, where each belongs to one unit and no column says to which."""

    def heads(self, sources: Sources) -> list[LedgerColumn]:
        """Return the columns; whose a line is comes first where there are several units."""
        shown = whose(sources.work, self.row_id) if self.row_id is not None else None
        first = [] if shown is None else [LedgerColumn(WHOSE, shown)]
        return [*first, *self.columns(sources)]


def column(
    title: str,
    width: int,
    value: Value,
    meaning: str = "",
    *,
    kind: str = "words",
    choices: tuple[str, ...] = (),
    total: bool = False,
    detail: bool = False,
    mask: str = "",
    ratio: tuple[str, str] | None = None,
) -> LedgerColumn:
    """Write one column in one line."""
    head = RegisterColumn(title, width, kind, choices, total, meaning, ratio)
    return LedgerColumn(head, value, detail, mask)


def coded(
    codes: CodeLists,
    title: str,
    width: int,
    list_id: str,
    value: Callable[[Any], str],
    meaning: str = "",
    *,
    detail: bool = False,
) -> LedgerColumn:
    """Write a column of codes, shown by their labels and offered as a list."""

    def label(line: object) -> RawCell:
        code = value(line)
        return codes.label(list_id, code) if code else None

    words = meaning or f"按“{codes.title(list_id)}”代码表"
    return column(title, width, label, words, choices=codes.labels(list_id), detail=detail)


def hours_of(minutes: int | None) -> float | None:
    """Return minutes as hours with two places, as ledgers show them."""
    return None if minutes is None else round(minutes / 60, 2)

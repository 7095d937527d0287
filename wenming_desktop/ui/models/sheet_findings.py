"""What the 核对 column says: findings of the services and of the typed hours, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from wenming_desktop import messages
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.sheet_rows import RowProblem
from wenming_desktop.ui.models.entry_rows import EntryRow, hours_fault
from wenming_desktop.ui.models.entry_words import Cell

_ABOUT_HOURS = {"minutes_out_of_range", "day_over_limit"}
Sign = Literal["ok", "warn", "error", "draft"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to see about a row; ``error`` and ``draft`` stand in the way of posting."""

    sign: Sign
    words: str
    cell: Cell = Cell.NAME
    """Where to put it right."""

    @property
    def hard(self) -> bool:
        """Tell whether the sheet cannot be posted because of it."""
        return self.sign in {"error", "draft"}


def findings(rows: Sequence[EntryRow], problems: Sequence[RowProblem]) -> dict[int, list[Finding]]:
    """Return row number (from 0) → what is found; a row in order has none."""
    found: dict[int, list[Finding]] = {}
    for number, row in enumerate(rows):
        if row.blank:
            continue
        own = [] if row.name else [Finding("error", _words_without_name())]
        fault = hours_fault(row)
        if fault is not None:
            sign: Sign = "error" if row.hours else "draft"
            own.append(Finding(sign, _words_of_hours(row.hours, fault), Cell.HOURS))
        found[number] = own
    for problem in problems:
        number = problem.row_no - 1
        if number not in found or _said_already(rows[number], problem):
            continue
        wording = QCoreApplication.translate("rows", messages.ROW_PROBLEMS[problem.code])
        sign = "error" if problem.hard else "warn"
        cell = Cell.HOURS if problem.code in _ABOUT_HOURS else Cell.NAME
        found[number].insert(0, Finding(sign, wording.format(other=problem.other), cell))
    return found


def _said_already(row: EntryRow, problem: RowProblem) -> bool:
    if problem.code == "minutes_out_of_range":
        return hours_fault(row) is not None
    return problem.code == "unknown_person" and not row.name


def _words_without_name() -> str:
    return QCoreApplication.translate("rows", "没有填姓名")


def _words_of_hours(hours: str, fault: Code) -> str:
    if not hours:
        return QCoreApplication.translate("rows", "还没有填时长")
    if fault is Code.MINUTES_OVER_LIMIT:
        return QCoreApplication.translate("rows", "时长 {hours} 超过 12 小时").format(hours=hours)
    if fault is Code.HALF_HOUR_STEPS:
        return QCoreApplication.translate("rows", "时长按半小时填，如 1.5")
    return QCoreApplication.translate("rows", "时长请填数字，如 2 或 1.5")

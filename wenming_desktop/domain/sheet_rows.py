"""Rows of a sign-in sheet while they are entered, and what can be wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from wenming_desktop.domain.attendance import Attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row as entered; ``volunteer_id`` is None while the person is unknown."""

    row_no: int
    volunteer_id: UUID | None
    minutes: int
    attendance: Attendance = Attendance.PRESENT
    note: str = ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row; ``code`` has its words in messages.ROW_PROBLEMS.

    Codes: duplicate_on_sheet (other = the other row's number), unknown_person,
    minutes_out_of_range, day_over_limit, overlaps (other = the other activity's name),
    guardian_consent_missing, guardian_missing.
    """

    row_no: int
    code: str
    hard: bool
    other: str = ""


def duplicates(rows: Sequence[SheetRow]) -> list[RowProblem]:
    """Return a problem for every row whose person stands on another row too."""
    first: dict[UUID, int] = {}
    problems = []
    for row in rows:
        if row.volunteer_id is None:
            continue
        if (other := first.setdefault(row.volunteer_id, row.row_no)) != row.row_no:
            problems.append(
                RowProblem(row.row_no, "duplicate_on_sheet", hard=True, other=str(other))
            )
            problems.append(
                RowProblem(other, "duplicate_on_sheet", hard=True, other=str(row.row_no))
            )
    return problems

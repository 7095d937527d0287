"""Judging a sheet after each cell: only the rows that changed are looked up again."""

from collections.abc import Callable, Sequence

from wenming_desktop.domain.sheet_rows import RowProblem, SheetRow, duplicates

Judge = Callable[[Sequence[SheetRow]], list[RowProblem]]
"""The use case, for one occurrence; posting asks it about every row once more."""


class SheetJudge:
    """Remembers what was found about a row as long as the row stays as it is."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[SheetRow, list[RowProblem]] = {}

    def problems(self, rows: Sequence[SheetRow]) -> list[RowProblem]:
        """Return what is wrong with the whole sheet."""
        fresh = [row for row in rows if row not in self._known]
        found = self._judge(fresh) if fresh else []
        for row in fresh:
            self._known[row] = [
                one
                for one in found
                if one.row_no == row.row_no and one.code != "duplicate_on_sheet"
            ]
        return [*duplicates(rows), *(one for row in rows for one in self._known[row])]

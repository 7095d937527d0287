"""From what was read off the paper to the rows of the entry grid; what a clerk typed stays."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.scanning.scanned_sheets import PaperRow
from wenming_desktop.ui.models.entry_rows import EntryRow


def with_paper(rows: Sequence[EntryRow], paper: Sequence[PaperRow]) -> list[EntryRow]:
    """Return the rows with those of the paper in them: row n of the paper is row n of the grid.

    A row that is in doubt comes without hours, so that it cannot be posted unseen; one on which
    nobody came stays empty, and so does what a clerk has filled in already.
    """
    wanted = max((one.row.n for one in paper), default=0)
    filled = [*rows, *(EntryRow() for _ in range(wanted - len(rows)))]
    for one in paper:
        at = one.row.n - 1
        if filled[at].blank and (one.is_open or one.row.came):
            filled[at] = _entry(one)
    return filled


def _entry(paper: PaperRow) -> EntryRow:
    minutes = 0 if paper.is_open else paper.row.minutes
    row = EntryRow(hours=show_hours(minutes) if minutes else "")
    if paper.person is not None:
        return row.of_person(paper.person)
    note = QCoreApplication.translate("scan", "手写行，看纸面")
    return replace(row, note="" if row.hours else note)

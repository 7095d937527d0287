"""Who stands in which row of a sign-in sheet: remembered when it is printed, for reading it back.

The roster changes after the paper is out. So a printed row keeps its number: a reprint has the same
people in the same rows and new ones after them, and any copy of the sheet can be read back.
"""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.services.ports import Repository, SettingRepository

_SETTING = "printed_rows:"
_NUMBER, _OF_NUMBER = f"{_SETTING}number:", f"{_SETTING}of:"
"""Of sheets whose occurrence got its number elsewhere. One prefix, so that a computer that gets
its place in the county renames the ids in all of them (adapters/sync/rehoming.py)."""


class Work(Protocol):
    """The part of a transaction that is needed here."""

    @property
    def settings(self) -> SettingRepository: ...
    @property
    def volunteers(self) -> Repository[Volunteer]: ...


def sheet_number(work: Work, occurrence: Occurrence, fresh: Callable[[], int]) -> int:
    """Return the number a sheet is printed with on this computer.

    An occurrence has one, given by whoever printed first. Another computer of the unit prints
    with a number of its own: its rows are other people's, and the number tells whose they are.
    """
    if (own := _own_number(work, occurrence)) is not None:
        return own
    own = fresh()
    work.settings.set(f"{_NUMBER}{occurrence.id}", own)
    work.settings.set(f"{_OF_NUMBER}{own:06d}", str(occurrence.id))
    return own


def occurrence_of(work: Work, number: int) -> UUID | None:
    """Return the occurrence of a number that this computer gave."""
    kept = work.settings.get(f"{_OF_NUMBER}{number:06d}")
    return UUID(kept) if isinstance(kept, str) else None


def has_printed(work: Work, occurrence: Occurrence, number: int) -> bool:
    """Tell whether this computer printed the sheet of that number, and so knows its rows."""
    rows = work.settings.get(f"{_SETTING}{occurrence.id}")
    return isinstance(rows, list) and number == _own_number(work, occurrence)


def _own_number(work: Work, occurrence: Occurrence) -> int | None:
    """Return the number of this computer; what it printed before it kept that is its own too."""
    kept = work.settings.get(f"{_NUMBER}{occurrence.id}")
    if isinstance(kept, int):
        return kept
    rows = work.settings.get(f"{_SETTING}{occurrence.id}")
    return occurrence.sheet_no if isinstance(rows, list) else None


def printed_rows(work: Work, occurrence_id: UUID) -> list[UUID]:
    """Return the people of the printed rows, the first row first; empty when nothing is known."""
    kept = work.settings.get(f"{_SETTING}{occurrence_id}")
    return [UUID(one) for one in kept] if isinstance(kept, list) else []


def in_printed_order(
    work: Work, occurrence_id: UUID, expected: Sequence[Volunteer]
) -> list[Volunteer | None]:
    """Return who is to be printed: earlier rows as they were, None where somebody has gone."""
    before = printed_rows(work, occurrence_id)
    known = {one.id: one for one in expected}
    rows = [known.get(one) or work.volunteers.find(one) for one in before]
    return [*rows, *(one for one in expected if one.id not in set(before))]


def remember_rows(work: Work, occurrence_id: UUID, rows: Sequence[Volunteer | None]) -> None:
    """Keep who is printed in which row."""
    before = printed_rows(work, occurrence_id)
    people = [str(row.id if row else before[at]) for at, row in enumerate(rows)]
    work.settings.set(f"{_SETTING}{occurrence_id}", people)

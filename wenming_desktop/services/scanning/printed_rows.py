"""Who stands in which row of a sign-in sheet: remembered when it is printed, for reading it back.

The roster changes after the paper is out. So a printed row keeps its number: a reprint has the same
people in the same rows and new ones after them, and any copy of the sheet can be read back.
"""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.people import Volunteer
from wenming_desktop.services.ports import Repository, SettingRepository

_SETTING = "printed_rows:"


class Work(Protocol):
    """The part of a transaction that is needed here."""

    @property
    def settings(self) -> SettingRepository: ...
    @property
    def volunteers(self) -> Repository[Volunteer]: ...


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

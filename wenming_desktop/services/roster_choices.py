"""What is done with each row of a roster: created, updated, left out, or still to be decided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.people import Volunteer, VolunteerStatus
from wenming_desktop.domain.roster import (
    DUPLICATE_REASONS,
    PersonValues,
    RosterRow,
    Verdict,
)
from wenming_desktop.domain.roster_matching import number_in_register
from wenming_desktop.domain.typed_dates import DateReading


class Choice(StrEnum):
    """What may be said about bad and suspect rows; bad ones can only be skipped."""

    REFUSE = "refuse"
    SKIP = "skip"
    UPDATE = "update"
    CREATE = "create"


class Act(StrEnum):
    """What becomes of a row."""

    NOTHING = "nothing"
    CREATE = "create"
    UPDATE = "update"
    UNDECIDED = "undecided"


class JudgedRow(Protocol):
    """What a decision needs to know of a row of any table."""

    @property
    def row(self) -> int: ...
    @property
    def verdict(self) -> Verdict: ...
    @property
    def is_duplicate(self) -> bool:
        """Tell whether it falls on an earlier row, or nobody can tell on which line."""
        ...

    @property
    def is_unclear(self) -> bool:
        """Tell whether nobody can tell on which line it falls."""
        ...

    @property
    def is_known(self) -> bool:
        """Tell whether it falls on a line in the store."""
        ...


@dataclass(frozen=True, slots=True)
class Choices:
    """The answers for a whole file, and those for single rows, which come first."""

    bad: Choice = Choice.REFUSE
    suspect: Choice = Choice.REFUSE
    per_row: Mapping[int, Choice] | None = None

    def act(self, row: JudgedRow) -> Act:
        """Return what becomes of a row."""
        said = (self.per_row or {}).get(row.row)
        if said is Choice.SKIP:
            return Act.NOTHING
        if row.verdict is Verdict.BAD:
            return Act.NOTHING if (said or self.bad) is Choice.SKIP else Act.UNDECIDED
        if row.verdict is Verdict.SUSPECT:
            return _act_on_suspect(row, said or self.suspect)
        plain = {Verdict.NEW: Act.CREATE, Verdict.CHANGED: Act.UPDATE, Verdict.SAME: Act.NOTHING}
        return plain[row.verdict]


def _act_on_suspect(row: JudgedRow, choice: Choice) -> Act:
    if choice is Choice.SKIP:
        return Act.NOTHING
    if choice is Choice.REFUSE:
        return Act.UNDECIDED
    if choice is Choice.UPDATE and row.is_unclear:
        return Act.UNDECIDED  # nobody can tell which person is meant
    if row.is_duplicate:
        return Act.UPDATE if choice is Choice.UPDATE else Act.CREATE
    # a doubt about a value: either choice accepts it, and nobody is entered twice
    return Act.UPDATE if row.is_known else Act.CREATE


def created(blank: Volunteer, row: RosterRow, team_id: UUID | None) -> Volunteer:
    """Return the new volunteer that a row describes; ``blank`` has id, number and unit."""
    person = row.person
    if row.reason in DUPLICATE_REASONS:  # two people never share a number
        person = replace(person, volunteer_no=None)
    return updated(blank, person, team_id)


def updated(stored: Volunteer, person: PersonValues, team_id: UUID | None) -> Volunteer:
    """Return the volunteer with what a row supplies; what it leaves blank stays."""
    values: dict[str, object] = {
        "name": person.name,
        "volunteer_no": _number(stored, person),
        "gender": person.gender,
        "birth_date": _birth(stored, person),
        "id_type": person.id_type,
        "id_number": person.id_number,
        "phone": person.phone,
        "resident_group": person.group,
        "political_status": person.political_status,
        "category": person.category,
        "categories": person.categories or None,
        "skills": person.skills,
        "team_id": team_id,
        "registered_on": person.registered_on,
        "status": VolunteerStatus(person.status) if person.status is not None else None,
        "note": person.note,
        "guardian_name": person.guardian_name,
        "guardian_phone": person.guardian_phone,
        "guardian_consent_on": person.guardian_consent_on,
    }
    supplied = {name: value for name, value in values.items() if value is not None}
    return replace(stored, **supplied)  # type: ignore[arg-type]  # each value has its field's type


def _number(stored: Volunteer, person: PersonValues) -> str | None:
    made_up = person.volunteer_no == number_in_register(stored)
    return None if made_up else person.volunteer_no


def _birth(stored: Volunteer, person: PersonValues) -> object:
    """Keep a known day where the row tells the month only."""
    if person.birth_date is None or stored.birth_date is None:
        return person.birth_date
    written = DateReading(person.birth_date, person.birth_precision)
    return stored.birth_date if written.agrees_with(stored.birth_date) else person.birth_date

"""What one row of a table is judged to be; the counterpart of domain/roster.py for other kinds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from wenming_desktop.domain.roster import Verdict


class Fault(StrEnum):
    """Why a row is bad or suspect; stable, printed by the command line."""

    FIELD_MISSING = "field_missing"
    CHARACTERS = "characters"
    DATE_UNREADABLE = "date_unreadable"
    TIMES_UNREADABLE = "times_unreadable"
    NUMBER_UNREADABLE = "number_unreadable"
    HOURS_UNREADABLE = "hours_unreadable"
    PHONE_LENGTH = "phone_length"
    DIGITS_LOST = "digits_lost"
    CODE_UNKNOWN = "code_unknown"
    ACTIVITY_UNKNOWN = "activity_unknown"
    ACTIVITY_SEVERAL = "activity_several"
    PERSON_UNKNOWN = "person_unknown"
    PERSON_SEVERAL = "person_several"
    GUARDIAN_CONSENT_MISSING = "guardian_consent_missing"
    DAY_IN_FUTURE = "day_in_future"
    DAY_LIMIT = "day_limit"
    OVERLAP = "overlap"
    OTHER_YEAR = "other_year"
    SAME_ROW = "same_row"
    SEVERAL_MATCHES = "several_matches"
    OTHER_UNITS_LINE = "other_units_line"
    PHONE_UNCLEAR = "phone_unclear"
    OWNERSHIP_DIFFERS = "ownership_differs"


DOUBTS = frozenset(
    {
        Fault.OVERLAP,
        Fault.OTHER_YEAR,
        Fault.SAME_ROW,
        Fault.SEVERAL_MATCHES,
        Fault.OTHER_UNITS_LINE,
        Fault.PHONE_UNCLEAR,
        Fault.CODE_UNKNOWN,
        Fault.OWNERSHIP_DIFFERS,
    }
)
"""These leave the choice to a person; all others cannot be taken."""


class Mend(StrEnum):
    """What was put right, or assumed, without asking."""

    DATE_FORM = "date_form"
    TEXT_TIDIED = "text_tidied"
    TEXT_CUT = "text_cut"
    PHONE_TIDIED = "phone_tidied"
    TIMES_ASSUMED = "times_assumed"
    ALREADY_IMPORTED = "already_imported"
    MASK_LEFT = "mask_left"


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing a person has to look at; facts fill its sentence."""

    reason: Fault
    field: str
    facts: Mapping[str, object]

    @property
    def bad(self) -> bool:
        """Tell whether the row cannot be taken."""
        return self.reason not in DOUBTS


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row read, and what is to become of it."""

    row: int
    verdict: Verdict
    values: Mapping[str, Any]
    """Field → the value in the form that records take; what was blank is not there."""
    cells: tuple[str, ...] = ()
    problems: tuple[RowFault, ...] = ()
    notes: tuple[tuple[Mend, str], ...] = ()
    target: UUID | None = None
    """The row known here that this one falls on."""
    earlier_row: int | None = None
    changed: tuple[str, ...] = ()
    links: Mapping[str, UUID] | None = None
    """Rows that it names: occurrence, volunteer."""

    @property
    def reason(self) -> Fault | None:
        """Return the reason that wins."""
        return self.problems[0].reason if self.problems else None

    @property
    def is_duplicate(self) -> bool:
        """Tell whether it falls on an earlier row, or nobody can tell on which line."""
        return self.reason in {Fault.SAME_ROW, Fault.SEVERAL_MATCHES}

    @property
    def is_unclear(self) -> bool:
        """Tell whether nobody can tell on which line it falls."""
        return self.reason is Fault.SEVERAL_MATCHES

    @property
    def is_known(self) -> bool:
        """Tell whether it falls on a line known here."""
        return self.target is not None

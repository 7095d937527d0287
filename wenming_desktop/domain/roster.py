"""What a row of a volunteer roster is: its verdict, its reason, the cells to look at, its values.

A row is judged field by field (roster_fields.py) and then against the people known here and the
earlier rows of the same file (roster_matching.py). The form for one volunteer uses the same rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.typed_dates import Precision

RawCell = str | int | float | date | None
"""A cell as the file holds it; numbers stay numbers, for an ID number must not be one."""


class RosterField(StrEnum):
    """What a column can mean."""

    VOLUNTEER_NO = "volunteer_no"
    NAME = "name"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    ID_TYPE = "id_type"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    GROUP = "group"
    POLITICAL_STATUS = "political_status"
    CATEGORY = "category"
    SKILLS = "skills"
    TEAM = "team"
    REGISTERED_ON = "registered_on"
    STATUS = "status"
    NOTE = "note"
    GUARDIAN_NAME = "guardian_name"
    GUARDIAN_PHONE = "guardian_phone"
    GUARDIAN_CONSENT_ON = "guardian_consent_on"


class Verdict(StrEnum):
    """What will happen to a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    SUSPECT = "suspect"
    BAD = "bad"


class Reason(StrEnum):
    """Why a row is bad or suspect; stable, printed by the command line."""

    NAME_MISSING = "name_missing"
    NAME_CHARACTERS = "name_characters"
    ID_LENGTH = "id_length"
    CHECK_DIGIT = "check_digit"
    DIGITS_LOST = "digits_lost"
    ID_CHARACTERS = "id_characters"
    PHONE_LENGTH = "phone_length"
    BIRTH_IN_FUTURE = "birth_in_future"
    BIRTH_UNREADABLE = "birth_unreadable"
    SAME_VOLUNTEER_NO = "same_volunteer_no"
    SAME_ID_NUMBER = "same_id_number"
    SAME_NAME_AND_PHONE = "same_name_and_phone"
    SAME_NAME_AND_BIRTH = "same_name_and_birth"
    SEVERAL_MATCHES = "several_matches"
    NUMBER_OF_ANOTHER = "number_of_another"
    GENDER_CONTRADICTS_ID = "gender_contradicts_id"
    BIRTH_CONTRADICTS_ID = "birth_contradicts_id"
    ID_DATE = "id_date"
    PHONE_UNCLEAR = "phone_unclear"
    GENDER_UNREADABLE = "gender_unreadable"
    MASKED_VALUE = "masked_value"
    GUARDIAN_CONSENT_MISSING = "guardian_consent_missing"
    GUARDIAN_MISSING = "guardian_missing"


BAD_REASONS = frozenset(
    {
        Reason.NAME_MISSING,
        Reason.NAME_CHARACTERS,
        Reason.ID_LENGTH,
        Reason.CHECK_DIGIT,
        Reason.DIGITS_LOST,
        Reason.ID_CHARACTERS,
        Reason.PHONE_LENGTH,
        Reason.BIRTH_IN_FUTURE,
        Reason.BIRTH_UNREADABLE,
        Reason.GUARDIAN_CONSENT_MISSING,
        Reason.GUARDIAN_MISSING,
    }
)
"""A row with one of these cannot be taken; all other reasons leave the choice to a person."""

DUPLICATE_REASONS = frozenset(
    {
        Reason.SAME_VOLUNTEER_NO,
        Reason.SAME_ID_NUMBER,
        Reason.SAME_NAME_AND_PHONE,
        Reason.SAME_NAME_AND_BIRTH,
        Reason.SEVERAL_MATCHES,
        Reason.NUMBER_OF_ANOTHER,
    }
)
"""The row falls on a person of an earlier row, or nobody can tell on which person it falls."""


class Repair(StrEnum):
    """What was put right, or assumed, without asking; the row keeps its verdict."""

    NAME_INVISIBLE_REMOVED = "name_invisible_removed"
    NAME_SPACES_REMOVED = "name_spaces_removed"
    NAME_DOT_CHANGED = "name_dot_changed"
    NAME_CUT = "name_cut"
    ID_TIDIED = "id_tidied"
    ID_LEGACY = "id_legacy"
    PHONE_TIDIED = "phone_tidied"
    PHONE_UNUSUAL = "phone_unusual"
    DATE_FORM = "date_form"
    BIRTH_DAY_FROM_ID = "birth_day_from_id"
    BIRTH_FROM_ID = "birth_from_id"
    BIRTH_FIRST_OF_PERIOD = "birth_first_of_period"
    GENDER_FROM_ID = "gender_from_id"
    CATEGORY_UNKNOWN = "category_unknown"
    POLITICAL_STATUS_UNKNOWN = "political_status_unknown"
    STATUS_UNKNOWN = "status_unknown"
    DATE_UNREADABLE = "date_unreadable"
    ALREADY_IMPORTED = "already_imported"
    ID_DIFFERS = "id_differs"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person has to look at; facts fill its sentence."""

    reason: Reason
    field: RosterField
    facts: Mapping[str, object]

    @property
    def bad(self) -> bool:
        """Tell whether the value cannot be taken at all."""
        return self.reason in BAD_REASONS


@dataclass(frozen=True, slots=True)
class RowNote:
    """A repair and the field it was made in."""

    repair: Repair
    field: RosterField


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonValues:
    """A person as a row supplies it, put right. None: nothing was supplied; nothing erases."""

    name: str = ""
    volunteer_no: str | None = None
    gender: Gender | None = None
    birth_date: date | None = None
    birth_precision: Precision = Precision.DAY
    id_type: str | None = None
    id_number: str | None = None
    phone: str | None = None
    group: str | None = None
    political_status: str | None = None
    category: str | None = None
    categories: tuple[str, ...] = ()
    """Further categories beside the primary one."""
    skills: tuple[str, ...] | None = None
    team: str | None = None
    registered_on: date | None = None
    status: str | None = None
    note: str | None = None
    guardian_name: str | None = None
    guardian_phone: str | None = None
    guardian_consent_on: date | None = None
    masked_phone: str | None = None
    """A masked text stood in the cell: good for recognising, never a value."""
    masked_id_number: str | None = None


@dataclass(frozen=True, slots=True)
class JudgedFields:
    """One person's fields, judged without regard to anybody else."""

    person: PersonValues
    problems: tuple[Problem, ...] = ()
    notes: tuple[RowNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One row read, and what is to become of it."""

    row: int
    verdict: Verdict
    person: PersonValues
    cells: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Bad ones first; the first one is the row's reason."""
    notes: tuple[RowNote, ...] = ()
    volunteer_id: UUID | None = None
    """The person known here that the row falls on."""
    earlier_row: int | None = None
    """The row of the same file that the row falls on."""
    changed: tuple[RosterField, ...] = ()

    @property
    def reason(self) -> Reason | None:
        """Return the reason that wins."""
        return self.problems[0].reason if self.problems else None

    @property
    def is_duplicate(self) -> bool:
        """Tell whether it falls on an earlier row, or nobody can tell on which person."""
        return self.reason in DUPLICATE_REASONS

    @property
    def is_unclear(self) -> bool:
        """Tell whether nobody can tell on which person it falls."""
        return self.reason is Reason.SEVERAL_MATCHES

    @property
    def is_known(self) -> bool:
        """Tell whether it falls on a person known here."""
        return self.volunteer_id is not None


class Recogniser(Protocol):
    """Turns typed words into codes; services/code_lists.py is one."""

    def recognise(self, list_id: str, text: str) -> str | None: ...

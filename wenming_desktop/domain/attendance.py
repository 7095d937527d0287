"""Who came, and the hours ledger that is never edited."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

MINUTES_PER_ACTIVITY = 12 * 60
"""Most service minutes one person can have in one occurrence."""
MINUTES_PER_DAY = 24 * 60
"""Most service minutes one person can have on one day, over all occurrences."""


class Attendance(StrEnum):
    """How a person stood to an occurrence (domain.md 6.3, attendance_state)."""

    SIGNED_UP = "signed_up"
    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    LEAVE = "leave"
    NO_SHOW = "no_show"
    WALK_IN = "walk_in"


CAME = frozenset({Attendance.PRESENT, Attendance.LATE, Attendance.LEFT_EARLY, Attendance.WALK_IN})
"""The states that count as attendance (人次)."""


class HoursSource(StrEnum):
    """Where minutes come from."""

    SIGN_IN_OUT = "sign_in_out"
    LEADER_ROLL = "leader_roll"
    PAPER_SHEET = "paper_sheet"
    MANUAL_MAKEUP = "manual_makeup"
    IMPORT = "import"
    TRANSFER_IN = "transfer_in"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """One volunteer's attendance at one occurrence."""

    id: UUID
    occurrence_id: UUID
    volunteer_id: UUID
    attendance: Attendance = Attendance.PRESENT
    row_no: int | None = None
    """Row of the paper sheet."""
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursEntry:
    """One line of the hours ledger: whole minutes of service, travel excluded.

    Lines are added, never changed: a mistake is a second line with negative minutes
    (民政部令第67号: 真实、准确; who records must be able to show it).
    """

    id: UUID
    volunteer_id: UUID
    day: date
    minutes: int
    occurrence_id: UUID | None = None
    sign_in_id: UUID | None = None
    source: HoursSource = HoursSource.PAPER_SHEET
    corrects_id: UUID | None = None
    reason: str = ""
    evidence: str = ""
    entered_by: str = ""
    """User number on the device that entered it; never a name."""
    entered_at: datetime | None = None

"""A volunteer's life beside the hours: trainings, honours, stars, points, certificates."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """One training (条例 art. 19: content, organiser, day, hours)."""

    id: UUID
    name: str
    day: date
    content: str = ""
    organiser: str = ""
    minutes: int = 0
    place: str = ""
    expert_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingAttendance:
    """Who came to a training, and for how long."""

    id: UUID
    training_id: UUID
    volunteer_id: UUID
    minutes: int = 0
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Honor:
    """A commendation (条例 art. 19: name, who granted it, day)."""

    id: UUID
    name: str
    granted_by: str = ""
    granted_on: date | None = None
    level: str = "county"
    volunteer_id: UUID | None = None
    team_id: UUID | None = None
    project_id: UUID | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerEvaluation:
    """How a volunteer's service was judged (条例 art. 19)."""

    id: UUID
    volunteer_id: UUID
    score: int
    day: date
    occurrence_id: UUID | None = None
    evaluator: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpHours:
    """Minutes asked to be added afterwards: reason, evidence and a second person are needed."""

    id: UUID
    volunteer_id: UUID
    day: date
    minutes: int
    occurrence_id: UUID | None = None
    reason: str = ""
    evidence: str = ""
    asked_by: str = ""
    asked_on: date | None = None
    state: str = "submitted"
    reviewed_by: str = ""
    reviewed_on: date | None = None
    opinion: str = ""
    hours_entry_id: UUID | None = None
    """The ledger line that the approval made."""


MOST_STARS: Final = 9
"""Schemes have five; the words of a certificate go on to nine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StarAward:
    """A star level reached, after its public notice (公示)."""

    id: UUID
    volunteer_id: UUID
    scheme: str
    star: int
    minutes: int
    notice_from: date | None = None
    notice_to: date | None = None
    state: str = "notice"
    granted_on: date | None = None
    granted_by: str = ""
    opinion: str = ""
    """Objections raised during the notice and what came of them, a line each."""
    org_unit_id: UUID | None = None

    @property
    def level(self) -> int:
        """Return the level to be shown: none where another program wrote what no scheme has."""
        return self.star if 0 < self.star <= MOST_STARS else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsEntry:
    """One line of the points ledger of a person or a household; never changed."""

    id: UUID
    day: date
    points: int
    volunteer_id: UUID | None = None
    household: str = ""
    reason: str = ""
    rule: str = ""
    hours_entry_id: UUID | None = None
    redemption_id: UUID | None = None
    corrects_id: UUID | None = None
    reviewed_by: str = ""
    entered_by: str = ""
    entered_at: datetime | None = None
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redemption:
    """Points turned into goods (积分兑换登记)."""

    id: UUID
    day: date
    item: str
    points: int
    quantity: int = 1
    volunteer_id: UUID | None = None
    household: str = ""
    handled_by: str = ""
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCertificate:
    """A certificate of service that was issued (民政部令第67号), for its register."""

    id: UUID
    certificate_no: str
    volunteer_id: UUID
    first_day: date
    last_day: date
    minutes: int
    issued_on: date | None = None
    issuer: str = ""
    person_in_charge: str = ""
    handled_by: str = ""
    reprint_of_id: UUID | None = None
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A signature on the notice of personal data (PIPL art. 14-17, 31), or its withdrawal.

    Rows are only added, so that it stays known who had agreed to which text, and when.
    """

    id: UUID
    volunteer_id: UUID
    day: date
    deed: str = "given"
    """``given`` or ``withdrawn``."""
    given_by: str = "self"
    """``self``, or ``guardian`` for a minor; the name stands in the person's record alone."""
    text_version: str = ""
    """Version of the rule pack ``consent`` whose text was signed."""
    on_paper: bool = True
    kept_at: str = ""
    """Where the signed paper lies, as a box or folder number."""
    taken_by: str = ""
    """Account name of who took it."""
    org_unit_id: UUID | None = None

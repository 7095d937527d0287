"""Needs and orders: 点单 → 派单 → 接单 → 评单 (domain.md 2.2)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wenming_desktop.domain.order_flow import NeedState, OrderState


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentNeed:
    """What a resident asks for. Its row stays with the unit that wrote it down."""

    id: UUID
    content: str
    need_no: str = ""
    requester_name: str = ""
    phone: str = ""
    resident_group: str = ""
    address: str = ""
    on_behalf_by: str = ""
    category: str = "other"
    channel: str = "walk_in"
    service_platform: str = ""
    audience: str = ""
    headcount: int | None = None
    urgency: str = "normal"
    asked_on: date | None = None
    expected_on: date | None = None
    is_private: bool = False
    """Counted, never quoted (counselling)."""
    registered_by: str = ""
    survey_id: UUID | None = None
    state: str = NeedState.SUBMITTED
    merged_into_id: UUID | None = None
    decided_by: str = ""
    decided_on: date | None = None
    reason: str = ""
    owner_unit_id: UUID | None = None
    """The one unit that may decide now; None = the one that wrote it down."""
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOrder:
    """One attempt to meet a need: its row lives with the unit that shall do it."""

    id: UUID
    need_id: UUID
    order_no: str = ""
    mode: str = "assign"
    dispatched_by_id: UUID | None = None
    """The unit that dispatched it."""
    dispatched_on: date | None = None
    target_unit_id: UUID | None = None
    team_id: UUID | None = None
    project_id: UUID | None = None
    due_on: date | None = None
    urgency: str = "normal"
    state: str = OrderState.DISPATCHED
    owner_unit_id: UUID | None = None
    """The one unit that may move it now."""
    reason: str = ""
    claimed_on: date | None = None
    volunteer_id: UUID | None = None
    activity_id: UUID | None = None
    delivered_on: date | None = None
    closed_on: date | None = None
    outcome: str = ""
    minutes: int | None = None
    solved: bool = False
    content: str = ""
    """What is asked for and by whom, copied: whoever does it may not see the need itself."""
    category: str = ""
    requester_name: str = ""
    phone: str = ""
    address: str = ""
    resident_group: str = ""
    headcount: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStep:
    """One move of an order; steps are added, never changed."""

    id: UUID
    order_id: UUID
    state: str
    moved_at: datetime
    number: int
    """1, 2, 3 … within the order: two steps of one number were made at two places."""
    from_unit_id: UUID | None = None
    to_unit_id: UUID | None = None
    moved_by: str = ""
    reason: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What a resident said of an order or an activity (评单), with who answered and how."""

    id: UUID
    score: int
    day: date
    order_id: UUID | None = None
    occurrence_id: UUID | None = None
    evaluator_type: str = "self"
    tags: tuple[str, ...] = ()
    comment: str = ""
    signed_on_paper: bool = False
    entered_by: str = ""
    evaluator_name: str = ""
    """Who answered: the resident, or whoever answered for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSurvey:
    """A round of asking residents: needs, or satisfaction."""

    id: UUID
    name: str
    purpose: str = "needs"
    first_day: date | None = None
    last_day: date | None = None
    handed_out: int | None = None
    questions: tuple[str, ...] = ()
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """Answers to one question of a survey, counted by score (5 … 1; 0 = cannot say)."""

    id: UUID
    survey_id: UUID
    question: str
    score: int
    answers: int = 0
    age_band: str = ""
    sex: str = "unknown"

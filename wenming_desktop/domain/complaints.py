"""Complaints and opinions about the work (投诉意见台账, R13; domain.md 1.9, 3.5)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What somebody complained of or advised, who took it down and how it ended.

    A record of service holds what was complained of its volunteer (2012 记录办法); who complained
    is nobody's business but the handler's, and is hidden unless a reason is given.
    """

    id: UUID
    content: str
    complaint_type: str = "complaint"
    against: str = ""
    """Whom or what it is about, in words; the person or team too if it is one."""
    volunteer_id: UUID | None = None
    team_id: UUID | None = None
    activity_id: UUID | None = None
    received_on: date | None = None
    channel: str = "walk_in"
    received_by: str = ""
    complainant: str = ""
    """Hidden by default, as the telephone; empty for an anonymous one."""
    phone: str = ""
    due_on: date | None = None
    finding: str = ""
    """What looking into it found, by the list ``complaint_finding``."""
    outcome: str = ""
    closed_on: date | None = None
    org_unit_id: UUID | None = None
    note: str = ""

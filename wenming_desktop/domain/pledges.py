"""Initiatives and promise letters against costly customs, and who signed them (domain.md 7, 25)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A text that people put their names to: 倡议书 or 承诺书."""

    id: UUID
    name: str
    pledge_type: str = "initiative"
    content: str = ""
    """What is called for or promised, one sentence a line."""
    started_on: date | None = None
    activity_id: UUID | None = None
    """The activity at which it was put forward, if there was one."""
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeSignature:
    """One name under such a text; the paper itself stays in the village."""

    id: UUID
    pledge_id: UUID
    signer: str
    resident_group: str = ""
    signed_on: date | None = None
    org_unit_id: UUID | None = None
    note: str = ""

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


@dataclass(frozen=True, slots=True)
class Signer:
    """A name as it stands on the paper, and the group beside it."""

    name: str
    group: str = ""


def read_signers(text: str) -> list[Signer]:
    """Read one signer a line: the name, then the group if there is one, apart by a space or comma.

    Raises nothing: an empty line is none.
    """
    found = []
    for line in text.translate(_APART).splitlines():
        name, _, group = line.strip().partition(" ")
        if name:
            found.append(Signer(name, group.strip()))
    return found


_APART = str.maketrans({"\t": " ", "，": " ", ",": " ", "、": " ", "\u3000": " "})

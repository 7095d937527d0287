"""Photos and scans that show what happened: named by the hash of their bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

LARGEST_ATTACHMENT = 100 * 1024 * 1024
"""Bytes of one file: what a bundle takes (sync.md 2.4)."""
SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}
"""Kinds of file that are taken, and how their names end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One photo or scan. Its bytes may still be on their way here."""

    id: UUID
    occurrence_id: UUID | None = None
    """None for a photo that shows something else: an EvidenceLink says what."""
    sha256: str
    """Of the bytes, as 64 hexadecimal digits: two rows with one hash share one file."""
    size: int
    """Bytes."""
    media_type: str
    title: str = ""
    added_by: str = ""
    """Account name of who added it."""
    added_at: datetime | None = None
    place: int | None = None
    """From 1, once somebody has put the photos of an occurrence in an order."""


def in_order(attachments: Iterable[Attachment]) -> list[Attachment]:
    """Return photos as they are shown and printed: those with a place first, then as they came."""
    return sorted(attachments, key=lambda one: (one.place is None, one.place or 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLink:
    """One row that shows what another row claims: a mark of a checklist, a score, a duty.

    The row keeps its own number, so the link survives enrolment; its title is what people read
    where the row itself has not come.
    """

    id: UUID
    subject_id: UUID
    row_kind: str
    row_id: UUID
    title: str = ""
    org_unit_id: UUID | None = None

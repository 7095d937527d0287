"""Photos and scans that show what happened: named by the hash of their bytes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

LARGEST_ATTACHMENT = 100 * 1024 * 1024
"""Bytes of one file: what a bundle takes (sync.md 2.4)."""
SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}
"""Kinds of file that are taken, and how their names end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One photo or scan of an occurrence. Its bytes may still be on their way here."""

    id: UUID
    occurrence_id: UUID
    sha256: str
    """Of the bytes, as 64 hexadecimal digits: two rows with one hash share one file."""
    size: int
    """Bytes."""
    media_type: str
    title: str = ""
    added_by: str = ""
    """Account name of who added it."""
    added_at: datetime | None = None

"""Letters between a unit and the county centre that nobody on the way can read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

MAX_SUBJECT = 100
MAX_BODY = 4_000
"""Letters of a message or of a reply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateLetter:
    """A complaint or a confidential message to the county centre, and its answer.

    Only computers of the unit that wrote it and of the centre can read either.
    """

    id: UUID
    subject: str
    body: str = ""
    written_by: str = ""
    """Account name of who wrote it."""
    written_at: datetime | None = None
    reply: str = ""
    replied_by: str = ""
    replied_at: datetime | None = None

    @property
    def is_answered(self) -> bool:
        return self.replied_at is not None

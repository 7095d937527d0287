"""A deed: one thing somebody added, changed, cancelled or removed, named so that it can be undone.

screens.md §4: a list of the last 50 named actions; what was removed waits 30 days in 回收站.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

MOST_DEEDS = 50
"""How many of one person's deeds can be taken back."""
DAYS_IN_BIN = 30


class Verb(StrEnum):
    """What was done to the row."""

    ADDED = "added"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REMOVED = "removed"

    @property
    def goes_to_bin(self) -> bool:
        """Whether 回收站 shows it: whoever may record can bring it back."""
        return self in {Verb.CANCELLED, Verb.REMOVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """``title`` is what the row was called; ``old`` and ``new`` hold only what differed."""

    number: int
    at: datetime
    user_no: int
    verb: Verb
    kind: str
    row_id: UUID
    title: str
    reason: str = ""
    old: Mapping[str, Any] = field(default_factory=dict)
    new: Mapping[str, Any] = field(default_factory=dict)

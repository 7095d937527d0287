"""What the county decides for all its units, as frozen values: rights, tree, people, keys.

The decisions travel as signed control records (sync.md 2.5, 2.8); nothing of it is a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Policy:
    """The authorisation table in force. Number 1 is the program's own."""

    number: int
    label: str
    closed: tuple[str, ...]
    """What the program's table allows and this policy does not: ``table.group.kind.who``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of the tree as the control log tells it."""

    org_no: int
    name: str
    level: str
    parent: int
    """Number of the unit above; 0 for the centre."""
    path: tuple[int, ...]
    devices: int
    closed: bool
    merged_into: int = 0
    row_differs: bool = False
    """Whether the unit's own row says another name or another unit above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """A user of a computer as those above know them: by numbers, never by name."""

    org_no: int
    device: str
    """Unit number and count, like 257-1."""
    user_no: int
    unit: str
    left_on: date | None
    """Since when this user no longer writes, by an authority's word."""
    later_operations: int
    """What was written under this number after that; it counts, and should be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyState:
    """How long a computer's certificate is meant to last, and how far it knows the county."""

    device_id: UUID
    device: str
    unit: str
    label: str
    state: str
    expires_on: date
    days_left: int
    """Below 0 once the day has passed: it goes on counting, and should get new keys."""
    expires_soon: bool
    lagging_days: int | None
    """By how many days its last word was behind the county's records; None if it was not."""
    is_lagging: bool


class County(Protocol):
    """The decisions of the county and of its institutes, and what follows from them."""

    def policy(self) -> Policy: ...
    def issue_policy(self, closed: Sequence[str], label: str) -> Policy:
        """Let exactly these cells of the program's table be closed from now on."""
        ...

    def units(self) -> tuple[Unit, ...]: ...
    def create_unit(self, name: str, level: str, parent: int) -> Unit: ...
    def rename_unit(self, org_no: int, name: str) -> Unit: ...
    def close_unit(self, org_no: int) -> Unit: ...
    def move_unit(self, org_no: int, parent: int) -> Unit: ...
    def merge_unit(self, org_no: int, into: int) -> Unit: ...
    def writers(self) -> tuple[Writer, ...]: ...
    def end_user(self, device_id: UUID, user_no: int, *, ended: bool) -> Writer: ...
    def key_states(self) -> tuple[KeyState, ...]: ...
    def root_revoke(
        self,
        device_id: UUID,
        reason: str,
        since: date | None,
        kits: Sequence[tuple[Path, str]],
    ) -> None:
        """End any device by the word of the root keys."""
        ...

    def new_authority(
        self, reason: str, kits: Sequence[tuple[Path, str]], last_record: int | None
    ) -> str:
        """Give the county a new authority on this computer; return its digits."""
        ...

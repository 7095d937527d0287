"""What the county decides for all its units, as frozen values: rights, tree, people, keys.

The decisions travel as signed control records (sync.md 2.5, 2.8); nothing of it is a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
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


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEffects:
    """What stands behind a unit, counted here: what a decision about it is about."""

    devices: int
    """Computers in use."""
    below: int
    """Open units below it, at any depth."""
    people: int
    """Registered people whose home it is."""
    activities: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """One decision on a unit, as its signed record tells it."""

    at: datetime
    action: str
    """create, rename, close, move or merge."""
    by: str
    """The unit whose authority decided."""
    name: str
    """The name from then on; empty where the record gives none."""
    above: str
    """The unit above from then on."""


@dataclass(frozen=True, slots=True)
class AuthorityRecord:
    """One record of an authority: by its number people say up to where it is believed."""

    number: int
    at: datetime
    kind: str
    """certificate, revocation, retirement, policy, fork, org, user; a number of a newer program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The key that certifies computers and signs the decisions of this unit."""

    digits: str
    device: str
    """The computer on which it was made, like 1-1."""
    made_on: date
    expires_on: date
    records: int
    """How many records it has written: the number of the last one."""
    is_here: bool
    """Whether this computer holds it."""
    latest: tuple[AuthorityRecord, ...]
    """The last of its records, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who has written on a computer, by number: names of users do not travel."""

    user_no: int
    operations: int
    last_on: date
    """By the word of the writing computer's clock."""


class County(Protocol):
    """The decisions of the county and of its institutes, and what follows from them."""

    def policy(self) -> Policy: ...
    def cells(self) -> tuple[str, ...]:
        """Return what the program's own table allows: ``table.group.kind.who``."""
        ...

    def issue_policy(self, closed: Sequence[str], label: str) -> Policy:
        """Let exactly these cells of the program's table be closed from now on."""
        ...

    def units(self) -> tuple[Unit, ...]: ...
    def unit_effects(self, org_no: int) -> UnitEffects: ...
    def unit_history(self, org_no: int) -> tuple[UnitChange, ...]:
        """Return the decisions on a unit, the first one first."""
        ...

    def authority(self) -> Authority | None:
        """Return the unit's own authority; None for a unit that has none."""
        ...

    def authors(self, device_id: UUID) -> tuple[Author, ...]:
        """Return who wrote on a computer, as far as its work is here."""
        ...

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

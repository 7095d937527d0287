"""What screens, console and paper need of the keys above everything, as frozen values.

Reading and checking, and a new root in two steps: its keys are on paper before it holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from wenming_desktop.services.exchange_ports import Since
from wenming_desktop.services.key_cards import KeyKit, RootRotation

ROOT_KEY, RECOVERY_KEY = "root", "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyKeys:
    """How the county's own keys stand."""

    county: str
    root_digits: str
    """The 30 digits that everybody compares; they stay when the root keys change."""
    version: int
    keys: int
    threshold: int
    root_is_here: bool
    """Whether the root key is in this computer's store (one key) or with custodians."""
    recovery_digits: str = ""
    """Of the newest recovery key; empty while there is none."""
    recovery_made: datetime | None = None
    may_change: bool = False
    """Whether this is the centre's computer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitFacts:
    """What a kit turned out to be once its code had opened it."""

    kind: str
    county: str
    digits: str
    """Of the key in it: the same each time the same key is read."""
    is_current: bool
    """Whether the county counts on this key now."""
    number: int = 0
    """Of a current root key: which of them."""
    version: int = 0
    keys: int = 0
    threshold: int = 0


@dataclass(frozen=True, slots=True)
class PaperKit:
    """A kit that its code opened, ready for paper."""

    facts: KitFacts
    sealed: bytes = field(repr=False)
    """What the digits of the key page stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFacts:
    """What a paper of the enrolment says about one computer."""

    unit: str
    level: str
    label: str
    number: str = ""
    """``257-1``; empty before it was certified."""
    parent: str = ""
    digits: str = ""
    """Of the request."""
    root_digits: str = ""
    """Of the county's root as this side knows it; empty when it does not yet."""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One bundle that brought something which a computer had written; the sender may be a relay."""

    bundle_id: UUID
    sender: str
    number: int
    at: datetime
    segments: int
    operations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingPreview:
    """What ending a computer would do here: what counts no more, and what would be taken in."""

    held_segments: int
    held_operations: int
    recovered_operations: int = 0
    """Held now because of an earlier decision, and taken in by this one."""


class KeyCare(Protocol):
    """Facts on keys and computers, read from the own store."""

    def county(self) -> CountyKeys: ...
    def check_file(self, kit: Path, code: str) -> KitFacts:
        """Open a kit file. Raises KIT_DAMAGED, KIT_FOREIGN, KIT_CODE_WRONG or STICK_UNREADABLE."""
        ...

    def check_paper(self, sealed: bytes, code: str) -> KitFacts:
        """Open what was typed from paper. Raises as ``check_file`` and PAPER_KEY_DAMAGED."""
        ...

    def for_paper(self, kit: Path, code: str) -> PaperKit:
        """Open a kit file and return what its paper says."""
        ...

    def write_kit(self, sealed: bytes, to: Path) -> Path:
        """Write the file of a kit that was typed from paper."""
        ...

    def prepare_root(
        self, to: Path, *, keys: int, kits: Sequence[tuple[Path, str]]
    ) -> tuple[KeyKit, ...]:
        """Write new root keys as kits and change nothing else; ``kits`` must suffice to sign."""
        ...

    def adopt_root(
        self,
        fresh: Sequence[tuple[Path, str]],
        *,
        threshold: int,
        kits: Sequence[tuple[Path, str]],
    ) -> RootRotation:
        """Let the county count on prepared keys, signed by ``kits`` and what is here."""
        ...

    def move_kit(self, kit: Path, folder: Path) -> Path:
        """Put a kit file into a custodian's folder and read it back before it goes from here."""
        ...

    def request_slip(self) -> SlipFacts:
        """Of the own request that waits for its answer. Raises NO_REQUEST."""
        ...

    def approval_slip(self, device_id: UUID) -> SlipFacts:
        """Of a computer that was given its place here. Raises DEVICE_UNKNOWN."""
        ...

    def own_slip(self) -> SlipFacts:
        """Of this computer's own place. Raises NOT_ENROLLED."""
        ...

    def arrivals(self, device_id: UUID) -> tuple[Arrival, ...]:
        """Return the bundles by which a computer's work came, newest first."""
        ...

    def preview(
        self, device_id: UUID, reason: str, since: Since | None = None
    ) -> EndingPreview: ...

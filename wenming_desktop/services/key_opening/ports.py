"""What the centre needs to open a slot, as frozen values."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.services.key_cards import KeyKit


@dataclass(frozen=True, slots=True)
class LockedStore:
    """Whose store a request is about."""

    place: str
    """Number of the unit and of its computer: ``257-1``."""
    opens_here: bool
    """Whether this computer's own keys open it; else the county's recovery key must."""


class SlotOpener(Protocol):
    """Opens what a unit's store has sealed to the county."""

    def look(self, request: Path) -> LockedStore:
        """Tell whose store it is. Raises SLOT_DAMAGED, SLOT_NOT_OURS, STICK_UNREADABLE."""
        ...

    def open(self, request: Path, to: Path, kit: tuple[Path, str] | None) -> KeyKit:
        """Write the answer; ``kit`` is the county's recovery key and its code.

        Raises SLOT_NOT_OURS, SLOT_DAMAGED, KIT_DAMAGED, KIT_CODE_WRONG or what a stick does.
        """
        ...

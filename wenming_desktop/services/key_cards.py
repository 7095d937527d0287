"""Keys that leave the store in a file, and what stands on the printed card that opens it."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class KeyKit:
    """A file with keys and the code on paper that opens it. Keep the two apart."""

    file: Path
    code: str = field(repr=False)
    county: str
    digits: str
    """Of the key's certificate, for the printed card; empty for a root key."""


@dataclass(frozen=True, slots=True)
class RootRotation:
    """The county's new root; ``kits`` go to as many custodians. None if this computer keeps it."""

    version: int
    threshold: int
    kits: tuple[KeyKit, ...]


@dataclass(frozen=True, slots=True)
class RecoveryCard:
    """Facts of the card. ``qr`` holds the code only: the key itself is in the file."""

    county: str
    code: str = field(repr=False)
    digits: str
    file_name: str
    qr: str = field(repr=False)


def recovery_card(kit: KeyKit) -> RecoveryCard:
    """Return the card of a kit that was just made; the code is never told again."""
    return RecoveryCard(
        county=kit.county,
        code=kit.code,
        digits=kit.digits,
        file_name=kit.file.name,
        qr=f"WM-KIT:{kit.code}",
    )

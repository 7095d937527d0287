"""What attachments need of the outside: reading a picture, and a place for its bytes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.domain.evidence import Attachment


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A photo or scan as it is kept: upright, not larger than needed, without its place."""

    content: bytes
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """An attachment, and whether its bytes are here yet."""

    attachment: Attachment
    is_here: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """What is kept of a picture, as parts of its width and height from the left and the top."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


@dataclass(frozen=True, slots=True)
class PhotoBudget:
    """Bytes of own photos that never went along with a bundle, and what one bundle takes."""

    waiting: int
    room: int

    @property
    def exchanges(self) -> int:
        """How many exchanges the waiting photos need at least."""
        return -(-self.waiting // self.room)


class PhotoReader(Protocol):
    """Reads what a person picks."""

    def read(self, path: Path) -> PreparedFile:
        """Return a file ready to be kept.

        Raises FILE_UNREADABLE, PHOTO_KIND or PHOTO_TOO_LARGE.
        """
        ...

    def redraw(self, content: bytes, quarter_turns: int, cut: Cut) -> PreparedFile:
        """Return a picture turned to the right so many times, then cut. PHOTO_KIND for a PDF."""
        ...


class AttachmentFiles(Protocol):
    """The sealed bytes of attachments, by their hash in hexadecimal digits."""

    def keep(self, content: bytes, media_type: str) -> None: ...
    def read(self, sha256: str) -> bytes | None:
        """Return the bytes; None while they are not here or cannot be read."""
        ...

    def here(self) -> frozenset[str]:
        """Return the hashes of all whose bytes are here."""
        ...

    def never_sent(self) -> frozenset[str]:
        """Return the hashes of those here that no bundle took along yet."""
        ...

    def hand_out(self, content: bytes, to: Path) -> None:
        """Write plain bytes to a file outside; whole or not at all. OSError."""
        ...

    def room(self) -> int:
        """Return how many bytes of attachments one bundle takes."""
        ...

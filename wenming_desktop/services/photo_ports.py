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


class PhotoReader(Protocol):
    """Reads what a person picks."""

    def read(self, path: Path) -> PreparedFile:
        """Return a file ready to be kept.

        Raises FILE_UNREADABLE, PHOTO_KIND or PHOTO_TOO_LARGE.
        """
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

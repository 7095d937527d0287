"""What reading sheets needs of the outside: a reader of pictures, and a queue in the store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.scanned_rows import ScannedRow
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.domain.sheet_code import SheetCode

if TYPE_CHECKING:  # ports.py names the queue
    from wenming_desktop.services.ports import Cancelled, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureReading:
    """What one picture of a file says; rows are numbered from 1 as they stand on the page."""

    file: Path
    picture: int
    """From 1; more than one in a PDF only."""
    sha256: str
    reason: Code | None = None
    """Why there is no sheet."""
    problem: str = ""
    code: SheetCode | None = None
    rows: tuple[ScannedRow, ...] = ()
    crops: tuple[bytes, ...] = ()
    """A JPEG of each paper row, then those of what else a form was written on."""
    is_signed: bool = False
    """Somebody wrote where the signature of a slip belongs."""
    thumbnail: bytes = b""
    """A JPEG."""


class SheetReader(Protocol):
    """Reads pictures of sheets, at arm's length from the program."""

    def is_installed(self) -> bool:
        """Tell whether this computer has what reading needs."""
        ...

    def read(
        self, paths: Sequence[Path], progress: "Progress", is_cancelled: "Cancelled"
    ) -> Iterator[PictureReading]:
        """Yield every picture of every file; raises SCAN_NOT_INSTALLED or CANCELLED."""
        ...


class ScanQueue(Protocol):
    """Sheets that were read and not yet posted, encrypted with everything else."""

    def add(self, sheet: ScannedSheet, crops: Sequence[bytes]) -> None: ...
    def update(self, sheet: ScannedSheet) -> None: ...
    def get(self, sheet_id: UUID) -> ScannedSheet:
        """Return one; NOT_FOUND when there is none."""
        ...

    def all(self) -> list[ScannedSheet]: ...
    def of(self, occurrence_id: UUID) -> list[ScannedSheet]: ...
    def crop(self, sheet_id: UUID, place: int) -> bytes | None:
        """Return the JPEG of a row, counted from 1 on its page."""
        ...

    def remove(self, sheet_id: UUID) -> None: ...
    def remove_of(self, occurrence_id: UUID) -> None: ...

"""Lists on paper: what a table print is made of, and the press that draws it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.services.paper_content import Missing, PaperResult


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """One column; ``share`` is its part of the width, beside those of the others."""

    title: str
    share: int
    centred: bool = False


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows under a heading of their own; every cell is finished text."""

    heading: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaperContent:
    """A list on paper: title, one line about it, tables, sentences, and who signs."""

    title: str
    about: str = ""
    tables: tuple[PaperTable, ...]
    notes: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    """Words before the lines to sign on, at most three."""
    wide: bool = False
    """A4 across instead of upright."""
    mark: str = ""


class TablePress(Protocol):
    """Writes such lists as PDF; what PaperPress promises holds here too."""

    def table(
        self, content: TablePaperContent, to: Path, missing: Missing = "blank"
    ) -> PaperResult:
        """Write the file: head rows again on every page, no row torn between two pages."""

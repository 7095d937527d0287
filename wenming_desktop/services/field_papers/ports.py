"""What is handed to the press for a paper of one row: finished text."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.services.paper_content import Missing, PaperResult


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPaperContent:
    """One upright A4 page: facts, numbered sentences, a text, and who signs."""

    title: str
    about: str
    facts: tuple[tuple[str, str], ...]
    """Words and what stands beside them; an empty value is a line to write on."""
    heading: str = ""
    sentences: tuple[str, ...] = ()
    text: str = ""
    """A longer text below them."""
    sides: tuple[str, str] = ("", "")
    """Who signs; empty leaves the signatures out."""
    mark: str = ""


class FieldPress(Protocol):
    """Writes such a page as PDF; see PaperPress for what holds for both."""

    def field_paper(
        self, content: FieldPaperContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the page."""

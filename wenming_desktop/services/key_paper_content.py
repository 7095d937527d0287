"""What is handed to the press for the papers of enrolment and of keys: finished text."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from wenming_desktop.services.paper_content import Missing, PaperResult


class SlipKind(StrEnum):
    """Which step of an enrolment a slip belongs to."""

    REQUEST = "request"
    """入网申请单: the new computer's own digits, to be typed and compared above."""
    APPROVAL = "approval"
    """入网回执: what the parent certified, and the county's root digits."""
    ACCEPTANCE = "acceptance"
    """入网确认单: the root digits as the new computer holds them, to be compared above."""
    RENEWAL = "renewal"
    """换钥匙申请单: as a request, of a computer that has its place."""
    ROOT = "root"
    """县根数字核对单: goes with the card that a new computer is set up with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipContent:
    """One slip: who, the digits to compare, and what is to be done next."""

    kind: SlipKind
    facts: tuple[tuple[str, str], ...]
    """Words and what stands beside them, from the top; an empty value is a line to write on."""
    digits: str = ""
    """Thirty digits of the request, in groups of five; empty leaves the block out."""
    root_digits: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyBackupContent:
    """A sealed key on paper: the page with its digits, and the page with the code that opens it."""

    title: str
    """县根钥匙 or 县恢复钥匙."""
    facts: tuple[tuple[str, str], ...]
    rows: tuple[str, ...] = field(repr=False)
    """Twenty digits and two that check them, each."""
    code: str = field(repr=False)
    code_check: str = field(repr=False)
    digits: str
    """Fingerprint of the key, in groups of five: on both pages, so that they find each other."""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetContent:
    """The recovery code of one computer, for the cupboard: the code is printed and not kept."""

    facts: tuple[tuple[str, str], ...]
    code: str = field(repr=False)
    """In groups with dashes between."""
    mark: str = ""


class KeyPress(Protocol):
    """Writes the papers of enrolment and of keys as PDF; see PaperPress for what holds for both."""

    def slip(self, content: SlipContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a slip, one A4 page upright."""

    def key_backup(
        self, content: KeyBackupContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the key page and the code page, A4 upright."""

    def recovery_sheet(
        self, content: RecoverySheetContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the recovery code of a computer, one A4 page upright."""

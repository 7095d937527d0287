"""What is handed to the press: finished text, and what the press answers.

The press neither reads the store nor knows a rule: names are already in their order, phone numbers
masked, times written out. Strings are drawn as they are; nothing in them is markup.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

Missing = Literal["refuse", "blank"]
"""What to do about a character no bundled font has: write no file, or leave a ruled gap."""


@dataclass(frozen=True, slots=True)
class SignInSheetRow:
    """One expected person, as printed: the name in full, the phone number as its last four."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInSheetContent:
    """A sign-in sheet (签到表): the named rows first, then at least ``blank_rows`` empty ones.

    The last page is always filled up with empty rows. Without any row it is the blank version
    (空白版), on which the phone number is optional.
    """

    org_no: int
    sheet_number: int
    activity_name: str
    time_text: str
    place: str
    organiser: str
    leader: str = ""
    rows: tuple[SignInSheetRow, ...] = ()
    blank_rows: int = 0
    title: str = ""
    """Empty: the form's own title."""
    privacy: str = ""
    """Empty: the form's own privacy line."""
    mark: str = ""
    """Shown in a small frame beside the title, such as 演示."""


class PosterVariant(StrEnum):
    """The three looks of a poster."""

    RED = "red"
    """标准红: a solid red header."""
    PLAIN = "plain"
    """素白省墨: no solid area, for printers that are short of ink."""
    LARGE = "large"
    """大字公告: fewer ornaments, larger letters."""


class PosterSize(StrEnum):
    """What a poster is printed on."""

    A4 = "a4"
    A3 = "a3"
    TWO_A4 = "2xa4"
    """Two A4 sheets lying across, to be glued together: nearly A3 without an A3 printer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterContent:
    """A poster (海报) of one activity; an empty field leaves no hole."""

    organisation: str
    title: str
    slogan: str = ""
    time_text: str = ""
    place: str = ""
    audience: str = ""
    organiser: str = ""
    points: tuple[str, ...] = ()
    """At most six sentences on what will be done; a seventh is reported as overflow."""
    contact: str = ""
    note: str = ""
    qr_digits: str = ""
    variant: PosterVariant = PosterVariant.RED
    size: PosterSize = PosterSize.A4
    mark: str = ""
    """Shown in a small frame in the corner, such as 演示."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverBundle:
    """One file on the stick, as the paper that goes with it names it."""

    number: int
    to: str
    file: str
    size: str
    hash_start: str
    """The first 16 hexadecimal digits of the file's SHA-256."""
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverContent:
    """The paper that goes with a stick (移交单): what is on it, and who gave and took it."""

    sender: str
    time_text: str
    bundles: tuple[HandoverBundle, ...]
    activities: int
    attendance: int
    minutes: int
    code: str
    """Control code over everything else, in groups of four digits."""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no bundled font has, and where it stands (never the text around it)."""

    character: str
    code_point: str
    where: str


@dataclass(frozen=True, slots=True)
class Overflow:
    """Text that did not fit even at its smallest size: which field, and what is not on the page."""

    field: str
    lost: str
    where: str = ""
    """What people call the field."""


@dataclass(frozen=True, slots=True)
class PaperResult:
    """What became of a print; the file is complete even when something is reported here."""

    pages: int
    missing_glyphs: tuple[MissingGlyph, ...] = ()
    overflow: tuple[Overflow, ...] = ()
    review: str = ""
    """Where the review of a poster stands (messages/mechanism.py); empty: not asked for."""


class PaperPress(Protocol):
    """Writes printed forms as PDF, the only print master.

    The target appears complete or not at all; missing folders are made. Raises WenmingError:
    MISSING_GLYPH (only with ``missing="refuse"``), SHEET_ROWS_OVER_LIMIT, PRINT_NOT_WRITTEN.
    """

    def sign_in_sheet(
        self, content: SignInSheetContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a sign-in sheet, A4 upright, twenty rows a page."""

    def poster(self, content: PosterContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a poster on paper of the size it asks for."""

    def handover(
        self, content: HandoverContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the paper that goes with a stick, A4 upright."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels: rows from the top, three bytes (red, green, blue) a pixel, no padding."""

    width: int
    height: int
    rgb: bytes


class PageViewer(Protocol):
    """Turns pages of a PDF into pictures, for the preview and for the printer.

    Raises WenmingError: PDF_UNREADABLE.
    """

    def page_count(self, path: Path) -> int:
        """Return the number of pages."""

    def picture(self, path: Path, page: int, dpi: float) -> PagePicture:
        """Return one page, counted from 0."""

"""A page that was read back from paper and waits for its clerk; nothing of it is in the ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wenming_desktop.domain.box_form import form_of
from wenming_desktop.domain.scanned_rows import BoxMark, RowVerdict, ScannedRow
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import ROWS_A_PAGE


class ScanState(StrEnum):
    """What became of a picture."""

    READ = "read"
    """已识别: every row is sure or has been looked at."""
    TO_CHECK = "to_check"
    """待核对"""
    NOT_LOCATED = "not_located"
    """无法定位"""
    REPEATED = "repeated"
    """重复导入"""
    NOT_OURS = "not_ours"
    """不是本站: another unit's, an unknown or a posted occurrence's, another form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedSheet:
    """One page in the review queue."""

    id: UUID
    occurrence_id: UUID | None
    """None while nobody has said which sheet it is."""
    code: SheetCode | None
    """None when neither code nor printed digits could be read."""
    page: int
    """0 while it is not known."""
    sha256: str
    """Of the file and the number of the picture in it."""
    file_name: str
    read_at: datetime
    rows: tuple[ScannedRow, ...]
    looked_at: frozenset[int] = frozenset()
    """Numbers of rows that a person has decided, though they do not keep the rule."""
    thumbnail: bytes = b""
    about: UUID | None = None
    """Of answers: the order of a slip, the survey of a page of questions."""
    is_signed: bool = False
    """A slip has a signature; what the reader saw, or a person said."""
    comment: str = ""
    """What a person read in the resident's hand."""

    @property
    def is_answers(self) -> bool:
        """Tell whether it is a slip or a page of questions, not a sign-in sheet."""
        return self.code is not None and form_of(self.code.layout).is_choice

    @property
    def is_known(self) -> bool:
        """Tell whether it is clear what the paper is about."""
        return self.about is not None if self.is_answers else bool(self.page and self.occurrence_id)

    @property
    def state(self) -> ScanState:
        """Tell whether a person is needed."""
        done = self.is_known and not self.open_rows()
        return ScanState.READ if done else ScanState.TO_CHECK

    def answers(self) -> list[ScannedRow]:
        """Return the rows of the questions, without those that tell who answered."""
        return [row for row in self.rows if not row.part]

    def told(self, part: str, codes: Sequence[str], unknown: str) -> str:
        """Return the code of the box that was ticked for age_band or sex."""
        chosen = [row.chosen for row in self.rows if row.part == part]
        return codes[chosen[0]] if chosen and chosen[0] is not None else unknown

    def open_rows(self) -> list[ScannedRow]:
        """Return the rows that a person has to look at."""
        return [
            row
            for row in self.rows
            if row.verdict is RowVerdict.ASK and row.n not in self.looked_at
        ]

    def on_page(self, page: int) -> "ScannedSheet":
        """Return it as that page: its rows get the numbers that are printed there."""
        first = (page - 1) * ROWS_A_PAGE
        rows = tuple(replace(row, n=first + at) for at, row in enumerate(self.rows, 1))
        return replace(self, page=page, rows=rows)

    def decided(self, n: int, boxes: Sequence[BoxMark]) -> "ScannedSheet":
        """Return it with what a person says about a row."""
        rows = tuple(replace(row, boxes=tuple(boxes)) if row.n == n else row for row in self.rows)
        return replace(self, rows=rows, looked_at=self.looked_at | {n})


def missing_pages(sheets: Iterable[ScannedSheet]) -> list[int]:
    """Return the pages of one occurrence's sheet that nobody has read yet."""
    found = [one for one in sheets if one.page]
    pages = max((one.code.pages for one in found if one.code), default=0)
    return sorted(set(range(1, pages + 1)) - {one.page for one in found})

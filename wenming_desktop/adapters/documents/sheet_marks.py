"""What the reader finds a page by: corner marks, row marks, two codes, the digits at the foot."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import BLACK, WHITE, Paper, Style
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import (
    BOX,
    CODE_TEXT,
    CORNER_RINGS,
    CORNERS,
    LOWER_QR,
    ROW_MARK,
    ROW_MARKS,
    ROWS_A_PAGE,
    UPPER_QR,
    row_middle,
)

_LINE: Final = 0.5


def draw_sheet_marks(paper: Paper, code: SheetCode) -> None:
    """Draw everything but the digits."""
    for x, y in CORNERS:
        for size, colour in zip(CORNER_RINGS, (BLACK, WHITE, BLACK), strict=True):
            paper.solid((x - size / 2, y - size / 2, size, size), colour)
    for row in range(ROWS_A_PAGE):
        middle = row_middle(row)
        for x in ROW_MARKS:
            paper.solid((x - ROW_MARK / 2, middle - ROW_MARK / 2, ROW_MARK, ROW_MARK))
    paper.qr(*UPPER_QR, code.digits())
    paper.qr(*LOWER_QR, code.digits())


def draw_code_text(paper: Paper, code: SheetCode) -> None:
    """Draw the digits for a person to type."""
    words = f"表号  {code.grouped().replace(' ', '  ')}"
    left, foot, size = CODE_TEXT
    paper.text(left, foot, words, Style(Face.SANS, size), FORM)


def draw_box(paper: Paper, x: float, y: float) -> None:
    """Draw a box to tick, its middle at (x, y)."""
    paper.frame((x - BOX / 2, y - BOX / 2, BOX, BOX), _LINE)

"""Which boxes a printed form has, for its reader: the sign-in sheet, the slip, the questions.

Millimetres from the top left corner of an A4 page. All of them carry the marks and codes of
sheet_layout at the same places, so one engine finds the page; what differs stands here.
"""

from dataclasses import dataclass, field, replace

from wenming_desktop.domain.sheet_code import BLANK_LAYOUT, ROSTER_LAYOUT
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, COLUMNS, ROWS_A_PAGE, row_middle
from wenming_desktop.domain.slip_layout import (
    ABOUT_LAYOUT,
    ABOUT_ROW,
    AGE_BANDS,
    CANNOT_SAY,
    FIRST_QUESTION_ROW,
    MOST_QUESTIONS,
    SATISFACTION_LAYOUT,
    SEX_COLUMNS,
    SLIP_CUT,
    SLIP_LAYOUT,
    SLIP_ROW,
)

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxForm:
    """One kind of form."""

    name: str
    rows: tuple[int, ...]
    """Rows that have boxes, counted from 0 as on the sign-in sheet."""
    columns: tuple[float, ...]
    """Middles of the boxes of a row."""
    upright: tuple[float, ...] = ()
    """Printed upright lines near the boxes."""
    is_ruled: bool = False
    """A printed line stands between the rows."""
    words_above: float = 99.0
    """Millimetres over the middle of a box where printed words begin: no ink there counts."""
    is_open: bool = False
    """Nobody knows how many of the rows are printed: they are those with frames."""
    is_choice: bool = False
    """One box of a row is ticked, or none; else 到场 and one hour."""
    marked: tuple[int, ...] = tuple(range(ROWS_A_PAGE))
    """Rows whose marks are there in any case; the upper half of a slip may be cut off."""
    least_marks: int = 28
    """Of both marks of these rows; with fewer the page is not read at all."""
    strip: Area = (72.0, 56.0, 139.0, 266.0)
    """What is laid flat to look at the boxes; the whole of one is inside, with 7 mm around."""
    crop: tuple[float, float] = (COLUMNS[0], COLUMNS[-1])
    """Left and right end of a row as a person is shown it."""
    above: float = 0.6
    """Millimetres over a row that a person is shown too: the words over the boxes."""
    more: tuple[Area, ...] = field(default=())
    """Other parts that a person is shown: what was written by hand."""
    signature: Area | None = None
    """Where a signature stands; nothing else is printed there."""
    parts: tuple[tuple[str, int], ...] = ()
    """Of a row that asks several things: which, and how many of the boxes each has."""
    about: "BoxForm | None" = None
    """The row apart from the questions that tells who answers."""


SIGN_IN_FORM = BoxForm(
    name="sign_in",
    rows=tuple(range(ROWS_A_PAGE)),
    columns=BOX_COLUMNS,
    upright=COLUMNS[3:9],
    is_ruled=True,
)
_LOWER_ROWS = tuple(row for row in range(ROWS_A_PAGE) if row_middle(row) - 2 > SLIP_CUT)
SLIP_FORM = BoxForm(
    name="slip",
    rows=(SLIP_ROW,),
    columns=BOX_COLUMNS,
    words_above=4.9,
    is_choice=True,
    marked=_LOWER_ROWS,
    least_marks=16,
    strip=(72.0, 155.0, 139.0, 266.0),
    crop=(18.0, 142.0),
    above=6.5,
    more=((18.0, row_middle(SLIP_ROW) + 8, 192.0, row_middle(SLIP_ROW) + 62),),
    signature=(31.0, row_middle(SLIP_ROW) + 48, 88.0, row_middle(SLIP_ROW) + 60),
)
SATISFACTION_FORM = BoxForm(
    name="satisfaction",
    rows=tuple(range(FIRST_QUESTION_ROW, FIRST_QUESTION_ROW + MOST_QUESTIONS)),
    columns=(*BOX_COLUMNS, CANNOT_SAY),
    is_ruled=True,
    is_open=True,
    is_choice=True,
    strip=(72.0, 56.0, 153.0, 266.0),
    crop=(18.0, 153.0),
)
_ABOUT_FORM = BoxForm(
    name="about",
    rows=(ABOUT_ROW,),
    columns=(*BOX_COLUMNS, CANNOT_SAY, *SEX_COLUMNS),
    words_above=4.9,
    is_choice=True,
    strip=(72.0, row_middle(ABOUT_ROW) - 10, 184.0, row_middle(ABOUT_ROW) + 10),
    crop=(18.0, 182.0),
    above=6.5,
    parts=(("age_band", len(AGE_BANDS)), ("sex", len(SEX_COLUMNS))),
)
_FORMS = {
    ROSTER_LAYOUT: SIGN_IN_FORM,
    BLANK_LAYOUT: SIGN_IN_FORM,
    SLIP_LAYOUT: SLIP_FORM,
    SATISFACTION_LAYOUT: SATISFACTION_FORM,
    ABOUT_LAYOUT: replace(SATISFACTION_FORM, about=_ABOUT_FORM),
}


def form_of(layout: int) -> BoxForm:
    """Return what stands on a form of this layout; an unknown one is looked at as a sheet."""
    return _FORMS.get(layout, SIGN_IN_FORM)

"""What was read off a paper row, and whether a person has to look at it.

到场 ⇔ exactly one hour: a row either has 到场 ticked and one of the four hours, or nothing.
Anything else was filled in wrongly or read wrongly, and nobody but a person can tell which.
Source: screens.md §2.1; the instruction printed on the sheet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wenming_desktop.domain.box_form import BoxForm

BOXES_A_ROW = 5
"""到场, then 1, 2, 3 and 4 hours."""
MINUTES_A_HOUR = 60


class BoxMark(StrEnum):
    """What is in a box."""

    EMPTY = "empty"
    TICKED = "ticked"
    CANCELLED = "cancelled"
    """Filled, which the sheet asks for to take a tick back."""
    ASK = "ask"
    """Too faint, too full or astray: a person decides."""


class RowVerdict(StrEnum):
    """Whether a row can be entered as it was read."""

    SURE = "sure"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class ScannedRow:
    """One row of a page; ``n`` is the number printed before it."""

    n: int
    boxes: tuple[BoxMark, ...]
    is_choice: bool = False
    """An answer: one box of them all is ticked, or none."""
    part: str = ""
    """Of a row that tells who answers: age_band or sex."""

    @property
    def verdict(self) -> RowVerdict:
        """Tell whether the row keeps the rule."""
        return choice_verdict(self.boxes) if self.is_choice else row_verdict(self.boxes)

    @property
    def came(self) -> bool:
        """Tell whether 到场 is ticked."""
        return not self.is_choice and self.boxes[0] is BoxMark.TICKED

    @property
    def minutes(self) -> int:
        """Return the minutes of a sure row; 0 for one who did not come or has to be looked at."""
        if self.verdict is RowVerdict.ASK or not self.came:
            return 0
        return MINUTES_A_HOUR * self.boxes.index(BoxMark.TICKED, 1)

    @property
    def chosen(self) -> int | None:
        """Return which box of an answer is ticked, from 0; None without one or with a doubt."""
        if self.verdict is RowVerdict.ASK or BoxMark.TICKED not in self.boxes:
            return None
        return self.boxes.index(BoxMark.TICKED)

    @property
    def doubtful(self) -> int:
        """Return how many boxes a person has to decide."""
        return sum(mark is BoxMark.ASK for mark in self.boxes)


def rows_of(
    form: BoxForm, numbered: Iterable[tuple[int, Sequence[BoxMark]]]
) -> tuple[ScannedRow, ...]:
    """Return the rows of a form; the last ones of a page of questions tell who answers."""
    read = list(numbered)
    parts = [name for name, _ in form.about.parts] if form.about else []
    named = [""] * (len(read) - len(parts)) + parts
    return tuple(
        ScannedRow(n, tuple(boxes), is_choice=form.is_choice, part=part)
        for (n, boxes), part in zip(read, named, strict=True)
    )


def row_verdict(boxes: Sequence[BoxMark]) -> RowVerdict:
    """Return SURE when 到场 is ticked together with exactly one hour, or nothing is ticked."""
    if len(boxes) != BOXES_A_ROW or BoxMark.ASK in boxes:
        return RowVerdict.ASK
    hours = sum(mark is BoxMark.TICKED for mark in boxes[1:])
    keeps = hours == (1 if boxes[0] is BoxMark.TICKED else 0)
    return RowVerdict.SURE if keeps else RowVerdict.ASK


def choice_verdict(boxes: Sequence[BoxMark]) -> RowVerdict:
    """Return SURE when one box is ticked, or none: nobody has to answer."""
    ticked = sum(mark is BoxMark.TICKED for mark in boxes)
    return RowVerdict.ASK if BoxMark.ASK in boxes or ticked > 1 else RowVerdict.SURE

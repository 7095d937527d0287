"""Where on the picture the sheet lies: a map from millimetres of paper to pixels.

Every guess is put to the vote of the forty row marks; the guess most of them agree with wins, and
is then fitted to all marks. Corner marks alone would do for a flat page, but a QR code's finder
can be taken for one, and then a whole page is read beside its boxes (screens.md §2.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.codes import FoundCode
from wenming_desktop.adapters.scanning.guessing import (
    CORNER_POINTS,
    Guess,
    guesses,
    is_sane,
    qr_points,
    scale_of,
    to_paper,
)
from wenming_desktop.adapters.scanning.marks import Marks
from wenming_desktop.domain.box_form import BoxForm
from wenming_desktop.domain.sheet_layout import (
    LOWER_QR,
    ROW_MARKS,
    ROWS_A_PAGE,
    UPPER_QR,
    row_middle,
)

Points = NDArray[np.float64]

_LEAST_ANCHORS = 2
"""Corner marks or codes that must agree: row marks alone look the same one row further."""
_ANCHORED = 2.8
"""Millimetres; a fit that is one row off has its anchors ten millimetres off."""
_ALMOST_ALL = 0.95
"""Of the marks; with three corners or codes besides, no better fit is looked for."""
_REACHES = (4.4, 4.0, 3.0, 2.4)
"""Millimetres within which a mark is looked for, as a guess gets better; half a row at most."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet that was found."""

    to_picture: Points
    """3 × 3, millimetres to pixels."""
    marks: int
    """Row marks that agree."""
    shifts: Points
    """Millimetres by which the left and the right mark of each row are off the map (20, 2, 2)."""


class _Printed:
    """The row marks of a form: all of the left side, then all of the right one."""

    def __init__(self, form: BoxForm) -> None:
        self.rows = np.array(form.marked)
        self.points: Points = np.array(
            [(x, row_middle(row)) for x in ROW_MARKS for row in form.marked]
        )
        self.least = form.least_marks
        self.good = _ALMOST_ALL * len(self.points) + 4 * 3

    def side_and_place(self, which: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return 0 or 1 for the side of marks, and which of that side they are."""
        return which // len(self.rows), which % len(self.rows)


def place(marks: Marks, codes: Sequence[FoundCode], form: BoxForm) -> Placed | None:
    """Return where the sheet lies; None when it cannot be told without a doubt."""
    printed = _Printed(form)
    if len(marks.rows) < printed.least:
        return None
    best: tuple[int, Points] | None = None
    for guess in guesses(marks, codes, printed.points):
        grown = _grow(guess, marks, printed)
        for fit in () if grown is None else (grown, *_slipped(grown, marks, printed)):
            score = _score(fit, marks, codes, printed)
            if score and (best is None or score > best[0]):
                best = score, fit
        if best is not None and best[0] >= printed.good:
            break
    return None if best is None else _placed(best[1], marks, printed)


def _score(fit: Points, marks: Marks, codes: Sequence[FoundCode], printed: _Printed) -> int:
    """Return how good a fit is; 0 when it is not to be trusted."""
    votes, anchors = _votes(fit, printed, marks.rows, 1.6), _anchors(fit, marks, codes)
    if votes < printed.least or anchors < _LEAST_ANCHORS:
        return 0
    return votes + 4 * anchors


def _slipped(fit: Points, marks: Marks, printed: _Printed) -> Iterator[Points]:
    """Yield the fit with the marks of one side, or both, taken for those of the next row."""
    which, seen = _pairs(fit, printed.points, marks.rows, 2.6)
    side, row = printed.side_and_place(which)
    many = len(printed.rows)
    for left, right in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)):
        moved = row + np.where(side == 0, left, right)
        on = (moved >= 0) & (moved < many)
        if on.sum() < printed.least:
            continue
        taken = printed.points[side[on] * many + moved[on]]
        other, _ = cv2.findHomography(taken, marks.rows[seen[on]])
        if other is not None and is_sane(np.asarray(other)):
            yield np.asarray(other)


def _votes(to_picture: Points, printed: _Printed, rows: Points, reach: float) -> int:
    return len(_pairs(to_picture, printed.points, rows, reach)[0])


def _pairs(
    to_picture: Points, printed: Points, seen: Points, reach: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return which printed mark is which seen one: mutually nearest, within ``reach`` mm."""
    if not len(seen):
        return np.empty(0, np.intp), np.empty(0, np.intp)
    back = to_paper(to_picture, seen)
    apart = np.linalg.norm(printed[:, None] - back[None], axis=2)
    nearest, backwards = apart.argmin(1), apart.argmin(0)
    index = np.arange(len(printed))
    good = (apart[index, nearest] <= reach) & (backwards[nearest] == index)
    return index[good], nearest[good]


def _grow(guess: Guess, marks: Marks, printed: _Printed) -> Points | None:
    """Fit a guess to the marks near it, again and again, from where it is good outwards."""
    fit = guess.to_picture
    if guess.rough:
        grown = _grow_rough(fit, marks, printed)
        if grown is None:
            return None
        fit = grown
    for reach in _REACHES:
        rows, corners = (
            _pairs(fit, printed.points, marks.rows, reach),
            _pairs(fit, CORNER_POINTS, marks.corners, reach),
        )
        if len(rows[0]) + len(corners[0]) < 12:  # noqa: PLR2004
            return None
        paper = np.vstack([printed.points[rows[0]], CORNER_POINTS[corners[0]]])
        seen = np.vstack([marks.rows[rows[1]], marks.corners[corners[1]]])
        scale = scale_of(fit)
        better, _ = cv2.findHomography(paper, seen, cv2.RANSAC, 1.6 * scale)
        if better is None or not is_sane(np.asarray(better)):
            return None
        fit = np.asarray(better)
    return fit


def _grow_rough(fit: Points, marks: Marks, printed: _Printed) -> Points | None:
    """Take marks in from the nearest on: those the guess places well come first."""
    known = 0
    for limit in (6, 10, 16, 24, 32, 44):
        rows = _pairs(fit, printed.points, marks.rows, 4.0)
        corners = _pairs(fit, CORNER_POINTS, marks.corners, 9.0)
        paper = np.vstack([CORNER_POINTS[corners[0]], printed.points[rows[0]]])
        seen = np.vstack([marks.corners[corners[1]], marks.rows[rows[1]]])
        if len(paper) < 5:  # noqa: PLR2004
            return None
        off = np.linalg.norm(to_paper(fit, seen) - paper, axis=1)
        best = np.argsort(off)[: max(limit, 5)]
        better, _ = cv2.findHomography(paper[best], seen[best], cv2.RANSAC, 2.0 * scale_of(fit))
        if better is None or not is_sane(np.asarray(better)):
            continue
        votes = _votes(np.asarray(better), printed, marks.rows, 3.0)
        if votes >= known:
            known, fit = votes, np.asarray(better)
    return fit


def _anchors(fit: Points, marks: Marks, codes: Sequence[FoundCode]) -> int:
    """Count what tells one row from the next and agrees: a corner mark is one, a code two."""
    agree = len(_pairs(fit, CORNER_POINTS, marks.corners, _ANCHORED)[0])
    for one in codes:
        back = to_paper(fit, one.corners)
        off = [
            np.linalg.norm(back - qr_points(which), axis=1).mean() for which in (UPPER_QR, LOWER_QR)
        ]
        agree += 2 * (min(off) < _ANCHORED)
    return agree


def _placed(fit: Points, marks: Marks, printed: _Printed) -> Placed:
    which, seen = _pairs(fit, printed.points, marks.rows, 2.6)
    off = to_paper(fit, marks.rows[seen]) - printed.points[which]
    sides, places = printed.side_and_place(which)
    shifts = np.zeros((2, ROWS_A_PAGE, 2))
    for side in range(2):
        mine = sides == side
        rows, found = printed.rows[places[mine]], off[mine]
        if len(rows) < 4:  # noqa: PLR2004
            continue
        for axis in range(2):
            shifts[side, :, axis] = np.interp(np.arange(ROWS_A_PAGE), rows, found[:, axis])
    return Placed(fit, len(which), shifts.transpose(1, 0, 2))

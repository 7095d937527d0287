"""Where on the picture the sheet lies: a map from millimetres of paper to pixels.

Every guess is put to the vote of the forty row marks; the guess most of them agree with wins, and
is then fitted to all marks. Corner marks alone would do for a flat page, but a QR code's finder
can be taken for one, and then a whole page is read beside its boxes (screens.md §2.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.codes import FoundCode
from wenming_desktop.adapters.scanning.marks import Marks
from wenming_desktop.domain.sheet_layout import (
    CORNERS,
    LOWER_QR,
    ROW_MARKS,
    ROWS_A_PAGE,
    UPPER_QR,
    row_middle,
)

Points = NDArray[np.float64]

LEAST_MARKS = 28
"""Of forty; with fewer the sheet is not read at all."""
_LEAST_ANCHORS = 2
"""Corner marks or codes that must agree: row marks alone look the same one row further."""
_CORNER_POINTS: Points = np.array(CORNERS)
_ROW_POINTS: Points = np.array(
    [(x, row_middle(row)) for x in ROW_MARKS for row in range(ROWS_A_PAGE)]
)
_ANCHORED = 2.8
"""Millimetres; a fit that is one row off has its anchors ten millimetres off."""
_GOOD_SCORE = 38 + 4 * 4
_REACHES = (4.4, 4.0, 3.0, 2.4)
"""Millimetres within which a mark is looked for, as a guess gets better; half a row at most."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet that was found."""

    to_picture: Points
    """3 × 3, millimetres to pixels."""
    marks: int
    """Row marks that agree, of forty."""
    shifts: Points
    """Millimetres by which the left and the right mark of each row are off the map (20, 2, 2)."""


@dataclass(frozen=True, slots=True)
class _Guess:
    to_picture: Points
    rough: bool


def place(marks: Marks, codes: Sequence[FoundCode]) -> Placed | None:
    """Return where the sheet lies; None when it cannot be told without a doubt."""
    if len(marks.rows) < LEAST_MARKS:
        return None
    best: tuple[int, Points] | None = None
    for guess in _guesses(marks, codes):
        grown = _grow(guess, marks)
        for fit in () if grown is None else (grown, *_slipped(grown, marks)):
            score = _score(fit, marks, codes)
            if score and (best is None or score > best[0]):
                best = score, fit
        if best is not None and best[0] >= _GOOD_SCORE:
            break
    return None if best is None else _placed(best[1], marks)


def _score(fit: Points, marks: Marks, codes: Sequence[FoundCode]) -> int:
    """Return how good a fit is; 0 when it is not to be trusted."""
    votes, anchors = _votes(fit, marks.rows, 1.6), _anchors(fit, marks, codes)
    if votes < LEAST_MARKS or anchors < _LEAST_ANCHORS:
        return 0
    return votes + 4 * anchors


def _slipped(fit: Points, marks: Marks) -> Iterator[Points]:
    """Yield the fit with the marks of one side, or both, taken for those of the next row."""
    which, seen = _pairs(fit, _ROW_POINTS, marks.rows, 2.6)
    side, row = which // ROWS_A_PAGE, which % ROWS_A_PAGE
    for left, right in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)):
        moved = row + np.where(side == 0, left, right)
        on = (moved >= 0) & (moved < ROWS_A_PAGE)
        if on.sum() < LEAST_MARKS:
            continue
        printed = _ROW_POINTS[side[on] * ROWS_A_PAGE + moved[on]]
        other, _ = cv2.findHomography(printed, marks.rows[seen[on]])
        if other is not None and _is_sane(np.asarray(other)):
            yield np.asarray(other)


def qr_points(which: tuple[float, float, float]) -> Points:
    """Return the corners of a printed code: top left, top right, bottom right, bottom left."""
    x, y, side = which
    return np.array([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])


def to_paper(to_picture: Points, points: Points) -> Points:
    """Return the millimetres of pixels."""
    back = np.asarray(np.linalg.inv(to_picture), np.float64)
    return _through(back, points)


def _through(matrix: Points, points: Points) -> Points:
    moved = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    result: Points = moved[:, :2] / moved[:, 2:]
    return result


def _guesses(marks: Marks, codes: Sequence[FoundCode]) -> Iterator[_Guess]:
    yield from _from_codes(codes)
    yield from _from_four(marks)
    yield from _from_three(marks)


def _from_codes(codes: Sequence[FoundCode]) -> Iterator[_Guess]:
    printed = (qr_points(UPPER_QR), qr_points(LOWER_QR))
    if len(codes) == 2:  # noqa: PLR2004
        for order in (codes, tuple(reversed(codes))):
            seen = np.vstack([one.corners for one in order])
            fit, _ = cv2.findHomography(np.vstack(printed), seen)
            if fit is not None and _is_sane(np.asarray(fit)):
                yield _Guess(np.asarray(fit), rough=False)
    for one in codes:
        for points in printed:
            affine = cv2.estimateAffine2D(points, one.corners)[0]
            if affine is not None:
                yield _Guess(np.vstack([affine, (0, 0, 1)]), rough=True)


def _from_four(marks: Marks) -> Iterator[_Guess]:
    """Every four corner marks that could be a page, each way round; the likely ones first."""
    found: list[tuple[int, float, Points]] = []
    nearby = _Nearby(marks.rows)
    for four in combinations(range(len(marks.corners)), 4):
        hull = cv2.convexHull(marks.corners[list(four)].astype(np.float32), clockwise=True)
        if len(hull) != 4:  # noqa: PLR2004
            continue
        ring = hull[:, 0].astype(np.float64)
        area = abs(float(cv2.contourArea(ring.astype(np.float32))))
        for turn in range(4):
            seen = np.roll(ring, turn, axis=0)
            fit = cv2.getPerspectiveTransform(
                _CORNER_POINTS.astype(np.float32), seen.astype(np.float32)
            ).astype(np.float64)
            if _is_sane(fit):
                found.append((nearby.votes(fit, 3.0), area, fit))
    found.sort(key=lambda one: (-one[0], -one[1]))
    for votes, _, fit in found[:6]:
        if votes >= 12:  # noqa: PLR2004  curl may hide most, chance does not give so many
            yield _Guess(fit, rough=False)


def _from_three(marks: Marks) -> Iterator[_Guess]:
    """Three corner marks, the fourth is under a fold."""
    found: list[tuple[int, Points]] = []
    nearby = _Nearby(marks.rows)
    for three in combinations(range(min(len(marks.corners), 8)), 3):
        for order in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
            seen = marks.corners[[three[one] for one in order]].astype(np.float32)
            for lost in range(4):
                kept = np.delete(_CORNER_POINTS, lost, axis=0).astype(np.float32)
                for way in (seen, seen[::-1]):
                    affine = cv2.getAffineTransform(kept, np.ascontiguousarray(way))
                    fit = np.vstack([affine, (0, 0, 1)])
                    if _is_sane(fit):
                        found.append((nearby.votes(fit, 4.0), fit))
    found.sort(key=lambda one: -one[0])
    for votes, fit in found[:8]:
        if votes >= 8:  # noqa: PLR2004
            yield _Guess(fit, rough=True)


def _is_sane(fit: Points) -> bool:
    """Tell whether a map is no mirror and squeezes the page no more than a photo would."""
    seen = _through(fit, _CORNER_POINTS)
    if not np.isfinite(seen).all():
        return False
    sides = np.roll(seen, -1, axis=0) - seen
    after = np.roll(sides, -1, axis=0)
    turn = sides[:, 0] * after[:, 1] - sides[:, 1] * after[:, 0]
    if not (turn > 0).all():
        return False
    lengths = np.linalg.norm(sides, axis=1)
    wide, high = lengths[[0, 2]], lengths[[1, 3]]
    shape = high.mean() / max(float(wide.mean()), 1e-6)
    even = min(wide.min() / wide.max(), high.min() / high.max())
    return bool(0.85 <= shape <= 2.4 and even > 0.5)  # noqa: PLR2004  printed: 1.47


def _votes(to_picture: Points, rows: Points, reach: float) -> int:
    return len(_pairs(to_picture, _ROW_POINTS, rows, reach)[0])


class _Nearby:
    """How far the next row mark is from any pixel; a quick vote for a thousand guesses."""

    def __init__(self, rows: Points) -> None:
        size = np.ceil(rows.max(0) / self._STEP).astype(int) + 2
        seen = np.ones((size[1], size[0]), np.uint8)
        places = np.round(rows / self._STEP).astype(int)
        seen[places[:, 1], places[:, 0]] = 0
        self._far = cv2.distanceTransform(seen, cv2.DIST_L2, 3) * self._STEP

    _STEP = 2
    """Pixels of the picture a cell."""

    def votes(self, to_picture: Points, reach: float) -> int:
        """Return how many printed row marks have a seen one within ``reach`` millimetres."""
        at = np.round(_through(to_picture, _ROW_POINTS) / self._STEP)
        high, wide = self._far.shape
        on = (at[:, 0] >= 0) & (at[:, 1] >= 0) & (at[:, 0] < wide) & (at[:, 1] < high)
        at = at[on].astype(int)
        far = self._far[at[:, 1], at[:, 0]]
        return int((far <= reach * _scale_of(to_picture)).sum())


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


def _grow(guess: _Guess, marks: Marks) -> Points | None:
    """Fit a guess to the marks near it, again and again, from where it is good outwards."""
    fit = guess.to_picture
    if guess.rough:
        grown = _grow_rough(fit, marks)
        if grown is None:
            return None
        fit = grown
    for reach in _REACHES:
        rows, corners = (
            _pairs(fit, _ROW_POINTS, marks.rows, reach),
            _pairs(fit, _CORNER_POINTS, marks.corners, reach),
        )
        if len(rows[0]) + len(corners[0]) < 12:  # noqa: PLR2004
            return None
        printed = np.vstack([_ROW_POINTS[rows[0]], _CORNER_POINTS[corners[0]]])
        seen = np.vstack([marks.rows[rows[1]], marks.corners[corners[1]]])
        scale = _scale_of(fit)
        better, _ = cv2.findHomography(printed, seen, cv2.RANSAC, 1.6 * scale)
        if better is None or not _is_sane(np.asarray(better)):
            return None
        fit = np.asarray(better)
    return fit


def _grow_rough(fit: Points, marks: Marks) -> Points | None:
    """Take marks in from the nearest on: those the guess places well come first."""
    known = 0
    for limit in (6, 10, 16, 24, 32, 44):
        rows = _pairs(fit, _ROW_POINTS, marks.rows, 4.0)
        corners = _pairs(fit, _CORNER_POINTS, marks.corners, 9.0)
        printed = np.vstack([_CORNER_POINTS[corners[0]], _ROW_POINTS[rows[0]]])
        seen = np.vstack([marks.corners[corners[1]], marks.rows[rows[1]]])
        if len(printed) < 5:  # noqa: PLR2004
            return None
        off = np.linalg.norm(to_paper(fit, seen) - printed, axis=1)
        best = np.argsort(off)[: max(limit, 5)]
        better, _ = cv2.findHomography(printed[best], seen[best], cv2.RANSAC, 2.0 * _scale_of(fit))
        if better is None or not _is_sane(np.asarray(better)):
            continue
        votes = _votes(np.asarray(better), marks.rows, 3.0)
        if votes >= known:
            known, fit = votes, np.asarray(better)
    return fit


def _scale_of(fit: Points) -> float:
    """Return pixels a millimetre in the middle of the page."""
    ends = _through(fit, np.array([(60.0, 148.5), (150.0, 148.5)]))
    return max(float(np.linalg.norm(ends[1] - ends[0])) / 90, 0.1)


def _anchors(fit: Points, marks: Marks, codes: Sequence[FoundCode]) -> int:
    """Count what tells one row from the next and agrees: a corner mark is one, a code two."""
    agree = len(_pairs(fit, _CORNER_POINTS, marks.corners, _ANCHORED)[0])
    for one in codes:
        back = to_paper(fit, one.corners)
        off = [
            np.linalg.norm(back - qr_points(which), axis=1).mean() for which in (UPPER_QR, LOWER_QR)
        ]
        agree += 2 * (min(off) < _ANCHORED)
    return agree


def _placed(fit: Points, marks: Marks) -> Placed:
    which, seen = _pairs(fit, _ROW_POINTS, marks.rows, 2.6)
    off = to_paper(fit, marks.rows[seen]) - _ROW_POINTS[which]
    shifts = np.zeros((2, ROWS_A_PAGE, 2))
    for side in range(2):
        mine = which // ROWS_A_PAGE == side
        rows, found = which[mine] % ROWS_A_PAGE, off[mine]
        if len(rows) < 4:  # noqa: PLR2004
            continue
        for axis in range(2):
            shifts[side, :, axis] = np.interp(np.arange(ROWS_A_PAGE), rows, found[:, axis])
    return Placed(fit, len(which), shifts.transpose(1, 0, 2))

"""Guesses at where the sheet lies: from its codes, from four corner marks, from three.

A guess is a map from millimetres of paper to pixels; the vote on them is held in placing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.codes import FoundCode
from wenming_desktop.adapters.scanning.marks import Marks
from wenming_desktop.domain.sheet_layout import CORNERS, LOWER_QR, UPPER_QR

Points = NDArray[np.float64]

CORNER_POINTS: Points = np.array(CORNERS)
_TILTS = np.linspace(-0.14, 0.14, 9)
"""Parts of a side of the page by which perspective may move a corner."""
_TILTED_VOTES = 20
_ASTRAY = 0.3
"""Of its distance from a code, how far a corner mark may be from where the code alone puts it."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A map, and how far it is to be trusted."""

    to_picture: Points
    rough: bool
    """From few points: to be grown from where they are outwards."""


def guesses(marks: Marks, codes: Sequence[FoundCode], printed: Points) -> Iterator[Guess]:
    """Yield guesses, the likeliest first; ``printed`` are the row marks of the form."""
    yield from _from_codes(codes)
    yield from _from_four(marks, printed)
    yield from _from_code_and_two(marks, codes, printed)
    yield from _from_three(marks, printed)


def _from_codes(codes: Sequence[FoundCode]) -> Iterator[Guess]:
    printed = (qr_points(UPPER_QR), qr_points(LOWER_QR))
    if len(codes) == 2:  # noqa: PLR2004
        for order in (codes, tuple(reversed(codes))):
            seen = np.vstack([one.corners for one in order])
            fit, _ = cv2.findHomography(np.vstack(printed), seen)
            if fit is not None and is_sane(np.asarray(fit)):
                yield Guess(np.asarray(fit), rough=False)
    for one in codes:
        for points in printed:
            affine = cv2.estimateAffine2D(points, one.corners)[0]
            if affine is not None:
                yield Guess(np.vstack([affine, (0, 0, 1)]), rough=True)


def _from_four(marks: Marks, printed: Points) -> Iterator[Guess]:
    """Every four corner marks that could be a page, each way round; the likely ones first."""
    found: list[tuple[int, float, Points]] = []
    nearby = _Nearby(marks.rows, printed)
    for four in combinations(range(len(marks.corners)), 4):
        hull = cv2.convexHull(marks.corners[list(four)].astype(np.float32), clockwise=True)
        if len(hull) != 4:  # noqa: PLR2004
            continue
        ring = hull[:, 0].astype(np.float64)
        area = abs(float(cv2.contourArea(ring.astype(np.float32))))
        for turn in range(4):
            seen = np.roll(ring, turn, axis=0)
            fit = cv2.getPerspectiveTransform(
                CORNER_POINTS.astype(np.float32), seen.astype(np.float32)
            ).astype(np.float64)
            if is_sane(fit):
                found.append((nearby.votes(fit, 3.0), area, fit))
    found.sort(key=lambda one: (-one[0], -one[1]))
    for votes, _, fit in found[:6]:
        if votes >= 12:  # noqa: PLR2004  curl may hide most, chance does not give so many
            yield Guess(fit, rough=False)


def _from_code_and_two(
    marks: Marks, codes: Sequence[FoundCode], printed: Points
) -> Iterator[Guess]:
    """Yield maps from a code and two corner marks, such as the lower half of a slip has."""
    found: list[tuple[int, Points]] = []
    nearby = _Nearby(marks.rows, printed)
    for one, points in product(codes, (qr_points(UPPER_QR), qr_points(LOWER_QR))):
        affine = cv2.estimateAffine2D(points, one.corners)[0]
        if affine is None or not len(marks.corners):
            continue
        back = to_paper(np.vstack([affine, (0, 0, 1)]), marks.corners)
        off = np.linalg.norm(back[:, None] - CORNER_POINTS[None], axis=2)
        reach = _ASTRAY * np.linalg.norm(CORNER_POINTS - points.mean(0), axis=1)
        likely = [(int(seen), int(corner)) for seen, corner in np.argwhere(off <= reach)]
        for (seen, corner), (other, another) in combinations(likely, 2):
            if seen == other or corner == another:
                continue
            paper = np.vstack([points, CORNER_POINTS[[corner, another]]])
            picture = np.vstack([one.corners, marks.corners[[seen, other]]])
            fit, _ = cv2.findHomography(paper, picture)
            if fit is not None and is_sane(np.asarray(fit)):
                found.append((nearby.votes(np.asarray(fit), 4.0), np.asarray(fit)))
    found.sort(key=lambda one: -one[0])
    for votes, fit in found[:6]:
        if votes >= 8:  # noqa: PLR2004
            yield Guess(fit, rough=True)


def _from_three(marks: Marks, printed: Points) -> Iterator[Guess]:
    """Yield maps from three corner marks, the fourth is under a fold or not seen as one."""
    found: list[tuple[int, Points, Points, int]] = []
    nearby = _Nearby(marks.rows, printed)
    for three in combinations(range(min(len(marks.corners), 8)), 3):
        for order in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
            seen = marks.corners[[three[one] for one in order]].astype(np.float32)
            for lost in range(4):
                kept = np.delete(CORNER_POINTS, lost, axis=0).astype(np.float32)
                for way in (seen, seen[::-1]):
                    affine = cv2.getAffineTransform(kept, np.ascontiguousarray(way))
                    fit = np.vstack([affine, (0, 0, 1)])
                    if is_sane(fit):
                        found.append((nearby.votes(fit, 4.0), fit, np.array(way), lost))
    found.sort(key=lambda one: -one[0])
    tilted = [_tilted(fit, seen, lost, nearby) for votes, fit, seen, lost in found[:40]]
    for votes, fit in sorted(tilted, key=lambda one: -one[0])[:6]:
        if votes >= _TILTED_VOTES:
            yield Guess(fit, rough=False)
    for votes, fit, _, _ in found[:8]:
        if votes >= 8:  # noqa: PLR2004
            yield Guess(fit, rough=True)


def _tilted(fit: Points, seen: Points, lost: int, nearby: "_Nearby") -> tuple[int, Points]:
    """Return the best map with the lost corner elsewhere than three of a flat page put it."""
    there = _through(fit, CORNER_POINTS)
    along, down = there[1] - there[0], there[3] - there[0]
    paper = np.vstack([np.delete(CORNER_POINTS, lost, axis=0), CORNER_POINTS[lost]])
    best = 0, fit
    for part, other in product(_TILTS, repeat=2):
        picture = np.vstack([seen, there[lost] + part * along + other * down])
        tilted = cv2.getPerspectiveTransform(
            paper.astype(np.float32), picture.astype(np.float32)
        ).astype(np.float64)
        votes = nearby.votes(tilted, 3.0) if is_sane(tilted) else 0
        best = max(best, (votes, tilted), key=lambda one: one[0])
    return best


def is_sane(fit: Points) -> bool:
    """Tell whether a map is no mirror and squeezes the page no more than a photo would."""
    seen = _through(fit, CORNER_POINTS)
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


class _Nearby:
    """How far the next row mark is from any pixel; a quick vote for a thousand guesses."""

    def __init__(self, rows: Points, printed: Points) -> None:
        self._printed = printed
        size = np.ceil(rows.max(0) / self._STEP).astype(int) + 2
        seen = np.ones((size[1], size[0]), np.uint8)
        places = np.round(rows / self._STEP).astype(int)
        seen[places[:, 1], places[:, 0]] = 0
        self._far = cv2.distanceTransform(seen, cv2.DIST_L2, 3) * self._STEP

    _STEP = 2
    """Pixels of the picture a cell."""

    def votes(self, to_picture: Points, reach: float) -> int:
        """Return how many printed row marks have a seen one within ``reach`` millimetres."""
        at = np.round(_through(to_picture, self._printed) / self._STEP)
        high, wide = self._far.shape
        on = (at[:, 0] >= 0) & (at[:, 1] >= 0) & (at[:, 0] < wide) & (at[:, 1] < high)
        at = at[on].astype(int)
        far = self._far[at[:, 1], at[:, 0]]
        return int((far <= reach * scale_of(to_picture)).sum())


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


def scale_of(fit: Points) -> float:
    """Return pixels a millimetre in the middle of the page."""
    ends = _through(fit, np.array([(60.0, 148.5), (150.0, 148.5)]))
    return max(float(np.linalg.norm(ends[1] - ends[0])) / 90, 0.1)

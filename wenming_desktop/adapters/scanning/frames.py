"""Where the printed frames really are on the flat strip: a hundred, five, or six a question.

Row marks stand at the ends of a row; in the middle a curled sheet is still off by up to a
millimetre. Each frame is looked for by its four lines, and all together must lie on one smooth
surface: a stroke may pull one frame aside, not a hundred.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.flattening import PX, Ink, Strip
from wenming_desktop.domain.sheet_layout import BOX, BOX_LINE, row_middle

Points = NDArray[np.float64]

_SEARCH, _FAR = 1.6, 3.6
"""Millimetres a frame may be off; the second where a curled page hides most at the first."""
_OFF_SURFACE = 0.35
"""Millimetres a frame may be beside the surface of them all and still be believed."""
_PRINT = 0.55
"""Ink beyond this is no thin line; capped, so that heavy strokes weigh no more than print."""
_HALF = round((BOX / 2 + 0.4) * PX)
_IS_PRINTED = 0.5
"""Median likeness of a row's frames from which on they are there."""
_LEAST_LIKE, _MANY = 0.35, 0.15
"""Likeness of a frame that is believed at all; part of the frames that may look wrong."""
_ENOUGH_NEAR = 4
"""Of nine neighbours, whose shifts tell how the page bends there."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Middles of the frames in pixels of the strip (rows, boxes, 2); how well they were found."""

    middles: Points
    likeness: float
    """Median correlation with a printed frame; 1 = as printed."""
    spread: float
    """Median distance from the common surface, in millimetres."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where frames should be, how far off they seem to be in pixels, and how like a frame."""

    nominal: Points
    shifts: Points
    scores: Points


def find_frames(strip: Strip) -> Frames:
    """Find every frame; the surface decides where a single one is covered by ink."""
    capped = np.clip(strip.ink, 0, _PRINT).astype(np.float32)
    found = _searched(capped, strip, _SEARCH)
    if _is_poor(found):
        wide = _searched(capped, strip, _FAR)
        found = max(found, wide, key=lambda one: (len(one.scores), _likeness(one.scores)))
    nominal, shifts, scores = found.nominal, found.shifts, found.scores
    if not len(scores):
        return Frames(nominal, 0.0, 0.0)
    surface = _surface(nominal.reshape(-1, 2), shifts.reshape(-1, 2), scores.ravel())
    surface = surface.reshape(nominal.shape)
    surface += _bend(shifts - surface, scores)
    off = np.linalg.norm(shifts - surface, axis=2) / PX
    believed = (off <= _OFF_SURFACE) & (scores > _LEAST_LIKE)
    middles = nominal + np.where(believed[..., None], shifts, surface)
    return Frames(middles, _likeness(scores), float(np.median(off)))


def _searched(capped: Ink, strip: Strip, reach: float) -> _Found:
    """Look for each frame within so many millimetres of where the row marks put it."""
    pattern, form = _pattern(), strip.form
    nominal = np.array(
        [[strip.pixel(x, row_middle(row)) for x in form.columns] for row in form.rows]
    )
    shifts, scores = np.zeros(nominal.shape), np.zeros(nominal.shape[:2])
    for place in np.ndindex(scores.shape):
        shifts[place], scores[place] = _best(capped, pattern, nominal[place], round(reach * PX))
    printed = _printed_rows(scores) if form.is_open else len(scores)
    return _Found(nominal[:printed], shifts[:printed], scores[:printed])


def _is_poor(found: _Found) -> bool:
    """Tell whether so many frames look wrong that they may lie further off."""
    if not len(found.scores):
        return True
    return float((found.scores < _IS_PRINTED).mean()) > _MANY


def _likeness(scores: Points) -> float:
    return float(np.median(scores)) if len(scores) else 0.0


def _bend(rest: Points, scores: Points) -> Points:
    """Return what the surface leaves over where neighbours agree: a sheet that bends there."""
    high, wide = scores.shape
    bent, sure = np.zeros_like(rest), scores > _IS_PRINTED
    for row, column in np.ndindex(high, wide):
        near = np.s_[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
        around = rest[near][sure[near]]
        if len(around) >= _ENOUGH_NEAR:
            bent[row, column] = np.median(around, axis=0)
    return bent


def _printed_rows(scores: Points) -> int:
    """Return how many rows from the first on have frames."""
    there = np.median(scores, axis=1) >= _IS_PRINTED
    return int(np.flatnonzero(~there)[0]) if not there.all() else len(there)


def _pattern() -> Ink:
    pattern = np.zeros((2 * _HALF + 1, 2 * _HALF + 1), np.float32)
    side = BOX / 2 * PX
    ends = (round((_HALF - side) * 16), round((_HALF + side) * 16))
    cv2.rectangle(
        pattern, (ends[0],) * 2, (ends[1],) * 2, 1.0, max(round(BOX_LINE * PX), 1), cv2.LINE_8, 4
    )
    return np.asarray(cv2.GaussianBlur(pattern, (0, 0), 1.1), np.float32)


def _best(ink: Ink, pattern: Ink, middle: Points, reach: int) -> tuple[Points, float]:
    x, y = np.round(middle).astype(int)
    room = ink[y - _HALF - reach : y + _HALF + reach + 1, x - _HALF - reach : x + _HALF + reach + 1]
    if room.shape != (2 * (_HALF + reach) + 1,) * 2:
        return np.zeros(2), 0.0
    match = cv2.matchTemplate(room, pattern, cv2.TM_CCOEFF_NORMED)
    _, score, _, place = cv2.minMaxLoc(match)
    rounded = np.array([x, y]) - middle
    return np.array(place) - reach + rounded, float(score)


def _surface(at: Points, shifts: Points, scores: Points) -> Points:
    """Fit a smooth surface, letting go of what lies far from it."""
    terms = _terms(at)
    weights = np.clip(scores, 0, 1) ** 2 + 1e-4
    fitted = np.zeros_like(shifts)
    for _ in range(8):
        root = np.sqrt(weights)[:, None]
        factors, *_ = np.linalg.lstsq(terms * root, shifts * root, rcond=None)
        fitted = terms @ factors
        off = np.linalg.norm(shifts - fitted, axis=1)
        weights = (np.clip(scores, 0, 1) ** 2 + 1e-4) / (1 + (off / (0.2 * PX)) ** 2) ** 2
    return fitted


_ONE_ROW, _FEW_ROWS = 6, 30
"""Frames of a single row, and of so few that a bent surface would follow each stroke."""


def _terms(at: Points) -> Points:
    """Return what the surface is made of: the fewer frames, the stiffer it is."""
    x = (at[:, 0] - at[:, 0].mean()) / np.ptp(at[:, 0]) * 2
    y = (at[:, 1] - at[:, 1].mean()) / max(float(np.ptp(at[:, 1])), 1.0) * 2
    terms = [np.ones_like(x), x]
    if len(at) > _ONE_ROW:
        terms += [y, x * y, y**2]
    if len(at) > _FEW_ROWS:
        terms += [x**2, x**2 * y, x * y**2, y**3, y**4, x * y**3]
    return np.column_stack(terms)

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

_SEARCH = 1.6
"""Millimetres a frame may be off."""
_OFF_SURFACE = 0.35
"""Millimetres a frame may be beside the surface of them all and still be believed."""
_PRINT = 0.55
"""Ink beyond this is no thin line; capped, so that heavy strokes weigh no more than print."""
_HALF = round((BOX / 2 + 0.4) * PX)
_IS_PRINTED = 0.5
"""Median likeness of a row's frames from which on they are there."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Middles of the frames in pixels of the strip (rows, boxes, 2); how well they were found."""

    middles: Points
    likeness: float
    """Median correlation with a printed frame; 1 = as printed."""
    spread: float
    """Median distance from the common surface, in millimetres."""


def find_frames(strip: Strip) -> Frames:
    """Find every frame; the surface decides where a single one is covered by ink."""
    capped = np.clip(strip.ink, 0, _PRINT).astype(np.float32)
    pattern, form = _pattern(), strip.form
    nominal = np.array(
        [[strip.pixel(x, row_middle(row)) for x in form.columns] for row in form.rows]
    )
    shifts, scores = np.zeros(nominal.shape), np.zeros(nominal.shape[:2])
    for place in np.ndindex(scores.shape):
        shifts[place], scores[place] = _best(capped, pattern, nominal[place])
    if form.is_open:
        printed = _printed_rows(scores)
        nominal, shifts, scores = nominal[:printed], shifts[:printed], scores[:printed]
        if not printed:
            return Frames(nominal, 0.0, 0.0)
    surface = _surface(nominal.reshape(-1, 2), shifts.reshape(-1, 2), scores.ravel())
    surface = surface.reshape(nominal.shape)
    off = np.linalg.norm(shifts - surface, axis=2) / PX
    believed = (off <= _OFF_SURFACE) & (scores > 0.35)  # noqa: PLR2004
    middles = nominal + np.where(believed[..., None], shifts, surface)
    return Frames(middles, float(np.median(scores)), float(np.median(off)))


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


def _best(ink: Ink, pattern: Ink, middle: Points) -> tuple[Points, float]:
    reach = round(_SEARCH * PX)
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

"""A sheet laid flat: the strip with the boxes as ink, without light and shadow.

Ink is what is missing of the light around, as a part of what a printed mark takes away: 0 paper,
1 print. It does not depend on the other boxes of the page, so a page without any mark stays one.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.placing import Placed
from wenming_desktop.domain.box_form import Area, BoxForm
from wenming_desktop.domain.sheet_layout import (
    BOX_COLUMNS,
    FIRST_ROW,
    ROW_HEIGHT,
    ROW_MARKS,
    ROWS_A_PAGE,
    row_middle,
)

Ink = NDArray[np.float32]

PX = 8
"""Pixels a millimetre of the flat strip."""
_STREAK = 0.04
_SOFT = 2.2
"""Pixels of blur in which a faint stroke is told from noise."""
_BESIDE = ((-4.9, -3.5), (3.5, 4.9))
"""Millimetres from the middle of a box where there is bare paper, left and right of it."""
_PAPER = 2
"""Pixels a millimetre at which the light is looked at."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of the sheet with the boxes."""

    ink: Ink
    contrast: float
    """What a printed mark takes away of the light."""
    grain: float
    """Standard deviation of the ink on paper that nobody wrote on."""
    soft: Ink
    """The same ink, blurred until only strokes are left of it and no noise."""
    soft_grain: float
    form: BoxForm
    """Whose boxes they are."""

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixel of a place on the page."""
        left, top, *_ = self.form.strip
        return (x - left) * PX, (y - top) * PX


def flatten(grey: NDArray[np.uint8], placed: Placed, form: BoxForm) -> Strip:
    """Return the strip of a sheet."""
    contrast = _contrast(grey, placed, form)
    taken = ink_in(grey, placed, form.strip, contrast)
    ink = _without_streaks(taken, form.strip[1])
    soft = cv2.GaussianBlur(ink, (0, 0), _SOFT).astype(np.float32)
    return Strip(ink, contrast, _grain(ink, form), soft, _grain(soft, form), form)


def ink_in(grey: NDArray[np.uint8], placed: Placed, area: Area, contrast: float) -> Ink:
    """Return the ink of an area, laid flat."""
    flat = warp(grey, placed, area, PX).astype(np.float32)
    taken = 1 - flat / np.maximum(_light(flat), 1)
    return np.asarray(taken / contrast, np.float32)


def warp(
    grey: NDArray[np.uint8],
    placed: Placed,
    area: Area,
    pixels: float,
) -> NDArray[np.uint8]:
    """Return an area of the sheet (left, top, right, bottom in millimetres), laid flat.

    Rows are moved to where their own two marks say, so that a curled sheet comes out straight.
    """
    left, top, right, bottom = area
    wide, high = round((right - left) * pixels), round((bottom - top) * pixels)
    xs = np.linspace(left, right, wide, endpoint=False)
    ys = np.linspace(top, bottom, high, endpoint=False)
    along = (xs - ROW_MARKS[0]) / (ROW_MARKS[1] - ROW_MARKS[0])
    rows = np.clip((ys - row_middle(0)) / ROW_HEIGHT, 0, ROWS_A_PAGE - 1)
    index = np.arange(ROWS_A_PAGE)
    places = []
    for axis, plain in enumerate((np.tile(xs, (high, 1)), np.tile(ys[:, None], (1, wide)))):
        ends = [np.interp(rows, index, placed.shifts[:, side, axis]) for side in range(2)]
        places.append(plain + np.outer(ends[0], 1 - along) + np.outer(ends[1], along))
    paper = np.stack(places, -1).reshape(1, -1, 2)
    pixel = cv2.perspectiveTransform(paper, placed.to_picture).reshape(high, wide, 2)
    mapped = cv2.remap(
        grey,
        pixel[..., 0].astype(np.float32),
        pixel[..., 1].astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(mapped, np.uint8)


def _without_streaks(ink: Ink, top: float) -> Ink:
    """Take away what runs down the page through every row: the dirt of a copier's drum.

    A frame's upright lines take half of a row's height, a streak all of it.
    """
    rows = ink[round(max(FIRST_ROW - top, 0) * PX) :]
    streak = np.percentile(rows, 30, axis=0)
    return np.asarray(ink - np.where(streak > _STREAK, streak, 0), np.float32)


def _light(flat: Ink) -> Ink:
    """Return how bright bare paper is at each place."""
    small = cv2.resize(flat, None, fx=_PAPER / PX, fy=_PAPER / PX, interpolation=cv2.INTER_AREA)
    bright = cv2.dilate(cv2.medianBlur(small, 3), np.ones((5, 5), np.uint8))
    bright = cv2.erode(bright, np.ones((5, 5), np.uint8))
    level = cv2.GaussianBlur(bright, (0, 0), 1.6 * _PAPER)
    return np.asarray(
        cv2.resize(level, flat.shape[::-1], interpolation=cv2.INTER_CUBIC), np.float32
    )


def _contrast(grey: NDArray[np.uint8], placed: Placed, form: BoxForm) -> float:
    """Return how much of the light the printed row marks take away."""
    found = []
    for row in form.marked:
        for side, x in enumerate(ROW_MARKS):
            middle = (x, row_middle(row)) + placed.shifts[row, side]
            around = middle + np.array(
                [(0, 0), (0.4, 0), (-0.4, 0), (0, 0.4), (0, -0.4), (0, 2.6), (0, -2.6)]
            )
            pixels = cv2.perspectiveTransform(around[None], placed.to_picture)[0]
            levels = [_level(grey, x, y) for x, y in pixels]
            dark, white = min(levels[:5]), max(levels[5:])
            if white > 0:
                found.append(1 - dark / white)
    return float(np.clip(np.median(found) if found else 0, 0.05, 1))


def _level(grey: NDArray[np.uint8], x: float, y: float) -> float:
    column = min(max(round(x), 0), grey.shape[1] - 1)
    row = min(max(round(y), 0), grey.shape[0] - 1)
    return float(grey[row, column])


def _grain(ink: Ink, form: BoxForm) -> float:
    """Return the noise of the paper on the two sides of a box; medians, so no stroke counts.

    A sheet that lies aside shows a printed upright line on one of the sides: it was taken for noise
    so strong that pencil went unseen. What a column of pixels has all along is no noise.
    """
    left, top, *_ = form.strip
    sides = []
    for near in _BESIDE:
        columns = slice(*(round((BOX_COLUMNS[1] + x - left) * PX) for x in near))
        patches = []
        for row in form.rows:
            y = round((row_middle(row) - top) * PX)
            patches.append(ink[y - 3 * PX : y + 3 * PX, columns])
        sides.append(float(np.median([_spread(patch) for patch in patches])))
    return min(sides)


def _spread(patch: Ink) -> float:
    return float((patch - np.median(patch, axis=0)).std())

"""One picture of a sheet to what stands on it."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.boxes import judge, measure
from wenming_desktop.adapters.scanning.codes import find_codes
from wenming_desktop.adapters.scanning.digits import read_digits
from wenming_desktop.adapters.scanning.flattening import Strip, flatten, warp
from wenming_desktop.adapters.scanning.frames import Frames, find_frames
from wenming_desktop.adapters.scanning.marks import find_marks
from wenming_desktop.adapters.scanning.placing import Placed, place
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.scanned_rows import BOXES_A_ROW, BoxMark, ScannedRow
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import LOWER_QR, UPPER_QR

Grey = NDArray[np.uint8]

_QUIET = 5.0
"""Millimetres of white around a code."""
_WORKING_SIDE = 2200
"""Pixels of the longer side of the picture in which marks are looked for."""
_LEAST_CONTRAST = 0.2
_LEAST_LIKENESS, _SURE_LIKENESS, _MOST_SPREAD = 0.55, 0.7, 0.3
"""Of the frames: with less likeness or more millimetres apart, nothing is read off the page."""
_DARK, _FLAT = 60, 40
_SOFT_EDGES = 0.05
"""Strength of the sharpest edges, as a part of the picture's range."""


@dataclass(frozen=True, slots=True)
class SheetOnPicture:
    """A sheet that was found, and what it says."""

    placed: Placed
    code: SheetCode | None
    strip: Strip
    frames: Frames
    rows: tuple[ScannedRow, ...]


@dataclass(frozen=True, slots=True)
class PictureRead:
    """What came of one picture: a sheet, or the reason why there is none."""

    sheet: SheetOnPicture | None
    reason: Code | None = None


def read_picture(grey: Grey) -> PictureRead:
    """Read the one sheet on a picture; a picture of two is refused, nobody knows which is meant."""
    small, scale = _working_copy(grey)
    codes = find_codes(small)
    if len({one.code for one in codes}) > 1 or len(codes) > 2:  # noqa: PLR2004  a sheet has two
        return PictureRead(None, Code.SCAN_TWO_SHEETS)
    placed = place(find_marks(small), codes) or place(find_marks(small, cut_lines=True), codes)
    if placed is None:
        return PictureRead(None, _why_nothing(small))
    fit = _enlarged(scale, small.shape, grey.shape) @ placed.to_picture
    placed = replace(placed, to_picture=fit)
    strip = flatten(grey, placed)
    frames = find_frames(strip.ink)
    if strip.contrast < _LEAST_CONTRAST:
        return PictureRead(None, Code.SCAN_TOO_DARK)
    if frames.likeness < _LEAST_LIKENESS or frames.spread > _MOST_SPREAD:
        return PictureRead(None, Code.SCAN_BLURRED)
    rows = _rows(strip, frames)
    code = codes[0].code if codes else _code_of(grey, placed)
    return PictureRead(SheetOnPicture(placed, code, strip, frames, rows))


def _rows(strip: Strip, frames: Frames) -> tuple[ScannedRow, ...]:
    """Judge every box; on a page whose frames are hardly to be seen, a person judges them all."""
    if frames.likeness < _SURE_LIKENESS:
        nobody_knows = (BoxMark.ASK,) * BOXES_A_ROW
        return tuple(ScannedRow(n, nobody_knows) for n in range(1, len(frames.middles) + 1))
    return tuple(
        ScannedRow(n, tuple(judge(measure(strip, at, box)) for box, at in enumerate(middles)))
        for n, middles in enumerate(frames.middles, 1)
    )


def _working_copy(grey: Grey) -> tuple[Grey, float]:
    scale = min(_WORKING_SIDE / max(grey.shape), 1.0)
    if scale == 1.0:
        return grey, scale
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8), scale


def _why_nothing(grey: Grey) -> Code:
    """Say why a picture shows no sheet, as far as the picture tells."""
    dark, bright = np.percentile(grey[::4, ::4], (2, 98))
    if bright < _DARK or bright - dark < _FLAT:
        return Code.SCAN_TOO_DARK
    edges = cv2.Laplacian(cv2.GaussianBlur(grey, (0, 0), 1.2), cv2.CV_32F)
    strong = float(np.percentile(np.abs(edges[::2, ::2]), 99.5)) / (bright - dark)
    return Code.SCAN_BLURRED if strong < _SOFT_EDGES else Code.SCAN_NOTHING_FOUND


def _code_of(grey: Grey, placed: Placed) -> SheetCode | None:
    """Look again where a code must be, laid flat and enlarged, at last for the printed digits."""
    for x, y, side in (UPPER_QR, LOWER_QR):
        area = (x - _QUIET, y - _QUIET, x + side + _QUIET, y + side + _QUIET)
        for one in find_codes(warp(grey, placed, area, 10)):
            return one.code
    return read_digits(grey, placed)


def _enlarged(scale: float, small: tuple[int, ...], full: tuple[int, ...]) -> NDArray[np.float64]:
    """Return the map from the smaller picture to its original; middles of pixels count."""
    if scale == 1.0:
        return np.eye(3)
    x, y = full[1] / small[1], full[0] / small[0]
    return np.array([(x, 0, (x - 1) / 2), (0, y, (y - 1) / 2), (0, 0, 1)])

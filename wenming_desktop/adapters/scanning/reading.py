"""One picture of a sheet, a slip or a page of questions to what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.boxes import Measures, is_hint, judge, measure
from wenming_desktop.adapters.scanning.codes import FoundCode, find_codes
from wenming_desktop.adapters.scanning.digits import read_digits
from wenming_desktop.adapters.scanning.flattening import PX, Strip, flatten, ink_in, warp
from wenming_desktop.adapters.scanning.frames import Frames, find_frames
from wenming_desktop.adapters.scanning.marks import find_marks
from wenming_desktop.adapters.scanning.placing import Placed, place
from wenming_desktop.domain.box_form import SIGN_IN_FORM, BoxForm, form_of
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.scanned_rows import BoxMark, ScannedRow, rows_of
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import LOWER_QR, UPPER_QR

Grey = NDArray[np.uint8]
Boxes = tuple[BoxMark, ...]

_QUIET = 5.0
"""Millimetres of white around a code."""
_WORKING_SIDE = 2200
"""Pixels of the longer side of the picture in which marks are looked for."""
_LEAST_CONTRAST = 0.2
_LEAST_LIKENESS, _SURE_LIKENESS, _MOST_SPREAD = 0.55, 0.7, 0.3
"""Of the frames: with less likeness or more millimetres apart, nothing is read off the page."""
_DARK, _FLAT = 60, 40
_WRITTEN, _LEAST_SIGNATURE = 0.3, 4.0
"""Ink, and square millimetres of it, that make a signature; a copier's specks come to one."""
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
    is_signed: bool = False
    """Somebody wrote where the signature of a slip belongs."""


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
    placed = _placed(small, codes)
    if placed is None:
        return PictureRead(None, _why_nothing(small))
    fit = _enlarged(scale, small.shape, grey.shape) @ placed.to_picture
    placed = replace(placed, to_picture=fit)
    code = codes[0].code if codes else _code_of(grey, placed)
    strip = flatten(grey, placed, form_of(code.layout) if code else SIGN_IN_FORM)
    frames = find_frames(strip)
    if strip.contrast < _LEAST_CONTRAST:
        return PictureRead(None, Code.SCAN_TOO_DARK)
    if frames.likeness < _LEAST_LIKENESS or frames.spread > _MOST_SPREAD:
        return PictureRead(None, Code.SCAN_BLURRED)
    signed = _is_signed(grey, placed, strip)
    read = _judged(strip, frames)
    if strip.form.about:
        read += _about(grey, placed, strip.form.about)
    rows = rows_of(strip.form, enumerate(read, 1))
    return PictureRead(SheetOnPicture(placed, code, strip, frames, rows, is_signed=signed))


def _placed(small: Grey, codes: Sequence[FoundCode]) -> Placed | None:
    """Return where the page lies; of a slip the half that went out is enough."""
    form = form_of(codes[0].code.layout) if codes else SIGN_IN_FORM
    for wanted in dict.fromkeys((SIGN_IN_FORM, form)):
        for cut_lines in (False, True):
            placed = place(find_marks(small, cut_lines=cut_lines), codes, wanted)
            if placed is not None:
                return placed
    return None


def _is_signed(grey: Grey, placed: Placed, strip: Strip) -> bool:
    """Tell whether the place for a signature holds more than dust."""
    area = strip.form.signature
    if area is None:
        return False
    ink = ink_in(grey, placed, area, strip.contrast)
    return float((ink > _WRITTEN).sum()) / PX**2 >= _LEAST_SIGNATURE


def _judged(strip: Strip, frames: Frames) -> list[Boxes]:
    """Judge every box; on a page whose frames are hardly to be seen, a person judges them all."""
    if frames.likeness < _SURE_LIKENESS:
        return [(BoxMark.ASK,) * len(strip.form.columns)] * len(frames.middles)
    found = [
        [measure(strip, at, row, box) for box, at in enumerate(middles)]
        for row, middles in enumerate(frames.middles)
    ]
    read = [tuple(map(judge, boxes)) for boxes in found]
    if not strip.form.is_choice and _is_bare(found, read):
        return [(BoxMark.EMPTY,) * len(boxes) for boxes in read]
    return read


def _is_bare(found: Sequence[Sequence[Measures | None]], read: Sequence[Boxes]) -> bool:
    """Tell whether the one doubt of a page is a hint in one box: noise on a page nobody wrote on.

    Whoever came has two ticks, 到场 and the hours. A page of answers may hold a single one.
    """
    doubts = [
        box
        for boxes, marks in zip(found, read, strict=True)
        for box, mark in zip(boxes, marks, strict=True)
        if mark is not BoxMark.EMPTY
    ]
    return len(doubts) == 1 and is_hint(doubts[0])


def _about(grey: Grey, placed: Placed, form: BoxForm) -> list[Boxes]:
    """Judge the row that tells who answers, and take it apart."""
    strip = flatten(grey, placed, form)
    (boxes,) = _judged(strip, find_frames(strip))
    ends = np.cumsum([many for _, many in form.parts])
    return [boxes[end - many : end] for end, (_, many) in zip(ends, form.parts, strict=True)]


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

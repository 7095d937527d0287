"""What is in a box: nothing, a tick, a filled box, or something a person has to look at.

All limits are absolute: square millimetres of ink, not more or less than in the other boxes, so a
page on which nobody ticked anything reads as blank (OMRChecker's relative limits gave marks there).
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.adapters.scanning.flattening import PX, Ink, Strip
from wenming_desktop.domain.box_form import BoxForm
from wenming_desktop.domain.scanned_rows import BoxMark
from wenming_desktop.domain.sheet_layout import BOX, ROW_HEIGHT

Mask = NDArray[np.bool_]

AROUND = 4.3
"""Millimetres outside a frame that are looked at; the frames of the next rows begin at 4.8."""
_INSET = 0.5
"""Millimetres from the middle of the frame's line to where the inside begins."""
_LINE = 0.4
"""Millimetres to either side of a printed line that are left out."""
_THICK, _ALONG = 1.0, 40
"""Millimetres to either side of a printed line to which a copier may thicken it, and the percentile
of the ink along it that counts as the line: a stroke crosses it, the line itself goes all along."""
_JOIN = 11
"""Pixels over which a stroke goes on beneath a line that was left out."""
_LEAST_INK = 0.16
"""Part of a printed mark's blackness; above it a pixel is ink."""
_FAINT_INK = 0.05
_PALE_INK = 0.035
"""Pencil that a copier nearly lost; dirt has a halo as pale, but is ink in its middle."""
_FRAME_BLUR = 0.8
"""Millimetres: a pale strip along a whole side, no wider, is what blur leaves of the frame."""
_GRAINS = 1.5
"""In a noisy picture a pixel must stand out by so many standard deviations."""
_FAINT_GRAINS = 3.5
_PALE_GRAINS = 4.5
_SHADE = 0.1
"""More than this on most of a box is a filled box, less is a shadow."""
_SPECK = 0.06
"""Square millimetres; a piece with less ink inside is dust."""

_THINNEST = 0.15
"""Square millimetres of faint ink a millimetre of a stroke: its blur is 0.4 wide, of which a third
has to be seen. Grains of noise that lie in a row come to 0.12."""

_FILLED, _HEAVY = 0.86, 0.66
"""From the first on a box is cancelled, from the second on nobody is sure."""
_EVERYWHERE = 0.55
"""A cancelled box has so much ink in each ninth of it; a bold cross or circle has not."""
_NOTHING, _NO_REACH, _NO_FAINT_REACH = 0.6, 1.3, 1.5
_HINT = 2.2
"""Millimetres of faint ink that, as the only ones on a page, are noise."""
_HALO, _SPECK_REACH = 0.8, 1.9
"""Millimetres by which a blurred speck reaches further than a sharp one, and at most in all."""
_EDGE_WIDTH, _EDGE_FROM = 0.16, 1.95
"""Millimetres: a strip no wider and no nearer to the middle is what blur leaves of the frame."""
_MARK, _MARK_REACH = 0.8, 1.8
"""Square millimetres and millimetres: below the first ones a box is empty, a speck in it or not,
from the second ones on it is ticked; a person looks at what lies between."""
_OWN_MIDDLE = 2.6
"""Millimetres from the middle of the box to that of the ink, at most, for a tick of this box."""
_OWN_PART = 0.22


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of one box; millimetres and square millimetres."""

    area: float
    """Ink inside."""
    faint: float
    """Longest stretch inside, counting also what is too faint for ink."""
    pale: float
    """The same of what is paler still; 0 where there is ink inside."""
    fill: float
    """Part of the inside that is ink."""
    least: float
    """The same of that ninth of the inside which has least."""
    reach: float
    """Longest stretch of one piece of ink inside."""
    kept: float
    """Part of the ink of those pieces that lies within the frame or close by."""
    beside: float
    """From the middle of the box to the middle of that ink."""
    runs_on: int
    """Sides of the surroundings that those pieces reach, be it along the frame.

    A stroke that passes by and slants over a line of the frame lies under it for some millimetres:
    without the frame its end in the box looks like a tick of its own.
    """
    ringed: bool
    """Ink on all four sides outside the frame."""


def measure(strip: Strip, middle: NDArray[np.float64], row: int, box: int) -> Measures | None:
    """Measure a box of a row, both from 0; None where its surroundings are not in the picture."""
    half = (BOX / 2 + AROUND) * PX
    x, y = float(middle[0]), float(middle[1])
    size = round(2 * half)
    high, wide = strip.ink.shape
    if x < half or y < half or x + half >= wide or y + half >= high:
        return None
    masks = _masks(size, strip.form, box, is_first=row == 0)
    crisp = cv2.getRectSubPix(strip.ink, (size, size), (x, y))
    sharp = _without_lines(cv2.GaussianBlur(crisp, (0, 0), 0.9).astype(np.float32), masks)
    soft = cv2.getRectSubPix(strip.soft, (size, size), (x, y)).astype(np.float32)
    dark = _above(sharp, masks.inside, max(_LEAST_INK, _GRAINS * strip.grain))
    faint = _above(soft, masks.core, max(_FAINT_INK, _FAINT_GRAINS * strip.soft_grain))
    found = _measured(dark, faint, masks)
    if found.reach:
        return found
    pale = _above(soft, masks.core, max(_PALE_INK, _PALE_GRAINS * strip.soft_grain))
    return replace(found, pale=_stretch(pale, masks, _FRAME_BLUR))


def _without_lines(ink: Ink, masks: "_Masks") -> Ink:
    """Take away what is left of the printed lines; a tick that ends at one does not go on in it."""
    rows, columns = masks.by_line
    ink[rows] -= _along(ink[rows])[:, None]
    ink[:, columns] -= _along(ink[:, columns].T)
    return ink


def _along(lines: Ink) -> Ink:
    """Return what each line of pixels has all along; np.percentile takes three times as long."""
    at = lines.shape[1] * _ALONG // 100
    return np.maximum(np.partition(lines, at, axis=1)[:, at], 0)


def _above(ink: Ink, inside: Mask, limit: float) -> Mask:
    """Tell where there is more ink than on the bare paper of this box."""
    level = float(np.percentile(ink[inside], 30))
    return ink - (level if level < _SHADE else 0) > limit


def judge(found: Measures | None) -> BoxMark:
    """Say what is in a box."""
    if found is None:
        return BoxMark.ASK
    if found.fill >= _HEAVY:
        sure = found.fill >= _FILLED and found.least >= _EVERYWHERE
        return BoxMark.CANCELLED if sure else BoxMark.ASK
    if found.area < _NOTHING and (found.reach < _NO_REACH or _is_own_frame(found)):
        is_bare = max(found.faint, found.pale) < _NO_FAINT_REACH or _is_speck(found)
        sure = is_bare and not found.ringed
        return BoxMark.EMPTY if sure else BoxMark.ASK
    is_mark = found.area >= _MARK and found.reach >= _MARK_REACH
    is_own = found.beside <= _OWN_MIDDLE and found.kept >= _OWN_PART and not found.runs_on
    return BoxMark.TICKED if is_mark and is_own else BoxMark.ASK


def is_hint(found: Measures | None) -> bool:
    """Tell whether nothing in a box is ink, and what is fainter is no longer than a short tick."""
    return found is not None and not found.area and max(found.faint, found.pale) < _HINT


def _is_speck(found: Measures) -> bool:
    """Tell whether what is faint in a box is one small speck's own blur: a copier's dirt."""
    return found.reach > 0 and found.faint < min(found.reach + _HALO, _SPECK_REACH)


def _is_own_frame(found: Measures) -> bool:
    """Tell whether all ink is the inner edge of the frame itself: it was found a hair aside."""
    is_thin = found.area <= _EDGE_WIDTH * found.reach
    at_edge = found.beside >= _EDGE_FROM and found.kept == 1 and not found.runs_on
    return is_thin and at_edge and found.faint < _NO_FAINT_REACH


@dataclass(frozen=True, slots=True)
class _Masks:
    inside: Mask
    core: Mask
    """The inside without what the blurred frame reaches."""
    ninths: Mask
    """(9, size, size)"""
    near: Mask
    paper: Mask
    """Everything but printed lines."""
    framed: Mask
    """The same and the frame of this box."""
    edges: Mask
    """(4, size, size): the last of the paper above, below, left, right."""
    sides: Mask
    """(4, size, size): outside the frame, above, below, left, right."""
    by_line: tuple[Mask, Mask]
    """Rows and columns, (size,) each, that may hold what is left of a printed line."""


@lru_cache(maxsize=32)
def _masks(size: int, form: BoxForm, box: int, *, is_first: bool) -> _Masks:
    at = (np.arange(size) - (size - 1) / 2) / PX
    x, y = at[None].repeat(size, 0), at[:, None].repeat(size, 1)
    far = np.maximum(np.abs(x), np.abs(y))
    inside = far <= BOX / 2 - _INSET
    side = (BOX / 2 - _INSET) / 3
    ninths = [
        inside & (np.abs(x - column * 2 * side) <= side) & (np.abs(y - row * 2 * side) <= side)
        for row in (-1, 0, 1)
        for column in (-1, 0, 1)
    ]
    frame = np.abs(far - BOX / 2) <= _LINE + 0.1
    above = min(form.words_above, ROW_HEIGHT / 2) if is_first else form.words_above
    lines, by_line = y < -above, (np.zeros(size, bool), np.zeros(size, bool))
    if form.is_ruled:
        lines |= np.abs(np.abs(y) - ROW_HEIGHT / 2) <= _LINE
        by_line[0][:] = np.abs(np.abs(at) - ROW_HEIGHT / 2) <= _THICK
    for edge in form.upright:
        lines |= np.abs(x - (edge - form.columns[box])) <= _LINE
        by_line[1][:] |= np.abs(at - (edge - form.columns[box])) <= _THICK
    ring = (far > BOX / 2 + _LINE) & (far <= BOX / 2 + 1.9)
    sides = [
        ring & (one > BOX / 2 + _LINE) & (np.abs(other) < BOX / 2)
        for one, other in ((-y, x), (y, x), (-x, y), (x, y))
    ]
    core = far <= BOX / 2 - _INSET - 0.35
    near, paper = far <= BOX / 2 + 0.6, ~(lines | frame)
    edges = _edges(paper)
    return _Masks(
        inside, core, np.array(ninths), near, paper, ~lines, edges, np.array(sides), by_line
    )


def _edges(paper: Mask) -> Mask:
    """Return where a stroke leaves: two pixels on each side, left and right before a printed line.

    The line to the right of 到场 stands at the very edge of what is looked at, and hid each stroke
    that went on to the hours.
    """
    edges, middle = np.zeros((4, *paper.shape), bool), len(paper) // 2
    columns = np.flatnonzero(paper[middle])
    edges[0, :2] = edges[1, -2:] = True
    edges[2, :, columns[0] : columns[0] + 2] = edges[3, :, columns[-1] - 1 : columns[-1] + 1] = True
    return edges


def _measured(dark: Mask, faint: Mask, masks: _Masks) -> Measures:
    pixel = 1 / PX**2
    within = dark & masks.inside
    area = float(within.sum()) * pixel
    mine, reach = _pieces(dark & masks.paper, within)
    rows, columns = np.nonzero(mine)
    total = len(rows)
    middle = (len(dark) - 1) / 2
    off = float(np.hypot(rows.mean() - middle, columns.mean() - middle)) / PX if total else 0.0
    whole = _pieces(dark & masks.framed, within)[0] if area >= _NOTHING else mine
    ninths = (dark & masks.ninths).sum((1, 2)) / masks.ninths.sum((1, 2))
    around = (dark & masks.sides).sum((1, 2)) * pixel
    return Measures(
        area=area,
        faint=_stretch(faint, masks),
        pale=0.0,
        fill=area / (float(masks.inside.sum()) * pixel),
        least=float(ninths.min()),
        reach=reach,
        kept=float((mine & masks.near).sum()) / total if total else 1.0,
        beside=off,
        runs_on=int((whole & masks.edges).any((1, 2)).sum()),
        ringed=bool((around > 0.3).all()),  # noqa: PLR2004
    )


def _stretch(faint: Mask, masks: _Masks, along: float = 0.0) -> float:
    """Return the longest stretch of faint ink inside, in millimetres.

    A strip that goes along a whole side and is no wider than ``along`` does not count.
    """
    within = faint & masks.core
    if along:
        within &= ~_along_sides(within, masks.core, along)
    return _pieces(within, within, _THINNEST)[1]


def _along_sides(within: Mask, core: Mask, widest: float) -> Mask:
    """Return the pieces that go from one end of a side to the other and hardly away from it."""
    count, pieces = cv2.connectedComponents(_joined(within), connectivity=8)
    first, last = np.nonzero(core.any(axis=1))[0][[0, -1]]  # the inside is a square
    found = np.zeros(within.shape, bool)
    for piece in range(1, count):
        places = np.nonzero((pieces == piece) & within)
        if len(places[0]) == 0:
            continue
        across, along = sorted(places, key=np.ptp)
        is_whole = np.ptp(along) == last - first
        at_side = across.max() - first <= widest * PX or last - across.min() <= widest * PX
        if is_whole and at_side:
            found[places] = True
    return found


def _pieces(strokes: Mask, within: Mask, thinnest: float = 0.0) -> tuple[Mask, float]:
    """Return the ink of all pieces that are in the box, and how far one of them reaches there."""
    count, pieces = cv2.connectedComponents(_joined(strokes), connectivity=8)
    mine, reach = np.zeros(strokes.shape, bool), 0.0
    for piece in range(1, count):
        whole = pieces == piece
        rows, columns = np.nonzero(whole & within)
        area = len(rows) / PX**2
        if area < _SPECK:
            continue
        long = float(np.hypot(np.ptp(rows) + 1, np.ptp(columns) + 1)) / PX
        if area < thinnest * long:
            continue
        reach = max(reach, long)
        mine |= whole
    return mine & strokes, reach


def _joined(strokes: Mask) -> NDArray[np.uint8]:
    """Let strokes go on beneath a line that was left out."""
    shape = np.ones((_JOIN, _JOIN), np.uint8)
    return cv2.morphologyEx(strokes.astype(np.uint8), cv2.MORPH_CLOSE, shape).astype(np.uint8)

"""The printed marks in a picture: squares in squares at the corners, small squares at the rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from wenming_desktop.domain.sheet_layout import CORNER_RINGS, ROW_MARK

Points = NDArray[np.float64]
Outlines = Sequence[cv2.typing.MatLike]

_LEAST_SCALE, _MOST_SCALE = 2.4, 13.0
"""Pixels a millimetre at which marks are looked for."""
_SQUARE_ENOUGH = 1.7
_FILLED = 0.72
_MIDDLE = (0.48, 0.80)
_INNER = (0.22, 0.48)
"""Side of the white and of the inner black square, as parts of the outer one; printed: 0.66 and
0.34. A QR code's finder has 0.71 and 0.43, so some of those pass; the row marks outvote them."""
_LINE = 5
"""Pixels; what is thinner is a line."""
_HOLLOW = 0.2
_SOLID = 0.66
_SAME_MIDDLE = 0.09
_MOST_CORNERS = 12


@dataclass(frozen=True, slots=True)
class Marks:
    """Middles of what may be marks."""

    corners: Points
    rows: Points


def find_marks(grey: NDArray[np.uint8], *, cut_lines: bool = False) -> Marks:
    """Return everything that looks like a mark of ours.

    ``cut_lines``: thin lines are cut off first, such as a copier's streak through a whole column
    of marks; costs the smallest marks, so it is a second try.
    """
    block = max(grey.shape) // 26 | 1
    smooth = cv2.GaussianBlur(grey, (0, 0), 0.7)
    dark = cv2.adaptiveThreshold(
        smooth, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 14
    )
    if cut_lines:
        dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_LINE, _LINE), np.uint8))
    outlines, tree = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return Marks(np.empty((0, 2)), np.empty((0, 2)))
    links = np.asarray(tree)[0]
    dark_ones = _outer_ones(links)
    return Marks(_corners(outlines, links, dark_ones), _rows(outlines, links, dark_ones))


def _outer_ones(links: NDArray[np.int32]) -> list[int]:
    """Return the outlines of dark patches; the others are those of the white holes in them."""
    parents = links[:, 3]
    above, is_dark = parents.copy(), np.ones(len(links), bool)
    while (inside := above >= 0).any():
        is_dark[inside] ^= True
        above[inside] = parents[above[inside]]
    return [int(one) for one in np.flatnonzero(is_dark)]


def _corners(outlines: Outlines, links: NDArray[np.int32], dark_ones: list[int]) -> Points:
    children = links[:, 2]
    nested = [one for one in dark_ones if children[one] >= 0 and children[children[one]] >= 0]
    found = []
    least, most = (CORNER_RINGS[0] * side for side in (_LEAST_SCALE, _MOST_SCALE))
    for outer in nested:
        box = cv2.minAreaRect(outlines[outer])
        side = float(np.sqrt(max(cv2.contourArea(outlines[outer]), 1)))
        if not least * 0.8 <= side <= most or _too_long(box[1]):
            continue
        white = _largest(outlines, links, outer)
        inner = _largest(outlines, links, white)
        if inner < 0:
            continue
        parts = [float(np.sqrt(cv2.contourArea(outlines[one]))) / side for one in (white, inner)]
        if not _is_solid(outlines[inner]) or _apart(
            [outlines[one] for one in (outer, white, inner)]
        ) > (_SAME_MIDDLE * side):
            continue
        if _MIDDLE[0] <= parts[0] <= _MIDDLE[1] and _INNER[0] <= parts[1] <= _INNER[1]:
            near = abs(parts[0] - 0.66) + abs(parts[1] - 0.34)
            found.append((near, (*_middle(outlines[outer]),)))
    found.sort()
    return np.array([place for _, place in found[:_MOST_CORNERS]]).reshape(-1, 2)


def _is_solid(outline: cv2.typing.MatLike) -> bool:
    """Tell whether an outline fills its square; a tick or a ring in a box does not."""
    sides = cv2.minAreaRect(outline)[1]
    return not _too_long(sides) and cv2.contourArea(outline) >= _SOLID * sides[0] * sides[1]


def _apart(outlines: "list[cv2.typing.MatLike]") -> float:
    """Return how far middles are from each other that should be one."""
    return float(np.ptp(np.array([_middle(one) for one in outlines]), axis=0).max())


def _largest(outlines: Outlines, links: NDArray[np.int32], parent: int) -> int:
    """Return the largest outline directly within another; -1 when there is none."""
    best, area = -1, 0.0
    one = int(links[parent, 2]) if parent >= 0 else -1
    while one >= 0:
        if (size := cv2.contourArea(outlines[one])) > area:
            best, area = one, size
        one = int(links[one, 0])
    return best


def _rows(outlines: Outlines, links: NDArray[np.int32], dark_ones: list[int]) -> Points:
    least, most = ((ROW_MARK * side) ** 2 for side in (_LEAST_SCALE, _MOST_SCALE))
    found = []
    for one in dark_ones:
        area = cv2.contourArea(outlines[one])
        if not least * 0.55 <= area <= most:
            continue
        sides = cv2.minAreaRect(outlines[one])[1]
        if _too_long((sides[0] + 1, sides[1] + 1)) or area < _FILLED * sides[0] * sides[1]:
            continue
        hole = _largest(outlines, links, one)
        if hole >= 0 and cv2.contourArea(outlines[hole]) > _HOLLOW * area:
            continue  # a box, not a mark
        found.append(_middle(outlines[one]))
    return np.array(found).reshape(-1, 2)


def _too_long(sides: "tuple[float, float] | cv2.typing.Size2f") -> bool:
    wide, high = max(sides[0], 0.1), max(sides[1], 0.1)
    return max(wide, high) > _SQUARE_ENOUGH * min(wide, high)


def _middle(outline: cv2.typing.MatLike) -> tuple[float, float]:
    sums = cv2.moments(outline)
    if not sums["m00"]:
        return float(outline[0][0][0]), float(outline[0][0][1])
    return sums["m10"] / sums["m00"], sums["m01"] / sums["m00"]

"""The 24 digits printed in the foot line, for a sheet whose two codes are both lost.

Where each digit stands and what it looks like is known: the press sets them in one bundled font.
So this is no reading of text but a comparison with ten pictures, and the check digits decide.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from wenming_desktop import assets
from wenming_desktop.adapters.scanning.flattening import warp
from wenming_desktop.adapters.scanning.placing import Placed
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.sheet_code import DIGITS, SheetCode
from wenming_desktop.domain.sheet_layout import CODE_TEXT

Grey = NDArray[np.uint8]

_FONT = "fonts/NotoSansSC-Regular.ttf"
_PX = 16
"""Pixels a millimetre."""
_POINT = 25.4 / 72
_LABEL = "表号"
_GROUPS = (1, 6, 6, 2, 2, 2, 5)
_OFF, _OFF_DIGIT = 2.5, 0.3
"""Millimetres that the line, and a digit within it, may be off."""
_ABOVE, _BELOW = 2.6, 1.0
"""Millimetres around the baseline that a character takes."""
_LEAST_LABEL, _LEAST_DIGIT = 0.5, 0.45
"""Likeness below which nothing is believed."""
_UNSURE = 4
"""Digits for which the second choice is tried too, when the check digits do not agree."""


def read_digits(grey: Grey, placed: Placed) -> SheetCode | None:
    """Return the code; None unless every digit is likely and the check digits agree."""
    left, baseline, _ = CODE_TEXT
    wide = _places()[-1] + 6
    area = (
        left - _OFF,
        baseline - _ABOVE - _OFF,
        left + wide + _OFF,
        baseline + _BELOW + _OFF,
    )
    line = cv2.GaussianBlur(warp(grey, placed, area, _PX), (0, 0), 1.5)
    label = _drawn(_LABEL)
    room = line[:, : round((2 * _OFF) * _PX) + label.shape[1]]
    _, likeness, _, at = cv2.minMaxLoc(cv2.matchTemplate(room, label, cv2.TM_CCOEFF_NORMED))
    if likeness < _LEAST_LABEL:
        return None
    choices = [_choices(line, at, place) for place in _places()]
    if any(best[0][0] < _LEAST_DIGIT for best in choices):
        return None
    for digits in _guesses(choices):
        try:
            return SheetCode.parse(digits)
        except WenmingError:
            continue
    return None


def _choices(
    line: cv2.typing.MatLike, at: "cv2.typing.Point", place: float
) -> list[tuple[float, str]]:
    """Return likeness and digit, the likeliest first."""
    reach = round(_OFF_DIGIT * _PX)
    x, y = at[0] + round(place * _PX), at[1]
    found = []
    for digit in "0123456789":
        shape = _drawn(digit)
        high, wide = shape.shape
        room = line[max(y - reach, 0) : y + high + reach, max(x - reach, 0) : x + wide + reach]
        if room.shape[0] < high or room.shape[1] < wide:
            return [(0.0, digit)]
        likeness = float(cv2.matchTemplate(room, shape, cv2.TM_CCOEFF_NORMED).max())
        found.append((likeness, digit))
    return sorted(found, reverse=True)


def _guesses(choices: list[list[tuple[float, str]]]) -> Iterator[str]:
    """Yield the likeliest digits, then those with second choices where the first are unsure."""
    margins = [one[0][0] - one[1][0] for one in choices]
    unsure = sorted(range(DIGITS), key=lambda at: margins[at])[:_UNSURE]
    for turns in sorted(product((0, 1), repeat=_UNSURE), key=sum):
        digits = [one[0][1] for one in choices]
        for at, turn in zip(unsure, turns, strict=True):
            digits[at] = choices[at][turn][1]
        yield "".join(digits)


@lru_cache(maxsize=1)
def _places() -> tuple[float, ...]:
    """Return where each digit begins, in millimetres from the left end of the line."""
    font = ImageFont.truetype(assets.resource(_FONT), 1000)
    size = CODE_TEXT[2] * _POINT / 1000
    text, places = f"{_LABEL}  ", []
    for group in _GROUPS:
        for _ in range(group):
            places.append(font.getlength(text) * size)
            text += "0"
        text += "  "
    return tuple(places)


@lru_cache(maxsize=16)
def _drawn(text: str) -> Grey:
    """Return a piece of the line as it is printed, black on white, as soft as a good scan."""
    font = ImageFont.truetype(assets.resource(_FONT), CODE_TEXT[2] * _POINT * _PX)
    wide, high = round(font.getlength(text)), round((_ABOVE + _BELOW) * _PX)
    picture = Image.new("L", (wide, high), 255)
    ImageDraw.Draw(picture).text((0, _ABOVE * _PX), text, fill=0, font=font, anchor="ls")
    return np.asarray(cv2.GaussianBlur(np.array(picture), (0, 0), 2.2), np.uint8)

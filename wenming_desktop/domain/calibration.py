"""How far a printer is off, and what is done about it before a page is drawn."""

from dataclasses import dataclass
from typing import Self

from wenming_desktop.domain.errors import Code, WenmingError

MOST_SHIFT = 5.0
"""Millimetres: more is a wrong paper size or a margin, which a shift would only hide."""
MOST_SCALE = 0.02
"""Share: more is «fit to page», which has to be turned off instead."""
LEFT, TOP, WIDTH, HEIGHT = 15.0, 23.5, 180.0, 250.0
"""Where the cross of the calibration page begins and how long its arms are, in millimetres."""

MEASURED = (
    ("① 纸的左边到横粗线左端", LEFT),
    ("② 纸的上边到竖粗线上端", TOP),
    ("③ 横粗线的长", WIDTH),
    ("④ 竖粗线的长", HEIGHT),
)
"""What is measured and what it should be: the same words on the page and in the dialog."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A page is drawn from (dx, dy) millimetres on, sx and sy times as wide and as high."""

    dx: float = 0.0
    dy: float = 0.0
    sx: float = 1.0
    sy: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what no printer needs. Raises CALIBRATION_OVER_LIMIT."""
        shifts, scales = (self.dx, self.dy), (self.sx - 1, self.sy - 1)
        if any(abs(one) > MOST_SHIFT + 1e-9 for one in shifts) or any(
            abs(one) > MOST_SCALE + 1e-9 for one in scales
        ):
            raise WenmingError(Code.CALIBRATION_OVER_LIMIT)

    @classmethod
    def measured(cls, left: float, top: float, width: float, height: float) -> Self:
        """Return what undoes an error, from the cross as it was measured on paper, in millimetres.

        ``left`` and ``top`` go from the edge of the paper to where the arms begin.
        Raises CALIBRATION_OVER_LIMIT.
        """
        if width <= 0 or height <= 0:
            raise WenmingError(Code.CALIBRATION_OVER_LIMIT)
        sx, sy = WIDTH / width, HEIGHT / height
        return cls(round(LEFT - left * sx, 3), round(TOP - top * sy, 3), round(sx, 5), round(sy, 5))


EXACT = Calibration()

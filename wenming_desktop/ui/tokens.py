"""The colours of the window and the three sizes of its text.

Contrast is measured against the ground each colour is used on; gold is never used for text.
"""

from enum import StrEnum

RED = "#A3191E"
RED_HOVER = "#8C1519"
RED_TINT = "#FAEDED"
GOLD_LINE = "#C9A04B"
GOLD_TEXT = "#8A6A1F"
GOLD_GROUND = "#FBF6E9"
INK = "#1F1B16"
MUTED = "#5F574D"
GROUND = "#F7F5F2"
CARD = "#FFFFFF"
BORDER = "#D9D4CC"
INPUT_BORDER = "#8C857B"
FOCUS = "#1D5FA8"
SELECTION = "#E8F0FA"
DISABLED = "#8C857B"
DISABLED_GROUND = "#EFECE7"
OK = "#2B6E44"
OK_GROUND = "#EBF4EE"
WARN = "#8F5200"
WARN_GROUND = "#FFF4E0"
ERROR = "#B3261E"
ERROR_GROUND = "#FDECEA"

COLOURS: dict[str, str] = {
    "red": RED,
    "red-hover": RED_HOVER,
    "red-tint": RED_TINT,
    "gold-line": GOLD_LINE,
    "gold-text": GOLD_TEXT,
    "gold-ground": GOLD_GROUND,
    "ink": INK,
    "muted": MUTED,
    "ground": GROUND,
    "card": CARD,
    "border": BORDER,
    "input-border": INPUT_BORDER,
    "focus": FOCUS,
    "selection": SELECTION,
    "disabled": DISABLED,
    "disabled-ground": DISABLED_GROUND,
    "ok": OK,
    "ok-ground": OK_GROUND,
    "warn": WARN,
    "warn-ground": WARN_GROUND,
    "error": ERROR,
    "error-ground": ERROR_GROUND,
}
"""Names that style.qss writes as @name."""

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""Spacing, in device-independent pixels."""
RADIUS = 4
SMALLEST_WINDOW = (1024, 640)


class TextSize(StrEnum):
    """How large the text of the window is; the largest is the elder size of the ministry."""

    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"

    @property
    def points(self) -> int:
        """Size of running text."""
        return {TextSize.STANDARD: 11, TextSize.LARGE: 14, TextSize.LARGEST: 18}[self]

    @property
    def target(self) -> int:
        """Least height of what is clicked: 44 px, 60 px at the largest size."""
        return {TextSize.STANDARD: 44, TextSize.LARGE: 48, TextSize.LARGEST: 60}[self]

    def larger(self) -> "TextSize":
        """Return the next size up; the largest stays."""
        sizes = list(TextSize)
        return sizes[min(sizes.index(self) + 1, len(sizes) - 1)]

    def smaller(self) -> "TextSize":
        """Return the next size down; the smallest stays."""
        sizes = list(TextSize)
        return sizes[max(sizes.index(self) - 1, 0)]

"""Whole simulated sheets by kind and seed: print, fill, damage, and what should be read.

Seeds below ``EVALUATION`` are for tuning the reader; those from there on never were.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from tests.scanning import damage, hands, printed
from wenming_desktop.domain.sheet_layout import LOWER_QR, UPPER_QR

EVALUATION = 1_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture file and the truth about it."""

    jpeg: bytes
    digits: str
    truth: list[list[str]]
    unclear: set[int]


def flatbed(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A scanner: a few degrees askew, a quarter of the pages upside-down."""
    turn = rng.uniform(-3, 3) + (180 if rng.random() < 0.25 else 0)
    around = rng.uniform(0, 12)
    dots = rng.choice([150, 200, 240, 300], p=[0.35, 0.4, 0.15, 0.1])
    view = damage.View(dots / 25.4, turn, 0.0, 0.0, around)
    seen = damage.seen(page, view, rng, float(rng.choice([20.0, 245.0, 255.0])))
    return damage.expose(seen, rng, rng.uniform(0, 0.9), rng.uniform(1, 7), rng.uniform(215, 254))


def phone(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A photo: any way up, perspective, curl, shadow."""
    long_side = rng.choice([1440, 1800, 2400, 3200], p=[0.2, 0.3, 0.3, 0.2])
    around = rng.uniform(3, 40)
    view = damage.View(
        long_side / (297 + 2 * around + 20),
        rng.uniform(0, 360)
        if rng.random() < 0.5
        else rng.choice([0, 90, 180, 270]) + rng.normal(0, 4),
        rng.uniform(0.0, 0.055),
        rng.uniform(0, 2.6),
        around,
    )
    seen = damage.light(damage.seen(page, view, rng, damage.wood(rng)), rng, rng.uniform(0.1, 0.75))
    sharp = rng.uniform(0.3, 1.15) * view.scale / 6.5
    return damage.expose(seen, rng, sharp, rng.uniform(1.5, 7), rng.uniform(170, 250))


def photocopied(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    copy = damage.photocopy(page, rng)
    return flatbed(copy, rng) if rng.random() < 0.7 else phone(copy, rng)


def folded(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A corner folded over and one code stained."""
    damage.stain(page, rng, UPPER_QR if rng.random() < 0.5 else LOWER_QR)
    damage.fold(page, rng)
    return (flatbed if rng.random() < 0.5 else phone)(page, rng)


def codes_lost(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    damage.stain_both(page, rng)
    return (flatbed if rng.random() < 0.5 else phone)(page, rng)


def hard(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """120 dots an inch, perspective of a tenth, half light, out of focus."""
    view = damage.View(120 / 25.4, rng.uniform(0, 360), 0.1, rng.uniform(0, 3.2), 25)
    seen = damage.light(damage.seen(page, view, rng, damage.wood(rng)), rng, rng.uniform(0.5, 0.95))
    return damage.expose(seen, rng, rng.uniform(1.0, 1.7), rng.uniform(3, 9), rng.uniform(120, 200))


KINDS: dict[str, Callable[[np.ndarray, np.random.Generator], np.ndarray]] = {
    "flatbed": flatbed,
    "phone": phone,
    "photocopy": photocopied,
    "folded": folded,
    "codes_lost": codes_lost,
    "hard": hard,
}
NORMAL = tuple(kind for kind in KINDS if kind != "hard")
"""The kinds that the targets are stated for; ``hard`` is only looked at."""


def make(kind: str, seed: int, *, blank: bool = False) -> Sheet:
    """Return the sheet of this kind and seed; ``blank``: nobody wrote on it."""
    rng = np.random.default_rng([seed, *kind.encode()])
    base = printed.page(1 + seed % 9, blank=seed % 5 == 0)
    if blank:
        filled = hands.Filled(base.grey.copy(), [[hands.EMPTY] * 5 for _ in range(20)])
    else:
        filled = hands.fill_in(base.grey, base.names, rng)
    picture = KINDS[kind](filled.grey, rng)
    quality = int(rng.integers(45, 96))
    _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return Sheet(jpeg.tobytes(), base.code.digits(), filled.truth, filled.unclear)

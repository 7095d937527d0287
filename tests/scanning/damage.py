"""What happens to paper between the pen and the computer: scanners, phones, copiers, folds, stains.

One picture comes of one map: each pixel of it is looked up on the page, through perspective and
curl, and gets light, blur, noise and compression.
"""

from dataclasses import dataclass
from math import cos, hypot, radians, sin

import cv2
import numpy as np

from tests.scanning.printed import MM
from wenming_desktop.domain.sheet_layout import LOWER_QR, PAGE, UPPER_QR

PAPER_MARGIN = 6.0


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at."""

    scale: float
    """Pixels of the picture a millimetre of paper."""
    turn: float
    """Degrees."""
    tilt: float
    """Perspective: how far corners move, as a part of the page."""
    curl: float
    """Millimetres at most."""
    around: float
    """Millimetres of table around the page."""


def seen(
    page: np.ndarray, view: View, rng: np.random.Generator, table: np.ndarray | float
) -> np.ndarray:
    """Return the page as a camera or a scanner sees it, before light and noise."""
    wide, high = PAGE
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], float)
    moved = corners + rng.uniform(-view.tilt, view.tilt, (4, 2)) * (wide, high)
    turn = radians(view.turn)
    turned = (moved - (wide / 2, high / 2)) @ np.array(
        [[cos(turn), sin(turn)], [-sin(turn), cos(turn)]]
    )
    turned -= turned.min(0) - view.around
    size = np.ceil((turned.max(0) + view.around) * view.scale).astype(int)
    to_page, _ = cv2.findHomography(turned * view.scale, corners)
    xs = np.arange(size[0], dtype=np.float32)[None]
    ys = np.arange(size[1], dtype=np.float32)[:, None]
    m = to_page.astype(np.float32)
    deep = m[2, 0] * xs + m[2, 1] * ys + m[2, 2]
    flat = np.stack([(m[at, 0] * xs + m[at, 1] * ys + m[at, 2]) / deep for at in (0, 1)], -1)
    if view.curl:
        flat = flat + _curl(flat, view.curl, rng)
    on = flat.astype(np.float32) * np.float32(MM)
    source = page
    if view.scale < MM:
        source = cv2.GaussianBlur(page, (0, 0), 0.42 * MM / view.scale)
    looked = cv2.remap(source, on[..., 0], on[..., 1], cv2.INTER_LINEAR, borderValue=0)
    inside = (
        (on[..., 0] >= 0)
        & (on[..., 1] >= 0)
        & (on[..., 0] < page.shape[1])
        & (on[..., 1] < page.shape[0])
    )
    ground = table if isinstance(table, float) else cv2.resize(table, tuple(map(int, size)))
    return np.where(inside, looked, ground).astype(np.float32)


def _curl(flat: np.ndarray, most: float, rng: np.random.Generator) -> np.ndarray:
    """A gentle wave along one direction, and lines that bow."""
    x, y = flat[..., 0] / PAGE[0], flat[..., 1] / PAGE[1]
    angle, phase = rng.uniform(0, np.pi), rng.uniform(0, 2 * np.pi)
    wave = np.sin(2 * np.pi * rng.uniform(0.35, 0.9) * (x * cos(angle) + y * sin(angle)) + phase)
    bow = (x - 0.5) ** 2 * 4 * rng.uniform(-1, 1) * np.sin(np.pi * y)
    push = rng.uniform(-0.6, 0.6)
    return np.stack([most * push * wave * 0.6, most * (0.55 * wave + 0.45 * bow)], -1)


def wood(rng: np.random.Generator) -> np.ndarray:
    """A table: darker or lighter, with grain."""
    grain = rng.normal(0, 1, (60, 8)).astype(np.float32)
    lines = cv2.resize(grain, (400, 300), interpolation=cv2.INTER_CUBIC)
    return np.clip(rng.uniform(40, 190) + lines * rng.uniform(3, 16), 0, 255).astype(np.float32)


def light(grey: np.ndarray, rng: np.random.Generator, strength: float) -> np.ndarray:
    """Uneven light: a slope, a soft spot, and often the shadow of a hand or a phone."""
    high, wide = grey.shape
    xs = np.linspace(-1, 1, wide, dtype=np.float32)[None]
    ys = np.linspace(-1, 1, high, dtype=np.float32)[:, None]
    angle = rng.uniform(0, 2 * np.pi)
    lit = 1 - strength * 0.5 * (1 + xs * cos(angle) + ys * sin(angle)) * 0.5
    lit *= 1 - strength * 0.25 * (xs**2 + ys**2) / 2
    if rng.random() < 0.6:
        angle, far = rng.uniform(0, 2 * np.pi), rng.uniform(-0.5, 0.7)
        edge = (xs * cos(angle) + ys * sin(angle) - far) / rng.uniform(0.02, 0.2)
        lit *= 1 - strength * rng.uniform(0.4, 0.9) / (1 + np.exp(-np.clip(edge, -30, 30)))
    return grey * lit.astype(np.float32)


def expose(
    grey: np.ndarray, rng: np.random.Generator, blur: float, noise: float, white: float
) -> np.ndarray:
    """Focus, sensor noise and the tone that white paper gets."""
    if blur > 0.05:
        grey = cv2.GaussianBlur(grey, (0, 0), blur)
    black = rng.uniform(4, 38)
    toned = black + grey / 255 * (white - black)
    grain = rng.standard_normal(grey.shape, dtype=np.float32) * np.float32(noise)
    return np.clip(toned + grain, 0, 255).astype(np.uint8)


def photocopy(page: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A copy at 93–98 %: hard contrast, streaks of the drum, specks."""
    scale, (high, wide) = rng.uniform(0.93, 0.98), page.shape
    shift = rng.uniform(0.2, 0.8, 2) * (1 - scale) * (wide, high)
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    copy = cv2.warpAffine(page, matrix, (wide, high), flags=cv2.INTER_AREA, borderValue=255).astype(
        np.float32
    )
    copy = cv2.GaussianBlur(copy, (0, 0), rng.uniform(0.5, 0.9))
    steep, middle = rng.uniform(0.035, 0.12), rng.uniform(160, 200)
    copy = 255 / (1 + np.exp(-steep * (copy - middle)))
    for _ in range(int(rng.integers(0, 4))):
        x = int(rng.integers(0, wide))
        copy[:, x : x + int(rng.integers(1, 4))] -= rng.uniform(15, 90)
    for _ in range(int(rng.integers(40, 260))):
        spot = (int(rng.integers(0, wide)), int(rng.integers(0, high)))
        cv2.circle(copy, spot, int(rng.choice([0, 1, 1, 2])), rng.uniform(20, 140), -1)
    return np.clip(copy, 0, 255).astype(np.uint8)


def stain(page: np.ndarray, rng: np.random.Generator, which: tuple[float, float, float]) -> None:
    """Make a QR code unreadable: tea, a torn-off piece, a stamp across it."""
    x, y, side = which
    left, top, size = (round(value * MM) for value in (x, y, side))
    how = rng.integers(0, 3)
    if how == 0:
        middle = (left + size // 2, top + size // 2)
        cv2.ellipse(page, middle, (int(size * 0.6), int(size * 0.45)), 30, 0, 360, 60, -1)
    elif how == 1:
        page[top - 4 : top + size + 4, left - 4 : left + size + 4] = 255
    else:
        for _ in range(7):
            a, b = rng.integers(0, size, 2), rng.integers(0, size, 2)
            ends = ((left + int(a[0]), top + int(a[1])), (left + int(b[0]), top + int(b[1])))
            cv2.line(page, *ends, int(rng.choice([20, 250])), int(rng.integers(9, 22)))


def stain_both(page: np.ndarray, rng: np.random.Generator) -> None:
    for which in (UPPER_QR, LOWER_QR):
        stain(page, rng, which)


def fold(page: np.ndarray, rng: np.random.Generator) -> None:
    """Fold a corner over: its mark is gone, the back of the paper lies on the page."""
    high, wide = page.shape
    reach = rng.uniform(18, 38) * MM
    other = reach * rng.uniform(0.6, 1.5)
    corner = int(rng.integers(0, 4))
    x, y = (wide * (corner in (1, 2)), high * (corner in (2, 3)))
    along, down = (-1 if x else 1), (-1 if y else 1)
    one, two = np.array([x + along * reach, y]), np.array([x, y + down * other])
    edge = two - one
    normal = np.array([-edge[1], edge[0]]) / hypot(*edge)
    tip = np.array([x, y], float)
    folded = tip - 2 * np.dot(tip - one, normal) * normal
    shape = np.array([one, two, folded], np.int32)
    shade = np.full(page.shape, 255, np.uint8)
    cv2.polylines(shade, [shape], True, 140, round(1.4 * MM))
    cv2.GaussianBlur(shade, (0, 0), 0.8 * MM, shade)
    page[:] = (page * (shade / 255.0)).astype(np.uint8)
    cv2.fillPoly(page, [shape], float(rng.uniform(225, 250)))
    gone = np.array([one, two, tip], np.int32)
    cv2.fillPoly(page, [gone], float(rng.uniform(30, 200)))

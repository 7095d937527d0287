"""Simulated hands: ticks, crosses, circles, boxes filled to cancel, sloppy strokes, signatures.

A hand draws on a page in millimetres and tells what it meant, box by box.
"""

from dataclasses import dataclass, field
from math import cos, pi, sin

import cv2
import numpy as np

from tests.scanning.printed import MM
from wenming_desktop.domain.sheet_layout import BOX, BOX_COLUMNS, ROWS_A_PAGE, row_middle

EMPTY, TICKED, CANCELLED = "empty", "ticked", "cancelled"
_SHIFT = 4


@dataclass(slots=True)
class Pen:
    """What a person writes with and how."""

    ink: float
    """Part of the light it takes away: 0.9 gel pen, 0.35 hard pencil."""
    width: float
    """Millimetres."""
    grain: float
    """How much the ink skips."""
    size: float
    """Of a mark, in millimetres."""
    slop: float
    """How far beside the middle marks land (standard deviation, millimetres)."""
    favourite: str
    steady: float = 0.85


@dataclass(slots=True)
class Filled:
    """What a hand did."""

    grey: np.ndarray
    truth: list[list[str]]
    """What was meant: per row five of empty, ticked, cancelled."""
    unclear: set[int] = field(default_factory=set)
    """Rows that a person has to look at whatever reads them: strokes astray, rule broken."""


def pick_pen(rng: np.random.Generator) -> Pen:
    kind = rng.choice(["gel", "ball", "pencil", "marker"], p=[0.42, 0.4, 0.13, 0.05])
    ink, width, grain = {
        "gel": (rng.uniform(0.78, 0.95), rng.uniform(0.4, 0.75), 0.05),
        "ball": (rng.uniform(0.5, 0.8), rng.uniform(0.35, 0.6), 0.22),
        "pencil": (rng.uniform(0.33, 0.6), rng.uniform(0.4, 0.8), 0.35),
        "marker": (rng.uniform(0.8, 0.95), rng.uniform(0.9, 1.4), 0.03),
    }[kind]
    marks = ["tick", "cross", "circle", "slash", "loop"]
    return Pen(
        ink=ink,
        width=width,
        grain=grain,
        size=float(np.clip(rng.normal(4.6, 1.0), 2.6, 7.5)),
        slop=float(rng.choice([0.3, 0.5, 0.8], p=[0.5, 0.35, 0.15])),
        favourite=str(rng.choice(marks, p=[0.7, 0.12, 0.08, 0.06, 0.04])),
    )


def stroke(grey: np.ndarray, points: np.ndarray, pen: Pen, rng: np.random.Generator) -> None:
    """Draw one line of the pen through points in millimetres, curved, with uneven pressure."""
    way = _smooth(np.asarray(points, float))
    left, top = np.floor((way.min(0) - 2) * MM).astype(int)
    right, bottom = np.ceil((way.max(0) + 2) * MM).astype(int)
    left, top = max(left, 0), max(top, 0)
    room = grey[top:bottom, left:right]
    if room.size == 0:
        return
    mask = np.zeros(room.shape, np.uint8)
    pixels = np.round(((way * MM) - (left, top)) * (1 << _SHIFT)).astype(np.int32)
    for one in range(len(pixels) - 1):
        thick = max(1, round(pen.width * MM * rng.uniform(0.75, 1.15)))
        cv2.line(mask, tuple(pixels[one]), tuple(pixels[one + 1]), 255, thick, cv2.LINE_AA, _SHIFT)
    grain = cv2.resize(
        rng.uniform(0, 1, ((room.shape[0] + 2) // 2, (room.shape[1] + 2) // 2)).astype(np.float32),
        room.shape[::-1],
    )
    cover = mask / 255 * pen.ink * (1 - pen.grain * grain)
    room[:] = np.minimum(room, room * (1 - cover)).astype(np.uint8)


def _smooth(points: np.ndarray, each: int = 8) -> np.ndarray:
    """Catmull-Rom through the points."""
    if len(points) < 3:
        return points
    ends = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    way = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        way.extend(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
            for t in np.linspace(0, 1, each, endpoint=False)
        )
    return np.array([*way, points[-1]])


def mark(
    grey: np.ndarray,
    middle: tuple[float, float],
    pen: Pen,
    rng: np.random.Generator,
) -> None:
    """Mark a box the way this person does."""
    shape = pen.favourite if rng.random() < pen.steady else "tick"
    size = pen.size * rng.uniform(0.8, 1.2)
    at = np.array(middle) + np.clip(rng.normal(0, pen.slop, 2), -1.6, 1.6)

    def near(*points: tuple[float, float]) -> np.ndarray:
        return at + size * (np.array(points) + rng.normal(0, 0.045, (len(points), 2)))

    if shape == "cross":
        half = 0.42
        stroke(grey, near((-half, -half), (0, 0), (half, half)), pen, rng)
        stroke(grey, near((half, -half), (0, 0), (-half, half)), pen, rng)
    elif shape == "circle":
        stroke(grey, _ring(at, size * 0.42, rng), pen, rng)
    elif shape == "slash":
        stroke(grey, near((0.4, -0.5), (0, 0), (-0.35, 0.45)), pen, rng)
    elif shape == "loop":  # 勾 in one sweep
        stroke(grey, near((-0.45, 0), (-0.2, 0.4), (0.1, 0.2), (0.45, -0.4)), pen, rng)
    else:
        stroke(
            grey,
            near((-0.42, 0.0), (-0.28, 0.2), (-0.12, 0.42), (0.2, -0.1), (0.58, -0.52)),
            pen,
            rng,
        )


def _ring(at: np.ndarray, radius: float, rng: np.random.Generator) -> np.ndarray:
    start, wide = rng.uniform(0, 2 * pi), rng.uniform(0.85, 1.2)
    return np.array(
        [
            at
            + radius
            * (1 + rng.normal(0, 0.05))
            * np.array([wide * cos(start + a), sin(start + a) / wide])
            for a in np.linspace(0, 2 * pi * rng.uniform(0.97, 1.12), 14)
        ]
    )


def fill(grey: np.ndarray, middle: tuple[float, float], pen: Pen, rng: np.random.Generator) -> None:
    """Fill a box to cancel it, after the mark that was wrong."""
    mark(grey, middle, pen, rng)
    half = BOX / 2
    step = pen.width * rng.uniform(0.6, 0.95)
    for _ in range(1 if pen.ink > 0.7 else 2):
        way, y, side = [], -half + 0.1, 1
        while y < half - 0.05:
            reach = half - 0.1 + rng.normal(0, 0.2)
            way.append((middle[0] + side * reach, middle[1] + y + rng.normal(0, 0.06)))
            y, side = y + step, -side
        stroke(grey, np.array(way), pen, rng)


def scribble(
    grey: np.ndarray, area: tuple[float, float, float, float], pen: Pen, rng: np.random.Generator
) -> None:
    """Write something like a name into an area (left, top, right, bottom)."""
    left, top, right, bottom = area
    signs = int(rng.integers(2, 4))
    wide = (right - left) / signs
    for sign in range(signs):
        for _ in range(int(rng.integers(3, 7))):
            xs = left + wide * (sign + rng.uniform(0.08, 0.92, 3))
            ys = rng.uniform(top, bottom, 3)
            stroke(grey, np.column_stack([xs, ys]), pen, rng)


def fill_in(grey: np.ndarray, names: int, rng: np.random.Generator) -> Filled:
    """Fill a printed page as the people of an activity would."""
    done = Filled(grey.copy(), [])
    shared = pick_pen(rng)
    people = names or int(rng.integers(6, ROWS_A_PAGE + 1))
    extra = int(rng.integers(0, 3)) if names else 0
    usual = int(rng.integers(1, 5))
    for row in range(ROWS_A_PAGE):
        pen = shared if rng.random() < 0.6 else pick_pen(rng)
        written = names <= row < people + extra
        if row < people + extra:
            done.truth.append(_one_row(done, row, pen, rng, usual, written=written))
        else:
            done.truth.append([EMPTY] * 5)
    return done


def _one_row(  # noqa: C901  one branch a habit
    done: Filled, row: int, pen: Pen, rng: np.random.Generator, usual: int, *, written: bool
) -> list[str]:
    middle, grey = row_middle(row), done.grey
    boxes = [EMPTY] * 5
    way = rng.choice(
        ["came", "absent", "changed", "struck", "broken", "astray"],
        p=[0.735, 0.22, 0.025, 0.004, 0.01, 0.006],
    )
    if written:
        scribble(grey, (29.5, middle - 3.4, 52, middle + 3.4), pen, rng)
        scribble(grey, (55, middle - 2, 72, middle + 2), pen, rng)
    hour = usual if rng.random() < 0.75 else int(rng.integers(1, 5))

    def at(box: int) -> tuple[float, float]:
        return BOX_COLUMNS[box], middle

    def tick(box: int) -> None:
        mark(grey, at(box), pen, rng)
        boxes[box] = TICKED

    def cancel(box: int) -> None:
        fill(grey, at(box), pen, rng)
        boxes[box] = CANCELLED

    if way in ("came", "changed", "astray"):
        tick(0)
        tick(hour)
        _sign(grey, row, pen, rng, done)
    if way == "changed":
        cancel(1 + (hour - 1 + int(rng.integers(1, 4))) % 4)
    elif way == "struck":
        cancel(0)
        cancel(hour)
    elif way == "broken":
        done.unclear.add(row)
        for box in ((0,), (hour,), (0, hour, 1 + hour % 4))[int(rng.integers(0, 3))]:
            tick(box)
    elif way == "astray":
        done.unclear.add(row)
        go_astray(grey, middle, pen, rng)
    return boxes


def _sign(grey: np.ndarray, row: int, pen: Pen, rng: np.random.Generator, done: Filled) -> None:
    middle = row_middle(row)
    high = rng.uniform(2.2, 4.2)
    scribble(grey, (139, middle - high, 139 + rng.uniform(14, 34), middle + high), pen, rng)
    chance = rng.random()
    if chance < 0.02:  # the tail of a signature runs into the boxes
        done.unclear.add(row)
        start = np.array([145.0, middle + rng.uniform(-2, 3)])
        end = np.array([rng.uniform(124, 132), middle + rng.uniform(-3, 3)])
        bow = (start + end) / 2 + (0, rng.uniform(-2, 2))
        stroke(grey, np.array([start, bow, end]), pen, rng)
    elif chance < 0.05:  # or ends just before them
        start = np.array([145.0, middle + rng.uniform(-2, 3)])
        end = np.array([rng.uniform(133.6, 137), middle + rng.uniform(-4, 4)])
        stroke(grey, np.array([start, (start + end) / 2 + (0, 1), end]), pen, rng)


def go_astray(grey: np.ndarray, middle: float, pen: Pen, rng: np.random.Generator) -> None:
    """Draw a stroke across neighbouring boxes."""
    first = float(rng.uniform(78, 118))
    last = first + float(rng.uniform(12, 26))
    slope = rng.uniform(-3, 3, 3)
    xs = np.linspace(first, last, 3)
    stroke(grey, np.column_stack([xs, middle + slope]), pen, rng)

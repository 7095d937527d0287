"""Strokes that only pass by: their ends in a box are nobody's tick, a person is asked."""

import cv2
import numpy as np
import pytest

from tests.scanning import hands, printed, sheets
from wenming_desktop.adapters.scanning.pictures import grey_of
from wenming_desktop.adapters.scanning.reading import read_picture
from wenming_desktop.domain.scanned_rows import BoxMark, RowVerdict
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, ROWS_A_PAGE, row_middle

PEN = hands.Pen(ink=0.9, width=0.6, grain=0.05, size=4.6, slop=0.0, favourite="tick", steady=1)
BOX = 2


def marks_on(page: np.ndarray) -> list[tuple[BoxMark, ...]]:
    sheet = read_picture(cv2.GaussianBlur(page, (0, 0), 0.8)).sheet
    assert sheet is not None
    return [row.boxes for row in sheet.rows]


@pytest.mark.parametrize("seed", [13, 17, 19])
def test_a_stroke_across_boxes_ticks_none_of_them(seed: int) -> None:
    """Some slant over a line of the frame and end in the box: without the line two strokes."""
    page, rng = printed.page(3).grey.copy(), np.random.default_rng(seed)
    for row in range(ROWS_A_PAGE):
        hands.go_astray(page, row_middle(row), PEN, rng)
    found = [mark for boxes in marks_on(page) for mark in boxes]
    assert found.count(BoxMark.TICKED) == 0
    assert found.count(BoxMark.ASK) >= ROWS_A_PAGE


@pytest.mark.parametrize("side", [-1, 1])
def test_a_tick_over_the_frame_stays_a_tick(side: int) -> None:
    page, rng = printed.page(3).grey.copy(), np.random.default_rng(7)
    for row in range(ROWS_A_PAGE):
        middle = np.array((BOX_COLUMNS[BOX], row_middle(row)))
        tick = ((-2.4 * side, 0), (-0.8 * side, 2.5), (0, 1.8), (4.5 * side, -2.6 - row / 20))
        hands.stroke(page, middle + np.array(tick), PEN, rng)
    assert {boxes[BOX] for boxes in marks_on(page)} == {BoxMark.TICKED}


def test_a_frame_that_was_found_a_hair_aside_is_no_ink() -> None:
    """A folded sheet nobody wrote on, in a blurred photo: lines of two frames lie within them."""
    blank = sheets.make("folded", 700_158, blank=True)
    found = read_picture(grey_of(blank.jpeg)).sheet
    assert found is not None
    assert {mark for row in found.rows for mark in row.boxes} == {BoxMark.EMPTY}


def test_a_tick_that_ends_at_a_line_which_the_copier_thickened_stays_a_tick() -> None:
    """Its end and what the line is too wide by are one piece of ink, which goes on to both sides;
    above the first row it touches the printed words too."""
    page, rng = printed.page(3).grey.copy(), np.random.default_rng(7)
    for row in range(ROWS_A_PAGE):
        middle = np.array((BOX_COLUMNS[BOX], row_middle(row)))
        tick = ((-1.8, 0), (-0.6, 1.6), (0, 1.2), (2.2, -4.3))
        hands.stroke(page, middle + np.array(tick), PEN, rng)
    copied = cv2.erode(page, np.ones((3, 3), np.uint8))
    assert {boxes[BOX] for boxes in marks_on(copied)} == {BoxMark.TICKED}


def test_grains_of_noise_that_lie_in_a_row_are_no_faint_stroke() -> None:
    blank = sheets.make("codes_lost", 10_100_609, blank=True)
    found = read_picture(grey_of(blank.jpeg)).sheet
    assert found is not None
    assert {mark for row in found.rows for mark in row.boxes} == {BoxMark.EMPTY}


def test_a_line_beside_the_boxes_is_no_noise_that_hides_a_pencil() -> None:
    """A copy that lies a millimetre aside, and two pale ticks that were read as an empty row."""
    copied = sheets.make("photocopy", 10_700_052)
    found = read_picture(grey_of(copied.jpeg)).sheet
    assert found is not None
    assert [str(mark) for mark in found.rows[7].boxes] == copied.truth[7]
    assert "ticked" in copied.truth[7]


def test_a_pencil_that_a_copier_nearly_lost_is_asked_about() -> None:
    """Seven rows of ticks that a person just sees; five of them were read as empty, unasked."""
    copied = sheets.make("photocopy", 12_100_384)
    found = read_picture(grey_of(copied.jpeg)).sheet
    assert found is not None
    for row, meant in zip(found.rows, copied.truth, strict=True):
        is_right = [str(mark) for mark in row.boxes] == meant
        assert is_right or row.verdict is RowVerdict.ASK, row.n
    assert sum(row.verdict is RowVerdict.ASK for row in found.rows) >= 7


def test_the_blurred_frame_of_a_photocopy_is_no_pencil() -> None:
    """A blank sheet; the frame's blur, a strip along one side of ten boxes, was asked about."""
    copied = sheets.make("photocopy", 12_300_039, blank=True)
    found = read_picture(grey_of(copied.jpeg)).sheet
    assert found is not None
    assert {mark for row in found.rows for mark in row.boxes} == {BoxMark.EMPTY}


@pytest.mark.parametrize(("kind", "seed"), [("codes_lost", 12_500_409), ("phone", 12_500_429)])
def test_one_hint_of_noise_on_a_page_nobody_wrote_on_is_none(kind: str, seed: int) -> None:
    """Photographs with noise, in which one box of a hundred held something like a pale stroke."""
    found = read_picture(grey_of(sheets.make(kind, seed, blank=True).jpeg)).sheet
    assert found is not None
    assert {mark for row in found.rows for mark in row.boxes} == {BoxMark.EMPTY}


def test_one_pale_tick_beside_another_is_asked_about_on_an_empty_page_too() -> None:
    """The only person who came, in a pencil that is hardly to be seen."""
    page, rng = printed.page(3).grey.copy(), np.random.default_rng(7)
    pencil = hands.Pen(
        ink=0.09, width=0.4, grain=0.0, size=4.6, slop=0.0, favourite="tick", steady=1
    )
    for column in (0, BOX):
        middle = np.array((BOX_COLUMNS[column], row_middle(4)))
        hands.stroke(page, middle + np.array(((-1.5, 0), (-0.4, 1.4), (1.6, -1.5))), pencil, rng)
    marks = marks_on(page)
    assert (marks[4][0], marks[4][BOX]) == (BoxMark.ASK, BoxMark.ASK)
    assert {mark for row, boxes in enumerate(marks) if row != 4 for mark in boxes} == {
        BoxMark.EMPTY
    }

"""The poster on A3 and on two A4 sheets: sizes, the seam, and a code that decodes."""

import pypdfium2
import pytest
import zxingcpp

from wenming_desktop.adapters.documents.large_poster import BORDER, HALF, SCALE, SIDE
from wenming_desktop.adapters.documents.poster import QR
from wenming_desktop.services.paper_content import PosterSize, PosterVariant

MM = 25.4 / 72
DPI = 120


def sizes(path):
    document = pypdfium2.PdfDocument(path)
    found = [(round(page.get_width() * MM), round(page.get_height() * MM)) for page in document]
    document.close()
    return found


def code_box(picture):
    (code,) = zxingcpp.read_barcodes(picture)
    corner = code.position.top_left
    return code.text, corner.x / DPI * 25.4, corner.y / DPI * 25.4


@pytest.mark.parametrize("variant", PosterVariant)
def test_a3_is_the_poster_at_its_own_size(variant, press, poster, picture_of, tmp_path):
    path, content = tmp_path / "a3.pdf", poster(variant=variant, size=PosterSize.A3)
    assert press.poster(content, path).overflow == ()
    assert sizes(path) == [(297, 420)]
    text, left, top = code_box(picture_of(path, 0, DPI))
    assert text == content.qr_digits
    assert (left, top) == pytest.approx(QR[:2], abs=0.6)


@pytest.mark.parametrize("variant", PosterVariant)
@pytest.mark.acceptance(26)
def test_two_sheets_meet_in_the_middle(variant, press, poster, picture_of, tmp_path):
    path, content = tmp_path / "two.pdf", poster(variant=variant, size=PosterSize.TWO_A4)
    assert press.poster(content, path).overflow == ()
    assert sizes(path) == [(297, 210), (297, 210)]
    text, left, top = code_box(picture_of(path, 1, DPI))
    assert text == content.qr_digits
    expected = (SIDE + QR[0] * SCALE, BORDER + QR[1] * SCALE - HALF)
    assert (left, top) == pytest.approx(expected, abs=0.6)
    assert BORDER + HALF + 10 <= 210


def test_the_frame_runs_on_from_one_sheet_to_the_other(press, poster, picture_of, tmp_path):
    path = tmp_path / "two.pdf"
    press.poster(poster(size=PosterSize.TWO_A4), path)
    scale = DPI / 25.4
    frame = round((SIDE + 12.5 * SCALE) * scale)
    for page, y in ((0, BORDER + HALF - 1), (1, BORDER + 1)):
        row = picture_of(path, page, DPI).convert("L")
        dark = min(row.getpixel((frame + step, round(y * scale))) for step in range(-3, 4))
        assert dark < 200
    below = picture_of(path, 0, DPI).convert("L")
    assert below.getpixel((frame, round((BORDER + HALF + 4) * scale))) == 255


def test_what_does_not_fit_is_told_once(press, poster, tmp_path):
    content = poster(size=PosterSize.TWO_A4, title="文明实践" * 50)
    result = press.poster(content, tmp_path / "two.pdf")
    assert [one.field for one in result.overflow] == ["title"]

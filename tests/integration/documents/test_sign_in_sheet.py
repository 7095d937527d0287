"""The sign-in sheet: marks at their millimetres, codes that decode, names that fit."""

import pypdfium2
import pytest
import zxingcpp

from wenming_desktop.domain.sheet_code import BLANK_LAYOUT, ROSTER_LAYOUT, SheetCode

# The millimetres of layouts 01 and 02, written down once more: whoever moves a mark in the form
# breaks the reading of all paper that is out already.
CORNERS = ((12.0, 12.0), (198.0, 12.0), (198.0, 285.0), (12.0, 285.0))
ROW_MARKS, ROW_MARK = (12.0, 198.0), 2.2
BOX_COLUMNS, BOX = (81.0, 94.0, 106.0, 118.0, 130.0), 5.2
FIRST_ROW, ROW_HEIGHT = 61.0, 10.0
QR_CODES = ((165.5, 17.5, 25.0), (167.5, 262.5, 20.0))
PIXELS = 10
"""Pixels a millimetre at 254 dpi."""
NAMES = tuple(f"李{chr(0x6C5F + index)}" for index in range(27))
LONG_NAMES = (
    "买买提·吐尔逊江",
    "阿卜杜热合曼·麦麦提图尔荪·艾合买",
    "一二三四五六七八九十一二三四五六七八",
    "阿卜杜热合曼·麦麦提图尔荪·艾合买提江",
)


@pytest.fixture
def printed(press, sheet, tmp_path):
    def make(names=(), missing="refuse", **others):
        path = tmp_path / "签到表.pdf"
        return path, press.sign_in_sheet(sheet(names, **others), path, missing)

    return make


def extent(picture, x, y, half):
    """Return the box of dark pixels around (x, y), in millimetres: left, top, right, bottom."""
    window = tuple(round(value * PIXELS) for value in (x - half, y - half, x + half, y + half))
    dark = picture.crop(window).convert("L").point(lambda value: 255 if value < 128 else 0)
    box = dark.getbbox()
    return tuple(
        value / PIXELS + corner for value, corner in zip(box, (x - half, y - half) * 2, strict=True)
    )


def ink(picture, left, top, right, bottom):
    """Return how many pixels of an area (mm) are not white."""
    window = tuple(round(value * PIXELS) for value in (left, top, right, bottom))
    return sum(picture.crop(window).convert("L").histogram()[:250])


def test_the_corner_marks_stand_where_the_reader_looks_for_them(printed, picture_of):
    path, _ = printed(NAMES)
    for page in (0, 1):
        picture = picture_of(path, page)
        assert picture.size == pytest.approx((2100, 2970), abs=1)
        for x, y in CORNERS:
            expected = (x - 3.5, y - 3.5, x + 3.5, y + 3.5)
            assert extent(picture, x, y, 5) == pytest.approx(expected, abs=0.11)
            rings = [
                picture.getpixel((round((x + dx) * PIXELS), round(y * PIXELS)))
                for dx in (0, 1.7, 2.9)
            ]
            assert rings == [(0, 0, 0), (255, 255, 255), (0, 0, 0)]


def test_row_marks_and_boxes_stand_where_the_reader_looks_for_them(printed, picture_of):
    picture = picture_of(printed(NAMES)[0])
    for row in range(20):
        middle = FIRST_ROW + (row + 0.5) * ROW_HEIGHT
        for x in ROW_MARKS:
            half = ROW_MARK / 2
            expected = (x - half, middle - half, x + half, middle + half)
            assert extent(picture, x, middle, 3) == pytest.approx(expected, abs=0.11)
        for x in BOX_COLUMNS:
            half = BOX / 2
            expected = (x - half, middle - half, x + half, middle + half)
            assert extent(picture, x, middle, 3.5) == pytest.approx(expected, abs=0.21)
            assert ink(picture, x - 2.3, middle - 2.3, x + 2.3, middle + 2.3) == 0


def test_the_codes_stand_where_they_always_stood(printed, picture_of):
    picture = picture_of(printed(NAMES)[0])
    for left, top, size in QR_CODES:
        middle = (left + size / 2, top + size / 2)
        expected = (left, top, left + size, top + size)
        # a window of 1 mm more on each side: the lower one begins 1.5 mm below the table
        assert extent(picture, *middle, size / 2 + 1.0) == pytest.approx(expected, abs=0.11)


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_both_codes_of_every_page_decode_to_that_page(printed, picture_of, dpi):
    path, _ = printed(NAMES)
    for page in (1, 2):
        found = zxingcpp.read_barcodes(picture_of(path, page - 1, dpi).convert("L"))
        code = SheetCode(org_no=123, sheet_number=45, page=page, pages=2, layout=ROSTER_LAYOUT)
        assert [each.text for each in found] == [code.digits()] * 2


def test_the_codes_keep_their_quiet_zone_whatever_is_typed(printed, picture_of):
    long = "学习宣传贯彻党的创新理论，我为群众办实事，" * 6
    fields = ("title", "activity_name", "time_text", "place", "organiser", "leader", "privacy")
    path, _ = printed(NAMES, **dict.fromkeys(fields, long))
    picture = picture_of(path)
    for left, top, right, bottom in (
        (160.8, 17.5, 165.4, 47.2),  # left of the upper one
        (165.4, 42.6, 195.0, 47.2),  # below
        (190.6, 17.5, 195.0, 47.2),  # right
        (163.8, 262.0, 167.4, 286.0),  # left of the lower one
        (167.4, 282.6, 191.0, 286.0),  # below
        (187.6, 262.0, 191.0, 286.0),  # right
    ):
        assert ink(picture, left, top, right, bottom) == 0
    assert len(zxingcpp.read_barcodes(picture_of(path, 0, 150))) == 2


def test_27_names_take_two_pages_that_continue(printed, texts_of):
    path, result = printed(NAMES)
    first, second = texts_of(path)
    assert (result.pages, result.missing_glyphs, result.overflow) == (2, (), ())
    assert [name for name in NAMES if name in first] == list(NAMES[:20])
    assert [name for name in NAMES if name in second] == list(NAMES[20:])
    assert "第 1 页 / 共 2 页" in first
    assert "第 2 页 / 共 2 页" in second
    numbers = {line.strip() for line in second.splitlines()}
    assert {str(number) for number in range(28, 41)} <= numbers | set(second.split())


def test_rows_for_those_who_just_turn_up_can_ask_for_another_page(printed):
    assert printed(NAMES[:20])[1].pages == 1
    assert printed(NAMES[:20], blank_rows=1)[1].pages == 2


def test_the_blank_version_has_its_own_layout_number_and_an_optional_phone(
    printed, texts_of, picture_of
):
    path, result = printed()
    assert result.pages == 1
    assert "（选填）" in texts_of(path)[0]
    code = SheetCode(org_no=123, sheet_number=45, layout=BLANK_LAYOUT).digits()
    assert {each.text for each in zxingcpp.read_barcodes(picture_of(path, 0, 150))} == {code}


def test_the_foot_names_the_same_digits_as_the_code(printed, texts_of):
    text = texts_of(printed()[0])[0]
    digits = SheetCode(org_no=123, sheet_number=45, layout=BLANK_LAYOUT).digits()
    assert digits in "".join(text.split())


def test_long_and_dotted_names_stay_inside_their_cell(printed, texts_of, picture_of):
    path, result = printed(LONG_NAMES)
    assert result.overflow == ()
    text = "".join(texts_of(path)[0].split())
    assert [name for name in LONG_NAMES if name not in text] == []
    document = pypdfium2.PdfDocument(path)
    page = document[0].get_textpage()
    height = document[0].get_height()
    whole, start = page.get_text_range(), 0
    for row, name in enumerate(LONG_NAMES):
        top = FIRST_ROW + row * ROW_HEIGHT
        first = name.split("·")[0][:5]
        start = whole.index(first, start + 1)
        for index in range(start, start + len(first)):
            left, low, right, high = page.get_charbox(index)
            assert 28 <= left * 25.4 / 72 < right * 25.4 / 72 <= 54
            assert top <= (height - high) * 25.4 / 72 < (height - low) * 25.4 / 72 <= top + 10
    document.close()
    picture = picture_of(path)
    for row in range(1, 5):  # no stroke runs across the line between two cells
        y = FIRST_ROW + row * ROW_HEIGHT
        assert ink(picture, 28.3, y - 0.35, 53.7, y - 0.15) == 0
        assert ink(picture, 28.3, y + 0.15, 53.7, y + 0.35) == 0


def test_a_missing_character_leaves_a_ruled_gap_and_is_reported(printed, picture_of):
    path, result = printed(("\U0003fffe",), "blank")
    (missing,) = result.missing_glyphs
    assert (missing.code_point, missing.where) == ("U+3FFFE", "第 1 行姓名")
    picture = picture_of(path)
    left, top, right, bottom = extent(picture, 41, 66, 4.8)
    assert bottom - top < 0.4
    assert right - left > 4


def test_what_looks_like_markup_is_printed_as_typed(printed, texts_of):
    typed = ("<b>王</b>", "</para>", "&文件", "王<小>明", "<b>未闭合")
    image = '<img src="/etc/passwd">'
    path, _ = printed(typed, place=image)
    text = "".join(texts_of(path)[0].split())
    assert [name for name in typed if name not in text] == []
    assert "".join(image.split()) in text


def test_the_demonstration_mark_is_printed(printed, texts_of):
    assert "演示" in texts_of(printed(mark="演示")[0])[0]

"""Cards, slips and satisfaction forms: their millimetres, their codes, what is hidden on them."""

import re
from pathlib import Path
from uuid import UUID

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp
from PIL import Image

from wenming_desktop.adapters.documents.form_press import ReportlabFormPress
from wenming_desktop.adapters.documents.volunteer_cards import CARD, GAP, LEFT, TOP
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import BOX, BOX_COLUMNS, row_middle
from wenming_desktop.domain.slip_layout import (
    CANNOT_SAY,
    FIRST_QUESTION_ROW,
    NEED_SLIP_KIND,
    SLIP_LAYOUT,
    SLIP_ROW,
)
from wenming_desktop.services.forms.ports import VolunteerCard, VolunteerCardsContent
from wenming_desktop.services.use_cases import UseCases

MM = 25.4 / 72
DPI = 300
LONG_NAME = "阿不都热合曼·买买提艾力江"


def words(path: Path, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(path)
    text = re.sub(r"\s", "", document[page].get_textpage().get_text_range())
    document.close()
    return text


def picture(path: Path, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    drawn = document[page].render(scale=DPI / 72).to_pil()
    document.close()
    return drawn


def squares(path: Path) -> set[tuple[float, float]]:
    """Return the middles, in mm, of all frames of a box's size."""
    document = pypdfium2.PdfDocument(path)
    page, found = document[0], set()
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, low, right, high = shape.get_bounds()
        if abs((right - left) * MM - BOX) < 0.4 and abs((high - low) * MM - BOX) < 0.4:
            y = (page.get_height() - (high + low) / 2) * MM
            found.add((round((left + right) / 2 * MM, 1), round(y, 1)))
    document.close()
    return found


def cards(count: int, **others: str) -> VolunteerCardsContent:
    people = tuple(
        VolunteerCard(f"张三{no}", f"{2001000000 + no:013d}", "队") for no in range(count)
    )
    given = {"unit": "青山镇柳河村新时代文明实践站", "short_unit": "柳河村站", "phone": "0370"}
    return VolunteerCardsContent(**{**given, "motto": "奉献", **others}, cards=people)


def column_of(code: zxingcpp.Barcode) -> tuple[int, int]:
    """Return row and column of the card a code stands on, from the middle of it."""
    place = code.position
    x = (place.top_left.x + place.bottom_right.x) / 2 / DPI * 25.4
    y = (place.top_left.y + place.bottom_right.y) / 2 / DPI * 25.4
    return int((y - TOP) // (CARD[1] + GAP[1])), int((x - LEFT) // (CARD[0] + GAP[0]))


def test_both_sides_of_a_card_carry_its_digits_and_backs_are_mirrored(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    content = cards(11)
    assert ReportlabFormPress().form(content, path).pages == 4
    fronts = {one.text: column_of(one) for one in zxingcpp.read_barcodes(picture(path, 0))}
    backs = {one.text: column_of(one) for one in zxingcpp.read_barcodes(picture(path, 1))}
    assert set(fronts) == set(backs) == {one.number for one in content.cards[:8]}
    for number, (row, column) in fronts.items():
        assert backs[number] == (row, 1 - column)
    (lines,) = {str(one.format) for one in zxingcpp.read_barcodes(picture(path, 1))}
    assert "128" in lines.replace(" ", "")


@pytest.mark.acceptance(29)
def test_a_card_is_85_6_by_54(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    ReportlabFormPress().form(cards(8), path)
    document = pypdfium2.PdfDocument(path)
    sizes = [
        ((right - left) * MM, (high - low) * MM)
        for left, low, right, high in (
            one.get_bounds()
            for one in document[1].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)
        )
        if (right - left) * MM > 80
    ]
    document.close()
    assert sizes == [pytest.approx(CARD, abs=0.3)] * 8


@pytest.mark.acceptance(29)
def test_a_long_name_shrinks_to_ten_points_and_what_is_lost_is_told(tmp_path: Path) -> None:
    content = VolunteerCardsContent(
        unit="站", short_unit="站", phone="", motto="", cards=(VolunteerCard(LONG_NAME, "1234"),)
    )
    assert ReportlabFormPress().form(content, tmp_path / "a.pdf").overflow == ()
    assert LONG_NAME in words(tmp_path / "a.pdf")
    longer = VolunteerCardsContent(
        unit="站", short_unit="站", phone="", motto="", cards=(VolunteerCard(LONG_NAME * 3),)
    )
    assert "name" in {
        one.field for one in ReportlabFormPress().form(longer, tmp_path / "b.pdf").overflow
    }


@pytest.fixture
def need(station: UseCases) -> UUID:
    return station.needs.register(
        station.actor,
        content="请人修一下院里的灯",
        requester_name="程月",
        phone="13800003381",
        address="柳河村三组十八号",
    ).id


def test_a_slip_hides_phone_and_address_until_a_reason_is_given(
    station: UseCases, need: UUID, tmp_path: Path
) -> None:
    to = tmp_path / "slip.pdf"
    result = station.order_forms.print(station.actor, "need-slip", need, to)
    assert (result.pages, result.overflow) == (1, ())
    assert "****3381" in words(to)
    assert not re.search("13800003381|十八号", words(to))
    station.order_forms.print(station.actor, "need-slip", need, to, reveal="上门服务")
    assert "13800003381" in words(to)
    assert "十八号" in words(to)


def test_the_boxes_of_a_rating_stand_where_the_layout_says(
    station: UseCases, need: UUID, tmp_path: Path
) -> None:
    to = tmp_path / "slip.pdf"
    station.order_forms.print(station.actor, "need-slip", need, to)
    y = round(row_middle(SLIP_ROW), 1)
    assert squares(to) >= {(x, y) for x in BOX_COLUMNS}
    (text,) = {one.text for one in zxingcpp.read_barcodes(picture(to))}
    code = SheetCode.parse(text)
    assert (code.kind, code.layout) == (NEED_SLIP_KIND, SLIP_LAYOUT)
    lower = picture(to).crop((0, round(148.5 / 25.4 * DPI), 2480, 3508))
    assert {one.text for one in zxingcpp.read_barcodes(lower)} == {text}


def test_a_satisfaction_form_has_six_boxes_a_question_and_names_what_is_too_much(
    station: UseCases, tmp_path: Path
) -> None:
    to = tmp_path / "form.pdf"
    questions = [f"第{number}问" for number in range(14)]
    survey = station.records.record(
        station.actor,
        [
            {
                "kind": "need_survey",
                "name": "秋季测评",
                "purpose": "satisfaction",
                "questions": questions,
            }
        ],
    )[0].id
    result = station.order_forms.print(station.actor, "satisfaction-form", survey, to)
    assert [one.lost for one in result.overflow] == questions[12:]
    rows = [round(row_middle(FIRST_QUESTION_ROW + number), 1) for number in range(12)]
    assert squares(to) >= {(x, y) for x in (*BOX_COLUMNS, CANNOT_SAY) for y in rows}


def test_a_form_of_nothing_that_is_there_is_refused(station: UseCases, tmp_path: Path) -> None:
    with pytest.raises(WenmingError) as caught:
        station.order_forms.print(station.actor, "order-slip", None, tmp_path / "x.pdf")
    assert caught.value.code is Code.NOT_FOUND
    with pytest.raises(WenmingError) as caught:
        station.volunteer_cards.print(station.actor, tmp_path / "x.pdf")
    assert caught.value.code is Code.NOTHING_TO_ANNOUNCE

"""Duty roster, labels, calibration page and help card, measured on their PDF."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp

from wenming_desktop.adapters.documents.calibration_page import CROSS
from wenming_desktop.adapters.documents.labels import LABEL, TOP
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

MM = 25.4 / 72
DPI = 150


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = re.sub(r"\s", "", document[0].get_textpage().get_text_range())
    document.close()
    return text


def shapes(path: Path) -> Iterator[tuple[float, float]]:
    """Yield width and height in mm of what is drawn."""
    document = pypdfium2.PdfDocument(path)
    for shape in document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, low, right, high = shape.get_bounds()
        yield ((right - left) * MM, (high - low) * MM)
    document.close()


def test_the_cross_to_measure_is_180_by_250(station: UseCases, tmp_path: Path) -> None:
    to = tmp_path / "page.pdf"
    assert station.unit_forms.print(station.actor, "calibration", to).pages == 1
    found = list(shapes(to))
    assert [w for w, h in found if h < 1 and 170 < w < 190] == [pytest.approx(CROSS[0], abs=0.6)]
    assert [h for w, h in found if w < 1 and 240 < h < 260] == [pytest.approx(CROSS[1], abs=0.6)]


@pytest.mark.parametrize(("month", "days"), [("2027-02", 28), ("2026-12", 31)])
def test_a_roster_has_every_day_of_its_month(
    station: UseCases, tmp_path: Path, month: str, days: int
) -> None:
    to = tmp_path / "roster.pdf"
    result = station.unit_forms.print(station.actor, "duty-roster", to, period=parse_period(month))
    assert (result.pages, result.overflow) == (1, ())
    number = int(month[5:])
    assert f"{number}月{days}日" in words(to)
    assert f"{number}月{days + 1}日" not in words(to)


def test_a_label_stands_on_its_sticker_and_its_code_is_the_activity(
    station: UseCases, tmp_path: Path
) -> None:
    numbers = []
    for day in range(1, 6):
        planned = station.activities.plan(
            station.actor,
            name=f"第{day}场",
            day=date(2026, 11, day),
            starts=time(9),
            ends=time(11),
        )
        numbers.append(planned.activity.activity_no)
    to = tmp_path / "labels.pdf"
    station.unit_forms.print(station.actor, "label", to, period=parse_period("2026-11"))
    document = pypdfium2.PdfDocument(to)
    codes = zxingcpp.read_barcodes(document[0].render(scale=DPI / 72).to_pil())
    document.close()
    places = {
        one.text: (
            int(one.position.top_left.x / DPI * 25.4 // LABEL[0]),
            int((one.position.top_left.y / DPI * 25.4 - TOP) // LABEL[1]),
        )
        for one in codes
    }
    assert places == {number: (place % 3, place // 3) for place, number in enumerate(numbers)}


def test_no_activity_no_labels(station: UseCases, tmp_path: Path) -> None:
    with pytest.raises(WenmingError) as caught:
        station.unit_forms.print(
            station.actor, "label", tmp_path / "x.pdf", period=parse_period("2031-01")
        )
    assert caught.value.code is Code.NOTHING_TO_ANNOUNCE
    assert not (tmp_path / "x.pdf").exists()


def test_the_help_card_is_one_page_that_loses_nothing(station: UseCases, tmp_path: Path) -> None:
    to = tmp_path / "card.pdf"
    result = station.unit_forms.print(station.actor, "help-card", to)
    assert (result.pages, result.overflow, result.missing_glyphs) == (1, (), ())
    for expected in ("办活动之前", "签到补录", "移交单", "F1"):
        assert expected in words(to)

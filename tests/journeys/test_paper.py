"""From the print centre to paper: 27 people on two pages, and marks where the reader wants them."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PySide6.QtWidgets import QPushButton

from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_layout import CORNERS
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.printing import PrintJob, make_printer, print_pages
from wenming_desktop.ui.widgets import file_choice

DPI = 600
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严"
ACROSS, DOWN, TOLERANCE = 186.0, 273.0, 0.3
"""Millimetres between the middles of the corner marks (screens.md 7, T1)."""


@pytest.fixture
def sheet(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    tmp_path: Path,
) -> Path:
    """The sheet of 27 people of a team, saved from the print centre."""
    team = station.volunteers.team_named(station.actor, "党员志愿服务队")
    for number, surname in enumerate(SURNAMES):
        station.volunteers.save(
            station.actor,
            None,
            name=f"{surname}玉珍",
            phone=f"1540000{number:04d}",
            team_id=team.id,
        )
    station.activities.plan(
        station.actor,
        day=date(2026, 11, 28),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治",
        team_id=team.id,
    )
    target = tmp_path / "签到表.pdf"
    file_choice.answer_with(lambda _wish, _name: target)
    window = open_window(station, "print-centre")
    window.page().findChild(QPushButton, "savePdf").click()
    settle()
    return target


@pytest.mark.acceptance(14)
def test_27_people_take_two_pages_whose_codes_name_the_activity(
    sheet: Path, station: UseCases
) -> None:
    document = pypdfium2.PdfDocument(sheet)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    assert len(texts) == 2
    names = sorted(f"{surname}玉珍" for surname in SURNAMES)
    shown = [[name for name in names if name in text] for text in texts]
    assert [len(some) for some in shown] == [20, 7]
    assert sorted(shown[0] + shown[1]) == names
    assert "第 1 页 / 共 2 页" in texts[0]
    assert "第 2 页 / 共 2 页" in texts[1]
    line = station.activities.page(station.actor).lines[0]
    sheet_no = station.activities.get(station.actor, line.id).occurrence.sheet_no
    for number, page in enumerate(document, 1):
        picture = page.render(scale=150 / 72).to_pil()
        codes = {SheetCode.parse(one.text) for one in zxingcpp.read_barcodes(picture)}
        (code,) = codes
        assert (code.sheet_number, code.page, code.pages) == (sheet_no, number, 2)


@pytest.mark.acceptance(15)
def test_the_marks_of_the_printed_page_stand_186_by_273_millimetres_apart(
    sheet: Path, station: UseCases, tmp_path: Path
) -> None:
    """A printer that writes a PDF, driven as the print button drives the one on the desk."""
    printed = tmp_path / "printed.pdf"
    print_pages(
        make_printer("", to_file=printed),
        station.page_viewer,
        sheet,
        PrintJob(),
        lambda _done, _total: None,
        lambda: False,
    )
    left_top, right_top, right_foot, left_foot = (middle(printed, *place) for place in CORNERS)
    for one, other, wanted in (
        (left_top, right_top, ACROSS),
        (left_foot, right_foot, ACROSS),
        (left_top, left_foot, DOWN),
        (right_top, right_foot, DOWN),
    ):
        assert np.hypot(*np.subtract(one, other)) == pytest.approx(wanted, abs=TOLERANCE)


def middle(file: Path, x: float, y: float) -> tuple[float, float]:
    """Return the middle of the black square around a place, in millimetres."""
    dots = DPI / 25.4
    page = pypdfium2.PdfDocument(file)[0].render(scale=DPI / 72).to_pil().convert("L")
    left, top = round((x - 5) * dots), round((y - 5) * dots)
    window = np.asarray(page.crop((left, top, left + round(10 * dots), top + round(10 * dots))))
    rows, columns = np.nonzero(window < 110)
    return (
        (left + (columns.min() + columns.max() + 1) / 2) / dots,
        (top + (rows.min() + rows.max() + 1) / 2) / dots,
    )

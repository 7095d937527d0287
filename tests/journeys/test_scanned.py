"""Sheets read back in the window: clean, turned, twice, one page of two, another station's."""

import tomllib
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QTabWidget

from tests.scanning import hands as pens
from tests.scanning import printed, samples
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

PEN = pens.Pen(ink=0.9, width=0.6, grain=0.05, size=4.6, slop=0.3, favourite="tick", steady=1)
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕"
STATE, PAGE, CAME, WORDS = 0, 2, 3, 4


@pytest.fixture
def sheet(station: UseCases, tmp_path: Path) -> Path:
    """The printed sheet of six people."""
    return print_sheet(station, 6, tmp_path)


def print_sheet(station: UseCases, people: int, folder: Path) -> Path:
    for number, surname in enumerate(SURNAMES[:people]):
        station.volunteers.save(
            station.actor, None, name=f"{surname}玉珍", phone=f"1540000{number:04d}"
        )
    occurrence = station.activities.plan(
        station.actor,
        day=date(2026, 11, 24),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治",
    ).occurrence.id
    file = folder / "sheet.pdf"
    station.papers.sign_in_sheet(station.actor, occurrence, file)
    return file


def filled(sheet: Path, *rows: int) -> np.ndarray:
    """Let the people of these rows tick that they came, and two hours."""
    paper, rng = printed.picture_of(sheet), np.random.default_rng(5)
    for row in rows:
        for box in (0, 2):
            pens.mark(paper, (BOX_COLUMNS[box], row_middle(row - 1)), PEN, rng)
    return paper


def kept(picture: np.ndarray, file: Path) -> Path:
    cv2.imwrite(str(file), picture)
    return file


class ScanDesk:
    """识别签到表 of an open window; F9 takes a file."""

    def __init__(self, window: MainWindow, hands: Any, settle: Callable[[], None]) -> None:
        self._window, self._hands, self._settle = window, hands, settle

    def reads(self, file: Path) -> list[list[str]]:
        """Take a file in; return the rows of the list."""
        file_choice.answer_with(lambda _wish, _name: file)
        self._window.page().setFocus()
        self._hands.press(Qt.Key.Key_F9)
        self._settle()
        tables = self._window.page().findChildren(QTableView, "scanTable")
        return [
            [str(table.model().index(row, column).data()) for column in range(5)]
            for table in tables
            if table.isVisible()
            for row in range(table.model().rowCount())
        ]

    def says(self) -> str:
        return str(self._window.page().banner.words())


@pytest.fixture
def desk(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    hands: Any,
    settle: Callable[[], None],
    qtbot: Any,
) -> ScanDesk:
    window = open_window(station, "sign-in")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return ScanDesk(window, hands, settle)


@pytest.mark.acceptance(17)
def test_a_clean_page_is_empty_and_asks_nothing(desk: ScanDesk, sheet: Path) -> None:
    ((state, _, page, came, words),) = desk.reads(sheet)
    assert (state, page, came) == ("已识别", "1", "0")
    assert "待核对" not in words


@pytest.mark.acceptance(19)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_may_lie_any_way_up(
    desk: ScanDesk, sheet: Path, tmp_path: Path, quarters: int
) -> None:
    turned = np.rot90(filled(sheet, 1, 3), quarters).copy()
    ((state, _, _, came, _),) = desk.reads(kept(turned, tmp_path / "turned.png"))
    assert (state, came) == ("已识别", "2")


@pytest.mark.acceptance(20)
def test_the_same_picture_again_counts_nobody_twice(
    desk: ScanDesk, sheet: Path, tmp_path: Path, station: UseCases
) -> None:
    picture = kept(filled(sheet, 1, 3), tmp_path / "IMG_1.png")
    assert len(desk.reads(picture)) == 1
    again = desk.reads(picture)
    assert [row[STATE] for row in again].count("已识别") == 1
    assert "重复" in desk.says() + "".join(map("".join, again))
    waiting = station.scanned_sheets.waiting(station.actor)
    assert len(waiting) == 1


@pytest.mark.acceptance(21)
def test_a_missing_page_is_announced(desk: ScanDesk, station: UseCases, tmp_path: Path) -> None:
    both = print_sheet(station, len(SURNAMES), tmp_path)
    first = kept(filled(both, 1), tmp_path / "first.png")
    rows = desk.reads(first)
    told = desk.says() + "".join(map("".join, rows))
    assert "第 2 页" in told.replace("第2页", "第 2 页")


@pytest.mark.acceptance(21)
def test_the_sheet_of_another_station_is_refused_with_its_number(
    desk: ScanDesk, tmp_path: Path
) -> None:
    foreign = printed.page(3)
    ((state, *_, words),) = desk.reads(kept(foreign.grey, tmp_path / "foreign.png"))
    assert state == "不是本站"
    assert str(foreign.code.org_no) in words


@pytest.mark.acceptance(18)
def test_the_shipped_photos_say_what_their_answer_file_says(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    hands: Any,
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    """All five at once, as from a telephone's folder; F8 and two keys answer each doubt."""
    printed_sheets = list(samples.print_sheets(station, tmp_path))
    answers = tomllib.loads((samples.FOLDER / "answers.toml").read_text(encoding="utf-8"))["photo"]
    window = open_window(station, "sign-in")
    window.activateWindow()
    settle()
    window.page().findChild(QTabWidget, "signInTabs").setCurrentIndex(1)
    settle()
    file_choice.answer_with(lambda _wish, _name: samples.FOLDER)
    window.page().findChild(QPushButton, "scanFolder").click()
    settle()
    table = window.page().findChild(QTableView, "scanTable")
    model = table.model()
    assert model.rowCount() == len(answers) == len(list(samples.FOLDER.glob("*.jpg")))
    for line in range(model.rowCount()):
        assert model.index(line, WORDS).data() == "2 行待核对"
        table.selectRow(line)
        table.setFocus()
        hands.press(Qt.Key.Key_F8)
        for doubt in answers[line]["look"]:
            said = window.page().findChild(QLabel, "scanRowAbout").text()
            assert said.startswith(f"第 {doubt['row']} 行请您看一眼")
            window.page().findChild(QPushButton, f"scanBox{doubt['box']}").setFocus()
            hands.press(Qt.Key.Key_1 if doubt["answer"] else Qt.Key.Key_0)
            hands.press(Qt.Key.Key_Return)
        assert model.index(line, STATE).data() == "已识别"
    for answer, sheet in zip(answers, printed_sheets, strict=True):
        rows = station.scanned_sheets.rows(station.actor, sheet.occurrence)
        hours = {str(one.row.n): one.row.minutes // 60 for one in rows if one.row.minutes}
        assert hours == answer["sure"] | {str(one["row"]): one["hours"] for one in answer["look"]}

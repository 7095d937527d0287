"""Reading a sheet back in the window: a real print, a real child process, keys only."""

import os
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QTabWidget, QWidget

from tests.scanning import hands as pens
from tests.scanning import printed, sheets
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.widgets import file_choice

PEN = pens.Pen(ink=0.9, width=0.6, grain=0.05, size=4.6, slop=0.3, favourite="tick", steady=1)
SURNAMES = "赵钱孙李周吴"


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    for number, surname in enumerate(SURNAMES):
        station.volunteers.save(
            station.actor, None, name=f"{surname}玉珍", phone=f"1540000{number:04d}"
        )
    return station.activities.plan(
        station.actor,
        day=date(2026, 11, 24),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治志愿服务活动",
    ).occurrence.id


@pytest.fixture
def photo(station: UseCases, occurrence: UUID, tmp_path: Path) -> Path:
    """Rows 1 and 2 as they should be, row 4 with 到场 and no hour."""
    file = tmp_path / "sheet.pdf"
    station.papers.sign_in_sheet(station.actor, occurrence, file)
    paper, rng = printed.picture_of(file), np.random.default_rng(5)
    for row, box in ((1, 0), (1, 2), (2, 0), (2, 4), (4, 0)):
        pens.mark(paper, (BOX_COLUMNS[box], row_middle(row - 1)), PEN, rng)
    pens.scribble(paper, (139, row_middle(0) - 3, 170, row_middle(0) + 3), PEN, rng)
    picture = tmp_path / "IMG_1.jpg"
    cv2.imwrite(str(picture), sheets.flatbed(paper, rng))
    return picture


def named(window: MainWindow, kind: type, name: str) -> Any:
    found = [one for one in window.findChildren(kind, name) if one.isVisible()]
    assert len(found) == 1, f"{len(found)} of {name}"
    return found[0]


def cells(window: MainWindow, name: str, columns: range) -> list[list[str]]:
    model = named(window, QTableView, name).model()
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def picture(window: MainWindow, name: str) -> None:
    """Leave a picture for a person to look at, where one is wanted."""
    if folder := os.environ.get("WENMING_LOOK"):
        window.grab().save(f"{folder}/{name}.png")


@pytest.mark.acceptance(18)
def test_a_photo_becomes_a_filled_sheet_and_only_the_doubt_is_asked(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    occurrence: UUID,
    photo: Path,
    hands: Any,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
) -> None:
    file_choice.answer_with(lambda _wish, _name: photo)
    window = open_window(station, "sign-in")
    window.activateWindow()
    window.page().setFocus()
    hands.press(Qt.Key.Key_F9)
    settle()
    ((state, _, page, came, words),) = cells(window, "scanTable", range(5))
    assert (state, page, came, words) == ("待核对", "1", "3", "1 行待核对")
    assert "收下 1 张，还没有入账" in window.page().banner.words()
    assert named(window, QLabel, "scanRowAbout").text().startswith("第 4 行请您看一眼")
    assert not window.findChild(QWidget, "scanRowPaper").is_empty()
    picture(window, "scan-check")
    assert misfits(window) == []

    named(window, QTableView, "scanTable").setFocus()
    hands.press(Qt.Key.Key_F8)
    assert window.focusWidget().objectName() == "scanBox0"
    for _ in range(3):
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_Return)
    assert cells(window, "scanTable", range(1)) == [["已识别"]]
    assert "都认清了" in named(window, QLabel, "scanRowAbout").text()

    named(window, QPushButton, "scanFill").click()
    settle()
    assert window.page().findChild(QTabWidget, "signInTabs").currentIndex() == 0
    filled = cells(window, "signInGrid", range(Cell.NAME, Cell.NOTE))
    hours = {row: one[Cell.HOURS - 1] for row, one in enumerate(filled, 1) if one[0]}
    assert hours == {1: "2", 2: "4", 4: "3"}
    assert station.attendance.sheet(station.actor, occurrence) == []
    table = named(window, QTableView, "signInGrid")
    table.setCurrentIndex(table.model().index(0, Cell.NAME))
    assert named(window, QLabel, "paperStripWords").text() == "纸面第 1 行"
    picture(window, "scan-filled")
    assert misfits(window) == []

    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    lines = station.attendance.sheet(station.actor, occurrence)
    assert [(line.row_no, line.minutes) for line in lines] == [(1, 120), (2, 240), (4, 180)]
    assert station.scanned_sheets.waiting(station.actor) == []


@pytest.mark.acceptance(22)
def test_what_is_no_sheet_is_listed_with_its_reason(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    tmp_path: Path,
    hands: Any,
    settle: Callable[[], None],
) -> None:
    letter = tmp_path / "letter.jpg"
    letter.write_text("no picture", encoding="utf-8")
    file_choice.answer_with(lambda _wish, _name: letter)
    window = open_window(station, "sign-in")
    window.activateWindow()
    window.page().setFocus()
    hands.press(Qt.Key.Key_F9)
    settle()
    ((state, *_, words),) = cells(window, "scanTable", range(5))
    assert state == "无法定位"
    assert words.startswith("letter.jpg：“letter.jpg”不是能识别的图片")
    named(window, QPushButton, "scanForget").click()
    assert named(window, QLabel, "emptySentence").text().startswith("把签到表、点单回执")

"""Slips in the window: read, corrected with the keyboard, told whose they are, entered."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from tests.scanning import hands as pens
from tests.scanning import printed, sheets
from tests.ui.test_scan_part import PEN, cells, named, picture
from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.orders import ServiceOrder
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.domain.slip_layout import (
    ABOUT_ROW,
    CANNOT_SAY,
    FIRST_QUESTION_ROW,
    SEX_COLUMNS,
    SLIP_ROW,
)
from wenming_desktop.services.order_moves import Dispatch, Move
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice


@pytest.fixture
def order(station: UseCases) -> ServiceOrder:
    need = station.needs.register(
        station.actor, content="给老人理发，打扫院子", requester_name="程月"
    )
    own = station.org_units.own(station.actor).id
    made = station.orders.dispatch(station.actor, Dispatch(need_id=need.id, target_unit_id=own))
    for state in (OrderState.CLAIMED, OrderState.DELIVERED):
        made = station.orders.move(station.actor, made.id, Move(state=state, outcome="办好了"))
    return made


def paper(use: UseCases, kind: str, row: UUID | None, boxes: tuple[int, ...], to: Path) -> Path:
    """Print a slip, tick these boxes, sign it, photograph it."""
    file = to.with_suffix(".pdf")
    use.order_forms.print(use.actor, kind, row, file)
    page, rng = printed.picture_of(file), np.random.default_rng(3)
    middle = row_middle(SLIP_ROW)
    for box in boxes:
        pens.mark(page, (BOX_COLUMNS[box], middle), PEN, rng)
    pens.scribble(page, (33, middle + 50, 70, middle + 59), PEN, rng)
    cv2.imwrite(str(to), sheets.flatbed(page, rng))
    return to


def test_a_doubtful_slip_is_decided_and_entered_with_the_keyboard(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    order: ServiceOrder,
    hands: Any,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
    tmp_path: Path,
) -> None:
    photo = paper(station, "order-slip", order.id, (1, 3), tmp_path / "slip.jpg")
    file_choice.answer_with(lambda _wish, _name: photo)
    window = open_window(station, "sign-in")
    window.activateWindow()
    window.page().setFocus()
    hands.press(Qt.Key.Key_F9)
    settle()
    assert cells(window, "scanTable", range(5)) == [["待核对", "回执", "—", "—", "1 行待核对"]]
    assert named(window, QPushButton, "scanBox3").text().startswith("不满意")
    assert not window.findChild(QWidget, "scanBox5").isVisible()
    assert named(window, QCheckBox, "slipSigned").isChecked()
    assert not named(window, QWidget, "slipPaper").is_empty()
    picture(window, "scan-slip")
    assert misfits(window) == []

    named(window, QPushButton, "scanFill").click()
    settle()
    assert "还有 1 处没有认定" in window.page().banner.words()
    named(window, QWidget, "scanTable").setFocus()
    hands.press(Qt.Key.Key_F8)
    for _ in range(3):
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_0)
    hands.press(Qt.Key.Key_Return)
    assert cells(window, "scanTable", range(4)) == [["已识别", "回执", "—", "满意"]]
    field = named(window, QLineEdit, "slipComment")
    field.setFocus()
    field.setText("理得好")
    named(window, QPushButton, "scanFill").setFocus()
    named(window, QPushButton, "scanFill").click()
    settle()
    assert "评单 1 件" in window.page().banner.words()
    (said,) = station.orders.evaluations(station.actor, order.id)
    assert (said.score, said.evaluator_type, said.comment) == (4, "slip", "理得好")
    assert said.signed_on_paper
    assert station.scanned_sheets.waiting(station.actor) == []


def test_a_doubtful_age_is_asked_by_its_name_with_the_ages_beside(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    hands: Any,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
    tmp_path: Path,
) -> None:
    facts = {"kind": "need_survey", "name": "秋季测评", "purpose": "satisfaction"}
    asked = {**facts, "first_day": "2026-11-01", "questions": ["服务态度", "办事效率"]}
    survey = station.records.record(station.actor, [asked])[0].id
    file, photo = tmp_path / "form.pdf", tmp_path / "form.jpg"
    station.order_forms.print(station.actor, "satisfaction-form", survey, file)
    page, rng = printed.picture_of(file), np.random.default_rng(3)
    pens.mark(page, (BOX_COLUMNS[1], row_middle(FIRST_QUESTION_ROW)), PEN, rng)
    for x in (BOX_COLUMNS[2], CANNOT_SAY, SEX_COLUMNS[1]):
        pens.mark(page, (x, row_middle(ABOUT_ROW)), PEN, rng)
    cv2.imwrite(str(photo), sheets.flatbed(page, rng))
    station.scanned_sheets.read(station.actor, [photo])
    window = open_window(station, "sign-in")
    window.page().receive("scan")
    settle()
    assert cells(window, "scanTable", range(5)) == [["待核对", "测评表", "—", "1/2", "1 行待核对"]]
    assert "年龄" in named(window, QLabel, "scanRowAbout").text()
    words = [named(window, QPushButton, f"scanBox{at}").text().split()[0] for at in range(6)]
    assert (words[0], words[2], words[5]) == ("7–13岁", "18–35岁", "80岁以上")
    assert not named(window, QWidget, "scanRowPaper").is_empty()
    picture(window, "scan-age")
    assert misfits(window) == []
    named(window, QWidget, "scanTable").setFocus()
    hands.press(Qt.Key.Key_F8)
    for _ in range(2):
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_0)
    hands.press(Qt.Key.Key_Return)
    named(window, QPushButton, "scanFill").click()
    settle()
    (kept,) = station.records.find(station.actor, "satisfaction", {"survey_id": str(survey)})
    assert (kept["age_band"], kept["sex"], kept["answers"]) == ("80_up", "female", 1)


def test_papers_that_tell_nothing_are_given_their_place_by_hand(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    order: ServiceOrder,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
    tmp_path: Path,
) -> None:
    slip = paper(station, "need-slip", None, (0,), tmp_path / "slip.jpg")
    station.scanned_sheets.read(station.actor, [slip])
    occurrence = station.activities.plan(
        station.actor,
        day=date(2026, 11, 24),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治志愿服务活动",
    ).occurrence.id
    file = tmp_path / "sheet.pdf"
    station.papers.sign_in_sheet(station.actor, occurrence, file)
    page = printed.picture_of(file)
    high, wide = page.shape
    for top, bottom, left, right in (
        (0.055, 0.16, 0.77, 0.93),
        (0.87, 0.955, 0.77, 0.93),
        (0.935, 0.955, 0.08, 0.5),
    ):
        page[int(high * top) : int(high * bottom), int(wide * left) : int(wide * right)] = 255
    lost = tmp_path / "lost.jpg"
    cv2.imwrite(str(lost), sheets.flatbed(page, np.random.default_rng(1)))
    station.scanned_sheets.read(station.actor, [lost])

    window = open_window(station, "sign-in")
    window.page().receive("scan")
    settle()
    table = named(window, QWidget, "scanTable")
    assert [row[4] for row in cells(window, "scanTable", range(5))] == [
        "看不出是哪一张：请重拍，或指定"
    ] * 2
    for row, wanted in ((0, order.order_no), (1, "人居环境整治")):
        table.selectRow(row)
        settle()
        assert "指定是哪一张" in named(window, QLabel, "scanRowAbout").text()
        named(window, QPushButton, "scanAssign").click()
        settle()
        dialog = window.findChild(QWidget, "assignSheet")
        choice = dialog.findChild(QComboBox, "assignWhat")
        assert wanted in choice.currentText()
        picture(dialog, f"assign-{row}")
        assert misfits(dialog) == []
        dialog.findChild(QPushButton, "assignDo").click()
        settle()
    assert cells(window, "scanTable", range(1)) == [["已识别"], ["已识别"]]
    (sheet,) = [one for one in station.scanned_sheets.waiting(station.actor) if not one.is_answers]
    assert (sheet.occurrence_id, sheet.page) == (occurrence, 1)


def test_a_sheet_of_another_computer_says_that_names_are_on_the_paper(
    station: UseCases, tmp_path: Path
) -> None:
    """The number is known here, who stands in its rows is not: no name may be guessed."""
    for number in range(3):
        station.volunteers.save(
            station.actor, None, name=f"赵玉{'珍兰芬'[number]}", phone=f"1540000{number:04d}"
        )
    occurrence = station.activities.plan(
        station.actor, day=date(2026, 11, 24), starts=time(8), ends=time(9), name="讲堂"
    ).occurrence.id
    file = tmp_path / "sheet.pdf"
    station.papers.sign_in_sheet(station.actor, occurrence, file)
    photo = tmp_path / "sheet.jpg"
    cv2.imwrite(str(photo), sheets.flatbed(printed.picture_of(file), np.random.default_rng(1)))
    (verdict,) = station.scanned_sheets.read(station.actor, [photo]).pictures
    assert station.scanned_sheets.nameless(station.actor) == set()
    assert station.scanned_sheets.rows(station.actor, occurrence)[0].person is not None
    with station.scanned_sheets._uow() as work:
        for name in (f"printed_rows:{occurrence}", f"printed_rows:number:{occurrence}"):
            work.settings.set(name, None)
    assert station.scanned_sheets.nameless(station.actor) == {verdict.sheet.id}
    assert {one.person for one in station.scanned_sheets.rows(station.actor, occurrence)} == {None}
    again = tmp_path / "again.pdf"
    station.papers.sign_in_sheet(station.actor, occurrence, again)
    before, after = (_number_on(one) for one in (file, again))
    assert before != after  # this computer's print has a number, and rows, of its own
    assert station.scanned_sheets.occurrence_of(station.actor, after) == occurrence
    assert station.scanned_sheets.occurrence_of(station.actor, before) == occurrence


def _number_on(file: Path) -> int:
    from wenming_desktop.adapters.scanning.codes import find_codes  # noqa: PLC0415

    return find_codes(printed.picture_of(file))[0].code.sheet_number

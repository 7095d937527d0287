"""Names by the strokes of surnames: the list, the sheet, the ledger and the notice alike."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView

from tests.ui.conftest import Hands
from wenming_desktop.domain.people import NameOrder
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

BY_PINYIN = ("丁玉珍", "单秀英", "王立新", "尉迟敬", "曾国强", "张桂兰")
BY_STROKES = ("丁玉珍", "王立新", "张桂兰", "单秀英", "尉迟敬", "曾国强")
"""2, 4, 7, 8, 11 and 12 strokes of the surname."""


@pytest.fixture
def people(station: UseCases) -> UseCases:
    for number, name in enumerate(sorted(BY_PINYIN)):
        phone = f"1540000000{number}"
        station.volunteers.save(station.actor, None, name=name, phone=phone)
    return station


@pytest.fixture
def desk(
    open_window: Callable[..., MainWindow], people: UseCases, settle: Callable[[], None]
) -> MainWindow:
    window = open_window(people, "volunteers")
    window.activateWindow()
    settle()
    return window


def listed(desk: MainWindow) -> tuple[str, ...]:
    model = desk.page().findChild(QTableView, "volunteerTable").model()
    return tuple(str(model.index(row, 1).data()) for row in range(model.rowCount()))


def choose_strokes(desk: MainWindow, hands: Hands) -> None:
    """Choose it as a clerk without a mouse does."""
    box = desk.page().findChild(QComboBox, "nameOrder")
    box.setFocus()
    hands.press(Qt.Key.Key_Down)
    assert box.currentText() == "按姓氏笔画排"


@pytest.mark.acceptance(48)
def test_a_list_goes_by_pinyin_until_strokes_are_chosen(desk: MainWindow, hands: Hands) -> None:
    assert listed(desk) == BY_PINYIN
    choose_strokes(desk, hands)
    assert listed(desk) == BY_STROKES
    desk.page().refresh()
    assert listed(desk) == BY_STROKES


@pytest.mark.acceptance(48)
def test_the_sheet_and_the_ledger_go_by_what_was_chosen(
    desk: MainWindow, hands: Hands, people: UseCases, tmp_path: Path
) -> None:
    choose_strokes(desk, hands)
    planned = people.activities.plan(
        people.actor, day=date(2026, 11, 28), starts=time(8), ends=time(9), name="人居环境整治"
    )
    sheet = tmp_path / "签到表.pdf"
    people.papers.sign_in_sheet(people.actor, planned.occurrence.id, sheet)
    text = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    assert tuple(sorted(BY_STROKES, key=text.index)) == BY_STROKES
    ledger = people.volunteer_register.export(people.actor, tmp_path / "台账.xlsx").file
    rows = openpyxl.load_workbook(ledger)["打印版"].iter_rows(min_row=4, values_only=True)
    assert tuple(row[2] for row in rows if row[2] in BY_STROKES) == BY_STROKES


def test_the_choice_is_remembered_on_this_computer(
    open_window: Callable[..., MainWindow], people: UseCases
) -> None:
    people.volunteers.set_name_order(people.actor, NameOrder.STROKES)
    window = open_window(people, "volunteers")
    assert window.page().findChild(QComboBox, "nameOrder").currentText() == "按姓氏笔画排"
    assert listed(window) == BY_STROKES

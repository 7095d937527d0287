"""Two records of one person are shown side by side; people go to another unit by a button."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QTabWidget

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.person_comparison import PersonComparison

NUMBER = "410182197003073386"


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


@pytest.fixture
def opened(two: TwoUnits, open_window: Callable[..., MainWindow]) -> Callable[[], MainWindow]:
    """Open the centre's people; the station and the centre have registered one person each."""

    def make() -> MainWindow:
        two.person(id_number=NUMBER)
        two.centre.volunteers.save(
            two.centre.actor, None, name="王建国", phone="13900004444", id_number=NUMBER
        )
        window = open_window(two.centre, "volunteers")
        tabs = window.findChild(QTabWidget, "volunteerTabs")
        assert tabs.tabText(1) == "可能重复（1）"
        tabs.setCurrentIndex(1)
        window.findChild(QListWidget, "duplicateList").setFocus()
        return window

    return make


def volunteers(use_cases: UseCases) -> int:
    return use_cases.figures.stats(use_cases.actor).figures["volunteers"]


def entries(window: MainWindow) -> list[str]:
    shown = window.findChild(QListWidget, "duplicateList")
    return [shown.item(row).text() for row in range(shown.count())]


def test_both_records_are_read_without_a_whole_number(
    opened: Callable[[], MainWindow], misfits: Callable[..., list[str]]
) -> None:
    window = opened()
    words = window.findChild(PersonComparison, "personComparison").words()
    for wanted in ("4101**********3386", "138****3381", "139****4444", "不同", "相同"):
        assert wanted in words
    assert "0 小时，到场 0 次" in words
    assert "青山镇柳河村新时代文明实践站" in words
    assert NUMBER not in words
    assert misfits(window) == []


def test_one_key_decides_can_be_undone_and_counts_once(
    two: TwoUnits, opened: Callable[[], MainWindow], hands, settle: Callable[[], None]
) -> None:
    window = opened()

    def press(key: Qt.Key) -> None:
        hands.press(key)
        settle()

    assert volunteers(two.centre) == 2
    press(Qt.Key.Key_1)
    assert entries(window) == []
    assert volunteers(two.centre) == 1
    banner = window.findChild(Banner, "duplicateBanner")
    assert "已定为同一个人" in banner.words()
    banner.acted.emit()
    settle()
    assert len(entries(window)) == 1
    assert volunteers(two.centre) == 2
    press(Qt.Key.Key_2)
    assert entries(window) == []
    assert volunteers(two.centre) == 2
    which = window.findChild(Choice, "duplicateWhich")
    which.setCurrentIndex(1)
    which.activated.emit(1)
    settle()
    assert len(entries(window)) == 1
    press(Qt.Key.Key_3)
    assert entries(window) == []
    which.setCurrentIndex(0)
    which.activated.emit(0)
    settle()
    assert len(entries(window)) == 1


def test_a_person_goes_to_another_unit_by_a_button(
    two: TwoUnits,
    open_window: Callable[..., MainWindow],
    settle: Callable[[], None],
    misfits: Callable[..., list[str]],
) -> None:
    person = two.person()
    window = open_window(two.centre, "volunteers")
    window.findChild(QPushButton, "moveVolunteer").click()
    settle()
    unit = window.findChild(Choice, "moveUnit")
    window.findChild(QPushButton, "moveDo").click()
    assert unit.isVisible()
    assert misfits(unit.window()) == []
    unit.setCurrentIndex(1)
    assert unit.currentText() == "清河县新时代文明实践中心"
    window.findChild(QPushButton, "moveDo").click()
    settle()
    assert "已把“王建国”从“青山镇柳河村新时代文明实践站”转到" in window.page().banner.words()
    two.carry(two.centre, two.station)
    assert two.station.volunteers.page(two.station.actor).lines == []
    assert volunteers(two.station) == 0
    (line,) = two.centre.volunteers.page(two.centre.actor).lines
    assert (line.id, line.unit) == (person.id, "清河县新时代文明实践中心")


def test_a_station_moves_nobody(two: TwoUnits, open_window: Callable[..., MainWindow]) -> None:
    two.person()
    window = open_window(two.station, "volunteers")
    assert not window.findChild(QPushButton, "moveVolunteer").isVisible()

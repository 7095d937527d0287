"""撤销和回收 in the window: by key, by list, from the bin."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable

CONTROL = Qt.KeyboardModifier.ControlModifier


def words(window: MainWindow) -> list[str]:
    model = window.findChild(ListTable, "deeds").model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_control_z_takes_back_the_last_deed_and_names_it(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    made = station.volunteers.save(station.actor, None, name="王建国", phone="13800003381")
    station.volunteers.save(station.actor, made, phone="13900009561")
    window.open_page("volunteers")
    settle()
    QTest.keyClick(window.page(), Qt.Key.Key_Z, CONTROL)
    assert "修改志愿者“王建国”的电话" in window.page().banner.words()
    assert station.volunteers.get(station.actor, made.id).phone == "13800003381"
    QTest.keyClick(window.page(), Qt.Key.Key_Z, CONTROL)
    assert station.volunteers.page(station.actor).total == 0
    QTest.keyClick(window.page(), Qt.Key.Key_Z, CONTROL)
    assert "没有可以撤销的" in window.page().banner.words()


def test_control_z_in_a_field_belongs_to_the_field(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    station.volunteers.save(station.actor, None, name="王建国", phone="13800003381")
    window.open_page("volunteers")
    settle()
    search = window.findChild(object, "volunteerSearch")
    QTest.keyClicks(search, "w")
    QTest.keyClick(search, Qt.Key.Key_Z, CONTROL)
    settle()
    assert station.volunteers.page(station.actor).total == 1


def test_the_bin_gives_back_by_one_key(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    row = station.registers.save(station.actor, "departments", None, {"name": "文化局"})
    station.registers.remove(station.actor, "departments", row, "机构撤并")
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
    settle()
    assert words(window) == ["删除部门“文化局”"]
    assert window.findChild(QPushButton, "takeBackDeed").isVisible()
    QTest.keyClick(window, Qt.Key.Key_F6)
    settle()
    assert words(window) == []
    assert station.registers.page(station.actor, "departments", "")[1] == 1
    window.findChild(Choice, "deedsWhich").choose("mine")
    settle()
    assert words(window) == ["新增部门“文化局”"]
